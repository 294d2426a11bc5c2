// SPDX-License-Identifier: MIT
//
// Finds the earlier place of a key that a text writes twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/source.h"

namespace archsheet::toml {

struct Duplicate {
  Span key;    // the second, the whole of it as written (without the brackets of a header)
  Span first;  // the key that took the name before
  bool is_header = false;
};

// The duplicate that made the parser stop at `offset`. Nothing when none is seen.
std::optional<Duplicate> find_duplicate(std::string_view text, SourceId source, std::uint32_t offset);

}  // namespace archsheet::toml
