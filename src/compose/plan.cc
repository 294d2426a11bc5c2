// SPDX-License-Identifier: MIT
#include "compose/plan.h"

#include <algorithm>

#include "compose/steps.h"

namespace archsheet {
namespace {

// Below this share of the page's height a drawing under its title has no room left to be read.
constexpr double kLeastDiagramShare = 0.38;

// One line for the legend, under the drawing.
constexpr double kLegendHeight = 14;

Paragraph plain(const std::string& text, Weight weight) {
  return text.empty() ? Paragraph{} : Paragraph{{text, weight == Weight::Bold, {}}};
}

// Sets a paragraph from `y` on and moves `y` below its last line.
SetText set_block(const Paragraph& words, TextStyle style, double x, double& y, double width, const Fonts& fonts) {
  SetText text;
  text.style = style;
  if (words.empty()) return text;
  text.lines = wrap(words, style.size, width, fonts);
  text.origin = {x, y + fonts.cap_height(style.size)};
  y = text.origin.y + static_cast<double>(text.lines.size() - 1) * style.leading + fonts.descent(style.size);
  return text;
}

// Title, subtitle and summary from the top of the page; returns the rule's place below them.
void set_title_block(PagePlan& plan, const Narrative& narrative, const Theme& theme, double right, const Fonts& fonts) {
  const PageTemplate& page = *plan.page_template;
  const double x = page.margin;
  const double width = right - x;
  double y = page.top;
  plan.title = set_block(plain(narrative.title, Weight::Bold), theme.title, x, y, width, fonts);
  if (!narrative.subtitle.empty()) {
    y += page.title_gap;
    plan.subtitle = set_block(plain(narrative.subtitle, Weight::Bold), theme.subtitle, x, y, width, fonts);
  }
  if (!narrative.summary.empty() && page.steps != StepsPlace::None) {
    y += page.title_gap;
    TextStyle style = theme.summary;
    if (narrative.language == Language::Korean) style.leading *= theme.korean_leading;
    plan.summary = set_block(narrative.summary, style, x, y, width, fonts);
  }
  plan.rule_y = y + page.title_gap + 2;
  plan.rule_right = right;
}

// The panel's inner area: the text keeps clear of the page's edges.
Rect steps_area(const PagePlan& plan, Rect panel) {
  const double inset = plan.page_template->margin + 7;
  return {panel.x, panel.y + inset, panel.width, panel.height - 2 * inset};
}

void plan_side(PagePlan& plan, const StepsSetting& setting, double panel_width) {
  StepsPanel panel{{plan.page.width - panel_width, 0, panel_width, plan.page.height}, {}};
  panel.steps = set_steps(setting, steps_area(plan, panel.area), plan.steps_fit);
  plan.panels.push_back(std::move(panel));
}

// Takes the height of the steps from the bottom of the diagram area.
void plan_below(PagePlan& plan, const StepsSetting& setting) {
  const double gap = plan.page_template->diagram_gap;
  const double height = std::min(steps_height(setting, plan.diagram.width), plan.diagram.height);
  const Rect area{plan.diagram.x, plan.diagram.bottom() - height, plan.diagram.width, height};
  StepsPanel panel{area, {}};
  panel.steps = set_steps(setting, area, plan.steps_fit);
  plan.diagram.height -= height + gap;
  plan.steps_fit = plan.steps_fit && plan.diagram.height >= kLeastDiagramShare * plan.page.height;
  plan.panels.push_back(std::move(panel));
}

void plan_after(PagePlan& plan, const StepsSetting& setting) {
  const double top = plan.page_template->top;
  const double x = plan.page_template->margin;
  const double heading = plan.title.style.leading;
  plan.panels = set_steps_over_pages(setting, {x, top + heading, plan.page.width - 2 * x,
                                               plan.footer.y - plan.page_template->diagram_gap - top - heading});
}

}  // namespace

PagePlan plan_page(const Model& model, const Narrative& narrative, const Theme& theme,
                   const PageTemplate& page_template, Size page, const Fonts& fonts) {
  PagePlan plan;
  plan.page_template = &page_template;
  plan.page = page;
  // Without steps the drawing has the whole page.
  const StepsPlace steps = narrative.steps.empty() ? StepsPlace::None : page_template.steps;
  const bool side = steps == StepsPlace::Side;
  const double panel_width = side ? page.width * page_template.panel_share : 0;
  const double left = page_template.margin;
  const double right = side ? page.width - panel_width - page_template.margin - 2 : page.width - page_template.margin;
  set_title_block(plan, narrative, theme, right, fonts);

  const double footer_top = page.height - page_template.margin - page_template.footer_height;
  plan.footer = {left, footer_top, right - left, page_template.footer_height};
  const double top = plan.rule_y + page_template.diagram_gap;
  plan.diagram = {left, top, right - left, footer_top - page_template.diagram_gap - top};

  const StepsSetting setting{narrative, theme, page_template, fonts};
  if (side) plan_side(plan, setting, panel_width);
  if (steps == StepsPlace::Below) plan_below(plan, setting);
  if (steps == StepsPlace::After) plan_after(plan, setting);
  if (!model.legend.empty()) {
    plan.diagram.height -= kLegendHeight;
    plan.legend_y = plan.diagram.bottom() + kLegendHeight - 3;
  }
  return plan;
}

Size lack_of(const PagePlan& plan, Size drawing) {
  return {std::max(0.0, drawing.width - plan.diagram.width), std::max(0.0, drawing.height - plan.diagram.height)};
}

}  // namespace archsheet
