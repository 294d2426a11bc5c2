// SPDX-License-Identifier: MIT
//
// Rows of a group in which nothing is held are a grid of their own, spread evenly over the group, whatever the columns
// are. A flow holds a component where its column is, and so does a band.
#pragma once

#include <vector>

#include "check/model.h"
#include "layout/axis.h"
#include "layout/cells.h"
#include "layout/floor.h"

namespace archsheet {

// Moves the components of `floor` sideways. `columns` are the groups' boxes across; `pad` is a group's inset at its
// sides, in points. REQUIRES: the components are placed in their columns.
void space_unconnected(const Model& model, const CellGraph& graph, const std::vector<Cell>& cells,
                       const std::vector<AxisBox>& columns, double pad, Floor& floor);

}  // namespace archsheet
