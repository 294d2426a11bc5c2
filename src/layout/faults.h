// SPDX-License-Identifier: MIT
//
// What is wrong with lines, labels and badges, found from their geometry alone: it knows nothing of lattices or
// lanes and so also checks the stages that do.
#pragma once

#include <string_view>
#include <vector>

#include "layout/scene.h"

namespace archsheet {

enum class FaultKind {
  Unrouted,  // no way, or no length
  Diagonal,
  Detached,          // an end that is not on its icon's or group's edge
  ThroughComponent,  // icon or words
  ThroughHeader,
  ThroughCallout,
  ThroughGroup,  // through the group that it ends on
  Overlap,       // two lines on each other, or so near that they read as one
  AlongBorder,
  OffDrawing,
  ShortHead,  // no room for the arrow head
  LabelHits,  // a label on an icon, words, a header, a callout, a line, a bend of its own, all of a short arrow or
              // another label
  BadgeHits,
  Lost,  // a label or badge that was not placed
};

struct Fault {
  FaultKind kind;
  int flow;
  int other;       // the other flow of an overlap, or whose line or label is hit; else -1
  Rect region;     // what is hit, or where the lines meet
  Rect mark = {};  // the label or badge that hits it; empty for lines
};

std::string_view name_of(FaultKind kind);

// Of lines alone. An empty path is one that was not routed.
std::vector<Fault> line_faults(const Scene& scene, const std::vector<WirePath>& paths);

// Of the labels and badges of a finished drawing.
std::vector<Fault> label_faults(const Scene& scene, const Wires& wires);

// Labels that cut the border of a group.
int labels_over_borders(const Scene& scene, const Wires& wires);

}  // namespace archsheet
