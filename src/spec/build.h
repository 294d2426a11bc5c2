// SPDX-License-Identifier: MIT
//
// One file's checked TOML tree to a `Spec` of its own, before includes are merged.
#pragma once

#include "base/diagnostic.h"
#include "spec/read.h"
#include "spec/spec.h"
#include "toml/toml.h"

namespace archsheet {

inline constexpr std::size_t kMaximumNodes = 2000;
inline constexpr std::size_t kMaximumArrows = 8000;  // from each end to each end

// Reports flows that cannot be read.
void build_spec(Spec& spec, const toml::Table& root, const Reader& reader, Diagnostics& diagnostics);

}  // namespace archsheet
