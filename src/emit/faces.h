// SPDX-License-Identifier: MIT
//
// The typeface as cairo wants it: one face a weight, cut down to the
// characters of a document before cairo sees it, because cairo embeds a cut
// face much smaller than one it has to cut itself.
#pragma once

#include <cairo.h>

#include <array>
#include <cstdint>
#include <map>

#include "emit/used_characters.h"
#include "text/font.h"

namespace archsheet {

class DocumentFaces {
 public:
  DocumentFaces(const Fonts& fonts, const UsedCharacters& used);
  ~DocumentFaces();
  DocumentFaces(const DocumentFaces&) = delete;
  DocumentFaces& operator=(const DocumentFaces&) = delete;

  // False when a needed face could not be opened.
  bool ok() const { return ok_; }

  // Selects the face and size. REQUIRES: ok(), and characters of that weight are in `used`.
  void select(cairo_t* context, Weight weight, double size) const;

  // The number in the cut face of a glyph of the full face; 0, the empty box, when it is not there.
  std::uint32_t glyph(Weight weight, std::uint32_t full_id) const;

  const Fonts& fonts() const { return fonts_; }

 private:
  struct Face {
    cairo_font_face_t* face = nullptr;
    std::map<std::uint32_t, std::uint32_t> glyphs;
  };
  const Face& of(Weight weight) const { return faces_[static_cast<std::size_t>(weight)]; }

  const Fonts& fonts_;
  std::array<Face, 2> faces_;
  bool ok_ = true;
};

}  // namespace archsheet
