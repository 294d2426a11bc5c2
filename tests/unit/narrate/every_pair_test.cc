// SPDX-License-Identifier: MIT
//
// Each integration of the catalogue as a step of its own, with and without data, in both languages:
// whatever two services a sheet joins, the sentence is whole.
#include <boost/test/unit_test.hpp>
#include <string>

#include "check/model.h"
#include "narrate/narrate.h"
#include "narrate/weave.h"

namespace archsheet {
namespace {

Model pair_of(const catalog::Integration& integration, Language language, const std::string& data) {
  Model model;
  model.language = language;
  model.title = "Pair";
  for (const catalog::Service* service : {integration.from, integration.to}) {
    ModelComponent component;
    component.id = std::string(service->id);
    component.service = service;
    component.label = std::string(service->short_name);
    model.components.push_back(std::move(component));
  }
  ModelFlow flow;
  flow.from = ComponentId{0};
  flow.to = ComponentId{integration.from == integration.to ? 0u : 1u};
  flow.label = flow.data = data;
  flow.steps = {StepId{0}};
  model.flows.push_back(std::move(flow));
  ModelStep step;
  step.number = "1";
  step.flows = {FlowId{0}};
  model.steps.push_back(std::move(step));
  return model;
}

template <typename Visit>
void for_each_integration(const Visit& visit) {
  for (const catalog::Service& from : catalog::services())
    for (const catalog::Service& to : catalog::services())
      for (const catalog::Integration& integration : catalog::integrations(from, to)) visit(integration);
}

void check_sentence(const catalog::Integration& integration, Language language, const std::string& data) {
  const Model model = pair_of(integration, language, data);
  Diagnostics diagnostics;
  const Narrative narrative = narrate(model, embedded_phrases(language), diagnostics);
  BOOST_REQUIRE(narrative.steps.size() == 1);
  const std::string text = plain_text(narrative.steps.front().text);
  const auto holds = [&](std::string_view piece) { return text.find(piece) != std::string::npos; };
  BOOST_TEST_CONTEXT(integration.from->id << " " << integration.verb->phrase << " " << integration.to->id << ": "
                                          << text) {
    BOOST_TEST(text.find_first_of("{}\x01\x02") == std::string::npos);
    BOOST_TEST(text.find("  ") == std::string::npos);
    BOOST_TEST(text.find(" .") == std::string::npos);
    BOOST_TEST(text.ends_with(language == Language::Korean ? "니다." : "."));
    const bool korean = language == Language::Korean;
    BOOST_TEST(count_words(text) >= (korean ? 9u : 12u));
    BOOST_TEST(count_words(text) <= (korean ? 42u : 45u));
    if (!data.empty()) BOOST_TEST(text.find(data) != std::string::npos);
    if (integration.to->kind == catalog::ServiceKind::Service && language == Language::English)
      BOOST_TEST((holds(integration.to->short_name) || holds(integration.to->name)));
  }
}

BOOST_AUTO_TEST_SUITE(every_pair)

BOOST_AUTO_TEST_CASE(without_data) {
  for_each_integration([](const catalog::Integration& integration) {
    for (const Language language : kLanguages) check_sentence(integration, language, "");
  });
}

BOOST_AUTO_TEST_CASE(with_data) {
  for_each_integration([](const catalog::Integration& integration) {
    check_sentence(integration, Language::English, "vibration readings");
    check_sentence(integration, Language::Korean, "진동 측정값");
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
