// SPDX-License-Identifier: MIT
//
// One weight of the typeface, loaded when first used. Internal to this module.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/font.h"
#include "text/harfbuzz.h"

namespace archsheet {

struct Fonts::Face {
  explicit Face(std::string_view embedded_file) : file(embedded_file) {}

  // The blob is the program's own read-only data; nothing is copied.
  hb_face_t* face();
  // Scaled to design units, so that every measure is a whole number and holds for all sizes.
  hb_font_t* font();
  double points(double units, double size);

  bool has_glyph(char32_t code_point);
  // Characters that are drawn where the face has no glyph for `code_point` itself: its canonical parts, or
  // a space or hyphen that HarfBuzz takes instead. Empty: it cannot be drawn.
  std::u32string stand_ins(char32_t code_point);

  // Calls use(buffer) for each stretch of one script in `text`, shaped, in order.
  template <typename Use>
  void shape_runs(std::string_view text, Use use);

  // Total advance in design units, remembered.
  long long advance(std::string_view text);

  std::string_view file;

 private:
  bool shape_run(std::string_view text, std::size_t begin, std::size_t end, hb_script_t script);

  HbFace face_;
  HbFont font_;
  HbBuffer buffer_;
  std::unordered_map<std::string, long long> advances_;
  std::size_t remembered_bytes_ = 0;
};

}  // namespace archsheet
