// SPDX-License-Identifier: MIT
//
// Labels and badges beside and on their lines: the flow with the least choice first, then rounds in which each
// may choose again.
#pragma once

#include <vector>

#include "layout/scene.h"
#include "layout/work.h"

namespace archsheet {

// Fills `label` and `badges` of every wire; the lines stand in `paths`.
// Past the limit of work each takes the first place that comes to hand.
// Returns what each flow's label costs where it stands (0 when it has none), for the score.
std::vector<double> place_labels(const Scene& scene, const std::vector<WirePath>& paths, Wires& wires, Work& work);

}  // namespace archsheet
