// SPDX-License-Identifier: MIT
//
// Lays lines that share a stretch side by side, in the order in which they part, and centres those that are
// alone on their icon's side. Moves runs sideways only: no line gains or loses a bend, none meets anything new.
#pragma once

#include <vector>

#include "layout/scene.h"
#include "layout/work.h"

namespace archsheet {

// Once at least, whatever the limit of work.
void nudge(const Scene& scene, std::vector<WirePath>& paths, Work& work);

}  // namespace archsheet
