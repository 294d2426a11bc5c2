// SPDX-License-Identifier: MIT
//
// What a small edit of a spec does to its drawing: icons should stay where a reader remembers them.
#pragma once

#include <string>
#include <vector>

#include "specimen.h"

namespace archsheet::bench {

// For each judged specimen one component with one arrow more, and one label that reads otherwise, each at `edits_each`
// places of the spec; prints the share of icons that move by more than a cell. Edited specs and their drawings go into
// `folder`.
void bench_stability(const std::vector<Specimen>& specimens, std::size_t edits_each, const std::string& folder);

}  // namespace archsheet::bench
