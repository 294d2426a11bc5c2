// SPDX-License-Identifier: MIT
//
// What a step is made of, and paragraphs of it tried out with more or fewer words. Trying changes nothing: a draft has
// mentions of its own, which its taker goes on with.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "narrate/further.h"
#include "narrate/mentions.h"
#include "narrate/plan.h"
#include "narrate/sentences.h"
#include "theme/phrases.h"

namespace archsheet {

inline constexpr std::size_t kMostSentences = 3;  // of a paragraph

// What a step is made of, worked out once for all tries.
struct Matter {
  std::vector<SentencePlan> plans;
  std::vector<NodeId> at;  // callouts that no flow of the step speaks of
  StepThings things;
  std::string shape;  // steps of one shape read alike
};
Matter matter_of(const Model& model, const ModelStep& step, const Phrases& phrases);

// A paragraph tried out, with the names it has made known.
struct StepDraft {
  Paragraph text;
  std::size_t words = 0;
  Mentions mentions;
  std::size_t sentences = 0;
  Extras extras;
  std::vector<FurtherFact> facts;
};

class StepDrafter {
 public:
  // All of it must outlive the drafter. `turn`: which of the ways to begin is taken.
  StepDrafter(const Model& model, const Phrases& phrases, const ModelStep& step, const Matter& matter,
              std::string_view opening, std::size_t turn)
      : model_(model),
        phrases_(phrases),
        matter_(matter),
        further_(model, phrases, step, matter.things),
        opening_(opening),
        turn_(turn) {}

  const Further& further() const { return further_; }

  // What the last thing named does here stands behind its name, where a mechanism would push it out.
  bool has_role_at_end() const;

  StepDraft draft(const Mentions& known, const Extras& extras, const std::vector<FurtherFact>& facts = {}) const;

 private:
  struct Explained {
    NodeId node;
    std::string purpose;
  };
  std::optional<Explained> explained_by_itself(const Sentences& sentences, const Extras& extras) const;
  std::vector<std::string> flow_sentences(Sentences& sentences, const Extras& extras) const;

  const Model& model_;
  const Phrases& phrases_;
  const Matter& matter_;
  Further further_;
  std::string_view opening_;
  std::size_t turn_;
};

}  // namespace archsheet
