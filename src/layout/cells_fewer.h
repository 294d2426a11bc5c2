// SPDX-License-Identifier: MIT
//
// An arrangement with a column or a row less, for what does not fit its page.
#pragma once

#include <vector>

#include "layout/cells_state.h"

namespace archsheet {

// The arrangements that come of it when the items of one column, or of one row, go where they cost least among the
// others, the cheapest first, each without violations. `state` is worked with and left as it may be. REQUIRES: `cells`
// fits the grid.
std::vector<std::vector<Cell>> with_a_track_less(CellState& state, const std::vector<Cell>& cells);

}  // namespace archsheet
