// SPDX-License-Identifier: MIT
#include "narrate/step_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "narrate/step_draft.h"
#include "narrate/weave.h"

namespace archsheet {
namespace {

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

// With what a new service is for, and through which mechanism, where it stays short and the last steps did not say it
// so.
std::optional<StepDraft> explaining(const StepDrafter& drafter, const Mentions& known, const Length& length,
                                    const PurposeHistory& history) {
  const std::size_t bare = drafter.draft(known, kTries.front()).words;
  for (const Extras& plainest : {kTries[1], kTries[0]}) {
    const std::size_t plain = drafter.draft(known, plainest).words;
    if (plainest.mechanism && (plain == bare || drafter.has_role_at_end())) continue;
    for (const PurposeForm form : {PurposeForm::Clause, PurposeForm::Sentence}) {
      if (history.is_worn(form)) continue;
      Extras extras = plainest;
      extras.purpose = form;
      StepDraft draft = drafter.draft(known, extras);
      if (draft.words != plain && draft.words <= length.comfortable) return draft;
    }
  }
  return std::nullopt;
}

// The first of the tries that is long enough, or the longest that is not too long.
StepDraft plainest(const StepDrafter& drafter, const Mentions& known, const Length& length) {
  StepDraft best = drafter.draft(known, kTries.front());
  for (const Extras& extras : std::span(kTries).subspan(1)) {
    if (best.words >= length.shortest && best.words <= length.longest) break;
    StepDraft draft = drafter.draft(known, extras);
    const bool fits = draft.words <= length.longest;
    const bool closer = best.words > length.longest ? draft.words < best.words
                                                    : fits && draft.words > best.words && best.words < length.shortest;
    if (closer) best = std::move(draft);
  }
  return best;
}

// With as few savings as bring it down to `length.most`.
StepDraft shortened(const StepDrafter& drafter, const Mentions& known, const Length& length, StepDraft best) {
  for (const Extras& extras : kSavings) {
    if (best.words <= length.most) break;
    StepDraft draft = drafter.draft(known, extras);
    if (draft.words < best.words) best = std::move(draft);
  }
  return best;
}

// With one more thing that is known, or as many as there is room for where none is enough.
StepDraft lengthened(const StepDrafter& drafter, const Mentions& known, const Length& length, StepDraft best,
                     const SaidHistory& history) {
  const auto fits = [&](const StepDraft& draft) {
    return draft.words > best.words && draft.words >= length.shortest && draft.words <= length.comfortable;
  };
  if (!history.purposes.is_worn(PurposeForm::Clause) && best.extras.purpose == PurposeForm::None) {
    Extras extras = best.extras;
    extras.purpose = PurposeForm::BesideRole;
    if (StepDraft draft = drafter.draft(known, extras); fits(draft)) return draft;
  }
  if (best.sentences >= kMostSentences) return best;
  std::vector<FurtherFact> facts = drafter.further().facts();
  std::stable_partition(facts.begin(), facts.end(),
                        [&](const FurtherFact& fact) { return !history.is_worn(fact.kind); });
  for (const FurtherFact& fact : facts)
    if (StepDraft draft = drafter.draft(known, best.extras, {fact}); fits(draft)) return draft;
  for (const FurtherFact& fact : facts) {
    std::vector<FurtherFact> more = best.facts;
    more.push_back(fact);
    StepDraft draft = drafter.draft(known, best.extras, more);
    if (draft.words > best.words && draft.words <= length.comfortable) best = std::move(draft);
    if (best.words >= length.shortest || best.sentences >= kMostSentences) break;
  }
  return best;
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

  const StepDrafter drafter(model_, phrases_, step, matter, opening, turn);
  const Length length = length_of(phrases_.language);
  std::optional<StepDraft> explained = explaining(drafter, mentions_, length, history_.purposes);
  StepDraft best = explained ? std::move(*explained) : plainest(drafter, mentions_, length);
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
