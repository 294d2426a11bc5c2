// SPDX-License-Identifier: MIT
//
// The laid-out graph as Graphviz source: what a person takes elsewhere to go on
// with. Graphviz writes its own attributes into SVG unescaped, so names and
// attributes are ours; words of the author only stand in labels and comments.
#include <cgraph.h>
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/number.h"
#include "emit/emit.h"
#include "emit/printable.h"
#include "layout/dot_names.h"

namespace archsheet {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kArrowSize = 0.6;
constexpr double kArrowLength = 10 * kArrowSize;  // Graphviz draws an arrow head of size 1 ten points long

struct Attribute {
  int kind;
  const char* name;
  const char* standard;
};

// Every attribute that is ever written.
constexpr Attribute kAttributes[] = {
    {AGRAPH, "comment", ""},
    {AGRAPH, "bb", ""},
    {AGRAPH, "label", ""},
    {AGRAPH, "lp", ""},
    {AGRAPH, "fontsize", "8"},
    {AGRAPH, "color", "#7d8998"},
    {AGRAPH, "style", "solid"},
    {AGNODE, "comment", ""},
    {AGNODE, "shape", "box"},
    {AGNODE, "fixedsize", "true"},
    {AGNODE, "fontsize", "8"},
    {AGNODE, "label", "\\N"},  // Graphviz's own default: an empty one would not be written out, and names would show
    {AGNODE, "pos", ""},
    {AGNODE, "width", "0.5"},
    {AGNODE, "height", "0.5"},
    {AGNODE, "style", "solid"},
    {AGNODE, "xlabel", ""},  // stands below the icon, where it cannot widen the node or meet an arrow
    {AGNODE, "xlp", ""},
    {AGEDGE, "comment", ""},
    {AGEDGE, "arrowsize", "0.6"},
    {AGEDGE, "dir", "forward"},
    {AGEDGE, "fontsize", "7"},
    {AGEDGE, "pos", ""},
    {AGEDGE, "style", "solid"},
    {AGEDGE, "xlabel", ""},  // Graphviz 2.42 corrupts its heap over `label`
    {AGEDGE, "xlp", ""},
};

// cgraph takes `char*` everywhere and keeps a copy.
char* borrowed(const char* text) {
  return const_cast<char*>(text);
}
char* borrowed(const std::string& text) {
  return const_cast<char*>(text.c_str());
}

// cgraph writes a backslash as it is, so one before a quote would end the string: they go in pairs.
std::string comment_text(std::string_view text) {
  std::string result;
  for (char character : printable(text)) {
    if (character == '\\') result += character;
    result += character;
  }
  return result;
}

// Plain text as a label: no escape sequences, no entities, no HTML.
std::string label_text(std::string_view text) {
  std::string result;
  for (char character : comment_text(text)) {
    if (character == '&')
      result += "&amp;";
    else
      result += character;
  }
  return result;
}

// As the drawing breaks it into lines; the whole label where it was not placed.
std::string label_text(const PlacedText& placed, std::string_view whole) {
  std::string result;
  for (const Line& line : placed.lines) {
    std::string words;
    for (const LineRun& run : line.runs) words += run.run.text;
    result += (result.empty() ? "" : "\\n") + label_text(words);
  }
  return result.empty() ? label_text(whole) : result;
}

const char* style_of(LineStyle style) {
  switch (style) {
    case LineStyle::Dashed:
      return "dashed";
    case LineStyle::Dotted:
      return "dotted";
    case LineStyle::Solid:
      break;
  }
  return "solid";
}

const char* style_of(catalog::BorderStyle style) {
  switch (style) {
    case catalog::BorderStyle::Dashed:
      return "dashed";
    case catalog::BorderStyle::Dotted:
      return "dotted";
    case catalog::BorderStyle::Solid:
      break;
  }
  return "solid";
}

// Builds the graph of one placement. Lengths of nodes are inches, places are points with y upward.
class DotGraph {
 public:
  DotGraph(const Model& model, const Placement& placement)
      : model_(model), placement_(placement), graph_(agopen(borrowed("archsheet"), Agdirected, numbered_names())) {
    for (const Attribute& attribute : kAttributes)
      agattr(graph_, attribute.kind, borrowed(attribute.name), borrowed(attribute.standard));
    set(graph_, "comment", comment_text(model.title));
    set(graph_, "bb", box({0, 0, placement.size.width, placement.size.height}));
  }
  ~DotGraph() { agclose(graph_); }
  DotGraph(const DotGraph&) = delete;
  DotGraph& operator=(const DotGraph&) = delete;

  std::string write() {
    add_groups();
    add_components();
    for (const Route& route : placement_.routes) add_flow(route);
    char* bytes = nullptr;
    std::size_t size = 0;
    FILE* stream = open_memstream(&bytes, &size);
    if (!stream) return {};
    const bool written = agwrite(graph_, stream) != EOF;
    const bool closed = std::fclose(stream) == 0;
    std::string result = written && closed ? std::string(bytes, size) : std::string();
    std::free(bytes);
    return result;
  }

 private:
  void set(void* object, const char* name, const std::string& value) { agset(object, borrowed(name), borrowed(value)); }

  std::string point(Point place) const {
    return fmt::format("{},{}", format_number(place.x), format_number(placement_.size.height - place.y));
  }

  std::string box(const Rect& rect) const {
    return fmt::format("{},{}", point({rect.left(), rect.bottom()}), point({rect.right(), rect.top()}));
  }

  // One cluster a group, nested as the groups are; a band has no members and is only a box.
  void add_groups() {
    for (std::size_t index = 0; index < model_.groups.size(); ++index) {
      const ModelGroup& group = model_.groups[index];
      Agraph_t* cluster = agsubg(cluster_of(group.parent), borrowed(fmt::format("cluster{}", index)), 1);
      clusters_.push_back(cluster);
      set(cluster, "comment", comment_text(group.id));
      set(cluster, "label", label_text(group.label));
      if (group.kind) set(cluster, "style", style_of(group.kind->style));
      if (group.kind) set(cluster, "color", to_string(group.kind->border));
    }
    for (const PlacedGroup& placed : placement_.groups) {
      Agraph_t* cluster = clusters_[placed.id.index];
      set(cluster, "bb", box(placed.box));
      set(cluster, "lp", point(placed.label.box.empty() ? placed.header.centre() : placed.label.box.centre()));
      set(cluster, "label", label_text(placed.label, model_.at(placed.id).label));
    }
  }

  // A node is as large as its icon, on whose edges the arrows end.
  void add_components() {
    nodes_.assign(model_.components.size(), nullptr);
    for (const PlacedComponent& placed : placement_.components) {
      const ModelComponent& component = model_.at(placed.id);
      Agnode_t* node = agnode(cluster_of(component.parent), borrowed(fmt::format("n{}", placed.id.index)), 1);
      nodes_[placed.id.index] = node;
      set(node, "comment", comment_text(component.id));
      set(node, "pos", point(placed.icon.centre()) + "!");
      set(node, "width", format_number(placed.icon.width / kPointsPerInch, 4));
      set(node, "height", format_number(placed.icon.height / kPointsPerInch, 4));
      set(node, "label", "");
      set(node, "xlabel", label_text(placed.label, component.label));
      if (!placed.label.lines.empty()) set(node, "xlp", point(placed.label.box.centre()));
    }
  }

  // The node a flow ends on; for a group a mere point on its border, because Graphviz has no edges to clusters.
  Agnode_t* end_node(const NodeId& end, const std::string& name, Point place) {
    if (const auto* component = std::get_if<ComponentId>(&end)) return nodes_[component->index];
    const GroupId group = std::get<GroupId>(end);
    Agnode_t* node = agnode(clusters_[group.index], borrowed(name), 1);
    set(node, "comment", comment_text(model_.at(group).id));
    set(node, "shape", "point");
    set(node, "style", "invis");
    set(node, "pos", point(place) + "!");
    set(node, "width", "0.01");
    set(node, "height", "0.01");
    return node;
  }

  void add_flow(const Route& route) {
    const ModelFlow& flow = model_.at(route.id);
    if (route.points.size() < 2) return;
    const std::string name = fmt::format("f{}", route.id.index);
    Agnode_t* from = end_node(flow.from, name + "from", route.points.front());
    Agnode_t* to = end_node(flow.to, name + "to", route.points.back());
    if (!from || !to) return;
    Agedge_t* edge = agedge(graph_, from, to, borrowed(name), 1);
    set(edge, "comment", comment_text(id_of(model_, flow.from) + " -> " + id_of(model_, flow.to)));
    set(edge, "style", style_of(flow.style));
    if (flow.both) set(edge, "dir", "both");
    set(edge, "pos", spline(route.points, flow.both));
    if (!route.label) return;
    set(edge, "xlabel", label_text(*route.label, flow.label));
    set(edge, "xlp", point(route.label->box.centre()));
  }

  // Straight pieces as cubic ones. The line stops where the arrow head begins, and `e` names its tip.
  std::string spline(std::vector<Point> points, bool both) const {
    std::string result;
    if (both) {
      result += "s," + point(points.front()) + " ";
      points.front() = drawn_back(points.front(), points[1]);
    }
    result += "e," + point(points.back()) + " ";
    points.back() = drawn_back(points.back(), points[points.size() - 2]);
    result += point(points.front());
    for (std::size_t index = 1; index < points.size(); ++index) {
      const Point a = points[index - 1];
      const Point b = points[index];
      result += fmt::format(" {} {} {}", point({(2 * a.x + b.x) / 3, (2 * a.y + b.y) / 3}),
                            point({(a.x + 2 * b.x) / 3, (a.y + 2 * b.y) / 3}), point(b));
    }
    return result;
  }

  // `tip` moved towards `before` by an arrow head, at most half the way.
  static Point drawn_back(Point tip, Point before) {
    const double length = std::hypot(before.x - tip.x, before.y - tip.y);
    if (length == 0) return tip;
    const double part = std::min(kArrowLength / length, 0.5);
    return {tip.x + (before.x - tip.x) * part, tip.y + (before.y - tip.y) * part};
  }

  Agraph_t* cluster_of(std::optional<GroupId> group) const { return group ? clusters_[group->index] : graph_; }

  const Model& model_;
  const Placement& placement_;
  Agraph_t* graph_;
  std::vector<Agraph_t*> clusters_;  // by group
  std::vector<Agnode_t*> nodes_;     // by component
};

}  // namespace

std::string write_dot(const Model& model, const Placement& placement) {
  return DotGraph(model, placement).write();
}

}  // namespace archsheet
