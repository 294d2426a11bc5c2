// SPDX-License-Identifier: MIT
//
// From places in the value of a TOML string to places in its source text, where
// escapes and folded lines make the two differ.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace archsheet::toml {

class StringMap {
 public:
  // `span` is that of a string value, quotes included.
  StringMap(const Sources& sources, Span span);

  // The source bytes that made the bytes [begin, end) of the value.
  Span span(std::size_t begin, std::size_t end) const;

  // What stands between the quotes; the whole token when that is nothing.
  Span content() const;

 private:
  Span whole_;
  std::uint32_t quote_width_ = 1;
  bool is_plain_ = true;
  // For strings that are not plain: where each byte of the value begins and ends in the source.
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace archsheet::toml
