// SPDX-License-Identifier: MIT
//
// The placement held against the model. The layout is trusted by nobody, since a program that lays
// out a graph can lose a part of it and still report success.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "layout/layout.h"

namespace archsheet {
namespace {

constexpr double kTolerance = 0.5;  // points
constexpr double kEndReach = 4;     // a line may end this far from what it joins
constexpr double kNesting = 3.6;    // an inner box keeps at least this from the outer one
constexpr double kLargest = 1e6;

bool is_finite(const Rect& rect) {
  return std::isfinite(rect.x) && std::isfinite(rect.y) && std::isfinite(rect.width) && std::isfinite(rect.height) &&
         std::abs(rect.x) < kLargest && std::abs(rect.y) < kLargest && rect.width < kLargest && rect.height < kLargest;
}

class Auditor {
 public:
  Auditor(const Placement& placement, const Model& model) : placement_(placement), model_(model) {}

  std::vector<std::string> audit() && {
    const bool whole = audit_counts();
    if (!whole) return std::move(faults_);  // what follows takes indices for granted
    for (const PlacedComponent& component : placement_.components) audit_component(component);
    for (const PlacedGroup& group : placement_.groups) audit_group(group);
    for (const Route& route : placement_.routes) audit_route(route);
    audit_steps();
    return std::move(faults_);
  }

 private:
  template <typename... Arguments>
  void fault(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    faults_.push_back(fmt::format(format, std::forward<Arguments>(arguments)...));
  }

  // Each thing once, and no other.
  template <typename Placed, typename Things>
  bool each_once(const std::vector<Placed>& placed, const Things& things, std::string_view what) {
    std::vector<int> times(things.size(), 0);
    const std::size_t before = faults_.size();
    for (const Placed& one : placed) {
      if (one.id.index >= things.size())
        fault("a {} that the model does not have", what);
      else
        ++times[one.id.index];
    }
    for (std::size_t i = 0; i < times.size(); ++i)
      if (times[i] != 1) fault("{} {}: {}", what, name_of(things[i]), times[i] == 0 ? "lost" : "drawn twice");
    return faults_.size() == before;
  }

  std::string name_of(const ModelComponent& component) const { return "`" + component.id + "`"; }
  std::string name_of(const ModelGroup& group) const { return "`" + group.id + "`"; }
  std::string name_of(const ModelFlow& flow) const {
    return fmt::format("`{} -> {}`", id_of(model_, flow.from), id_of(model_, flow.to));
  }

  bool audit_counts() {
    bool whole = each_once(placement_.components, model_.components, "component");
    whole &= each_once(placement_.groups, model_.groups, "group");
    whole &= each_once(placement_.routes, model_.flows, "flow");
    if (!whole) return false;
    for (const PlacedGroup& group : placement_.groups) boxes_[group.id.index] = group.box;
    for (const PlacedComponent& component : placement_.components) {
      Rect& box = component_boxes_[component.id.index] = component.icon;
      for (const PlacedText* text : {&component.label, &component.role})
        if (!text->lines.empty()) box = united(box, text->box);
    }
    return true;
  }

  void audit_rect(const Rect& rect, std::string_view what, const std::string& name) {
    if (!is_finite(rect))
      fault("{} {}: its place is not a number", what, name);
    else if (!Rect{0, 0, placement_.size.width, placement_.size.height}.grown(kTolerance).contains(rect))
      fault("{} {}: off the drawing", what, name);
  }

  void audit_text(const PlacedText& text, const std::string& words, std::string_view what, const std::string& name) {
    if (words.empty() != text.lines.empty() && words.find_first_not_of(" \t\n") != std::string::npos)
      fault("{} {}: its words are lost", what, name);
    if (!text.lines.empty()) audit_rect(text.box, what, name);
  }

  void audit_badges(const std::vector<PlacedBadge>& badges, std::string_view what, const std::string& name,
                    std::set<StepId>& seen) {
    const double radius = placement_.badge_diameter / 2;
    std::set<StepId> here;
    for (const PlacedBadge& badge : badges) {
      if (badge.step.index >= model_.steps.size()) {
        fault("{} {}: a badge of no step", what, name);
        continue;
      }
      audit_rect({badge.centre.x - radius, badge.centre.y - radius, 2 * radius, 2 * radius}, "the badge at", name);
      if (!here.insert(badge.step).second) fault("{} {}: one badge twice", what, name);
      seen.insert(badge.step);
    }
  }

  void audit_component(const PlacedComponent& placed) {
    const ModelComponent& component = model_.at(placed.id);
    const std::string name = name_of(component);
    audit_rect(placed.icon, "component", name);
    if (placed.icon.width <= 0 || placed.icon.height <= 0) fault("component {}: has no icon", name);
    audit_text(placed.label, component.label, "component", name);
    audit_text(placed.role, component.role, "component", name);
    audit_badges(placed.badges, "component", name, badges_of_component_[placed.id.index]);
    if (!component.parent) return;
    const Rect& around = boxes_[component.parent->index];
    const Rect& box = component_boxes_[placed.id.index];
    // On the border it may stick out, but not lie outside.
    const bool inside =
        component.on_border ? around.grown(kTolerance).overlaps(placed.icon) : around.grown(kTolerance).contains(box);
    if (!inside) fault("component {}: outside its group `{}`", name, model_.at(*component.parent).id);
  }

  bool crosses(const ModelGroup& group, const ModelGroup& parent) const {
    return group.is_kind("availability-zone") && parent.is_kind("vpc");
  }

  void audit_group(const PlacedGroup& placed) {
    const ModelGroup& group = model_.at(placed.id);
    const std::string name = name_of(group);
    audit_text(placed.label, group.label, "group", name);
    audit_text(placed.role, group.role, "group", name);
    audit_badges(placed.badges, "group", name, badges_of_group_[placed.id.index]);
    audit_rect(placed.box, "group", name);
    if (placed.box.empty()) fault("group {}: has no size", name);
    if (!placed.box.grown(kTolerance).contains(placed.header)) fault("group {}: its header sticks out", name);
    if (group.is_band()) {
      audit_band(placed, group);
      return;
    }
    if (!group.parent) return;
    const ModelGroup& parent = model_.at(*group.parent);
    Rect around = boxes_[group.parent->index].grown(0.01 - kNesting);
    if (crosses(group, parent)) {  // taller than the VPC, but as wide as it allows
      around.y = placed.box.y;
      around.height = placed.box.height;
    }
    if (!around.contains(placed.box)) fault("group {}: outside its group `{}`", name, parent.id);
  }

  void audit_band(const PlacedGroup& placed, const ModelGroup& band) {
    for (const NodeId& node : band.around) {
      const ComponentId* component = std::get_if<ComponentId>(&node);
      const Rect& inner =
          component != nullptr ? component_boxes_[component->index] : boxes_[std::get<GroupId>(node).index];
      if (!placed.box.grown(kTolerance).contains(inner))
        fault("group {}: is not around `{}`", name_of(band), id_of(model_, node));
    }
  }

  // A component's line may end at the icon or below the words; a group's on its border.
  bool ends_on(Point point, const NodeId& node) {
    if (const ComponentId* component = std::get_if<ComponentId>(&node)) {
      const Rect reach = component_boxes_[component->index].grown(kEndReach);
      return reach.contains(Rect{point.x, point.y, 0, 0});
    }
    const Rect& box = boxes_[std::get<GroupId>(node).index];
    const Rect spot{point.x, point.y, 0, 0};
    return box.grown(kEndReach).contains(spot) && !box.grown(-kEndReach).contains(spot);
  }

  void audit_route(const Route& route) {
    const ModelFlow& flow = model_.at(route.id);
    const std::string name = name_of(flow);
    if (route.points.size() < 2) {
      fault("flow {}: has no line", name);
      return;
    }
    for (std::size_t i = 0; i < route.points.size(); ++i) {
      audit_rect({route.points[i].x, route.points[i].y, 0, 0}, "flow", name);
      if (i == 0) continue;
      const Point& a = route.points[i - 1];
      const Point& b = route.points[i];
      if ((a.x != b.x) == (a.y != b.y)) fault("flow {}: a run is neither across nor down", name);
    }
    if (!ends_on(route.points.front(), flow.from) || !ends_on(route.points.back(), flow.to))
      fault("flow {}: does not reach its ends", name);
    if (flow.label.find_first_not_of(" \t\n") != std::string::npos && (!route.label || route.label->lines.empty()))
      fault("flow {}: its label is lost", name);
    if (route.label) audit_rect(route.label->box, "the label of", name);
    audit_badges(route.badges, "flow", name, badges_of_flow_[route.id.index]);
  }

  void audit_steps() {
    for (std::size_t i = 0; i < model_.steps.size(); ++i) {
      const ModelStep& step = model_.steps[i];
      const StepId id{static_cast<std::uint32_t>(i)};
      if (step.number.empty()) continue;
      for (const NodeId& node : step.at) {
        const ComponentId* component = std::get_if<ComponentId>(&node);
        const auto& badges = component != nullptr ? badges_of_component_[component->index]
                                                  : badges_of_group_[std::get<GroupId>(node).index];
        if (!badges.contains(id)) fault("step {}: its badge at `{}` is lost", step.number, id_of(model_, node));
      }
      const bool shown = std::any_of(step.flows.begin(), step.flows.end(),
                                     [&](FlowId flow) { return badges_of_flow_[flow.index].contains(id); });
      if (!step.flows.empty() && !shown) fault("step {}: its badge is lost", step.number);
    }
  }

  const Placement& placement_;
  const Model& model_;
  std::vector<std::string> faults_;
  std::map<std::uint32_t, Rect> boxes_;
  std::map<std::uint32_t, Rect> component_boxes_;
  std::map<std::uint32_t, std::set<StepId>> badges_of_component_;
  std::map<std::uint32_t, std::set<StepId>> badges_of_group_;
  std::map<std::uint32_t, std::set<StepId>> badges_of_flow_;
};

}  // namespace

std::vector<std::string> audit(const Placement& placement, const Model& model) {
  if (!std::isfinite(placement.size.width) || !std::isfinite(placement.size.height))
    return {"the drawing: its size is not a number"};
  return Auditor(placement, model).audit();
}

}  // namespace archsheet
