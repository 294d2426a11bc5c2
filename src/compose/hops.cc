// SPDX-License-Identifier: MIT
#include "compose/hops.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace archsheet {
namespace {

constexpr double kRadius = 3;       // of a hop with room on both sides
constexpr double kLeastRadius = 1;  // below which it is no hop but a smudge
constexpr double kBetween = 0.5;    // between two hops of a run, and between a hop and a bend
constexpr double kTouch = 0.1;      // a crossing this close to a run's end is a touch

struct Run {
  std::size_t line = 0;
  std::size_t index = 0;
  Point from;
  Point to;
  double before = 0;  // to be kept clear at its beginning
  double after = 0;
  bool level() const { return from.y == to.y; }
};

double along(const Run& run, Point point) {
  return run.level() ? point.x : point.y;
}

std::vector<Run> runs_of(const std::vector<std::vector<Point>>& lines, double bend_radius, double head_length) {
  std::vector<Run> runs;
  for (std::size_t line = 0; line < lines.size(); ++line)
    for (std::size_t i = 0; i + 1 < lines[line].size(); ++i) {
      const bool last = i + 2 == lines[line].size();
      const double bend = bend_radius + kBetween;
      runs.push_back(
          {line, i, lines[line][i], lines[line][i + 1], i == 0 ? head_length : bend, last ? head_length : bend});
    }
  return runs;
}

// What a hop there may measure, as far as the run's own ends allow.
double room_at(const Run& run, Point point) {
  const double begin = std::abs(along(run, point) - along(run, run.from)) - run.before;
  const double end = std::abs(along(run, run.to) - along(run, point)) - run.after;
  return std::min({kRadius, begin, end});
}

bool passes(const Run& run, double at) {
  const auto [low, high] = std::minmax({along(run, run.from), along(run, run.to)});
  return low + kTouch < at && at < high - kTouch;
}

// Hops of one run come in its direction; those at one place are one, and neighbours share the room between them.
void settle(std::vector<Hop>& hops, const std::vector<Point>& line) {
  const auto way = [&](const Hop& hop) {
    const Point from = line[hop.run];
    return std::abs(hop.centre.x - from.x) + std::abs(hop.centre.y - from.y);
  };
  std::sort(hops.begin(), hops.end(), [&](const Hop& a, const Hop& b) {
    return std::tuple{a.run, way(a)} < std::tuple{b.run, way(b)};
  });
  const auto same = [&](const Hop& a, const Hop& b) { return a.run == b.run && way(b) - way(a) < kTouch; };
  hops.erase(std::unique(hops.begin(), hops.end(), same), hops.end());
  for (std::size_t i = 0; i + 1 < hops.size(); ++i) {
    if (hops[i].run != hops[i + 1].run) continue;
    const double share = (way(hops[i + 1]) - way(hops[i]) - kBetween) / 2;
    hops[i].radius = std::min(hops[i].radius, share);
    hops[i + 1].radius = std::min(hops[i + 1].radius, share);
  }
  std::erase_if(hops, [](const Hop& hop) { return hop.radius < kLeastRadius; });
}

}  // namespace

std::vector<std::vector<Hop>> hops_of(const std::vector<std::vector<Point>>& lines, double bend_radius,
                                      double head_length) {
  const std::vector<Run> runs = runs_of(lines, bend_radius, head_length);
  std::vector<std::vector<Hop>> hops(lines.size());
  for (const Run& level : runs) {
    if (!level.level()) continue;
    for (const Run& upright : runs) {
      const Point place{upright.from.x, level.from.y};
      if (upright.level() || upright.line == level.line || !passes(level, place.x) || !passes(upright, place.y))
        continue;
      const double over = room_at(level, place);
      const double beside = room_at(upright, place);
      const bool level_hops = over >= kRadius || over >= beside;
      const Run& run = level_hops ? level : upright;
      hops[run.line].push_back({run.index, place, level_hops ? over : beside});
    }
  }
  for (std::size_t line = 0; line < lines.size(); ++line) settle(hops[line], lines[line]);
  return hops;
}

}  // namespace archsheet
