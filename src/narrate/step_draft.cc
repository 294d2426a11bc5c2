// SPDX-License-Identifier: MIT
#include "narrate/step_draft.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "narrate/callouts.h"
#include "narrate/weave.h"

namespace archsheet {
namespace {

bool mentions_failover(const Link& link, const Phrases& phrases) {
  const std::string label = ascii_lower(link.label);
  return std::ranges::any_of(phrases.variants("words.failover"),
                             [&](const Phrase& word) { return label.find(word.text) != std::string::npos; });
}

// How a dashed sentence begins: with what the legend calls such lines, else with what this one looks like.
std::string dashed_opening(const Model& model, const Link& link, const Phrases& phrases, std::size_t turn) {
  const auto variant = [&](std::string_view name, const std::string& legend) -> std::string {
    const std::vector<Phrase>& all = phrases.variants(name);
    if (all.empty()) return {};
    const Phrase& phrase = all[std::min(turn, all.size() - 1)];
    Diagnostics unheard;  // the language file was checked when it was read
    return render_template(phrase.text, {{"legend", legend}}, phrase.span, unheard).value_or("");
  };
  if (link.style != LineStyle::Solid)
    for (const auto& [style, meaning] : model.legend) {
      if (style != link.style || clean_words(meaning).empty()) continue;
      const std::string_view kind = role_kind(meaning, phrases);
      const bool purpose = kind == "purpose" || kind == "plural";
      return variant(purpose ? "dashed.legend_purpose" : "dashed.legend_noun", role_words(meaning, phrases));
    }
  if (link.style != LineStyle::Dashed) return {};
  if (mentions_failover(link, phrases)) return variant("dashed.failover", "");
  return variant(link.feedback ? "dashed.feedback" : "dashed.control", "");
}

void append_sentence(std::string& text, const std::string& sentence) {
  if (!text.empty()) text += ' ';
  text += sentence;
}

// What stands last is told of first: it is what the paragraph has come to.
StepThings things_of(const Model& model, const std::vector<SentencePlan>& plans, const std::vector<NodeId>& at,
                     const std::vector<Link>& links) {
  StepThings things;
  const auto add = [&](std::vector<NodeId>& nodes, const NodeId& node) {
    const NodeId original = first_copy(model, node);
    if (std::ranges::find(nodes, original) == nodes.end()) nodes.push_back(original);
  };
  for (auto plan = plans.rbegin(); plan != plans.rend(); ++plan)
    for (auto clause = plan->clauses.rbegin(); clause != plan->clauses.rend(); ++clause) {
      for (const NodeId& node : clause->objects) add(things.objects, node);
      for (const NodeId& node : clause->subjects) add(things.subjects, node);
    }
  for (const NodeId& node : at) {
    add(things.objects, node);
    add(things.subjects, node);
  }
  // Of a group as well what it holds.
  for (const NodeId& node : at)
    for (std::uint32_t i = 0; i < model.components.size(); ++i)
      if (const std::optional<GroupId> group = parent_of(model, ComponentId{i}); group && NodeId(*group) == node)
        add(things.objects, ComponentId{i});
  const bool alike =
      std::ranges::all_of(links, [&](const Link& link) { return link.trigger == links.front().trigger; });
  const bool told = std::ranges::any_of(links, [](const Link& link) { return !link.protocol.empty(); });
  if (!links.empty() && alike && !told) things.trigger = links.front().trigger;
  return things;
}

}  // namespace

Matter matter_of(const Model& model, const ModelStep& step, const Phrases& phrases) {
  Matter matter;
  const std::vector<Link> links = links_of(model, step, phrases);
  matter.plans = plan_sentences(links, kMostSentences);
  for (const NodeId& node : step.at) {
    const NodeId original = first_copy(model, node);
    const bool spoken_of = std::ranges::any_of(
        links, [&](const Link& link) { return link.subject == original || link.object == original; });
    if (!spoken_of) matter.at.push_back(original);
  }
  // All stand in the flows: what they do here is still worth a sentence of its own when there is nothing else.
  if (matter.plans.empty() && matter.at.empty()) matter.at = step.at;
  matter.things = things_of(model, matter.plans, matter.at, links);
  constexpr std::array<std::string_view, 6> kForms = {"simple", "two", "three", "chain2", "chain3", "pair"};
  matter.shape =
      matter.plans.empty() ? "callout" : std::string(kForms[static_cast<std::size_t>(matter.plans.front().form)]);
  if (!matter.plans.empty() && matter.plans.front().clauses.front().link.style == LineStyle::Dashed)
    matter.shape += " dashed";
  return matter;
}

bool StepDrafter::has_role_at_end() const {
  if (matter_.plans.empty()) return false;
  const auto* id = std::get_if<ComponentId>(&matter_.plans.back().clauses.back().objects.back());
  if (id == nullptr || model_.at(*id).role.empty()) return false;
  const std::string_view kind = role_kind(model_.at(*id).role, phrases_);
  return kind != "purpose" && kind != "time";
}

StepDraft StepDrafter::draft(const Mentions& known, const Extras& extras, const std::vector<FurtherFact>& facts) const {
  StepDraft result{{}, 0, known, 0, extras, facts};
  Sentences sentences(model_, phrases_, result.mentions, extras);
  const std::optional<Explained> explained = explained_by_itself(sentences, extras);
  std::string filled;
  const auto add = [&](const std::string& sentence) {
    append_sentence(filled, sentence);
    ++result.sentences;
  };
  for (const std::string& sentence : flow_sentences(sentences, extras)) add(sentence);
  if (explained) add(sentences.purpose_sentence(explained->node, explained->purpose));
  // One sentence on callouts and one that counts the rest of them is the least.
  const std::size_t most = matter_.plans.empty() ? std::max<std::size_t>(extras.most_told, 2) : kMostSentences;
  if (result.sentences < most)
    for (const std::string& sentence :
         callout_sentences(model_, phrases_, sentences, matter_.at,
                           matter_.plans.empty() ? opening_ : std::string_view(), most - result.sentences))
      add(sentence);
  for (const FurtherFact& fact : facts)
    if (const std::string sentence = further_.sentence(fact, sentences); !sentence.empty()) add(sentence);
  result.text = weave(filled, result.mentions, phrases_.language);
  result.words = count_words(plain_text(result.text));
  return result;
}

// The first service that the step is new to, when there is room for a sentence on it: what is done to something
// before what does it.
std::optional<StepDrafter::Explained> StepDrafter::explained_by_itself(const Sentences& sentences,
                                                                       const Extras& extras) const {
  if (extras.purpose != PurposeForm::Sentence || matter_.plans.size() >= kMostSentences) return std::nullopt;
  for (const bool subjects : {false, true})
    for (const SentencePlan& plan : matter_.plans)
      for (const Clause& clause : plan.clauses)
        for (const NodeId& node : subjects ? clause.subjects : clause.objects)
          if (std::string purpose = sentences.purpose_of(node); !purpose.empty())
            return Explained{node, std::move(purpose)};
  return std::nullopt;
}

std::vector<std::string> StepDrafter::flow_sentences(Sentences& sentences, const Extras& extras) const {
  const std::vector<SentencePlan>& plans = matter_.plans;
  const std::size_t room = plans.size() > kMostSentences ? kMostSentences - 1 : plans.size();
  const std::size_t whole = std::min(room, extras.most_told);
  std::vector<std::string> filled;
  std::size_t left = 0;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const std::size_t told = i < whole ? extras.most_clauses : 0;
    for (std::size_t k = told; k < plans[i].clauses.size(); ++k) left += plans[i].clauses[k].arrows;
    if (told == 0) continue;
    const std::string dashed = dashed_opening(model_, plans[i].clauses.front().link, phrases_, turn_ + i);
    const std::string_view opening = i == 0 && dashed.empty() ? opening_ : std::string_view(dashed);
    filled.push_back(sentences.sentence(first_clauses(plans[i], told), opening));
  }
  if (left == 1) filled.push_back(sentences.fill("rest.flow", {{"count", "1"}}));
  if (left > 1) filled.push_back(sentences.fill("rest.flows", {{"count", std::to_string(left)}}));
  return filled;
}

}  // namespace archsheet
