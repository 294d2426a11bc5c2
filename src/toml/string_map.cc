// SPDX-License-Identifier: MIT
//
// Reads the token again as the parser did, noting offsets in place of characters.
#include "toml/string_map.h"

#include <algorithm>

namespace archsheet::toml {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Bytes that a `\uXXXX` or `\UXXXXXXXX` gives in UTF-8.
std::size_t encoded_length(std::string_view digits) {
  std::uint32_t value = 0;
  for (char c : digits) {
    const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    value = value * 16 + static_cast<std::uint32_t>(digit & 0xF);
  }
  return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
}

}  // namespace

StringMap::StringMap(const Sources& sources, Span span) : whole_(span) {
  const std::string_view token = sources.text(span.source).substr(span.begin, span.end - span.begin);
  if (token.size() < 2) return;
  const char quote = token.front();
  const bool is_long = token.size() >= 6 && token[1] == quote && token[2] == quote;
  quote_width_ = is_long ? 3 : 1;
  const std::size_t end = token.size() - quote_width_;
  const bool has_escapes = quote == '"' && token.find('\\') != std::string_view::npos;
  if (!is_long && !has_escapes) return;

  is_plain_ = false;
  const auto note = [&](std::size_t from, std::size_t to, std::size_t count) {
    begins_.insert(begins_.end(), count, span.begin + static_cast<std::uint32_t>(from));
    ends_.insert(ends_.end(), count, span.begin + static_cast<std::uint32_t>(to));
  };
  std::size_t i = quote_width_;
  if (is_long && token.substr(i).starts_with("\r\n"))
    i += 2;
  else if (is_long && token[i] == '\n')
    ++i;
  while (i < end) {
    const std::size_t from = i;
    if (token[i] == '\r' && i + 1 < end && token[i + 1] == '\n') {  // one line feed in the value
      i += 2;
      note(from, i, 1);
    } else if (quote == '\'' || token[i] != '\\' || i + 1 >= end) {
      note(from, ++i, 1);
    } else if (is_space(token[i + 1])) {  // a line that goes on
      for (++i; i < end && is_space(token[i]);) ++i;
    } else {
      const std::size_t digits = token[i + 1] == 'u' ? 4 : token[i + 1] == 'U' ? 8 : 0;
      i = std::min(end, i + 2 + digits);
      note(from, i, digits == 0 ? 1 : encoded_length(token.substr(from + 2, i - from - 2)));
    }
  }
}

Span StringMap::span(std::size_t begin, std::size_t end) const {
  const std::uint32_t inner_end = whole_.end > whole_.begin + quote_width_ ? whole_.end - quote_width_ : whole_.begin;
  const auto clamped = [&](std::size_t offset) {
    return static_cast<std::uint32_t>(std::min<std::size_t>(offset, inner_end));
  };
  if (is_plain_) {
    const std::size_t content = whole_.begin + quote_width_;
    return {whole_.source, clamped(content + begin), clamped(content + std::max(begin, end))};
  }
  const std::uint32_t from = begin < begins_.size() ? begins_[begin] : inner_end;
  const std::uint32_t to = end > begin && end <= ends_.size() ? ends_[end - 1] : from;
  return {whole_.source, from, std::max(from, to)};
}

Span StringMap::content() const {
  if (whole_.end - whole_.begin <= 2 * quote_width_) return whole_;
  return {whole_.source, whole_.begin + quote_width_, whole_.end - quote_width_};
}

}  // namespace archsheet::toml
