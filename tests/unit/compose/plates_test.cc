// SPDX-License-Identifier: MIT
//
// What runs through words is broken behind them, and nothing else is.
#include "compose/plates.h"

#include <boost/test/unit_test.hpp>

using namespace archsheet;

namespace {

constexpr Colour kPage{0xff, 0xff, 0xff};

PageSpan span(std::string text, double baseline, double width) {
  PageSpan span;
  span.text = std::move(text);
  span.baseline = {100, baseline};
  span.width = width;
  span.size = 10;
  return span;
}

// Two lines of ten points, the first 40 wide, the second 20; their letters stand between 1.4 and 12.4, 21.4 and 32.4.
PageText words() {
  PageText text;
  text.lines = {{span("first", 10, 40)}, {span("next", 30, 20)}};
  return text;
}

std::vector<PageRect> plates(const Runs& runs, std::optional<GroupId> own = std::nullopt) {
  return plates_behind(words(), own, runs, kPage);
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_on_free_ground_have_no_plate) {
  BOOST_TEST(plates({}).empty());
  Runs runs;
  runs.borders.push_back({GroupId{0}, {90, 0, 100, 50}});          // around them
  runs.borders.push_back({GroupId{1}, {200, 0, 100, 50}});         // beside them
  runs.lines.push_back({{0, 14}, {300, 14}, {300, 40}, {0, 40}});  // between and below them
  BOOST_TEST(plates(runs).empty());
}

BOOST_AUTO_TEST_CASE(the_line_of_words_that_an_arrow_runs_through_has_one) {
  Runs runs;
  runs.lines.push_back({{0, 0}, {0, 7}, {300, 7}});
  const std::vector<PageRect> found = plates(runs);
  BOOST_REQUIRE(found.size() == 1U);
  BOOST_TEST(found[0].box.left() < 100);
  BOOST_TEST(found[0].box.right() > 140);
  BOOST_TEST(found[0].box.top() < 7);
  BOOST_TEST(found[0].box.bottom() < 14);
  BOOST_TEST((found[0].fill == kPage));
}

BOOST_AUTO_TEST_CASE(a_border_through_both_lines_is_broken_twice_but_not_by_its_own_words) {
  Runs runs;
  runs.borders.push_back({GroupId{3}, {110, 0, 100, 50}});
  BOOST_TEST(plates(runs).size() == 2U);
  BOOST_TEST(plates(runs, GroupId{3}).empty());
  BOOST_TEST(plates(runs, GroupId{2}).size() == 2U);
}
