// SPDX-License-Identifier: MIT
//
// The terms of the cost brought up to date after a change. Each looks only at what the change can
// have touched: boxes of the moved items' regions, edges at moved items or across cells that were
// taken or left, regions around such cells.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>

#include "layout/cells_state.h"

namespace archsheet {
namespace {

// The bits strictly between two positions.
std::uint64_t between(int a, int b) {
  const int low = std::min(a, b) + 1;
  const int high = std::max(a, b) - 1;
  if (low > high) return 0;
  return (~std::uint64_t{0} >> (63 - (high - low))) << low;
}

std::uint64_t from_to(int low, int high) {
  return (~std::uint64_t{0} >> (63 - (high - low))) << low;
}

// Calls use(index) for each bit that is set.
template <typename Use>
void each_bit(const std::vector<std::uint64_t>& words, Use use) {
  for (std::size_t word = 0; word < words.size(); ++word)
    for (std::uint64_t rest = words[word]; rest != 0; rest &= rest - 1)
      use(static_cast<int>(word) * 64 + std::countr_zero(rest));
}

CellBox extent_of(const cellcost::Spot& spot) {
  return {std::min(spot.column0, spot.column1), std::min(spot.row0, spot.row1), std::max(spot.column0, spot.column1),
          std::max(spot.row0, spot.row1)};
}

}  // namespace

bool CellState::taken_in_row(int row, int a, int b) const {
  return (row_bits_[at(row)] & between(a, b)) != 0;
}

bool CellState::taken_in_column(int column, int a, int b) const {
  return (column_bits_[at(column)] & between(a, b)) != 0;
}

CellBox CellState::box_around(const Parts& parts) const {
  if (parts.items.empty() && parts.regions.empty()) return {};
  CellBox box{kGridSize, kGridSize, -1, -1};
  for (int item : parts.items) {
    const Cell cell = cells_[at(item)];
    box = {std::min(box.left, cell.column), std::min(box.top, cell.row), std::max(box.right, cell.column),
           std::max(box.bottom, cell.row)};
  }
  for (int region : parts.regions) {
    const CellBox& inner = boxes_[at(region)];
    box = {std::min(box.left, inner.left), std::min(box.top, inner.top), std::max(box.right, inner.right),
           std::max(box.bottom, inner.bottom)};
  }
  return box;
}

// The highest first: what is within comes after what is around it.
void CellState::settle_boxes() {
  touch_regions();
  const int whole = graph_.whole;
  touched_[at(whole) / 64] &= ~(Bits{1} << (whole % 64));
  for (std::size_t word = touched_.size(); word-- > 0;)
    for (Bits& rest = touched_[word]; rest != 0;) {
      const int bit = 63 - std::countl_zero(rest);
      rest &= ~(Bits{1} << bit);
      settle_box(static_cast<int>(word) * 64 + bit);
    }
  settle_box(whole);
}

void CellState::settle_box(int region) {
  const CellBox box = box_around(parts_[at(region)]);
  CellBox& own = boxes_[at(region)];
  if (box == own) return;
  const CellBox old = own;
  if (!loading_) old_regions_.push_back({region, old, strangers_[at(region)]});
  changed_boxes_.push_back(region);
  box_changed_[at(region)] = 1;
  own = box;
  for (int edge : edges_of_region_[at(region)]) mark_edge(edge);
  if (!graph_.regions[at(region)].framed) return;
  sums_.area += box.columns() * box.rows() - old.columns() * old.rows();
  for (int rival : rivals_[at(region)]) {
    const CellBox& other = boxes_[at(rival)];
    sums_.meetings += (box.meets(other) ? 1 : 0) - (old.meets(other) ? 1 : 0);
  }
}

int CellState::edge_cost(const CellEdge& edge, const cellcost::Spot& s) const {
  const CellCosts& w = graph_.costs;
  int cost = w.across * std::abs(s.column1 - s.column0) + w.along * std::abs(s.row1 - s.row0) +
             cellcost::backward(graph_, edge, s);
  if (s.column0 == s.column1) {
    if (taken_in_column(s.column0, s.row0, s.row1)) cost += w.blocked;
  } else if (s.row0 == s.row1) {
    if (taken_in_row(s.row0, s.column0, s.column1)) cost += w.blocked;
  } else {
    cost += w.bend;
    const auto taken = [this](int column, int row) { return (row_bits_[at(row)] >> column & 1) != 0; };
    const bool first = taken(s.column1, s.row0) || taken_in_row(s.row0, s.column0, s.column1) ||
                       taken_in_column(s.column1, s.row0, s.row1);
    if (first && (taken(s.column0, s.row1) || taken_in_column(s.column0, s.row0, s.row1) ||
                  taken_in_row(s.row1, s.column0, s.column1)))
      cost += w.blocked_bend;
  }
  return cost * edge.weight;
}

// An edge whose cells are apart from all that was left or taken is as free as before.
void CellState::mark_edges_near(const CellBox& changed) {
  for (std::size_t i = 0; i < edges_.size(); ++i) {
    if (edges_[i].extent.meets(changed)) mark_edge(static_cast<int>(i));
  }
}

void CellState::settle_edges() {
  if (!loading_) mark_edges_near(changed_cells());
  const auto box_of = [this](CellEnd end) -> const CellBox& { return boxes_[at(end.region)]; };
  each_bit(dirty_edges_, [&](int edge) {
    EdgeState& state = edges_[at(edge)];
    const cellcost::Spot spot = cellcost::spot_of(graph_.edges[at(edge)], cells_, box_of);
    const int cost = edge_cost(graph_.edges[at(edge)], spot);
    const bool moved = !(spot == state.spot);
    if (!moved && cost == state.cost) return;
    if (!loading_) old_edges_.push_back({edge, state});
    sums_.edges += cost - state.cost;
    state.cost = cost;
    if (!moved) return;
    moved_edges_[at(edge) / 64] |= Bits{1} << (edge % 64);
    state.spot = spot;
    state.extent = extent_of(spot);
    state.load = cellpage::load_of(graph_.edges[at(edge)], spot);
  });
}

void CellState::settle_crossings() {
  each_bit(moved_edges_, [this](int edge) { recross(edge); });
}

void CellState::recross(int edge) {
  const cellcost::Spot spot = edges_[at(edge)].spot;
  const CellBox extent = edges_[at(edge)].extent;
  for (std::size_t word = 0; word < words_; ++word) {
    Bits met = 0;
    Bits crossed = 0;
    for (Bits rest = apart_[at(edge) * words_ + word]; rest != 0; rest &= rest - 1) {
      const int bit = std::countr_zero(rest);
      const std::size_t other = word * 64 + at(bit);
      if (!extent.meets(edges_[other].extent)) continue;
      const int halves = cellcost::half_crossings(spot, edges_[other].spot);
      if (halves > 0) met |= Bits{1} << bit;
      if (halves > 1) crossed |= Bits{1} << bit;
    }
    set_word(false, edge, word, met);
    set_word(true, edge, word, crossed);
  }
}

// In the row of the edge, and its own bit in the rows of the others.
void CellState::set_word(bool crossed, int edge, std::size_t word, Bits bits) {
  std::vector<Bits>& rows = crossed ? crossed_ : met_;
  const std::size_t index = at(edge) * words_ + word;
  const Bits changed = bits ^ rows[index];
  if (changed == 0) return;
  sums_.half_crossings += std::popcount(bits) - std::popcount(rows[index]);
  if (!loading_) old_words_.push_back({crossed, index, rows[index]});
  rows[index] = bits;
  for (Bits rest = changed; rest != 0; rest &= rest - 1) {
    const std::size_t mirror = (word * 64 + at(std::countr_zero(rest))) * words_ + at(edge) / 64;
    if (!loading_) old_words_.push_back({crossed, mirror, rows[mirror]});
    rows[mirror] ^= Bits{1} << (edge % 64);
  }
}

int CellState::strangers_in(int region) const {
  const CellBox& box = boxes_[at(region)];
  const Bits columns = from_to(box.left, box.right);
  int inside = 0;
  for (int row = box.top; row <= box.bottom; ++row) {
    const Bits taken = row_bits_[at(row)] & columns;
    inside += std::popcount(taken);
    if (sums_.crowded == 0) continue;
    for (Bits rest = taken; rest != 0; rest &= rest - 1)
      for (int item = next_[at(item_at({std::countr_zero(rest), row}))]; item >= 0; item = next_[at(item)]) ++inside;
  }
  return inside - static_cast<int>(graph_.regions[at(region)].items.size());
}

void CellState::settle_structure() {
  const CellBox changed = changed_cells();
  for (int region : framed_) {
    const auto i = at(region);
    const CellBox& box = boxes_[i];
    if (!loading_ && !box_changed_[i] && !box.meets(changed)) continue;
    const int strangers = strangers_in(static_cast<int>(i));
    if (strangers == strangers_[i]) continue;
    if (!loading_) old_regions_.push_back({static_cast<int>(i), box, strangers_[i]});
    sums_.strangers += strangers - strangers_[i];
    strangers_[i] = strangers;
  }
}

void CellState::settle_rules() {
  if (!has_rules_) return;
  sums_.rules = 0;
  sums_.sides = 0;
  for (const BorderRule& rule : graph_.borders)
    sums_.rules += graph_.costs.violation * cellcost::cells_off_border(cells_[at(rule.item)], boxes_[at(rule.inner)]);
  for (const SideRule& rule : graph_.sides)
    (rule.hint ? sums_.rules : sums_.sides) += cellcost::side_cost(rule, box_of(rule.what), boxes_[at(rule.rest)]);
  for (const TwinRule& rule : graph_.twins)
    sums_.sides += graph_.costs.twin * cellcost::twins_off(rule, boxes_[at(rule.first)], boxes_[at(rule.second)]);
  for (const OrderRule& rule : graph_.orders)
    sums_.sides += graph_.costs.order * cellcost::order_off(box_of(rule.before), box_of(rule.after));
  if (graph_.start)
    sums_.sides += graph_.costs.start *
                   cellcost::start_off(box_of(graph_.start->from), box_of(graph_.start->to), boxes_[at(graph_.whole)]);
  for (const ZoneRule& rule : graph_.zones)
    sums_.sides += graph_.costs.zone * cellcost::zone_off(rule, cells_, boxes_[at(rule.zone)]);
  for (const int band : graph_.bands) sums_.sides += graph_.costs.band * cellcost::band_off(boxes_[at(band)]);
  if (!graph_.rows.empty())
    sums_.rules += graph_.costs.hint * cellcost::rows_off(graph_, [this](CellEnd end) { return box_of(end); });
}

// The sizes of the tracks that items left or came to.
void CellState::settle_tracks() {
  const auto largest = [this](bool is_row, int index) {
    int size = 0;
    for (Bits rest = is_row ? row_bits_[at(index)] : column_bits_[at(index)]; rest != 0; rest &= rest - 1) {
      const int other = std::countr_zero(rest);
      for (int item = item_at(is_row ? Cell{other, index} : Cell{index, other}); item >= 0; item = next_[at(item)])
        size = std::max(size, is_row ? graph_.sizes[at(item)].height : graph_.sizes[at(item)].width);
    }
    return size;
  };
  const auto settle = [&](bool is_row, Bits tracks) {
    for (; tracks != 0; tracks &= tracks - 1) {
      const int index = std::countr_zero(tracks);
      const int size = largest(is_row, index);
      int& slot = (is_row ? page_.rows : page_.columns).sizes[at(index)];
      if (slot == size) continue;
      if (!loading_) old_tracks_.push_back({is_row, index, slot});
      slot = size;
    }
  };
  settle(false, loading_ ? ~Bits{0} : changed_columns_);
  settle(true, loading_ ? ~Bits{0} : changed_rows_);
}

void CellState::settle_borders() {
  const bool framed_changed = std::any_of(changed_boxes_.begin(), changed_boxes_.end(),
                                          [this](int region) { return graph_.regions[at(region)].framed; });
  if (!framed_changed) return;
  if (!loading_ && !borders_changed_) old_borders_ = page_.borders;
  borders_changed_ = true;
  page_.borders = {};
  const auto sides_of = [](const CellBox& box) { return std::array{box.left, box.right, box.top, box.bottom}; };
  for (int region : framed_) {
    const std::array<int, 4> sides = sides_of(boxes_[at(region)]);
    const int parent = graph_.regions[at(region)].parent;
    const std::array<int, 4> around = parent >= 0 ? sides_of(boxes_[at(parent)]) : std::array{-1, -1, -1, -1};
    for (std::size_t side = 0; side < 4; ++side) {
      const bool joined = around[side] == sides[side];
      const int chain = joined ? std::min(255, chains_[at(parent)][side] + 1) : 1;
      chains_[at(region)][side] = static_cast<std::uint8_t>(chain);
      std::uint8_t& slot = page_.borders[side][at(sides[side])];
      slot = std::max(slot, chains_[at(region)][side]);
    }
  }
}

void CellState::settle_page() {
  const CellBox& whole = boxes_[at(graph_.whole)];
  page_.columns.clear(whole.left, whole.columns());
  page_.rows.clear(whole.top, whole.rows());
  for (std::size_t i = 0; i < edges_.size(); ++i) cellpage::add(edges_[i].load, graph_.edges[i].weight, page_);
  sums_.page = cellpage::cost_of(graph_.costs, page_);
}

int CellState::structure(const Sums& sums) const {
  return graph_.costs.violation * (graph_.costs.crowded * sums.crowded + sums.strangers + 2 * sums.meetings) +
         sums.rules;
}

void CellState::weigh() {
  const CellCosts& w = graph_.costs;
  const CellBox& whole = boxes_[at(graph_.whole)];
  const int first = graph_.downward ? whole.top : whole.left;
  sums_.weighted = structure(sums_) + w.half_crossing * sums_.half_crossings + w.group_cell * sums_.area +
                   w.source * (sums_.sources - source_count_ * first) + sums_.page + sums_.sides;
}

}  // namespace archsheet
