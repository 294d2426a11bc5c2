// SPDX-License-Identifier: MIT
//
// Measuring and shaping with the embedded faces.
#include "text/font.h"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numeric>

namespace archsheet {
namespace {

namespace tools = boost::test_tools;

constexpr std::string_view kLines[] = {
    "Amazon Kinesis Data Streams keeps the telemetry for seven days; AWS Lambda (256 MB) transforms it.",
    "AWAY To Type. LTAV \"Quoted\" office - waffle 2x4 -> <-> 10:30",
    "AWS IoT Core는 진동 센서의 데이터를 수집하여 Kinesis 데이터 스트림에 전송합니다.",
    "Amazon Simple Storage Service(Amazon S3)를 (버킷)A “따옴표” · 99.9%의",
};

double total_advance(const std::vector<Glyph>& glyphs) {
  return std::accumulate(glyphs.begin(), glyphs.end(), 0.0,
                         [](double sum, const Glyph& glyph) { return sum + glyph.advance; });
}

std::vector<std::uint32_t> ids(const std::vector<Glyph>& glyphs) {
  std::vector<std::uint32_t> result;
  for (const Glyph& glyph : glyphs) result.push_back(glyph.id);
  return result;
}

BOOST_AUTO_TEST_SUITE(font)

BOOST_AUTO_TEST_CASE(a_line_is_as_wide_as_its_glyphs) {
  const Fonts fonts;
  for (const Weight weight : {Weight::Regular, Weight::Bold})
    for (std::string_view line : kLines) {
      BOOST_TEST_CONTEXT(line)
      BOOST_TEST(fonts.width(line, weight, 14) == total_advance(fonts.shape(line, weight, 14)), tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(width_grows_with_the_size_and_the_weight) {
  const Fonts fonts;
  for (std::string_view line : kLines) {
    const double at_ten = fonts.width(line, Weight::Regular, 10);
    BOOST_TEST(fonts.width(line, Weight::Regular, 25) == 2.5 * at_ten, tools::tolerance(1e-12));
    BOOST_TEST(fonts.width(line, Weight::Bold, 10) > at_ten);
  }
}

BOOST_AUTO_TEST_CASE(asking_again_gives_the_same) {
  const Fonts fonts;
  for (std::string_view line : kLines) {
    const double first = fonts.width(line, Weight::Regular, 9);
    fonts.width(line, Weight::Bold, 9);
    BOOST_TEST(fonts.width(line, Weight::Regular, 9) == first);
    BOOST_TEST(Fonts().width(line, Weight::Regular, 9) == first);
  }
}

BOOST_AUTO_TEST_CASE(more_texts_than_are_remembered_change_nothing) {
  const Fonts fonts;
  const double before = fonts.width("Amazon S3", Weight::Regular, 10);
  const std::string filler(450, ' ');
  for (int i = 0; i < 2600; ++i) fonts.width(std::to_string(i) + filler, Weight::Regular, 10);
  BOOST_TEST(fonts.width("Amazon S3", Weight::Regular, 10) == before);
}

BOOST_AUTO_TEST_CASE(nothing_has_no_width) {
  const Fonts fonts;
  BOOST_TEST(fonts.width("", Weight::Regular, 12) == 0);
  BOOST_TEST(fonts.shape("", Weight::Bold, 12).empty());
  BOOST_TEST(fonts.width("a", Weight::Regular, 0) == 0);
}

// A kerned pair stands closer than its letters by themselves; that is what makes words not add up.
BOOST_AUTO_TEST_CASE(kerning_is_applied) {
  const Fonts fonts;
  const auto width = [&](std::string_view text) { return fonts.width(text, Weight::Regular, 100); };
  BOOST_TEST(width("AV") < width("A") + width("V") - 1);
  BOOST_TEST(width("To") < width("T") + width("o") - 1);
}

// No kerning reaches from one script into the other, so these do add up.
BOOST_AUTO_TEST_CASE(scripts_are_set_apart) {
  const Fonts fonts;
  const auto width = [&](std::string_view text) { return fonts.width(text, Weight::Regular, 100); };
  BOOST_TEST(width("Amazon S3에") == width("Amazon S3") + width("에"), tools::tolerance(1e-9));
  BOOST_TEST(width("함수T") == width("함수") + width("T"), tools::tolerance(1e-9));
}

// Hangul is set on squares a little narrower than the em: every syllable alike.
BOOST_AUTO_TEST_CASE(hangul_syllables_share_one_width) {
  const Fonts fonts;
  const double syllable = fonts.width("가", Weight::Regular, 1);
  BOOST_TEST(syllable > 0.8);
  BOOST_TEST(syllable <= 1.0);
  BOOST_TEST(fonts.width("센서데이터스트림", Weight::Regular, 1) == 8 * syllable, tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(spaces_without_a_glyph_have_their_own_width) {
  const Fonts fonts;
  const auto width = [&](std::string_view text) { return fonts.width(text, Weight::Regular, 100); };
  BOOST_TEST(width(" ") > 20);
  BOOST_TEST(width(" ") < 35);
  BOOST_TEST(width("\u00A0") == width(" "), tools::tolerance(1e-9));
  BOOST_TEST(width("\u2009") < width(" "));  // thin
  BOOST_TEST(width("\u2009") > 5);
}

// The typeface would draw "->" as one arrow and the x between digits as a multiplication sign.
BOOST_AUTO_TEST_CASE(identifiers_keep_their_characters) {
  const Fonts fonts;
  const auto glyphs_of = [&](std::string_view text) { return ids(fonts.shape(text, Weight::Regular, 10)); };
  BOOST_TEST(glyphs_of("->").size() == 2);
  BOOST_TEST(glyphs_of("->")[0] == glyphs_of("-")[0]);
  BOOST_TEST(glyphs_of("->")[1] == glyphs_of(">")[0]);
  BOOST_TEST(glyphs_of("2x4")[1] == glyphs_of("x")[0]);
}

BOOST_AUTO_TEST_CASE(clusters_point_into_the_text) {
  const Fonts fonts;
  const std::vector<Glyph> glyphs = fonts.shape("S3에 A", Weight::Bold, 10);
  std::vector<std::uint32_t> clusters;
  for (const Glyph& glyph : glyphs) clusters.push_back(glyph.cluster);
  const std::vector<std::uint32_t> expected = {0, 1, 2, 5, 6};  // a syllable takes three bytes
  BOOST_TEST(clusters == expected, tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_mark_without_composed_letter_sits_on_its_base) {
  const Fonts fonts;
  const std::vector<Glyph> glyphs = fonts.shape("x\u0302", Weight::Regular, 10);
  BOOST_REQUIRE(glyphs.size() == 2);
  BOOST_TEST(glyphs[1].advance == 0);
  BOOST_TEST(glyphs[1].cluster == 0);
  BOOST_TEST(fonts.width("x\u0302", Weight::Regular, 10) == fonts.width("x", Weight::Regular, 10));
}

BOOST_AUTO_TEST_CASE(capitals_stand_between_half_and_the_whole_ascent) {
  const Fonts fonts;
  BOOST_TEST(fonts.cap_height(10) > 6.5);
  BOOST_TEST(fonts.cap_height(10) < 7.5);
  BOOST_TEST(fonts.ascent(10) > fonts.cap_height(10));
  BOOST_TEST(fonts.descent(10) > 1);
  BOOST_TEST(fonts.descent(10) < fonts.ascent(10) / 2);
  BOOST_TEST(fonts.ascent(20) == 2 * fonts.ascent(10), tools::tolerance(1e-12));
}

struct MissingCase {
  std::string_view text;
  std::u32string_view expected;
};

BOOST_AUTO_TEST_CASE(characters_that_cannot_be_drawn_are_named) {
  const Fonts fonts;
  const MissingCase cases[] = {
      {"Amazon S3에 저장합니다.", U""},
      {"Ångström café Łódź → ① “x” · … ≤ € ™", U""},
      {"tabs\tand\nline ends\r\n", U""},
      {"thin\u2009no-break\u00A0 narrow\u202Fspaces, hy\u2011phen", U""},
      {"the ohm sign \u2126 and a\u0302\u0323", U""},
      {"rocket \U0001F680 rocket \U0001F680", U"\U0001F680"},
      {"\u05E9\u05DC", U"\u05E9\u05DC"},             // Hebrew, in order of appearance
      {"\u6F22\u5B57 and \u6F22", U"\u6F22\u5B57"},  // Han, each once
      {"\x01", U"\x01"},
      {"", U""},
  };
  for (const MissingCase& test : cases) {
    const std::vector<char32_t> missing = fonts.missing(test.text);
    BOOST_TEST_CONTEXT(test.text)
    BOOST_TEST((std::u32string(missing.begin(), missing.end()) == test.expected));
  }
}

// What is not missing is drawn by a real glyph: .notdef is number 0.
BOOST_AUTO_TEST_CASE(decomposed_text_is_drawn_as_the_composed) {
  const Fonts fonts;
  const std::string decomposed = "\u1109\u1166\u11AB\u1109\u1165 cafe\u0301 A\u030Angstro\u0308m";
  const std::string composed = compose_nfc(decomposed);
  BOOST_TEST(composed == "센서 café Ångström");
  for (const Weight weight : {Weight::Regular, Weight::Bold}) {
    const auto glyphs = ids(fonts.shape(composed, weight, 10));
    BOOST_TEST(glyphs.size() == 16);
    for (std::uint32_t id : glyphs) BOOST_TEST(id != 0);
    BOOST_TEST(ids(fonts.shape(decomposed, weight, 10)) == glyphs, tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(ill_formed_text_is_survived) {
  const Fonts fonts;
  const std::string_view broken = "a\xff\xc3(\xed\xa0\x80 b\xf0\x9f";
  BOOST_TEST(fonts.width(broken, Weight::Regular, 10) > 0);
  BOOST_TEST(!fonts.shape(broken, Weight::Bold, 10).empty());
  BOOST_TEST(std::isfinite(fonts.width(std::string(100000, '\xff'), Weight::Regular, 10)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
