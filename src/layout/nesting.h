// SPDX-License-Identifier: MIT
//
// Which group's box stands outside which on each axis: the tree of groups, bands laid over it, and
// Availability Zones that cross their VPC.
#pragma once

#include <vector>

#include "layout/axis.h"
#include "layout/cells_graph.h"
#include "layout/measures.h"
#include "layout/sizes.h"

namespace archsheet {

struct Nesting {
  std::vector<AxisBox> columns;
  std::vector<AxisBox> rows;
};

// For cells without empty tracks.
Nesting make_nesting(const Model& model, const CellGraph& graph, const Sizes& sizes, const std::vector<Cell>& cells,
                     const Insets& insets);

// Zones (by group) that are drawn taller than the VPC they are in: nothing else of the VPC stands in their columns.
std::vector<bool> crossing_zones(const Model& model, const CellGraph& graph, const std::vector<Cell>& cells);

}  // namespace archsheet
