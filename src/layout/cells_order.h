// SPDX-License-Identifier: MIT
//
// What stands along an event bus could stand there in any order, and a search leaves it in any. It is read in the order
// of the flows, from left to right and from top to bottom.
#pragma once

#include <vector>

#include "layout/cells.h"

namespace archsheet {

// `cells` with the items that one flow joins to the same group in order, as far as that makes the cost no greater.
// REQUIRES: `cells` fits the grid.
std::vector<Cell> in_order(const CellGraph& graph, const std::vector<Cell>& cells);

}  // namespace archsheet
