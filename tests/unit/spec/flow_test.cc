// SPDX-License-Identifier: MIT
//
// Flow strings as a table: what is written, and what is read.
#include "spec/flow.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

#include <string>
#include <vector>

#include "parsed.h"

using namespace archsheet;
using test::Parsed;

namespace {

std::string names(const std::vector<Located<std::string>>& ends) {
  std::string out;
  for (const Located<std::string>& end : ends) out += fmt::format("{}{}", out.empty() ? "" : "+", end.value);
  return out;
}

// The arrows of one flow: `a+b -> c "label"`, separated by `; `, or the problem.
std::string read(const std::string& flow) {
  const Parsed parsed("title = \"t\"\n[[steps]]\nflows = ['" + flow + "']\n");
  if (!parsed.diagnostics.empty()) return parsed.problems();
  std::string out;
  for (const SpecArrow& arrow : parsed.spec->steps.at(0).arrows) {
    constexpr std::string_view kStyles[] = {"->", "-->", "..>"};
    const std::string_view sign = arrow.both ? "<->" : kStyles[static_cast<std::size_t>(arrow.style)];
    out += fmt::format("{}{} {} {}", out.empty() ? "" : "; ", names(arrow.from), sign, names(arrow.to));
    if (arrow.label) out += fmt::format(" \"{}\"", arrow.label->plain->value);
  }
  return out;
}

std::string help(const std::string& flow) {
  return Parsed("title = \"t\"\n[[steps]]\nflows = ['" + flow + "']\n").help();
}

struct Case {
  std::string flow;
  std::string expected;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(flow)

BOOST_AUTO_TEST_CASE(what_can_be_read) {
  const Case cases[] = {
      {"a -> b", "a -> b"},
      {"a <-> b", "a <-> b"},
      {"a --> b", "a --> b"},
      {"a ..> b", "a ..> b"},
      {"  a   ->\tb  ", "a -> b"},
      {"a -> b -> c", "a -> b; b -> c"},
      {"a -> b --> c <-> d", "a -> b; b --> c; c <-> d"},
      {"a, b -> c", "a+b -> c"},
      {"a,b -> c1 , c2 -> d", "a+b -> c1+c2; c1+c2 -> d"},
      {"a -> a", "a -> a"},
      {"private@B -> db", "private@B -> db"},
      {"web_a-1 -> _x", "web_a-1 -> _x"},
      {"a--b -> c-", "a--b -> c-"},  // hyphens belong to ids
      {"a -> b : HTTPS", "a -> b \"HTTPS\""},
      {"a -> b: HTTPS", "a -> b \"HTTPS\""},
      {"a -> b :HTTPS", "a -> b \"HTTPS\""},
      {"a -> b : MQTT, {vibration readings}", "a -> b \"MQTT, {vibration readings}\""},
      {"a -> b : {x} and {y}", "a -> b \"{x} and {y}\""},
      {"a -> b : https://x.y -> z", "a -> b \"https://x.y -> z\""},  // after the colon all is label
      {"a -> b -> c : last", "a -> b; b -> c \"last\""},
      {"a -> b : \uC8FC\uBB38", "a -> b \"\uC8FC\uBB38\""},
  };
  for (const Case& one : cases) BOOST_TEST(read(one.flow) == one.expected, one.flow << "\n" << read(one.flow));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read) {
  const Case cases[] = {
      {"", "E0301 3 <''> this flow cannot be read: it names no ends\n"},
      {"   ", "E0301 3 <   > this flow cannot be read: it names no ends\n"},
      {"a", "E0301 3 <a> this flow cannot be read: it has no arrow\n"},
      {"a, b", "E0301 3 <a, b> this flow cannot be read: it has no arrow\n"},
      {"a ->", "E0301 3 <->> this flow cannot be read: an end is missing after this `->`\n"},
      {"-> b", "E0301 3 <->> this flow cannot be read: an end is missing before this `->`\n"},
      {"a -> -> b", "E0301 3 <->> this flow cannot be read: an end is missing after this `->`\n"},
      {"a, -> b", "E0301 3 <,> this flow cannot be read: an end is missing after this `,`\n"},
      {", a -> b", "E0301 3 <,> this flow cannot be read: an end is missing before this `,`\n"},
      {"a -> b,", "E0301 3 <,> this flow cannot be read: an end is missing after this `,`\n"},
      {"a b -> c", "E0301 3 <a b> this flow cannot be read: neither a comma nor an arrow stands between `a` and `b`\n"},
      {"a -> b :", "E0301 3 <:> this flow cannot be read: no label follows the colon\n"},
      {"a -> b :  ", "E0301 3 <:> this flow cannot be read: no label follows the colon\n"},
      {"a -> b : {x", "E0301 3 <{> this flow cannot be read: this `{` is not closed\n"},
      {"a -> b : x}", "E0301 3 <}> this flow cannot be read: this `}` closes nothing\n"},
      {"a -> b : { }", "E0301 3 <{ }> this flow cannot be read: these braces hold nothing\n"},
      {"a -> b : {{x}}", "E0301 3 <{> this flow cannot be read: braces do not stand in braces\n"},
      {"a->b", "E0301 3 <->> this flow cannot be read: an arrow stands between spaces\n"},
      {"a-->b", "E0301 3 <-->> this flow cannot be read: an arrow stands between spaces\n"},
      {"a -> b->", "E0301 3 <->> this flow cannot be read: an arrow stands between spaces\n"},
      {"a => b", "E0302 3 <=>> `=>` is not an arrow\n"},
      {"a=>b", "E0302 3 <=>> `=>` is not an arrow\n"},
      {"a <-- b", "E0302 3 <<--> `<--` is not an arrow\n"},
      {"a <- b", "E0302 3 <<-> `<-` is not an arrow\n"},
      {"a \u2192 b", "E0302 3 <\u2192> `\u2192` is not an arrow\n"},
      {"a\u2192b", "E0302 3 <\u2192> `\u2192` is not an arrow\n"},
      {"a <--> b", "E0302 3 <<-->> `<-->` is not an arrow\n"},
      {"a - b", "E0302 3 <-> `-` is not an arrow\n"},
      {"a -> 9b", "E0204 3 <9b> `9b` cannot be an id\n"},
      {"a -> b@", "E0204 3 <b@> `b@` cannot be an id\n"},
      {"\uC6F9 -> b", "E0204 3 <\uC6F9> `\uC6F9` cannot be an id\n"},
  };
  for (const Case& one : cases) BOOST_TEST(read(one.flow) == one.expected, one.flow << "\n" << read(one.flow));
}

BOOST_AUTO_TEST_CASE(help_and_fixes) {
  BOOST_TEST(help("a => b") == "write `->`");
  BOOST_TEST(help("a \u2194 b") == "write `<->`");
  BOOST_TEST(help("a <-- b") == "write the ends the other way round, with `->` between");
  BOOST_TEST(help("a->b") == "write `a -> b`");
  BOOST_TEST(Parsed("title = \"t\"\n[[steps]]\nflows = [\"x, a->b : l\"]\n").fixed() ==
             "title = \"t\"\n[[steps]]\nflows = [\"x, a -> b : l\"]\n");
  BOOST_TEST(Parsed("title = \"t\"\n[[steps]]\nflows = [\"a \u2192 b\"]\n").fixed() ==
             "title = \"t\"\n[[steps]]\nflows = [\"a -> b\"]\n");
}

BOOST_AUTO_TEST_CASE(places_of_ends_and_labels) {
  const Parsed parsed("title = \"t\"\n[[steps]]\nflows = [\"\\u0061, b1 -> \\\"\", \"a, b1 -> c2 --> d : HTTPS\"]\n");
  BOOST_TEST(parsed.problems() == "E0204 3 <\\\"> `\"` cannot be an id\n");
  const auto& arrows = parsed.spec->steps.at(0).arrows;
  BOOST_REQUIRE_EQUAL(arrows.size(), 2U);
  BOOST_TEST(parsed.written(arrows[0].from.at(1).span) == "b1");
  BOOST_TEST(parsed.written(arrows[0].to.at(0).span) == "c2");
  BOOST_TEST(parsed.written(arrows[0].span) == "a, b1 -> c2");
  BOOST_TEST(parsed.written(arrows[1].span) == "c2 --> d : HTTPS");
  BOOST_TEST(parsed.written(arrows[1].label->span) == "HTTPS");
}

BOOST_AUTO_TEST_CASE(places_behind_escapes) {
  const Parsed parsed("title = \"t\"\n[[steps]]\nflows = [\"\\u0061b\\t-> cd : \\\"\\u00e9\\\" x\"]\n");
  BOOST_REQUIRE_EQUAL(parsed.problems(), "");
  const SpecArrow& arrow = parsed.spec->steps.at(0).arrows.at(0);
  BOOST_TEST(arrow.from.at(0).value == "ab");
  BOOST_TEST(parsed.written(arrow.from.at(0).span) == "\\u0061b");
  BOOST_TEST(parsed.written(arrow.to.at(0).span) == "cd");
  BOOST_TEST(arrow.label->plain->value == "\"\u00E9\" x");
  BOOST_TEST(parsed.written(arrow.label->plain->span) == "\\\"\\u00e9\\\" x");
}

BOOST_AUTO_TEST_CASE(a_long_string_may_fold_a_flow) {
  const Parsed parsed("title = \"t\"\n[[steps]]\nflows = [\"\"\"\n  a ->\n  b \\\n  : x\"\"\"]\n");
  BOOST_REQUIRE_EQUAL(parsed.problems(), "");
  BOOST_TEST(names(parsed.spec->steps.at(0).arrows.at(0).to) == "b");
}

BOOST_AUTO_TEST_SUITE_END()
