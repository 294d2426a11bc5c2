// SPDX-License-Identifier: MIT
//
// The search for a good arrangement of cells: simulated annealing from a seed, then the best single
// moves until none helps. Budgets are counted in moves, so the result is the same on every machine.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "layout/cells_moves.h"
#include "layout/cells_state.h"

namespace archsheet {

struct SearchOptions {
  int moves = 3000;
  int restarts = 3;             // the moves are shared among them
  int first_temperature = 200;  // hundredths of the cost's unit
  int seed = 0;
  int polish_reach = 2;
  int polish_passes = 4;
  int hoped_cost = 0;  // a restart that is not on its way to so low a cost is given up half-way; 0: none is
};

// The best arrangement of each restart, `seed` included; one without violations is better than any with.
// `state` is worked with and left as it may be. REQUIRES: `seed` fits the grid.
std::vector<std::vector<Cell>> search_cells(CellState& state, const std::vector<Cell>& seed,
                                            const SearchOptions& options);

// How bad an arrangement is: whether it is illegal, and its cost.
using CellValue = std::pair<bool, int>;

// Moves `item`, with what follows it, by at most `reach` to the best of the cells for which `may_go` holds; an empty
// one holds for all. False, and nothing is moved, when none is better than `most`.
bool make_best_move(CellMoves& moves, CellState& state, int item, int reach, CellValue most,
                    const std::function<bool(Cell)>& may_go = {});

// The best single moves of at most `reach`, item by item, for so many passes or until none helps.
void polish(CellMoves& moves, CellState& state, int passes, int reach);

}  // namespace archsheet
