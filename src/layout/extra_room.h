// SPDX-License-Identifier: MIT
//
// Room that a drawing turned out to lack: asked for where something found no place, given when the tracks are made
// anew.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "layout/axis.h"

namespace archsheet {

// Room inside a group beyond what it has anyway, in points.
struct ExtraInset {
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
};

// What gaps get beyond what they seem to need, since something found no room there: the gap before each track, and
// the one after the last. May be shorter than that; what is missing is 0.
struct ExtraRoom {
  std::vector<double> columns;
  std::vector<double> rows;
  std::vector<double> leads;       // of each column, what it is wider before the middle of what stands in it
  std::vector<ExtraInset> insets;  // of each group
};

// Gives the gaps at each place on the floor so many points more, up to `most` points a gap. `columns`, `rows`: where
// the tracks lie there.
void make_room(const std::vector<TrackSpan>& columns, const std::vector<TrackSpan>& rows,
               const std::vector<Rect>& places, double points, double most, ExtraRoom& extra);

}  // namespace archsheet
