// SPDX-License-Identifier: MIT
//
// Where a line is at home: in the groups that hold one of its ends, out to the innermost group that holds both. A line
// through another group reads as traffic of that group; one that leaves the common group, as traffic with the outside.
#pragma once

#include <vector>

#include "layout/scene.h"

namespace archsheet {

// Per group, by index + 1, and first for what lies outside all groups: whether flow `flow` is at home there. Zones are
// strips of the group that they cross: what may run in that group may run through them.
std::vector<char> home_of(const Scene& scene, int flow);

// What a group is the ground of: its box, of a zone what lies in the group that it crosses.
Rect ground_of(const Scene& scene, int group);

// The innermost group around a point of the drawing, -1 for none. Bands are not looked at.
int ground_at(const Scene& scene, Point point);

// How much of a flow's line runs where it is not at home.
struct Stray {
  double length = 0;  // points
  int entries = 0;    // how often it goes there
  int buses = 0;      // and how often into one that reads as its end
};
Stray stray_of(const Scene& scene, int flow, const WirePath& path);

}  // namespace archsheet
