// SPDX-License-Identifier: MIT
//
// Which statements of a step stand in one sentence: things that do the same are named together, a chain
// is followed up to three links, several doings of one subject are joined. No words yet.
#pragma once

#include <vector>

#include "narrate/links.h"

namespace archsheet {

// All subjects do the same to all objects.
struct Clause {
  std::vector<NodeId> subjects;
  std::vector<NodeId> objects;
  Link link;  // what they have in common; its own two ends are the first of each
  std::size_t arrows = 0;
};

enum class SentenceForm { Simple, Two, Three, Chain2, Chain3, Pair };

struct SentencePlan {
  SentenceForm form = SentenceForm::Simple;
  std::vector<Clause> clauses;  // one for Simple, two or three for the others
};

// In the order in which each sentence's first link was written. At most `limit` sentences where joining
// neighbours can bring them down to it; the caller deals with more.
std::vector<SentencePlan> plan_sentences(const std::vector<Link>& links, std::size_t limit);

// The plan with no more clauses than `most`, of which there must be one.
SentencePlan first_clauses(SentencePlan plan, std::size_t most);

}  // namespace archsheet
