// SPDX-License-Identifier: MIT
//
//            +----+           leaves a side, goes round the corner, returns on the next side;
//            v    |           the first of the four corners that is free
//          [icon]-+
#include "layout/loops.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "layout/wire_measures.h"

namespace archsheet {

namespace {

// The two sides of a corner, right before left, above before below.
struct Corner {
  int x;  // +1 right, -1 left
  int y;  // -1 above, +1 below
};
constexpr Corner corners[4] = {{1, -1}, {-1, -1}, {1, 1}, {-1, 1}};

// How far a loop stands out, the best first; shorter where a border is near.
constexpr double reaches[] = {wiring::loop_reach, wiring::loop_reach + 6, 8, 5.5};

// `out_x`, `out_y`: how far it stands out of the box. Leaves a vertical side and returns on a horizontal one.
std::vector<Point> component_loop(const FloorComponent& component, Corner corner, double out_x, double out_y) {
  const Point centre = component.icon.centre();
  const double off = component.icon.width / 5;
  const Point side = side_point(component, corner.x > 0 ? 0 : 2);
  const Point end = side_point(component, corner.y > 0 ? 1 : 3);
  const double outer = corner.x > 0 ? component.box.right() : component.box.left();
  const double x = outer + corner.x * out_x;
  const double y = end.y + corner.y * out_y;
  const double leave = centre.y + corner.y * off;
  const double enter = centre.x + corner.x * off;
  return {{side.x, leave}, {x, leave}, {x, y}, {enter, y}, {enter, end.y}};
}

std::vector<Point> group_loop(const Rect& box, Corner corner, bool inside) {
  const double reach = inside ? -wiring::loop_reach : wiring::loop_reach;
  const double along_x = std::min(box.width / 3, wiring::loop_reach * 2);
  const double along_y = std::min(box.height / 3, wiring::loop_reach * 2);
  const double side_x = corner.x > 0 ? box.right() : box.left();
  const double side_y = corner.y > 0 ? box.bottom() : box.top();
  const double x = side_x + corner.x * reach;
  const double y = side_y + corner.y * reach;
  const double leave = side_y - corner.y * along_y;
  const double enter = side_x - corner.x * along_x;
  return {{side_x, leave}, {x, leave}, {x, y}, {enter, y}, {enter, side_y}};
}

bool runs_along(const Rect& run, const Rect& group) {
  const double off = wiring::from_border - 0.1;
  const Rect outside = group.grown(off);
  const Rect inside = group.grown(-off);
  if (run.width > run.height) {
    const bool beside = run.left() < group.right() && group.left() < run.right();
    const bool near_top = run.y > outside.top() && run.y < inside.top();
    return beside && (near_top || (run.y > inside.bottom() && run.y < outside.bottom()));
  }
  const bool beside = run.top() < group.bottom() && group.top() < run.bottom();
  const bool near_left = run.x > outside.left() && run.x < inside.left();
  return beside && (near_left || (run.x > inside.right() && run.x < outside.right()));
}

double trouble(const Scene& scene, const std::vector<Point>& loop, int component, bool both) {
  double sum = 0;
  const Rect sheet = Rect{0, 0, scene.floor.size.width, scene.floor.size.height}.grown(-1);
  for (std::size_t i = 0; i + 1 < loop.size(); ++i) {
    const Rect run = rect_between(loop[i], loop[i + 1]);
    const bool headed = i + 2 == loop.size() || (both && i == 0);
    if (headed && run.width + run.height < wiring::head_run) sum += 8;
    if (!sheet.contains(run)) sum += 20;
    for (const Obstacle& obstacle : scene.obstacles) {
      const bool is_own = component >= 0 && obstacle.component == component;
      if (!is_own && obstacle.box.grown(obstacle.clearance).overlaps(run.grown(0.01))) sum += 10;
    }
    for (const FloorGroup& group : scene.floor.groups) {
      if (run.overlaps(group.box) && !group.box.contains(run)) sum += 0.2;
      if (runs_along(run, group.box)) sum += 6;
    }
  }
  return sum;
}

std::vector<Point> best_loop(const Scene& scene, const WireEnd& end, bool both) {
  std::vector<Point> best;
  double least = std::numeric_limits<double>::max();
  const auto offer = [&](std::vector<Point> loop, double price) {
    const double cost = trouble(scene, loop, end.component, both) + price;
    if (cost >= least) return;
    least = cost;
    best = std::move(loop);
  };
  for (int i = 0; i < 4; ++i) {
    if (end.component < 0) {
      offer(group_loop(scene.floor.groups[end.group].box, corners[3 - i], false), i * 0.01);
      offer(group_loop(scene.floor.groups[end.group].box, corners[3 - i], true), 1 + i * 0.01);
      continue;
    }
    for (const double out_x : reaches) {
      for (const double out_y : reaches) {
        const FloorComponent& place = scene.floor.components[end.component];
        std::vector<Point> loop = component_loop(place, corners[i], out_x, out_y);
        const double price = i * 0.02 + (out_x + out_y) * 0.0001;
        offer(loop, price);
        std::reverse(loop.begin(), loop.end());
        offer(std::move(loop), price + 0.01);
      }
    }
  }
  return best;
}

}  // namespace

void place_loops(Scene& scene) {
  scene.loops.assign(scene.ends.size(), {});
  for (std::size_t flow = 0; flow < scene.ends.size(); ++flow) {
    if (!scene.ends[flow].is_loop()) continue;
    scene.loops[flow] = best_loop(scene, scene.ends[flow].from, scene.floor.flows[flow].both);
    const std::vector<Point>& loop = scene.loops[flow];
    for (std::size_t i = 0; i + 1 < loop.size(); ++i) {
      scene.obstacles.push_back({rect_between(loop[i], loop[i + 1]).grown(0.5), wiring::least_lane, -1, -1});
    }
  }
}

}  // namespace archsheet
