// SPDX-License-Identifier: MIT
//
// What stands along an event bus, or in a group without a flow, could stand there in any order, and a search leaves it
// in any. It is read in the order of the flows, else of the spec, from left to right and from top to bottom.
#pragma once

#include <vector>

#include "layout/cells.h"

namespace archsheet {

// `cells` with the items that one flow joins to the same group in order, as far as that makes the cost no greater.
// REQUIRES: `cells` fits the grid.
std::vector<Cell> in_order(const CellGraph& graph, const std::vector<Cell>& cells);

// The members of a group that no edge ends on and no rule names, in the order of the spec.
struct UnconnectedMembers {
  std::vector<int> items;
  bool are_all = false;  // that the group holds
};
std::vector<UnconnectedMembers> unconnected_members(const CellGraph& graph);

// Has the members of each group share out their cells in order; those that are all of it stand without holes.
void put_in_order(const std::vector<UnconnectedMembers>& groups, std::vector<Cell>& cells);

}  // namespace archsheet
