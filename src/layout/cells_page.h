// SPDX-License-Identifier: MIT
//
// How wide and high a drawing will be, reckoned from its cells: every track is as large as its largest item, every
// gap as its borders, its lines and the words on them want. What `tracks` will do, without the details.
#pragma once

#include <array>
#include <cstdint>

#include "layout/cells.h"

namespace archsheet::cellpage {

// Borders that begin (first, third) or end side by side at each track: left, right, top and bottom ones.
using Borders = std::array<std::array<std::uint8_t, kGridSize + 1>, 4>;

// One axis of a drawing. Indices are tracks of the grid; `words[k]` and `lines[k]` speak of the gap before track k.
struct AxisLoad {
  using Tracks = std::array<int, kGridSize + 1>;
  int first = 0;   // track that is used
  int count = 0;   // of them
  Tracks sizes{};  // of the tracks
  Tracks words{};  // the largest label that has to stand in the gap, clearance included
  Tracks lines{};  // lines that turn in the gap, or run along the track
  // Words and lines away; `tracks` of them from `first_track` on are used.
  void clear(int first_track, int tracks);
};

struct PageLoad {
  AxisLoad columns;
  AxisLoad rows;
  Borders borders{};
};

// What an edge wants of the page: words in a gap between columns or rows, lines along a row or in a gap between
// columns.
struct EdgeLoad {
  enum class Words : char { None, BetweenColumns, BetweenRows };
  enum class Lines : char { None, BetweenColumns, AlongRow };
  Words where = Words::None;
  Lines line = Lines::None;
  std::uint8_t words_at = 0;
  std::uint8_t lines_at = 0;
  int words = 0;
};
EdgeLoad load_of(const CellEdge& edge, const cellcost::Spot& spot);
void add(const EdgeLoad& load, int weight, PageLoad& page);

long long width_of(const CellCosts& costs, const PageLoad& page);
long long height_of(const CellCosts& costs, const PageLoad& page);

// Page scale, aspect and the cells used.
int cost_of(const CellCosts& costs, const PageLoad& page);

}  // namespace archsheet::cellpage
