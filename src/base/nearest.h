// SPDX-License-Identifier: MIT
//
// The nearest known name to one that is not known.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archsheet {

// Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`; ASCII case is ignored.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate fewest edits away, when that is at most a third of the longer
// name's length (and at least one edit is allowed); ties go to the first.
std::optional<std::string_view> nearest(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace archsheet
