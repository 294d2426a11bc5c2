// SPDX-License-Identifier: MIT
#include "narrate/step_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "narrate/callouts.h"
#include "narrate/sentences.h"
#include "narrate/weave.h"

namespace archsheet {
namespace {

constexpr std::size_t kMostSentences = 3;

// Words of a paragraph; Korean needs about half as many as English for the same.
struct Length {
  std::size_t shortest;
  std::size_t longest;
};
constexpr Length length_of(Language language) {
  return language == Language::Korean ? Length{6, 30} : Length{12, 45};
}

// A paragraph that says what a service is for is not made longer than this.
constexpr std::size_t comfortable_length(Language language) {
  return language == Language::Korean ? 26 : 30;
}

// From the plainest up; the first that is long enough is taken, and the last that is not too long.
constexpr std::array<Extras, 5> kTries = {{
    {true, false, false, 6},
    {true, true, false, 6},
    {true, true, true, 6},
    {false, false, false, 6},
    {false, false, false, 3},
}};

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

// A paragraph tried out, with the names it has made known.
struct Draft {
  Paragraph text;
  std::size_t words = 0;
  Mentions mentions;
};

// What a step is made of, worked out once for all tries.
struct Matter {
  std::vector<SentencePlan> plans;
  std::vector<NodeId> at;  // callouts that no flow of the step speaks of
  std::string shape;
};

class Drafter {
 public:
  Drafter(const Model& model, const Phrases& phrases, const Matter& matter, std::string_view opening, std::size_t turn)
      : model_(model), phrases_(phrases), matter_(matter), opening_(opening), turn_(turn) {}

  // What the last thing named does here stands behind its name, where a mechanism would push it out.
  bool has_role_at_end() const {
    if (matter_.plans.empty()) return false;
    const auto* id = std::get_if<ComponentId>(&matter_.plans.back().clauses.back().objects.back());
    if (id == nullptr || model_.at(*id).role.empty()) return false;
    const std::string_view kind = role_kind(model_.at(*id).role, phrases_);
    return kind != "purpose" && kind != "time";
  }

  Draft draft(const Mentions& known, const Extras& extras) const {
    Draft result{{}, 0, known};
    Sentences sentences(model_, phrases_, result.mentions, extras);
    const std::optional<Explained> explained = explained_by_itself(sentences, extras);
    std::string filled = flow_sentences(sentences);
    if (explained) append_sentence(filled, sentences.purpose_sentence(explained->node, explained->purpose));
    const std::size_t used = std::min(matter_.plans.size() + (explained ? 1 : 0), kMostSentences);
    if (used < kMostSentences)
      for (const std::string& sentence :
           callout_sentences(model_, phrases_, sentences, matter_.at,
                             matter_.plans.empty() ? opening_ : std::string_view(), kMostSentences - used))
        append_sentence(filled, sentence);
    result.text = weave(filled, result.mentions, phrases_.language);
    result.words = count_words(plain_text(result.text));
    return result;
  }

 private:
  struct Explained {
    NodeId node;
    std::string purpose;
  };

  // The first service that the step is new to, when there is room for a sentence on it: what is done to something
  // before what does it.
  std::optional<Explained> explained_by_itself(const Sentences& sentences, const Extras& extras) const {
    if (extras.purpose != PurposeForm::Sentence || matter_.plans.size() >= kMostSentences) return std::nullopt;
    for (const bool subjects : {false, true})
      for (const SentencePlan& plan : matter_.plans)
        for (const Clause& clause : plan.clauses)
          for (const NodeId& node : subjects ? clause.subjects : clause.objects)
            if (std::string purpose = sentences.purpose_of(node); !purpose.empty())
              return Explained{node, std::move(purpose)};
    return std::nullopt;
  }

  std::string flow_sentences(Sentences& sentences) const {
    const std::vector<SentencePlan>& plans = matter_.plans;
    const std::size_t whole = plans.size() > kMostSentences ? kMostSentences - 1 : plans.size();
    std::string filled;
    for (std::size_t i = 0; i < whole; ++i) {
      const std::string dashed = dashed_opening(model_, plans[i].clauses.front().link, phrases_, turn_ + i);
      const std::string_view opening = i == 0 && dashed.empty() ? opening_ : std::string_view(dashed);
      append_sentence(filled, sentences.sentence(plans[i], opening));
    }
    std::size_t left = 0;
    for (std::size_t i = whole; i < plans.size(); ++i)
      for (const Clause& clause : plans[i].clauses) left += clause.arrows;
    if (left > 0) append_sentence(filled, sentences.fill("rest.flows", {{"count", std::to_string(left)}}));
    return filled;
  }

  const Model& model_;
  const Phrases& phrases_;
  const Matter& matter_;
  std::string_view opening_;
  std::size_t turn_;  // of the ways to begin
};

// With what a new service is for, and through which mechanism, where it stays short and the last steps did not say it
// so.
std::optional<Draft> explaining(const Drafter& drafter, const Mentions& known, Language language,
                                PurposeHistory& history) {
  const std::size_t bare = drafter.draft(known, kTries.front()).words;
  for (const Extras& plainest : {kTries[1], kTries[0]}) {
    const std::size_t plain = drafter.draft(known, plainest).words;
    if (plainest.mechanism && (plain == bare || drafter.has_role_at_end())) continue;
    for (const PurposeForm form : {PurposeForm::Clause, PurposeForm::Sentence}) {
      if (history.is_worn(form)) continue;
      Extras extras = plainest;
      extras.purpose = form;
      Draft draft = drafter.draft(known, extras);
      if (draft.words == plain || draft.words > comfortable_length(language)) continue;
      history.add(form);
      return draft;
    }
  }
  history.add(PurposeForm::None);
  return std::nullopt;
}

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
  constexpr std::array<std::string_view, 6> kForms = {"simple", "two", "three", "chain2", "chain3", "pair"};
  matter.shape =
      matter.plans.empty() ? "callout" : std::string(kForms[static_cast<std::size_t>(matter.plans.front().form)]);
  if (!matter.plans.empty() && matter.plans.front().clauses.front().link.style == LineStyle::Dashed)
    matter.shape += " dashed";
  return matter;
}

}  // namespace

Paragraph StepTexts::generate(const ModelStep& step) {
  const Matter matter = matter_of(model_, step, phrases_);
  // After two of a shape the third is opened otherwise.
  const std::vector<Phrase>& openings =
      phrases_.variants(matter.plans.empty() ? "sentence.asides" : "sentence.openings");
  std::size_t turn = 0;
  const std::size_t told = shapes_.size();
  if (told >= 2 && openings.size() > 1 && shapes_[told - 1] == matter.shape && shapes_[told - 2] == matter.shape)
    turn = 1 + told % (openings.size() - 1);
  shapes_.push_back(turn == 0 ? matter.shape : fmt::format("{} {}", matter.shape, turn));
  const std::string opening = openings.empty() ? "" : openings[turn].text;

  const Drafter drafter(model_, phrases_, matter, opening, turn);
  const Length length = length_of(phrases_.language);
  std::optional<Draft> best = explaining(drafter, mentions_, phrases_.language, purposes_);
  const bool explained = best.has_value();
  for (const Extras& extras : kTries) {
    if (explained) break;
    Draft draft = drafter.draft(mentions_, extras);
    const bool fits = draft.words <= length.longest;
    const bool closer =
        !best || (best->words > length.longest ? draft.words < best->words
                                               : fits && draft.words > best->words && best->words < length.shortest);
    if (closer) best = std::move(draft);
    if (best->words >= length.shortest && best->words <= length.longest) break;
  }
  mentions_ = std::move(best->mentions);
  mentions_.forget_tokens();
  return std::move(best->text);
}

}  // namespace archsheet
