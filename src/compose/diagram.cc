// SPDX-License-Identifier: MIT
//
// The drawing: groups, flows, components, labels, numbers, in this order, so
// that icons stand on lines and numbers on everything.
#include <algorithm>

#include "compose/parts.h"
#include "compose/plates.h"
#include "compose/strokes.h"

namespace archsheet {
namespace {

// What every piece of the drawing needs, and where the placement's origin lies on the page.
struct Canvas {
  const Composition& sheet;
  Point offset;
  Runs runs = {};

  Point at(Point p) const { return {p.x + offset.x, p.y + offset.y}; }
  Rect at(const Rect& r) const { return r.moved(offset.x, offset.y); }
  PlacedText at(PlacedText text) const {
    text.box = at(text.box);
    text.first_baseline += offset.y;
    return text;
  }
};

// Whether an icon is one of the drawings in ink alone that stand for things outside AWS; a dark sheet draws these in
// its own ink. Tiles keep their colours on every sheet.
enum class IconInk { Own, Theme };

const catalog::Icon* icon_of(const catalog::Service& service) {
  return service.own_icon != nullptr ? service.own_icon : catalog::find_icon(service.icon);
}

const catalog::Icon* icon_of(const ModelGroup& group) {
  return group.service != nullptr ? icon_of(*group.service) : catalog::find_icon(group.kind->icon);
}

void add_icon(std::vector<PageItem>& items, const catalog::Icon* icon, const Rect& box, IconInk ink,
              const Theme& theme) {
  if (icon == nullptr) return;
  PageIcon item{icon, box, std::nullopt};
  if (ink == IconInk::Theme && theme.dark) item.general_ink = theme.ink;
  items.push_back(item);
}

Colour border_colour(const ModelGroup& group, const Theme& theme) {
  if (group.service != nullptr && group.service->category != nullptr) return group.service->category->colour;
  return theme.dark ? group.kind->border_dark : group.kind->border;
}

// `data-in`: the group that holds it, so that scripts can walk the nesting.
void add_parent(std::vector<std::pair<std::string, std::string>>& data, std::optional<GroupId> parent,
                const Model& model) {
  if (parent) data.emplace_back("in", model.at(*parent).id);
}

// `own`: the group whose words they are, if they are a group's.
void add_words(std::vector<PageItem>& items, PageText words, std::optional<GroupId> own, const Canvas& canvas) {
  for (PageRect& plate : plates_behind(words, own, canvas.runs, canvas.sheet.theme.page))
    items.push_back(std::move(plate));
  items.push_back(std::move(words));
}

void add_words(std::vector<PageItem>& items, std::string name, const PlacedText& text, const TextStyle& style,
               std::optional<GroupId> own, const Canvas& canvas) {
  if (text.lines.empty()) return;
  add_words(items, page_text(std::move(name), canvas.at(text), style, canvas.sheet.theme), own, canvas);
}

PageGroup draw_group(const PlacedGroup& placed, const Canvas& canvas) {
  const Theme& theme = canvas.sheet.theme;
  const ModelGroup& group = canvas.sheet.model.at(placed.id);
  PageGroup part;
  part.name = group.is_band() ? "group band" : "group";
  part.data = {{"id", group.id}, {"kind", std::string(group.kind->id)}};
  add_parent(part.data, group.parent, canvas.sheet.model);
  part.title = group.label;
  part.items.push_back(PageRect{"border", canvas.at(placed.box), 0, std::nullopt,
                                border_stroke(group.kind->style, border_colour(group, theme), theme)});
  if (placed.icon) add_icon(part.items, icon_of(group), canvas.at(*placed.icon), IconInk::Own, theme);
  add_words(part.items, "label", placed.label, theme.group_label, placed.id, canvas);
  add_words(part.items, "role", placed.role, theme.group_role, placed.id, canvas);
  return part;
}

// A stack for `count`: two sheets behind the icon, and the number on its corner.
void add_stack(std::vector<PageItem>& items, const ModelComponent& component, const Rect& icon, const Canvas& canvas) {
  if (component.count < 2) return;
  const Theme& theme = canvas.sheet.theme;
  const Colour colour = component.service->category != nullptr ? component.service->category->colour : theme.ink;
  for (const double shift : {kStackReach, kStackReach / 2})
    items.push_back(PageRect{"stack", icon.moved(shift, -shift), 0, theme.page, Stroke{colour, 0.75, {}, false}});
}

void add_count(std::vector<PageItem>& items, const ModelComponent& component, const Rect& icon, const Canvas& canvas) {
  if (component.count < 2) return;
  const Theme& theme = canvas.sheet.theme;
  const double size = 7.5;
  const Line line = single_line("\u00d7" + std::to_string(component.count), Weight::Bold, size, canvas.sheet.fonts);
  const Rect plate{icon.right() - line.width - 4, icon.bottom() - size - 2, line.width + 4, size + 2};
  items.push_back(PageRect{"plate", plate, 2, theme.page, std::nullopt});
  SetText text{{size, size, Weight::Bold, theme.ink}, {line}, {plate.x + 2, plate.bottom() - 2.2}};
  items.push_back(page_text("count", text, theme));
}

PageGroup draw_component(const PlacedComponent& placed, const Canvas& canvas) {
  const Theme& theme = canvas.sheet.theme;
  const ModelComponent& component = canvas.sheet.model.at(placed.id);
  PageGroup part;
  part.name = "component";
  part.data = {{"id", component.id}, {"service", std::string(component.service->id)}};
  add_parent(part.data, component.parent, canvas.sheet.model);
  part.title = component.label;
  part.link = component.link;
  const Rect icon = canvas.at(placed.icon);
  // The line that it sits on ends at its edges, also where the icon lets through what is behind it.
  if (component.on_border) part.items.push_back(PageRect{"plate", icon, 0, theme.page, std::nullopt});
  add_stack(part.items, component, icon, canvas);
  const bool outside = component.service->kind == catalog::ServiceKind::General;
  add_icon(part.items, icon_of(*component.service), icon, outside ? IconInk::Theme : IconInk::Own, theme);
  add_count(part.items, component, icon, canvas);
  add_words(part.items, "label", placed.label, theme.component_label, std::nullopt, canvas);
  add_words(part.items, "role", placed.role, theme.component_role, std::nullopt, canvas);
  return part;
}

std::vector<std::pair<std::string, std::string>> flow_data(FlowId id, const Model& model) {
  const ModelFlow& flow = model.at(id);
  std::vector<std::pair<std::string, std::string>> data = {
      {"flow", std::to_string(id.index + 1)}, {"from", id_of(model, flow.from)}, {"to", id_of(model, flow.to)}};
  return data;
}

std::string printed_steps(const ModelFlow& flow, const Model& model) {
  std::string numbers;
  for (const StepId step : flow.steps) {
    if (model.at(step).number.empty()) continue;
    if (!numbers.empty()) numbers += ' ';
    numbers += model.at(step).number;
  }
  return numbers;
}

std::vector<Point> points_of(const Route& route, const Canvas& canvas) {
  std::vector<Point> points;
  for (const Point& point : route.points) points.push_back(canvas.at(point));
  return points;
}

PageGroup draw_flow(const Route& route, std::vector<Point> points, const std::vector<Hop>& hops, const Canvas& canvas) {
  const Theme& theme = canvas.sheet.theme;
  const Model& model = canvas.sheet.model;
  const ModelFlow& flow = model.at(route.id);

  PageGroup part;
  part.name = "flow";
  part.data = flow_data(route.id, model);
  if (const std::string numbers = printed_steps(flow, model); !numbers.empty()) part.data.emplace_back("step", numbers);
  part.link = flow.link;
  part.items.push_back(
      PagePath{"line", rounded_line(points, theme.bend_radius, hops), std::nullopt, flow_stroke(flow.style, theme)});
  PagePath head{"head", arrow_head(points, theme), std::nullopt, Stroke{theme.ink, theme.line_width, {}, true}};
  if (flow.both) {
    std::reverse(points.begin(), points.end());
    const std::vector<PathCommand> tail = arrow_head(points, theme);
    head.commands.insert(head.commands.end(), tail.begin(), tail.end());
  }
  part.items.push_back(std::move(head));
  return part;
}

void add_flow_label(std::vector<PageItem>& items, const Route& route, const Canvas& canvas) {
  const Theme& theme = canvas.sheet.theme;
  PageText text = page_text("flow-label", canvas.at(*route.label), theme.flow_label, theme);
  text.data = flow_data(route.id, canvas.sheet.model);
  add_words(items, std::move(text), std::nullopt, canvas);
}

void add_badges(std::vector<PageItem>& items, const std::vector<PlacedBadge>& badges, const Canvas& canvas) {
  for (const PlacedBadge& placed : badges)
    items.push_back(badge(canvas.sheet.model.at(placed.step).number, canvas.at(placed.centre),
                          canvas.sheet.placement.badge_diameter, canvas.sheet.theme, canvas.sheet.fonts));
}

}  // namespace

PageGroup diagram(const Composition& composition, Point offset) {
  Canvas canvas{composition, offset};
  const Placement& placement = composition.placement;
  for (const PlacedGroup& placed : placement.groups) canvas.runs.borders.push_back({placed.id, canvas.at(placed.box)});
  for (const Route& route : placement.routes) canvas.runs.lines.push_back(points_of(route, canvas));
  PageGroup group;
  group.name = "diagram";
  group.role = PartRole::Figure;
  group.title = composition.narrative.description;
  for (const PlacedGroup& placed : placement.groups) group.items.push_back(draw_group(placed, canvas));
  const std::vector<std::vector<Point>>& lines = canvas.runs.lines;
  const std::vector<std::vector<Hop>> hops =
      hops_of(lines, composition.theme.bend_radius, composition.theme.head_length);
  for (std::size_t i = 0; i < placement.routes.size(); ++i)
    group.items.push_back(draw_flow(placement.routes[i], lines[i], hops[i], canvas));
  for (const PlacedComponent& placed : placement.components) group.items.push_back(draw_component(placed, canvas));
  for (const Route& route : placement.routes)
    if (route.label) add_flow_label(group.items, route, canvas);
  for (const PlacedGroup& placed : placement.groups) add_badges(group.items, placed.badges, canvas);
  for (const PlacedComponent& placed : placement.components) add_badges(group.items, placed.badges, canvas);
  for (const Route& route : placement.routes) add_badges(group.items, route.badges, canvas);
  return group;
}

}  // namespace archsheet
