// SPDX-License-Identifier: MIT
//
// How wide and high a drawing will be, reckoned from its cells: every track is as large as its largest item, every
// gap as its borders, its lines and the words on them want. What `tracks` will do, without the details.
#pragma once

#include <array>

#include "layout/cells.h"

namespace archsheet::cellpage {

// One axis of a drawing. Index 0 is the first track that is used; `words[k]` and `lines[k]` speak of the gap before it.
struct AxisLoad {
  using Tracks = std::array<int, kGridSize + 1>;
  int count = 0;
  Tracks sizes{};   // of the tracks
  Tracks opens{};   // borders that begin side by side at each track
  Tracks closes{};  // borders that end at it
  Tracks words{};   // the largest label that has to stand in the gap, clearance included
  Tracks lines{};   // lines that turn in the gap, or run along the track
  void reset(int tracks);
};

// Adds what an edge between two cells wants of the gaps, `whole` being the box of all cells.
void add_edge(const CellEdge& edge, const cellcost::Spot& spot, const CellBox& whole, AxisLoad& columns,
              AxisLoad& rows);

long long width_of(const CellCosts& costs, const AxisLoad& columns);
long long height_of(const CellCosts& costs, const AxisLoad& rows);

// Page scale, aspect and the cells used.
int cost_of(const CellCosts& costs, const AxisLoad& columns, const AxisLoad& rows);

}  // namespace archsheet::cellpage
