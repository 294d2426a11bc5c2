// SPDX-License-Identifier: MIT
//
// An arrangement that a small change of the spec changes little.
//
// A search over all items ends somewhere else as soon as one more item or a longer word is among them. This one does
// not: items come one by one in the order of the spec, each to the best place that the ones before leave it, and all
// words are taken for equally long. So whatever comes last changes little of what stands, and words change nothing. Now
// and then, at counts that are always the same, all that stands is searched for something better by much.
#pragma once

#include <vector>

#include "layout/cells.h"

namespace archsheet {

// As legal as the search makes it. `share_of_page`: hundredths of its width and height that the drawing should take
// with all words alike; longer ones take the rest. REQUIRES: the puzzle has items.
std::vector<Cell> steady_seed(const CellGraph& graph, int share_of_page);

// The share of items that stand farther than a track from where they do in `steady`. Both have no empty tracks.
double share_displaced(const std::vector<Cell>& steady, const std::vector<Cell>& cells);

}  // namespace archsheet
