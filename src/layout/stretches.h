// SPDX-License-Identifier: MIT
//
// The straight stretches of all lines that stand upright in the view at hand. Nudging looks at a drawing twice: as it
// is, and turned over its diagonal, so that level runs stand upright too and all code is written for one direction.
#pragma once

#include <vector>

#include "layout/scene.h"

namespace archsheet {

// A scene's boxes as seen in one of the two views.
struct StretchView {
  const Scene& scene;
  bool turned = false;
  double width = 0;
  std::vector<Rect> keep_out;  // of each obstacle, grown by its clearance
  std::vector<Rect> groups;

  Rect seen(const Rect& box) const { return turned ? Rect{box.y, box.x, box.height, box.width} : box; }
};

StretchView make_view(const Scene& scene, bool turned);
WirePath seen(const WirePath& path, bool turned);

// Between points `index` and `index + 1` of a flow's path.
struct Stretch {
  int flow = 0;
  int index = 0;
  double at = 0;    // its x
  double low = 0;   // its least y
  double high = 0;  // its greatest y
};

// All runs of one direction. Self loops keep their shape and are left out.
std::vector<Stretch> upright_runs(const StretchView& view, const std::vector<WirePath>& paths);
std::vector<Stretch> level_runs(const StretchView& view, const std::vector<WirePath>& paths);

// How far a run may move to either side without meeting anything, its neighbours' stretched ends included.
struct StretchBounds {
  double floor;
  double ceiling;
  double wish;
};
StretchBounds bounds_of(const StretchView& view, const WirePath& path, const Stretch& run);

// Which of two runs that lie on each other has to be on the lower side so that the lines do not cross where they part:
// negative: the first, positive: the second, 0: either.
int side_of_divergence(const WirePath& first, int first_index, const WirePath& second, int second_index);

}  // namespace archsheet
