// SPDX-License-Identifier: MIT
#include "wire_checks.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace archsheet::test {

namespace {

struct Piece {
  Point a, b;
  bool level() const { return a.y == b.y; }
  double low() const { return level() ? std::min(a.x, b.x) : std::min(a.y, b.y); }
  double high() const { return level() ? std::max(a.x, b.x) : std::max(a.y, b.y); }
  double at() const { return level() ? a.y : a.x; }
};

std::vector<Piece> pieces(const std::vector<Point>& points) {
  std::vector<Piece> result;
  for (std::size_t i = 1; i < points.size(); ++i) result.push_back({points[i - 1], points[i]});
  return result;
}

// More than `slack` deep inside the box.
bool enters(const Piece& piece, const Rect& box, double slack = 0.6) {
  if (box.empty()) return false;
  const double x0 = std::min(piece.a.x, piece.b.x), x1 = std::max(piece.a.x, piece.b.x);
  const double y0 = std::min(piece.a.y, piece.b.y), y1 = std::max(piece.a.y, piece.b.y);
  return x1 > box.left() + slack && x0 < box.right() - slack && y1 > box.top() + slack && y0 < box.bottom() - slack;
}

Rect disc(const Floor& floor, Point centre) {
  return {centre.x - floor.badge_diameter / 2, centre.y - floor.badge_diameter / 2, floor.badge_diameter,
          floor.badge_diameter};
}

bool one_step(const Model& model, std::size_t a, std::size_t b) {
  return model.flows[a].from == model.flows[b].from && model.flows[a].steps == model.flows[b].steps;
}

// Of one step, or at a node with so many arrows that one could not tell them apart.
bool may_share_trunk(const Model& model, std::size_t a, std::size_t b, const NodeId& at) {
  constexpr std::ptrdiff_t crowd = 16;
  const auto ends = std::count_if(model.flows.begin(), model.flows.end(),
                                  [&](const ModelFlow& flow) { return (flow.from == at) != (flow.to == at); });
  return model.flows[a].steps == model.flows[b].steps || ends > crowd;
}

// The length that two lines run together from one starting point.
double trunk(const std::vector<Point>& a, const std::vector<Point>& b) {
  double sum = 0;
  for (std::size_t i = 1; i < std::min(a.size(), b.size()); ++i) {
    if (!(a[i - 1] == b[i - 1])) return sum;
    const Point va{a[i].x - a[i - 1].x, a[i].y - a[i - 1].y};
    const Point vb{b[i].x - b[i - 1].x, b[i].y - b[i - 1].y};
    if (va.x * vb.x + va.y * vb.y <= 0) return sum;
    sum += std::min(std::abs(va.x) + std::abs(va.y), std::abs(vb.x) + std::abs(vb.y));
  }
  return sum;
}

double allowed_trunk(const Model& model, const Wires& wires, std::size_t a, std::size_t b) {
  const ModelFlow& first = model.flows[a];
  const ModelFlow& second = model.flows[b];
  std::vector<Point> of_a = wires.flows[a].points;
  std::vector<Point> of_b = wires.flows[b].points;
  if (first.from == second.from && may_share_trunk(model, a, b, first.from)) return trunk(of_a, of_b);
  if (first.to != second.to || !may_share_trunk(model, a, b, first.to)) return 0;
  std::reverse(of_a.begin(), of_a.end());
  std::reverse(of_b.begin(), of_b.end());
  return trunk(of_a, of_b);
}

// The length along which two lines are nearer than 4 points.
double together(const std::vector<Point>& a, const std::vector<Point>& b) {
  double sum = 0;
  for (const Piece& p : pieces(a)) {
    for (const Piece& q : pieces(b)) {
      if (p.level() != q.level() || std::abs(p.at() - q.at()) >= 4) continue;
      const double shared = std::min(p.high(), q.high()) - std::max(p.low(), q.low());
      if (shared > 1) sum += shared;
    }
  }
  return sum;
}

bool touches(const Floor& floor, const NodeId& node, Point tip) {
  const auto near = [](double a, double b) { return std::abs(a - b) < 0.6; };
  const auto on_edge = [&](const Rect& box) {
    const bool across = tip.x > box.left() - 0.6 && tip.x < box.right() + 0.6;
    const bool down = tip.y > box.top() - 0.6 && tip.y < box.bottom() + 0.6;
    return (across && (near(tip.y, box.top()) || near(tip.y, box.bottom()))) ||
           (down && (near(tip.x, box.left()) || near(tip.x, box.right())));
  };
  if (const auto* id = std::get_if<GroupId>(&node)) return on_edge(floor.groups[id->index].box);
  const FloorComponent& place = floor.components[std::get<ComponentId>(node).index];
  const bool below = !place.words.empty() && tip.x > place.icon.left() && tip.x < place.icon.right() &&
                     tip.y >= place.words.bottom() && tip.y < place.words.bottom() + 2.5;
  return below || (on_edge(place.icon) && (place.words.empty() || tip.y < place.icon.bottom() - 0.6));
}

void complain_of_shape(const Floor& floor, const Wires& wires, std::size_t flow, std::vector<std::string>& out) {
  const std::vector<Point>& points = wires.flows[flow].points;
  if (points.size() < 2) return out.push_back(fmt::format("flow {} has no line", flow));
  for (std::size_t i = 1; i < points.size(); ++i) {
    if ((points[i].x == points[i - 1].x) == (points[i].y == points[i - 1].y)) {
      out.push_back(fmt::format("flow {} is not level or upright at point {}", flow, i));
    }
  }
  if (!touches(floor, floor.flows[flow].from, points.front()))
    out.push_back(fmt::format("flow {} leaves nothing", flow));
  if (!touches(floor, floor.flows[flow].to, points.back())) out.push_back(fmt::format("flow {} meets nothing", flow));
  const Piece head{points[points.size() - 2], points.back()};
  if (head.high() - head.low() < 8) out.push_back(fmt::format("flow {} has no room for its head", flow));
  const Piece tail{points[0], points[1]};
  if (floor.flows[flow].both && tail.high() - tail.low() < 8) {
    out.push_back(fmt::format("flow {} has no room for its second head", flow));
  }
  for (const Point& point : points) {
    if (point.x < 0 || point.y < 0 || point.x > floor.size.width || point.y > floor.size.height) {
      out.push_back(fmt::format("flow {} leaves the drawing", flow));
    }
  }
}

// Up and down again beside itself, between other runs.
void complain_of_spikes(const Wires& wires, std::size_t flow, std::vector<std::string>& out) {
  const std::vector<Point>& points = wires.flows[flow].points;
  for (std::size_t i = 1; i + 4 < points.size(); ++i) {
    const bool level = points[i + 1].y == points[i + 2].y;
    const double width = std::abs(points[i + 2].x - points[i + 1].x) + std::abs(points[i + 2].y - points[i + 1].y);
    const double there = level ? points[i].y - points[i + 1].y : points[i].x - points[i + 1].x;
    const double back = level ? points[i + 3].y - points[i + 2].y : points[i + 3].x - points[i + 2].x;
    if (width < 3 && there * back > 0) out.push_back(fmt::format("flow {} turns back beside itself", flow));
  }
}

// A jog too small to be meant, where the line could have gone straight without moving a tip.
void complain_of_jogs(const Wires& wires, std::size_t flow, std::vector<std::string>& out) {
  const std::vector<Point>& points = wires.flows[flow].points;
  for (std::size_t i = 1; i + 2 < points.size(); ++i) {
    const double step = std::abs(points[i + 1].x - points[i].x) + std::abs(points[i + 1].y - points[i].y);
    if (step < 1 && (i >= 2 || i + 3 < points.size())) out.push_back(fmt::format("flow {} jogs by {}", flow, step));
  }
}

void complain_of_passage(const Floor& floor, const Wires& wires, std::size_t flow, std::vector<std::string>& out) {
  for (const Piece& piece : pieces(wires.flows[flow].points)) {
    for (std::size_t i = 0; i < floor.components.size(); ++i) {
      if (enters(piece, floor.components[i].icon) || enters(piece, floor.components[i].words)) {
        out.push_back(fmt::format("flow {} runs through component {}", flow, i));
      }
    }
    for (std::size_t i = 0; i < floor.groups.size(); ++i) {
      const FloorGroup& group = floor.groups[i];
      if (enters(piece, group.header)) out.push_back(fmt::format("flow {} runs through header {}", flow, i));
      const double low = piece.level() ? group.box.left() : group.box.top();
      const double high = piece.level() ? group.box.right() : group.box.bottom();
      const double first = piece.level() ? group.box.top() : group.box.left();
      const double second = piece.level() ? group.box.bottom() : group.box.right();
      const bool beside = std::min(piece.high(), high) - std::max(piece.low(), low) > 6;
      if (beside && (std::abs(piece.at() - first) < 3 || std::abs(piece.at() - second) < 3)) {
        out.push_back(fmt::format("flow {} runs along the border of group {}", flow, i));
      }
    }
    for (const auto* rows : {&wires.component_badges, &wires.group_badges}) {
      for (const std::vector<Point>& row : *rows) {
        for (const Point& centre : row) {
          if (enters(piece, disc(floor, centre))) out.push_back(fmt::format("flow {} runs through a callout", flow));
        }
      }
    }
  }
}

// A label or badge as a box, for what it may not meet.
struct Mark {
  Rect box;
  std::size_t flow;
};

std::vector<Mark> marks_of(const Floor& floor, const Wires& wires) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < wires.flows.size(); ++i) {
    if (!wires.flows[i].label.empty()) marks.push_back({wires.flows[i].label, i});
    for (const Point& centre : wires.flows[i].badges) marks.push_back({disc(floor, centre), i});
  }
  return marks;
}

void complain_of_place(const Floor& floor, const Wires& wires, const Mark& mark, std::vector<std::string>& out) {
  const Rect core = mark.box.grown(-0.6);
  if (!Rect{0, 0, floor.size.width, floor.size.height}.contains(core)) {
    out.push_back(fmt::format("a label of flow {} leaves the drawing", mark.flow));
  }
  for (std::size_t i = 0; i < floor.components.size(); ++i) {
    if (core.overlaps(floor.components[i].icon) || core.overlaps(floor.components[i].words)) {
      out.push_back(fmt::format("a label of flow {} stands on component {}", mark.flow, i));
    }
  }
  for (std::size_t i = 0; i < floor.groups.size(); ++i) {
    if (core.overlaps(floor.groups[i].header)) {
      out.push_back(fmt::format("a label of flow {} stands on header {}", mark.flow, i));
    }
  }
  for (const auto* rows : {&wires.component_badges, &wires.group_badges}) {
    for (const std::vector<Point>& row : *rows) {
      for (const Point& centre : row) {
        if (core.overlaps(disc(floor, centre))) {
          out.push_back(fmt::format("a label of flow {} stands on a callout", mark.flow));
        }
      }
    }
  }
}

}  // namespace

std::vector<std::string> line_complaints(const Floor& floor, const Model& model, const Wires& wires) {
  std::vector<std::string> out;
  for (std::size_t flow = 0; flow < wires.flows.size(); ++flow) {
    complain_of_shape(floor, wires, flow, out);
    complain_of_jogs(wires, flow, out);
    complain_of_spikes(wires, flow, out);
    complain_of_passage(floor, wires, flow, out);
  }
  for (std::size_t a = 0; a < wires.flows.size(); ++a) {
    for (std::size_t b = a + 1; b < wires.flows.size(); ++b) {
      const std::vector<Point>& first = wires.flows[a].points;
      const std::vector<Point>& second = wires.flows[b].points;
      const double shared = together(first, second);
      if (shared > allowed_trunk(model, wires, a, b) + 1)
        out.push_back(fmt::format("flows {} and {} run on each other for {}", a, b, shared));
    }
  }
  return out;
}

std::vector<std::string> label_complaints(const Floor& floor, const Model& model, const Wires& wires) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < floor.flows.size(); ++i) {
    const bool wants_text = floor.flows[i].label.width > 0;
    if (wants_text && !(Size{wires.flows[i].label.width, wires.flows[i].label.height} == floor.flows[i].label)) {
      out.push_back(fmt::format("flow {} lost its label", i));
    }
    if (static_cast<int>(wires.flows[i].badges.size()) != floor.flows[i].badges) {
      out.push_back(fmt::format("flow {} lost a badge", i));
    }
  }
  const std::vector<Mark> marks = marks_of(floor, wires);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    complain_of_place(floor, wires, marks[i], out);
    for (std::size_t j = i + 1; j < marks.size(); ++j) {
      if (marks[i].box.grown(-0.3).overlaps(marks[j].box)) {
        out.push_back(fmt::format("labels of flows {} and {} meet", marks[i].flow, marks[j].flow));
      }
    }
    for (std::size_t flow = 0; flow < wires.flows.size(); ++flow) {
      if (flow == marks[i].flow || one_step(model, flow, marks[i].flow)) continue;
      for (const Piece& piece : pieces(wires.flows[flow].points)) {
        if (enters(piece, marks[i].box, 0.1)) {
          out.push_back(fmt::format("a label of flow {} stands on flow {}", marks[i].flow, flow));
        }
      }
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& complaints) {
  std::string text;
  for (const std::string& complaint : complaints) text += complaint + "; ";
  return text;
}

}  // namespace archsheet::test
