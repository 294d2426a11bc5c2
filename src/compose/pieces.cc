// SPDX-License-Identifier: MIT
//
// Text and badges: what every part of the page draws alike.
#include <algorithm>

#include "compose/parts.h"

namespace archsheet {
namespace {

std::vector<PageSpan> spans(const Line& line, double x, double y, const TextStyle& style, const Theme& theme) {
  std::vector<PageSpan> result;
  for (const LineRun& run : line.runs) {
    PageSpan span;
    span.text = run.run.text;
    span.baseline = {x + run.x, y};
    span.width = run.width;
    span.size = style.size;
    span.weight = run.run.bold ? Weight::Bold : Weight::Regular;
    span.colour = run.run.link.empty() ? style.colour : theme.link;
    span.link = run.run.link;
    result.push_back(std::move(span));
  }
  return result;
}

}  // namespace

PageText page_text(std::string name, const SetText& text, const Theme& theme) {
  PageText result;
  result.name = std::move(name);
  double y = text.origin.y;
  for (const Line& line : text.lines) {
    result.lines.push_back(spans(line, text.origin.x, y, text.style, theme));
    y += text.style.leading;
  }
  return result;
}

PageText page_text(std::string name, const PlacedText& text, const TextStyle& style, const Theme& theme) {
  PageText result;
  result.name = std::move(name);
  double y = text.first_baseline;
  for (const Line& line : text.lines) {
    const double x = text.centred ? text.box.centre().x - line.width / 2 : text.box.x;
    result.lines.push_back(spans(line, x, y, style, theme));
    y += text.leading;
  }
  return result;
}

PageGroup badge(std::string_view number, Point centre, double diameter, const Theme& theme, const Fonts& fonts) {
  // The numeral fills the circle without touching it, and never falls below 7 points.
  const double share = number.size() < 3 ? 0.57 : 0.44;
  const double size = std::max(7.0, diameter * share);
  const double width = fonts.width(number, Weight::Bold, size);

  PageCircle circle{"", centre, diameter / 2, theme.badge, std::nullopt};
  PageSpan span;
  span.text = std::string(number);
  span.baseline = {centre.x - width / 2, centre.y + fonts.cap_height(size) / 2};
  span.width = width;
  span.size = size;
  span.weight = Weight::Bold;
  span.colour = theme.badge_numeral;
  PageText text;
  text.lines.push_back({std::move(span)});

  PageGroup group;
  group.name = "badge";
  group.data = {{"step", std::string(number)}};
  group.items = {std::move(circle), std::move(text)};
  return group;
}

}  // namespace archsheet
