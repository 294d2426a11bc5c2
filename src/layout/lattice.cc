// SPDX-License-Identifier: MIT
//
// Lanes come from tracks, not from components, so that a drawing of W columns has about 3 W vertical
// lines however many components it has:
//
//      column            gap             column         walls: ends of columns, borders, drawing edges
//   |<-- box -->|    :        :    |<---- box ---->|    lanes: one in a narrow gap between two walls,
//         |     |  lane  |  lane   |       |                   two or three in a wide one
//     icon middle        border        icon middle
#include "layout/lattice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "layout/grounds.h"
#include "layout/wire_measures.h"

namespace archsheet {

namespace {

// One axis of the floor: what has to be known to lay lines across it.
struct Axis {
  double length = 0;
  std::vector<double> middles;                     // of icons
  std::vector<std::array<double, 3>> extents;      // middle, low and high of each component
  std::vector<std::pair<double, double>> borders;  // low and high of each group
  // Middles of groups that flows end on, where no icon's is near; ways from group to group beside a header.
  std::vector<double> others;
};

// Where an upright line from one group to another comes down beside the header of the lower one, as near as it can to
// the middle of what they have in common; nothing where it finds no room.
std::optional<double> beside_header_of(const FloorGroup& a, const FloorGroup& b) {
  const FloorGroup& lower = a.box.top() > b.box.top() ? a : b;
  const FloorGroup& upper = a.box.top() > b.box.top() ? b : a;
  if (upper.box.bottom() >= lower.box.top() || lower.header.empty()) return std::nullopt;
  const double low = std::max(a.box.left(), b.box.left()) + wiring::group_corner;
  const double high = std::min(a.box.right(), b.box.right()) - wiring::group_corner;
  const Rect taken = lower.header.grown(wiring::from_header + 3.5);
  std::optional<double> best;
  for (const double x : {(low + high) / 2, taken.left(), taken.right()}) {
    if (x < low || x > high || (x > taken.left() && x < taken.right())) continue;
    if (!best || std::abs(x - (low + high) / 2) < std::abs(*best - (low + high) / 2)) best = x;
  }
  return best;
}

Axis axis_of(const Scene& scene, bool vertical_lines) {
  const Floor& floor = scene.floor;
  Axis axis;
  axis.length = vertical_lines ? floor.size.width : floor.size.height;
  for (const FloorComponent& component : floor.components) {
    const Point centre = component.icon.centre();
    axis.extents.push_back(vertical_lines ? std::array{centre.x, component.box.left(), component.box.right()}
                                          : std::array{centre.y, component.box.top(), component.box.bottom()});
    axis.middles.push_back(axis.extents.back()[0]);
  }
  for (const FloorGroup& group : floor.groups) {
    axis.borders.push_back(vertical_lines ? std::pair{group.box.left(), group.box.right()}
                                          : std::pair{group.box.top(), group.box.bottom()});
  }
  for (const WireEnds& ends : scene.ends) {
    for (const WireEnd* end : {&ends.from, &ends.to}) {
      if (end->group < 0 || ends.is_loop()) continue;
      const double low = axis.borders[end->group].first;
      const double high = axis.borders[end->group].second;
      // A group without members offers its own middle.
      const bool crossed = std::any_of(axis.middles.begin(), axis.middles.end(), [&](double middle) {
        return middle > low + wiring::group_corner && middle < high - wiring::group_corner;
      });
      if (!crossed) axis.others.push_back((low + high) / 2);
    }
    if (!vertical_lines || ends.is_loop() || ends.from.group < 0 || ends.to.group < 0) continue;
    if (const auto x = beside_header_of(floor.groups[ends.from.group], floor.groups[ends.to.group]))
      axis.others.push_back(*x);
  }
  return axis;
}

enum class WallKind { TrackEnd, Border, Edge, TrackBegin };

// A place where a gap ends.
struct Wall {
  double at;
  WallKind kind;
};

// How far a lane keeps from a wall: at least, and so that a line may turn there into what lies behind it.
struct Distance {
  double need;
  double want;
};
Distance from_wall(WallKind kind) {
  switch (kind) {
    case WallKind::TrackEnd:
      return {wiring::from_component, wiring::tail_run + wiring::below_words};
    case WallKind::TrackBegin:
      return {wiring::from_component, wiring::head_run};
    case WallKind::Border:
      return {wiring::from_border, wiring::head_run};
    case WallKind::Edge:
      return {wiring::from_edge, wiring::from_edge + 1};
  }
  return {};
}

std::vector<Wall> walls_of(const Axis& axis) {
  std::vector<Wall> walls{{0, WallKind::Edge}, {axis.length, WallKind::Edge}};
  auto extents = axis.extents;
  std::sort(extents.begin(), extents.end());
  for (std::size_t i = 0; i < extents.size();) {
    auto track = extents[i];
    std::size_t next = i;
    for (; next < extents.size() && extents[next][0] - extents[i][0] < 4; ++next) {
      track[1] = std::min(track[1], extents[next][1]);
      track[2] = std::max(track[2], extents[next][2]);
    }
    walls.push_back({track[1], WallKind::TrackBegin});
    walls.push_back({track[2], WallKind::TrackEnd});
    i = next;
  }
  for (const auto& [low, high] : axis.borders) {
    walls.push_back({low, WallKind::Border});
    walls.push_back({high, WallKind::Border});
  }
  std::sort(walls.begin(), walls.end(),
            [](const Wall& a, const Wall& b) { return a.at != b.at ? a.at < b.at : a.kind < b.kind; });
  return walls;
}

// Lanes between two walls: one where there is room for one, up to three in wide gaps.
void add_lanes(const Wall& low, const Wall& high, std::vector<double>& lines) {
  const double width = high.at - low.at;
  const Distance below = from_wall(low.kind);
  const Distance above = from_wall(high.kind);
  const double spare = width - below.need - above.need;
  if (spare < 0) return;
  const double wish = below.want - below.need + above.want - above.need;
  if (spare < wish) {
    lines.push_back(low.at + below.need + spare * (below.want - below.need) / wish);
    return;
  }
  const double free = spare - wish;
  if (free < wiring::lane) {
    lines.push_back(low.at + below.want + free / 2);
    return;
  }
  const double inset = free > 2 * wiring::lane ? 2 : 0;
  lines.insert(lines.end(), {low.at + below.want + inset, high.at - above.want - inset});
  if (free > 4 * wiring::lane) lines.push_back((low.at + high.at) / 2);
}

std::vector<double> lines_of(const Axis& axis) {
  std::vector<double> lines = axis.middles;
  lines.insert(lines.end(), axis.others.begin(), axis.others.end());
  const std::vector<Wall> walls = walls_of(axis);
  int depth = 0;  // tracks that the gap lies in
  for (std::size_t i = 0; i + 1 < walls.size(); ++i) {
    const bool begins = walls[i].kind == WallKind::TrackBegin;
    depth += begins ? 1 : (walls[i].kind == WallKind::TrackEnd ? -1 : 0);
    const bool inside_track = depth == 1 && begins && walls[i + 1].kind == WallKind::TrackEnd;
    if (!inside_track) add_lanes(walls[i], walls[i + 1], lines);
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end(), [](double a, double b) { return b - a < 0.5; }), lines.end());
  return lines;
}

// Half-open range of lines strictly between `low` and `high`.
std::pair<int, int> lines_within(const std::vector<double>& lines, double low, double high) {
  const auto first = std::upper_bound(lines.begin(), lines.end(), low + 0.01);
  const auto last = std::lower_bound(first, lines.end(), high - 0.01);
  return {static_cast<int>(first - lines.begin()), static_cast<int>(last - lines.begin())};
}

// Half-open range of the gaps, by the line before each, whose middles lie between `low` and `high`.
std::pair<int, int> gaps_within(const std::vector<double>& lines, double low, double high) {
  const int last_gap = static_cast<int>(lines.size()) - 1;
  auto [first, last] = lines_within(lines, low, high);
  if (first > 0 && lines[first - 1] + lines[first] > 2 * low) --first;
  if (last > 0 && last <= last_gap && lines[last - 1] + lines[last] >= 2 * high) --last;
  return {first, std::min(last, last_gap)};
}

class LimitPainter {
 public:
  LimitPainter(const Scene& scene, Lattice& lattice) : scene_(scene), lattice_(lattice) {}

  void paint() {
    for (const Obstacle& obstacle : scene_.obstacles) {
      paint_box(obstacle.box.grown(obstacle.clearance), obstacle.group >= 0 ? through_header : through_component);
    }
    for (const FloorGroup& group : scene_.floor.groups) paint_group(group);
  }

 private:
  // Half-open range of edges that have more than a touch in common with `low`..`high`.
  static std::pair<int, int> edges_within(const std::vector<double>& lines, double low, double high) {
    const auto [first, last] = lines_within(lines, low, high);
    return {std::max(0, first - 1), std::min(static_cast<int>(lines.size()) - 1, last)};
  }

  void mark(std::pair<int, int> columns, std::pair<int, int> rows, bool down, std::uint8_t limit) {
    const int base = down ? lattice_.vertex_count() : 0;
    for (int row = rows.first; row < rows.second; ++row) {
      for (int column = columns.first; column < columns.second; ++column) {
        lattice_.limits[base + lattice_.vertex(column, row)] |= limit;
      }
    }
  }

  void paint_across(double left, double right, double low, double high, std::uint8_t limit) {
    mark(edges_within(lattice_.xs, left, right), lines_within(lattice_.ys, low, high), false, limit);
  }
  void paint_down(double top, double bottom, double low, double high, std::uint8_t limit) {
    mark(lines_within(lattice_.xs, low, high), edges_within(lattice_.ys, top, bottom), true, limit);
  }

  void paint_box(const Rect& box, std::uint8_t limit) {
    paint_across(box.left(), box.right(), box.top(), box.bottom(), limit);
    paint_down(box.top(), box.bottom(), box.left(), box.right(), limit);
  }

  void paint_group(const FloorGroup& group) {
    const Rect& box = group.box;
    const double off = wiring::from_border;
    for (const double y : {box.top(), box.bottom()}) {
      paint_across(box.left(), box.right(), y - off, y + off, along_border);
    }
    for (const double x : {box.left(), box.right()}) {
      paint_down(box.top(), box.bottom(), x - off, x + off, along_border);
    }
    if (!group.header.empty()) {
      paint_across(box.left(), box.right(), box.top(), group.header.bottom() + wiring::from_header, beside_header);
    }
  }

  const Scene& scene_;
  Lattice& lattice_;
};

// The groups that edges run in, painted from the outermost inward.
void paint_grounds(const Scene& scene, Lattice& lattice) {
  lattice.grounds.assign(static_cast<std::size_t>(lattice.edge_count()), -1);
  for (std::size_t i = 0; i < scene.floor.groups.size(); ++i) {
    if (scene.floor.groups[i].band) continue;
    const Rect box = ground_of(scene, static_cast<int>(i));
    const auto columns = lines_within(lattice.xs, box.left(), box.right());
    const auto rows = lines_within(lattice.ys, box.top(), box.bottom());
    const auto columns_between = gaps_within(lattice.xs, box.left(), box.right());
    const auto rows_between = gaps_within(lattice.ys, box.top(), box.bottom());
    for (int row = rows.first; row < rows.second; ++row)
      for (int column = columns_between.first; column < columns_between.second; ++column)
        lattice.grounds[lattice.vertex(column, row)] = static_cast<int>(i);
    for (int row = rows_between.first; row < rows_between.second; ++row)
      for (int column = columns.first; column < columns.second; ++column)
        lattice.grounds[lattice.vertex_count() + lattice.vertex(column, row)] = static_cast<int>(i);
  }
}

void measure(Lattice& lattice) {
  const int count = lattice.vertex_count();
  for (int vertex = 0; vertex < count; ++vertex) {
    const int column = lattice.column_of(vertex);
    const int row = lattice.row_of(vertex);
    if (column + 1 < lattice.columns) {
      lattice.lengths[vertex] = static_cast<int>((lattice.xs[column + 1] - lattice.xs[column]) * 16 + 0.5);
    }
    if (row + 1 < lattice.rows) {
      lattice.lengths[count + vertex] = static_cast<int>((lattice.ys[row + 1] - lattice.ys[row]) * 16 + 0.5);
    }
  }
}

}  // namespace

int line_at(const std::vector<double>& lines, double at) {
  const auto found = std::lower_bound(lines.begin(), lines.end(), at - 0.5);
  return found == lines.end() || *found > at + 0.5 ? -1 : static_cast<int>(found - lines.begin());
}

Lattice make_lattice(const Scene& scene) {
  Lattice lattice;
  lattice.xs = lines_of(axis_of(scene, true));
  lattice.ys = lines_of(axis_of(scene, false));
  lattice.columns = static_cast<int>(lattice.xs.size());
  lattice.rows = static_cast<int>(lattice.ys.size());
  lattice.limits.assign(static_cast<std::size_t>(lattice.edge_count()), 0);
  lattice.lengths.assign(static_cast<std::size_t>(lattice.edge_count()), 0);
  LimitPainter(scene, lattice).paint();
  paint_grounds(scene, lattice);
  measure(lattice);
  return lattice;
}

}  // namespace archsheet
