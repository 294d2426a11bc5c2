// SPDX-License-Identifier: MIT
//
// Labels and badges beside and on their lines: the flow with the least choice first, then rounds in which each
// may choose again.
#pragma once

#include <vector>

#include "layout/scene.h"

namespace archsheet {

// Fills `label` and `badges` of every wire; the lines stand in `paths`.
// Returns what each flow's label costs where it stands (0 when it has none), for the score.
std::vector<double> place_labels(const Scene& scene, const std::vector<WirePath>& paths, Wires& wires);

}  // namespace archsheet
