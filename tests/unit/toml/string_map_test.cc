// SPDX-License-Identifier: MIT
//
// Places inside strings: the map must agree with what the parser made of them.
#include "toml/string_map.h"

#include <boost/test/unit_test.hpp>

#include <string>

#include "toml/toml.h"

using namespace archsheet;

namespace {

// The source text of the first occurrence of `words` in the value of `a`.
std::string source_of(const std::string& text, const std::string& words) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add("t.toml", text);
  const auto table = toml::parse(sources, source, diagnostics);
  BOOST_REQUIRE(table);
  const toml::Value& value = *table->find("a");
  const std::string& decoded = *value.as<std::string>();
  const std::size_t at = decoded.find(words);
  BOOST_REQUIRE_MESSAGE(at != std::string::npos, decoded);
  const Span span = toml::StringMap(sources, value.span).span(at, at + words.size());
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(string_map)

BOOST_AUTO_TEST_CASE(plain_strings) {
  BOOST_TEST(source_of("a = \"web -> db\"", "db") == "db");
  BOOST_TEST(source_of("a = 'c:\\web -> db'", "db") == "db");
  BOOST_TEST(source_of("a = \"\uD55C -> db\"", "db") == "db");
}

BOOST_AUTO_TEST_CASE(escapes) {
  BOOST_TEST(source_of("a = \"x\\ty \\u0041 \\U0001F600 db\"", "db") == "db");
  BOOST_TEST(source_of("a = \"x\\ty \\u0041 db\"", "A") == "\\u0041");
  BOOST_TEST(source_of("a = \"\\uD55C db\"", "\uD55C") == "\\uD55C");
  BOOST_TEST(source_of("a = \"\\u00e9z\"", "\u00E9z") == "\\u00e9z");
  BOOST_TEST(source_of("a = \"\\\\\\\" db\"", "\" db") == "\\\" db");
}

BOOST_AUTO_TEST_CASE(long_strings) {
  BOOST_TEST(source_of("a = \"\"\"\nweb -> db\"\"\"", "db") == "db");
  BOOST_TEST(source_of("a = '''\r\nweb -> db'''", "web") == "web");
  BOOST_TEST(source_of("a = \"\"\"web \\\n   \n  -> db\"\"\"", "-> db") == "-> db");
  BOOST_TEST(source_of("a = \"\"\"x\r\ny\"\"\"", "y") == "y");
  BOOST_TEST(source_of("a = \"\"\"x\"\" db\"\"\"\"\"", "db\"\"") == "db\"\"");
}

BOOST_AUTO_TEST_CASE(content_is_what_the_quotes_hold) {
  Sources sources;
  const SourceId source = sources.add("t", "\"abc\" \"\" '''x'''");
  const auto content = [&](std::uint32_t begin, std::uint32_t end) {
    const Span span = toml::StringMap(sources, Span{source, begin, end}).content();
    return std::string(sources.text(source).substr(span.begin, span.end - span.begin));
  };
  BOOST_TEST(content(0, 5) == "abc");
  BOOST_TEST(content(6, 8) == "\"\"");
  BOOST_TEST(content(9, 16) == "x");
}

BOOST_AUTO_TEST_CASE(offsets_past_the_end_stay_inside) {
  Sources sources;
  const SourceId source = sources.add("t", "\"a\\tb\"  'c'");
  for (const Span whole : {Span{source, 0, 6}, Span{source, 8, 11}}) {
    const Span span = toml::StringMap(sources, whole).span(50, 60);
    BOOST_TEST(span.begin >= whole.begin);
    BOOST_TEST(span.end <= whole.end);
  }
}

BOOST_AUTO_TEST_SUITE_END()
