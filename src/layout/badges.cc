// SPDX-License-Identifier: MIT
//
// A chain or a fan of arrows is one step: its number once is enough, again only where the eye has
// lost it.
#include "layout/badges.h"

#include <algorithm>
#include <cstddef>

namespace archsheet {
namespace {

bool touch(const ModelFlow& a, const ModelFlow& b) {
  return a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to;
}

void add(std::vector<StepId>& badges, StepId step) {
  if (std::find(badges.begin(), badges.end(), step) == badges.end()) badges.push_back(step);
}

std::ptrdiff_t count_numbers(const Model& model, FlowId flow) {
  const std::vector<StepId>& steps = model.at(flow).steps;
  return std::count_if(steps.begin(), steps.end(), [&](StepId step) { return !model.at(step).number.empty(); });
}

void add_to_flows(const Model& model, StepId step, Badges& badges) {
  const std::vector<FlowId>& flows = model.at(step).flows;
  // Flows that bear the number or are within two flows of one that does; one of several steps bears all their numbers.
  std::vector<bool> covered(flows.size(), false);
  for (std::size_t i = 0; i < flows.size(); ++i) {
    if (covered[i] && count_numbers(model, flows[i]) < 2) continue;
    add(badges.flows[flows[i].index], step);
    covered[i] = true;
    std::vector<std::size_t> reached{i};
    for (std::size_t k = 0, ring = 0; ring < 2; ++ring)
      for (const std::size_t stop = reached.size(); k < stop; ++k)
        for (std::size_t j = 0; j < flows.size(); ++j)
          if (std::find(reached.begin(), reached.end(), j) == reached.end() &&
              touch(model.at(flows[reached[k]]), model.at(flows[j]))) {
            covered[j] = true;
            reached.push_back(j);
          }
  }
}

}  // namespace

Badges assign_badges(const Model& model) {
  Badges badges;
  badges.flows.resize(model.flows.size());
  badges.components.resize(model.components.size());
  badges.groups.resize(model.groups.size());
  for (std::size_t i = 0; i < model.steps.size(); ++i) {
    const StepId step{static_cast<std::uint32_t>(i)};
    if (model.steps[i].number.empty()) continue;
    for (const NodeId& node : model.steps[i].at) {
      if (const ComponentId* component = std::get_if<ComponentId>(&node))
        add(badges.components[component->index], step);
      else
        add(badges.groups[std::get<GroupId>(node).index], step);
    }
    add_to_flows(model, step, badges);
  }
  return badges;
}

}  // namespace archsheet
