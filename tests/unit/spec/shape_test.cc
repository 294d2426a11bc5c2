// SPDX-License-Identifier: MIT
//
// Every problem of shape, with its place, its words and its help.
#include "spec/shape.h"

#include <boost/test/unit_test.hpp>

#include <string>

#include "parsed.h"
#include "spec/build.h"

using namespace archsheet;
using test::Parsed;

namespace {

const std::string kTitle = "title = \"T\"\n";

std::string problems(const std::string& text) {
  return Parsed(kTitle + text).problems();
}
std::string help(const std::string& text) {
  return Parsed(kTitle + text).help();
}
std::string fixed(const std::string& text) {
  return Parsed(kTitle + text).fixed().substr(kTitle.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shape)

BOOST_AUTO_TEST_CASE(unknown_keys) {
  BOOST_TEST(problems("subtitel = \"x\"\n") == "E0107 2 <subtitel> unknown key `subtitel`\n");
  BOOST_TEST(help("subtitel = \"x\"\n") == "write `subtitle`");
  BOOST_TEST(fixed("subtitel = \"x\"\n") == "subtitle = \"x\"\n");
  BOOST_TEST(help("flows = [\"a -> b\"]\n") == "`flows` is a key of `[[steps]]`");
  BOOST_TEST(help("xyzzyxyzzy = 1\n").starts_with("known here: title, subtitle, "));
  BOOST_TEST(problems("[legend]\ndahsed = \"x\"\n") == "E0107 3 <dahsed> unknown key `dahsed`\n");
  BOOST_TEST(problems("[[steps]]\narrows = [{ from = \"a\", to = \"b\", colour = 1 }]\n") ==
             "E0107 3 <colour> unknown key `colour`\n");
  // A misspelled key that is required is not also missing.
  BOOST_TEST(problems("[components]\na = { servce = \"s3\" }\n") == "E0107 3 <servce> unknown key `servce`\n");
  BOOST_TEST(problems("[components]\na = { service = \"s3\", label = { fr = \"x\" } }\n") ==
             "E0107 3 <fr> unknown key `fr`\n");
}

BOOST_AUTO_TEST_CASE(top_level_keys_after_a_table) {
  BOOST_TEST(problems("[page]\nsummary = \"x\"\n") == "E0111 3 <summary> `summary` stands inside `[page]`\n");
  BOOST_TEST(help("[page]\nsummary = \"x\"\n") == "move it above the first `[table]`");
  BOOST_TEST(problems("[components]\nauthor = \"x\"\n") == "E0111 3 <author> `author` stands inside `[components]`\n");
  BOOST_TEST(problems("[components]\nsummary = { en = \"x\" }\n") ==
             "E0111 3 <summary> `summary` stands inside `[components]`\n");
  BOOST_TEST(problems("[[steps]]\nat = []\ntags = []\n") == "E0111 4 <tags> `tags` stands inside `[[steps]]`\n");
  BOOST_TEST(problems("[components.a]\nservice = \"s3\"\nrevised = 2026-01-01\n") ==
             "E0111 4 <revised> `revised` stands inside `[components.a]`\n");
  // A component may well be called so, and an inline table has no header.
  BOOST_TEST(problems("[components]\nauthor = { service = \"s3\" }\n") == "");
  BOOST_TEST(problems("[components]\na = { service = \"s3\", title = \"x\" }\n") ==
             "E0107 3 <title> unknown key `title`\n");
}

BOOST_AUTO_TEST_CASE(wrong_types) {
  BOOST_TEST(problems("subtitle = 3\n") ==
             "E0108 2 <3> `subtitle` wants a string or a table of languages, not a whole number\n");
  BOOST_TEST(problems("revised = \"2026-11-23\"\n") ==
             "E0108 2 <\"2026-11-23\"> `revised` wants a date, not a string\n");
  BOOST_TEST(help("revised = \"2026-11-23\"\n") == "write it without quotes");
  BOOST_TEST(help("revised = \"yesterday\"\n") == "write year, month and day: `revised = 2026-11-23`");
  BOOST_TEST(help("[components]\na = { service = \"s3\", count = \"4\" }\n") == "write it without quotes");
  BOOST_TEST(help("[components]\na = { service = \"s3\", count = \"forty\" }\n") ==
             "write a whole number: `count = 4`");
  BOOST_TEST(help("[page]\ndetails = \"yes\"\n") == "write `true` or `false`, without quotes");
  BOOST_TEST(problems("revised = 2026-11-23T00:00:00Z\n") ==
             "E0108 2 <2026-11-23T00:00:00Z> `revised` wants a date, not a time\n");
  BOOST_TEST(problems("language = true\n") == "E0108 2 <true> `language` wants a string, not a truth value\n");
  BOOST_TEST(problems("tags = \"x\"\n") == "E0108 2 <\"x\"> `tags` wants an array of strings, not a string\n");
  BOOST_TEST(fixed("tags = \"x\"\n") == "tags = [\"x\"]\n");
  BOOST_TEST(problems("tags = [\"x\", 1.5]\n") ==
             "E0108 2 <1.5> `tags` wants an array of strings, not one with a number\n");
  BOOST_TEST(problems("components = 1\n") == "E0108 2 <1> `components` wants a table, not a whole number\n");
  BOOST_TEST(problems("[[components]]\n") == "E0108 2 <[[components]]> `components` wants a table, not an array\n");
  BOOST_TEST(help("[[components]]\n") == "write `[components]`, in single brackets");
  BOOST_TEST(problems("[steps]\n") == "E0108 2 <[steps]> `steps` wants an array of tables, not a table\n");
  BOOST_TEST(help("[steps]\n") == "a step begins with `[[steps]]`, in double brackets");
  BOOST_TEST(problems("[page]\ndetails = \"true\"\n") ==
             "E0108 3 <\"true\"> `details` wants true or false, not a string\n");
  BOOST_TEST(problems("[layout]\nrows = [\"a\"]\n") ==
             "E0108 3 <\"a\"> `rows` wants an array of arrays of strings, not a string\n");
  BOOST_TEST(problems("[[steps]]\nnumber = true\n") == "E0108 3 <true> `number` wants a string or false, not true\n");
  BOOST_TEST(help("[[steps]]\nnumber = 12\n") == "write it in quotes: \"12\"");
}

BOOST_AUTO_TEST_CASE(flows_and_arrows_mixed_up) {
  BOOST_TEST(problems("[[steps]]\nflows = \"a -> b\"\n") ==
             "E0108 3 <\"a -> b\"> `flows` wants an array of strings, not a string\n");
  BOOST_TEST(help("[[steps]]\nflows = \"a -> b\"\n") == "write it in brackets: `flows = [\"a -> b\"]`");
  BOOST_TEST(fixed("[[steps]]\nflows = \"a -> b\"\n") == "[[steps]]\nflows = [\"a -> b\"]\n");
  BOOST_TEST(help("[[steps]]\nflows = [{ from = \"a\", to = \"b\" }]\n") == "tables of this form stand in `arrows`");
  BOOST_TEST(help("[[steps]]\narrows = [\"a -> b\"]\n") == "strings of this form stand in `flows`");
  BOOST_TEST(help("[[steps]]\narrows = \"a -> b\"\n") == "strings of this form stand in `flows`");
}

BOOST_AUTO_TEST_CASE(an_entry_that_is_not_a_table) {
  BOOST_TEST(problems("[components]\ndb = \"rds\"\n") == "E0108 3 <\"rds\"> `db` wants a table, not a string\n");
  BOOST_TEST(fixed("[components]\ndb = \"rds\"\n") == "[components]\ndb = { service = \"rds\" }\n");
  BOOST_TEST(fixed("[groups]\nv = 'vpc'\n") == "[groups]\nv = { kind = 'vpc' }\n");
  BOOST_TEST(fixed("[services]\nt = \"T\"\n") == "[services]\nt = { name = \"T\" }\n");
}

BOOST_AUTO_TEST_CASE(values_outside_their_choice_or_range) {
  BOOST_TEST(problems("language = \"kr\"\n") == "E0109 2 <kr> `language` cannot be `kr`\n");
  BOOST_TEST(help("language = \"kr\"\n") == "write `en` or `ko`");
  BOOST_TEST(problems("[page]\norientation = \"Portrait\"\n") ==
             "E0109 3 <Portrait> `orientation` cannot be `Portrait`\n");
  BOOST_TEST(fixed("[page]\norientation = \"Portrait\"\n") == "[page]\norientation = \"portrait\"\n");
  BOOST_TEST(problems("[page]\ntheme = \"\"\n") == "E0109 3 <\"\"> `theme` cannot be ``\n");
  for (const char* count : {"0", "-1", "1000", "9223372036854775807"})
    BOOST_TEST(Parsed(fmt::format("{}[components]\na = {{ service = \"s3\", count = {} }}\n", kTitle, count)).codes() ==
               "E0113 ");
  for (const char* count : {"1", "999"})
    BOOST_TEST(Parsed(fmt::format("{}[components]\na = {{ service = \"s3\", count = {} }}\n", kTitle, count)).codes() ==
               "");
}

BOOST_AUTO_TEST_CASE(missing_keys) {
  BOOST_TEST(Parsed("subtitle = \"x\"\n").problems() == "E0110 1 <> `title` is missing\n");
  BOOST_TEST(Parsed("").problems() == "E0110 1 <> `title` is missing\n");
  BOOST_TEST(Parsed("title = \"  \"\n").problems() == "E0110 1 <\"  \"> `title` is missing\n");
  BOOST_TEST(Parsed("subtitle = \"x\"\n", {}, "_common").problems() == "");
  BOOST_TEST(problems("[components]\na = {}\n") == "E0110 3 <a> `service` is missing\n");
  BOOST_TEST(problems("[services]\na = {}\n") == "E0110 3 <a> `name` is missing\n");
  BOOST_TEST(problems("[lint]\nallow = [{ code = \"W0502\" }]\n") ==
             "E0110 3 <{ code = \"W0502\" }> `reason` is missing\n");
  BOOST_TEST(problems("[[steps]]\narrows = [{ from = \"a\", to = [] }]\n") == "E0110 3 <[]> `to` is missing\n");
  BOOST_TEST(problems("subtitle = {}\n") == "E0110 2 <{}> `en` is missing\n");
}

BOOST_AUTO_TEST_CASE(ids) {
  BOOST_TEST(problems("[components]\n9a = { service = \"s3\" }\n") == "E0204 3 <9a> `9a` cannot be an id\n");
  BOOST_TEST(problems("[groups]\n\"a b\" = {}\n") == "E0204 3 <\"a b\"> `a b` cannot be an id\n");
}

BOOST_AUTO_TEST_CASE(texts_have_limits) {
  const std::string longest(kMaximumTextBytes, 'x');
  BOOST_TEST(problems("summary = \"" + longest + "\"\n") == "");
  BOOST_TEST(problems("summary = \"" + longest + "x\"\n") == "E0116 2 <\"> `summary` is longer than 4096 bytes\n");
  BOOST_TEST(Parsed(kTitle + "[[steps]]\nflows = [\"a -> b : " + longest + "\"]\n").codes() == "E0116 ");
  BOOST_TEST(
      Parsed(kTitle + "[components]\na = { service = \"s3\", label = { ko = \"" + longest + "x\" } }\n").codes() ==
      "E0116 ");
}

BOOST_AUTO_TEST_CASE(controls_in_escapes) {
  BOOST_TEST(problems("subtitle = \"a\\u001b[2J\"\n") == "E0103 2 <\\u001b> control character U+001B in the file\n");
  BOOST_TEST(problems("subtitle = \"\\u009b\"\n") == "E0103 2 <\\u009b> control character U+009B in the file\n");
  BOOST_TEST(problems("subtitle = \"\\uFFFE\"\n") == "E0103 2 <\\uFFFE> control character U+FFFE in the file\n");
  BOOST_TEST(problems("subtitle = \"a\\tb\\n\"\n") == "");
}

BOOST_AUTO_TEST_CASE(counts_have_limits) {
  std::string components = "[components]\n";
  for (std::size_t i = 0; i < kMaximumNodes; ++i) components += fmt::format("c{} = {{ service = \"s3\" }}\n", i);
  BOOST_TEST(problems(components) == "");
  BOOST_TEST(problems(components + "more = { service = \"s3\" }\nevenmore = { service = \"s3\" }\n") ==
             "E0115 2003 <more> more than 2000 components and groups\n");
  BOOST_TEST(Parsed(kTitle + components + "[groups]\ng = {}\n").codes() == "E0115 ");

  // 100 ends to 80 ends are 8,000 arrows.
  const auto ends = [](int count) {
    std::string out = "x0";
    for (int i = 1; i < count; ++i) out += fmt::format(", x{}", i);
    return out;
  };
  const std::string all = fmt::format("[[steps]]\nflows = [\"{} -> {}\"]\n", ends(100), ends(80));
  BOOST_TEST(problems(all) == "");
  BOOST_TEST(problems(all + "[[steps]]\nflows = [\"a -> b\", \"c -> d\"]\n") ==
             "E0115 5 <a -> b> more than 8000 arrows\n");
}

BOOST_AUTO_TEST_CASE(all_problems_of_a_file_are_reported) {
  BOOST_TEST(
      Parsed(
          "titel = 1\nlanguage = \"xx\"\n[groups]\na = 1\n[components]\nb = {}\n[[steps]]\nflows = [\"x\"]\nat = 1\n")
          .codes() == "E0107 E0109 E0108 E0110 E0301 E0108 ");
}

BOOST_AUTO_TEST_SUITE_END()
