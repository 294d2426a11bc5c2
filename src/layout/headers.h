// SPDX-License-Identifier: MIT
//
// Room for the headers of groups: a box is as wide as its header, and where components stand on its top border, as wide
// as the header beside them.
#pragma once

#include <cstddef>
#include <vector>

#include "base/geometry.h"
#include "layout/axis.h"
#include "layout/floor.h"

namespace archsheet {

// A component that stands on the top border of a box.
struct OnTop {
  int column = 0;
  double width = 0;  // in points, words included
};

// What a box needs along its top.
struct HeaderNeed {
  double width = 0;  // of the header with what belongs to it, in points
  std::vector<OnTop> on_border;
  int crossed_from = -1;  // the first column of the first group that crosses the box, if any does
};

// Columns grow until every present box has what it needs, the inner ones first. `needs` is in the order of the boxes;
// `gap` is the least distance of two columns.
void fit_headers(Axis& columns, const std::vector<HeaderNeed>& needs, double gap);

// A header gives way to the boxes on its border, which come from the left, as far as its group has room beside them.
Rect header_beside(const std::vector<Rect>& boxes, Rect header, const Rect& group);

// What stands at the height of a header, from left to right: a border, which has no width, or another header.
struct Taken {
  double low = 0;
  double high = 0;
};

// A header goes sideways, as little as it can, to where nothing cuts it; where no place in the group is wide enough,
// it stays.
Rect header_between(const std::vector<Taken>& taken, Rect header, const Rect& group);

// Where the header of a band stands between everything else on the floor. REQUIRES: all boxes and headers are placed.
Rect header_of_band(const Floor& floor, std::size_t band);

}  // namespace archsheet
