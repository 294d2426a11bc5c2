// SPDX-License-Identifier: MIT
//
// The edges of UTF-8, widths, and what is escaped.
#include "base/utf8.h"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace archsheet;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(well_formed_edges) {
  // The first and last of each length, and the neighbours of the surrogates.
  for (const std::string& text : {"\x7F"s, "\xC2\x80"s, "\xDF\xBF"s, "\xE0\xA0\x80"s, "\xED\x9F\xBF"s, "\xEE\x80\x80"s,
                                  "\xEF\xBF\xBF"s, "\xF0\x90\x80\x80"s, "\xF4\x8F\xBF\xBF"s, "\0"s, ""s})
    BOOST_TEST(!first_invalid_utf8(text).has_value());
}

BOOST_AUTO_TEST_CASE(ill_formed) {
  const std::pair<std::string, std::size_t> cases[] = {
      {"\x80", 0},              // a continuation alone
      {"a\xC0\x80", 1},         // overlong
      {"\xC1\xBF", 0},          // overlong
      {"\xE0\x9F\xBF", 0},      // overlong
      {"\xF0\x8F\xBF\xBF", 0},  // overlong
      {"\xED\xA0\x80", 0},      // a surrogate
      {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
      {"\xF8\x88\x80\x80\x80", 0},
      {"ab\xE2\x82", 2},  // cut off
      {"\xE2\x28\xA1", 0},
      {"\xFF", 0},
  };
  for (const auto& [text, offset] : cases) BOOST_TEST(first_invalid_utf8(text).value() == offset);
}

BOOST_AUTO_TEST_CASE(decoding_and_encoding_agree) {
  for (char32_t c :
       {U'\0', U'A', U'\x7F', U'\x80', U'\u07FF', U'\u0800', U'\uAC00', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, c);
    const Decoded decoded = decode_utf8(text, 0);
    BOOST_TEST(static_cast<std::uint32_t>(decoded.code_point) == static_cast<std::uint32_t>(c));
    BOOST_TEST(decoded.length == text.size());
  }
  std::string replaced;
  append_utf8(replaced, static_cast<char32_t>(0xD800));
  append_utf8(replaced, static_cast<char32_t>(0x110000));
  BOOST_TEST(replaced == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

BOOST_AUTO_TEST_CASE(an_ill_formed_byte_is_one_character) {
  const Decoded decoded = decode_utf8("\xE2\x82", 0);
  BOOST_TEST(static_cast<std::uint32_t>(decoded.code_point) == 0xFFFDU);
  BOOST_TEST(decoded.length == 1U);
  BOOST_TEST(count_code_points("a\xE2\x82z") == 4U);
  BOOST_TEST(count_code_points("\xEA\xB0\x80\xEA\xB0\x81") == 2U);
}

BOOST_AUTO_TEST_CASE(widths) {
  BOOST_TEST(display_width("abc") == 3U);
  BOOST_TEST(display_width("\u00E9") == 1U);
  BOOST_TEST(display_width("e\u0301") == 1U);             // a combining accent
  BOOST_TEST(display_width("\uD55C\uAD6D") == 4U);        // Hangul
  BOOST_TEST(display_width("\u1112\u1161\u11AB") == 2U);  // the same syllable as conjoining letters
  BOOST_TEST(display_width("\u65E5\u3002") == 4U);        // Han and its full stop
  BOOST_TEST(display_width("\uFF21") == 2U);              // a full-width letter
  BOOST_TEST(display_width("\U0001F600") == 2U);          // an emoji
  BOOST_TEST(display_width("\u2192\u2014") == 2U);        // arrow and dash are narrow
  BOOST_TEST(display_width("") == 0U);
}

BOOST_AUTO_TEST_CASE(what_deceives_is_escaped) {
  BOOST_TEST(escape_controls("a\x1B[31mb") == "a\\u{1b}[31mb");
  BOOST_TEST(escape_controls("\t\n\r"s) == "\\u{9}\\u{a}\\u{d}");
  BOOST_TEST(escape_controls("\0"s) == "\\u{0}");
  BOOST_TEST(escape_controls("\x7F") == "\\u{7f}");
  BOOST_TEST(escape_controls("\u009B") == "\\u{9b}");  // a C1 control that some terminals take for ESC [
  BOOST_TEST(escape_controls("\u202Eabc") == "\\u{202e}abc");
  BOOST_TEST(escape_controls("\u2066\u200B\uFEFF") == "\\u{2066}\\u{200b}\\u{feff}");
  BOOST_TEST(escape_controls("\u2028") == "\\u{2028}");
  BOOST_TEST(escape_controls("\U000E0041") == "\\u{e0041}");
  BOOST_TEST(escape_controls("a\xFF\xC0") == "a\\xff\\xc0");
}

BOOST_AUTO_TEST_CASE(everything_else_is_kept) {
  const std::string text = "plain, \u00E9 \uD55C \U0001F600 ~ \\u{1b}";
  BOOST_TEST(escape_controls(text) == text);
}

BOOST_AUTO_TEST_CASE(small_helpers) {
  BOOST_TEST(is_hangul_syllable(U'\uAC00'));
  BOOST_TEST(is_hangul_syllable(U'\uD7A3'));
  BOOST_TEST(!is_hangul_syllable(U'\u3131'));
  BOOST_TEST(ascii_lower("AWS \u00C9Z[") == "aws \u00C9z[");
}

BOOST_AUTO_TEST_SUITE_END()
