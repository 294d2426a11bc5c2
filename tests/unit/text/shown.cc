// SPDX-License-Identifier: MIT
#include "shown.h"

#include "base/utf8.h"

namespace archsheet {

std::string shown(const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) {
    if (&line != &lines.front()) out += '|';
    for (const LineRun& piece : line.runs) {
      std::string text = piece.run.bold ? "**" + piece.run.text + "**" : piece.run.text;
      out += piece.run.link.empty() ? text : "[" + text + "](" + piece.run.link + ")";
    }
  }
  return out;
}

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    out.push_back(decoded.code_point);
    at += decoded.length;
  }
  return out;
}

}  // namespace archsheet
