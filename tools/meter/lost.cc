// SPDX-License-Identifier: MIT
//
// The drawing held against what the spec asks for.
#include <algorithm>
#include <map>

#include "faults.h"
#include "runs.h"

namespace archsheet::meter {
namespace {

// Lines of a label are joined by what a break swallowed, so spaces do not count.
std::string without_spaces(const std::string& text) {
  std::string result;
  std::copy_if(text.begin(), text.end(), std::back_inserter(result), [](char c) { return c != ' '; });
  return result;
}

class Comparison {
 public:
  Comparison(const Scene& scene, const Expected& expected) : scene_(scene), expected_(expected) {}

  std::vector<Fault> compare() {
    std::vector<std::string> components, groups;
    for (const SeenComponent& component : scene_.components) components.push_back(component.id);
    for (const SeenGroup& group : scene_.groups) groups.push_back(group.id);
    compare_names("component", components, expected_.components);
    compare_names("group", groups, expected_.groups);
    compare_flows();
    compare_steps();
    for (const Expected::Band& band : expected_.bands) compare_band(band);
    return std::move(faults_);
  }

 private:
  void add(FaultKind kind, std::string what) { faults_.push_back({kind, std::move(what)}); }

  void compare_names(const std::string& what, const std::vector<std::string>& seen,
                     const std::vector<std::string>& wanted) {
    std::map<std::string, int> balance;
    for (const std::string& id : wanted) ++balance[id];
    for (const std::string& id : seen) --balance[id];
    for (const auto& [id, count] : balance)
      if (count != 0) add(FaultKind::LostItem, what + " " + id + (count > 0 ? " is not drawn" : " is drawn too often"));
  }

  void compare_flows() {
    if (scene_.flows.size() > expected_.flows.size()) add(FaultKind::LostItem, "more flows than the spec has");
    for (std::size_t i = 0; i < expected_.flows.size(); ++i) {
      const Expected::Flow& wanted = expected_.flows[i];
      const std::string number = std::to_string(i + 1);
      const auto seen = std::find_if(scene_.flows.begin(), scene_.flows.end(),
                                     [&](const SeenFlow& flow) { return flow.number == number; });
      if (seen == scene_.flows.end() || seen->from != wanted.from || seen->to != wanted.to) {
        add(FaultKind::LostItem, "flow " + number + " (" + wanted.from + " -> " + wanted.to + ")");
        continue;
      }
      if (split(seen->steps) != std::set<std::string>(wanted.steps.begin(), wanted.steps.end()))
        add(FaultKind::LostItem, "steps of flow " + number);
      if (without_spaces(label_of(number)) != without_spaces(wanted.label))
        add(FaultKind::LostItem, "label of flow " + number + ": \"" + wanted.label + "\"");
    }
  }

  std::string label_of(const std::string& flow) const {
    std::string text;
    for (const SeenLabel& label : scene_.labels)
      if (label.flow == flow)
        for (const Words& words : label.words) text += words.text;
    return text;
  }

  // Every number in the drawing; every paragraph, where the sheet has any.
  void compare_steps() {
    for (const std::string& step : expected_.steps) {
      if (std::none_of(scene_.badges.begin(), scene_.badges.end(),
                       [&](const SeenBadge& badge) { return badge.step == step; }))
        add(FaultKind::LostItem, "number of step " + step);
      if (!scene_.steps.empty() && std::find(scene_.steps.begin(), scene_.steps.end(), step) == scene_.steps.end())
        add(FaultKind::LostItem, "paragraph of step " + step);
    }
  }

  bool is_in(const std::string& outer, std::string inner) const {
    for (std::size_t depth = 0; depth <= scene_.groups.size() && !inner.empty(); ++depth) {
      if (inner == outer) return true;
      const auto group = std::find_if(scene_.groups.begin(), scene_.groups.end(),
                                      [&](const SeenGroup& other) { return other.id == inner; });
      inner = group == scene_.groups.end() ? std::string() : group->parent;
    }
    return false;
  }

  void compare_band(const Expected::Band& band) {
    for (const SeenGroup& drawn : scene_.groups)
      if (drawn.id == band.id)
        for (const SeenComponent& component : scene_.components) {
          const bool member = std::any_of(band.around.begin(), band.around.end(), [&](const std::string& node) {
            return node == component.id || is_in(node, component.parent);
          });
          if (member && !drawn.box.grown(0.5).contains(box_of(component)))
            add(FaultKind::LostItem, component.id + " outside " + band.id);
          if (!member && drawn.box.grown(-0.5).overlaps(box_of(component)))
            add(FaultKind::StrangerInGroup, component.id + " in " + band.id);
        }
  }

  const Scene& scene_;
  const Expected& expected_;
  std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> find_lost(const Scene& scene, const Expected& expected) {
  return Comparison(scene, expected).compare();
}

}  // namespace archsheet::meter
