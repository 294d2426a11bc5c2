// SPDX-License-Identifier: MIT
//
// Long lines between two borders that stand close together: the outer group is given more room there, so that a line
// does not read as a third border.
#pragma once

#include "layout/extra_room.h"
#include "layout/floor.h"

namespace archsheet {

// Adds to the insets of groups in `extra`. False when all such lines have their room.
bool widen_gutters(const Floor& floor, const Wires& wires, ExtraRoom& extra);

}  // namespace archsheet
