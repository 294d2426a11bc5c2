// SPDX-License-Identifier: MIT
//
// Small arcs by which one line passes over another, so that a finger that follows it is not led astray.
#pragma once

#include <cstddef>
#include <vector>

#include "base/geometry.h"

namespace archsheet {

// On the run of a line from point `run` to the next: a half circle around `centre`, upwards on a level run, to the
// right on an upright one. In points.
struct Hop {
  std::size_t run = 0;
  Point centre;
  double radius = 0;
};

// The hops of each line, from its beginning to its end. Where two lines cross, the level run hops over the upright
// one, or the other way round where it has no room: a hop keeps `bend_radius` from the ends of its run, and
// `head_length` from those of the line. Where neither has room the lines cross without.
// `lines` are polylines of level and upright runs.
std::vector<std::vector<Hop>> hops_of(const std::vector<std::vector<Point>>& lines, double bend_radius,
                                      double head_length);

}  // namespace archsheet
