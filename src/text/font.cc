// SPDX-License-Identifier: MIT
#include "text/font.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/utf8.h"
#include "text/face.h"
#include "text/itemise.h"

extern "C" {
extern const char archsheet_regular_font[];
extern const char archsheet_regular_font_end[];
extern const char archsheet_bold_font[];
extern const char archsheet_bold_font_end[];
}

namespace archsheet {
namespace {

// Longer texts are rare and seldom asked for twice.
constexpr std::size_t kLongestRemembered = 512;
constexpr std::size_t kMostRememberedBytes = 1 << 20;

std::size_t index_of(Weight weight) {
  return weight == Weight::Bold ? 1 : 0;
}

std::vector<hb_feature_t> switched_off_features() {
  std::vector<hb_feature_t> features;
  for (hb_tag_t tag : kDroppedFeatures) features.push_back({tag, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  return features;
}

// Spaces that HarfBuzz makes out of U+0020 and its own widths.
bool is_synthetic_space(char32_t code_point) {
  return code_point == 0xA0 || (code_point >= 0x2000 && code_point <= 0x200A) || code_point == 0x202F ||
         code_point == 0x205F || code_point == 0x3000;
}

}  // namespace

hb_face_t* Fonts::Face::face() {
  if (!face_) {
    const HbBlob blob(
        hb_blob_create(file.data(), static_cast<unsigned>(file.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    face_.reset(hb_face_create(blob.get(), 0));
  }
  return face_.get();
}

hb_font_t* Fonts::Face::font() {
  if (!font_) {
    font_.reset(hb_font_create(face()));
    const int units_per_em = static_cast<int>(hb_face_get_upem(face()));
    hb_font_set_scale(font_.get(), units_per_em, units_per_em);
    hb_ot_font_set_funcs(font_.get());
    buffer_.reset(hb_buffer_create());
  }
  return font_.get();
}

double Fonts::Face::points(double units, double size) {
  return units * size / hb_face_get_upem(face());
}

bool Fonts::Face::has_glyph(char32_t code_point) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font(), code_point, &glyph) && glyph != 0;
}

std::u32string Fonts::Face::stand_ins(char32_t code_point) {
  if (is_synthetic_space(code_point)) return U" ";
  if (code_point == U'\u2011' && has_glyph(U'\u2010')) return U"\u2010";
  std::u32string parts;
  hb_codepoint_t rest = code_point;
  hb_codepoint_t first = 0;
  hb_codepoint_t mark = 0;
  // Canonical decompositions nest in the first part only; none is deeper than four.
  while (hb_unicode_decompose(hb_unicode_funcs_get_default(), rest, &first, &mark)) {
    if (mark != 0 && !has_glyph(mark)) return {};
    if (mark != 0) parts.push_back(mark);
    if (has_glyph(first)) {
      parts.push_back(first);
      return parts;
    }
    rest = first;
  }
  return {};
}

bool Fonts::Face::shape_run(std::string_view text, std::size_t begin, std::size_t end, hb_script_t script) {
  static const std::vector<hb_feature_t> features = switched_off_features();
  hb_font_t* const loaded = font();
  hb_buffer_t* const buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), static_cast<unsigned>(begin),
                     static_cast<int>(end - begin));
  // No language: HarfBuzz would take that of the process's locale.
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, script);
  hb_shape(loaded, buffer, features.data(), static_cast<unsigned>(features.size()));
  return hb_buffer_allocation_successful(buffer);
}

template <typename Use>
void Fonts::Face::shape_runs(std::string_view text, Use use) {
  for (const ScriptRun& run : script_runs(text))
    if (shape_run(text, run.begin, run.end, run.script)) use(buffer_.get());
}

long long Fonts::Face::advance(std::string_view text) {
  std::string key(text);
  if (const auto known = advances_.find(key); known != advances_.end()) return known->second;
  long long total = 0;
  shape_runs(text, [&](hb_buffer_t* buffer) {
    unsigned count = 0;
    const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer, &count);
    for (unsigned i = 0; i < count; ++i) total += positions[i].x_advance;
  });
  if (text.size() <= kLongestRemembered) {
    remembered_bytes_ += text.size();
    if (remembered_bytes_ > kMostRememberedBytes) {
      advances_.clear();
      remembered_bytes_ = text.size();
    }
    advances_.emplace(std::move(key), total);
  }
  return total;
}

Fonts::Fonts()
    : faces_{std::make_unique<Face>(std::string_view(archsheet_regular_font, archsheet_regular_font_end)),
             std::make_unique<Face>(std::string_view(archsheet_bold_font, archsheet_bold_font_end))} {}

Fonts::~Fonts() = default;

double Fonts::width(std::string_view text, Weight weight, double size) const {
  Face& face = *faces_[index_of(weight)];
  return face.points(static_cast<double>(face.advance(text)), size);
}

std::vector<Glyph> Fonts::shape(std::string_view text, Weight weight, double size) const {
  Face& face = *faces_[index_of(weight)];
  std::vector<Glyph> glyphs;
  face.shape_runs(text, [&](hb_buffer_t* buffer) {
    unsigned count = 0;
    const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer, &count);
    for (unsigned i = 0; i < count; ++i)
      glyphs.push_back({infos[i].codepoint, infos[i].cluster, face.points(positions[i].x_advance, size),
                        face.points(positions[i].x_offset, size), -face.points(positions[i].y_offset, size)});
  });
  return glyphs;
}

namespace {

double metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &value);
  return value;
}

}  // namespace

double Fonts::cap_height(double size) const {
  return faces_[0]->points(metric(faces_[0]->font(), HB_OT_METRICS_TAG_CAP_HEIGHT), size);
}

double Fonts::ascent(double size) const {
  return faces_[0]->points(metric(faces_[0]->font(), HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER), size);
}

double Fonts::descent(double size) const {
  return -faces_[0]->points(metric(faces_[0]->font(), HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER), size);
}

std::vector<char32_t> Fonts::missing(std::string_view text) const {
  Face& face = *faces_[0];
  const std::string composed = compose_nfc(text);
  std::vector<char32_t> result;
  for (std::size_t at = 0; at < composed.size();) {
    const Decoded decoded = decode_utf8(composed, at);
    at += decoded.length;
    const char32_t code_point = decoded.code_point;
    const bool is_break = code_point == U'\t' || code_point == U'\n' || code_point == U'\r';
    if (is_break || face.has_glyph(code_point) || !face.stand_ins(code_point).empty()) continue;
    if (std::find(result.begin(), result.end(), code_point) == result.end()) result.push_back(code_point);
  }
  return result;
}

}  // namespace archsheet
