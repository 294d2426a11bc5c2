// SPDX-License-Identifier: MIT
//
// What a reader would call a fault in a wired drawing, said a second time and apart from the program's own checker.
#pragma once

#include <string>
#include <vector>

#include "layout/floor.h"

namespace archsheet::test {

// One sentence a fault of the lines; of labels and badges. Flows of one step may share the way out of their source.
std::vector<std::string> line_complaints(const Floor& floor, const Model& model, const Wires& wires);
std::vector<std::string> label_complaints(const Floor& floor, const Model& model, const Wires& wires);

std::string joined(const std::vector<std::string>& complaints);

}  // namespace archsheet::test
