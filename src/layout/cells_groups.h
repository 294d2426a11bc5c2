// SPDX-License-Identifier: MIT
//
// Large drawings by their groups: each group is a puzzle of its own, and solved ones are packed as blocks.
#pragma once

#include <vector>

#include "layout/cells.h"

namespace archsheet {

// The packed seed whose groups were searched first, from the innermost outward, each by itself: what joins it to others
// decides only where it is packed. Groups of few or very many items stay as they are packed.
std::vector<Cell> grouped_seed(const CellGraph& graph);

}  // namespace archsheet
