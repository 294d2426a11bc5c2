// SPDX-License-Identifier: MIT
//
// Blocks of cells, one beside or below the other, or on shelves of a given width.
#pragma once

#include <utility>
#include <vector>

#include "layout/cells.h"

namespace archsheet {

// Items and their cells, the first of which is (0, 0). A cell may be kept free for an item that only a copy of the
// group holds: it stands as `~item` in the block that is copied.
struct Block {
  int columns = 0;
  int rows = 0;
  std::vector<std::pair<int, Cell>> items;
};

// Puts `inner` into the block, its first cell at that column and row.
void add(Block& block, const Block& inner, int column, int row);

// One below the other, or one beside the other.
Block stacked(const std::vector<Block>& blocks, bool downward);

// The first cells of blocks set side by side, in a new row where the columns are used up.
std::vector<Cell> shelved_in_order(const std::vector<Block>& blocks, long long columns);

// The same with their order changed, one block at a time, as long as that brings the ends of edges nearer. The cells
// are in the order in which the blocks were given.
std::vector<Cell> shelved_near_friends(const CellGraph& graph, const std::vector<Block>& blocks, long long columns);

}  // namespace archsheet
