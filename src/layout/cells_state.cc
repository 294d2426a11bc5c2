// SPDX-License-Identifier: MIT
//
// Bookkeeping of the arrangement: who stands where, which boxes follow, and how a change is
// taken back. The terms of the cost stand in `cells_settle.cc`.
#include "layout/cells_state.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace archsheet {

CellState::CellState(const CellGraph& graph)
    : graph_(graph),
      parts_(graph.regions.size()),
      other_regions_(at(graph.item_count)),
      is_source_(graph.is_source.begin(), graph.is_source.end()),
      edges_of_item_(at(graph.item_count)),
      edges_of_region_(graph.regions.size()),
      rivals_(graph.regions.size()),
      words_((graph.edges.size() + 63) / 64),
      cells_(at(graph.item_count)),
      first_(kGridSize * kGridSize, -1),
      next_(at(graph.item_count), -1),
      boxes_(graph.regions.size()),
      strangers_(graph.regions.size(), 0),
      edges_(graph.edges.size()),
      touched_((graph.regions.size() + 63) / 64, 0),
      box_changed_(graph.regions.size(), 0),
      dirty_edges_(words_, 0),
      moved_edges_(words_, 0),
      chains_(graph.regions.size()) {
  has_rules_ = !(graph.borders.empty() && graph.sides.empty() && graph.rows.empty() && graph.twins.empty() &&
                 graph.orders.empty() && !graph.start && graph.zones.empty() && graph.bands.empty());
  source_count_ = static_cast<int>(std::count(graph.is_source.begin(), graph.is_source.end(), true));
  read_regions();
  read_edges();
}

// The box of a region in the tree of groups follows from those within it, so that a move looks at few items. Others
// (bands, extents) are measured item by item.
void CellState::read_regions() {
  const std::size_t count = graph_.regions.size();
  is_member_.assign(at(graph_.item_count) * count, 0);
  for (int group : graph_.group_of) home_.push_back(group >= 0 ? group : graph_.whole);
  for (const CellRegion& region : graph_.regions) around_.push_back(region.parent >= 0 ? region.parent : graph_.whole);
  std::vector<std::size_t> at_home(count, 0);  // items that a region is home to, at any depth
  for (int i = 0; i < graph_.item_count; ++i)
    for (int region = home_[at(i)];; region = around_[at(region)]) {
      ++at_home[at(region)];
      if (region == graph_.whole) break;
    }
  for (std::size_t i = 0; i < count; ++i) {
    const CellRegion& region = graph_.regions[i];
    const int index = static_cast<int>(i);
    if (region.framed) framed_.push_back(index);
    for (int rival : region.rivals) {
      rivals_[i].push_back(rival);
      rivals_[at(rival)].push_back(index);
    }
    const bool in_tree = index == graph_.whole || (at_home[i] > 0 && at_home[i] == region.items.size());
    for (int item : region.items) {
      is_member_[at(item) * count + i] = 1;
      if (!in_tree) other_regions_[at(item)].push_back(index);
      if (!in_tree || home_[at(item)] == index) parts_[i].items.push_back(item);
    }
    if (in_tree && index != graph_.whole) parts_[at(around_[i])].regions.push_back(index);
  }
}

void CellState::read_edges() {
  const std::size_t count = graph_.edges.size();
  apart_.assign(count * words_, 0);
  met_.assign(count * words_, 0);
  crossed_.assign(count * words_, 0);
  for (std::size_t i = 0; i < count; ++i) {
    const CellEdge& a = graph_.edges[i];
    for (const CellEnd& end : {a.from, a.to})
      (end.item >= 0 ? edges_of_item_[at(end.item)] : edges_of_region_[at(end.region)]).push_back(static_cast<int>(i));
    for (std::size_t j = 0; j < count; ++j) {
      const CellEdge& b = graph_.edges[j];
      const bool meet = a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to;
      if (!meet) apart_[i * words_ + j / 64] |= Bits{1} << (j % 64);
    }
  }
}

void CellState::load(const std::vector<Cell>& cells) {
  std::fill(first_.begin(), first_.end(), -1);
  std::fill(met_.begin(), met_.end(), 0);
  std::fill(crossed_.begin(), crossed_.end(), 0);
  std::fill(strangers_.begin(), strangers_.end(), 0);
  std::fill(boxes_.begin(), boxes_.end(), CellBox{});
  std::fill(edges_.begin(), edges_.end(), EdgeState{{-1, -1, -1, -1}, {}, {}, 0});
  row_bits_.fill(0);
  column_bits_.fill(0);
  page_ = {};
  sums_ = {};
  keep();
  loading_ = true;
  for (int i = 0; i < graph_.item_count; ++i) link(i, cells[at(i)]);
  for (std::size_t i = 0; i < graph_.regions.size(); ++i) touch(static_cast<int>(i));
  for (std::size_t i = 0; i < edges_.size(); ++i) mark_edge(static_cast<int>(i));
  settle();
  keep();
  loading_ = false;
}

void CellState::link(int item, Cell cell) {
  int& first = first_[index_of(cell)];
  cells_[at(item)] = cell;
  if (first < 0) {
    row_bits_[at(cell.row)] |= Bits{1} << cell.column;
    column_bits_[at(cell.column)] |= Bits{1} << cell.row;
  } else {
    ++sums_.crowded;
  }
  next_[at(item)] = first;
  first = item;
  if (is_source_[at(item)] != 0) sums_.sources += graph_.downward ? cell.row : cell.column;
}

void CellState::unlink(int item) {
  const Cell cell = cells_[at(item)];
  int& first = first_[index_of(cell)];
  int* slot = &first;
  while (*slot != item) slot = &next_[at(*slot)];
  *slot = next_[at(item)];
  if (first < 0) {
    row_bits_[at(cell.row)] &= ~(Bits{1} << cell.column);
    column_bits_[at(cell.column)] &= ~(Bits{1} << cell.row);
  } else {
    --sums_.crowded;
  }
  if (is_source_[at(item)] != 0) sums_.sources -= graph_.downward ? cell.row : cell.column;
}

void CellState::touch(int region) {
  touched_[at(region) / 64] |= Bits{1} << (region % 64);
}

void CellState::touch_regions() {
  const auto is_touched = [this](int region) { return (touched_[at(region) / 64] >> (region % 64) & 1) != 0; };
  for (const Step& step : steps_) {
    for (int region = home_[at(step.item)]; !is_touched(region); region = around_[at(region)]) touch(region);
    for (int region : other_regions_[at(step.item)]) touch(region);
  }
}

CellBox CellState::box_of(CellEnd end) const {
  if (end.item < 0) return boxes_[at(end.region)];
  const Cell cell = cells_[at(end.item)];
  return {cell.column, cell.row, cell.column, cell.row};
}

bool CellState::put(int item, Cell cell) {
  if (cell.column < 0 || cell.row < 0 || cell.column >= kGridSize || cell.row >= kGridSize) return false;
  const Cell from = cells_[at(item)];
  if (from == cell) return true;
  if (steps_.empty()) old_sums_ = sums_;
  steps_.push_back({item, from});
  changed_columns_ |= Bits{1} << from.column | Bits{1} << cell.column;
  changed_rows_ |= Bits{1} << from.row | Bits{1} << cell.row;
  unlink(item);
  link(item, cell);
  for (int edge : edges_of_item_[at(item)]) mark_edge(edge);
  return true;
}

int CellState::estimate(int most) {
  if (steps_.empty() && !loading_) return cost();
  // What one change can save in lengths and page is less than a third of them.
  constexpr int kHopeless = std::numeric_limits<int>::max() / 2;
  const int rest = old_sums_.total() - structure(old_sums_);
  const auto is_hopeless = [&](long long violated) { return !loading_ && violated + rest - rest / 3 > most; };
  if (is_hopeless(static_cast<long long>(graph_.costs.crowded) * graph_.costs.violation * sums_.crowded))
    return kHopeless;
  if (is_hopeless(static_cast<long long>(graph_.costs.violation) * intruders())) return kHopeless;
  settle_boxes();
  settle_structure();
  settle_rules();
  if (is_hopeless(structure(sums_))) return kHopeless;
  settle_edges();
  // Nor does it make the page much smaller.
  weigh();
  if (!loading_ && cost() - graph_.costs.half_crossing * sums_.half_crossings - old_sums_.page / 10 > most)
    return kHopeless;
  settle_tracks();
  settle_borders();
  settle_page();
  weigh();
  estimated_ = true;
  return cost() - graph_.costs.half_crossing * sums_.half_crossings;
}

// Of few items that moved: how many came to stand in the box of a group that they are not in, boxes as they were.
int CellState::intruders() const {
  constexpr std::size_t kFew = 3;
  if (loading_ || steps_.size() > kFew) return 0;
  int count = 0;
  for (const Step& step : steps_) {
    const Cell cell = cells_[at(step.item)];
    const char* is_member = &is_member_[at(step.item) * graph_.regions.size()];
    for (int region : framed_) count += is_member[region] == 0 && boxes_[at(region)].holds(cell) ? 1 : 0;
  }
  return count;
}

int CellState::settle() {
  if (!estimated_) estimate();
  settle_crossings();
  weigh();
  return cost();
}

// The box over the cells that were left or taken.
CellBox CellState::changed_cells() const {
  if (changed_columns_ == 0) return {kGridSize, kGridSize, -1, -1};
  return {std::countr_zero(changed_columns_), std::countr_zero(changed_rows_), 63 - std::countl_zero(changed_columns_),
          63 - std::countl_zero(changed_rows_)};
}

void CellState::keep() {
  estimated_ = false;
  for (int region : changed_boxes_) box_changed_[at(region)] = 0;
  changed_boxes_.clear();
  std::fill(dirty_edges_.begin(), dirty_edges_.end(), 0);
  steps_.clear();
  changed_columns_ = changed_rows_ = 0;
  std::fill(moved_edges_.begin(), moved_edges_.end(), 0);
  old_regions_.clear();
  old_edges_.clear();
  old_words_.clear();
  old_tracks_.clear();
  borders_changed_ = false;
}

void CellState::undo() {
  if (steps_.empty()) return;
  for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
    unlink(step->item);
    link(step->item, step->from);
  }
  for (auto old = old_regions_.rbegin(); old != old_regions_.rend(); ++old) {
    boxes_[at(old->region)] = old->box;
    strangers_[at(old->region)] = old->strangers;
  }
  for (auto old = old_edges_.rbegin(); old != old_edges_.rend(); ++old) edges_[at(old->edge)] = old->state;
  for (auto old = old_words_.rbegin(); old != old_words_.rend(); ++old)
    (old->crossed ? crossed_ : met_)[old->index] = old->bits;
  for (auto old = old_tracks_.rbegin(); old != old_tracks_.rend(); ++old)
    (old->is_row ? page_.rows : page_.columns).sizes[at(old->index)] = old->size;
  if (borders_changed_) page_.borders = old_borders_;
  sums_ = old_sums_;
  keep();
}

}  // namespace archsheet
