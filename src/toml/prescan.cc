// SPDX-License-Identifier: MIT
//
// Bytes first (size, UTF-8, controls, lines), then the shape.
#include "toml/prescan.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "toml/scanner.h"

namespace archsheet::toml {

namespace {

Span at(SourceId source, std::size_t begin, std::size_t end) {
  return {source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool check_utf8(std::string_view text, SourceId source, Diagnostics& diagnostics) {
  const auto offset = first_invalid_utf8(text);
  if (!offset) return true;
  diagnostics.report(Code::NotUtf8, at(source, *offset, *offset + 1))
      .with_caption(fmt::format("the byte 0x{:02x}", static_cast<unsigned char>(text[*offset])))
      .with_help("save the file as UTF-8");
  return false;
}

// Tab, line feed and carriage return before a line feed are the only controls that TOML lets stand.
bool is_forbidden_control(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte == '\r') return offset + 1 == text.size() || text[offset + 1] != '\n';
  return (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F;
}

bool check_bytes(std::string_view text, SourceId source, Diagnostics& diagnostics) {
  std::size_t line_begin = 0;
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    if (is_forbidden_control(text, offset)) {
      const std::string name = fmt::format("U+{:04X}", static_cast<unsigned char>(text[offset]));
      Diagnostic& problem = diagnostics.report(Code::ControlCharacter, at(source, offset, offset + 1), name);
      problem.with_help(text[offset] == '\r' ? "end lines with LF or CR LF" : "take it out");
      return false;
    }
    if (text[offset] == '\n') {
      line_begin = offset + 1;
    } else if (offset - line_begin >= kMaximumLineBytes) {
      diagnostics.report(Code::LineTooLong, at(source, line_begin, line_begin), kMaximumLineBytes);
      return false;
    }
  }
  return true;
}

// Counts brackets, key parts and keys. Parts of a key are counted as dots between two separators:
// a number has one, a date with a time one, so more is a key or a fault.
bool check_shape(std::string_view text, SourceId source, Diagnostics& diagnostics) {
  Scanner scanner(text);
  std::size_t depth = 0;
  std::size_t dots = 0;
  std::size_t keys = 0;
  for (Token token; scanner.next(token);) {
    const Span span = at(source, token.begin, token.end);
    if (token.piece == Piece::Dot && ++dots >= kMaximumKeyParts) {
      diagnostics.report(Code::KeyTooLong, span, kMaximumKeyParts);
      return false;
    }
    if (token.piece == Piece::Open && ++depth > kMaximumDepth) {
      diagnostics.report(Code::TooDeep, span, kMaximumDepth);
      return false;
    }
    const bool begins_key = token.piece == Piece::Equals || (token.piece == Piece::Open && depth == 1);
    if (begins_key && ++keys > kMaximumKeys) {
      diagnostics.report(Code::TooMany, span, kMaximumKeys, "keys");
      return false;
    }
    if (token.piece == Piece::Close && depth > 0) --depth;
    const bool separates = token.piece == Piece::LineBreak || token.piece == Piece::Equals ||
                           token.piece == Piece::Comma || token.piece == Piece::Open || token.piece == Piece::Close;
    if (separates) dots = 0;
  }
  return true;
}

}  // namespace

bool prescan(const Sources& sources, SourceId source, Diagnostics& diagnostics) {
  const std::string_view text = sources.text(source);
  if (text.size() > kMaximumBytes) {
    diagnostics.report(Code::FileTooLarge, Span{source, 0, 0}, sources.name(source), kMaximumBytes);
    return false;
  }
  return check_utf8(text, source, diagnostics) && check_bytes(text, source, diagnostics) &&
         check_shape(text, source, diagnostics);
}

}  // namespace archsheet::toml
