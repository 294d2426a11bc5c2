// SPDX-License-Identifier: MIT
//
// The embedded themes and page templates are whole and keep the promises of the sheet.
#include "theme/theme.h"

#include <boost/test/unit_test.hpp>
#include <cmath>

namespace {

using namespace archsheet;

// Relative luminance and contrast after WCAG 2.
double channel(std::uint8_t value) {
  const double share = value / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * channel(colour.red) + 0.7152 * channel(colour.green) + 0.0722 * channel(colour.blue);
}

double contrast(Colour a, Colour b) {
  const double high = std::max(luminance(a), luminance(b));
  const double low = std::min(luminance(a), luminance(b));
  return (high + 0.05) / (low + 0.05);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_theme_is_readable) {
  BOOST_TEST(theme_ids().size() == 3U);
  for (const std::string_view id : theme_ids()) {
    const Theme* theme = find_theme(id);
    BOOST_REQUIRE(theme != nullptr);
    BOOST_TEST(theme->id == id);
    for (const Colour text : {theme->ink, theme->quiet, theme->link}) {
      BOOST_TEST(contrast(text, theme->page) >= 4.5, id);
      BOOST_TEST(contrast(text, theme->panel) >= 4.5, id);
    }
    BOOST_TEST(contrast(theme->badge, theme->badge_numeral) >= 7, id);
    BOOST_TEST(theme->dark == (luminance(theme->page) < 0.2), id);
  }
}

BOOST_AUTO_TEST_CASE(no_text_is_smaller_than_seven_points) {
  for (const std::string_view id : theme_ids()) {
    const Theme* theme = find_theme(id);
    for (const TextStyle* style :
         {&theme->title, &theme->subtitle, &theme->summary, &theme->step, &theme->footer, &theme->group_label,
          &theme->group_role, &theme->component_label, &theme->component_role, &theme->flow_label}) {
      BOOST_TEST(style->size >= 7, id);
      BOOST_TEST(style->leading > style->size, id);
    }
    BOOST_TEST(theme->component_label.size >= 7, id);
    BOOST_TEST(theme->smallest_step_size >= 7, id);
    BOOST_TEST(theme->badge_diameter >= 11, id);
    BOOST_TEST(theme->badge_diameter <= 16, id);
  }
}

BOOST_AUTO_TEST_CASE(a_theme_is_read_once_and_an_unknown_one_is_null) {
  BOOST_TEST(find_theme("light") == find_theme("light"));
  BOOST_TEST(find_theme("neon") == nullptr);
  BOOST_TEST(find_theme("../pages/side") == nullptr);
  BOOST_TEST(find_theme("") == nullptr);
}

BOOST_AUTO_TEST_CASE(every_template_places_its_steps) {
  BOOST_TEST(template_ids().size() == 4U);
  BOOST_CHECK(find_template("side")->steps == StepsPlace::Side);
  BOOST_CHECK(find_template("below")->steps == StepsPlace::Below);
  BOOST_CHECK(find_template("after")->steps == StepsPlace::After);
  BOOST_CHECK(find_template("diagram")->steps == StepsPlace::None);
  BOOST_TEST(find_template("auto") == nullptr);
  for (const std::string_view id : template_ids()) {
    const PageTemplate* page = find_template(id);
    BOOST_TEST(page->columns >= 1, id);
    BOOST_TEST(page->smallest_step_gap <= page->step_gap, id);
    BOOST_TEST(page->text_inset > page->panel_inset, id);
  }
}

BOOST_AUTO_TEST_CASE(page_sizes_turn_with_the_orientation) {
  BOOST_CHECK((page_size("16:9", false) == Size{960, 540}));
  BOOST_CHECK((page_size("16:9", true) == Size{540, 960}));
  BOOST_TEST(page_size("A4", true)->height == 841.89);
  BOOST_CHECK(!page_size("A5", false).has_value());
}
