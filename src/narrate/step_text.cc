// SPDX-License-Identifier: MIT
#include "narrate/step_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/utf8.h"
#include "narrate/callouts.h"
#include "narrate/further.h"
#include "narrate/sentences.h"
#include "narrate/weave.h"

namespace archsheet {
namespace {

constexpr std::size_t kMostSentences = 3;

// Words of a paragraph; Korean needs fewer than English for the same.
struct Length {
  std::size_t shortest;
  std::size_t comfortable;  // one that says what a service is for is not made longer
  std::size_t longest;      // of those with as few extras as read well
  std::size_t most;         // beyond it words are saved where they can be
};
constexpr Length length_of(Language language) {
  return language == Language::Korean ? Length{9, 26, 30, 42} : Length{12, 30, 45, 45};
}

// From the plainest up; the first that is long enough is taken, and the last that is not too long.
constexpr std::array<Extras, 5> kTries = {{
    {true, false, false, 6},
    {true, true, false, 6},
    {true, true, true, 6},
    {false, false, false, 6},
    {false, false, false, 3},
}};

// What saves words when even that is too long: short names, shorter lists, and connections that are counted.
constexpr std::array<Extras, 7> kSavings = {{
    {.longest_list = 3, .short_names = true},
    {.longest_list = 2, .short_names = true},
    {.longest_list = 2, .short_names = true, .most_told = 2, .most_clauses = 2},
    {.longest_list = 2, .short_names = true, .most_told = 1},
    {.longest_list = 1, .short_names = true, .most_told = 1},
    {.longest_list = 1, .short_names = true, .most_told = 1, .most_clauses = 2},
    {.longest_list = 1, .short_names = true, .most_told = 1, .most_clauses = 1},
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
  std::size_t sentences = 0;
  Extras extras;
  std::vector<FurtherFact> facts;
};

// What a step is made of, worked out once for all tries.
struct Matter {
  std::vector<SentencePlan> plans;
  std::vector<NodeId> at;  // callouts that no flow of the step speaks of
  StepThings things;
  std::string shape;
};

class Drafter {
 public:
  Drafter(const Model& model, const Phrases& phrases, const ModelStep& step, const Matter& matter,
          std::string_view opening, std::size_t turn)
      : model_(model),
        phrases_(phrases),
        matter_(matter),
        further_(model, phrases, step, matter.things),
        opening_(opening),
        turn_(turn) {}

  const Further& further() const { return further_; }

  // What the last thing named does here stands behind its name, where a mechanism would push it out.
  bool has_role_at_end() const {
    if (matter_.plans.empty()) return false;
    const auto* id = std::get_if<ComponentId>(&matter_.plans.back().clauses.back().objects.back());
    if (id == nullptr || model_.at(*id).role.empty()) return false;
    const std::string_view kind = role_kind(model_.at(*id).role, phrases_);
    return kind != "purpose" && kind != "time";
  }

  Draft draft(const Mentions& known, const Extras& extras, const std::vector<FurtherFact>& facts = {}) const {
    Draft result{{}, 0, known, 0, extras, facts};
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

  std::vector<std::string> flow_sentences(Sentences& sentences, const Extras& extras) const {
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

  const Model& model_;
  const Phrases& phrases_;
  const Matter& matter_;
  Further further_;
  std::string_view opening_;
  std::size_t turn_;  // of the ways to begin
};

// With what a new service is for, and through which mechanism, where it stays short and the last steps did not say it
// so.
std::optional<Draft> explaining(const Drafter& drafter, const Mentions& known, const Length& length,
                                const PurposeHistory& history) {
  const std::size_t bare = drafter.draft(known, kTries.front()).words;
  for (const Extras& plainest : {kTries[1], kTries[0]}) {
    const std::size_t plain = drafter.draft(known, plainest).words;
    if (plainest.mechanism && (plain == bare || drafter.has_role_at_end())) continue;
    for (const PurposeForm form : {PurposeForm::Clause, PurposeForm::Sentence}) {
      if (history.is_worn(form)) continue;
      Extras extras = plainest;
      extras.purpose = form;
      Draft draft = drafter.draft(known, extras);
      if (draft.words != plain && draft.words <= length.comfortable) return draft;
    }
  }
  return std::nullopt;
}

// The first of the tries that is long enough, or the longest that is not too long.
Draft plainest(const Drafter& drafter, const Mentions& known, const Length& length) {
  Draft best = drafter.draft(known, kTries.front());
  for (const Extras& extras : std::span(kTries).subspan(1)) {
    if (best.words >= length.shortest && best.words <= length.longest) break;
    Draft draft = drafter.draft(known, extras);
    const bool fits = draft.words <= length.longest;
    const bool closer = best.words > length.longest ? draft.words < best.words
                                                    : fits && draft.words > best.words && best.words < length.shortest;
    if (closer) best = std::move(draft);
  }
  return best;
}

// With as few savings as bring it down to `length.most`.
Draft shortened(const Drafter& drafter, const Mentions& known, const Length& length, Draft best) {
  for (const Extras& extras : kSavings) {
    if (best.words <= length.most) break;
    Draft draft = drafter.draft(known, extras);
    if (draft.words < best.words) best = std::move(draft);
  }
  return best;
}

// With one more thing that is known, or as many as there is room for where none is enough.
Draft lengthened(const Drafter& drafter, const Mentions& known, const Length& length, Draft best,
                 const SaidHistory& history) {
  const auto fits = [&](const Draft& draft) {
    return draft.words > best.words && draft.words >= length.shortest && draft.words <= length.comfortable;
  };
  if (!history.purposes.is_worn(PurposeForm::Clause) && best.extras.purpose == PurposeForm::None) {
    Extras extras = best.extras;
    extras.purpose = PurposeForm::BesideRole;
    if (Draft draft = drafter.draft(known, extras); fits(draft)) return draft;
  }
  if (best.sentences >= kMostSentences) return best;
  std::vector<FurtherFact> facts = drafter.further().facts();
  std::stable_partition(facts.begin(), facts.end(),
                        [&](const FurtherFact& fact) { return !history.is_worn(fact.kind); });
  for (const FurtherFact& fact : facts)
    if (Draft draft = drafter.draft(known, best.extras, {fact}); fits(draft)) return draft;
  for (const FurtherFact& fact : facts) {
    std::vector<FurtherFact> more = best.facts;
    more.push_back(fact);
    Draft draft = drafter.draft(known, best.extras, more);
    if (draft.words > best.words && draft.words <= length.comfortable) best = std::move(draft);
    if (best.words >= length.shortest || best.sentences >= kMostSentences) break;
  }
  return best;
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

}  // namespace

bool SaidHistory::is_worn(std::string_view kind) const {
  const auto holds = [&](const std::vector<FurtherFact>& facts) {
    return std::ranges::any_of(facts, [&](const FurtherFact& fact) { return fact.kind == kind; });
  };
  return (holds(last_) && holds(before_)) || (kind == "purpose" && purposes.is_worn(PurposeForm::Sentence));
}

void SaidHistory::add(PurposeForm form, const std::vector<FurtherFact>& facts) {
  before_ = std::exchange(last_, facts);
  const bool sentence = std::ranges::any_of(facts, [](const FurtherFact& fact) { return fact.kind == "purpose"; });
  if (form == PurposeForm::BesideRole) form = PurposeForm::Clause;
  purposes.add(form == PurposeForm::None && sentence ? PurposeForm::Sentence : form);
}

// After two of a shape the third is opened otherwise.
std::size_t StepTexts::turn_of(const std::string& shape, std::size_t openings) {
  const std::size_t told = shapes_.size();
  const bool worn = told >= 2 && shapes_[told - 1] == shape && shapes_[told - 2] == shape;
  const std::size_t turn = worn && openings > 1 ? 1 + told % (openings - 1) : 0;
  shapes_.push_back(turn == 0 ? shape : fmt::format("{} {}", shape, turn));
  return turn;
}

bool StepTexts::is_told(const std::string& text) const {
  return std::ranges::any_of(texts_, [&](const std::string& told) { return told.find(text) != std::string::npos; });
}

Paragraph StepTexts::generate(const ModelStep& step) {
  const Matter matter = matter_of(model_, step, phrases_);
  const std::vector<Phrase>& openings =
      phrases_.variants(matter.plans.empty() ? "sentence.asides" : "sentence.openings");
  const std::size_t turn = turn_of(matter.shape, openings.size());
  const std::string opening = openings.empty() ? "" : openings[turn].text;

  const Drafter drafter(model_, phrases_, step, matter, opening, turn);
  const Length length = length_of(phrases_.language);
  std::optional<Draft> explained = explaining(drafter, mentions_, length, history_.purposes);
  Draft best = explained ? std::move(*explained) : plainest(drafter, mentions_, length);
  if (best.words > length.most) best = shortened(drafter, mentions_, length, std::move(best));
  if (best.words < length.shortest || is_told(plain_text(best.text)))
    best = lengthened(drafter, mentions_, length, std::move(best), history_);
  texts_.push_back(plain_text(best.text));
  history_.add(best.extras.purpose, best.facts);
  mentions_ = std::move(best.mentions);
  mentions_.forget_tokens();
  return std::move(best.text);
}

}  // namespace archsheet
