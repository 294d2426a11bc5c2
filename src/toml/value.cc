// SPDX-License-Identifier: MIT
//
// The small services of the tree itself.
#include <algorithm>
#include <array>

#include "toml/toml.h"

namespace archsheet::toml {

std::optional<Date> parse_date(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00";
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (text.size() != kShape.size()) return std::nullopt;
  int numbers[3] = {};
  std::size_t part = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (digit != (kShape[i] == '0') || (!digit && text[i] != '-')) return std::nullopt;
    if (digit)
      numbers[part] = 10 * numbers[part] + (text[i] - '0');
    else
      ++part;
  }
  const auto [year, month, day] = numbers;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > kDays[month - 1] + (month == 2 && leap ? 1 : 0)) return std::nullopt;
  return Date{year, month, day};
}

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
