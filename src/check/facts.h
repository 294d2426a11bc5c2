// SPDX-License-Identifier: MIT
//
// The facts that a component may state: what a reviewer would ask of it.
#pragma once

#include <string_view>
#include <vector>

namespace archsheet {

const std::vector<std::string_view>& known_facts();
bool is_known_fact(std::string_view fact);

}  // namespace archsheet
