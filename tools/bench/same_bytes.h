// SPDX-License-Identifier: MIT
//
// The same specs rendered twice, with one job and with two, must be the same bytes.
#pragma once

#include <string>
#include <vector>

#include "specimen.h"

namespace archsheet::bench {

// Takes a sample of the specimens; `folder` gets both sets.
void compare_bytes(const std::vector<Specimen>& specimens, const std::string& folder);

}  // namespace archsheet::bench
