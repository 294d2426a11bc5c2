// SPDX-License-Identifier: MIT
//
// Where a line may not end although there is a space, and where a word may be
// cut when it is wider than a line. Internal to this module.
#pragma once

#include <cstddef>
#include <string_view>

namespace archsheet {

// Two neighbouring words that stay on one line: a prefix and the name after it, a number and its unit
// or counter, an opening mark and what it opens, a closing mark or a dash and what stands before it.
bool stays_together(std::string_view word, std::string_view next);

// End of the character at `offset` with all that combines with it. REQUIRES: offset < text.size().
std::size_t end_of_character(std::string_view text, std::size_t offset);

// Whether a word may be cut at `offset`, the end of a character inside it: not before a closing mark, not
// after an opening one.
bool may_cut(std::string_view word, std::size_t offset);

}  // namespace archsheet
