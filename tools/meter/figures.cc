// SPDX-License-Identifier: MIT
//
// What can be counted and measured in a drawing without saying whether it is good.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "faults.h"
#include "reading_order.h"
#include "runs.h"

namespace archsheet::meter {
namespace {

// Where a line leaves a trunk it meets the others and does not cross them.
constexpr double kMeeting = 0.3;

bool cross(const Segment& a, const Segment& b) {
  if (is_horizontal(a) == is_horizontal(b)) return false;
  const Segment& flat = is_horizontal(a) ? a : b;
  const Segment& steep = is_horizontal(a) ? b : a;
  const Rect of_flat = rect_between(flat.from, flat.to);
  const Rect of_steep = rect_between(steep.from, steep.to);
  const Point at{steep.from.x, flat.from.y};
  return of_flat.left() + kMeeting < at.x && at.x < of_flat.right() - kMeeting && of_steep.top() + kMeeting < at.y &&
         at.y < of_steep.bottom() - kMeeting;
}

// Lines that share a trunk cross another one together, but each of them is counted.
std::size_t count_crossings(const Scene& scene) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < scene.flows.size(); ++i)
    for (std::size_t k = i + 1; k < scene.flows.size(); ++k)
      for (const Segment& of_a : scene.flows[i].runs)
        for (const Segment& of_b : scene.flows[k].runs) count += cross(of_a, of_b) ? 1 : 0;
  return count;
}

bool is_cut(const SeenLabel& label, const SeenGroup& group) {
  const Rect box = box_of(label.words);
  return box.overlaps(group.box) && !group.box.contains(box) && !box.contains(group.box);
}

// Whether a number of the step stands on the line or close beside it, with a text or alone.
bool bears(const SeenFlow& flow, const std::string& step, const Scene& scene) {
  constexpr double kBeside = 3;  // points
  return std::any_of(scene.badges.begin(), scene.badges.end(), [&](const SeenBadge& badge) {
    const Rect reach = Rect{badge.centre.x, badge.centre.y, 0, 0}.grown(badge.radius + kBeside);
    return badge.step == step &&
           std::any_of(flow.runs.begin(), flow.runs.end(), [&](const Segment& run) { return crosses(run, reach); });
  });
}

bool touch(const SeenFlow& a, const SeenFlow& b) {
  return a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to;
}

bool lacks_badge(const SeenFlow& flow, const Scene& scene) {
  const std::set<std::string> steps = split(flow.steps);
  return std::any_of(steps.begin(), steps.end(), [&](const std::string& step) {
    return std::none_of(scene.flows.begin(), scene.flows.end(), [&](const SeenFlow& other) {
      return split(other.steps).contains(step) && touch(flow, other) && bears(other, step, scene);
    });
  });
}

Rect drawn_box(const Scene& scene) {
  Rect drawn;
  const auto extend = [&drawn](const Rect& box) { drawn = drawn.empty() ? box : united(drawn, box); };
  for (const SeenGroup& group : scene.groups) extend(group.box);
  for (const SeenComponent& component : scene.components) extend(box_of(component));
  for (const SeenLabel& label : scene.labels) extend(box_of(label.words));
  return drawn;
}

}  // namespace

Figures figures_of(const Scene& scene) {
  Figures figures;
  figures.components = scene.components.size();
  figures.flows = scene.flows.size();
  figures.crossings = count_crossings(scene);
  for (const SeenFlow& flow : scene.flows) {
    figures.without_badge += lacks_badge(flow, scene) ? 1 : 0;
    if (flow.from == flow.to) continue;
    ++figures.lines;
    figures.bends += static_cast<std::size_t>(flow.bends);
  }
  figures.labels = scene.labels.size();
  for (const SeenLabel& label : scene.labels)
    figures.labels_cut += std::any_of(scene.groups.begin(), scene.groups.end(),
                                      [&](const SeenGroup& group) { return is_cut(label, group); })
                              ? 1
                              : 0;
  const auto least = [](double& smallest, double size) { smallest = smallest == 0 ? size : std::min(smallest, size); };
  for (const SeenComponent& component : scene.components) least(figures.icon_size, component.icon.width);
  for (const Words& words : scene.words) least(figures.smallest_text, words.size);
  figures.drawn = drawn_box(scene);
  follow_steps(scene, figures);
  return figures;
}

double aspect_against_area(const Scene& scene, const Figures& figures) {
  if (scene.area.empty() || figures.drawn.empty()) return 0;
  return figures.aspect() / (scene.area.width / scene.area.height);
}

}  // namespace archsheet::meter
