// SPDX-License-Identifier: MIT
//
// The two weights of the sheet's typeface: measuring, shaping and subsetting
// with the very bytes that are embedded in the outputs. Measuring is pure;
// nothing depends on fonts installed on the machine.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace archsheet {

enum class Weight { Regular, Bold };

struct Glyph {
  std::uint32_t id;       // in the full face
  std::uint32_t cluster;  // byte offset of its first character in the shaped text
  double advance;         // points
  double x_offset;        // points from the pen; y grows downward, as on the page
  double y_offset;
};

// A face cut down to some characters. Its glyphs are renumbered: keeping the numbers of the full face
// would cost 90 kB of empty glyphs a weight. `glyphs` leads from a `Glyph::id` to the id in `bytes`
// and holds every glyph that shaping text of those characters can give, .notdef (0 to 0) included.
struct Subset {
  std::string bytes;  // an OpenType (CFF) font; empty on an internal fault
  std::map<std::uint32_t, std::uint32_t> glyphs;
};

class Fonts {
 public:
  // The faces embedded in the program.
  Fonts();
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  // Advance width in points of one line of NFC text at `size` points. Thin spaces, kerning
  // and ligatures as a browser sets them. Cached by whole text: widths of words do not add up.
  double width(std::string_view text, Weight weight, double size) const;

  std::vector<Glyph> shape(std::string_view text, Weight weight, double size) const;

  // Height of capitals, ascent and descent above and below the baseline, for `size` points.
  double cap_height(double size) const;
  double ascent(double size) const;
  double descent(double size) const;

  // Code points of `text` that the faces cannot draw, each once, in order of appearance.
  std::vector<char32_t> missing(std::string_view text) const;

  // The face cut down to the characters used, names and subroutines removed. Same input, same bytes.
  Subset subset(const std::set<char32_t>& characters, Weight weight) const;

  // The same for documents, wrapped as WOFF2: a browser sets text in it as wide as `width` says.
  // Empty on an internal fault.
  std::string subset_woff2(const std::set<char32_t>& characters, Weight weight) const;

 private:
  struct Face;
  std::unique_ptr<Face> faces_[2];
};

// Canonical composition (NFC): Hangul jamo become syllables, letters take up their marks. Ill-formed bytes
// become U+FFFD.
std::string compose_nfc(std::string_view text);

}  // namespace archsheet
