// SPDX-License-Identifier: MIT
#include "compose/steps.h"

#include <algorithm>

namespace archsheet {
namespace {

// One step, wrapped but not yet placed. `height` runs from the top of its badge to its last descender.
struct WrappedStep {
  const StepWords* words;
  std::vector<Line> lines;
  double height = 0;
};

// One way of setting the steps.
struct Manner {
  TextStyle style;
  double gap = 0;
};

double column_width(const PageTemplate& page_template, double width) {
  return (width - page_template.column_gap * (page_template.columns - 1)) / page_template.columns;
}

double text_width(const PageTemplate& page_template, double width) {
  return column_width(page_template, width) - page_template.text_inset - page_template.text_right;
}

TextStyle running_style(const StepsSetting& setting, double size) {
  TextStyle style = setting.theme.step;
  style.leading *= size / style.size;
  if (setting.narrative.language == Language::Korean) style.leading *= setting.theme.korean_leading;
  style.size = size;
  return style;
}

std::vector<WrappedStep> wrap_steps(const StepsSetting& setting, const TextStyle& style, double width) {
  std::vector<WrappedStep> wrapped;
  for (const StepWords& words : setting.narrative.steps) {
    WrappedStep step{&words, wrap(words.text, style.size, width, setting.fonts), 0};
    const double lines = static_cast<double>(step.lines.size());
    step.height = std::max(setting.theme.step_badge_diameter, lines * style.leading);
    wrapped.push_back(std::move(step));
  }
  return wrapped;
}

// Places steps from `first` on, column by column, each at most `limit` high; a step higher than that has a column to
// itself. Returns the first that found no room.
std::size_t fill(const StepsSetting& setting, const std::vector<WrappedStep>& wrapped, const Manner& manner, Rect area,
                 double limit, std::size_t first, std::vector<SetStep>& into) {
  const PageTemplate& page = setting.page_template;
  const double badge = setting.theme.step_badge_diameter;
  const double stride = column_width(page, area.width) + page.column_gap;
  // The badge's middle stands on the middle of the first line's capitals.
  const double capitals = setting.fonts.cap_height(manner.style.size);
  int column = 0;
  double y = area.y;
  std::size_t next = first;
  for (; next < wrapped.size(); ++next) {
    const WrappedStep& step = wrapped[next];
    // The limit is a sum of the same heights, in another order.
    constexpr double kRounding = 0.01;
    if (y > area.y && y + step.height > area.y + limit + kRounding) {
      if (++column == page.columns) return next;
      y = area.y;
    }
    const double x = area.x + stride * column;
    SetStep placed;
    placed.number = step.words->number;
    placed.badge = {x + page.panel_inset + badge / 2, y + badge / 2};
    placed.text = {manner.style, step.lines, {x + page.text_inset, placed.badge.y + capitals / 2}};
    into.push_back(std::move(placed));
    y += step.height + manner.gap;
  }
  return next;
}

double bottom_of(const SetStep& step) {
  return step.text.origin.y + step.text.style.leading * static_cast<double>(step.text.lines.size());
}

double total_height(const std::vector<WrappedStep>& wrapped, double gap) {
  double height = wrapped.empty() ? 0 : -gap;
  for (const WrappedStep& step : wrapped) height += step.height + gap;
  return height;
}

// The least column height at which all steps stand in the template's columns.
double balanced_height(const std::vector<WrappedStep>& wrapped, double gap, int columns) {
  double tallest = 0;
  for (const WrappedStep& step : wrapped) tallest = std::max(tallest, step.height);
  double limit = std::max(tallest, total_height(wrapped, gap) / columns);
  // Grow the limit in small steps until a greedy filling needs no further column.
  for (;; limit += 2) {
    int used = 1;
    double y = 0;
    for (const WrappedStep& step : wrapped) {
      if (y > 0 && y + step.height > limit) {
        ++used;
        y = 0;
      }
      y += step.height + gap;
    }
    if (used <= columns) return limit;
  }
}

}  // namespace

std::vector<SetStep> set_steps(const StepsSetting& setting, Rect area, bool& fits) {
  const PageTemplate& page = setting.page_template;
  const double width = text_width(page, area.width);
  for (double size = setting.theme.step.size; size >= setting.theme.smallest_step_size; size -= 0.5) {
    const TextStyle style = running_style(setting, size);
    const std::vector<WrappedStep> wrapped = wrap_steps(setting, style, width);
    for (double gap = page.step_gap; gap >= page.smallest_step_gap; gap -= 1) {
      const double needed = balanced_height(wrapped, gap, page.columns);
      if (needed > area.height) continue;
      std::vector<SetStep> placed;
      fill(setting, wrapped, {style, gap}, area, needed, 0, placed);
      fits = true;
      return placed;
    }
  }
  fits = false;
  return {};
}

std::vector<StepsPanel> set_steps_over_pages(const StepsSetting& setting, Rect area) {
  const TextStyle style = running_style(setting, setting.theme.step.size);
  const Manner manner{style, setting.page_template.step_gap};
  const std::vector<WrappedStep> wrapped = wrap_steps(setting, style, text_width(setting.page_template, area.width));
  const double balanced = balanced_height(wrapped, manner.gap, setting.page_template.columns);
  std::vector<StepsPanel> panels;
  for (std::size_t next = 0; next < wrapped.size();) {
    StepsPanel panel{area, {}};
    next = fill(setting, wrapped, manner, area, std::min(balanced, area.height), next, panel.steps);
    for (const SetStep& step : panel.steps) panel.area.height = std::max(panel.area.height, bottom_of(step) - area.y);
    panels.push_back(std::move(panel));
  }
  return panels;
}

double steps_height(const StepsSetting& setting, double width) {
  const TextStyle style = running_style(setting, setting.theme.step.size);
  const std::vector<WrappedStep> wrapped = wrap_steps(setting, style, text_width(setting.page_template, width));
  return balanced_height(wrapped, setting.page_template.step_gap, setting.page_template.columns);
}

}  // namespace archsheet
