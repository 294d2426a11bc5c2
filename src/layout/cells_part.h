// SPDX-License-Identifier: MIT
//
// Puzzles made of a part of another's items, with what those have: their groups, edges and rules.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "layout/cells.h"

namespace archsheet {

struct CellPart {
  CellGraph graph;
  std::vector<int> items;  // of the whole puzzle, by the part's index; ascending

  // REQUIRES: `item`, of the whole puzzle, is in the part.
  int index_of(int item) const {
    return static_cast<int>(std::lower_bound(items.begin(), items.end(), item) - items.begin());
  }
};

// The items of a region with all that lies wholly within it, for its share of the page; the region itself is framed as
// before.
CellPart part_of(const CellGraph& graph, int region);

// These items, on the whole page; of every region what is left of it. REQUIRES: there are some, and copies of each
// other come together.
CellPart part_with(const CellGraph& graph, std::vector<int> items);

}  // namespace archsheet
