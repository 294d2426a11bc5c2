// SPDX-License-Identifier: MIT
//
// Where lines hop over others, and how a hop is drawn.
#include "compose/hops.h"

#include <boost/test/unit_test.hpp>

#include "compose/strokes.h"

using namespace archsheet;

BOOST_AUTO_TEST_CASE(the_level_line_hops_over_the_upright_one) {
  const auto hops = hops_of({{{50, 0}, {50, 100}}, {{0, 40}, {100, 40}}}, 4, 4.5);
  BOOST_TEST(hops[0].empty());
  BOOST_REQUIRE(hops[1].size() == 1U);
  BOOST_CHECK((hops[1][0].centre == Point{50, 40}));
  BOOST_TEST(hops[1][0].radius == 3);
}

BOOST_AUTO_TEST_CASE(where_the_level_line_has_no_room_the_upright_one_hops) {
  const auto hops = hops_of({{{50, 0}, {50, 100}}, {{0, 40}, {52, 40}, {52, 90}}}, 4, 4.5);
  BOOST_TEST(hops[1].empty());
  BOOST_TEST(hops[0].size() == 1U);
}

BOOST_AUTO_TEST_CASE(where_neither_has_room_they_cross_without) {
  const auto hops = hops_of({{{50, 38}, {50, 42}}, {{48, 40}, {52, 40}}}, 4, 4.5);
  BOOST_TEST(hops[0].empty());
  BOOST_TEST(hops[1].empty());
}

BOOST_AUTO_TEST_CASE(touching_ends_and_lines_side_by_side_are_no_crossing) {
  const auto hops = hops_of({{{50, 0}, {50, 40}}, {{0, 40}, {100, 40}}, {{0, 47}, {100, 47}}}, 4, 4.5);
  for (const auto& line : hops) BOOST_TEST(line.empty());
}

BOOST_AUTO_TEST_CASE(lines_that_share_a_trunk_are_hopped_over_once_and_close_ones_by_smaller_hops) {
  const auto hops =
      hops_of({{{50, 0}, {50, 100}}, {{50, 0}, {50, 90}}, {{55, 0}, {55, 100}}, {{100, 40}, {0, 40}}}, 4, 4.5);
  BOOST_REQUIRE(hops[3].size() == 2U);
  BOOST_TEST(hops[3][0].centre.x == 55);  // in the line's own direction
  BOOST_TEST(hops[3][0].radius == 2.25);
}

BOOST_AUTO_TEST_CASE(a_hop_is_a_half_circle_in_the_line) {
  const auto line = rounded_line({{0, 40}, {100, 40}}, 4, {{0, {50, 40}, 3}});
  BOOST_REQUIRE(line.size() == 5U);
  BOOST_CHECK((std::get<LineTo>(line[1]).to == Point{47, 40}));
  BOOST_CHECK((std::get<CurveTo>(line[2]).to == Point{50, 37}));
  BOOST_CHECK((std::get<CurveTo>(line[3]).to == Point{53, 40}));
  BOOST_CHECK((std::get<LineTo>(line[4]).to == Point{100, 40}));
  const auto up = rounded_line({{0, 100}, {0, 0}}, 4, {{0, {0, 50}, 3}});
  BOOST_CHECK((std::get<CurveTo>(up[2]).to == Point{3, 50}));
}
