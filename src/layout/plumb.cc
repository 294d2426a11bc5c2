// SPDX-License-Identifier: MIT
#include "layout/plumb.h"

#include <algorithm>
#include <cmath>
#include <variant>

#include "layout/headers.h"

namespace archsheet {
namespace {

constexpr double kBesideLine = 6;  // from a line to the words of a header
constexpr double kMostLead = 48;   // points; more tears a group apart

bool passes(const PlumbLine& line, const Rect& header) {
  return line.bottom <= header.top() || header.bottom() <= line.top || line.x <= header.left() - kBesideLine ||
         header.right() + kBesideLine <= line.x;
}

bool is_free(const Floor& floor, const PlumbLine& line) {
  return std::none_of(floor.components.begin(), floor.components.end(), [&](const FloorComponent& component) {
    const Rect& box = component.box;
    return box.left() < line.x && line.x < box.right() && box.top() < line.bottom && line.top < box.bottom();
  });
}

}  // namespace

std::vector<PlumbLine> plumb_lines(const Floor& floor) {
  constexpr double kInLine = 1;
  std::vector<PlumbLine> lines;
  for (const FloorFlow& flow : floor.flows) {
    const ComponentId* from = std::get_if<ComponentId>(&flow.from);
    const ComponentId* to = std::get_if<ComponentId>(&flow.to);
    if (from == nullptr || to == nullptr || *from == *to) continue;
    const FloorComponent* upper = &floor.components[from->index];
    const FloorComponent* lower = &floor.components[to->index];
    if (upper->icon.top() > lower->icon.top()) std::swap(upper, lower);
    const double x = upper->icon.centre().x;
    const PlumbLine line{x, upper->box.bottom(), lower->pile().top()};
    if (std::abs(x - lower->icon.centre().x) < kInLine && line.top < line.bottom && is_free(floor, line))
      lines.push_back(line);
  }
  return lines;
}

Rect header_beside_lines(const std::vector<PlumbLine>& lines, Rect header, const Rect& group) {
  std::vector<Taken> taken;
  for (const PlumbLine& line : lines)
    if (line.top < header.bottom() && header.top() < line.bottom)
      taken.push_back({line.x - kBesideLine, line.x + kBesideLine});
  return header_between(taken, header, group);
}

std::vector<double> leads_for_lines(const Floor& floor, const std::vector<TrackSpan>& columns) {
  std::vector<double> leads;
  for (const PlumbLine& line : plumb_lines(floor)) {
    const auto column = std::find_if(columns.begin(), columns.end(),
                                     [&](const TrackSpan& span) { return span.low <= line.x && line.x <= span.high; });
    if (column == columns.end()) continue;
    double lead = 0;
    for (const FloorGroup& group : floor.groups)
      if (!group.header.empty() && !passes(line, group.header))
        lead = std::max(lead, group.header.right() + kBesideLine - line.x);
    if (lead <= 0 || lead > kMostLead) continue;
    leads.resize(columns.size(), 0);
    double& known = leads[static_cast<std::size_t>(column - columns.begin())];
    known = std::max(known, lead);
  }
  return leads;
}

}  // namespace archsheet
