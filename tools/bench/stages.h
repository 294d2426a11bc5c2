// SPDX-License-Identifier: MIT
//
// Milliseconds of CPU a stage, in this process, and the whole program against `dot -Tsvg` on the same graph, run
// in turn so that the ratio holds on a noisy machine.
#pragma once

#include <string>
#include <vector>

namespace archsheet::bench {

// The specs, or all in `architectures/`. Figures are for reading; none passes or fails. False when a spec cannot be
// compiled; that is said where its figures would stand.
bool bench_stages(std::vector<std::string> specs);

}  // namespace archsheet::bench
