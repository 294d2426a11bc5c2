// SPDX-License-Identifier: MIT
//
// Steps that lines make for no reason that is left. The router prices a stretch that others use, though laid side by
// side all have room there: so a line leaves it, and comes back. Once all are drawn, each such step is tried without.
#pragma once

#include <vector>

#include "layout/scene.h"
#include "layout/work.h"

namespace archsheet {

// Takes out what the drawing is better without, in `paths` as nudge() leaves them. Adds no fault.
void take_out_jogs(const Scene& scene, std::vector<WirePath>& paths, Size area, Work& work);

}  // namespace archsheet
