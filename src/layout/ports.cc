// SPDX-License-Identifier: MIT
#include "layout/ports.h"

#include <algorithm>
#include <utility>

#include "layout/wire_measures.h"

namespace archsheet {

namespace {

// The first vertex from `tip` along `heading` that is at least `run` away, on line `line` across the heading's axis.
int vertex_beyond(const Lattice& lattice, Point tip, int heading, int line, double run) {
  const bool level = (heading & 1) == 0;
  const std::vector<double>& stops = level ? lattice.xs : lattice.ys;
  const double from = level ? tip.x : tip.y;
  int stop;
  if (heading == east || heading == south) {
    stop = static_cast<int>(std::lower_bound(stops.begin(), stops.end(), from + run) - stops.begin());
    if (stop >= static_cast<int>(stops.size())) return -1;
  } else {
    stop = static_cast<int>(std::upper_bound(stops.begin(), stops.end(), from - run) - stops.begin()) - 1;
    if (stop < 0) return -1;
  }
  return level ? lattice.vertex(stop, line) : lattice.vertex(line, stop);
}

std::uint8_t limits_of(const Scene& scene, const Rect& stub, bool level, int own_component, int other_component = -1) {
  std::uint8_t limits = 0;
  for (const Obstacle& obstacle : scene.obstacles) {
    const int component = obstacle.component;
    if (component >= 0 && (component == own_component || component == other_component)) continue;
    const Rect keep_out = obstacle.box.grown(obstacle.clearance - 0.02);
    const bool hit = stub.left() < keep_out.right() && keep_out.left() < stub.right() &&
                     stub.top() < keep_out.bottom() && keep_out.top() < stub.bottom();
    if (hit) limits |= obstacle.group >= 0 ? through_header : through_component;
  }
  const double at = level ? stub.top() : stub.left();
  for (const FloorGroup& group : scene.floor.groups) {
    const Rect& box = group.box;
    const bool beside = level ? stub.left() < box.right() && box.left() < stub.right()
                              : stub.top() < box.bottom() && box.top() < stub.bottom();
    if (!beside) continue;
    const double low = level ? box.top() : box.left();
    const double high = level ? box.bottom() : box.right();
    for (const double border : {low, high}) {
      if (at > border - wiring::from_border && at < border + wiring::from_border) limits |= along_border;
    }
  }
  return limits;
}

Port make_port(const Scene& scene, const Lattice& lattice, Point tip, int heading, int line, double run, int own) {
  Port port;
  if (line < 0) return port;
  port.vertex = vertex_beyond(lattice, tip, heading, line, run);
  if (port.vertex < 0) return port;
  port.outward = heading;
  const Point at = lattice.at(port.vertex);
  const bool level = (heading & 1) == 0;
  port.tip = level ? Point{tip.x, at.y} : Point{at.x, tip.y};
  const Rect stub = rect_between(port.tip, at);
  port.stub = stub.width + stub.height;
  port.limits = limits_of(scene, stub, level, own);
  return port;
}

}  // namespace

std::vector<Port> component_ports(const Scene& scene, const Lattice& lattice, int component, double run) {
  const FloorComponent& place = scene.floor.components[component];
  std::vector<Port> ports;
  for (int heading = 0; heading < 4; ++heading) {
    const Point tip = side_point(place, heading);
    const bool level = (heading & 1) == 0;
    const int line = level ? line_at(lattice.ys, tip.y) : line_at(lattice.xs, tip.x);
    // Out of the box too: beside an icon its words may reach farther than itself.
    double out = 0;
    if (heading == east) out = place.box.right() - tip.x;
    if (heading == west) out = tip.x - place.box.left();
    const double least = std::max(run, out > 0 ? out + wiring::from_component : run);
    const Port port = make_port(scene, lattice, tip, heading, line, std::max(least, wiring::from_component), component);
    if (port.vertex >= 0) ports.push_back(port);
  }
  return ports;
}

std::vector<Port> group_ports(const Scene& scene, const Lattice& lattice, int group, bool inside, double run) {
  const FloorGroup& place = scene.floor.groups[group];
  const Rect header = place.header.empty() ? Rect{} : place.header.grown(wiring::from_header + 3);
  std::vector<Port> ports;
  for (int side = 0; side < 4; ++side) {
    const bool level = (side & 1) == 0;
    const std::vector<double>& lines = level ? lattice.ys : lattice.xs;
    const double low = (level ? place.box.top() : place.box.left()) + wiring::group_corner;
    const double high = (level ? place.box.bottom() : place.box.right()) - wiring::group_corner;
    for (int line = 0; line < static_cast<int>(lines.size()); ++line) {
      if (lines[line] < low || lines[line] > high) continue;
      Point tip{lines[line], lines[line]};
      if (side == east) tip.x = place.box.right();
      if (side == west) tip.x = place.box.left();
      if (side == south) tip.y = place.box.bottom();
      if (side == north) tip.y = place.box.top();
      if (header.overlaps(Rect{tip.x, tip.y, 0, 0}.grown(0.01))) continue;
      const Port port = make_port(scene, lattice, tip, inside ? side ^ 2 : side, line, run, -1);
      if (port.vertex >= 0) ports.push_back(port);
    }
  }
  return ports;
}

namespace {

// Where a line on `at` (the y of a level one, the x of an upright one) that travels along `heading` meets the other
// end: the facing side of a component, or a border of a group clear of corners and header.
bool facing_point(const Scene& scene, const WireEnd& to, int heading, double at, Point& tip) {
  const bool level = (heading & 1) == 0;
  if (to.component >= 0) {
    tip = side_point(scene.floor.components[to.component], heading ^ 2);
    const double there = level ? tip.y : tip.x;
    return there > at - 0.5 && there < at + 0.5;
  }
  const FloorGroup& group = scene.floor.groups[to.group];
  const double low = (level ? group.box.top() : group.box.left()) + wiring::group_corner;
  const double high = (level ? group.box.bottom() : group.box.right()) - wiring::group_corner;
  if (at < low || at > high) return false;
  const bool far_side = (heading == east || heading == south) == to.inside;
  tip = level ? Point{far_side ? group.box.right() : group.box.left(), at}
              : Point{at, far_side ? group.box.bottom() : group.box.top()};
  return group.header.empty() ||
         !group.header.grown(wiring::from_header).overlaps(Rect{tip.x, tip.y, 0, 0}.grown(0.01));
}

// How far a line is from the middles of the groups that it joins.
double off_middles(const Scene& scene, const WireEnds& ends, bool level, double at) {
  double sum = 0;
  for (const WireEnd* end : {&ends.from, &ends.to}) {
    if (end->group < 0) continue;
    const Point centre = scene.floor.groups[end->group].box.centre();
    const double off = at - (level ? centre.y : centre.x);
    sum += off < 0 ? -off : off;
  }
  return sum;
}

// The lines of the lattice, half-open, that may join two ends: a component is met at the middle of a side only.
std::pair<int, int> lines_to_try(const Scene& scene, const WireEnds& ends, bool level,
                                 const std::vector<double>& lines) {
  int first = 0;
  int last = static_cast<int>(lines.size());
  for (const WireEnd* end : {&ends.from, &ends.to}) {
    if (end->component < 0) continue;
    const Point middle = scene.floor.components[end->component].icon.centre();
    const double at = level ? middle.y : middle.x;
    const auto low = std::lower_bound(lines.begin(), lines.end(), at - 0.5);
    const auto high = std::upper_bound(low, lines.end(), at + 0.5);
    first = std::max(first, static_cast<int>(low - lines.begin()));
    last = std::min(last, static_cast<int>(high - lines.begin()));
  }
  return {first, last};
}

bool find_direct_line(const Scene& scene, const Lattice& lattice, const WireEnds& ends, int heading, DirectLine& best) {
  bool found = false;
  const bool level = (heading & 1) == 0;
  const std::vector<double>& lines = level ? lattice.ys : lattice.xs;
  const std::vector<double>& stops = level ? lattice.xs : lattice.ys;
  double least = 0;  // between two groups: nearest to the middles of both
  const auto [first_line, last_line] = lines_to_try(scene, ends, level, lines);
  for (int on = first_line; on < last_line; ++on) {
    DirectLine line;
    Point& start = line.tail.tip;
    Point& end = line.head.tip;
    if (!facing_point(scene, ends.from, heading ^ 2, lines[on], start)) continue;
    if (!facing_point(scene, ends.to, heading, lines[on], end)) continue;
    (level ? start.y : start.x) = (level ? end.y : end.x) = lines[on];
    line.length = (end.x - start.x) * step_column[heading] + (end.y - start.y) * step_row[heading];
    if (line.length < wiring::head_run) continue;
    const double off = off_middles(scene, ends, level, lines[on]);
    if (found && off >= least) continue;
    if (limits_of(scene, rect_between(start, end), level, ends.from.component, ends.to.component) != 0) continue;
    line.tail.outward = heading;
    line.head.outward = heading ^ 2;
    const double low = level ? std::min(start.x, end.x) : std::min(start.y, end.y);
    const auto first = std::lower_bound(stops.begin(), stops.end(), low);
    const auto last = std::upper_bound(first, stops.end(), low + line.length);
    for (auto stop = first; stop != last; ++stop) {
      const int index = static_cast<int>(stop - stops.begin());
      line.vertices.push_back(level ? lattice.vertex(index, on) : lattice.vertex(on, index));
    }
    if (heading == west || heading == north) std::reverse(line.vertices.begin(), line.vertices.end());
    found = true;
    least = off;
    best = std::move(line);
  }
  return found;
}

}  // namespace

std::vector<DirectLine> direct_lines(const Scene& scene, const Lattice& lattice, const WireEnds& ends) {
  std::vector<DirectLine> lines;
  for (int heading = 0; heading < 4; ++heading) {
    DirectLine line;
    if (find_direct_line(scene, lattice, ends, heading, line)) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace archsheet
