// SPDX-License-Identifier: MIT
//
// Which flows, components and groups bear which steps' numbers.
#pragma once

#include <vector>

#include "check/model.h"

namespace archsheet {

struct Badges {
  std::vector<std::vector<StepId>> flows;
  std::vector<std::vector<StepId>> components;
  std::vector<std::vector<StepId>> groups;
};

// Every numbered step stands at each node it names in `at`, and on its flows: on the first, on those more than two
// flows away from one that bears it, and on those that belong to another numbered step as well.
Badges assign_badges(const Model& model);

}  // namespace archsheet
