// SPDX-License-Identifier: MIT
//
// Includes: order, clashes, cycles, and paths that lead away.
#include "spec/include.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <string>

#include "parsed.h"

using namespace archsheet;
using test::Parsed;

namespace {

using Files = std::map<std::string, std::string>;

std::string ids(const Spec& spec) {
  std::string out;
  for (const SpecGroup& group : spec.groups) out += group.id.value + " ";
  out += "| ";
  for (const SpecComponent& component : spec.components) out += component.id.value + " ";
  return out;
}

const std::string kGroup = "[groups]\nvpc = {}\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(include)

BOOST_AUTO_TEST_CASE(theirs_come_first) {
  const Files files = {
      {"a.toml",
       "include = [\"sub/c.toml\"]\n[components]\na = { service = \"s3\" }\n[[steps]]\nflows = [\"a -> c\"]\n"},
      {"b.toml", "[components]\nb = { service = \"s3\" }\n[services]\nx = { name = \"X\" }\n"},
      {"sub/c.toml", "include = [\"../b.toml\"]\n[components]\nc = { service = \"s3\" }\n"},
  };
  const Parsed parsed("title = \"T\"\ninclude = [\"a.toml\", \"b.toml\"]\n" + kGroup +
                          "[components]\nown = { service = \"s3\" }\n[[steps]]\nflows = [\"own -> a\"]\n",
                      files);
  BOOST_REQUIRE_EQUAL(parsed.problems(), "");
  BOOST_TEST(ids(*parsed.spec) == "vpc | b c a own ");  // b once, where it was first included
  BOOST_TEST(parsed.spec->steps.size() == 2U);
  BOOST_TEST(parsed.spec->steps[0].arrows.at(0).from.at(0).value == "a");
  BOOST_TEST(parsed.spec->services.size() == 1U);
  BOOST_TEST(parsed.sources.name(parsed.spec->components[0].id.span.source) == "b.toml");
}

BOOST_AUTO_TEST_CASE(a_clash_shows_both_places) {
  const Parsed same("title = \"T\"\ninclude = [\"c/a.toml\"]\n" + kGroup, {{"c/a.toml", "\n" + kGroup}});
  BOOST_TEST(same.problems() == "E0117 4 <vpc> `vpc` is written twice\n");
  const Label& label = same.diagnostics.list().front().labels.at(0);
  BOOST_TEST(same.sources.name(label.span.source) == "c/a.toml");
  BOOST_TEST(same.sources.position(label.span.source, label.span.begin).line == 3U);

  const Parsed other("title = \"T\"\ninclude = [\"a.toml\"]\n[components]\nvpc = { service = \"s3\" }\n",
                     {{"a.toml", kGroup}});
  BOOST_TEST(other.problems() == "E0205 4 <vpc> `vpc` is both a component and a group\n");
  const Parsed alone("title = \"T\"\n[components]\nvpc = { service = \"s3\" }\n" + kGroup);
  BOOST_TEST(alone.problems() == "E0205 3 <vpc> `vpc` is both a component and a group\n");
}

BOOST_AUTO_TEST_CASE(cycles) {
  const std::string head = "title = \"T\"\n";
  BOOST_TEST(Parsed(head + "include = [\"web.toml\"]\n").problems() ==
             "E0007 2 <web.toml> `web.toml` includes itself\n");
  BOOST_TEST(Parsed(head + "include = [\"x/../web.toml\"]\n").codes() == "E0007 ");
  BOOST_TEST(Parsed(head + "include = [\"a.toml\"]\n",
                    {{"a.toml", "include = [\"b.toml\"]\n"}, {"b.toml", "include = [\"./a.toml\"]\n"}})
                 .problems() == "E0007 b.toml:1 <./a.toml> `./a.toml` includes itself\n");
  BOOST_TEST(Parsed(head + "include = [\"../in/web.toml\"]\n", {}, "web", "in").codes() == "E0007 ");
}

BOOST_AUTO_TEST_CASE(paths_stay_beneath_the_root) {
  for (const char* path : {"/etc/passwd", "../a.toml", "x/../../a.toml", "", "..", ".", "a/../.."})
    BOOST_TEST(Parsed(fmt::format("title = \"T\"\ninclude = [\"{}\"]\n", path)).codes() == "E0006 ", path);
  BOOST_TEST(Parsed("title = \"T\"\ninclude = [\"a\\u0000b\"]\n").codes().find("E0006") != std::string::npos);
  // A spec in a folder beneath the root may climb as far as the root.
  const Files above = {{"../common/a.toml", kGroup}};
  BOOST_TEST(Parsed("title = \"T\"\ninclude = [\"../common/a.toml\"]\n", above, "web", "in").problems() == "");
  BOOST_TEST(Parsed("title = \"T\"\ninclude = [\"../../a.toml\"]\n", {}, "web", "in").codes() == "E0006 ");
  // An included file counts from its own folder.
  BOOST_TEST(
      Parsed("title = \"T\"\ninclude = [\"a/b.toml\"]\n", {{"a/b.toml", "include = [\"../../c.toml\"]\n"}}).codes() ==
      "E0006 ");
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read_or_are_wrong) {
  BOOST_TEST(Parsed("title = \"T\"\ninclude = [\"none.toml\"]\n").problems() ==
             "E0001 2 <none.toml> cannot read `none.toml`: no such file or folder\n");
  BOOST_TEST(Parsed("title = \"T\"\ninclude = [\"a.toml\"]\n", {{"a.toml", "x =\n"}}).problems() ==
             "E0101 a.toml:1 <=> no value follows this `=`\n");
  BOOST_TEST(Parsed("title = \"T\"\ninclude = [\"a.toml\"]\n", {{"a.toml", "[components]\na = { servce = \"s3\" }\n"}})
                 .problems() == "E0107 a.toml:2 <servce> unknown key `servce`\n");
  BOOST_TEST(Parsed("title = \"T\"\ninclude = [\"a.toml\"]\n", {{"a.toml", "[page]\nsize = \"A4\"\n"}}).problems() ==
             "W0118 a.toml:1 <page> `page` of an included file has no effect\n");
}

BOOST_AUTO_TEST_CASE(an_included_text_keeps_its_language) {
  const Parsed parsed("title = \"T\"\ninclude = [\"a.toml\"]\n",
                      {{"a.toml",
                        "language = \"ko\"\n[components]\na = { service = \"s3\", label = \"L\" }\n[[steps]]\nflows = "
                        "[\"a -> a : x\"]\n"}});
  BOOST_REQUIRE_EQUAL(parsed.problems(), "");
  const SpecText& label = *parsed.spec->components.at(0).label;
  BOOST_TEST(!label.plain.has_value());
  BOOST_TEST((label.by_language.at(0).first == Language::Korean));
  BOOST_TEST((parsed.spec->steps.at(0).arrows.at(0).label->by_language.at(0).first == Language::Korean));
}

BOOST_AUTO_TEST_CASE(a_chain_of_files_has_an_end) {
  Files files;
  for (int i = 0; i < 100; ++i) files[fmt::format("{}.toml", i)] = fmt::format("include = [\"{}.toml\"]\n", i + 1);
  BOOST_TEST(Parsed("title = \"T\"\ninclude = [\"0.toml\"]\n", files).problems() ==
             "E0115 63.toml:1 <64.toml> more than 64 included files\n");
}

BOOST_AUTO_TEST_CASE(joining) {
  BOOST_TEST(joined_path("", "a/b").value() == "a/b");
  BOOST_TEST(joined_path("x/y", "../a").value() == "x/a");
  BOOST_TEST(joined_path("x", "./a//b/").value() == "x/a/b");
  BOOST_TEST(joined_path("", "../../a").value() == "../../a");
  BOOST_TEST(joined_path("x", "..").value() == "");
  BOOST_TEST(!joined_path("", "/a").has_value());
  BOOST_TEST(!joined_path("", "").has_value());
  BOOST_TEST(folder_of("a/b/c") == "a/b");
  BOOST_TEST(folder_of("c") == "");
}

BOOST_AUTO_TEST_SUITE_END()
