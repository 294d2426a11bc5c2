// SPDX-License-Identifier: MIT
//
// The numbers that steps bear.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "spec/spec.h"

namespace archsheet {

// One a step; empty for a step without a number. Reports numbers that cannot be counted on from (E0307) and
// numbers that two steps would bear (E0308).
//
//   absent, absent, "A", absent, false, absent, "12a", absent   ->   1 2 A B - C 12a 12b
std::vector<std::string> number_steps(const std::vector<SpecStep>& steps, Diagnostics& diagnostics);

}  // namespace archsheet
