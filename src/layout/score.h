// SPDX-License-Identifier: MIT
//
// How good a wired drawing is as one number, so that candidates can be compared: faults far above all else, then
// crossings, bends, length and how well the drawing fits its page.
#pragma once

#include <vector>

#include "layout/faults.h"
#include "layout/scene.h"

namespace archsheet {

double score_of(const Scene& scene, const Wires& wires, const std::vector<Fault>& faults,
                const std::vector<double>& label_costs, Size area);

// What the lines add to it by themselves, without labels and faults.
double score_of_lines(const Scene& scene, const Wires& wires, Size area);

// Pairs of runs of different flows that cross properly.
int count_crossings(const Wires& wires);

// Flows that cross another.
std::vector<int> crossing_flows(const Wires& wires);

// Flows that cross another, or wind their way: more than two bends, or more than three on feedback.
std::vector<int> tangled_flows(const Floor& floor, const Wires& wires);

int count_bends(const Wires& wires);

}  // namespace archsheet
