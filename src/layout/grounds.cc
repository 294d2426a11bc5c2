// SPDX-License-Identifier: MIT
#include "layout/grounds.h"

#include <algorithm>
#include <cmath>

namespace archsheet {

namespace {

// The group in which a line leaves this end or comes to it.
int first_ground(const Scene& scene, const WireEnd& end) {
  if (end.component >= 0) return scene.component_parent[end.component];
  return end.inside ? end.group : scene.group_parent[end.group];
}

// Where the ground under a run changes: its ends, and the borders that it crosses.
std::vector<double> marks_along(const Scene& scene, const Rect& run, bool level) {
  const double low = level ? run.left() : run.top();
  const double high = level ? run.right() : run.bottom();
  std::vector<double> marks{low, high};
  for (const FloorGroup& group : scene.floor.groups) {
    const Rect& box = group.box;
    const double across = level ? run.y : run.x;
    if (across <= (level ? box.top() : box.left()) || across >= (level ? box.bottom() : box.right())) continue;
    for (const double border : {level ? box.left() : box.top(), level ? box.right() : box.bottom()})
      if (border > low && border < high) marks.push_back(border);
  }
  std::sort(marks.begin(), marks.end());
  return marks;
}

}  // namespace

std::vector<char> home_of(const Scene& scene, int flow) {
  const WireEnds& ends = scene.ends[flow];
  const int from = first_ground(scene, ends.from);
  const int to = first_ground(scene, ends.to);
  int common = from;
  while (common >= 0 && !scene.encloses(common, to)) common = scene.group_parent[common];
  std::vector<char> home(scene.group_parent.size() + 1, 0);
  home[common + 1] = 1;
  for (const int end : {from, to})
    for (int group = end; group != common; group = scene.group_parent[group]) home[group + 1] = 1;
  for (std::size_t group = 0; group < scene.group_parent.size(); ++group)
    if (scene.is_zone[group] && home[scene.group_parent[group] + 1] != 0) home[group + 1] = 1;
  return home;
}

Rect ground_of(const Scene& scene, int group) {
  const Rect& own = scene.floor.groups[group].box;
  if (!scene.is_zone[group]) return own;
  const Rect& crossed = scene.floor.groups[scene.group_parent[group]].box;
  const double left = std::max(own.left(), crossed.left());
  const double top = std::max(own.top(), crossed.top());
  return {left, top, std::max(0.0, std::min(own.right(), crossed.right()) - left),
          std::max(0.0, std::min(own.bottom(), crossed.bottom()) - top)};
}

int ground_at(const Scene& scene, Point point) {
  const Rect spot{point.x, point.y, 0, 0};
  int ground = -1;
  // Parents come before their children, so the last that holds the point is the innermost.
  for (int group = 0; group < static_cast<int>(scene.floor.groups.size()); ++group)
    if (!scene.floor.groups[group].band && ground_of(scene, group).contains(spot)) ground = group;
  return ground;
}

Stray stray_of(const Scene& scene, int flow, const WirePath& path) {
  const std::vector<char>& home = scene.homes[flow];
  Stray stray;
  bool was_home = true;
  bool was_in_bus = false;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    const Rect run = rect_between(path[i], path[i + 1]);
    const bool level = run.height <= run.width;
    std::vector<double> marks = marks_along(scene, run, level);
    if (path[i + 1].x < path[i].x || path[i + 1].y < path[i].y) std::reverse(marks.begin(), marks.end());
    for (std::size_t k = 0; k + 1 < marks.size(); ++k) {
      const double middle = (marks[k] + marks[k + 1]) / 2;
      const int ground = ground_at(scene, level ? Point{middle, run.y} : Point{run.x, middle});
      const bool is_home = home[ground + 1] != 0;
      const bool in_bus = !is_home && ground >= 0 && scene.is_bus[ground];
      if (!is_home) stray.length += std::abs(marks[k + 1] - marks[k]);
      if (was_home && !is_home) ++stray.entries;
      if (!was_in_bus && in_bus) ++stray.buses;
      was_home = is_home;
      was_in_bus = in_bus;
    }
  }
  return stray;
}

}  // namespace archsheet
