// SPDX-License-Identifier: MIT
//
// Flow strings: `ENDS ARROW ENDS [ARROW ENDS ...] [: LABEL]`.
//
//   "web_a, web_b -> alb -> app : HTTPS, {orders}"
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "spec/spec.h"

namespace archsheet {

// The arrows of one flow string, in order; none when it cannot be read, with the first problem reported.
// `span` is that of the TOML string, quotes included. `language` goes with the label; nothing: a plain text.
std::vector<SpecArrow> parse_flow(const Sources& sources, std::string_view text, Span span,
                                  std::optional<Language> language, Diagnostics& diagnostics);

// Reports braces of a label that do not pair or hold nothing; true when all is well.
bool check_braces(const Sources& sources, std::string_view label, Span string_span, Diagnostics& diagnostics);

}  // namespace archsheet
