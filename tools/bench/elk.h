// SPDX-License-Identifier: MIT
//
// The same graphs laid out by ELK, whose layered algorithm is the measure of ours. ELK gets the icons, words, headers
// and labels in the sizes in which our own drawing shows them; bands, callouts and what stands on borders it cannot
// express.
#pragma once

#include <string>
#include <vector>

#include "specimen.h"

namespace archsheet::bench {

// Draws each judged specimen with ELK into `folder` and prints both crossings and bends, a line a row. Says why not
// when node or elkjs is missing.
void compare_with_elk(const std::vector<Specimen>& specimens, const std::string& folder);

}  // namespace archsheet::bench
