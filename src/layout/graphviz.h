// SPDX-License-Identifier: MIT
//
// Coordinates from Graphviz `dot`, of which only a subset known to be safe is used. Nothing of a layout is
// ever freed: that corrupts the heap in 2.42, and the process that lays out ends soon after.
#pragma once

#include <string>
#include <vector>

#include "layout/cells.h"

namespace archsheet {

struct DotSize {
  double width = 0;  // points
  double height = 0;
};

struct DotRequest {
  bool downward = false;         // rankdir TB instead of LR
  double icon = 36;              // points
  std::vector<double> widths;    // of the items
  std::vector<DotSize> headers;  // of the groups
};

struct DotSeed {
  std::vector<Cell> cells;
  std::string failure;  // why there are none; empty when all went well
};

// True when the graph is small and thin enough for dot to be done with it at once.
bool suits_dot(const CellGraph& graph);

// The ranks and orders of dot as cells.
DotSeed dot_seed(const CellGraph& graph, const DotRequest& request);

}  // namespace archsheet
