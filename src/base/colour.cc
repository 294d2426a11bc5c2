// SPDX-License-Identifier: MIT
//
// Colours from hexadecimal digits and back.
#include "base/colour.h"

#include <fmt/format.h>

namespace archsheet {

namespace {

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if (!text.starts_with('#') || (text.size() != 4 && text.size() != 7)) return std::nullopt;
  const std::size_t width = (text.size() - 1) / 3;
  std::uint8_t channels[3] = {};
  for (std::size_t i = 0; i < 3; ++i) {
    // `#abc` stands for `#aabbcc`: the only digit of a channel is both of its digits.
    const auto high = hex_digit(text[1 + i * width]);
    const auto low = hex_digit(text[i * width + width]);
    if (!high || !low) return std::nullopt;
    channels[i] = static_cast<std::uint8_t>(*high * 16 + *low);
  }
  return Colour{channels[0], channels[1], channels[2]};
}

std::string to_string(Colour colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

}  // namespace archsheet
