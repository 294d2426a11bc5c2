// SPDX-License-Identifier: MIT
//
// Colours as numbers. A colour from a file is parsed to these three bytes and
// printed again from them, so no text of an author reaches an output as style.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace archsheet {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  friend bool operator==(const Colour&, const Colour&) = default;
};

// Reads `#RRGGBB` or `#RGB`, in either case; anything else gives nothing.
std::optional<Colour> parse_colour(std::string_view text);

// `#rrggbb`, lower case.
std::string to_string(Colour colour);

}  // namespace archsheet
