// SPDX-License-Identifier: MIT
//
// How lines look: dashes of borders and flows, rounded bends, open arrowheads.
#pragma once

#include <vector>

#include "catalog/catalog.h"
#include "compose/hops.h"
#include "compose/page.h"
#include "spec/spec.h"
#include "theme/theme.h"

namespace archsheet {

Stroke flow_stroke(LineStyle style, const Theme& theme);

Stroke border_stroke(catalog::BorderStyle style, Colour colour, const Theme& theme);

// The polyline through `points` (horizontal and vertical runs) with its bends rounded by at most `radius`,
// less where a run is too short for it, and with its hops. REQUIRES: `hops` come in the line's order.
std::vector<PathCommand> rounded_line(const std::vector<Point>& points, double radius,
                                      const std::vector<Hop>& hops = {});

// The open head at the last of `points`: two strokes back from the tip. REQUIRES: at least two points.
std::vector<PathCommand> arrow_head(const std::vector<Point>& points, const Theme& theme);

}  // namespace archsheet
