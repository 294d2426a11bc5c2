// SPDX-License-Identifier: MIT
//
// Canonical composition.
#include <boost/test/unit_test.hpp>
#include <string>

#include "base/utf8.h"
#include "text/font.h"

namespace archsheet {
namespace {

struct Case {
  std::string_view text;
  std::string_view expected;
};

BOOST_AUTO_TEST_SUITE(nfc)

BOOST_AUTO_TEST_CASE(composes) {
  const Case cases[] = {
      {"", ""},
      {"Amazon S3", "Amazon S3"},
      {"\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글"},  // initial, vowel, final
      {"\u1100\u1161", "가"},
      {"가\u11A8", "각"},                // a syllable takes a final
      {"각\u11A8", "각\u11A8"},          // but one only
      {"\u1161\u1100", "\u1161\u1100"},  // a vowel before its initial stays
      {"e\u0301", "é"},
      {"\u0301e", "\u0301e"},       // nothing to sit on
      {"s\u0323\u0307", "\u1E69"},  // two marks
      {"s\u0307\u0323", "\u1E69"},  // in either order
      {"e\u0302\u0301", "\u1EBF"},  // both above: the order matters
      {"e\u0301\u0302", "\u00E9\u0302"},
      {"x\u0302", "x\u0302"},                                       // no such letter
      {"\u212B \u2126", "\u00C5 \u03A9"},                           // Angstrom and ohm signs are letters
      {"\u0958", "\u0915\u093C"},                                   // excluded from composition
      {"a\u0315\u0300\u05AE\u0300b", "\u00E0\u05AE\u0300\u0315b"},  // from Unicode's own list of cases
      {"센서 데이터", "센서 데이터"},
      {"\U0001F680", "\U0001F680"},
  };
  for (const Case& test : cases) {
    BOOST_TEST(compose_nfc(test.text) == test.expected);
    BOOST_TEST(compose_nfc(compose_nfc(test.text)) == test.expected);
  }
}

BOOST_AUTO_TEST_CASE(every_syllable_comes_back) {
  int wrong = 0;
  for (char32_t syllable = 0xAC00; syllable <= 0xD7A3; ++syllable) {
    const char32_t index = syllable - 0xAC00;
    std::string jamo;
    append_utf8(jamo, 0x1100 + index / 588);
    append_utf8(jamo, 0x1161 + index % 588 / 28);
    if (index % 28 != 0) append_utf8(jamo, 0x11A7 + index % 28);
    std::string expected;
    append_utf8(expected, syllable);
    wrong += compose_nfc(jamo) != expected;
  }
  BOOST_TEST(wrong == 0);
}

BOOST_AUTO_TEST_CASE(ill_formed_bytes_become_replacement_characters) {
  BOOST_TEST(compose_nfc("a\xff\u00E9") == "a\uFFFD\u00E9");
}

BOOST_AUTO_TEST_CASE(many_marks_take_no_time) {
  std::string text = "a";
  for (int i = 0; i < 100000; ++i) text += i % 2 ? "\u0323" : "\u0301";
  const std::string composed = compose_nfc(text);
  BOOST_TEST(composed.substr(0, 5) == "\u1EA1\u0323");  // those below come first, and one joins the letter
  BOOST_TEST(count_code_points(composed) == 100000);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
