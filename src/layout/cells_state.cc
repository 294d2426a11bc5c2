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
      regions_of_item_(at(graph.item_count)),
      edges_of_item_(at(graph.item_count)),
      edges_of_region_(graph.regions.size()),
      rivals_(graph.regions.size()),
      words_((graph.edges.size() + 63) / 64),
      cells_(at(graph.item_count)),
      first_(kGridSize * kGridSize, -1),
      next_(at(graph.item_count), -1),
      count_(kGridSize * kGridSize, 0),
      boxes_(graph.regions.size()),
      strangers_(graph.regions.size(), 0),
      edges_(graph.edges.size()),
      extents_(graph.edges.size()),
      touch_(graph.regions.size(), Touch::No),
      grown_(graph.regions.size()),
      box_changed_(graph.regions.size(), 0),
      is_dirty_(graph.edges.size(), 0),
      chains_(graph.regions.size() * 4, 0) {
  is_member_.assign(at(graph.item_count) * graph.regions.size(), 0);
  for (std::size_t i = 0; i < graph.regions.size(); ++i) {
    if (graph.regions[i].framed) framed_.push_back(static_cast<int>(i));
    for (int item : graph.regions[i].items) {
      regions_of_item_[at(item)].push_back(static_cast<int>(i));
      is_member_[at(item) * graph.regions.size() + i] = 1;
    }
    for (int rival : graph.regions[i].rivals) {
      rivals_[i].push_back(rival);
      rivals_[at(rival)].push_back(static_cast<int>(i));
    }
  }
  has_rules_ = !(graph.borders.empty() && graph.sides.empty() && graph.rows.empty() && graph.twins.empty() &&
                 graph.bands.empty());
  source_count_ = static_cast<int>(std::count(graph.is_source.begin(), graph.is_source.end(), true));
  apart_.assign(graph.edges.size() * words_, 0);
  crossed_.assign(graph.edges.size() * words_, 0);
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    for (const CellEnd& end : {graph.edges[i].from, graph.edges[i].to})
      (end.item >= 0 ? edges_of_item_[at(end.item)] : edges_of_region_[at(end.region)]).push_back(static_cast<int>(i));
    const CellEdge& a = graph.edges[i];
    for (std::size_t j = 0; j < graph.edges.size(); ++j) {
      const CellEdge& b = graph.edges[j];
      const bool meet = a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to;
      if (!meet) apart_[i * words_ + j / 64] |= Bits{1} << (j % 64);
    }
  }
}

void CellState::load(const std::vector<Cell>& cells) {
  std::fill(first_.begin(), first_.end(), -1);
  std::fill(count_.begin(), count_.end(), std::uint16_t{0});
  std::fill(crossed_.begin(), crossed_.end(), 0);
  std::fill(strangers_.begin(), strangers_.end(), 0);
  std::fill(boxes_.begin(), boxes_.end(), CellBox{});
  std::fill(edges_.begin(), edges_.end(), EdgeState{{-1, -1, -1, -1}, 0});
  row_bits_.fill(0);
  column_bits_.fill(0);
  borders_ = {};
  sums_ = {};
  keep();
  loading_ = true;
  for (int i = 0; i < graph_.item_count; ++i) link(i, cells[at(i)]);
  for (std::size_t i = 0; i < graph_.regions.size(); ++i) {
    touched_regions_.push_back(static_cast<int>(i));
    touch_[i] = Touch::Left;
  }
  for (std::size_t i = 0; i < edges_.size(); ++i) mark_edge(static_cast<int>(i));
  settle();
  keep();
  loading_ = false;
}

void CellState::link(int item, Cell cell) {
  const std::size_t index = index_of(cell);
  cells_[at(item)] = cell;
  next_[at(item)] = first_[index];
  first_[index] = item;
  if (count_[index]++ == 0) {
    row_bits_[at(cell.row)] |= Bits{1} << cell.column;
    column_bits_[at(cell.column)] |= Bits{1} << cell.row;
  } else {
    ++sums_.crowded;
  }
  if (graph_.is_source[at(item)]) sums_.sources += graph_.downward ? cell.row : cell.column;
}

void CellState::unlink(int item) {
  const Cell cell = cells_[at(item)];
  const std::size_t index = index_of(cell);
  int* slot = &first_[index];
  while (*slot != item) slot = &next_[at(*slot)];
  *slot = next_[at(item)];
  if (--count_[index] == 0) {
    row_bits_[at(cell.row)] &= ~(Bits{1} << cell.column);
    column_bits_[at(cell.column)] &= ~(Bits{1} << cell.row);
  } else {
    --sums_.crowded;
  }
  if (graph_.is_source[at(item)]) sums_.sources -= graph_.downward ? cell.row : cell.column;
}

// A box that an item's place was strictly within only grows when the item goes elsewhere; else it is measured anew.
void CellState::touch_regions() {
  for (const Step& step : steps_) {
    const Cell from = step.from;
    const Cell to = cells_[at(step.item)];
    for (int region : regions_of_item_[at(step.item)]) {
      Touch& touch = touch_[at(region)];
      if (touch == Touch::Left) continue;
      const CellBox& box = boxes_[at(region)];
      CellBox& grown = grown_[at(region)];
      if (touch == Touch::No) {
        touched_regions_.push_back(region);
        touch = Touch::Grown;
        grown = box;
      }
      const bool within =
          box.left < from.column && from.column < box.right && box.top < from.row && from.row < box.bottom;
      if (!within)
        touch = Touch::Left;
      else
        grown = {std::min(grown.left, to.column), std::min(grown.top, to.row), std::max(grown.right, to.column),
                 std::max(grown.bottom, to.row)};
    }
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
  flipped_.push_back(from);
  flipped_.push_back(cell);
  unlink(item);
  link(item, cell);
  for (int edge : edges_of_item_[at(item)]) mark_edge(edge);
  return true;
}

void CellState::mark_edge(int edge) {
  if (is_dirty_[at(edge)]) return;
  is_dirty_[at(edge)] = 1;
  dirty_edges_.push_back(edge);
}

int CellState::estimate(int most) {
  if (steps_.empty() && !loading_) return cost();
  // What one change can save in lengths and page is less than a third of them.
  constexpr int kHopeless = std::numeric_limits<int>::max() / 2;
  const int rest = old_sums_.total() - structure(old_sums_);
  const auto is_hopeless = [&](long long violated) { return !loading_ && violated + rest - rest / 3 > most; };
  if (is_hopeless(3LL * graph_.costs.violation * sums_.crowded)) return kHopeless;
  if (is_hopeless(static_cast<long long>(graph_.costs.violation) * intruders())) return kHopeless;
  settle_boxes();
  settle_structure();
  settle_rules();
  if (is_hopeless(structure(sums_))) return kHopeless;
  settle_edges();
  // Nor does it make the page much smaller.
  weigh();
  if (!loading_ && cost() - graph_.costs.crossing * sums_.crossings - old_sums_.page / 4 > most) return kHopeless;
  settle_tracks();
  settle_borders();
  settle_page();
  weigh();
  estimated_ = true;
  return cost() - graph_.costs.crossing * sums_.crossings;
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

// The cells that were left or taken.
CellBox CellState::changed_cells() const {
  CellBox box{kGridSize, kGridSize, -1, -1};
  for (const Cell& cell : flipped_)
    box = {std::min(box.left, cell.column), std::min(box.top, cell.row), std::max(box.right, cell.column),
           std::max(box.bottom, cell.row)};
  return box;
}

void CellState::keep() {
  estimated_ = false;
  for (int region : touched_regions_) touch_[at(region)] = Touch::No;
  for (int region : changed_boxes_) box_changed_[at(region)] = 0;
  for (int edge : dirty_edges_) is_dirty_[at(edge)] = 0;
  touched_regions_.clear();
  changed_boxes_.clear();
  dirty_edges_.clear();
  steps_.clear();
  flipped_.clear();
  moved_edges_.clear();
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
  for (auto old = old_edges_.rbegin(); old != old_edges_.rend(); ++old) {
    edges_[at(old->edge)] = old->state;
    extents_[at(old->edge)] = old->state.extent();
  }
  for (auto old = old_words_.rbegin(); old != old_words_.rend(); ++old) crossed_[old->index] = old->bits;
  for (auto old = old_tracks_.rbegin(); old != old_tracks_.rend(); ++old)
    (old->is_row ? row_size_ : column_size_)[at(old->index)] = old->size;
  if (borders_changed_) borders_ = old_borders_;
  sums_ = old_sums_;
  keep();
}

}  // namespace archsheet
