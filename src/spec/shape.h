// SPDX-License-Identifier: MIT
//
// Holds a parsed TOML tree against the table of keys and reports whatever does
// not fit: unknown keys, wrong types, values out of their choice or range, missing
// keys, bad ids, texts that are too long. What reads the tree afterwards takes
// the values that fit and passes over the rest in silence.
#pragma once

#include <cstddef>

#include "base/diagnostic.h"
#include "base/source.h"
#include "toml/toml.h"

namespace archsheet {

inline constexpr std::size_t kMaximumTextBytes = 4096;

// `needs_title`: whether the file is one that is rendered.
void check_shape(const Sources& sources, SourceId source, const toml::Table& root, bool needs_title,
                 Diagnostics& diagnostics);

}  // namespace archsheet
