// SPDX-License-Identifier: MIT
//
// Groups that are drawn alike, and in which order they stand: the copies that the author asked for, and groups of one
// shape and name.
#pragma once

#include "check/model.h"
#include "layout/cells.h"

namespace archsheet {

// Fills the graph's mirrors and twins. REQUIRES: its items, groups and bands are in place.
void add_mirrors_and_twins(const Model& model, CellGraph& graph);

}  // namespace archsheet
