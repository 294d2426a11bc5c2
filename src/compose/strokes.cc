// SPDX-License-Identifier: MIT
#include "compose/strokes.h"

#include <algorithm>
#include <cmath>

namespace archsheet {
namespace {

// PowerPoint's `dash` and `sysDash` at 1.25 pt, as the AWS icon deck uses them for borders.
const std::vector<double> kDash = {5, 3.75};
const std::vector<double> kShortDash = {3.75, 1.25};
const std::vector<double> kDots = {1.25, 2.5};

double distance(Point a, Point b) {
  return std::abs(a.x - b.x) + std::abs(a.y - b.y);
}

// A cubic whose controls lie this share of the way to the corner is a quarter circle to within 0.03 %.
constexpr double kCircle = 0.5523;

// The point `by` away from `from` towards `to`, on an axis-parallel run.
Point towards(Point from, Point to, double by) {
  const double length = distance(from, to);
  const double share = length > 0 ? by / length : 0;
  return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

void add_quarter(std::vector<PathCommand>& commands, Point begin, Point corner, Point end) {
  const double radius = distance(begin, corner);
  commands.push_back(CurveTo{towards(begin, corner, radius * kCircle), towards(end, corner, radius * kCircle), end});
}

// A half circle over `hop.centre`, in the direction of the run to `to`.
void add_hop(std::vector<PathCommand>& commands, const Hop& hop, Point from, Point to) {
  const Point begin = towards(hop.centre, from, hop.radius);
  const Point end = towards(hop.centre, to, hop.radius);
  const bool level = from.y == to.y;
  const auto raised = [&](Point point) {
    return level ? Point{point.x, point.y - hop.radius} : Point{point.x + hop.radius, point.y};
  };
  commands.push_back(LineTo{begin});
  add_quarter(commands, begin, raised(begin), raised(hop.centre));
  add_quarter(commands, raised(hop.centre), raised(end), end);
}

}  // namespace

Stroke flow_stroke(LineStyle style, const Theme& theme) {
  switch (style) {
    case LineStyle::Dashed:
      return {theme.ink, theme.line_width, kDash, false};
    case LineStyle::Dotted:
      return {theme.ink, theme.line_width, kDots, false};
    case LineStyle::Solid:
      break;
  }
  return {theme.ink, theme.line_width, {}, false};
}

Stroke border_stroke(catalog::BorderStyle style, Colour colour, const Theme& theme) {
  switch (style) {
    case catalog::BorderStyle::Dashed:
      return {colour, theme.line_width, kDash, false};
    case catalog::BorderStyle::Dotted:
      return {colour, theme.line_width, kShortDash, false};
    case catalog::BorderStyle::Solid:
      break;
  }
  return {colour, theme.line_width, {}, false};
}

std::vector<PathCommand> rounded_line(const std::vector<Point>& points, double radius, const std::vector<Hop>& hops) {
  std::vector<PathCommand> commands = {MoveTo{points.front()}};
  auto hop = hops.begin();
  for (std::size_t i = 1; i < points.size(); ++i) {
    for (; hop != hops.end() && hop->run == i - 1; ++hop) add_hop(commands, *hop, points[i - 1], points[i]);
    if (i + 1 == points.size()) break;
    const Point corner = points[i];
    const double room = std::min(distance(points[i - 1], corner), distance(corner, points[i + 1])) / 2;
    const double r = std::min(radius, room);
    const Point begin = towards(corner, points[i - 1], r);
    commands.push_back(LineTo{begin});
    add_quarter(commands, begin, corner, towards(corner, points[i + 1], r));
  }
  commands.push_back(LineTo{points.back()});
  return commands;
}

std::vector<PathCommand> arrow_head(const std::vector<Point>& points, const Theme& theme) {
  const Point tip = points.back();
  const Point base = towards(tip, points[points.size() - 2], theme.head_length);
  // At right angles to the run.
  const double dx = base.y != tip.y ? theme.head_width : 0;
  const double dy = base.x != tip.x ? theme.head_width : 0;
  return {MoveTo{{base.x - dx, base.y - dy}}, LineTo{tip}, LineTo{{base.x + dx, base.y + dy}}};
}

}  // namespace archsheet
