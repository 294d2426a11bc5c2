// SPDX-License-Identifier: MIT
//
// What flows need of the tracks before any is drawn: gaps as wide as the labels in them, lanes for those that turn or
// pass, room for loops behind their components.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "check/model.h"
#include "layout/axis.h"
#include "layout/cells_graph.h"

namespace archsheet {

// All must outlive the call.
struct FlowRoomRequest {
  const Model& model;
  const CellGraph& graph;
  const std::vector<Cell>& cells;     // of the items
  const std::vector<CellBox>& boxes;  // of the regions
  const std::vector<Size>& labels;    // of the flows, their numbers included
  double icon = 36;
};

// Columns grow behind components with a loop. REQUIRES: the columns have the sizes of what stands in them.
void make_room_for_loops(const FlowRoomRequest& request, Axis& columns);

// Gaps grow. REQUIRES: the tracks have their sizes, the borders are added up.
void make_room_for_flows(const FlowRoomRequest& request, Axis& columns, Axis& rows);

}  // namespace archsheet
