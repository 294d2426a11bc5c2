// SPDX-License-Identifier: MIT
//
// Lines that would run straight down between two components, one above the other, and the headers of groups in their
// way. A header in the middle of its group goes aside; one in the corner, with the group's icon, stays, and the column
// stands farther into the group.
#pragma once

#include <vector>

#include "layout/axis.h"
#include "layout/floor.h"

namespace archsheet {

// Two components with a flow between them and no other component in its way.
struct PlumbLine {
  double x = 0;
  double top = 0;
  double bottom = 0;
};

// REQUIRES: components and flows of the floor are there.
std::vector<PlumbLine> plumb_lines(const Floor& floor);

// A header that the lines would run through goes sideways, as little as it can, if its group has room beside them.
Rect header_beside_lines(const std::vector<PlumbLine>& lines, Rect header, const Rect& group);

// By how much more of each column must lie before the middle of what stands in it for its lines to pass beside the
// headers, in points; empty when all do.
std::vector<double> leads_for_lines(const Floor& floor, const std::vector<TrackSpan>& columns);

}  // namespace archsheet
