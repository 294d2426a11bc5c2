// SPDX-License-Identifier: MIT
//
// One copy's lines as the pattern of the others'. A line within a copy joins the same two things as its like in another
// copy does, so that moved over by as much as these it joins them there.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "layout/retouch.h"
#include "layout/trunks.h"

namespace archsheet {
namespace {

constexpr double kAlike = 6;  // in the score, that a line is worth which goes as its like does: half a crossing

Point place_of(const Scene& scene, const WireEnd& end) {
  if (end.component >= 0) return scene.floor.components[end.component].icon.centre();
  const Rect& box = scene.floor.groups[end.group].box;
  return {box.x, box.y};
}

Point way_between(Point from, Point to) {
  return {to.x - from.x, to.y - from.y};
}

// What the second stands away from the first, when both ends do; nothing for two lines between one pair.
std::optional<Point> offset_of(const Scene& scene, std::size_t first, std::size_t second) {
  const Point tail = way_between(place_of(scene, scene.ends[first].from), place_of(scene, scene.ends[second].from));
  const Point head = way_between(place_of(scene, scene.ends[first].to), place_of(scene, scene.ends[second].to));
  constexpr double kOff = 0.5;
  if (std::abs(tail.x - head.x) > kOff || std::abs(tail.y - head.y) > kOff) return std::nullopt;
  if (std::abs(tail.x) < kOff && std::abs(tail.y) < kOff) return std::nullopt;
  return tail;
}

int direction(double from, double to) {
  return from < to ? 1 : (from > to ? -1 : 0);
}

bool go_alike(const WirePath& a, const WirePath& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i + 1 < a.size(); ++i)
    if (direction(a[i].x, a[i + 1].x) != direction(b[i].x, b[i + 1].x) ||
        direction(a[i].y, a[i + 1].y) != direction(b[i].y, b[i + 1].y))
      return false;
  return true;
}

// A trunk is not left for it.
bool is_by_itself(const Scene& scene, const std::vector<WirePath>& paths, std::size_t flow) {
  for (std::size_t other = 0; other < paths.size(); ++other)
    if (CommonRuns(scene, static_cast<int>(flow), static_cast<int>(other), paths[flow], paths[other]).count() > 0)
      return false;
  return true;
}

// All others as the pattern. True when nothing is left to do.
bool follow(const Scene& scene, Retouch& lines, const std::vector<std::size_t>& likes, std::size_t pattern) {
  std::vector<WirePath> paths = lines.paths();
  double worth = 0;
  for (const std::size_t flow : likes) {
    const std::optional<Point> offset = offset_of(scene, pattern, flow);
    if (!offset || go_alike(paths[pattern], paths[flow])) continue;
    paths[flow] = paths[pattern];
    for (Point& point : paths[flow]) point = {point.x + offset->x, point.y + offset->y};
    worth += kAlike;
  }
  return worth == 0 || lines.take(std::move(paths), worth);
}

}  // namespace

void draw_copies_alike(const Scene& scene, Retouch& lines) {
  const auto count = lines.paths().size();
  for (std::size_t first = 0; first < count; ++first) {
    std::vector<std::size_t> likes{first};
    for (std::size_t flow = first + 1; flow < count; ++flow)
      if (scene.copy_of[flow] == static_cast<int>(first)) likes.push_back(flow);
    const bool are_free = std::all_of(likes.begin(), likes.end(), [&](std::size_t flow) {
      return scene.loops[flow].empty() && lines.paths()[flow].size() >= 2 && is_by_itself(scene, lines.paths(), flow);
    });
    if (likes.size() < 2 || !are_free || lines.is_over()) continue;
    for (const std::size_t pattern : likes)
      if (follow(scene, lines, likes, pattern)) break;
  }
}

}  // namespace archsheet
