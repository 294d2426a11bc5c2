// SPDX-License-Identifier: MIT
//
// The lines of a drawing from beginning to end; each step stands in a file of its own.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "layout/faults.h"
#include "layout/floor.h"
#include "layout/labels.h"
#include "layout/nudge.h"
#include "layout/retouch.h"
#include "layout/route.h"
#include "layout/scene.h"
#include "layout/score.h"
#include "layout/work.h"

namespace archsheet {

namespace {

// How often lines and labels with faults are drawn anew: seldom where drawings are only compared. Where that takes
// seconds, it is worth it for the last few faults alone; of many, most go when the gaps are made wider.
struct Repairs {
  int lines;
  int labels;
  std::size_t most_faults;  // with more, lines are drawn anew once and labels not at all
};
Repairs repairs_for(const Scene& scene, WireEffort effort) {
  constexpr std::size_t many_flows = 500;
  constexpr std::size_t few = 10;
  constexpr std::size_t any = std::numeric_limits<std::size_t>::max();
  if (scene.ends.size() > many_flows) return {6, 3, few};
  return effort == WireEffort::Compare ? Repairs{2, 1, any} : Repairs{4, 3, any};
}

// Two and two lines are held against each other.
void count_pairs(const Scene& scene, Work& work) {
  const auto flows = static_cast<std::int64_t>(scene.ends.size());
  work.add(flows * flows);
}

struct Lines {
  std::vector<WirePath> paths;
  std::vector<Fault> faults;
};

Lines draw_lines(const Scene& scene, const Router& router, Work& work) {
  count_pairs(scene, work);
  Lines lines{router.paths(), {}};
  nudge(scene, lines.paths, work);
  lines.faults = line_faults(scene, lines.paths);
  return lines;
}

// Takes flows with faults out and finds them other ways. Of two that are in each other's way the later one yields,
// in the next round the earlier.
void yield(Router& router, const std::vector<Fault>& faults, bool later) {
  std::vector<int> flows;
  for (const Fault& fault : faults) {
    const int flow = fault.other >= 0 && later ? fault.other : fault.flow;
    router.blame(flow, fault.region.grown(1));
    if (std::find(flows.begin(), flows.end(), flow) == flows.end()) flows.push_back(flow);
  }
  router.reroute(flows);
}

Lines repaired_lines(const Scene& scene, Router& router, const Repairs& repairs, Work& work) {
  Lines best = draw_lines(scene, router, work);
  Lines last = best;
  for (int round = 0; round < repairs.lines && !best.faults.empty() && !work.is_over(); ++round) {
    if (round > 0 && best.faults.size() > repairs.most_faults) break;
    yield(router, last.faults, round % 2 == 0);
    last = draw_lines(scene, router, work);
    if (last.faults.size() < best.faults.size()) best = last;
  }
  return best;
}

Point emergency_point(const Scene& scene, const WireEnd& end, int heading) {
  if (end.component >= 0) return side_point(scene.floor.components[end.component], heading);
  const Rect& box = scene.floor.groups[end.group].box;
  const Point centre = box.centre();
  switch (heading) {
    case 0:
      return {box.right(), centre.y};
    case 1:
      return {centre.x, box.bottom()};
    case 2:
      return {box.left(), centre.y};
    default:
      return {centre.x, box.top()};
  }
}

// What is drawn, for want of anything better, for a flow that found no way: one corner, no diagonal.
WirePath emergency_path(const Scene& scene, int flow) {
  const WireEnds& ends = scene.ends[flow];
  const Point here = emergency_point(scene, ends.from, 0);
  const Point there = emergency_point(scene, ends.to, 3);
  const Point from = there.x < here.x ? emergency_point(scene, ends.from, 2) : here;
  const Point to = from.y > there.y ? emergency_point(scene, ends.to, 1) : there;
  if (from.x == to.x || from.y == to.y) return {from, to};
  return {from, {to.x, from.y}, to};
}

void drop_needless_points(WirePath& path) {
  WirePath kept;
  for (const Point& point : path) {
    if (!kept.empty() && kept.back() == point) continue;
    const std::size_t size = kept.size();
    if (size >= 2 && ((kept[size - 2].x == kept[size - 1].x && kept[size - 1].x == point.x) ||
                      (kept[size - 2].y == kept[size - 1].y && kept[size - 1].y == point.y))) {
      kept.pop_back();
    }
    kept.push_back(point);
  }
  if (kept.size() >= 2) path = kept;
}

// Two runs side by side that a step of less than a point joins become one; the tips stay where they are.
void straighten(WirePath& path) {
  constexpr double least_step = 1;
  for (std::size_t i = 1; i + 2 < path.size(); ++i) {
    const Rect step = rect_between(path[i], path[i + 1]);
    if (step.width + step.height >= least_step) continue;
    const bool tail_is_free = i >= 2;
    const bool head_is_free = i + 3 < path.size();
    if (tail_is_free) {
      (step.width > 0 ? path[i - 1].x : path[i - 1].y) = step.width > 0 ? path[i + 1].x : path[i + 1].y;
      path[i] = path[i + 1];
    } else if (head_is_free) {
      (step.width > 0 ? path[i + 2].x : path[i + 2].y) = step.width > 0 ? path[i].x : path[i].y;
      path[i + 1] = path[i];
    }
  }
  drop_needless_points(path);
}

// A line that runs somewhere and back beside itself goes no farther than it must.
void cut_spikes(WirePath& path) {
  constexpr double least_width = 3;
  for (std::size_t i = 1; i + 4 < path.size(); ++i) {
    const Rect turn = rect_between(path[i + 1], path[i + 2]);
    if (turn.width + turn.height >= least_width) continue;
    double Point::*const along = turn.width > 0 ? &Point::y : &Point::x;
    const double there = path[i].*along - path[i + 1].*along;
    const double back = path[i + 3].*along - path[i + 2].*along;
    if (there * back <= 0) continue;
    const double nearer = std::abs(there) < std::abs(back) ? path[i].*along : path[i + 3].*along;
    path[i + 1].*along = path[i + 2].*along = nearer;
  }
  drop_needless_points(path);
}

struct Drawing {
  Wires wires;
  std::vector<Fault> faults;
};

// Labels and badges go where the lines left room. Then all of it is checked anew, from what was drawn.
Drawing finish(const Scene& scene, std::vector<WirePath> paths, Size area, Work& work) {
  count_pairs(scene, work);
  Drawing drawing;
  Wires& wires = drawing.wires;
  wires.flows.resize(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (paths[i].size() < 2) paths[i] = emergency_path(scene, static_cast<int>(i));
    drop_needless_points(paths[i]);
    straighten(paths[i]);
    cut_spikes(paths[i]);
  }
  const std::vector<double> label_costs = place_labels(scene, paths, wires, work);
  for (std::size_t i = 0; i < paths.size(); ++i) wires.flows[i].points = paths[i];
  wires.component_badges = scene.component_badges;
  wires.group_badges = scene.group_badges;
  drawing.faults = line_faults(scene, paths);
  const std::vector<Fault> more = label_faults(scene, wires);
  drawing.faults.insert(drawing.faults.end(), more.begin(), more.end());
  wires.faults = static_cast<int>(drawing.faults.size());
  for (const Fault& fault : drawing.faults) wires.cramped.push_back(fault.mark.empty() ? fault.region : fault.mark);
  wires.score = score_of(scene, wires, drawing.faults, label_costs, area);
  return drawing;
}

// The better of the drawing as it is and with its lines retouched: labels may find room only where these were.
Drawing retouched(const Scene& scene, Drawing drawing, Size area, Work& work) {
  const std::vector<WirePath> paths = paths_of(drawing.wires);
  Retouch lines(scene, paths, area, work);
  take_out_jogs(scene, lines);
  draw_copies_alike(scene, lines);
  if (lines.paths() == paths) return drawing;
  Drawing other = finish(scene, lines.paths(), area, work);
  return other.wires.faults <= drawing.wires.faults ? other : drawing;
}

// Laid side by side: of lines that share a way one cannot see which cross.
Wires apart_wires(const Scene& scene, const Router& router, Work& work) {
  count_pairs(scene, work);
  std::vector<WirePath> paths = router.paths();
  nudge(scene, paths, work);
  return bare_wires(std::move(paths));
}

// Lines found one after the other cross some that came before. Each that does tries to do without, and does it if all
// lines together are the better for it.
void untangle(const Scene& scene, Router& router, Size area, Work& work) {
  constexpr int most_rounds = 2;
  Wires wires = apart_wires(scene, router, work);
  std::vector<int> crossing = crossing_flows(wires);
  double best = score_of_lines(scene, wires, area);
  for (int round = 0; round < most_rounds && !crossing.empty(); ++round) {
    bool gained = false;
    for (const int flow : crossing) {
      if (work.is_over()) return;
      const RouterWay before = router.detour(flow);
      Wires other = apart_wires(scene, router, work);
      const double score = score_of_lines(scene, other, area);
      if (score < best) {
        best = score;
        wires = std::move(other);
        gained = true;
      } else {
        router.restore(flow, before);
      }
    }
    if (!gained) return;
    crossing = crossing_flows(wires);
  }
}

}  // namespace

Wires draw_wires(const Floor& floor, const Model& model, Size area, const WireOptions& options) {
  Work work{options.most_work};
  // Callouts and self loops stand before any line does.
  const Scene scene = make_scene(floor, model);
  const Repairs repairs = repairs_for(scene, options.effort);
  // Ways over a lattice, laid side by side where they share one.
  Router router(scene, work);
  router.route_all();
  constexpr std::size_t most_to_untangle = 80;  // flows; in larger drawings detours only move the crossings
  const bool is_final = options.effort == WireEffort::Final && floor.flows.size() <= most_to_untangle;
  if (is_final) untangle(scene, router, area, work);
  Wires bare = bare_wires(router.paths());
  bare.bare = score_of_lines(scene, bare, area);
  // Lines that cross and bend so much that no labels could make up for it.
  bare.hopeless = bare.bare > options.most_bare;
  bare.work = work.done;
  if (bare.hopeless) return bare;
  Drawing best = finish(scene, repaired_lines(scene, router, repairs, work).paths, area, work);
  // A label without room asks its line, or the line that it stands on, to go another way.
  Drawing last = best;
  for (int round = 0; round < repairs.labels && best.wires.faults > 0 && !work.is_over(); ++round) {
    if (best.faults.size() > repairs.most_faults) break;
    yield(router, last.faults, round % 2 == 0);
    last = finish(scene, repaired_lines(scene, router, repairs, work).paths, area, work);
    if (last.wires.faults < best.wires.faults) best = last;
  }
  if (is_final) best = retouched(scene, std::move(best), area, work);
  best.wires.bare = bare.bare;
  best.wires.work = work.done;
  return std::move(best.wires);
}

}  // namespace archsheet
