// SPDX-License-Identifier: MIT
//
// What a text must keep to before the TOML parser may see it. The parser
// recurses on brackets and on dotted keys and walks lists on every key, so
// each of these is counted first.
#pragma once

#include <cstddef>

#include "base/diagnostic.h"
#include "base/source.h"

namespace archsheet::toml {

inline constexpr std::size_t kMaximumBytes = std::size_t{1} << 20;
inline constexpr std::size_t kMaximumLineBytes = std::size_t{1} << 16;
inline constexpr std::size_t kMaximumDepth = 32;     // of brackets
inline constexpr std::size_t kMaximumKeyParts = 32;  // of one dotted key
inline constexpr std::size_t kMaximumKeys = 50'000;

// True when the text keeps to all limits; otherwise the first breach is reported.
bool prescan(const Sources& sources, SourceId source, Diagnostics& diagnostics);

}  // namespace archsheet::toml
