// SPDX-License-Identifier: MIT
//
// `bench drawing`: faults and figures of the drawings, over `architectures/` and over specs made from fixed seeds.
#pragma once

#include <string>
#include <vector>

namespace archsheet::bench {

// Gives the exit status: 2 for words it does not know, else 0; the figures are for reading.
int bench_drawing(const std::vector<std::string>& words);

}  // namespace archsheet::bench
