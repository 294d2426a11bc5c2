// SPDX-License-Identifier: MIT
//
// One pass, one character of lookahead apart from quotes.
#include "toml/scanner.h"

#include <algorithm>

namespace archsheet::toml {

namespace {

Piece piece_of(char c) {
  switch (c) {
    case '\n':
      return Piece::LineBreak;
    case ' ':
    case '\t':
    case '\r':
      return Piece::Blank;
    case '#':
      return Piece::Comment;
    case '"':
    case '\'':
      return Piece::String;
    case '[':
    case '{':
      return Piece::Open;
    case ']':
    case '}':
      return Piece::Close;
    case ',':
      return Piece::Comma;
    case '=':
      return Piece::Equals;
    case '.':
      return Piece::Dot;
    default:
      return Piece::Word;
  }
}

}  // namespace

Scanner::Scanner(std::string_view text) : text_(text), offset_(text.starts_with("\xEF\xBB\xBF") ? 3 : 0) {}

bool Scanner::next(Token& token) {
  if (offset_ >= text_.size()) return false;
  const auto size = static_cast<std::uint32_t>(text_.size());
  token = {piece_of(text_[offset_]), offset_, offset_ + 1};
  if (token.piece == Piece::String) {
    bool closed = true;
    token.end = end_of_string(token.begin, closed);
    if (!closed) token.piece = Piece::BrokenString;
  } else if (token.piece == Piece::Comment) {
    token.end = static_cast<std::uint32_t>(std::min<std::size_t>(text_.find('\n', offset_), size));
  } else if (token.piece == Piece::Blank || token.piece == Piece::Word) {
    while (token.end < size && piece_of(text_[token.end]) == token.piece) ++token.end;
  }
  offset_ = token.end;
  return true;
}

std::uint32_t Scanner::end_of_string(std::uint32_t begin, bool& closed) const {
  const char quote = text_[begin];
  const std::string_view rest = text_.substr(begin + 1);
  if (rest.size() >= 2 && rest[0] == quote && rest[1] == quote) return end_of_long_string(begin, closed);
  for (std::uint32_t i = begin + 1; i < text_.size() && text_[i] != '\n'; ++i) {
    if (text_[i] == quote) return i + 1;
    if (quote == '"' && text_[i] == '\\' && i + 1 < text_.size() && text_[i + 1] != '\n') ++i;
  }
  closed = false;
  return static_cast<std::uint32_t>(std::min(text_.find('\n', begin), text_.size()));
}

std::uint32_t Scanner::end_of_long_string(std::uint32_t begin, bool& closed) const {
  const char quote = text_[begin];
  std::uint32_t run = 0;  // of quotes; up to two belong to the text, even right before the three that end it
  for (std::uint32_t i = begin + 3; i < text_.size(); ++i) {
    if (text_[i] == quote) {
      if (++run == 5) return i + 1;
      continue;
    }
    if (run >= 3) return i;
    run = 0;
    if (quote == '"' && text_[i] == '\\') ++i;
  }
  closed = run >= 3;
  return static_cast<std::uint32_t>(text_.size());
}

std::vector<Token> tokens_before(std::string_view text, std::uint32_t end) {
  std::vector<Token> tokens;
  Scanner scanner(text);
  for (Token token; scanner.next(token) && token.begin < end;) tokens.push_back(token);
  return tokens;
}

}  // namespace archsheet::toml
