// SPDX-License-Identifier: MIT
#include "theme/phrases.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

#include "base/files.h"
#include "catalog/catalog.h"
#include "narrate/links.h"

namespace archsheet {
namespace {

struct Parsed {
  Sources sources;
  Diagnostics diagnostics;
  std::optional<Phrases> phrases;
};

Parsed parse(std::string text) {
  Parsed parsed;
  const SourceId source = parsed.sources.add("text.toml", std::move(text));
  parsed.phrases = parse_phrases(parsed.sources, source, Language::English, parsed.diagnostics);
  return parsed;
}

// "E0703 2:8": the first problem and its place.
std::string first_problem(const Parsed& parsed) {
  if (parsed.diagnostics.empty()) return "";
  const Diagnostic& diagnostic = parsed.diagnostics.list().front();
  const Position position = parsed.sources.position(diagnostic.span.source, diagnostic.span.begin);
  return std::string(info(diagnostic.code).number) + " " + std::to_string(position.line) + ":" +
         std::to_string(position.column);
}

std::set<std::string_view> relations() {
  std::set<std::string_view> ids;
  for (const catalog::Service& from : catalog::services())
    for (const catalog::Service& to : catalog::services())
      for (const catalog::Integration& integration : catalog::integrations(from, to))
        ids.insert(integration.verb->relation);
  return ids;
}

std::set<std::string_view> verbs() {
  std::set<std::string_view> phrases;
  for (const catalog::Service& from : catalog::services())
    for (const catalog::Service& to : catalog::services())
      for (const catalog::Integration& integration : catalog::integrations(from, to))
        phrases.insert(integration.verb->phrase);
  return phrases;
}

BOOST_AUTO_TEST_SUITE(phrases)

BOOST_AUTO_TEST_CASE(the_projects_own_files_are_well_formed) {
  for (const Language language : kLanguages) {
    const std::string path =
        std::string(ARCHSHEET_SOURCE_DIR) + "/templates/text/" + std::string(code_of(language)) + ".toml";
    const auto file = read_file(path);
    BOOST_REQUIRE(std::holds_alternative<std::string>(file));
    Sources sources;
    Diagnostics diagnostics;
    const SourceId source = sources.add(path, std::get<std::string>(file));
    const auto parsed = parse_phrases(sources, source, language, diagnostics);
    BOOST_TEST(diagnostics.empty());
    BOOST_REQUIRE(parsed);
    BOOST_TEST(parsed->by_name.size() == embedded_phrases(language).by_name.size());
  }
}

BOOST_AUTO_TEST_CASE(every_relation_has_sentences_in_both_languages) {
  const auto ids = relations();
  BOOST_TEST(ids.size() > 30);
  for (const Language language : kLanguages)
    for (const std::string_view id : ids)
      for (const char* form : {".plain", ".data"})
        BOOST_TEST(embedded_phrases(language).has("relation." + std::string(id) + form), code_of(language)
                                                                                             << " " << id << form);
}

BOOST_AUTO_TEST_CASE(every_verbs_noun_is_known_in_korean) {
  const Phrases& korean = embedded_phrases(Language::Korean);
  for (const std::string_view phrase : verbs()) {
    const std::string noun = split_verb(phrase).noun;
    const bool has_sentence = korean.has("verb." + std::string(phrase) + ".plain");
    BOOST_TEST((noun.empty() || has_sentence || korean.has("noun." + noun)), phrase);
  }
}

BOOST_AUTO_TEST_CASE(verbs_with_a_sentence_of_their_own_exist) {
  const auto known = verbs();
  for (const Language language : kLanguages)
    for (const auto& [path, variants] : embedded_phrases(language).by_name) {
      if (!path.starts_with("verb.")) continue;
      const std::string_view name = std::string_view(path).substr(5);
      BOOST_TEST(known.contains(name.substr(0, name.rfind('.'))), path);
    }
}

BOOST_AUTO_TEST_CASE(triggers_with_a_sentence_of_their_own_exist) {
  std::set<std::string_view> known;
  for (const catalog::Integration& integration : catalog::integrations()) known.insert(integration.trigger);
  for (const Language language : kLanguages)
    for (const auto& [path, variants] : embedded_phrases(language).by_name)
      if (path.starts_with("trigger.")) BOOST_TEST(known.contains(std::string_view(path).substr(8)), path);
}

BOOST_AUTO_TEST_CASE(the_languages_hold_the_same_phrases) {
  const Phrases& english = embedded_phrases(Language::English);
  const Phrases& korean = embedded_phrases(Language::Korean);
  const auto is_grammar = [](const std::string& path) {
    // A relative clause behind its name is English alone.
    for (const char* beginning :
         {"verb.", "noun.", "count.", "relation.", "purpose.clause", "purpose.beside_role", "sentence.chain"})
      if (path.starts_with(beginning)) return true;
    return false;
  };
  for (const auto& [path, variants] : english.by_name) BOOST_TEST((is_grammar(path) || korean.has(path)), path);
  for (const auto& [path, variants] : korean.by_name) BOOST_TEST((is_grammar(path) || english.has(path)), path);
}

BOOST_AUTO_TEST_CASE(furniture_is_filled) {
  const Phrases& english = embedded_phrases(Language::English);
  const Phrases& korean = embedded_phrases(Language::Korean);
  const PhraseValues day = {{"year", "2026"}, {"month", "11"}, {"month_name", "November"}, {"day", "23"}};
  BOOST_TEST(render_phrase(english, "date.long", day) == "November 23, 2026");
  BOOST_TEST(render_phrase(korean, "date.long", day) == "2026년 11월 23일");
  BOOST_TEST(render_phrase(english, "page.of", {{"page", "1"}, {"pages", "2"}}) == "Page 1 of 2");
  BOOST_TEST(render_phrase(korean, "page.of", {{"page", "1"}, {"pages", "2"}}) == "1/2페이지");
  for (const Phrases* phrases : {&english, &korean})
    for (const char* name :
         {"footer.notice", "steps.heading", "legend.heading", "footer.revised", "footer.author", "footer.made_with"})
      BOOST_TEST(!phrases->text(name).empty(), name);
  for (int month = 1; month <= 12; ++month) BOOST_TEST(english.has("date.month_" + std::to_string(month)));
}

BOOST_AUTO_TEST_CASE(mistakes_have_a_place_in_the_file) {
  // An unknown name points at its braces.
  BOOST_TEST(first_problem(parse("[page]\nof = \"Page {{pgae}} of {{pages}}\"\n")) == "E0703 2:12");
  BOOST_TEST(first_problem(parse("[page]\nof = \"Page {{page of\"\n")) == "E0703 2:12");
  BOOST_TEST(first_problem(parse("[page]\nof = \"{{#page}}x\"\n")) == "E0703 2:7");
  BOOST_TEST(first_problem(parse("[page]\nof = \"{{> other}}\"\n")) == "E0703 2:7");
  BOOST_TEST(first_problem(parse("[page]\nof = \"{{=<% %>=}}\"\n")) == "E0703 2:7");
  BOOST_TEST(first_problem(parse("[page]\noff = \"x\"\n")) == "E0107 2:1");
  BOOST_TEST(first_problem(parse("[page]\nof = 3\n")) == "E0108 2:6");
  BOOST_TEST(!parse("[page]\nof = 3\n").phrases.has_value());
}

BOOST_AUTO_TEST_CASE(variants_keep_their_order_and_sections_see_empty_values) {
  const Parsed parsed =
      parse("[sentence]\nopenings = [\"\", \"Next, \"]\n[page]\nof = \"{{#page}}p{{/page}}{{^page}}none{{/page}}\"\n");
  BOOST_REQUIRE(parsed.phrases);
  BOOST_TEST(parsed.phrases->variants("sentence.openings").size() == 2);
  BOOST_TEST(parsed.phrases->variants("sentence.openings")[1].text == "Next, ");
  BOOST_TEST(render_phrase(*parsed.phrases, "page.of", {{"page", "1"}, {"pages", ""}}) == "p");
  BOOST_TEST(render_phrase(*parsed.phrases, "page.of", {{"page", ""}, {"pages", ""}}) == "none");
}

BOOST_AUTO_TEST_CASE(templates_are_strict_and_escape_nothing) {
  Diagnostics diagnostics;
  const Span span{SourceId{0}, 1, 2};
  BOOST_TEST(*render_template("{{a}} & {{ b }}", {{"a", "<&>"}, {"b", "{{a}}"}}, span, diagnostics) == "<&> & {{a}}");
  BOOST_TEST(diagnostics.empty());
  BOOST_TEST(!render_template("{{c}}", {{"a", "x"}}, span, diagnostics).has_value());
  BOOST_REQUIRE(diagnostics.list().size() == 1);
  BOOST_TEST(info(diagnostics.list().front().code).number == "E0703");
  BOOST_TEST(diagnostics.list().front().message == "unknown name `{{c}}`; known here: `{{a}}`");
  BOOST_TEST((diagnostics.list().front().span == span));
}

BOOST_AUTO_TEST_CASE(sections_cannot_nest_without_end) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "{{#a}}";
  Diagnostics diagnostics;
  BOOST_TEST(!render_template(deep, {{"a", "x"}}, Span{}, diagnostics).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
