// SPDX-License-Identifier: MIT
//
// The small services of the tree itself.
#include <algorithm>
#include <array>

#include "toml/toml.h"

namespace archsheet::toml {

const Value* Table::find(std::string_view key) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key.value == key; });
  return found == entries.end() ? nullptr : &found->value;
}

std::string_view Value::type_name() const {
  // In the order of the variant.
  constexpr std::array<std::string_view, std::variant_size_v<decltype(data)>> kNames = {
      "a string", "a whole number", "a number", "a truth value", "a date", "a time", "an array", "a table"};
  return kNames[data.index()];
}

}  // namespace archsheet::toml
