// SPDX-License-Identifier: MIT
//
// Work is counted instead of timed: what is too much for its limit ends at the same step on every machine, and so
// gives the same drawing.
#pragma once

#include <cstdint>

namespace archsheet {

// Steps of about a tenth of a microsecond.
struct Work {
  std::int64_t most;
  std::int64_t done = 0;

  void add(std::int64_t steps) { done += steps; }
  // Nothing that can be done without is begun any more.
  bool is_over() const { return done >= most; }
};

}  // namespace archsheet
