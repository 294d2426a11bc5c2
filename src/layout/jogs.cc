// SPDX-License-Identifier: MIT
#include "layout/jogs.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "layout/faults.h"
#include "layout/nudge.h"
#include "layout/score.h"

namespace archsheet {
namespace {

double score_of_paths(const Scene& scene, const std::vector<WirePath>& paths, Size area) {
  Wires wires;
  for (const WirePath& path : paths) wires.flows.push_back({path, {}, {}});
  return score_of_lines(scene, wires, area);
}

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

// Other than what it joins.
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

class JogRemover {
 public:
  JogRemover(const Scene& scene, std::vector<WirePath>& paths, Size area, Work& work)
      : scene_(scene),
        paths_(paths),
        area_(area),
        work_(work),
        faults_(line_faults(scene, paths).size()),
        score_(score_of_paths(scene, paths, area)) {}

  void remove_from(std::size_t flow) {
    for (std::size_t at = 1; at + 2 < paths_[flow].size() && !work_.is_over();) {
      const bool gone = try_without(flow, at, true) || try_without(flow, at, false);
      if (!gone) ++at;
    }
  }

 private:
  bool try_without(std::size_t flow, std::size_t at, bool on_first) {
    std::optional<WirePath> straight = without_jog(paths_[flow], at, on_first);
    if (!straight || meets_obstacle(scene_, scene_.ends[flow], *straight)) return false;
    std::vector<WirePath> others = paths_;
    others[flow] = *std::move(straight);
    // Lines on each other cross less than they will side by side.
    if (score_of_paths(scene_, others, area_) >= score_) return false;
    work_.add(static_cast<std::int64_t>(paths_.size() * paths_.size()));
    nudge(scene_, others, work_);
    const double score = score_of_paths(scene_, others, area_);
    if (score >= score_ || line_faults(scene_, others).size() > faults_) return false;
    score_ = score;
    paths_ = std::move(others);
    return true;
  }

  const Scene& scene_;
  std::vector<WirePath>& paths_;
  const Size area_;
  Work& work_;
  const std::size_t faults_;
  double score_;
};

}  // namespace

void take_out_jogs(const Scene& scene, std::vector<WirePath>& paths, Size area, Work& work) {
  JogRemover remover(scene, paths, area, work);
  for (std::size_t flow = 0; flow < paths.size(); ++flow)
    if (scene.loops[flow].empty()) remover.remove_from(flow);
}

}  // namespace archsheet
