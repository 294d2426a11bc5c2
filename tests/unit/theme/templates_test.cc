// SPDX-License-Identifier: MIT
//
// A company's files over those of the program: what they hold takes their place, the rest stays.

#include "theme/templates.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace archsheet {

BOOST_AUTO_TEST_SUITE(templates)

namespace {

struct Read {
  Sources sources;
  Diagnostics diagnostics;
  std::unique_ptr<const Templates> templates;

  explicit Read(const Templates::Files& files) { templates = Templates::read(files, sources, diagnostics); }

  // "E0107 themes/house.toml:2" for each report.
  std::vector<std::string> problems() const {
    std::vector<std::string> found;
    for (const Diagnostic& problem : diagnostics.list())
      found.push_back(std::string(info(problem.code).number) + " " + sources.name(problem.span.source) + ":" +
                      std::to_string(sources.position(problem.span.source, problem.span.begin).line));
    return found;
  }
};

std::vector<std::string> problems_of(const std::string& path, const std::string& text) {
  const Read read(Templates::Files{{path, text}});
  BOOST_TEST((read.templates == nullptr));
  return read.problems();
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_text_file_holds_what_differs) {
  const Read read(Templates::Files{{"text/en.toml", "[steps]\nheading = \"How it works\"\n"}});
  BOOST_REQUIRE((read.templates != nullptr));
  const Phrases& english = phrases_of(Language::English, read.templates.get());
  BOOST_TEST(english.text("steps.heading") == "How it works");
  BOOST_TEST(english.text("legend.heading") == embedded_phrases(Language::English).text("legend.heading"));
  BOOST_TEST(phrases_of(Language::English, nullptr).text("steps.heading") == "Steps");
  BOOST_TEST((&phrases_of(Language::Korean, read.templates.get()) == &embedded_phrases(Language::Korean)));
}

BOOST_AUTO_TEST_CASE(a_new_language_is_one_more_file) {
  const Read read(Templates::Files{
      {"text/qaa.toml", "[language]\nname = \"Invented\"\n[neutral]\nplain = \"zendas al {{to}}\"\n"}});
  BOOST_REQUIRE((read.templates != nullptr));
  const auto language = language_by_code("qaa");
  BOOST_REQUIRE(language.has_value());
  BOOST_TEST(name_of(*language) == "Invented");
  const Phrases& phrases = phrases_of(*language, read.templates.get());
  BOOST_TEST(phrases.text("neutral.plain") == "zendas al {{to}}");
  BOOST_TEST(phrases.text("steps.heading") == "Steps");
  BOOST_REQUIRE(read.diagnostics.list().size() == 1u);
  const Diagnostic& lacks = read.diagnostics.list().front();
  BOOST_TEST((lacks.code == Code::IncompleteLanguage));
  BOOST_TEST(lacks.notes.front().find("steps.heading") != std::string::npos);
  BOOST_TEST(lacks.notes.front().find("neutral.plain") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_theme_begins_as_the_light_one) {
  const Read read(Templates::Files{
      {"themes/house.toml", "line_width = 2\n[colours]\nink = \"#003366\"\n[type]\ntitle = { size = 30 }\n"}});
  BOOST_REQUIRE((read.templates != nullptr));
  const Theme* house = find_theme("house", read.templates.get());
  const Theme* light = find_theme("light");
  BOOST_REQUIRE((house != nullptr));
  BOOST_TEST(house->line_width == 2);
  BOOST_TEST(to_string(house->ink) == "#003366");
  BOOST_TEST(to_string(house->title.colour) == "#003366");  // type refers to colours
  BOOST_TEST(house->title.size == 30);
  BOOST_TEST(house->title.leading == light->title.leading);
  BOOST_TEST((house->panel == light->panel));
  BOOST_TEST((find_theme("house") == nullptr));
  BOOST_TEST(theme_ids(read.templates.get()).size() == theme_ids().size() + 1);
}

BOOST_AUTO_TEST_CASE(a_page_of_that_name_is_changed) {
  const Read read(
      {{"pages/side.toml", "panel_share = 0.3\n"}, {"pages/wide.toml", "steps = \"below\"\ncolumns = 3\n"}});
  BOOST_REQUIRE((read.templates != nullptr));
  BOOST_TEST(find_template("side", read.templates.get())->panel_share == 0.3);
  BOOST_TEST(find_template("side", read.templates.get())->margin == find_template("side")->margin);
  BOOST_TEST(find_template("wide", read.templates.get())->columns == 3);
  BOOST_TEST((find_template("wide", read.templates.get())->steps == StepsPlace::Below));
  BOOST_TEST(template_ids(read.templates.get()).size() == template_ids().size() + 1);
}

BOOST_AUTO_TEST_CASE(mistakes_are_reported_at_their_place) {
  using Problems = std::vector<std::string>;
  BOOST_TEST(problems_of("text/en.toml", "[steps]\nheadin = \"x\"\n") == Problems{"E0107 text/en.toml:2"});
  BOOST_TEST(problems_of("text/en.toml", "[steps]\nheading = 3\n") == Problems{"E0108 text/en.toml:2"});
  BOOST_TEST(problems_of("text/en.toml", "[neutral]\nplain = \"to {{whom}}\"\n") == Problems{"E0703 text/en.toml:2"});
  BOOST_TEST(problems_of("text/English.toml", "") == Problems{"E0109 text/English.toml:1"});
  BOOST_TEST(problems_of("themes/a.toml", "[colours]\nink = \"blue\"\n") == Problems{"E0109 themes/a.toml:2"});
  BOOST_TEST(problems_of("themes/a.toml", "[colours]\nsky = \"#fff\"\n") == Problems{"E0107 themes/a.toml:2"});
  BOOST_TEST(problems_of("themes/a.toml", "[type]\ntitle = { size = -1 }\n") == Problems{"E0113 themes/a.toml:2"});
  BOOST_TEST(problems_of("themes/a.toml", "[type]\ntitle = { weight = \"fat\" }\n") ==
             Problems{"E0109 themes/a.toml:2"});
  BOOST_TEST(problems_of("themes/a.toml", "line_width = \"2\"\n") == Problems{"E0108 themes/a.toml:1"});
  BOOST_TEST(problems_of("themes/a.toml", "colours = 3\n") == Problems{"E0108 themes/a.toml:1"});
  BOOST_TEST(problems_of("pages/a.toml", "steps = \"above\"\n") == Problems{"E0109 pages/a.toml:1"});
  BOOST_TEST(problems_of("pages/a.toml", "panel = 1\n") == Problems{"E0107 pages/a.toml:1"});
  BOOST_TEST(!problems_of("pages/a.toml", "[pages\n").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
