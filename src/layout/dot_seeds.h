// SPDX-License-Identifier: MIT
//
// Arrangements that dot gives for a drafter's puzzle, by which a search may begin.
#pragma once

#include <string>
#include <vector>

#include "layout/cells.h"
#include "layout/drafts.h"

namespace archsheet {

struct DotSeeds {
  std::vector<std::vector<Cell>> arrangements;  // to the right, downward; none that is larger than the grid
  std::vector<std::string> failures;            // why one is missing
};

// Empty for what does not suit dot.
DotSeeds dot_seeds(const Drafter& drafter);

}  // namespace archsheet
