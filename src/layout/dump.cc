// SPDX-License-Identifier: MIT
//
// A placement as text: a line a thing, numbers to a tenth of a point.
#include <fmt/format.h>

#include "base/number.h"
#include "layout/placement.h"

namespace archsheet {
namespace {

std::string number(double value) {
  return format_number(value, 1);
}

std::string text_of(const Rect& rect) {
  return fmt::format("{} {} {}x{}", number(rect.x), number(rect.y), number(rect.width), number(rect.height));
}

std::string text_of(const PlacedText& text) {
  std::string lines;
  for (const Line& line : text.lines) {
    if (!lines.empty()) lines += " / ";
    for (const LineRun& run : line.runs) lines += run.run.text;
  }
  return fmt::format("\"{}\" at {}", lines, text_of(text.box));
}

void append_badges(std::string& out, const std::vector<PlacedBadge>& badges, const Model& model) {
  for (const PlacedBadge& badge : badges)
    fmt::format_to(std::back_inserter(out), "  badge {} at {} {}\n", model.at(badge.step).number,
                   number(badge.centre.x), number(badge.centre.y));
}

void append_text(std::string& out, std::string_view what, const PlacedText& text) {
  if (!text.lines.empty()) fmt::format_to(std::back_inserter(out), "  {} {}\n", what, text_of(text));
}

}  // namespace

std::string dump(const Placement& placement, const Model& model) {
  std::string out =
      fmt::format("drawing {}x{} icon {} badge {}\n", number(placement.size.width), number(placement.size.height),
                  number(placement.icon_size), number(placement.badge_diameter));
  for (const PlacedGroup& group : placement.groups) {
    fmt::format_to(std::back_inserter(out), "{} {} {}\n", model.at(group.id).is_band() ? "band" : "group",
                   model.at(group.id).id, text_of(group.box));
    append_text(out, "label", group.label);
    append_text(out, "role", group.role);
    append_badges(out, group.badges, model);
  }
  for (const PlacedComponent& component : placement.components) {
    fmt::format_to(std::back_inserter(out), "component {} {}\n", model.at(component.id).id, text_of(component.icon));
    append_text(out, "label", component.label);
    append_text(out, "role", component.role);
    append_badges(out, component.badges, model);
  }
  for (const Route& route : placement.routes) {
    const ModelFlow& flow = model.at(route.id);
    fmt::format_to(std::back_inserter(out), "flow {} {}:", id_of(model, flow.from), id_of(model, flow.to));
    for (const Point& point : route.points)
      fmt::format_to(std::back_inserter(out), " {},{}", number(point.x), number(point.y));
    out += '\n';
    if (route.label) append_text(out, "label", *route.label);
    append_badges(out, route.badges, model);
  }
  return out;
}

}  // namespace archsheet
