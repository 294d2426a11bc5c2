// SPDX-License-Identifier: MIT
//
// Subsets, opened again with HarfBuzz: they draw what they must as the full
// face does.
#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "shown.h"
#include "text/font.h"

namespace archsheet {
namespace {

constexpr Weight kWeights[] = {Weight::Regular, Weight::Bold};

constexpr std::string_view kText =
    "AWAY To Type: Amazon S3에 센서 데이터를 저장합니다 (AWS Lambda). Ångström x\u0302 “2x4” -> 10\u2009ms \u2011 "
    "\u2126";

std::set<char32_t> characters_of(std::string_view text) {
  const std::u32string all = code_points(text);
  return {all.begin(), all.end()};
}

// A font file as HarfBuzz sees it; measures in design units.
class Opened {
 public:
  explicit Opened(const std::string& bytes)
      : blob_(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr,
                             nullptr)),
        face_(hb_face_create(blob_, 0)),
        font_(hb_font_create(face_)) {}
  ~Opened() {
    hb_font_destroy(font_);
    hb_face_destroy(face_);
    hb_blob_destroy(blob_);
  }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  unsigned glyph_count() const { return hb_face_get_glyph_count(face_); }
  unsigned units_per_em() const { return hb_face_get_upem(face_); }
  int advance(std::uint32_t glyph) const { return hb_font_get_glyph_h_advance(font_, glyph); }
  bool has(char32_t code_point) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_, code_point, &glyph) && glyph != 0;
  }
  bool has_table(const char* tag) const {
    hb_blob_t* const table = hb_face_reference_table(face_, hb_tag_from_string(tag, 4));
    const bool found = hb_blob_get_length(table) > 0;
    hb_blob_destroy(table);
    return found;
  }
  std::size_t count_of_names() const {
    unsigned count = 0;
    hb_ot_name_list_names(face_, &count);
    return count;
  }
  // HarfBuzz's own choice of features, as in a browser; `text` is in one script.
  std::vector<hb_codepoint_t> shape(std::string_view text, hb_script_t script, double& width) const {
    hb_buffer_t* const buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, -1);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, script);
    hb_shape(font_, buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<hb_codepoint_t> ids;
    width = 0;
    for (unsigned i = 0; i < count; ++i) {
      ids.push_back(infos[i].codepoint);
      width += positions[i].x_advance;
    }
    hb_buffer_destroy(buffer);
    return ids;
  }

 private:
  hb_blob_t* blob_;
  hb_face_t* face_;
  hb_font_t* font_;
};

BOOST_AUTO_TEST_SUITE(subset)

BOOST_AUTO_TEST_CASE(holds_the_characters_and_few_more) {
  const Fonts fonts;
  for (const Weight weight : kWeights) {
    const Subset cut = fonts.subset(characters_of("Amazon S3에 저장"), weight);
    const Opened opened(cut.bytes);
    for (char32_t character : characters_of("Amazon S3에 저장")) BOOST_TEST(opened.has(character));
    BOOST_TEST(!opened.has(U'B'));
    BOOST_TEST(!opened.has(U'가'));
    BOOST_TEST(opened.glyph_count() == 13);  // eleven characters, the space and .notdef
    BOOST_TEST(cut.bytes.size() < 8000);
    BOOST_TEST(opened.count_of_names() == 0);
  }
}

BOOST_AUTO_TEST_CASE(every_shaped_glyph_leads_to_the_same_glyph) {
  const Fonts fonts;
  for (const Weight weight : kWeights) {
    const Subset cut = fonts.subset(characters_of(kText), weight);
    const Opened opened(cut.bytes);
    BOOST_TEST(cut.glyphs.size() == opened.glyph_count());
    BOOST_TEST(cut.glyphs.at(0) == 0);
    for (const Glyph& glyph : fonts.shape(kText, weight, opened.units_per_em())) {
      BOOST_REQUIRE(cut.glyphs.count(glyph.id) == 1);
      BOOST_TEST(cut.glyphs.at(glyph.id) < opened.glyph_count());
    }
    // One letter at a time there is no kerning: advances must agree.
    for (std::string_view letter : {"A", "m", "에", "3", "Å", "("}) {
      const Glyph glyph = fonts.shape(letter, weight, opened.units_per_em()).at(0);
      BOOST_TEST(opened.advance(cut.glyphs.at(glyph.id)) == glyph.advance);
    }
  }
}

BOOST_AUTO_TEST_CASE(text_is_as_wide_in_the_subset) {
  const Fonts fonts;
  for (const Weight weight : kWeights) {
    const Subset cut = fonts.subset(characters_of(kText), weight);
    const Opened opened(cut.bytes);
    for (std::string_view latin :
         {"AWAY To Type: Amazon", "(AWS Lambda). Ångström x\u0302 “2x4” ->", "10\u2009ms \u2011"}) {
      double width = 0;
      const auto glyphs = opened.shape(latin, HB_SCRIPT_LATIN, width);
      BOOST_TEST(std::count(glyphs.begin(), glyphs.end(), 0u) == 0);
      BOOST_TEST(width == fonts.width(latin, weight, opened.units_per_em()));
    }
    double width = 0;
    opened.shape("에 센서 데이터를 저장합니다", HB_SCRIPT_HANGUL, width);
    BOOST_TEST(width == fonts.width("에 센서 데이터를 저장합니다", weight, opened.units_per_em()));
  }
}

BOOST_AUTO_TEST_CASE(keeps_kerning_and_marks_and_drops_alternates) {
  const Fonts fonts;
  const Opened opened(fonts.subset(characters_of(kText), Weight::Regular).bytes);
  BOOST_TEST(opened.has_table("GPOS"));
  BOOST_TEST(opened.has_table("CFF "));
  BOOST_TEST(!opened.has_table("DSIG"));
}

BOOST_AUTO_TEST_CASE(same_characters_same_bytes) {
  for (const Weight weight : kWeights) {
    const Fonts used;
    used.width(kText, weight, 10);
    used.subset(characters_of("other"), weight);
    const Fonts fresh;
    const Subset first = used.subset(characters_of(kText), weight);
    const Subset second = fresh.subset(characters_of(kText), weight);
    BOOST_TEST((first.bytes == second.bytes));
    BOOST_TEST((first.glyphs == second.glyphs));
    BOOST_TEST((used.subset_woff2(characters_of(kText), weight) == fresh.subset_woff2(characters_of(kText), weight)));
  }
}

BOOST_AUTO_TEST_CASE(nothing_and_the_impossible_give_a_font_of_a_space) {
  const Fonts fonts;
  for (const std::set<char32_t>& characters :
       {std::set<char32_t>{}, std::set<char32_t>{U'\U0001F680', 0x110000, 0xD800}}) {
    const Subset cut = fonts.subset(characters, Weight::Regular);
    BOOST_TEST(Opened(cut.bytes).glyph_count() == 2);
    BOOST_TEST(Opened(cut.bytes).has(U' '));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
