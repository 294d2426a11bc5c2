// SPDX-License-Identifier: MIT
//
// Numbers through `to_chars`, which knows no locale.
#include "base/number.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace archsheet {

void append_number(std::string& out, double value, int decimals) {
  if (!std::isfinite(value)) {
    out += '0';
    return;
  }
  char buffer[384];  // the longest: a sign, 309 digits, a point, 6 decimals
  const auto result =
      std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, std::clamp(decimals, 0, 6));
  std::string_view text(buffer, static_cast<std::size_t>(result.ptr - buffer));
  if (text.find('.') != std::string_view::npos) {
    while (text.ends_with('0')) text.remove_suffix(1);
    if (text.ends_with('.')) text.remove_suffix(1);
  }
  out += text == "-0" ? std::string_view("0") : text;
}

std::string format_number(double value, int decimals) {
  std::string out;
  append_number(out, value, decimals);
  return out;
}

}  // namespace archsheet
