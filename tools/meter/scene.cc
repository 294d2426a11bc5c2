// SPDX-License-Identifier: MIT
#include "scene.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <pugixml.hpp>

namespace archsheet::meter {
namespace {

// Capitals reach this share of the size above the baseline, descenders that share below.
constexpr double kAbove = 0.73;
constexpr double kBelow = 0.2;

bool has_class(const pugi::xml_node& node, std::string_view wanted) {
  std::string_view classes = node.attribute("class").value();
  while (!classes.empty()) {
    const std::size_t space = classes.find(' ');
    if (classes.substr(0, space) == wanted) return true;
    if (space == std::string_view::npos) return false;
    classes.remove_prefix(space + 1);
  }
  return false;
}

// Numbers of an attribute, whatever separates them.
std::vector<double> numbers(std::string_view text) {
  std::vector<double> result;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    double value = 0;
    const auto [next, error] = std::from_chars(at, end, value);
    if (error == std::errc()) {
      result.push_back(value);
      at = next;
    } else {
      ++at;
    }
  }
  return result;
}

Rect rect_of(const pugi::xml_node& node) {
  return {node.attribute("x").as_double(), node.attribute("y").as_double(), node.attribute("width").as_double(),
          node.attribute("height").as_double()};
}

double inherited_size(pugi::xml_node node) {
  for (; node; node = node.parent())
    if (node.attribute("font-size")) return node.attribute("font-size").as_double();
  return 0;
}

std::string part_of(pugi::xml_node node) {
  std::string part;
  for (node = node.parent(); node; node = node.parent()) {
    const std::string name = node.attribute("class").value();
    if (!name.empty() && name != "archsheet") part = name + (part.empty() ? "" : "/" + part);
  }
  return part;
}

// The lines of a text element: spans of one baseline make one line.
std::vector<Words> lines_of(const pugi::xml_node& text) {
  std::vector<Words> lines;
  double baseline = NAN;
  for (const pugi::xpath_node& found : text.select_nodes(".//tspan")) {
    const pugi::xml_node span = found.node();
    const double x = span.attribute("x").as_double();
    const double y = span.attribute("y").as_double();
    const double size = inherited_size(span);
    const Rect box{x, y - kAbove * size, span.attribute("textLength").as_double(), (kAbove + kBelow) * size};
    if (y == baseline) {
      lines.back().text += span.text().get();
      lines.back().box = united(lines.back().box, box);
    } else {
      lines.push_back({span.text().get(), box, size, part_of(text)});
    }
    baseline = y;
  }
  return lines;
}

// Icons are drawn as `translate(x y) scale(s)`; the box is that of the tile they scale, 64 units unless their paths
// reach less.
std::optional<Rect> icon_box(const pugi::xml_node& node) {
  const pugi::xml_node icon = node.select_node(".//g[contains(concat(' ', @class, ' '), ' icon ')]").node();
  if (!icon) return std::nullopt;
  const std::vector<double> values = numbers(icon.attribute("transform").value());
  if (values.size() < 3) return std::nullopt;
  const double side = icon.attribute("data-size").as_double(0);
  return Rect{values[0], values[1], side, side};
}

std::vector<Words> all_lines(const pugi::xml_node& node) {
  std::vector<Words> words;
  for (const pugi::xpath_node& text : node.select_nodes(".//text")) {
    const std::vector<Words> lines = lines_of(text.node());
    words.insert(words.end(), lines.begin(), lines.end());
  }
  return words;
}

// What one letter of a path draws: its letter and the numbers after it.
struct Stroke {
  char letter;
  std::vector<double> values;
  Point end() const { return {values[values.size() - 2], values[values.size() - 1]}; }
};

std::vector<Stroke> strokes_of(std::string_view data) {
  constexpr std::string_view kLetters = "MLCAmlca";
  std::vector<Stroke> strokes;
  for (std::size_t i = data.find_first_of(kLetters); i < data.size();) {
    const std::size_t end = std::min(data.find_first_of(kLetters, i + 1), data.size());
    Stroke stroke{data[i], numbers(data.substr(i + 1, end - i - 1))};
    if (stroke.values.size() >= 2) strokes.push_back(std::move(stroke));
    i = end;
  }
  return strokes;
}

// Relative letters are those of small arcs; everything else is absolute.
Point end_of(const Stroke& stroke, Point at) {
  const bool relative = stroke.letter >= 'a';
  return {stroke.end().x + (relative ? at.x : 0), stroke.end().y + (relative ? at.y : 0)};
}

bool is_level(Point a, Point b) {
  return std::abs(a.y - b.y) < 0.02;
}
bool is_upright(Point a, Point b) {
  return std::abs(a.x - b.x) < 0.02;
}

// Where the straight parts before and after a curve would meet: a rounded bend is drawn from one to the other.
Point corner_between(Point begin, Point end, bool came_level) {
  return came_level ? Point{end.x, begin.y} : Point{begin.x, end.y};
}

// The corners of a line, from its beginning to its end. Curves that end in line with where they began are hops over
// another line and no corners; others are rounded bends.
std::vector<Point> corners_of(const std::vector<Stroke>& strokes) {
  std::vector<Point> corners;
  Point at;
  for (std::size_t i = 0; i < strokes.size(); ++i) {
    const Point begin = at;
    const bool curved = std::string_view("CAca").find(strokes[i].letter) != std::string_view::npos;
    at = end_of(strokes[i], at);
    if (!curved) {
      corners.push_back(at);
      continue;
    }
    // A half circle may be drawn as two quarters.
    for (; i + 1 < strokes.size() && std::string_view("CAca").find(strokes[i + 1].letter) != std::string_view::npos;
         ++i)
      at = end_of(strokes[i + 1], at);
    if (is_level(begin, at) || is_upright(begin, at)) {
      corners.push_back(at);
      continue;
    }
    const Point before = corners.size() > 1 ? corners[corners.size() - 2] : begin;
    const bool came_level =
        before == begin ? std::abs(at.x - begin.x) > std::abs(at.y - begin.y) : is_level(before, begin);
    corners.back() = corner_between(begin, at, came_level);
  }
  return corners;
}

// Going on in one direction, without a bend and without turning back.
bool goes_on(Point a, Point b, Point c) {
  const bool in_line = (is_level(a, b) && is_level(b, c)) || (is_upright(a, b) && is_upright(b, c));
  return in_line && (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) > 0;
}

// Runs of a line, and how often it bends. Points in the middle of a run are left out.
void read_line(const pugi::xml_node& path, SeenFlow& flow) {
  std::vector<Point> points;
  for (const Point& point : corners_of(strokes_of(path.attribute("d").value()))) {
    if (!points.empty() && std::hypot(point.x - points.back().x, point.y - points.back().y) < 0.02) continue;
    if (points.size() > 1 && goes_on(points[points.size() - 2], points.back(), point))
      points.back() = point;
    else
      points.push_back(point);
  }
  for (std::size_t i = 1; i < points.size(); ++i) flow.runs.push_back({points[i - 1], points[i]});
  flow.bends = std::max(0, static_cast<int>(flow.runs.size()) - 1);
}

SeenFlow read_flow(const pugi::xml_node& node) {
  SeenFlow flow;
  flow.number = node.attribute("data-flow").value();
  flow.from = node.attribute("data-from").value();
  flow.to = node.attribute("data-to").value();
  flow.steps = node.attribute("data-step").value();
  if (const pugi::xml_node line = node.select_node(".//path[@class='line']").node()) read_line(line, flow);
  flow.head = static_cast<bool>(node.select_node(".//path[@class='head']").node());
  return flow;
}

void read_diagram(const pugi::xml_node& diagram, Scene& scene) {
  for (const pugi::xml_node& node : diagram.children()) {
    const std::string id = node.attribute("data-id").value();
    const std::string parent = node.attribute("data-in").value();
    if (has_class(node, "group")) {
      const pugi::xml_node border = node.select_node(".//rect[@class='border']").node();
      scene.groups.push_back({id, node.attribute("data-kind").value(), parent, has_class(node, "band"), rect_of(border),
                              icon_box(node), all_lines(node)});
    } else if (has_class(node, "component")) {
      scene.components.push_back({id, parent, icon_box(node).value_or(Rect{}), all_lines(node)});
    } else if (has_class(node, "flow")) {
      scene.flows.push_back(read_flow(node));
    } else if (has_class(node, "flow-label")) {
      scene.labels.push_back({node.attribute("data-flow").value(), lines_of(node)});
    } else if (has_class(node, "badge")) {
      const pugi::xml_node circle = node.child("circle");
      scene.badges.push_back({node.attribute("data-step").value(),
                              {circle.attribute("cx").as_double(), circle.attribute("cy").as_double()},
                              circle.attribute("r").as_double()});
    }
  }
}

// The drawing's part of the page: under the rule of the title, as wide as that, down to the steps that stand below
// or to the footer.
void read_area(const pugi::xml_node& root, Scene& scene) {
  constexpr double kGap = 6;
  const std::vector<double> rule =
      numbers(root.select_node("./g[@class='title-block']/path[@class='rule']").node().attribute("d").value());
  if (rule.size() < 4) return;
  double bottom = scene.page.bottom();
  const auto end_above = [&](const Rect& thing) {
    const bool beside = thing.left() > rule[2] || thing.top() < rule[1];
    if (!beside) bottom = std::min(bottom, thing.top() - kGap);
  };
  for (const Words& words : scene.words)
    if (words.part.starts_with("footer") || words.part.starts_with("steps") || words.part.ends_with("legend"))
      end_above(words.box);
  scene.area = {rule[0], rule[1] + kGap, rule[2] - rule[0], bottom - rule[1] - kGap};
}

void read_boxes(const pugi::xml_node& root, Scene& scene) {
  for (const pugi::xpath_node& found : root.select_nodes(".//rect[not(@class='page')]"))
    scene.boxes.push_back(rect_of(found.node()));
  for (const pugi::xpath_node& found : root.select_nodes(".//circle")) {
    const pugi::xml_node circle = found.node();
    const double radius = circle.attribute("r").as_double();
    scene.boxes.push_back(
        Rect{circle.attribute("cx").as_double(), circle.attribute("cy").as_double(), 0, 0}.grown(radius));
  }
  for (const SeenComponent& component : scene.components) scene.boxes.push_back(component.icon);
}

}  // namespace

std::optional<Scene> read_scene(std::string_view svg, std::string& problem) {
  pugi::xml_document document;
  const pugi::xml_parse_result parsed =
      document.load_buffer(svg.data(), svg.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!parsed) {
    problem = parsed.description();
    return std::nullopt;
  }
  const pugi::xml_node root = document.child("svg");
  const std::vector<double> view = numbers(root.attribute("viewBox").value());
  if (!has_class(root, "archsheet") || view.size() != 4) {
    problem = "not an archsheet SVG";
    return std::nullopt;
  }
  Scene scene;
  scene.page = {view[0], view[1], view[2], view[3]};
  for (const pugi::xpath_node& found : root.select_nodes("./g[@class='diagram']")) read_diagram(found.node(), scene);
  for (const pugi::xpath_node& found : root.select_nodes("./g[@class='steps']//g[@class='step']"))
    scene.steps.emplace_back(found.node().attribute("data-step").value());
  scene.words = all_lines(root);
  read_boxes(root, scene);
  read_area(root, scene);
  return scene;
}

}  // namespace archsheet::meter
