// SPDX-License-Identifier: MIT
//
// Cuts TOML text into the pieces that matter to the checks round the parser:
// brackets, strings, separators. It never fails; up to the first fault of the
// text it agrees with the parser about what is a string and what is not.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace archsheet::toml {

enum class Piece {
  LineBreak,
  Blank,
  Comment,
  String,        // with its quotes
  BrokenString,  // its line or the text ends before it does
  Open,          // [ or {
  Close,         // ] or }
  Comma,
  Equals,
  Dot,
  Word,  // a run of anything else
};

struct Token {
  Piece piece = Piece::Word;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text);

  // Gives the next token; false at the end of the text.
  bool next(Token& token);

 private:
  std::uint32_t end_of_string(std::uint32_t begin, bool& closed) const;
  std::uint32_t end_of_long_string(std::uint32_t begin, bool& closed) const;

  std::string_view text_;
  std::uint32_t offset_ = 0;
};

// All tokens that begin before `end`.
std::vector<Token> tokens_before(std::string_view text, std::uint32_t end);

}  // namespace archsheet::toml
