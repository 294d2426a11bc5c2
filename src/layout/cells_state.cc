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
      region_columns_(graph.regions.size() * kGridSize, 0),
      region_rows_(graph.regions.size() * kGridSize, 0),
      region_column_bits_(graph.regions.size(), 0),
      region_row_bits_(graph.regions.size(), 0),
      boxes_(graph.regions.size()),
      strangers_(graph.regions.size(), 0),
      edges_(graph.edges.size()),
      is_touched_(graph.regions.size(), 0),
      box_changed_(graph.regions.size(), 0),
      is_dirty_(graph.edges.size(), 0),
      chains_(graph.regions.size() * 4, 0) {
  for (std::size_t i = 0; i < graph.regions.size(); ++i) {
    for (int item : graph.regions[i].items) regions_of_item_[at(item)].push_back(static_cast<int>(i));
    for (int rival : graph.regions[i].rivals) {
      rivals_[i].push_back(rival);
      rivals_[at(rival)].push_back(static_cast<int>(i));
    }
  }
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
  std::fill(region_columns_.begin(), region_columns_.end(), std::uint16_t{0});
  std::fill(region_rows_.begin(), region_rows_.end(), std::uint16_t{0});
  std::fill(region_column_bits_.begin(), region_column_bits_.end(), 0);
  std::fill(region_row_bits_.begin(), region_row_bits_.end(), 0);
  std::fill(crossed_.begin(), crossed_.end(), 0);
  std::fill(strangers_.begin(), strangers_.end(), 0);
  std::fill(boxes_.begin(), boxes_.end(), CellBox{});
  std::fill(edges_.begin(), edges_.end(), EdgeState{{-1, -1, -1, -1}, 0});
  row_bits_.fill(0);
  column_bits_.fill(0);
  sums_ = {};
  keep();
  loading_ = true;
  for (int i = 0; i < graph_.item_count; ++i) link(i, cells[at(i)]);
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
  count_in_regions(item, cell, 1);
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
  count_in_regions(item, cell, -1);
}

void CellState::count_in_regions(int item, Cell cell, int change) {
  for (int region : regions_of_item_[at(item)]) {
    std::uint16_t& in_column = region_columns_[at(region * kGridSize + cell.column)];
    std::uint16_t& in_row = region_rows_[at(region * kGridSize + cell.row)];
    in_column = static_cast<std::uint16_t>(in_column + change);
    in_row = static_cast<std::uint16_t>(in_row + change);
    const Bits column = Bits{1} << cell.column;
    const Bits row = Bits{1} << cell.row;
    Bits& columns = region_column_bits_[at(region)];
    Bits& rows = region_row_bits_[at(region)];
    columns = in_column > 0 ? columns | column : columns & ~column;
    rows = in_row > 0 ? rows | row : rows & ~row;
    if (!is_touched_[at(region)]) {
      is_touched_[at(region)] = 1;
      touched_regions_.push_back(region);
    }
  }
}

CellBox CellState::box_from_counts(int region) const {
  const Bits columns = region_column_bits_[at(region)];
  const Bits rows = region_row_bits_[at(region)];
  if (columns == 0) return {};
  return {std::countr_zero(columns), std::countr_zero(rows), 63 - std::countl_zero(columns),
          63 - std::countl_zero(rows)};
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

int CellState::estimate() {
  if (steps_.empty() && !loading_) return cost();
  settle_boxes();
  settle_edges();
  settle_structure();
  settle_rules();
  settle_page();
  weigh();
  estimated_ = true;
  return cost() - graph_.costs.crossing * sums_.crossings;
}

int CellState::settle() {
  if (!estimated_) estimate();
  settle_crossings();
  weigh();
  return cost();
}

void CellState::keep() {
  estimated_ = false;
  for (int region : touched_regions_) is_touched_[at(region)] = 0;
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
  for (auto old = old_words_.rbegin(); old != old_words_.rend(); ++old) crossed_[old->index] = old->bits;
  sums_ = old_sums_;
  keep();
}

}  // namespace archsheet
