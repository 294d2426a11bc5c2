// SPDX-License-Identifier: MIT
//
// A laid-out drawing: every component, group and flow of a model with its
// place, in points, in a box from (0, 0) to `size`. What `compose` draws, and
// what `audit` holds against the model.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "check/model.h"
#include "text/wrap.h"

namespace archsheet {

// Lines of text set in a box: `box.width` wide, the first baseline at `first_baseline` (absolute), `leading` apart.
struct PlacedText {
  Rect box;
  std::vector<Line> lines;
  double first_baseline = 0;
  double leading = 0;
  bool centred = true;  // else flush left in the box
};

struct PlacedBadge {
  StepId step;
  Point centre;
};

inline constexpr double kStackReach =
    3;  // how far the sheets behind the icon of a stack stand out, to the right and up

struct PlacedComponent {
  ComponentId id;
  Rect icon;  // one size in a drawing
  PlacedText label;
  PlacedText role;                  // may have no lines
  std::vector<PlacedBadge> badges;  // callouts
};

struct PlacedGroup {
  GroupId id;
  Rect box;
  Rect header;  // icon and label; lines keep out of it
  std::optional<Rect> icon;
  PlacedText label;
  PlacedText role;
  std::vector<PlacedBadge> badges;
};

// A flow's line: horizontal and vertical runs between `points`, from the source's edge to the target's.
// At least two points; consecutive points differ in exactly one coordinate.
struct Route {
  FlowId id;
  std::vector<Point> points;
  std::optional<PlacedText> label;
  std::vector<PlacedBadge> badges;  // one a step of the flow, unless a flow of the same step close by bears it
};

struct Placement {
  Size size;
  double icon_size = 36;
  double badge_diameter = 14;
  int crossings = 0;                        // of lines
  int faults = 0;                           // lines or labels on something; 0 unless nothing better was found
  std::int64_t work = 0;                    // steps that it took to find (layout.h)
  std::vector<PlacedComponent> components;  // in the model's order
  std::vector<PlacedGroup> groups;          // in drawing order
  std::vector<Route> routes;                // in the model's order
};

// The text form for `dump --stage placement`.
std::string dump(const Placement& placement, const Model& model);

}  // namespace archsheet
