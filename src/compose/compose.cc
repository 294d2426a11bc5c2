// SPDX-License-Identifier: MIT
#include "compose/compose.h"

#include <algorithm>

#include "compose/parts.h"

namespace archsheet {
namespace {

std::optional<std::string> iso_date(const Model& model) {
  if (!model.revised) return std::nullopt;
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(model.revised->year) + "-" + two(model.revised->month) + "-" + two(model.revised->day);
}

// The plan with the first page grown by what the drawing lacks.
PagePlan grown_plan(const Composition& composition) {
  PagePlan plan = composition.plan;
  const Size lack = lack_of(plan, composition.placement.size);
  if (lack.width == 0 && lack.height == 0) return plan;
  plan.page = {plan.page.width + lack.width, plan.page.height + lack.height};
  plan.diagram.width += lack.width;
  plan.diagram.height += lack.height;
  plan.rule_right += lack.width;
  plan.footer.width += lack.width;
  plan.footer.y += lack.height;
  if (plan.legend_y > 0) plan.legend_y += lack.height;
  for (StepsPanel& panel : plan.panels) {
    const bool side = plan.page_template->steps == StepsPlace::Side;
    const bool below = plan.page_template->steps == StepsPlace::Below;
    const Point shift{side ? lack.width : 0, below ? lack.height : 0};
    panel.area = panel.area.moved(shift.x, shift.y);
    if (side) panel.area.height += lack.height;
    for (SetStep& step : panel.steps) {
      step.badge = {step.badge.x + shift.x, step.badge.y + shift.y};
      step.text.origin = {step.text.origin.x + shift.x, step.text.origin.y + shift.y};
    }
  }
  return plan;
}

// In the middle of its area, from side to side and from top to bottom.
Point centred(const Rect& area, Size drawing) {
  return {area.x + (area.width - drawing.width) / 2, area.y + (area.height - drawing.height) / 2};
}

Page first_page(const Composition& composition, std::size_t pages) {
  const PagePlan& plan = composition.plan;
  Page page{plan.page, composition.theme.page, {}};
  page.items.push_back(title_block(composition));
  PageGroup drawing = diagram(composition, centred(plan.diagram, composition.placement.size));
  if (plan.legend_y > 0) drawing.items.push_back(legend(composition, plan.legend_y));
  page.items.push_back(std::move(drawing));
  const StepsPlace place = plan.page_template->steps;
  if ((place == StepsPlace::Side || place == StepsPlace::Below) && !plan.panels.empty())
    page.items.push_back(steps_panel(plan.panels.front(), composition));
  page.items.push_back(footer(composition, plan.footer, 1, pages));
  return page;
}

// A page of steps alone, under the sheet's title.
Page steps_page(const Composition& composition, const StepsPanel& panel, std::size_t number, std::size_t pages) {
  const PagePlan& plan = composition.plan;
  Page page{composition.plan.page, composition.theme.page, {}};
  Rect foot = plan.footer;
  foot.y = std::max(foot.y, panel.area.bottom() + plan.page_template->diagram_gap);
  page.size.height = std::max(page.size.height, foot.bottom() + plan.page_template->margin);

  PageGroup heading;
  heading.name = "title-block";
  SetText words = plan.title;
  words.style = composition.theme.subtitle;
  words.lines = wrap({{composition.narrative.title, true, {}}}, words.style.size, panel.area.width, composition.fonts);
  words.origin = {panel.area.x, plan.page_template->top + composition.fonts.cap_height(words.style.size)};
  PageText title = page_text("title", words, composition.theme);
  title.heading = 2;
  heading.items.push_back(std::move(title));

  page.items.push_back(std::move(heading));
  page.items.push_back(steps_panel(panel, composition));
  page.items.push_back(footer(composition, foot, number, pages));
  return page;
}

}  // namespace

Sheet compose(const Composition& given) {
  const PagePlan plan = grown_plan(given);
  const Composition composition{given.model, given.narrative, given.placement, plan,
                                given.theme, given.phrases,   given.fonts};
  Sheet sheet;
  sheet.id = given.model.id;
  sheet.language = given.narrative.language;
  sheet.title = given.narrative.title;
  sheet.description = given.narrative.description;
  sheet.author = given.model.author;
  sheet.subject = given.narrative.subtitle;
  sheet.keywords = given.model.tags;
  sheet.date = iso_date(given.model);

  const bool after = plan.page_template->steps == StepsPlace::After;
  const std::size_t pages = 1 + (after ? plan.panels.size() : 0);
  sheet.pages.push_back(first_page(composition, pages));
  if (after)
    for (std::size_t i = 0; i < plan.panels.size(); ++i)
      sheet.pages.push_back(steps_page(composition, plan.panels[i], i + 2, pages));
  return sheet;
}

}  // namespace archsheet
