// SPDX-License-Identifier: MIT
//
// Text as it may stand in a document. Bidirectional controls go because they
// can make a page read differently from its source.
#include "emit/printable.h"

#include "base/utf8.h"

namespace archsheet {
namespace {

constexpr char32_t kReplacement = 0xfffd;

struct CodePointRange {
  char32_t first;
  char32_t last;
};

constexpr CodePointRange kRefused[] = {
    {0x0000, 0x001f},  // C0, less the white space handled before
    {0x007f, 0x009f},  // DEL and C1
    {0x061c, 0x061c},  // Arabic letter mark
    {0x200e, 0x200f},  // left-to-right and right-to-left marks
    {0x2028, 0x2029},  // line and paragraph separators
    {0x202a, 0x202e},  // embeddings and overrides
    {0x2066, 0x2069},  // isolates
    {0xd800, 0xdfff},  // surrogates
    {0xfffe, 0xffff},  // not characters
};

}  // namespace

char32_t printable(char32_t code_point) {
  if (code_point == '\t' || code_point == '\n' || code_point == '\r') return ' ';
  if (code_point > 0x10ffff) return kReplacement;
  for (const CodePointRange& range : kRefused)
    if (range.first <= code_point && code_point <= range.last) return kReplacement;
  return code_point;
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte >= 0x20 && byte < 0x7f) {
      result += text[offset++];
      continue;
    }
    const Decoded decoded = decode_utf8(text, offset);
    append_utf8(result, printable(decoded.code_point));
    offset += decoded.length;
  }
  return result;
}

}  // namespace archsheet
