// SPDX-License-Identifier: MIT
//
// Lines and columns.
#include "base/source.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

using namespace archsheet;

namespace {

std::string at(const Sources& sources, SourceId id, std::uint32_t offset) {
  const Position position = sources.position(id, offset);
  return fmt::format("{}:{}", position.line, position.column);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(source)

BOOST_AUTO_TEST_CASE(columns_count_characters) {
  Sources sources;
  const SourceId id = sources.add("a", "ab\n\xEA\xB0\x80x\n");  // a Hangul syllable of three bytes, then x
  BOOST_TEST(at(sources, id, 0) == "1:1");
  BOOST_TEST(at(sources, id, 2) == "1:3");  // the line break belongs to its line
  BOOST_TEST(at(sources, id, 3) == "2:1");
  BOOST_TEST(at(sources, id, 6) == "2:2");
  BOOST_TEST(at(sources, id, 8) == "3:1");
  BOOST_TEST(at(sources, id, 99) == "3:1");
  BOOST_TEST(sources.line_count(id) == 3U);
}

BOOST_AUTO_TEST_CASE(lines_come_without_their_breaks) {
  Sources sources;
  const SourceId id = sources.add("a", "one\r\ntwo\n\nfour");
  BOOST_TEST(sources.line(id, 1) == "one");
  BOOST_TEST(sources.line(id, 2) == "two");
  BOOST_TEST(sources.line(id, 3) == "");
  BOOST_TEST(sources.line(id, 4) == "four");
  BOOST_TEST(sources.line(id, 5) == "");
  BOOST_TEST(sources.line(id, 0) == "");
  BOOST_TEST(sources.line_begin(id, 2) == 5U);
  BOOST_TEST(sources.line_begin(id, 4) == 10U);
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_has_no_column) {
  Sources sources;
  const SourceId id = sources.add("a", "\xEF\xBB\xBFxy");
  BOOST_TEST(sources.line(id, 1) == "xy");
  BOOST_TEST(at(sources, id, 0) == "1:1");
  BOOST_TEST(at(sources, id, 3) == "1:1");
  BOOST_TEST(at(sources, id, 4) == "1:2");
}

BOOST_AUTO_TEST_CASE(an_empty_text_has_one_line) {
  Sources sources;
  const SourceId id = sources.add("a", "");
  BOOST_TEST(sources.line_count(id) == 1U);
  BOOST_TEST(at(sources, id, 0) == "1:1");
  BOOST_TEST(sources.line(id, 1) == "");
}

BOOST_AUTO_TEST_CASE(views_stay_good_while_sources_are_added) {
  Sources sources;
  const SourceId first = sources.add("first", "short");  // short enough to live inside the string object
  const std::string_view text = sources.text(first);
  for (int i = 0; i < 100; ++i) sources.add("more", "x");
  BOOST_TEST(text.data() == sources.text(first).data());
  BOOST_TEST(text == "short");
}

BOOST_AUTO_TEST_SUITE_END()
