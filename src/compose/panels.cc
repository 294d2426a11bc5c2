// SPDX-License-Identifier: MIT
//
// The parts of a page around the drawing: title block, steps, legend, footer.
#include "compose/parts.h"
#include "compose/strokes.h"
#include "text/wrap.h"

namespace archsheet {
namespace {

PagePath horizontal_rule(double x0, double x1, double y, const Theme& theme) {
  PagePath rule;
  rule.name = "rule";
  rule.commands = {MoveTo{{x0, y}}, LineTo{{x1, y}}};
  rule.stroke = Stroke{theme.rule, 1.25, {}, false};
  return rule;
}

SetText one_line(std::string_view words, const TextStyle& style, Point origin, const Fonts& fonts) {
  return {style, {single_line(words, style.weight, style.size, fonts)}, origin};
}

double width_of(const SetText& text) {
  return text.lines.empty() ? 0 : text.lines.front().width;
}

// "Platform team | Revised November 23, 2026", as far as the spec says.
std::string imprint(const Composition& composition) {
  const Model& model = composition.model;
  std::string line = model.author;
  if (model.revised) {
    const Phrases& phrases = composition.phrases;
    const std::string date =
        render_phrase(phrases, "date.long",
                      {{"year", std::to_string(model.revised->year)},
                       {"month", std::to_string(model.revised->month)},
                       {"month_name", phrases.text("date.month_" + std::to_string(model.revised->month))},
                       {"day", std::to_string(model.revised->day)}});
    if (!line.empty()) line += "  |  ";
    line += render_phrase(phrases, "footer.revised", {{"date", date}});
  }
  return line;
}

}  // namespace

PageGroup title_block(const Composition& composition) {
  const PagePlan& plan = composition.plan;
  PageGroup group;
  group.name = "title-block";
  PageText title = page_text("title", plan.title, composition.theme);
  title.heading = 1;
  group.items.push_back(std::move(title));
  if (!plan.subtitle.lines.empty()) group.items.push_back(page_text("subtitle", plan.subtitle, composition.theme));
  if (!plan.summary.lines.empty()) group.items.push_back(page_text("summary", plan.summary, composition.theme));
  group.items.push_back(horizontal_rule(plan.page_template->margin, plan.rule_right, plan.rule_y, composition.theme));
  return group;
}

PageGroup steps_panel(const StepsPanel& panel, const Composition& composition) {
  const Theme& theme = composition.theme;
  PageGroup group;
  group.name = "steps";
  group.role = PartRole::List;
  group.title = composition.phrases.text("steps.heading");
  if (composition.plan.page_template->steps == StepsPlace::Side && theme.panel != theme.page)
    group.items.push_back(PageRect{"panel", panel.area, 0, theme.panel, std::nullopt});
  for (const SetStep& step : panel.steps) {
    PageGroup item;
    item.name = "step";
    item.data = {{"step", step.number}};
    item.role = PartRole::ListItem;
    item.items.push_back(badge(step.number, step.badge, theme.step_badge_diameter, theme, composition.fonts));
    item.items.push_back(page_text("", step.text, theme));
    group.items.push_back(std::move(item));
  }
  return group;
}

PageGroup legend(const Composition& composition, double baseline) {
  constexpr double kSample = 26;
  constexpr double kGap = 5;
  constexpr double kBetween = 18;
  const TextStyle& style = composition.theme.flow_label;
  PageGroup group;
  group.name = "legend";
  double x = composition.plan.diagram.x + 2;
  for (const auto& [line_style, words] : composition.model.legend) {
    PagePath sample;
    sample.name = "sample";
    const double y = baseline - composition.fonts.cap_height(style.size) / 2;
    sample.commands = {MoveTo{{x, y}}, LineTo{{x + kSample, y}}};
    sample.stroke = flow_stroke(line_style, composition.theme);
    group.items.push_back(std::move(sample));
    const SetText text = one_line(words, style, {x + kSample + kGap, baseline}, composition.fonts);
    group.items.push_back(page_text("label", text, composition.theme));
    x = text.origin.x + width_of(text) + kBetween;
  }
  return group;
}

PageGroup footer(const Composition& composition, const Rect& area, std::size_t page, std::size_t pages) {
  const TextStyle& style = composition.theme.footer;
  const Fonts& fonts = composition.fonts;
  PageGroup group;
  group.name = "footer";
  double y = area.y + fonts.cap_height(style.size) + 2;
  const auto add = [&](std::string_view words, bool right) {
    if (words.empty()) return;
    SetText text = one_line(words, style, {area.x, y}, fonts);
    if (right) text.origin.x = area.right() - width_of(text);
    group.items.push_back(page_text("", text, composition.theme));
  };
  add(imprint(composition), false);
  if (pages > 1)
    add(render_phrase(composition.phrases, "page.of",
                      {{"page", std::to_string(page)}, {"pages", std::to_string(pages)}}),
        true);
  y += style.leading;
  add(composition.phrases.text("footer.notice"), false);
  return group;
}

}  // namespace archsheet
