// SPDX-License-Identifier: MIT
//
// The allow-list of link addresses.
#include "emit/link.h"

#include "base/utf8.h"
#include "emit/printable.h"

namespace archsheet {
namespace {

// What an address must begin with, and how many bytes must follow.
constexpr std::string_view kBeginnings[] = {"https://", "http://", "mailto:", "#"};

bool is_refused_character(char32_t code_point) {
  if (code_point <= 0x20 || printable(code_point) != code_point || is_hidden_control(code_point)) return true;
  return std::u32string_view(U"\"<>\\").find(code_point) != std::u32string_view::npos;
}

}  // namespace

std::optional<Link> Link::parse(std::string_view address) {
  if (first_invalid_utf8(address)) return std::nullopt;
  for (std::size_t offset = 0; offset < address.size();) {
    const Decoded decoded = decode_utf8(address, offset);
    if (is_refused_character(decoded.code_point)) return std::nullopt;
    offset += decoded.length;
  }
  const std::string lower = ascii_lower(address);
  for (std::string_view beginning : kBeginnings)
    if (lower.starts_with(beginning) && lower.size() > beginning.size() && lower[beginning.size()] != '/')
      return Link(address);
  return std::nullopt;
}

std::string Link::percent_encoded() const {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string result;
  for (char character : address_) {
    const auto byte = static_cast<unsigned char>(character);
    const bool encode = byte >= 0x7f || std::string_view("()'^`{|}").find(character) != std::string_view::npos;
    if (encode)
      result.append({'%', kDigits[byte >> 4], kDigits[byte & 15]});
    else
      result += character;
  }
  return result;
}

}  // namespace archsheet
