// SPDX-License-Identifier: MIT
//
// Everything that the format has, in its text form.
#include "spec/parse.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>
#include <string>

#include "parsed.h"

using namespace archsheet;
using test::Parsed;

namespace {

// What `dump` says after the line `spec "web"`.
constexpr std::string_view kIcon =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8z\"/></svg>";

std::string dumped(const std::string& text) {
  const Parsed parsed(text, {{"i.svg", std::string(kIcon)}});
  if (!parsed.diagnostics.empty() || !parsed.spec) return parsed.problems();
  const std::string all = dump(*parsed.spec, parsed.sources);
  return all.substr(all.find('\n') + 1);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(parse)

BOOST_AUTO_TEST_CASE(the_head) {
  BOOST_TEST(
      dumped("title = \"T\"\nsubtitle = { ko = \"\uBD80\", en = \"S\" }\nlanguage = \"ko\"\nrevised = 2026-01-05\n"
             "author = \"A\"\ntags = [\"x\", 'y']\n") ==
      "title \"T\" @1:10-11\n"
      "subtitle.ko \"\uBD80\" @2:20-21\n"
      "subtitle.en \"S\" @2:30-31\n"
      "language ko @3:13-15\n"
      "revised 2026-01-05 @4:11-21\n"
      "author \"A\" @5:11-12\n"
      "tag \"x\" @6:10-11\n"
      "tag \"y\" @6:15-16\n");
}

BOOST_AUTO_TEST_CASE(groups_in_the_authors_order) {
  BOOST_TEST(
      dumped("title = \"T\"\n[groups]\nz = { kind = \"vpc\", in = \"a\", role = \"r\", service = \"eks\" }\n"
             "a = { copies = [\"A\", \"B\"], label = \"L\", place = \"left\" }\nb = { around = [\"x\", \"y\"] }\n") ==
      "title \"T\" @1:10-11\n"
      "group z @3:1-2\n"
      "  kind \"vpc\" @3:15-18\n"
      "  service \"eks\" @3:54-57\n"
      "  in \"a\" @3:27-28\n"
      "  role \"r\" @3:39-40\n"
      "group a @4:1-2\n"
      "  copy \"A\" @4:18-19\n"
      "  copy \"B\" @4:23-24\n"
      "  label \"L\" @4:37-38\n"
      "  place left @4:50-54\n"
      "group b @5:1-2\n"
      "  around \"x\" @5:18-19\n"
      "  around \"y\" @5:23-24\n");
}

BOOST_AUTO_TEST_CASE(a_component_with_everything) {
  BOOST_TEST(
      dumped("title = \"T\"\n[components.a]\nservice = \"s3\"\non = \"vpc\"\nlabel = \"L\"\nrole = \"R\"\ncount = 4\n"
             "link = \"https://x\"\nreading = \"r\"\nfacts = [\"encrypted\"]\nplace = \"top\"\n") ==
      "title \"T\" @1:10-11\n"
      "component a @2:13-14\n"
      "  service \"s3\" @3:12-14\n"
      "  on \"vpc\" @4:7-10\n"
      "  label \"L\" @5:10-11\n"
      "  role \"R\" @6:9-10\n"
      "  count 4 @7:9-10\n"
      "  link \"https://x\" @8:9-18\n"
      "  reading \"r\" @9:12-13\n"
      "  fact \"encrypted\" @10:11-20\n"
      "  place top @11:10-13\n");
}

BOOST_AUTO_TEST_CASE(the_long_form_is_the_same_table) {
  const auto without_places = [](std::string text) {
    for (std::size_t at = text.find(" @"); at != std::string::npos; at = text.find(" @"))
      text.erase(at, text.find('\n', at) - at);
    return text;
  };
  const std::string inline_form =
      dumped("title = \"T\"\n[components]\na = { service = \"s3\", label = { en = \"x\", ko = \"y\" } }\n");
  const std::string dotted =
      dumped("title = \"T\"\n[components]\na.service = \"s3\"\na.label.en = \"x\"\na.label.ko = \"y\"\n");
  const std::string headed =
      dumped("title = \"T\"\n[components.a]\nservice = \"s3\"\n[components.a.label]\nen = \"x\"\nko = \"y\"\n");
  BOOST_TEST(inline_form.find("component a") != std::string::npos);
  BOOST_TEST(without_places(dotted) == without_places(inline_form));
  BOOST_TEST(without_places(headed) == without_places(inline_form));
}

BOOST_AUTO_TEST_CASE(steps) {
  BOOST_TEST(dumped("title = \"T\"\n[[steps]]\nnumber = \"12a\"\nat = [\"lake\"]\n"
                    "arrows = [{ from = [\"a\"], to = \"b\", data = \"d\", both = true, link = \"l\", label = { en = "
                    "\"{x}\" } }]\n"
                    "flows = [\"a --> b : y\"]\ntext = \"t\"\n[[steps]]\nnumber = false\n") ==
             "title \"T\" @1:10-11\n"
             "step @2:1-10\n"
             "  number \"12a\" @3:11-14\n"
             "  at \"lake\" @4:8-12\n"
             "  arrow solid both @5:11-98\n"
             "    from \"a\" @5:22-23\n"
             "    to \"b\" @5:33-34\n"
             "    label.en \"{x}\" @5:90-93\n"
             "    data \"d\" @5:45-46\n"
             "    link \"l\" @5:70-71\n"
             "  arrow dashed @6:11-22\n"
             "    from \"a\" @6:11-12\n"
             "    to \"b\" @6:17-18\n"
             "    label \"y\" @6:21-22\n"
             "  text \"t\" @7:9-10\n"
             "step @8:1-10\n"
             "  number false @9:10-15\n");
}

BOOST_AUTO_TEST_CASE(settings) {
  BOOST_TEST(
      dumped("title = \"T\"\n[page]\ntemplate = \"below\"\nsize = \"A4\"\norientation = \"portrait\"\n"
             "direction = \"right\"\ntheme = \"dark\"\ndetails = true\n[layout]\nrows = [[\"a\"], [\"b\", \"c\"]]\n"
             "[legend]\ndashed = \"Failover\"\n[lint]\nprofile = \"sketch\"\n"
             "allow = [{ code = \"W0502\", at = \"a -> b\", reason = \"r\" }]\n"
             "[services]\nt = { name = \"N\", icon = \"i.svg\", category = \"c\", description = \"D\" }\n") ==
      "title \"T\" @1:10-11\n"
      "own-service t @17:1-2\n"
      "  name \"N\" @17:15-16\n"
      "  icon \"i.svg\" @17:27-32\n"
      "  category \"c\" @17:47-48\n"
      "  description \"D\" @17:66-67\n"
      "page.template \"below\" @3:13-18\n"
      "page.size \"A4\" @4:9-11\n"
      "page.orientation portrait @5:16-24\n"
      "page.direction right @6:14-19\n"
      "page.theme \"dark\" @7:10-14\n"
      "page.details true @8:11-15\n"
      "rows @10:8-27\n"
      "  row\n"
      "    member \"a\" @10:11-12\n"
      "  row\n"
      "    member \"b\" @10:18-19\n"
      "    member \"c\" @10:23-24\n"
      "legend.dashed \"Failover\" @12:11-19\n"
      "lint.profile sketch @14:12-18\n"
      "lint.allow \"W0502\" @15:20-25\n"
      "  at \"a -> b\" @15:34-40\n"
      "  reason \"r\" @15:53-54\n");
}

BOOST_AUTO_TEST_CASE(text_that_is_not_toml_gives_no_spec) {
  const Parsed parsed("title = \n");
  BOOST_TEST(!parsed.spec.has_value());
  BOOST_TEST(parsed.codes() == "E0101 ");
}

BOOST_AUTO_TEST_CASE(what_can_be_read_is_there_despite_errors) {
  const Parsed parsed(
      "subtitle = 3\n[components]\na = { service = \"s3\", wrong = 1 }\nb = 4\n[[steps]]\nflows = [\"a => b\", \"a -> "
      "b\"]\n");
  BOOST_TEST(parsed.codes() == "E0110 E0108 E0107 E0108 E0302 ");
  BOOST_REQUIRE(parsed.spec);
  BOOST_TEST(parsed.spec->components.size() == 1U);
  BOOST_TEST(parsed.spec->steps.at(0).arrows.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_gallery_parses) {
  std::ifstream file(std::string(ARCHSHEET_SOURCE_DIR) + "/architectures/predictive-maintenance.toml",
                     std::ios::binary);
  BOOST_REQUIRE(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  BOOST_TEST(Parsed(text.str()).problems() == "");
}

BOOST_AUTO_TEST_CASE(icons_are_read_beside_the_file_that_names_them) {
  const std::string services = "[services]\nt = { name = \"N\", icon = \"icons/i.svg\" }\n";
  const Parsed good("title = \"T\"\ninclude = [\"common/x.toml\"]\n[components]\na = { service = \"t\" }\n",
                    {{"common/x.toml", services}, {"common/icons/i.svg", std::string(kIcon)}});
  BOOST_TEST(good.problems() == "");
  BOOST_REQUIRE(good.spec.has_value());
  BOOST_REQUIRE((good.spec->services.front().drawing != nullptr));
  BOOST_TEST(good.spec->services.front().drawing->paths.size() == 1u);

  const Parsed bad("title = \"T\"\n" + services, {{"icons/i.svg", "<svg><script/></svg>"}});
  BOOST_TEST(bad.problems().find("E0210 icons/i.svg:1") == 0u);
  const Parsed large("title = \"T\"\n" + services, {{"icons/i.svg", std::string(300000, ' ')}});
  BOOST_TEST(large.problems().find("E0002 3") == 0u);
  const Parsed outside("title = \"T\"\n[services]\nt = { name = \"N\", icon = \"/etc/i.svg\" }\n");
  BOOST_TEST(outside.problems().find("E0006 3") == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
