// SPDX-License-Identifier: MIT
//
// What more is known of the things that a step speaks of, for a paragraph that would be too short: their roles and
// purposes, what sets the flow off, where they stand, where the flow comes from and goes on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "narrate/sentences.h"

namespace archsheet {

// The things of a step, those that a reader wants to know most of first.
struct StepThings {
  std::vector<NodeId> objects;
  std::vector<NodeId> subjects;
  std::string trigger;  // the catalogue's, where all links of the step have the same; else empty
};

// One thing that may be said, as a sentence of its own.
struct FurtherFact {
  std::string_view kind;  // "purpose": sentences of a kind are of one shape
  NodeId node;
};

class Further {
 public:
  // REQUIRES: the step is one of the model's.
  Further(const Model& model, const Phrases& phrases, const ModelStep& step, const StepThings& things)
      : model_(model), phrases_(phrases), step_(step), things_(things) {}

  // What can be said at all, the most telling first.
  std::vector<FurtherFact> facts() const;

  // Filled in; empty where nothing is known or all of it has been told.
  std::string sentence(const FurtherFact& fact, Sentences& sentences) const;

 private:
  std::string along_the_flow(const FurtherFact& fact, Sentences& sentences) const;
  std::string step_for(const FurtherFact& fact) const;
  std::string step_beside(const NodeId& node, bool later) const;
  bool is_end(const NodeId& node, bool first) const;
  bool has_one_neighbour(const NodeId& node) const;
  bool has_flows(const NodeId& node) const;

  const Model& model_;
  const Phrases& phrases_;
  const ModelStep& step_;
  const StepThings& things_;
};

}  // namespace archsheet
