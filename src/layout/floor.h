// SPDX-License-Identifier: MIT
//
// The drawing once everything stands in its place and before any line is
// drawn: what the tracks give and the router reads. Indices are those of the
// model's vectors; all in points, from the drawing's top left.
#pragma once

#include <cstdint>
#include <vector>

#include "base/geometry.h"
#include "check/model.h"

namespace archsheet {

struct FloorComponent {
  Rect icon;
  Rect words;        // label and role, below the icon; empty when there are none
  Rect box;          // all of it
  double stack = 0;  // how far the sheets of a stack stand out at the right and above
  Rect pile() const { return {icon.x, icon.y - stack, icon.width + stack, icon.height + stack}; }  // icon and sheets
};

struct FloorGroup {
  Rect box;
  Rect header;  // lines and labels keep out
  bool band = false;
};

struct FloorFlow {
  NodeId from;
  NodeId to;
  bool feedback = false;  // runs against the reading direction; goes round the outside
  bool both = false;
  Size label;      // of the wrapped text; zero when there is none
  int badges = 0;  // numbered circles that stand with this flow
};

struct Floor {
  Size size;
  double icon_size = 36;
  double badge_diameter = 14;
  bool downward = false;         // reading direction: down instead of right
  bool asked_direction = false;  // the author asked for it
  std::vector<FloorComponent> components;
  std::vector<FloorGroup> groups;
  std::vector<FloorFlow> flows;
  std::vector<int> component_callouts;  // badges that stand on each component
  std::vector<int> group_callouts;
};

// The lines, labels and badges drawn over a floor.
struct Wires {
  struct Wire {
    std::vector<Point> points;  // icon edge to icon edge (or group border); axis-parallel
    Rect label;                 // text box; empty when there is none
    std::vector<Point> badges;  // centres
  };
  std::vector<Wire> flows;
  std::vector<std::vector<Point>> component_badges;
  std::vector<std::vector<Point>> group_badges;
  double score = 0;           // lower is better; layout-wide comparable
  double bare = 0;            // what the lines by themselves score, as they were found, before any of them is mended
  int faults = 0;             // unrouted, through something, label on something: 0 in a good drawing
  std::vector<Rect> cramped;  // where they are: places that want more room
  bool hopeless = false;      // given up: lines as they were found, no labels, no score
  std::int64_t work = 0;      // steps that drawing took (work.h)
};

// What is drawn to be compared is drawn with fewer attempts to mend what went wrong.
enum class WireEffort { Compare, Final };

inline constexpr double kNoLimit = 1e9;

struct WireOptions {
  WireEffort effort = WireEffort::Final;
  double most_bare = kNoLimit;  // lines that score more by themselves are given up
  // Steps (work.h), some seconds: a drawing of a thousand components takes less.
  std::int64_t most_work = 40'000'000;
};

// Routes every flow, nudges the lines apart, places labels and badges, and scores the result against `area`.
// Always gives every wire at least two points, unless it gives up. Past the limit of work nothing is mended any more,
// and flows that have no way yet become lines with one corner.
Wires draw_wires(const Floor& floor, const Model& model, Size area, const WireOptions& options = {});

}  // namespace archsheet
