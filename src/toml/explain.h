// SPDX-License-Identifier: MIT
//
// Why TOML text cannot be parsed, in words that help. The parser knows a point
// and a phrase about its own state; here the text round that point is looked at
// again for the mistakes that people make.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"

namespace archsheet::toml {

struct ParserError {
  std::string_view description;
  std::uint32_t offset = 0;
};

// Reports exactly one diagnostic.
void explain(const Sources& sources, SourceId source, const ParserError& error, Diagnostics& diagnostics);

}  // namespace archsheet::toml
