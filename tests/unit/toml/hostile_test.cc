// SPDX-License-Identifier: MIT
//
// Text that is meant to do harm: it is refused with a place, or parsed, and
// never more than that.
#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

#include <string>

#include "toml/prescan.h"
#include "toml/toml.h"

using namespace archsheet;

namespace {

// "ok", or the code and place of the first problem.
std::string outcome(std::string text) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add("t.toml", std::move(text));
  const bool parsed = toml::parse(sources, source, diagnostics).has_value();
  if (parsed && diagnostics.empty()) return "ok";
  if (parsed || diagnostics.list().size() != 1) return "inconsistent";
  const Diagnostic& problem = diagnostics.list().front();
  if (problem.span.end < problem.span.begin || problem.span.end > sources.text(source).size()) return "bad span";
  const Position position = sources.position(source, problem.span.begin);
  return fmt::format("{} {}:{}", info(problem.code).number, position.line, position.column);
}

std::string repeat(std::string_view part, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += part;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile)

BOOST_AUTO_TEST_CASE(limits_are_exact) {
  BOOST_TEST(outcome("a = " + repeat("[", 32) + repeat("]", 32)) == "ok");
  BOOST_TEST(outcome("a = " + repeat("[", 33) + repeat("]", 33)) == "E0104 1:37");
  BOOST_TEST(outcome("a" + repeat(".a", 31) + " = 1") == "ok");
  BOOST_TEST(outcome("a" + repeat(".a", 32) + " = 1") == "E0106 1:64");
  BOOST_TEST(outcome("# " + std::string(65534, 'x') + "\n") == "ok");
  BOOST_TEST(outcome("\n# " + std::string(65535, 'x') + "\n") == "E0105 2:1");
  BOOST_TEST(outcome(repeat(std::string(1023, '#') + "\n", 1024)) == "ok");
  BOOST_TEST(outcome(repeat(std::string(1023, '#') + "\n", 1024) + "#") == "E0002 1:1");
}

BOOST_AUTO_TEST_CASE(brackets_and_dots_in_strings_do_not_count) {
  BOOST_TEST(outcome("a = \"" + repeat("[", 100) + repeat(".", 100) + "\" # " + repeat("[{.", 100)) == "ok");
  BOOST_TEST(outcome("a = '''\n" + repeat("[\n", 100) + "'''") == "ok");
  BOOST_TEST(outcome(repeat("a = [\n]\n", 1) + repeat("[[s]]\nx.y = [[1], {z = 1.5}]\n", 100)) == "ok");
}

BOOST_AUTO_TEST_CASE(depth_by_every_road) {
  BOOST_TEST(outcome("a = " + repeat("[", 60'000)) == "E0104 1:37");
  BOOST_TEST(outcome("a = " + repeat("{a=", 20'000)) == "E0104 1:101");  // 32 times three bytes after `a = `
  BOOST_TEST(outcome(repeat("a.", 20'000)) == "E0106 1:64");
  BOOST_TEST(outcome("[" + repeat("a.", 20'000) + "a]") == "E0106 1:65");
  BOOST_TEST(outcome("x = {" + repeat("a.", 40) + "a = 1}").starts_with("E0106"));
  // 200,000 parts, spread over lines so that no line is too long: still one key a line.
  BOOST_TEST(outcome("a." + repeat("a.\n", 200'000)).starts_with("E0"));
  // As deep as the limits let it be, in every manner at once.
  std::string deep = "[a" + repeat(".a", 31) + "]\n" + "b" + repeat(".b", 31) + " = ";
  for (int i = 0; i < 31; ++i) deep += "{ c" + repeat(".c", 31) + " = ";
  deep += "1" + repeat(" }", 31);
  BOOST_TEST(outcome(deep) == "ok");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_refused) {
  BOOST_TEST(outcome("a = \"\xFF\"") == "E0102 1:6");
  BOOST_TEST(outcome("a = \"\xED\xA0\x80\"") == "E0102 1:6");
  BOOST_TEST(outcome("ok = 1\n\xC3") == "E0102 2:1");
  BOOST_TEST(outcome("[\x1B") == "E0103 1:2");
  BOOST_TEST(outcome(std::string("a = 1\0", 6)) == "E0103 1:6");
  BOOST_TEST(outcome("a = \"\x7F\"") == "E0103 1:6");
  BOOST_TEST(outcome("a = 1\rb = 2") == "E0103 1:6");
  BOOST_TEST(outcome("a = 1\r") == "E0103 1:6");
  BOOST_TEST(outcome("a = 1\r\n\tb = 2\n") == "ok");
  BOOST_TEST(outcome("a = 1\f") == "E0103 1:6");
}

// Characters in whose block the parser's table of white space has a hole: a build that trusts the table to be
// complete goes wrong on them, outside strings and after a folded line.
BOOST_AUTO_TEST_CASE(characters_near_unusual_white_space) {
  for (const char* character : {"\xEF\xB0\xBF", "\xEF\xBB\xBE", "\u00A1", "\u00E9", "\u0499", "\u1500", "\u1681",
                                "\u2010", "\u2500", "\u2E00", "\u3001", "\uFA60", "\uFFFD"}) {
    BOOST_TEST(outcome(character).starts_with("E0101"));
    BOOST_TEST(outcome(fmt::format("a = {}", character)).starts_with("E0101"));
    BOOST_TEST(outcome(fmt::format("a = 1{}", character)).starts_with("E0101"));
    BOOST_TEST(outcome(fmt::format("a = true{}", character)).starts_with("E0101"));
    BOOST_TEST(outcome(fmt::format("[a{}", character)).starts_with("E0101"));
    BOOST_TEST(outcome(fmt::format("a = \"\"\"x\\\n  {}\"\"\"", character)) == "ok");
    BOOST_TEST(outcome(fmt::format("a = \"\"\"\\{}\"\"\"", character)).starts_with("E0101"));
  }
  BOOST_TEST(outcome("a =\u00A0"
                     "1")
                 .starts_with("E0101"));
}

BOOST_AUTO_TEST_CASE(many_keys) {
  std::string keys;
  for (int i = 0; i < 49'990; ++i) keys += fmt::format("k{}=1\n", i);
  BOOST_TEST(outcome(keys) == "ok");
  for (int i = 0; i < 50; ++i) keys += fmt::format("m{}=1\n", i);
  BOOST_TEST(outcome(keys) == "E0115 50001:4");
}

// A realistic text, cut at every byte, and with every byte changed in three ways.
BOOST_AUTO_TEST_CASE(cut_and_changed_text) {
  const std::string text =
      "#:schema x.json\n\ntitle = \"A \\u00e9 \uD55C\"\nrevised = 2026-11-23\n\n[groups]\ncloud = { kind = 'aws' }\n"
      "seoul.in = \"cloud\"\n\n[[steps]]\nflows = [\"a -> b : {x}\", # c\n  'b -> c']\ntext = { en = \"\"\"\nlong \\\n "
      " "
      "one\"\"\", ko = \"\" }\nnumber = false\nx = [1, -2.5e3, 0x1F, 12:00:00]\n";
  BOOST_TEST(outcome(text) == "ok");
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const std::string result = outcome(text.substr(0, i));
    BOOST_TEST((result == "ok" || result.starts_with("E01")), i << " " << result);
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (char c : {static_cast<char>(text[i] ^ 1), '"', '[', '}', '\\', '\n', '\x1B', '\xC3', '.', '='}) {
      std::string changed = text;
      changed[i] = c;
      const std::string result = outcome(changed);
      BOOST_TEST((result == "ok" || result.starts_with("E01")), i << " " << result);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
