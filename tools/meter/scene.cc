// SPDX-License-Identifier: MIT
#include "scene.h"

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

// The straight runs of a line's path (M, L and C with absolute coordinates), and how often it bends.
void read_line(const pugi::xml_node& path, SeenFlow& flow) {
  const std::string_view data = path.attribute("d").value();
  Point at;
  for (std::size_t i = 0; i < data.size();) {
    const char command = data[i];
    std::size_t end = data.find_first_of("MLCZ", i + 1);
    if (end == std::string_view::npos) end = data.size();
    const std::vector<double> values = numbers(data.substr(i + 1, end - i - 1));
    if (values.size() >= 2) {
      const Point next{values[values.size() - 2], values[values.size() - 1]};
      if (command == 'L' && (next.x != at.x || next.y != at.y)) flow.runs.push_back({at, next});
      if (command == 'C') ++flow.bends;
      at = next;
    }
    i = end;
  }
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
  return scene;
}

}  // namespace archsheet::meter
