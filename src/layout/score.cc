// SPDX-License-Identifier: MIT
#include "layout/score.h"

#include <algorithm>

#include "layout/grounds.h"
#include "layout/label_spots.h"

namespace archsheet {

namespace {

constexpr double weight_crossing = 12, weight_bend = 1, weight_page = 22, weight_backward = 2;
constexpr double weight_aside = 3;
constexpr double weight_stray = 8;     // each time that a line goes where it is not at home, besides its length there
constexpr double weight_bus = 24;      // and each time that this is a bus
constexpr double icons_of_length = 4;  // as many icons' widths of line weigh 1
constexpr double weight_poor_label = 10;  // one that costs more than `poor_label`
constexpr double poor_label = 150;
constexpr double most_label_cost = 200, label_cost_share = 40;
constexpr double weight_border_label = 25;  // each beyond one in ten
constexpr double backward_from = 0.5;       // icons' widths

double weight_of(FaultKind kind) {
  switch (kind) {
    case FaultKind::Unrouted:
    case FaultKind::Diagonal:
    case FaultKind::Lost:
      return 200;
    case FaultKind::ThroughComponent:
    case FaultKind::ThroughGroup:
    case FaultKind::OffDrawing:
      return 100;
    case FaultKind::ThroughHeader:
    case FaultKind::ThroughCallout:
    case FaultKind::Detached:
      return 50;
    case FaultKind::Overlap:
    case FaultKind::AlongBorder:
    case FaultKind::ShortHead:
    case FaultKind::LabelHits:
    case FaultKind::BadgeHits:
      return 30;
  }
  return 0;
}

bool cross(const Rect& a, const Rect& b) {
  const Rect& level = a.height == 0 ? a : b;
  const Rect& upright = a.height == 0 ? b : a;
  if (level.height != 0 || upright.width != 0 || level.width == 0 || upright.height == 0) return false;
  return level.left() < upright.x - 0.1 && upright.x < level.right() - 0.1 && upright.top() < level.y - 0.1 &&
         level.y < upright.bottom() - 0.1;
}

int count_crossings(const std::vector<Point>& first, const std::vector<Point>& second) {
  int count = 0;
  for (std::size_t i = 0; i + 1 < first.size(); ++i) {
    const Rect run = rect_between(first[i], first[i + 1]);
    for (std::size_t j = 0; j + 1 < second.size(); ++j)
      count += cross(run, rect_between(second[j], second[j + 1])) ? 1 : 0;
  }
  return count;
}

bool crosses_another(const Wires& wires, std::size_t flow) {
  for (std::size_t other = 0; other < wires.flows.size(); ++other)
    if (other != flow && count_crossings(wires.flows[flow].points, wires.flows[other].points) > 0) return true;
  return false;
}

double length_of(const Wires& wires) {
  double length = 0;
  for (const Wires::Wire& wire : wires.flows) {
    for (std::size_t i = 0; i + 1 < wire.points.size(); ++i) {
      const Rect run = rect_between(wire.points[i], wire.points[i + 1]);
      length += run.width + run.height;
    }
  }
  return length;
}

Stray stray_of(const Scene& scene, const Wires& wires) {
  Stray sum;
  for (std::size_t flow = 0; flow < wires.flows.size(); ++flow) {
    const Stray stray = stray_of(scene, static_cast<int>(flow), wires.flows[flow].points);
    sum.length += stray.length;
    sum.entries += stray.entries;
    sum.buses += stray.buses;
  }
  return sum;
}

// What leads against the reading direction; or not along it, where the author asked for one.
double cost_of_directions(const Floor& floor, const Wires& wires) {
  const double turned = backward_from * floor.icon_size;
  double cost = 0;
  for (std::size_t i = 0; i < wires.flows.size(); ++i) {
    if (floor.flows[i].feedback || floor.flows[i].both || wires.flows[i].points.size() < 2) continue;
    const Point& from = wires.flows[i].points.front();
    const Point& to = wires.flows[i].points.back();
    const double way = floor.downward ? to.y - from.y : to.x - from.x;
    if (way < -turned) cost += weight_backward;
    if (way < turned && floor.asked_direction) cost += weight_aside;
  }
  return cost;
}

}  // namespace

int count_crossings(const Wires& wires) {
  int count = 0;
  for (std::size_t a = 0; a < wires.flows.size(); ++a)
    for (std::size_t b = a + 1; b < wires.flows.size(); ++b)
      count += count_crossings(wires.flows[a].points, wires.flows[b].points);
  return count;
}

std::vector<int> crossing_flows(const Wires& wires) {
  std::vector<int> crossing;
  for (std::size_t flow = 0; flow < wires.flows.size(); ++flow)
    if (crosses_another(wires, flow)) crossing.push_back(static_cast<int>(flow));
  return crossing;
}

std::vector<int> tangled_flows(const Floor& floor, const Wires& wires) {
  constexpr std::size_t fewest_bends = 3;
  std::vector<int> tangled;
  for (std::size_t flow = 0; flow < wires.flows.size(); ++flow) {
    const bool winds = wires.flows[flow].points.size() >= 2 + fewest_bends + (floor.flows[flow].feedback ? 1 : 0);
    if (winds || crosses_another(wires, flow)) tangled.push_back(static_cast<int>(flow));
  }
  return tangled;
}

int count_bends(const Wires& wires) {
  int count = 0;
  for (const Wires::Wire& wire : wires.flows) count += std::max(0, static_cast<int>(wire.points.size()) - 2);
  return count;
}

double score_of_lines(const Scene& scene, const Wires& wires, Size area) {
  const Floor& floor = scene.floor;
  double score = weight_crossing * count_crossings(wires) + weight_bend * count_bends(wires);
  const Stray stray = stray_of(scene, wires);
  score += (length_of(wires) + stray.length) / (icons_of_length * std::max(1.0, floor.icon_size));
  score += weight_stray * stray.entries + weight_bus * stray.buses;
  const double across = area.width > 0 ? floor.size.width / area.width : 1;
  const double down = area.height > 0 ? floor.size.height / area.height : 1;
  score += weight_page * std::max(across, down);
  return score + cost_of_directions(floor, wires);
}

double score_of(const Scene& scene, const Wires& wires, const std::vector<Fault>& faults,
                const std::vector<double>& label_costs, Size area) {
  double score = score_of_lines(scene, wires, area);
  int labels = 0;
  for (std::size_t i = 0; i < label_costs.size(); ++i) {
    labels += wires.flows[i].label.empty() ? 0 : 1;
    score += std::min(label_costs[i], most_label_cost) / label_cost_share;
    if (label_costs[i] > poor_label) score += weight_poor_label;
  }
  score += weight_border_label * std::max(0.0, labels_over_borders(scene, wires) - 0.1 * labels);
  for (const Fault& fault : faults) score += weight_of(fault.kind);
  return score;
}

}  // namespace archsheet
