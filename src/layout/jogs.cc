// SPDX-License-Identifier: MIT
//
// Jogs that lines make for no reason that is left.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "layout/retouch.h"

namespace archsheet {
namespace {

// The path with the runs before and after its point `at` and the next on one line, that of the first or of the second;
// nothing where they do not go the same way, or the one that would move holds a tip.
std::optional<WirePath> without_jog(const WirePath& path, std::size_t at, bool on_first) {
  const bool is_upright = path[at].x == path[at + 1].x;
  double Point::*const along = is_upright ? &Point::x : &Point::y;
  double Point::*const across = is_upright ? &Point::y : &Point::x;
  const bool goes_on = (path[at].*along - path[at - 1].*along) * (path[at + 2].*along - path[at + 1].*along) > 0;
  const bool is_free = on_first ? at + 3 < path.size() : at >= 2;
  if (!goes_on || !is_free) return std::nullopt;
  WirePath straight = path;
  if (on_first)
    straight[at + 2].*across = path[at].*across;
  else
    straight[at - 1].*across = path[at + 1].*across;
  straight.erase(straight.begin() + static_cast<std::ptrdiff_t>(at),
                 straight.begin() + static_cast<std::ptrdiff_t>(at) + 2);
  return straight;
}

// Other than what it joins. Asked first, for laying all lines side by side takes long.
bool meets_obstacle(const Scene& scene, const WireEnds& ends, const WirePath& path) {
  const auto is_met = [&](const Obstacle& obstacle) {
    if (obstacle.component >= 0 &&
        (obstacle.component == ends.from.component || obstacle.component == ends.to.component))
      return false;
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
      if (rect_between(path[i], path[i + 1]).grown(0.01).overlaps(obstacle.box)) return true;
    return false;
  };
  return std::any_of(scene.obstacles.begin(), scene.obstacles.end(), is_met);
}

bool try_without_jog(const Scene& scene, Retouch& lines, std::size_t flow, std::size_t at, bool on_first) {
  std::optional<WirePath> straight = without_jog(lines.paths()[flow], at, on_first);
  if (!straight || meets_obstacle(scene, scene.ends[flow], *straight)) return false;
  std::vector<WirePath> paths = lines.paths();
  paths[flow] = *std::move(straight);
  return lines.take(std::move(paths));
}

}  // namespace

void take_out_jogs(const Scene& scene, Retouch& lines) {
  for (std::size_t flow = 0; flow < lines.paths().size(); ++flow) {
    if (!scene.loops[flow].empty()) continue;
    for (std::size_t at = 1; at + 2 < lines.paths()[flow].size() && !lines.is_over();) {
      const bool is_out =
          try_without_jog(scene, lines, flow, at, true) || try_without_jog(scene, lines, flow, at, false);
      if (!is_out) ++at;
    }
  }
}

}  // namespace archsheet
