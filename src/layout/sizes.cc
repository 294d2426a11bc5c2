// SPDX-License-Identifier: MIT
//
// Component labels wrap at about twice an icon, on two lines and on three where two would be wide;
// flow labels are narrow, since they make the gaps.
#include "layout/sizes.h"

#include <algorithm>

namespace archsheet {
namespace {

constexpr double kLongLabel = 123;
constexpr double kFlowWidth = 62;
constexpr double kGroupWidth = 190;
constexpr double kTolerance = 1.12;  // a little over the width is better than a line more
constexpr double kGroupIcon = 18;    // about half a component's
constexpr double kGroupIconGap = 4;
constexpr double kGroupInset = 5;  // of a header without icon
constexpr double kGroupAir = 1.5;  // above and below the words beside an icon

SizedText set(std::vector<Line> lines, const TextStyle& style, const Fonts& fonts) {
  SizedText text;
  text.leading = style.leading;
  const double ink = fonts.ascent(style.size) + fonts.descent(style.size);
  text.baseline = (style.leading - ink) / 2 + fonts.ascent(style.size);
  for (const Line& line : lines) text.width = std::max(text.width, line.width);
  text.lines = std::move(lines);
  return text;
}

// On as few lines as may be, up to `usual`; up to `most` when they would be too wide.
SizedText wrapped(std::string_view words, const TextStyle& style, double width, int usual, int most,
                  const Fonts& fonts) {
  SizedText text = set(wrap_label(words, style.weight, style.size, width, usual, fonts), style, fonts);
  for (int lines = usual + 1; lines <= most && text.width > width * kTolerance; ++lines)
    text = set(wrap_label(words, style.weight, style.size, width, lines, fonts), style, fonts);
  return text;
}

ComponentSize measure_component(const ModelComponent& component, const Theme& theme, const Fonts& fonts, double width) {
  ComponentSize size;
  size.label = wrapped(component.label, theme.component_label, width, 2, 3, fonts);
  size.role = wrapped(component.role, theme.component_role, width, 2, 3, fonts);
  size.words = {std::max(size.label.width, size.role.width), size.label.height() + size.role.height()};
  return size;
}

GroupSize measure_group(const ModelGroup& group, const Theme& theme, const Fonts& fonts) {
  GroupSize size;
  size.label = wrapped(group.label, theme.group_label, kGroupWidth, 1, 2, fonts);
  size.role = wrapped(group.role, theme.group_role, kGroupWidth, 1, 2, fonts);
  const bool has_icon = group.service != nullptr || (group.kind != nullptr && !group.kind->icon.empty());
  size.icon = has_icon ? kGroupIcon : 0;
  size.icon_above = has_icon && group.kind != nullptr && group.kind->icon_centred;
  size.centred =
      size.icon_above || (!has_icon && group.kind != nullptr && group.kind->header == catalog::HeaderPlace::Centre);
  const double words_width = std::max(size.label.width, size.role.width);
  const double words_height = size.label.height() + size.role.height();
  if (size.icon_above)
    size.header = {std::max(size.icon, words_width), size.icon + words_height};
  else if (has_icon)
    size.header = {size.icon + (words_width > 0 ? kGroupIconGap + words_width : 0),
                   std::max(size.icon, words_height + 2 * kGroupAir)};
  else if (words_height > 0)
    size.header = {words_width + (size.centred ? 0 : kGroupInset), words_height + 2};
  return size;
}

}  // namespace

Sizes measure(const Model& model, const Theme& theme, const Fonts& fonts, double label_width) {
  Sizes sizes;
  for (const ModelComponent& component : model.components)
    sizes.components.push_back(measure_component(component, theme, fonts, label_width));
  for (const ModelGroup& group : model.groups) sizes.groups.push_back(measure_group(group, theme, fonts));
  for (const ModelFlow& flow : model.flows)
    sizes.flows.push_back(wrapped(flow.label, theme.flow_label, kFlowWidth, 2, 3, fonts));
  return sizes;
}

Size with_badges(const SizedText& text, std::size_t badges, double diameter) {
  constexpr double kBetween = 2;  // two badges
  constexpr double kBeforeText = 3;
  const auto count = static_cast<double>(badges);
  const double circles = badges > 0 ? count * diameter + (count - 1) * kBetween : 0;
  const bool both = badges > 0 && text.width > 0;
  return {text.width + circles + (both ? kBeforeText : 0), std::max(text.height(), badges > 0 ? diameter : 0)};
}

std::vector<ComponentId> overlong_labels(const Model& model, const Sizes& sizes) {
  std::vector<ComponentId> overlong;
  for (std::size_t i = 0; i < model.components.size(); ++i)
    if (sizes.components[i].label.lines.size() > 2 || sizes.components[i].label.width > kLongLabel)
      overlong.push_back({static_cast<std::uint32_t>(i)});
  return overlong;
}

}  // namespace archsheet
