// SPDX-License-Identifier: MIT
//
// Nothing is decided here any more; every rectangle and line of text gets its absolute place.
#include "layout/placed.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "layout/score.h"

namespace archsheet {
namespace {

// A rectangle around things, grown as they are added.
class Extent {
 public:
  void add(const Rect& rect) {
    rect_ = any_ ? united(rect_, rect) : rect;
    any_ = true;
  }
  const Rect& rect() const { return rect_; }

 private:
  Rect rect_;
  bool any_ = false;
};

PlacedText text_at(const SizedText& text, double x, double y, double width, bool centred) {
  PlacedText placed;
  placed.box = {x, y, width, text.height()};
  placed.lines = text.lines;
  placed.first_baseline = y + text.baseline;
  placed.leading = text.leading;
  placed.centred = centred;
  return placed;
}

std::vector<PlacedBadge> badges_at(const std::vector<StepId>& steps, const std::vector<Point>& centres, Point shift) {
  std::vector<PlacedBadge> badges;
  for (std::size_t i = 0; i < steps.size() && i < centres.size(); ++i)
    badges.push_back({steps[i], {centres[i].x + shift.x, centres[i].y + shift.y}});
  return badges;
}

PlacedComponent place_component(std::size_t index, const FloorComponent& floor, const ComponentSize& size,
                                Point shift) {
  PlacedComponent placed;
  placed.id = {static_cast<std::uint32_t>(index)};
  placed.icon = floor.icon.moved(shift.x, shift.y);
  const double middle = placed.icon.centre().x;
  const double top = placed.icon.bottom() + kWordsBelowIcon;
  placed.label = text_at(size.label, middle - size.label.width / 2, top, size.label.width, true);
  placed.role = text_at(size.role, middle - size.role.width / 2, top + size.label.height(), size.role.width, true);
  return placed;
}

PlacedGroup place_group(std::size_t index, const FloorGroup& floor, const GroupSize& size, Point shift) {
  PlacedGroup placed;
  placed.id = {static_cast<std::uint32_t>(index)};
  placed.box = floor.box.moved(shift.x, shift.y);
  placed.header = floor.header.moved(shift.x, shift.y);
  const Rect& header = placed.header;
  const double words_height = size.label.height() + size.role.height();
  double x = header.x;
  double y = header.y;
  double width = header.width;
  if (size.icon > 0) {
    const double icon_x = size.icon_above ? header.centre().x - size.icon / 2 : header.x;
    placed.icon = Rect{icon_x, header.y, size.icon, size.icon};
  }
  if (size.icon_above) {
    y += size.icon;
  } else {
    const double words_width = std::max(size.label.width, size.role.width);
    y += (header.height - words_height) / 2;
    if (!size.centred) {
      x = header.right() - words_width;
      width = words_width;
    }
  }
  placed.label = text_at(size.label, x, y, width, size.centred);
  placed.role = text_at(size.role, x, y + size.label.height(), width, size.centred);
  return placed;
}

Route place_route(std::size_t index, const Wires::Wire& wire, const SizedText& text, const std::vector<StepId>& steps,
                  Point shift) {
  Route route;
  route.id = {static_cast<std::uint32_t>(index)};
  for (const Point& point : wire.points) route.points.push_back({point.x + shift.x, point.y + shift.y});
  if (!text.lines.empty()) {
    const Rect box = wire.label.moved(shift.x, shift.y);
    route.label = text_at(text, box.x, box.y, box.width, true);
  }
  route.badges = badges_at(steps, wire.badges, shift);
  return route;
}

// Outside in, bands last; what is taller than the group it is in comes before that group, whose header it crosses.
std::vector<std::size_t> drawing_order(const Model& model, const Floor& floor) {
  enum class Rank { Crossing, Usual, Band };
  const auto rank = [&](std::size_t i) {
    if (model.groups[i].is_band()) return Rank::Band;
    const std::optional<GroupId> parent = model.groups[i].parent;
    const bool crosses = parent && floor.groups[i].box.top() < floor.groups[parent->index].box.top();
    return crosses ? Rank::Crossing : Rank::Usual;
  };
  std::vector<std::size_t> order(model.groups.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  return order;
}

}  // namespace

Rect extent_of(const Floor& floor, const Wires& wires) {
  constexpr double kLine = 1;  // half a line's width, and a little
  Extent extent;
  for (const FloorComponent& component : floor.components) extent.add(component.box);
  for (const FloorGroup& group : floor.groups)
    if (!group.box.empty()) extent.add(group.box.grown(kLine));
  const double radius = floor.badge_diameter / 2;
  const auto add_badges = [&](const std::vector<Point>& centres) {
    for (const Point& centre : centres) extent.add({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius});
  };
  for (const Wires::Wire& wire : wires.flows) {
    for (const Point& point : wire.points) extent.add({point.x - kLine, point.y - kLine, 2 * kLine, 2 * kLine});
    if (!wire.label.empty()) extent.add(wire.label);
    add_badges(wire.badges);
  }
  for (const auto& badges : wires.component_badges) add_badges(badges);
  for (const auto& badges : wires.group_badges) add_badges(badges);
  return extent.rect();
}

Placement make_placement(const Model& model, const Sizes& sizes, const Badges& badges, const Floor& floor,
                         const Wires& wires) {
  const Rect extent = extent_of(floor, wires);
  const Point shift{-extent.x, -extent.y};
  Placement placement;
  placement.size = {extent.width, extent.height};
  placement.icon_size = floor.icon_size;
  placement.badge_diameter = floor.badge_diameter;
  placement.crossings = count_crossings(wires);
  placement.faults = wires.faults;
  for (std::size_t i = 0; i < model.components.size(); ++i) {
    placement.components.push_back(place_component(i, floor.components[i], sizes.components[i], shift));
    if (i < wires.component_badges.size())
      placement.components[i].badges = badges_at(badges.components[i], wires.component_badges[i], shift);
  }
  for (const std::size_t i : drawing_order(model, floor)) {
    placement.groups.push_back(place_group(i, floor.groups[i], sizes.groups[i], shift));
    if (i < wires.group_badges.size())
      placement.groups.back().badges = badges_at(badges.groups[i], wires.group_badges[i], shift);
  }
  for (std::size_t i = 0; i < model.flows.size() && i < wires.flows.size(); ++i)
    placement.routes.push_back(place_route(i, wires.flows[i], sizes.flows[i], badges.flows[i], shift));
  return placement;
}

}  // namespace archsheet
