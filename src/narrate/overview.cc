// SPDX-License-Identifier: MIT
#include "narrate/overview.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "narrate/sentences.h"
#include "narrate/weave.h"

namespace archsheet {
namespace {

constexpr std::size_t kMostServices = 5;

std::size_t numbered_steps(const Model& model) {
  return static_cast<std::size_t>(
      std::ranges::count_if(model.steps, [](const ModelStep& step) { return !step.number.empty(); }));
}

// The services most arrows meet, in the order in which the spec declares them; each name once.
std::vector<const catalog::Service*> chief_services(const Model& model) {
  struct Candidate {
    const catalog::Service* service;
    std::size_t arrows = 0;
    std::size_t index = 0;
  };
  std::vector<Candidate> candidates;
  for (std::uint32_t i = 0; i < model.components.size(); ++i) {
    const ModelComponent& component = model.components[i];
    const NodeId node = ComponentId{i};
    if (component.copy_of || component.service == nullptr || component.service->kind == catalog::ServiceKind::General)
      continue;
    if (std::ranges::any_of(candidates, [&](const Candidate& other) { return other.service == component.service; }))
      continue;
    const auto arrows =
        std::ranges::count_if(model.flows, [&](const ModelFlow& flow) { return flow.from == node || flow.to == node; });
    candidates.push_back({component.service, static_cast<std::size_t>(arrows), i});
  }
  std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) { return a.arrows > b.arrows; });
  if (candidates.size() > kMostServices) candidates.resize(kMostServices);
  std::ranges::sort(candidates, {}, &Candidate::index);
  std::vector<const catalog::Service*> services;
  for (const Candidate& candidate : candidates) services.push_back(candidate.service);
  return services;
}

// Where the numbered steps begin and end, and what goes in and comes out there.
struct Ends {
  std::vector<NodeId> first;
  NodeId last;
  std::string data;    // of the first step; empty when none is named
  std::string result;  // of the last step, likewise
};
// More sources of the first step that send the same to the same.
void add_source(const Model& model, const ModelFlow& flow, Ends& ends) {
  constexpr std::size_t kMostSources = 3;
  const NodeId source = first_copy(model, flow.from);
  const bool known = std::ranges::find(ends.first, source) != ends.first.end();
  const bool chained = ends.last == source;
  if (!known && !chained && ends.first.size() < kMostSources && clean_words(flow.data) == ends.data)
    ends.first.push_back(source);
}

std::optional<Ends> ends_of(const Model& model) {
  std::optional<Ends> ends;
  for (const ModelStep& step : model.steps) {
    if (step.number.empty()) continue;
    const bool begins = !ends;
    std::string result;
    for (const FlowId id : step.flows) {
      const ModelFlow& flow = model.at(id);
      if (flow.style == LineStyle::Dashed) continue;
      if (!ends) ends = Ends{{first_copy(model, flow.from)}, {}, clean_words(flow.data), {}};
      if (begins) add_source(model, flow, *ends);
      ends->last = first_copy(model, flow.to);
      if (!flow.data.empty()) result = clean_words(flow.data);
    }
    if (ends && !step.flows.empty()) ends->result = result;
  }
  return ends;
}

// What is between the ends, where there is anything.
void leave_out_ends(std::vector<const catalog::Service*>& services, const Model& model, const Ends& ends) {
  const auto is_end = [&](const catalog::Service* service) {
    const auto of = [&](const NodeId& node) {
      const auto* id = std::get_if<ComponentId>(&node);
      return id != nullptr && model.at(*id).service == service;
    };
    return std::ranges::any_of(ends.first, of) || of(ends.last);
  };
  if (!std::ranges::all_of(services, is_end)) std::erase_if(services, is_end);
}

std::string number_words(std::size_t number, const Phrases& phrases) {
  const std::string digits = std::to_string(number);
  const std::string& words = phrases.text("count." + digits);
  return words.empty() ? digits : words;
}

std::string drawn_name(const Model& model, const NodeId& node) {
  const std::string label = clean_words(label_of(model, node));
  return label.empty() ? id_of(model, node) : label;
}

std::string flow_in_words(const Model& model, const ModelFlow& flow, const Phrases& phrases) {
  const PhraseValues ends{{"from", drawn_name(model, flow.from)}, {"to", drawn_name(model, flow.to)}};
  const std::string words = render_phrase(phrases, flow.both ? "description.flow_both" : "description.flow", ends);
  const std::string label = clean_words(flow.label);
  if (label.empty()) return words;
  return render_phrase(phrases, "description.flow_label", {{"flow", words}, {"label", label}});
}

// "one component", "5 components"; `figure` is the number as it is written.
std::string counted(std::string_view what, const char* name, std::size_t number, const std::string& figure,
                    const Phrases& phrases) {
  const std::string form = number == 0 ? "none" : number == 1 ? "one" : "many";
  const std::string path = "description." + std::string(what) + "_" + form;
  return render_phrase(phrases, phrases.has(path) ? path : "description." + std::string(what) + "_many",
                       {{name, figure}});
}

std::string counted(std::string_view what, const char* name, std::size_t number, const Phrases& phrases) {
  return counted(what, name, number, std::to_string(number), phrases);
}

// A sentence end where the author left none.
std::string closed(std::string text) {
  const bool ended = text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
  if (ended) text.pop_back();
  return text;
}

}  // namespace

Paragraph generated_summary(const Model& model, const Phrases& phrases) {
  Mentions mentions(model, phrases);
  Sentences sentences(model, phrases, mentions, Extras{});
  std::vector<const catalog::Service*> services = chief_services(model);
  const auto names = [&] {
    std::vector<std::string> words;
    for (const catalog::Service* service : services) words.push_back(mentions.of(*service));
    return sentences.list_of_words(words);
  };
  const std::optional<Ends> ends = ends_of(model);
  const std::size_t steps = numbered_steps(model);
  std::string filled;
  if (services.empty()) {
    const std::size_t components = model.components.size();
    filled = render_phrase(
        phrases, "summary.plain",
        {{"components", counted("component", "components", components, number_words(components, phrases), phrases)}});
  } else if (!ends || steps < 2 || mentions.key(ends->first.front()) == mentions.key(ends->last)) {
    filled = render_phrase(phrases, "summary.services", {{"services", names()}});
  } else {
    // In the order in which the sentence names them.
    const bool turns = !ends->data.empty() && !ends->result.empty() && ends->result != ends->data;
    if (turns) leave_out_ends(services, model, *ends);
    const std::string first = sentences.list(ends->first);
    const std::string before = turns ? names() : "";
    const std::string last = mentions.of(ends->last);
    filled = render_phrase(phrases,
                           ends->data.empty() ? "summary.flow"
                           : turns            ? "summary.turns"
                                              : "summary.carries",
                           {{"first", first},
                            {"last", last},
                            {"steps", number_words(steps, phrases)},
                            {"services", turns ? before : names()},
                            {"data", sentences.data_words(ends->data)},
                            {"result", sentences.data_words(ends->result)}});
  }
  return weave(filled, mentions, phrases.language);
}

std::string description(const Model& model, const Narrative& narrative, const Phrases& phrases) {
  std::string text = render_phrase(phrases, "description.title", {{"title", closed(narrative.title)}});
  const auto add = [&](const std::string& sentence) { text += (text.empty() ? "" : " ") + sentence; };
  if (!narrative.subtitle.empty())
    add(render_phrase(phrases, "description.subtitle", {{"subtitle", closed(narrative.subtitle)}}));
  add(render_phrase(phrases, "description.shows",
                    {{"components", counted("component", "components", model.components.size(), phrases)},
                     {"groups", counted("group", "groups", model.groups.size(), phrases)},
                     {"steps", counted("step", "steps", narrative.steps.size(), phrases)}}));
  for (const StepWords& step : narrative.steps)
    add(render_phrase(phrases, "description.step", {{"number", step.number}, {"text", plain_text(step.text)}}));
  std::string unnumbered;
  for (const ModelFlow& flow : model.flows) {
    const bool told = std::ranges::any_of(flow.steps, [&](StepId id) { return !model.at(id).number.empty(); });
    if (!told) unnumbered += (unnumbered.empty() ? "" : "; ") + flow_in_words(model, flow, phrases);
  }
  if (!unnumbered.empty()) add(render_phrase(phrases, "description.unnumbered", {{"text", unnumbered + "."}}));
  const Mentions none(model, phrases);
  return plain_text(weave(Paragraph{{text, false, ""}}, none, phrases.language));
}

}  // namespace archsheet
