// SPDX-License-Identifier: MIT
//
// What every stage of the wiring asks of a floor, worked out once: what stands in the way of lines,
// where each flow ends, and which flows may share a trunk.
#pragma once

#include <vector>

#include "layout/floor.h"

namespace archsheet {

// A box that lines go round. One of `component` (icon and words), `group` (its header) or neither (a callout, a self
// loop).
struct Obstacle {
  Rect box;
  double clearance = 0;
  int component = -1;
  int group = -1;
};

// Where a flow begins or ends: on a component's icon or a group's border.
struct WireEnd {
  int component = -1;
  int group = -1;
  bool inside = false;  // a group's border met from within, since the other end lies in the group
  bool same_node(const WireEnd& other) const { return component == other.component && group == other.group; }
};

struct WireEnds {
  WireEnd from;
  WireEnd to;
  bool is_loop() const { return from.same_node(to); }
  bool joins_same_pair(const WireEnds& other) const {
    return (from.same_node(other.from) && to.same_node(other.to)) ||
           (from.same_node(other.to) && to.same_node(other.from));
  }
  bool shares_end(const WireEnds& other) const {
    return from.same_node(other.from) || from.same_node(other.to) || to.same_node(other.from) || to.same_node(other.to);
  }
};

struct Scene {
  const Floor& floor;
  std::vector<int> group_parent;         // -1: none
  std::vector<int> component_parent;     // -1: none
  std::vector<bool> is_zone;             // of each group: an Availability Zone, which crosses the group it is in
  std::vector<bool> is_bus;              // of each group: it holds nothing, and flows end on it
  std::vector<WireEnds> ends;            // of each flow
  std::vector<std::vector<char>> homes;  // of each flow: where it is at home (grounds.h)
  std::vector<int> bundle;               // of each flow: flows of one bundle share a trunk (trunks.h); -1: alone
  std::vector<bool> gathers;             // of each flow: the trunk is at the target, not at the source
  std::vector<bool> mixed;               // of each flow: no number stands on the trunk, which is of several steps
  std::vector<int> copy_of;              // of each flow: the first between copies of the same two things; -1: it is
  std::vector<std::vector<Point>> component_badges;
  std::vector<std::vector<Point>> group_badges;
  std::vector<Obstacle> obstacles;        // components first, by index; then headers, callouts, loops
  std::vector<std::vector<Point>> loops;  // of each flow: its polyline if it is a self loop, else empty

  bool bundled(int a, int b) const { return bundle[a] >= 0 && bundle[a] == bundle[b]; }
  // True when `group` is `inner` or one of its ancestors; -1 is in no group.
  bool encloses(int group, int inner) const;
  // That an end stands in; -1: none.
  int innermost_group(const WireEnd& end) const;
};

// `floor` must outlive the scene. Places the callouts and self loops too: they stand before any line does.
Scene make_scene(const Floor& floor, const Model& model);

// Where a line leaves or meets a component on a side (0 right, 1 below, 2 left, 3 above), at its middle.
Point side_point(const FloorComponent& component, int heading);

// A flow's polyline, from source to target; empty while it has no way.
using WirePath = std::vector<Point>;

// Lines without labels and numbers; and the lines of what has them.
Wires bare_wires(std::vector<WirePath> paths);
std::vector<WirePath> paths_of(const Wires& wires);

}  // namespace archsheet
