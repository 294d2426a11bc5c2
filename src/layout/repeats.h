// SPDX-License-Identifier: MIT
//
// Numbers once more. Before lines are drawn a step's number is given to as few of its flows as can do; a line that then
// stands apart from those that bear it, or has a text, gets the number too, if there is room, so that a finger finds
// each.
#pragma once

#include "layout/badges.h"
#include "layout/floor.h"

namespace archsheet {

// Adds to `badges` and to the badges of `wires`, never beyond what the drawing takes already. REQUIRES: a finished
// drawing of the floor without a fault.
void repeat_numbers(const Model& model, const Floor& floor, Badges& badges, Wires& wires);

}  // namespace archsheet
