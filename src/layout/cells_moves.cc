// SPDX-License-Identifier: MIT
//
// Ten kinds of moves, drawn by fixed shares.
#include "layout/cells_moves.h"

#include <algorithm>
#include <array>

namespace archsheet {

CellMoves::CellMoves(CellState& state) : state_(state), graph_(state.graph()), copies_(state) {
  for (int i = 0; i < graph_.item_count; ++i)
    if (leader_of(i) == i) free_items_.push_back(i);
  for (int i = 0; i < graph_.group_count; ++i)
    if (graph_.regions[at(i)].framed && may_move(i)) groups_.push_back(i);
  line_share_ = std::max(1, 12 * 25 / std::max(25, graph_.item_count));
}

void CellMoves::load(const std::vector<Cell>& seed) {
  state_.load(seed);
  copies_.load();
  // A seed at the very edge of the grid may have followers beyond it; they are then left where the seed has them.
  if (copies_.follow()) {
    state_.settle();
    state_.keep();
  } else {
    state_.undo();
  }
  copies_.keep();
}

void CellMoves::keep() {
  state_.keep();
  copies_.keep();
}

void CellMoves::undo() {
  state_.undo();
  copies_.undo();
}

bool CellMoves::put(int item, int column, int row) {
  return state_.put(item, {column, row});
}

// The kinds of moves with their shares; one that does not apply to a drawing gives its turn to a single item's move.
bool CellMoves::draw(fixed::Random& random, bool late) {
  struct Kind {
    int share;
    bool (CellMoves::*move)(fixed::Random&);
  };
  constexpr std::array<Kind, 9> kKinds{{{14, &CellMoves::move_beside},
                                        {12, &CellMoves::move_in_line},
                                        {10, &CellMoves::swap_tracks},
                                        {10, &CellMoves::shift_group},
                                        {5, &CellMoves::exchange_groups},
                                        {4, &CellMoves::transpose_group},
                                        {4, &CellMoves::reflect_group},
                                        {3, &CellMoves::rearrange_copies},
                                        {8, &CellMoves::move_line}}};
  auto roll = random.below(100);
  for (const Kind& kind : kKinds) {
    if (roll < kind.share) {
      // A line move touches half the items, so large drawings draw it less often.
      const bool line = kind.move == &CellMoves::move_line;
      if (line && random.below(12) >= line_share_) break;
      if (!(this->*kind.move)(random)) return false;
      return follow();
    }
    roll -= kind.share;
  }
  return move_random(random, late ? 2 : 3) && follow();
}

bool CellMoves::shift_item(int item, int columns, int rows) {
  if (columns == 0 && rows == 0) return false;
  const Cell from = state_.cells()[at(item)];
  const Cell to{from.column + columns, from.row + rows};
  if (to.column < 0 || to.row < 0 || to.column >= kGridSize || to.row >= kGridSize) return false;
  const int owner = state_.item_at(to);
  if (owner >= 0 && leader_of(owner) != item) {
    const int other = leader_of(owner);
    const Cell place = state_.cells()[at(other)];
    if (!put(other, place.column - columns, place.row - rows)) return false;
  }
  return state_.put(item, to);
}

// A step of at most `reach`, or anywhere in the group and the ring of cells around it.
bool CellMoves::move_random(fixed::Random& random, int reach) {
  const int item = free_items_[at(random.below(static_cast<int>(free_items_.size())))];
  const int group = graph_.group_of[at(item)];
  if (group >= 0 && random.below(2) == 0) {
    const CellBox& box = state_.box(group);
    const Cell cell = state_.cells()[at(item)];
    // One draw a statement: the order of arguments is the compiler's.
    const int row = random.between(box.top - 1, box.bottom + 1);
    const int column = random.between(box.left - 1, box.right + 1);
    return shift_item(item, column - cell.column, row - cell.row);
  }
  const int columns = random.between(-reach, reach);
  const int rows = random.between(-reach, reach);
  return shift_item(item, columns, rows);
}

bool CellMoves::move_beside(fixed::Random& random) {
  if (graph_.edges.empty()) return false;
  const CellEdge& edge = graph_.edges[at(random.below(static_cast<int>(graph_.edges.size())))];
  const bool swap = random.below(2) == 1;
  const CellEnd& mover = swap ? edge.to : edge.from;
  const CellEnd& other = swap ? edge.from : edge.to;
  const int side = random.below(4);
  if (mover.item < 0) return false;
  constexpr std::array<Cell, 4> kBeside{{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}};
  Cell target;
  if (other.item >= 0) {
    target = state_.cells()[at(other.item)];
  } else {
    const CellBox& box = state_.box(other.region);
    const Cell own = state_.cells()[at(mover.item)];
    target = {std::clamp(own.column, box.left, box.right), std::clamp(own.row, box.top, box.bottom)};
  }
  const Cell step = kBeside[at(side)];
  const Cell own = state_.cells()[at(mover.item)];
  return shift_item(leader_of(mover.item), target.column + step.column - own.column, target.row + step.row - own.row);
}

// One end of an edge into the row or the column of the other, where it stands else.
bool CellMoves::move_in_line(fixed::Random& random) {
  if (graph_.edges.empty()) return false;
  const CellEdge& edge = graph_.edges[at(random.below(static_cast<int>(graph_.edges.size())))];
  const bool swap = random.below(2) == 1;
  const CellEnd& mover = swap ? edge.to : edge.from;
  const CellEnd& other = swap ? edge.from : edge.to;
  if (mover.item < 0 || other.item < 0) return false;
  const Cell own = state_.cells()[at(mover.item)];
  const Cell target = state_.cells()[at(other.item)];
  const bool row = random.below(2) == 1;
  return row ? shift_item(leader_of(mover.item), 0, target.row - own.row)
             : shift_item(leader_of(mover.item), target.column - own.column, 0);
}

// Of the whole or a group.
bool CellMoves::swap_tracks(fixed::Random& random) {
  const int region = random.below(3) == 0 || groups_.empty()
                         ? graph_.whole
                         : groups_[at(random.below(static_cast<int>(groups_.size())))];
  const bool columns = random.below(2) == 0;
  const CellBox& box = state_.box(region);
  const int count = columns ? box.columns() : box.rows();
  if (count < 2) return false;
  return swap_tracks(region, columns, (columns ? box.left : box.top) + random.below(count - 1));
}

bool CellMoves::swap_tracks(int region, bool columns, int track) {
  for (int item : graph_.regions[at(region)].items) {
    if (copies_.goes_along(item)) continue;
    const Cell cell = state_.cells()[at(item)];
    const int place = columns ? cell.column : cell.row;
    if (place != track && place != track + 1) continue;
    const int step = place == track ? 1 : -1;
    if (!put(item, cell.column + (columns ? step : 0), cell.row + (columns ? 0 : step))) return false;
  }
  return true;
}

// A group seen in a mirror, left for right or top for bottom.
bool CellMoves::reflect_group(fixed::Random& random) {
  if (groups_.empty()) return false;
  const int group = groups_[at(random.below(static_cast<int>(groups_.size())))];
  for (const Mirror& mirror : graph_.mirrors)
    for (int outer = graph_.regions[at(mirror.leader)].parent; outer >= 0; outer = graph_.regions[at(outer)].parent)
      if (outer == group) return false;  // what stands in an order would be turned round
  return reflect(group, random.below(2) == 0);
}

bool CellMoves::reflect(int region, bool columns) {
  const CellBox box = state_.box(region);
  for (int item : graph_.regions[at(region)].items) {
    if (copies_.goes_along(item)) continue;
    const Cell cell = state_.cells()[at(item)];
    const bool done = columns ? put(item, box.left + box.right - cell.column, cell.row)
                              : put(item, cell.column, box.top + box.bottom - cell.row);
    if (!done) return false;
  }
  return true;
}

// As a whole.
bool CellMoves::shift_region(int region, int columns, int rows) {
  for (int item : graph_.regions[at(region)].items) {
    if (copies_.goes_along(item)) continue;
    const Cell cell = state_.cells()[at(item)];
    if (!put(item, cell.column + columns, cell.row + rows)) return false;
  }
  return true;
}

bool CellMoves::shift_group(fixed::Random& random) {
  if (groups_.empty()) return false;
  const int group = groups_[at(random.below(static_cast<int>(groups_.size())))];
  const int columns = random.between(-2, 2);
  const int rows = random.between(-2, 2);
  return (columns != 0 || rows != 0) && shift_region(group, columns, rows);
}

bool CellMoves::exchange_groups(fixed::Random& random) {
  if (groups_.size() < 2) return false;
  const int a = groups_[at(random.below(static_cast<int>(groups_.size())))];
  const int b = groups_[at(random.below(static_cast<int>(groups_.size())))];
  if (is_region_in(graph_, a, b) || is_region_in(graph_, b, a)) return false;
  const CellBox first = state_.box(a);
  const CellBox second = state_.box(b);
  return shift_region(a, second.left - first.left, second.top - first.top) &&
         shift_region(b, first.left - second.left, first.top - second.top);
}

bool CellMoves::exchange(int first, int second) {
  const CellBox a = state_.box(first);
  const CellBox b = state_.box(second);
  if (b.right < a.left) return shift_region(first, b.left - a.left, 0) && shift_region(second, a.right - b.right, 0);
  return b.bottom < a.top && shift_region(first, 0, b.top - a.top) && shift_region(second, 0, a.bottom - b.bottom);
}

bool CellMoves::transpose_group(fixed::Random& random) {
  if (groups_.empty()) return false;
  const int group = groups_[at(random.below(static_cast<int>(groups_.size())))];
  const CellBox box = state_.box(group);
  for (int item : graph_.regions[at(group)].items) {
    if (copies_.goes_along(item)) continue;
    const Cell cell = state_.cells()[at(item)];
    if (!put(item, box.left + cell.row - box.top, box.top + cell.column - box.left)) return false;
  }
  return true;
}

// Everything beyond a line one cell on: opens a track, or squeezes one out.
bool CellMoves::move_line(fixed::Random& random) {
  const bool columns = random.below(2) == 0;
  const CellBox& whole = state_.box(graph_.whole);
  const int first = columns ? whole.left : whole.top;
  const int count = columns ? whole.columns() : whole.rows();
  const int line = first + random.below(count);
  const int step = random.below(3) < 2 ? -1 : 1;
  return shift_from(columns, line + 1, step);
}

bool CellMoves::shift_from(bool columns, int track, int step) {
  const auto track_of = [&](Cell cell) { return columns ? cell.column : cell.row; };
  bool any = false;
  for (int item : free_items_) {
    const Cell cell = state_.cells()[at(item)];
    if (track_of(cell) < track || copies_.goes_along(item)) continue;
    any = true;
    if (!put(item, cell.column + (columns ? step : 0), cell.row + (columns ? 0 : step))) return false;
  }
  return any;
}

}  // namespace archsheet
