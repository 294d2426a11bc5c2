// SPDX-License-Identifier: MIT
//
// The tree: the author's order, and where everything stands.
#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

#include <string>

#include "toml/toml.h"

using namespace archsheet;

namespace {

struct Fixture {
  // Every key and value as `key=text of the value's span`, nested in brackets, in order.
  std::string show(const toml::Value& value) const {
    if (const auto* table = value.as<toml::Table>()) return show(*table);
    const auto* array = value.as<toml::Array>();
    if (array == nullptr) return written(value.span);
    std::string out = "[";
    for (const toml::Value& item : *array) out += fmt::format("{}{}", out.size() > 1 ? " " : "", show(item));
    return out + "]";
  }
  std::string show(const toml::Table& table) const {
    std::string out = "{";
    for (const toml::Entry& entry : table.entries)
      out += fmt::format("{}{}={}", out.size() > 1 ? " " : "", written(entry.key.span), show(entry.value));
    return out + "}";
  }
  std::string written(Span span) const {
    return std::string(sources.text(span.source).substr(span.begin, span.end - span.begin));
  }
  toml::Table parse(std::string text) {
    source = sources.add("t.toml", std::move(text));
    auto table = toml::parse(sources, source, diagnostics);
    BOOST_REQUIRE_MESSAGE(table, (diagnostics.empty() ? "" : diagnostics.list().front().message));
    return *table;
  }

  Sources sources;
  SourceId source = kNoSource;
  Diagnostics diagnostics;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tree, Fixture)

BOOST_AUTO_TEST_CASE(order_is_the_authors) {
  BOOST_TEST(show(parse("zebra = 1\napple = 2\n\"m\" = 3\n")) == "{zebra=1 apple=2 \"m\"=3}");
  BOOST_TEST(show(parse("[z]\nb = 1\na = 2\n[a]\n[z.c]\n[z.b2]\n")) == "{z={b=1 a=2 c={} b2={}} a={}}");
  BOOST_TEST(show(parse("x = { z = 1, y = 2, a.c = 3, a.b = 4 }\n")) == "{x={z=1 y=2 a={c=3 b=4}}}");
  BOOST_TEST(show(parse("[[s]]\nn = 1\n[[s]]\nn = 2\n")) == "{s=[{n=1} {n=2}]}");
}

BOOST_AUTO_TEST_CASE(spans_are_bytes_whatever_the_script) {
  BOOST_TEST(show(parse("\"\uC774\uB984\" = { k = '\U0001F600', l = -17 }")) ==
             "{\"\uC774\uB984\"={k='\U0001F600' l=-17}}");
  BOOST_TEST(show(parse("\xEF\xBB\xBF"
                        "a = \"\uD55C\uAD6D\" # \uC124\uBA85\r\nb = [ \"\u00E9\", 1.5, true ]\r\n")) ==
             "{a=\"\uD55C\uAD6D\" b=[\"\u00E9\" 1.5 true]}");
}

BOOST_AUTO_TEST_CASE(strings_include_their_quotes) {
  BOOST_TEST(show(parse("a = \"\"\"x\ny\"\"\"\nb = ''\nc = \"\"")) == "{a=\"\"\"x\ny\"\"\" b='' c=\"\"}");
}

BOOST_AUTO_TEST_CASE(every_type) {
  const toml::Table table = parse(
      "a = \"x\"\nb = 2\nc = 2.5\nd = false\ne = 2026-11-23\nf = 12:30:00\ng = 2026-11-23T12:30:00+09:00\nh = []\ni = "
      "{}\n");
  const std::string_view names[] = {"a string", "a whole number", "a number", "a truth value", "a date",
                                    "a time",   "a time",         "an array", "a table"};
  BOOST_REQUIRE_EQUAL(table.entries.size(), std::size(names));
  for (std::size_t i = 0; i < std::size(names); ++i) BOOST_TEST(table.entries[i].value.type_name() == names[i]);
  BOOST_TEST((*table.find("e")->as<toml::Date>() == toml::Date{2026, 11, 23}));
  BOOST_TEST(table.find("g")->as<toml::OtherTime>()->text == "2026-11-23T12:30:00+09:00");
  BOOST_TEST(*table.find("b")->as<std::int64_t>() == 2);
  BOOST_TEST(*table.find("c")->as<double>() == 2.5);
  BOOST_TEST(table.find("none") == nullptr);
}

BOOST_AUTO_TEST_CASE(where_tables_stand) {
  const toml::Table table = parse("[groups]\nx.y = 1\n[steps.a]\nz = {}\n");
  BOOST_TEST(written(table.find("groups")->span) == "[groups]");
  BOOST_TEST(written(table.find("groups")->as<toml::Table>()->find("x")->span) == "x");
  BOOST_TEST(written(table.find("steps")->span) == "[steps.a]");
  const auto* inner = table.find("steps")->as<toml::Table>()->find("a")->as<toml::Table>();
  BOOST_TEST(!inner->is_inline);
  BOOST_TEST(inner->find("z")->as<toml::Table>()->is_inline);
}

BOOST_AUTO_TEST_CASE(an_empty_text_is_an_empty_table) {
  BOOST_TEST(show(parse("")) == "{}");
  BOOST_TEST(show(parse("\xEF\xBB\xBF")) == "{}");
  BOOST_TEST(show(parse("# only a comment")) == "{}");
}

BOOST_AUTO_TEST_SUITE_END()
