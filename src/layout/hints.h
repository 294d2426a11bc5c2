// SPDX-License-Identifier: MIT
//
// The author's hints (`place`, `rows`): those that contradict each other are reported, those that an
// arrangement does not keep as well. Nothing is dropped silently.
#pragma once

#include "base/diagnostic.h"
#include "check/model.h"
#include "layout/cells_graph.h"

namespace archsheet {

// Reports each pair of hints that no drawing can keep. True when there was one.
bool report_contradictions(const Model& model, Diagnostics& diagnostics);

// Reports the hints that `cells` breaks.
void report_broken_hints(const Model& model, const Puzzle& puzzle, const std::vector<Cell>& cells,
                         Diagnostics& diagnostics);

}  // namespace archsheet
