// SPDX-License-Identifier: MIT
#include "layout/scene.h"

#include <algorithm>
#include <map>
#include <utility>

#include "layout/callouts.h"
#include "layout/grounds.h"
#include "layout/loops.h"
#include "layout/trunks.h"
#include "layout/wire_measures.h"

namespace archsheet {

namespace {

WireEnd end_at(const NodeId& node) {
  WireEnd end;
  if (const auto* component = std::get_if<ComponentId>(&node)) end.component = static_cast<int>(component->index);
  if (const auto* group = std::get_if<GroupId>(&node)) end.group = static_cast<int>(group->index);
  return end;
}

void read_parents(Scene& scene, const Model& model) {
  scene.group_parent.assign(scene.floor.groups.size(), -1);
  scene.is_zone.assign(scene.floor.groups.size(), false);
  scene.component_parent.assign(scene.floor.components.size(), -1);
  for (std::size_t i = 0; i < scene.group_parent.size() && i < model.groups.size(); ++i) {
    if (model.groups[i].parent) scene.group_parent[i] = static_cast<int>(model.groups[i].parent->index);
    scene.is_zone[i] = model.groups[i].parent && model.groups[i].is_kind("availability-zone");
  }
  for (std::size_t i = 0; i < scene.component_parent.size() && i < model.components.size(); ++i) {
    if (model.components[i].parent) scene.component_parent[i] = static_cast<int>(model.components[i].parent->index);
  }
}

void read_ends(Scene& scene) {
  for (const FloorFlow& flow : scene.floor.flows) {
    WireEnds ends{end_at(flow.from), end_at(flow.to)};
    if (!ends.is_loop()) {
      if (ends.from.group >= 0) ends.from.inside = scene.encloses(ends.from.group, scene.innermost_group(ends.to));
      if (ends.to.group >= 0) ends.to.inside = scene.encloses(ends.to.group, scene.innermost_group(ends.from));
    }
    scene.ends.push_back(ends);
  }
}

void read_buses(Scene& scene) {
  scene.is_bus.assign(scene.floor.groups.size(), false);
  for (const WireEnds& ends : scene.ends)
    for (const WireEnd* end : {&ends.from, &ends.to})
      if (end->group >= 0) scene.is_bus[end->group] = true;
  for (const std::vector<int>* parents : {&scene.component_parent, &scene.group_parent})
    for (const int parent : *parents)
      if (parent >= 0) scene.is_bus[parent] = false;
}

void read_copies(Scene& scene, const Model& model) {
  scene.copy_of.assign(scene.ends.size(), -1);
  const auto is_copy = [](const auto& node) { return node.copy_of.has_value(); };
  if (std::none_of(model.components.begin(), model.components.end(), is_copy)) return;
  std::map<std::pair<NodeId, NodeId>, int> firsts;
  for (std::size_t i = 0; i < std::min(scene.ends.size(), model.flows.size()); ++i) {
    const ModelFlow& flow = model.flows[i];
    const std::pair ends{first_copy(model, flow.from), first_copy(model, flow.to)};
    const auto [first, is_new] = firsts.emplace(ends, static_cast<int>(i));
    if (!is_new) scene.copy_of[i] = first->second;
  }
}

void read_obstacles(Scene& scene) {
  const Floor& floor = scene.floor;
  for (std::size_t i = 0; i < floor.components.size(); ++i) {
    scene.obstacles.push_back({floor.components[i].box, wiring::from_component, static_cast<int>(i), -1});
  }
  for (std::size_t i = 0; i < floor.groups.size(); ++i) {
    const Rect& header = floor.groups[i].header;
    if (!header.empty()) scene.obstacles.push_back({header, wiring::from_header, -1, static_cast<int>(i)});
  }
  const double radius = floor.badge_diameter / 2;
  for (const auto* badges : {&scene.component_badges, &scene.group_badges}) {
    for (const std::vector<Point>& row : *badges) {
      for (const Point& centre : row) {
        const Rect box = Rect{centre.x, centre.y, 0, 0}.grown(radius);
        scene.obstacles.push_back({box, wiring::from_callout, -1, -1});
      }
    }
  }
}

}  // namespace

bool Scene::encloses(int group, int inner) const {
  // Parents come before their children, so the walk up ends.
  while (inner >= 0 && inner != group) inner = group_parent[inner];
  return inner >= 0;
}

int Scene::innermost_group(const WireEnd& end) const {
  return end.component >= 0 ? component_parent[end.component] : group_parent[end.group];
}

Point side_point(const FloorComponent& component, int heading) {
  const Point centre = component.icon.centre();
  const bool worded = !component.words.empty();
  switch (heading) {
    case 0:
      return {component.pile().right(), centre.y};
    case 1:
      return {centre.x, worded ? component.words.bottom() + wiring::below_words : component.icon.bottom()};
    case 2:
      return {component.icon.left(), centre.y};
    default:
      return {centre.x, component.pile().top()};
  }
}

Wires bare_wires(std::vector<WirePath> paths) {
  Wires wires;
  for (WirePath& path : paths) wires.flows.push_back({std::move(path), {}, {}});
  return wires;
}

std::vector<WirePath> paths_of(const Wires& wires) {
  std::vector<WirePath> paths;
  for (const Wires::Wire& wire : wires.flows) paths.push_back(wire.points);
  return paths;
}

Scene make_scene(const Floor& floor, const Model& model) {
  Scene scene{floor, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  read_parents(scene, model);
  read_ends(scene);
  read_buses(scene);
  for (std::size_t flow = 0; flow < scene.ends.size(); ++flow)
    scene.homes.push_back(home_of(scene, static_cast<int>(flow)));
  read_bundles(scene, model);
  read_copies(scene, model);
  place_callouts(scene);
  read_obstacles(scene);
  place_loops(scene);
  return scene;
}

}  // namespace archsheet
