// SPDX-License-Identifier: MIT
//
// Small changes to an arrangement, for those who can judge a drawing better than the cost of its cells does.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/cells_state.h"

namespace archsheet {

// The arrangements one step away from `cells`, the cheapest first, at most `most` of them, each as free of
// violations as `cells`: one of `items` elsewhere in its group or close by, changing places with who stands there,
// or two neighbouring columns or rows exchanged, of everything or of a group that holds one of `items`.
// `state` is worked with and left as it may be. REQUIRES: `cells` fits the grid.
std::vector<std::vector<Cell>> steps_from(CellState& state, const std::vector<Cell>& cells,
                                          const std::vector<int>& items, std::size_t most);

}  // namespace archsheet
