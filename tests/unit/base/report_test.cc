// SPDX-License-Identifier: MIT
//
// Reports as pictures: what a person sees is the expectation.
#include "base/report.h"

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>

#include <string>

#include "base/json.h"
#include "base/utf8.h"

using namespace archsheet;

namespace {

struct Fixture {
  // The place of the `number`-th occurrence of `words` in the last source.
  Span find(std::string_view words, std::size_t number = 1) const {
    const std::string_view text = sources.text(source);
    std::size_t at = text.find(words);
    while (--number > 0) at = text.find(words, at + 1);
    BOOST_REQUIRE(at != std::string_view::npos);
    return {source, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }
  void add(std::string name, std::string text) { source = sources.add(std::move(name), std::move(text)); }
  std::string render(ReportFormat format = ReportFormat::Full, bool colour = false) const {
    return render_report(diagnostics.sorted(), sources, {format, colour});
  }

  Sources sources;
  SourceId source = kNoSource;
  Diagnostics diagnostics;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(report, Fixture)

BOOST_AUTO_TEST_CASE(the_model_of_a_report) {
  add("web.toml", std::string(11, '\n') + "database = { service = \"rds\", in = \"vpc\" }\n" + std::string(5, '\n') +
                      "flows = [\"api -> databse : {orders}\"]\n");
  diagnostics.report(Code::UnknownNode, find("databse"), "databse")
      .with_caption("named here")
      .with_label(find("database"), "a component with a similar name")
      .with_help("write `database`");
  BOOST_TEST(render() ==
             "error[E0201]: no component or group `databse`\n"
             "  --> web.toml:18:18\n"
             "12 | database = { service = \"rds\", in = \"vpc\" }\n"
             "   | -------- a component with a similar name\n"
             "...\n"
             "18 | flows = [\"api -> databse : {orders}\"]\n"
             "   |                  ^^^^^^^ named here\n"
             "help: write `database`\n");
}

BOOST_AUTO_TEST_CASE(carets_stand_under_wide_characters) {
  add("k.toml", "label = \"\uD55C\uAD6D\", x = \"\uB370\uC774\uD130\"\n");
  diagnostics.report(Code::UnknownKey, find("x"), "x");
  diagnostics.report(Code::UnknownService, find("\uB370\uC774\uD130"), "d");
  // Each syllable takes two columns: the caret of x stands at 17 though x is the 15th character.
  BOOST_TEST(render() ==
             "error[E0107]: unknown key `x`\n"
             " --> k.toml:1:15\n"
             "1 | label = \"\uD55C\uAD6D\", x = \"\uB370\uC774\uD130\"\n"
             "  |                 ^\n"
             "\n"
             "error[E0202]: no service `d`\n"
             " --> k.toml:1:20\n"
             "1 | label = \"\uD55C\uAD6D\", x = \"\uB370\uC774\uD130\"\n"
             "  |                      ^^^^^^\n");
}

BOOST_AUTO_TEST_CASE(tabs_become_spaces_to_the_next_stop) {
  add("t.toml", "\ta\tbad = 1\n");
  diagnostics.report(Code::UnknownKey, find("bad"), "bad");
  BOOST_TEST(render() ==
             "error[E0107]: unknown key `bad`\n"
             " --> t.toml:1:4\n"
             "1 |     a   bad = 1\n"
             "  |         ^^^\n");
}

BOOST_AUTO_TEST_CASE(a_place_over_several_lines_is_marked_at_both_ends) {
  add("m.toml", "a = [\n  1,\n  2,\n  3,\n]\nb = 1\n");
  diagnostics.report(Code::WrongType, Span{source, 4, 22}, "a", "a string", "an array").with_caption("this");
  BOOST_TEST(render() ==
             "error[E0108]: `a` wants a string, not an array\n"
             " --> m.toml:1:5\n"
             "1 | a = [\n"
             "  |     ^\n"
             "...\n"
             "5 | ]\n"
             "  | ^ this\n");
}

BOOST_AUTO_TEST_CASE(one_line_between_is_shown_instead_of_dots) {
  add("d.toml", "a = 1\nb = 2\na = 3\n");
  diagnostics.report(Code::DuplicateKey, find("a", 2), "a").with_label(find("a"), "first here");
  BOOST_TEST(render() ==
             "error[E0117]: `a` is written twice\n"
             " --> d.toml:3:1\n"
             "1 | a = 1\n"
             "  | - first here\n"
             "2 | b = 2\n"
             "3 | a = 3\n"
             "  | ^\n");
}

BOOST_AUTO_TEST_CASE(two_marks_on_a_line_have_a_row_each) {
  add("l.toml", "x = { in = 1, on = 2 }\n");
  diagnostics.report(Code::BorderWithIn, find("on"), "x").with_caption("and here").with_label(find("in"), "here");
  BOOST_TEST(render() ==
             "error[E0311]: `x` is `in` one group and `on` another\n"
             " --> l.toml:1:15\n"
             "1 | x = { in = 1, on = 2 }\n"
             "  |               ^^ and here\n"
             "  |       -- here\n");
}

BOOST_AUTO_TEST_CASE(a_label_in_another_file_has_a_frame_of_its_own) {
  add("common/a.toml", "[groups]\nvpc = {}\n");
  const Span theirs = find("vpc");
  add("web.toml", "vpc = {}\n");
  diagnostics.report(Code::DuplicateKey, find("vpc"), "vpc")
      .with_label(theirs, "first here")
      .with_note("ids are shared");
  BOOST_TEST(render() ==
             "error[E0117]: `vpc` is written twice\n"
             " --> web.toml:1:1\n"
             "1 | vpc = {}\n"
             "  | ^^^\n"
             " ::: common/a.toml:2:1\n"
             "2 | vpc = {}\n"
             "  | --- first here\n"
             "note: ids are shared\n");
}

BOOST_AUTO_TEST_CASE(the_end_of_the_text_and_empty_lines_can_be_pointed_at) {
  add("e.toml", "a = 1\n");
  diagnostics.report(Code::NoComponents, Span{source, 6, 6});
  BOOST_TEST(render() ==
             "error[E0304]: the spec declares no components and no groups\n"
             " --> e.toml:2:1\n"
             "2 |\n"
             "  | ^\n");
}

BOOST_AUTO_TEST_CASE(without_a_place_there_is_no_frame) {
  diagnostics.report(Code::FileUnreadable, Span{}, "a.toml", "permission denied");
  BOOST_TEST(render() == "error[E0001]: cannot read `a.toml`: permission denied\n");
  BOOST_TEST(render(ReportFormat::Short) == "error[E0001]: cannot read `a.toml`: permission denied\n");
}

BOOST_AUTO_TEST_CASE(a_long_line_is_cut_round_its_mark) {
  add("w.toml", std::string(1000, 'x') + "BAD" + std::string(1000, 'y') + "\n");
  diagnostics.report(Code::UnknownKey, find("BAD"), "BAD");
  BOOST_TEST(render() ==
             "error[E0107]: unknown key `BAD`\n"
             " --> w.toml:1:1001\n"
             "1 | ..." +
                 std::string(60, 'x') + "BAD" + std::string(177, 'y') + "...\n" + "  |    " + std::string(60, ' ') +
                 "^^^\n");
}

BOOST_AUTO_TEST_CASE(a_cut_never_splits_a_character) {
  std::string line;
  for (int i = 0; i < 400; ++i) line += "\uD55C";
  add("w.toml", line + "!" + line);
  diagnostics.report(Code::UnknownKey, find("!"), "!");
  BOOST_TEST(!first_invalid_utf8(render()).has_value());
  BOOST_TEST(render().find("\\x") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(hidden_characters_are_shown_and_counted) {
  add("h\x1B.toml", "a = \"\u202E\" b\n");
  diagnostics.report(Code::UnknownKey, find("b"), "\x1B[2J").with_help("see\nerror: no");
  BOOST_TEST(render() ==
             "error[E0107]: unknown key `\\u{1b}[2J`\n"
             " --> h\\u{1b}.toml:1:9\n"
             "1 | a = \"\\u{202e}\" b\n"
             "  |                ^\n"
             "help: see\\u{a}error: no\n");
}

BOOST_AUTO_TEST_CASE(short_form) {
  add("web.toml", "a\nbb\n");
  diagnostics.report(Code::UnknownNode, find("bb"), "bb").with_help("not shown");
  diagnostics.report(Code::OddNesting, find("a"), "vpc", "subnet");
  diagnostics.report(Code::FormerName, find("b", 2), "x", "y");
  BOOST_TEST(render(ReportFormat::Short) ==
             "web.toml:1:1: warning[W0316]: a group of kind `vpc` is not usually drawn in one of kind `subnet`\n"
             "web.toml:2:1: error[E0201]: no component or group `bb`\n"
             "web.toml:2:2: hint[H0401]: `x` is now called y\n");
}

BOOST_AUTO_TEST_CASE(no_line_begins_as_a_command_to_a_build_log) {
  for (const char* name : {"::error::x", "##[group]x", "\n::stop-commands::x"}) {
    Fixture one;
    one.add(name, "a\n");
    one.diagnostics.report(Code::UnknownKey, one.find("a"), "a");
    for (ReportFormat format : {ReportFormat::Full, ReportFormat::Short, ReportFormat::Json}) {
      const std::string text = fmt::format("\n{}", one.render(format));
      BOOST_TEST(text.find("\n::") == std::string::npos);
      BOOST_TEST(text.find("\n##") == std::string::npos);
    }
  }
}

BOOST_AUTO_TEST_CASE(colour_only_adds_escapes) {
  add("web.toml", "a\n");
  diagnostics.report(Code::UnknownKey, find("a"), "a").with_help("h");
  std::string text = render(ReportFormat::Full, true);
  BOOST_TEST(text.starts_with("\x1B[1;31merror[E0107]\x1B[0m"));
  for (std::size_t at = text.find('\x1B'); at != std::string::npos; at = text.find('\x1B'))
    text.erase(at, text.find('m', at) - at + 1);
  BOOST_TEST(text == render());
}

BOOST_AUTO_TEST_CASE(json) {
  add("a\"b.toml", "\uD55C bad\n");
  diagnostics.report(Code::UnknownKey, find("bad"), "b\x1B\u202E")
      .with_label(find("\uD55C"), "l")
      .with_fix(find("bad"), "good");
  diagnostics.report(Code::NoSpecs, Span{}, "d").with_note("n").with_help("h");
  BOOST_TEST(
      render(ReportFormat::Json) ==
      "[\n"
      "{\"code\":\"E0005\",\"severity\":\"error\",\"message\":\"no specs in `d`\",\"labels\":[],\"notes\":[\"n\"],"
      "\"help\":\"h\",\"fix\":null},\n"
      "{\"code\":\"E0107\",\"severity\":\"error\",\"message\":\"unknown key `b\\u001b\\u202e`\","
      "\"path\":\"a\\\"b.toml\",\"line\":1,\"column\":3,\"end_line\":1,\"end_column\":6,"
      "\"labels\":[{\"path\":\"a\\\"b.toml\",\"line\":1,\"column\":1,\"end_line\":1,\"end_column\":2,"
      "\"text\":\"l\"}],\"notes\":[],\"help\":null,"
      "\"fix\":{\"path\":\"a\\\"b.toml\",\"line\":1,\"column\":3,\"end_line\":1,\"end_column\":6,"
      "\"replacement\":\"good\"}}\n"
      "]\n");
  BOOST_TEST(render_report({}, sources, {ReportFormat::Json, false}) == "[]\n");
  BOOST_TEST(render_report({}, sources, {}) == "");
}

BOOST_AUTO_TEST_CASE(json_strings) {
  BOOST_TEST(json_string("\\\"\n\t") == "\"\\\\\\\"\\n\\u0009\"");
  BOOST_TEST(json_string("\U000E0041") == "\"\\udb40\\udc41\"");
  BOOST_TEST(json_string("a\xFFz") == "\"a\xEF\xBF\xBDz\"");
}

BOOST_AUTO_TEST_SUITE_END()
