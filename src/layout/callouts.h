// SPDX-License-Identifier: MIT
//
// Step callouts that stand on a component or a group, not on a line: on an icon's corner, the same
// corner throughout the drawing where it is free, or on a group's border clear of its header.
#pragma once

#include "layout/scene.h"

namespace archsheet {

// Fills `component_badges` and `group_badges`. Always finds a place for every callout.
void place_callouts(Scene& scene);

}  // namespace archsheet
