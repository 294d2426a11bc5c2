// SPDX-License-Identifier: MIT
//
// UTF-8: validity, code points, the width a terminal gives a character, and
// the one way in which text of an author is printed to a terminal or a log.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace archsheet {

// Offset of the first byte that is not well-formed UTF-8 (overlong forms,
// surrogates and values above U+10FFFF count as ill-formed); nothing when all is well.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// The code point at `offset`, and its length in bytes (1 to 4). An ill-formed
// byte gives U+FFFD with length 1. REQUIRES: offset < text.size().
struct Decoded {
  char32_t code_point;
  std::uint32_t length;
};
Decoded decode_utf8(std::string_view text, std::size_t offset);

void append_utf8(std::string& out, char32_t code_point);

std::size_t count_code_points(std::string_view text);

// Columns on a terminal: 2 for wide East Asian characters, 0 for combining marks.
std::size_t display_width(std::string_view text);

// True for C0, DEL, C1, bidirectional controls, zero-width and line separators, and
// the byte-order mark: characters that can hide or rewrite what a reader sees.
bool is_hidden_control(char32_t code_point);

// Text safe to print: hidden controls (tab and newline too) become `\u{202e}`,
// ill-formed bytes `\xff`. Everything else is kept.
std::string escape_controls(std::string_view text);

bool is_hangul_syllable(char32_t code_point);

// ASCII only; the locale has no say.
std::string ascii_lower(std::string_view text);

}  // namespace archsheet
