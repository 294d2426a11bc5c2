// SPDX-License-Identifier: MIT
#include "narrate/further.h"

#include <algorithm>
#include <array>
#include <optional>

#include "narrate/callouts.h"

namespace archsheet {
namespace {

// Of which things of a step a fact is told.
enum class Whose { Objects, Subjects, Both, Step };

// The most telling first: what a thing does here, what it is for, how the flow is set off, and only then its
// surroundings.
struct Kind {
  std::string_view name;
  Whose whose;
  Topic topic = Topic::None;  // what is said of callouts too
};
constexpr std::array<Kind, 14> kKinds = {{
    {"role", Whose::Both, Topic::Role},
    {"purpose", Whose::Both},
    {"trigger", Whose::Step},
    {"facts", Whose::Both, Topic::Facts},
    {"members", Whose::Both, Topic::Members},
    {"place", Whose::Both, Topic::Place},
    {"next", Whose::Objects},
    {"before", Whose::Subjects},
    {"category", Whose::Both, Topic::Category},
    {"begins", Whose::Subjects},
    {"ends", Whose::Objects},
    {"apart", Whose::Objects},
    {"unconnected", Whose::Objects},
    {"again", Whose::Both},
}};

const Kind& kind_of(std::string_view name) {
  return *std::ranges::find_if(kKinds, [&](const Kind& kind) { return kind.name == name; });
}

}  // namespace

std::vector<FurtherFact> Further::facts() const {
  std::vector<FurtherFact> facts;
  const auto add = [&](const Kind& kind, const std::vector<NodeId>& nodes) {
    for (const NodeId& node : nodes) facts.push_back({kind.name, node});
  };
  for (const Kind& kind : kKinds) {
    if (kind.whose == Whose::Step && !things_.trigger.empty()) facts.push_back({kind.name, NodeId{}});
    if (kind.whose == Whose::Objects || kind.whose == Whose::Both) add(kind, things_.objects);
    if (kind.whose == Whose::Subjects || kind.whose == Whose::Both) add(kind, things_.subjects);
  }
  return facts;
}

std::string Further::sentence(const FurtherFact& fact, Sentences& sentences) const {
  if (const Topic topic = kind_of(fact.kind).topic; topic != Topic::None)
    return remark_sentence(model_, phrases_, sentences, fact.node, topic);
  if (fact.kind == "purpose") {
    const std::string purpose = sentences.untold_purpose_of(fact.node);
    return purpose.empty() ? "" : sentences.purpose_sentence(fact.node, purpose);
  }
  if (fact.kind == "trigger") {
    if (sentences.mentions().is_told(fact.kind, things_.trigger)) return {};
    sentences.mentions().tell(fact.kind, things_.trigger);
    return phrases_.text("trigger." + things_.trigger);
  }
  return along_the_flow(fact, sentences);
}

// What the arrows of the other steps say of the node.
std::string Further::along_the_flow(const FurtherFact& fact, Sentences& sentences) const {
  const NodeId& node = fact.node;
  const std::string step = step_for(fact);
  const std::string told = std::string(fact.kind) + step;
  if (sentences.mentions().is_told(told, node)) return {};
  const bool numbered = fact.kind == "next" || fact.kind == "before" || fact.kind == "again";
  if (numbered && step.empty()) return {};
  if (fact.kind == "begins" && !is_end(node, true)) return {};
  if (fact.kind == "ends" && !is_end(node, false)) return {};
  if (fact.kind == "apart" && !has_one_neighbour(node)) return {};
  if (fact.kind == "unconnected" && has_flows(node)) return {};
  sentences.mentions().tell(told, node);
  const std::string subject = sentences.mentions().of(node);
  return sentences.fill("further." + std::string(fact.kind), {{"subject", subject}, {"step", step}});
}

// The number that a fact speaks of; often empty.
std::string Further::step_for(const FurtherFact& fact) const {
  if (fact.kind == "next" || fact.kind == "before") return step_beside(fact.node, fact.kind == "next");
  if (fact.kind != "again") return {};
  const auto is_it = [&](const NodeId& node) { return first_copy(model_, node) == fact.node; };
  const auto joins = [&](FlowId flow) { return is_it(model_.at(flow).from) || is_it(model_.at(flow).to); };
  const auto speaks = [&](const ModelStep& step) {
    return &step != &step_ && !step.number.empty() &&
           (std::ranges::any_of(step.at, is_it) || std::ranges::any_of(step.flows, joins));
  };
  const auto found = std::ranges::find_if(model_.steps, speaks);
  return found != model_.steps.end() ? found->number : "";
}

// The number of the nearest step that an arrow goes on from the node in, or an arrow comes to it in; often empty.
std::string Further::step_beside(const NodeId& node, bool later) const {
  const auto here = static_cast<std::size_t>(&step_ - model_.steps.data());
  std::optional<std::size_t> best;
  for (const ModelFlow& flow : model_.flows) {
    const bool leaves = first_copy(model_, flow.from) == node || (flow.both && first_copy(model_, flow.to) == node);
    const bool comes = first_copy(model_, flow.to) == node || (flow.both && first_copy(model_, flow.from) == node);
    if (!(later ? leaves : comes)) continue;
    for (const StepId step : flow.steps) {
      const bool fits = later ? step.index > here : step.index < here;
      if (!fits || model_.at(step).number.empty()) continue;
      if (!best || (later ? step.index < *best : step.index > *best)) best = step.index;
    }
  }
  return best ? model_.steps[*best].number : "";
}

// Arrows leave the node and none comes to it, or the other way round.
bool Further::is_end(const NodeId& node, bool first) const {
  bool leaves = false;
  bool comes = false;
  for (const ModelFlow& flow : model_.flows) {
    const NodeId from = first_copy(model_, flow.from);
    const NodeId to = first_copy(model_, flow.to);
    if (from == to) continue;
    leaves = leaves || from == node || (flow.both && to == node);
    comes = comes || to == node || (flow.both && from == node);
  }
  return first ? leaves && !comes : comes && !leaves;
}

bool Further::has_one_neighbour(const NodeId& node) const {
  std::vector<NodeId> neighbours;
  for (const ModelFlow& flow : model_.flows) {
    const NodeId from = first_copy(model_, flow.from);
    const NodeId to = first_copy(model_, flow.to);
    if (from != node && to != node) continue;
    const NodeId& other = from == node ? to : from;
    if (std::ranges::find(neighbours, other) == neighbours.end()) neighbours.push_back(other);
  }
  return neighbours.size() == 1;
}

bool Further::has_flows(const NodeId& node) const {
  return std::ranges::any_of(model_.flows, [&](const ModelFlow& flow) {
    return first_copy(model_, flow.from) == node || first_copy(model_, flow.to) == node;
  });
}

}  // namespace archsheet
