// SPDX-License-Identifier: MIT
//
// The mistakes people make in TOML, each with the place and the words it gets:
// `code "the text at the place" message | help`.
#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

#include <string>

#include "toml/toml.h"

using namespace archsheet;

namespace {

std::string written(const Sources& sources, Span span) {
  return std::string(sources.text(span.source).substr(span.begin, span.end - span.begin));
}

std::string problem(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add("t.toml", text);
  if (toml::parse(sources, source, diagnostics)) return "no problem";
  if (diagnostics.list().size() != 1) return fmt::format("{} problems", diagnostics.list().size());
  const Diagnostic& found = diagnostics.list().front();
  const Position position = sources.position(source, found.span.begin);
  std::string out = fmt::format("{}:{} {} <{}> {}", position.line, position.column, info(found.code).number,
                                written(sources, found.span), found.message);
  for (const Label& label : found.labels)
    out += fmt::format(" | {}: {}", sources.position(source, label.span.begin).line, label.text);
  return out;
}

std::string fixed(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  toml::parse(sources, sources.add("t.toml", text), diagnostics);
  if (diagnostics.empty() || !diagnostics.list().front().fix) return "no fix";
  const Fix& fix = *diagnostics.list().front().fix;
  return text.substr(0, fix.span.begin) + fix.replacement + text.substr(fix.span.end);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(explain)

BOOST_AUTO_TEST_CASE(inline_tables_over_several_lines) {
  const std::string message = "an inline table must stand on one line";
  BOOST_TEST(problem("a = { b = 1,\n  c = 2 }\n") == "1:5 E0112 <{> " + message);
  BOOST_TEST(problem("x = 1\na = {\n  b = 1\n}\n") == "2:5 E0112 <{> " + message);
  BOOST_TEST(problem("a = { b = 1 # why\n}\n") == "1:5 E0112 <{> " + message);
  BOOST_TEST(problem("a = { b =\n1 }\n") == "1:5 E0112 <{> " + message);
  BOOST_TEST(problem("a = [{ b = 1 },\n { b = 2\n}]\n") == "2:2 E0112 <{> " + message);
  BOOST_TEST(problem("a = { b = 1, }\n") == "1:12 E0101 <,> an inline table must not end with a comma");
  BOOST_TEST(fixed("a = { b = 1, }\n") == "a = { b = 1 }\n");
}

BOOST_AUTO_TEST_CASE(keys_written_twice) {
  BOOST_TEST(problem("a = 1\nb = 2\na = 3\n") == "3:1 E0117 <a> `a` is written twice | 1: first here");
  BOOST_TEST(problem("[t]\na = 1\n[u]\na = 1\nb = 1\na = 2\n") == "6:1 E0117 <a> `a` is written twice | 4: first here");
  BOOST_TEST(problem("[a]\n[b]\n[a]\n") == "3:2 E0117 <a> `a` is written twice | 1: first here");
  BOOST_TEST(problem("[[s]]\nx = 1\n[[s]]\nx = 1\nx = 2\n") == "5:1 E0117 <x> `x` is written twice | 4: first here");
  BOOST_TEST(problem("a = { b = 1, c = 2, b = 3 }\n") == "1:21 E0117 <b> `b` is written twice | 1: first here");
  BOOST_TEST(problem("a.b = 1\na = 2\n") == "2:1 E0117 <a> `a` is written twice | 1: first here");
  BOOST_TEST(problem("a = 1\na.b = 2\n") == "2:1 E0117 <a.b> `a.b` is written twice | 1: first here");
  BOOST_TEST(problem("a = 1\n\"a\" = 2\n") == "2:1 E0117 <\"a\"> `\"a\"` is written twice | 1: first here");
  BOOST_TEST(problem("[a.b]\nx = 1\n[a.b]\n") == "3:2 E0117 <a.b> `a.b` is written twice | 1: first here");
  // The same key in two elements of an array, or in a string, is no first place.
  BOOST_TEST(problem("s = [{ k = 1 }, { k = 2 }]\nt = \"\"\"\nk = 1\n\"\"\"\nk = 1\nk = 2\n") ==
             "6:1 E0117 <k> `k` is written twice | 5: first here");
}

BOOST_AUTO_TEST_CASE(strings_that_are_not_closed) {
  const std::string message = "this string is not closed";
  BOOST_TEST(problem("title = \"abc\nb = 1\n") == "1:9 E0101 <\"abc> " + message);
  BOOST_TEST(problem("title = 'abc") == "1:9 E0101 <'abc> " + message);
  BOOST_TEST(problem("a = [\"x\", \"y]\nb = 1\n") == "1:11 E0101 <\"y]> " + message);
  BOOST_TEST(problem("title = \"\"\"abc\n\nb = 1\n") == "1:9 E0101 <\"\"\"> " + message);
  BOOST_TEST(problem("title = \"") == "1:9 E0101 <\"> " + message);
}

BOOST_AUTO_TEST_CASE(text_without_quotes) {
  BOOST_TEST(problem("service = kinesis stream # fast\n") ==
             "1:11 E0101 <kinesis stream> `kinesis stream` is not in quotes");
  BOOST_TEST(fixed("service = kinesis stream # fast\n") == "service = \"kinesis stream\" # fast\n");
  BOOST_TEST(problem("a = { in = vpc, b = 1 }\n") == "1:12 E0101 <vpc> `vpc` is not in quotes");
  BOOST_TEST(problem("a = [\n  \"x\",\n  y\n]\n") == "3:3 E0101 <y> `y` is not in quotes");
  BOOST_TEST(problem("a = don't\n") == "1:5 E0101 <don't> `don't` is not in quotes");
  BOOST_TEST(problem("a = tokyo\n") == "1:5 E0101 <tokyo> `tokyo` is not in quotes");  // begins like `true`
  BOOST_TEST(problem("a = iot\n") == "1:5 E0101 <iot> `iot` is not in quotes");        // begins like `inf`
  BOOST_TEST(problem("a = \uC548\uB155\n") == "1:5 E0101 <\uC548\uB155> `\uC548\uB155` is not in quotes");
  BOOST_TEST(problem("a = \u201Cx\u201D\n") == "1:5 E0101 <\u201Cx\u201D> these are not the quotes of TOML");
  BOOST_TEST(problem("a = True\n") == "1:5 E0101 <True> `True` is not a value");
  BOOST_TEST(fixed("a = yes\n") == "a = true\n");
}

BOOST_AUTO_TEST_CASE(numbers_and_dates) {
  BOOST_TEST(problem("a = 1.2.3\n").starts_with("1:5 E0101 <1.2.3> "));
  BOOST_TEST(problem("a = 2026-13-40\n") ==
             "1:5 E0101 <2026-13-40> expected month between 1 and 12 (inclusive), saw 13");
  BOOST_TEST(problem("a = 99999999999999999999\n") == "1:5 E0101 <99999999999999999999> this number is too large");
}

BOOST_AUTO_TEST_CASE(brackets) {
  BOOST_TEST(problem("a = [1, 2\n") == "1:5 E0101 <[> this `[` is not closed");
  BOOST_TEST(problem("[a\nb = 1\n") == "1:1 E0101 <[> this `[` is not closed");
  BOOST_TEST(problem("f = [\"x\"\n\n[[steps]]\n") ==
             "3:1 E0101 <[> a comma or `]` is missing before this | 1: opened here");
  BOOST_TEST(problem("f = [\"x\" \"y\"]\n") ==
             "1:10 E0101 <\"y\"> a comma or `]` is missing before this | 1: opened here");
  BOOST_TEST(problem("[]\n") == "1:2 E0101 <]> this header names no table");
}

BOOST_AUTO_TEST_CASE(lines) {
  BOOST_TEST(problem("title: \"x\"\n") == "1:6 E0101 <:> a colon does not set a value");
  BOOST_TEST(fixed("title: \"x\"\n") == "title = \"x\"\n");
  BOOST_TEST(problem("b = 1\ntitle\n") == "2:1 E0101 <title> `title` is neither a key with `=` nor a `[table]`");
  BOOST_TEST(problem("title") == "1:1 E0101 <title> `title` is neither a key with `=` nor a `[table]`");
  BOOST_TEST(problem("\uD55C = 1\n") == "1:1 E0101 <\uD55C> `\uD55C` is neither a key with `=` nor a `[table]`");
  BOOST_TEST(problem("a =\nb = 1\n") == "1:3 E0101 <=> no value follows this `=`");
  BOOST_TEST(problem("a =") == "1:3 E0101 <=> no value follows this `=`");
  BOOST_TEST(problem("a = { b = }\n") == "1:9 E0101 <=> no value follows this `=`");
  BOOST_TEST(problem("= 1\n") == "1:1 E0101 <=> no key stands before this `=`");
  BOOST_TEST(problem("a = \"x\" \"y\"\n") == "1:9 E0101 <\"y\"> nothing may follow on this line");
}

BOOST_AUTO_TEST_CASE(escapes) {
  BOOST_TEST(problem("a = \"x\\d\"\n") == "1:7 E0101 <\\d> `\\d` is no escape that TOML knows");
  BOOST_TEST(problem("a = \"\\u12\"\n") == "1:6 E0101 <\\u12\"> `\\u12\"` is no escape that TOML knows");
  BOOST_TEST(problem("a = \"\\\uD55C\"\n") == "1:6 E0101 <\\\uD55C> `\\\uD55C` is no escape that TOML knows");
}

BOOST_AUTO_TEST_SUITE_END()
