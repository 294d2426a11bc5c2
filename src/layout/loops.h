// SPDX-License-Identifier: MIT
//
// Flows that end where they begin: a fixed shape round a free corner.
#pragma once

#include "layout/scene.h"

namespace archsheet {

// Fills `loops` and makes each of them an obstacle for other lines.
void place_loops(Scene& scene);

}  // namespace archsheet
