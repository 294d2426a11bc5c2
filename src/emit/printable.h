// SPDX-License-Identifier: MIT
//
// Text as it may stand in a document. The one place that decides which
// characters a page can carry, so that SVG, PDF and PNG show the same.
#pragma once

#include <string>
#include <string_view>

namespace archsheet {

// What a document shows for `code_point`: U+FFFD for control characters, bidirectional controls, U+FFFE and
// U+FFFF; a space for tabs and line breaks; otherwise itself.
char32_t printable(char32_t code_point);

// The same for a whole text; each ill-formed byte gives U+FFFD. The result is valid UTF-8.
std::string printable(std::string_view text);

}  // namespace archsheet
