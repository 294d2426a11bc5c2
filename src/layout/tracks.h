// SPDX-License-Identifier: MIT
//
// Cells to a floor: columns and rows get their widths from what stands in them, the gaps between
// them from borders, headers, labels and lines. Boxes of groups follow the tracks, not their contents, so that
// siblings align.
#pragma once

#include <vector>

#include "layout/axis.h"
#include "layout/badges.h"
#include "layout/cells_graph.h"
#include "layout/floor.h"
#include "layout/sizes.h"

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

struct TrackOptions {
  double icon = 36;
  double badge_diameter = 14;
  double stretch_x = 1;  // of the gaps
  double stretch_y = 1;
  const ExtraRoom* extra = nullptr;
  bool room_for_loops = true;  // with their labels, behind their components
};

// What the gaps take of a floor: a stretch by f makes it wider by (f - 1) times this.
struct Slack {
  double width = 0;
  double height = 0;
};

struct Tracks {
  Floor floor;
  Slack slack;
  Size content;  // the floor without its margin
  std::vector<TrackSpan> columns;
  std::vector<TrackSpan> rows;
};

// Gives the gaps at each place on the floor so many points more, up to `most` points a gap.
void make_room(const Tracks& tracks, const std::vector<Rect>& places, double points, double most, ExtraRoom& extra);

inline constexpr double kFloorMargin = 18;  // room around the drawing in which lines may run

Tracks make_tracks(const Model& model, const Puzzle& puzzle, const Sizes& sizes, const Badges& badges,
                   const std::vector<Cell>& cells, const TrackOptions& options);

}  // namespace archsheet
