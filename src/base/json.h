// SPDX-License-Identifier: MIT
//
// Diagnostics and strings as JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace archsheet {

// `text` as a JSON string with its quotes. Controls of every sort are escaped; bytes that are
// not UTF-8 become U+FFFD, since JSON has no way to say them.
std::string json_string(std::string_view text);

// An array of objects, one a line.
std::string render_json(const std::vector<Diagnostic>& diagnostics, const Sources& sources);

}  // namespace archsheet
