// SPDX-License-Identifier: MIT
#include "layout/faults.h"

#include <algorithm>
#include <array>

#include "layout/trunks.h"
#include "layout/wire_measures.h"

namespace archsheet {

namespace {

constexpr double read_as_one = 4;      // lines nearer than this
constexpr double along_border_at = 3;  // nearer than this to a border
constexpr double shared_border = 6;    // for longer than this
constexpr double tolerance = 0.5;

Rect run_of(const WirePath& path, std::size_t i) {
  return rect_between(path[i], path[i + 1]);
}

// Unlike `Rect::overlaps`, a line without thickness inside the other counts.
bool meets(const Rect& line, const Rect& box) {
  return line.left() < box.right() && box.left() < line.right() && line.top() < box.bottom() &&
         box.top() < line.bottom();
}
bool crosses(const Rect& line, const Rect& box) {
  return !box.empty() && meets(line.grown(0.01), box.grown(-tolerance));
}

class LineChecker {
 public:
  LineChecker(const Scene& scene, const std::vector<WirePath>& paths)
      : scene_(scene), floor_(scene.floor), paths_(paths) {}

  std::vector<Fault> check() {
    for (int flow = 0; flow < static_cast<int>(paths_.size()); ++flow) check_shape(flow);
    for (int flow = 0; flow < static_cast<int>(paths_.size()); ++flow) {
      for (std::size_t i = 0; i + 1 < paths_[flow].size(); ++i) check_run(flow, run_of(paths_[flow], i));
    }
    std::vector<Rect> extents;
    for (const WirePath& path : paths_) extents.push_back(extent_of(path).grown(read_as_one));
    for (int a = 0; a < static_cast<int>(paths_.size()); ++a) {
      for (int b = a + 1; b < static_cast<int>(paths_.size()); ++b)
        if (meets(extents[a], extents[b])) check_pair(a, b);
    }
    return std::move(faults_);
  }

 private:
  void report(FaultKind kind, int flow, const Rect& region, int other = -1) {
    faults_.push_back({kind, flow, other, region, {}});
  }

  void check_shape(int flow) {
    const WirePath& path = paths_[flow];
    if (path.size() < 2) return report(FaultKind::Unrouted, flow, {});
    double length = 0;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      const Rect run = run_of(path, i);
      length += run.width + run.height;
      if (run.width > 0 && run.height > 0) report(FaultKind::Diagonal, flow, run);
    }
    // A line that comes back along its own way reads as one.
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
      for (std::size_t j = i + 2; j + 1 < path.size(); ++j) check_overlap(flow, flow, run_of(path, i), run_of(path, j));
    if (!(length > 1)) report(FaultKind::Unrouted, flow, rect_between(path.front(), path.back()));
    check_end(flow, scene_.ends[flow].from, path[0], path[1], floor_.flows[flow].both);
    check_end(flow, scene_.ends[flow].to, path[path.size() - 1], path[path.size() - 2], true);
  }

  void check_end(int flow, const WireEnd& end, Point tip, Point next, bool headed) {
    const Rect at = Rect{tip.x, tip.y, 0, 0}.grown(1);
    const bool on_icon = end.component >= 0;
    Rect place = on_icon ? floor_.components[end.component].pile() : floor_.groups[end.group].box;
    if (on_icon && tip.y > place.bottom() + tolerance) {
      place.height = side_point(floor_.components[end.component], 1).y - place.y;
    }
    const bool on_edge = place.grown(tolerance).contains(Rect{tip.x, tip.y, 0, 0}) &&
                         !place.grown(-tolerance).contains(Rect{tip.x, tip.y, 0, 0});
    if (!on_edge) report(FaultKind::Detached, flow, at);
    const Rect run = rect_between(tip, next);
    const double least = headed ? wiring::head_run : 4.0;
    if (run.width + run.height < least - tolerance) report(FaultKind::ShortHead, flow, at);
  }

  void check_run(int flow, const Rect& run) {
    const Rect sheet{0, 0, floor_.size.width, floor_.size.height};
    if (!sheet.grown(0.01).contains(run)) report(FaultKind::OffDrawing, flow, run);
    for (const FloorComponent& component : floor_.components) {
      if (crosses(run, component.icon) || crosses(run, component.words)) {
        report(FaultKind::ThroughComponent, flow, component.box);
      }
    }
    for (const std::vector<std::vector<Point>>* rows : {&scene_.component_badges, &scene_.group_badges}) {
      for (const std::vector<Point>& row : *rows) {
        for (const Point& centre : row) {
          const Rect badge = Rect{centre.x, centre.y, 0, 0}.grown(floor_.badge_diameter / 2);
          if (crosses(run, badge)) report(FaultKind::ThroughCallout, flow, badge);
        }
      }
    }
    for (int group = 0; group < static_cast<int>(floor_.groups.size()); ++group) check_group(flow, group, run);
  }

  void check_group(int flow, int index, const Rect& run) {
    const FloorGroup& group = floor_.groups[index];
    if (crosses(run, group.header)) report(FaultKind::ThroughHeader, flow, group.header);
    const WireEnds& ends = scene_.ends[flow];
    for (const WireEnd* end : {&ends.from, &ends.to}) {
      if (ends.is_loop() || end->group != index || end->inside) continue;
      if (crosses(run, group.box)) report(FaultKind::ThroughGroup, flow, group.box);
    }
    const bool level = run.width >= run.height;
    const double at = level ? run.top() : run.left();
    const double low = level ? group.box.left() : group.box.top();
    const double high = level ? group.box.right() : group.box.bottom();
    const double shared =
        std::min(level ? run.right() : run.bottom(), high) - std::max(level ? run.left() : run.top(), low);
    if (shared <= shared_border) return;
    for (const double border :
         level ? std::array{group.box.top(), group.box.bottom()} : std::array{group.box.left(), group.box.right()}) {
      if (at > border - along_border_at && at < border + along_border_at) report(FaultKind::AlongBorder, flow, run);
    }
  }

  static Rect extent_of(const WirePath& path) {
    if (path.empty()) return {};
    Rect extent{path.front().x, path.front().y, 0, 0};
    for (const Point& point : path) extent = united(extent, Rect{point.x, point.y, 0, 0});
    return extent;
  }

  void check_pair(int a, int b) {
    const CommonRuns common(scene_, a, b, paths_[a], paths_[b]);
    for (std::size_t i = 0; i + 1 < paths_[a].size(); ++i) {
      const Rect first = run_of(paths_[a], i);
      for (std::size_t j = 0; j + 1 < paths_[b].size(); ++j) {
        if (common.twin_of(static_cast<int>(j)) == static_cast<int>(i)) continue;
        const Rect second = run_of(paths_[b], j);
        check_overlap(a, b, first, second);
      }
    }
  }

  void check_overlap(int a, int b, const Rect& first, const Rect& second) {
    const bool level = first.width > first.height;
    if (level != (second.width > second.height)) return;
    const double apart = level ? first.top() - second.top() : first.left() - second.left();
    if (apart >= read_as_one || apart <= -read_as_one) return;
    const double from = level ? std::max(first.left(), second.left()) : std::max(first.top(), second.top());
    const double to = level ? std::min(first.right(), second.right()) : std::min(first.bottom(), second.bottom());
    if (to - from <= 1) return;
    const Rect region = level ? rect_between({from, first.top()}, {to, second.top()})
                              : rect_between({first.left(), from}, {second.left(), to});
    report(FaultKind::Overlap, a, region, b);
  }

  const Scene& scene_;
  const Floor& floor_;
  const std::vector<WirePath>& paths_;
  std::vector<Fault> faults_;
};

// The labels and badges of a drawing as boxes, each with the flow it belongs to.
struct Mark {
  Rect box;
  int flow;
  bool is_badge;
};

class LabelChecker {
 public:
  LabelChecker(const Scene& scene, const Wires& wires) : scene_(scene), floor_(scene.floor), wires_(wires) {}

  std::vector<Fault> check() {
    for (int flow = 0; flow < static_cast<int>(wires_.flows.size()); ++flow) gather(flow);
    for (const Mark& mark : marks_) {
      check_against_floor(mark);
      check_against_own_bends(mark);
      check_against_lines(mark);
    }
    for (int flow = 0; flow < static_cast<int>(wires_.flows.size()); ++flow) check_against_own_arrow(flow);
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      for (std::size_t j = i + 1; j < marks_.size(); ++j) {
        if (marks_[i].box.grown(-0.2).overlaps(marks_[j].box)) report(marks_[i], marks_[j].box, marks_[j].flow);
      }
    }
    return std::move(faults_);
  }

 private:
  void report(const Mark& mark, const Rect& region, int other = -1) {
    faults_.push_back(
        {mark.is_badge ? FaultKind::BadgeHits : FaultKind::LabelHits, mark.flow, other, region, mark.box});
  }

  void gather(int flow) {
    const Wires::Wire& wire = wires_.flows[flow];
    const FloorFlow& wanted = floor_.flows[flow];
    const bool has_text = wanted.label.width > 0 && wanted.label.height > 0;
    if (has_text && wire.label.empty()) faults_.push_back({FaultKind::Lost, flow, -1, {}, {}});
    if (static_cast<int>(wire.badges.size()) < wanted.badges) faults_.push_back({FaultKind::Lost, flow, -1, {}, {}});
    if (!wire.label.empty()) marks_.push_back({wire.label, flow, false});
    for (const Point& centre : wire.badges) {
      marks_.push_back({Rect{centre.x, centre.y, 0, 0}.grown(floor_.badge_diameter / 2), flow, true});
    }
  }

  void check_against_floor(const Mark& mark) {
    const Rect core = mark.box.grown(-tolerance);
    const Rect sheet{0, 0, floor_.size.width, floor_.size.height};
    if (!sheet.contains(core)) report(mark, mark.box);
    for (const FloorComponent& component : floor_.components) {
      if (core.overlaps(component.icon) || core.overlaps(component.words)) report(mark, component.box);
    }
    for (const FloorGroup& group : floor_.groups) {
      if (core.overlaps(group.header)) report(mark, group.header);
    }
    for (const std::vector<std::vector<Point>>* rows : {&scene_.component_badges, &scene_.group_badges}) {
      for (const std::vector<Point>& row : *rows) {
        for (const Point& centre : row) {
          const Rect badge = Rect{centre.x, centre.y, 0, 0}.grown(floor_.badge_diameter / 2);
          if (core.overlaps(badge)) report(mark, badge);
        }
      }
    }
  }

  // Words on a bend of their own line hide where it goes.
  void check_against_own_bends(const Mark& mark) {
    if (mark.is_badge) return;
    const WirePath& path = wires_.flows[mark.flow].points;
    const Rect around = mark.box.grown(tolerance);
    for (std::size_t i = 1; i + 1 < path.size(); ++i)
      if (around.contains(Rect{path[i].x, path[i].y, 0, 0})) return report(mark, mark.box);
  }

  // Words and numbers on a short straight arrow leave some of its shaft to be seen; of several between one pair the
  // others show where it goes.
  void check_against_own_arrow(int flow) {
    constexpr double least_shaft = 6;  // points, besides the head
    const Wires::Wire& wire = wires_.flows[flow];
    if (wire.points.size() != 2 || wire.label.empty()) return;
    for (std::size_t other = 0; other < scene_.ends.size(); ++other)
      if (static_cast<int>(other) != flow && scene_.ends[other].joins_same_pair(scene_.ends[flow])) return;
    const Rect run = rect_between(wire.points[0], wire.points[1]);
    double shaft = run.width + run.height - (floor_.flows[flow].both ? 2 : 1) * wiring::head_run;
    const auto cover = [&](const Rect& box) {
      if (!box.overlaps(run.grown(tolerance))) return;
      shaft -= run.width > run.height ? std::min(box.right(), run.right()) - std::max(box.left(), run.left())
                                      : std::min(box.bottom(), run.bottom()) - std::max(box.top(), run.top());
    };
    cover(wire.label);
    for (const Point& centre : wire.badges) cover(Rect{centre.x, centre.y, 0, 0}.grown(floor_.badge_diameter / 2));
    if (shaft < least_shaft) report({wire.label, flow, false}, wire.label);
  }

  void check_against_lines(const Mark& mark) {
    for (int flow = 0; flow < static_cast<int>(wires_.flows.size()); ++flow) {
      if (flow == mark.flow) continue;
      const WirePath& path = wires_.flows[flow].points;
      // A number may stand on the trunk of its step; a text there would be struck through by the line of another.
      CommonRuns common(scene_, mark.flow, flow, wires_.flows[mark.flow].points, path);
      if (!mark.is_badge || scene_.mixed[flow]) common.forget();
      for (int i = 0; i + 1 < static_cast<int>(path.size()); ++i) {
        Rect run;
        if (!common.foreign_part(i, run)) continue;
        if (crosses(run, mark.box.grown(tolerance))) report(mark, run, flow);
      }
    }
  }

  const Scene& scene_;
  const Floor& floor_;
  const Wires& wires_;
  std::vector<Mark> marks_;
  std::vector<Fault> faults_;
};

}  // namespace

std::string_view name_of(FaultKind kind) {
  constexpr std::array<std::string_view, 14> names{
      "unrouted",      "diagonal", "detached",     "through component", "through header", "through callout",
      "through group", "overlap",  "along border", "off drawing",       "short head",     "label hits",
      "badge hits",    "lost"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<Fault> line_faults(const Scene& scene, const std::vector<WirePath>& paths) {
  return LineChecker(scene, paths).check();
}

std::vector<Fault> label_faults(const Scene& scene, const Wires& wires) {
  return LabelChecker(scene, wires).check();
}

int labels_over_borders(const Scene& scene, const Wires& wires) {
  int count = 0;
  for (const Wires::Wire& wire : wires.flows) {
    const Rect core = wire.label.grown(-tolerance);
    count += std::any_of(scene.floor.groups.begin(), scene.floor.groups.end(), [&](const FloorGroup& group) {
      return !wire.label.empty() && core.overlaps(group.box) && !group.box.contains(core);
    });
  }
  return count;
}

}  // namespace archsheet
