// SPDX-License-Identifier: MIT
//
// Floor, wires and words put together: the drawing as others see it.
#pragma once

#include "layout/badges.h"
#include "layout/floor.h"
#include "layout/placement.h"
#include "layout/sizes.h"

namespace archsheet {

// The smallest rectangle around all that is drawn.
Rect extent_of(const Floor& floor, const Wires& wires);

// Moved so that the drawing begins at (0, 0).
Placement make_placement(const Model& model, const Sizes& sizes, const Badges& badges, const Floor& floor,
                         const Wires& wires);

}  // namespace archsheet
