// SPDX-License-Identifier: MIT
//
// Arrangements from which the search starts.
#pragma once

#include <functional>
#include <vector>

#include "layout/cells.h"

namespace archsheet {

// Groups packed into one another, row by row: legal by construction, with every hint kept that can be. What
// the drawing falls back to when nothing better is found.
std::vector<Cell> packed_seed(const CellGraph& graph);

// The same, with each group's own arrangement passed through `arrange` before it is packed into the next: the items
// of the group at any depth, and their cells.
using ArrangeGroup =
    std::function<std::vector<Cell>(int group, const std::vector<int>& items, const std::vector<Cell>& cells)>;
std::vector<Cell> packed_seed(const CellGraph& graph, const ArrangeGroup& arrange);

// Moves the arrangement to the middle of the search's grid, one item a cell. False when it is too large for it.
bool fit_grid(std::vector<Cell>& cells);

// Empty columns and rows taken out, the first cell at (0, 0).
std::vector<Cell> compacted(const std::vector<Cell>& cells);

}  // namespace archsheet
