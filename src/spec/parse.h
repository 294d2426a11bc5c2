// SPDX-License-Identifier: MIT
//
// TOML text to `Spec`. All problems of shape are reported, not only the first:
// unknown keys, wrong types, bad values, flows that cannot be read.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/source.h"
#include "spec/spec.h"

namespace archsheet {

// Gives the text of an included file, or says why not. `path` is relative to the folder of the spec itself
// (also when an included file includes further ones), without needless `.` and `..`, and was checked to stay
// beneath the root as far as its text tells; links on the disk are the reader's to refuse.
using IncludeReader = std::function<std::variant<std::string, FileError>(const std::string& path)>;

// Parses the text `source`. `id` is the file's stem; one that begins with `_` needs no title. Nothing when the
// text is not TOML at all; otherwise what could be read, with every problem in `diagnostics`.
// Included files are added to `sources` and merged, theirs first. `folder` is where the spec stands beneath
// the root ("", "networks/europe"): includes may climb so far with `..`, and no further.
std::optional<Spec> parse_spec(Sources& sources, SourceId source, std::string id, const IncludeReader& include,
                               Diagnostics& diagnostics, std::string_view folder = {});

// The text form for `dump --stage spec`.
std::string dump(const Spec& spec, const Sources& sources);

}  // namespace archsheet
