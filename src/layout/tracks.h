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
#include "layout/extra_room.h"
#include "layout/floor.h"
#include "layout/measures.h"
#include "layout/sizes.h"

namespace archsheet {

struct TrackOptions {
  double icon = 36;
  double badge_diameter = 14;
  double stretch_x = 1;  // of the gaps
  double stretch_y = 1;
  const ExtraRoom* extra = nullptr;
  bool room_for_loops = true;  // with their labels, behind their components
  Spacing spacing = Spacing::Usual;
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

inline constexpr double kFloorMargin = 18;  // room around the drawing in which lines may run

Tracks make_tracks(const Model& model, const Puzzle& puzzle, const Sizes& sizes, const Badges& badges,
                   const std::vector<Cell>& cells, const TrackOptions& options);

}  // namespace archsheet
