// SPDX-License-Identifier: MIT
//
// Steps fill their area without leaving it, overlapping or losing one.
#include "compose/steps.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace archsheet;

Narrative narrative_of(std::size_t steps, std::size_t words) {
  Narrative narrative;
  narrative.title = "Steps";
  for (std::size_t i = 0; i < steps; ++i) {
    StepWords step;
    step.step = StepId{static_cast<std::uint32_t>(i)};
    step.number = std::to_string(i + 1);
    std::string text;
    for (std::size_t k = 0; k < words; ++k) text += (k > 0 ? " " : "") + std::string("reads");
    step.text = {{text + ".", false, ""}};
    narrative.steps.push_back(step);
  }
  return narrative;
}

double bottom_of(const SetStep& step) {
  return step.text.origin.y + static_cast<double>(step.text.lines.size() - 1) * step.text.style.leading;
}

void check_apart_and_inside(const std::vector<SetStep>& steps, const Rect& area) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    BOOST_TEST(steps[i].text.origin.y >= area.y);
    BOOST_TEST(bottom_of(steps[i]) <= area.bottom() + 0.01);
    if (i > 0 && steps[i].text.origin.x == steps[i - 1].text.origin.x)
      BOOST_TEST(steps[i].text.origin.y > bottom_of(steps[i - 1]) + steps[i].text.style.size * 0.8);
  }
}

struct Fixture {
  Fonts fonts;
  const Theme& theme = *find_theme("light");
  const PageTemplate& side = *find_template("side");
  const PageTemplate& below = *find_template("below");
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(steps, Fixture)

BOOST_AUTO_TEST_CASE(ten_steps_of_25_words_fill_the_panel_of_a_16_by_9_sheet) {
  const Narrative narrative = narrative_of(10, 25);
  bool fits = false;
  const Rect area{705, 12, 254.4, 516};
  const auto placed = set_steps({narrative, theme, side, fonts}, area, fits);
  BOOST_TEST(fits);
  BOOST_TEST(placed.size() == 10U);
  check_apart_and_inside(placed, area);
  for (const SetStep& step : placed) BOOST_TEST(step.text.style.size >= theme.smallest_step_size);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_not_squeezed_in) {
  const Narrative narrative = narrative_of(20, 60);
  bool fits = true;
  BOOST_TEST(set_steps({narrative, theme, side, fonts}, {705, 12, 254.4, 516}, fits).empty());
  BOOST_TEST(!fits);
}

BOOST_AUTO_TEST_CASE(further_pages_hold_what_one_cannot) {
  const Narrative narrative = narrative_of(40, 80);
  const Rect area{12, 40, 936, 460};
  const auto panels = set_steps_over_pages({narrative, theme, *find_template("after"), fonts}, area);
  BOOST_TEST(panels.size() > 1U);
  std::size_t number = 0;
  for (const StepsPanel& panel : panels) {
    check_apart_and_inside(panel.steps, panel.area);
    for (const SetStep& step : panel.steps) BOOST_TEST(step.number == std::to_string(++number));
  }
  BOOST_TEST(number == 40U);
}

BOOST_AUTO_TEST_CASE(a_step_higher_than_its_page_makes_the_page_grow) {
  const Narrative narrative = narrative_of(1, 3000);
  const auto panels = set_steps_over_pages({narrative, theme, *find_template("after"), fonts}, {12, 40, 936, 200});
  BOOST_REQUIRE(panels.size() == 1U);
  BOOST_TEST(panels[0].area.height > 200);
  check_apart_and_inside(panels[0].steps, panels[0].area);
}

BOOST_AUTO_TEST_CASE(columns_are_balanced) {
  const Narrative narrative = narrative_of(9, 20);
  const double height = steps_height({narrative, theme, below, fonts}, 936);
  bool fits = false;
  const Rect area{12, 300, 936, height};
  const auto placed = set_steps({narrative, theme, below, fonts}, area, fits);
  BOOST_TEST(fits);
  BOOST_TEST(placed.size() == 9U);
  check_apart_and_inside(placed, area);
  // Nine equal steps in three columns: three each.
  BOOST_TEST(placed[3].text.origin.x > placed[2].text.origin.x);
  BOOST_TEST(placed[3].text.origin.y == placed[0].text.origin.y);
  BOOST_TEST(placed[6].text.origin.y == placed[0].text.origin.y);
}

BOOST_AUTO_TEST_CASE(no_steps_need_no_room) {
  const Narrative narrative = narrative_of(0, 0);
  bool fits = false;
  BOOST_TEST(set_steps({narrative, theme, side, fonts}, {0, 0, 254, 500}, fits).empty());
  BOOST_TEST(fits);
  BOOST_TEST(set_steps_over_pages({narrative, theme, side, fonts}, {0, 0, 254, 500}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
