// SPDX-License-Identifier: MIT
//
// The markup an author may use in `summary` and `text`: `**bold**` and
// `[words](https://...)`, and nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/language.h"

namespace archsheet {

// Nothing when the markup is not closed or a link leads where none may; reported at `span`, with the words it is in.
std::optional<Paragraph> parse_markup(std::string_view text, Span span, Diagnostics& diagnostics);

}  // namespace archsheet
