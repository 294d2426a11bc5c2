// SPDX-License-Identifier: MIT
//
// The Graphviz source, judged by Graphviz.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdio>

#include "emit/emit.h"
#include "workshop.h"

namespace archsheet {
namespace {

using test::Workshop;

struct Drawing {
  Model model;
  Placement placement;
};

PlacedText words(std::string text, Rect box) {
  PlacedText result;
  result.box = box;
  result.lines = {{{{{std::move(text), false, ""}, 0, box.width}}, box.width}};
  return result;
}

GroupId add_group(Drawing& drawing, std::string id, std::string label, std::optional<GroupId> parent, Rect box) {
  const GroupId number{static_cast<std::uint32_t>(drawing.model.groups.size())};
  ModelGroup group;
  group.id = std::move(id);
  group.label = label;
  group.parent = parent;
  drawing.model.groups.push_back(std::move(group));
  PlacedGroup placed;
  placed.id = number;
  placed.box = box;
  placed.header = {box.x, box.y, box.width, 20};
  placed.label = words(std::move(label), {box.x + 5, box.y + 5, 60, 10});
  drawing.placement.groups.push_back(std::move(placed));
  return number;
}

ComponentId add_component(Drawing& drawing, std::string id, std::string label, std::optional<GroupId> parent,
                          Point corner) {
  const ComponentId number{static_cast<std::uint32_t>(drawing.model.components.size())};
  ModelComponent component;
  component.id = std::move(id);
  component.label = label;
  component.parent = parent;
  drawing.model.components.push_back(std::move(component));
  PlacedComponent placed;
  placed.id = number;
  placed.icon = {corner.x, corner.y, 36, 36};
  placed.label = words(std::move(label), {corner.x - 18, corner.y + 40, 72, 8});
  drawing.placement.components.push_back(std::move(placed));
  return number;
}

void add_flow(Drawing& drawing, NodeId from, NodeId to, std::string label, std::vector<Point> points) {
  const FlowId number{static_cast<std::uint32_t>(drawing.model.flows.size())};
  ModelFlow flow;
  flow.from = from;
  flow.to = to;
  flow.label = label;
  drawing.model.flows.push_back(std::move(flow));
  Route route;
  route.id = number;
  route.points = std::move(points);
  if (!label.empty()) route.label = words(label, {route.points[0].x, route.points[0].y - 12, 30, 8});
  drawing.placement.routes.push_back(std::move(route));
}

// cloud { vpc { api db } }, band { } around, edge outside: edge -> api -> db, edge -> cloud, api <-> api's group.
Drawing sample_drawing() {
  Drawing drawing;
  drawing.model.title = "Sample";
  drawing.placement.size = {420, 220};
  const GroupId cloud = add_group(drawing, "cloud", "AWS Cloud", std::nullopt, {120, 10, 290, 200});
  const GroupId vpc = add_group(drawing, "vpc", "가상 사설망 (VPC)", cloud, {140, 40, 260, 150});
  const GroupId band = add_group(drawing, "band", "Auto Scaling", vpc, {150, 70, 80, 90});
  const ComponentId edge = add_component(drawing, "edge", "AWS IoT Greengrass", std::nullopt, {30, 90});
  const ComponentId api = add_component(drawing, "api@A", "Amazon API Gateway", vpc, {170, 90});
  const ComponentId database = add_component(drawing, "db", "Amazon Aurora", vpc, {330, 90});
  drawing.model.groups[band.index].around = {api};
  add_flow(drawing, edge, api, "MQTT", {{66, 108}, {170, 108}});
  add_flow(drawing, api, database, "", {{206, 108}, {270, 108}, {270, 120}, {330, 120}});
  add_flow(drawing, edge, cloud, "logs", {{48, 90}, {48, 30}, {120, 30}});
  drawing.model.flows[1].style = LineStyle::Dashed;
  drawing.model.flows[1].both = true;
  return drawing;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++times;
  return times;
}

// What Graphviz draws; it must not say a word on the way.
std::string drawn_by(const std::string& program, const std::string& source) {
  const Workshop workshop;
  const std::string target = workshop.file("drawn.svg", "");
  const auto result = workshop.run(program + " -Tsvg -o " + target + " " + workshop.file("graph.dot", source));
  BOOST_TEST(result.status == 0);
  BOOST_TEST(result.output == "", program << " said: " << result.output);
  return workshop.run("cat " + target).output;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dot)

BOOST_AUTO_TEST_CASE(graphviz_takes_it_without_a_word) {
  const Drawing drawing = sample_drawing();
  const std::string source = write_dot(drawing.model, drawing.placement);
  for (const char* program : {"neato -n2", "neato -n", "dot"}) {
    BOOST_TEST_CONTEXT(program) {
      const std::string svg = drawn_by(program, source);
      BOOST_TEST(count(svg, "class=\"edge\"") == 3u);
      BOOST_TEST(holds(svg, "Amazon API Gateway"));
      BOOST_TEST(holds(svg, "MQTT"));
      BOOST_TEST(!holds(svg, ">n1</text>"));
    }
  }
}

BOOST_AUTO_TEST_CASE(places_are_kept) {
  const Drawing drawing = sample_drawing();
  const std::string source = write_dot(drawing.model, drawing.placement);
  // `edge`: icon (30,90) to (66,126), so its centre is (48,108), and y upward 220 - 108 = 112.
  BOOST_TEST(holds(source, "pos=\"48,112!\""), source);
  // Its label (12,130) to (84,138): centre (48,134), upward 86.
  BOOST_TEST(holds(source, "xlp=\"48,86\""), source);
  BOOST_TEST(holds(source, "bb=\"0,0,420,220\""));
  BOOST_TEST(holds(source, "bb=\"120,10,410,210\""));  // cloud: y from 220 - 210 to 220 - 10
  BOOST_TEST(holds(source, "width=0.5"));              // inches
  // The line from (66,112) runs straight to an arrow head of 6 points before the tip at (170,112).
  BOOST_TEST(holds(source, "\"e,170,112 66,112 98.67,112 131.33,112 164,112\""), source);
  const std::string svg = drawn_by("neato -n2", source);
  BOOST_TEST(count(svg, "class=\"cluster\"") == 3u);
  // Graphviz may move the whole drawing, but the line keeps its length of 98 points.
  const std::size_t line = svg.find(" d=\"M", svg.find("n0&#45;&gt;n1</title>"));
  BOOST_REQUIRE(line != std::string::npos);
  double from = 0;
  double to = 0;
  BOOST_REQUIRE(std::sscanf(svg.c_str() + line, " d=\"M%lf,%*fC%*f,%*f %*f,%*f %lf", &from, &to) == 2);
  BOOST_TEST(std::abs(to - from - 98) < 0.02);
}

BOOST_AUTO_TEST_CASE(names_are_ours_and_ids_are_comments) {
  const Drawing drawing = sample_drawing();
  const std::string source = write_dot(drawing.model, drawing.placement);
  BOOST_TEST(holds(source, "comment=\"api@A\""));
  BOOST_TEST(holds(source, "n0 -> n1"));
  BOOST_TEST(holds(source, "n1 -> n2"));
  BOOST_TEST(holds(source, "key=f0"));
  BOOST_TEST(holds(source, "subgraph cluster1"));
  BOOST_TEST(holds(source, "key=f1"));
  BOOST_TEST(source.find("key=f0") < source.find("key=f2"));  // both leave `edge`
}

BOOST_AUTO_TEST_CASE(hostile_labels_stay_plain_text) {
  for (const char* label : {"<b>bold</b>", "<", "a\\Nb\\", "\\", "\"]; evil [URL=\"javascript:x\"", "a &lt; b & c",
                            "line\nbreak", "\x01\xff", "%d\\l", "-->"}) {
    BOOST_TEST_CONTEXT(label) {
      Drawing drawing = sample_drawing();
      drawing.model.title = label;
      for (ModelGroup& group : drawing.model.groups) group.label = group.id = label;
      for (ModelComponent& component : drawing.model.components) component.label = component.id = label;
      for (ModelFlow& flow : drawing.model.flows) flow.label = label;
      for (PlacedGroup& group : drawing.placement.groups) group.label.lines.clear();
      for (PlacedComponent& component : drawing.placement.components)
        component.label = words(label, component.label.box);
      for (Route& route : drawing.placement.routes)
        if (route.label) route.label = words(label, route.label->box);
      const std::string source = write_dot(drawing.model, drawing.placement);
      for (const char* program : {"neato -n2", "dot"}) {
        const std::string svg = drawn_by(program, source);
        BOOST_TEST(!holds(svg, "href"));
        BOOST_TEST(!holds(svg, "font-weight"));
        BOOST_TEST(count(svg, "class=\"edge\"") == 3u);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(labels_read_as_they_were_written) {
  Drawing drawing = sample_drawing();
  drawing.placement.components[1].label = words("A\\N & &lt;b", {152, 130, 72, 8});
  const std::string svg = drawn_by("neato -n2", write_dot(drawing.model, drawing.placement));
  BOOST_TEST(holds(svg, ">A\\N &amp; &amp;lt;b<"), svg);
}

BOOST_AUTO_TEST_CASE(groups_without_anything_and_short_lines_do_no_harm) {
  Drawing drawing;
  drawing.placement.size = {100, 100};
  const GroupId empty = add_group(drawing, "empty", "Empty", std::nullopt, {10, 10, 80, 80});
  const ComponentId one = add_component(drawing, "one", "One", std::nullopt, {0, 0});
  add_flow(drawing, one, one, "loop", {{36, 10}, {36, 10}});
  add_flow(drawing, one, empty, "", {{36, 18}, {37, 18}});
  const std::string source = write_dot(drawing.model, drawing.placement);
  drawn_by("neato -n2", source);
  drawn_by("dot", source);
}

BOOST_AUTO_TEST_CASE(same_drawing_same_bytes) {
  const Drawing drawing = sample_drawing();
  BOOST_TEST(write_dot(drawing.model, drawing.placement) == write_dot(drawing.model, drawing.placement));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
