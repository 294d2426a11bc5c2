// SPDX-License-Identifier: MIT
//
// Lines of text in a form that fits in a table of expectations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/wrap.h"

namespace archsheet {

// Lines divided by `|`; bold in `**`, a link as `[words](address)`.
std::string shown(const std::vector<Line>& lines);

// Characters of well-formed text.
std::u32string code_points(std::string_view text);

}  // namespace archsheet
