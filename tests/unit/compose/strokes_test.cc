// SPDX-License-Identifier: MIT
//
// Lines as they are drawn: bends rounded, heads open, dashes by style.
#include "compose/strokes.h"

#include <boost/test/unit_test.hpp>

using namespace archsheet;

namespace {

template <typename Command>
std::size_t count(const std::vector<PathCommand>& commands) {
  std::size_t number = 0;
  for (const PathCommand& command : commands) number += std::holds_alternative<Command>(command) ? 1 : 0;
  return number;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_straight_line_has_no_curve) {
  const auto line = rounded_line({{0, 0}, {100, 0}}, 4);
  BOOST_TEST(line.size() == 2U);
  BOOST_CHECK((std::get<MoveTo>(line[0]).to == Point{0, 0}));
  BOOST_CHECK((std::get<LineTo>(line[1]).to == Point{100, 0}));
}

BOOST_AUTO_TEST_CASE(a_bend_is_rounded_by_the_radius) {
  const auto line = rounded_line({{0, 0}, {100, 0}, {100, 50}}, 4);
  BOOST_TEST(count<CurveTo>(line) == 1U);
  BOOST_CHECK((std::get<LineTo>(line[1]).to == Point{96, 0}));
  BOOST_CHECK((std::get<CurveTo>(line[2]).to == Point{100, 4}));
  BOOST_CHECK((std::get<LineTo>(line[3]).to == Point{100, 50}));
}

BOOST_AUTO_TEST_CASE(a_short_run_is_rounded_by_half_its_length) {
  // Two bends 4 apart share the run: 2 each.
  const auto line = rounded_line({{0, 0}, {100, 0}, {100, 4}, {200, 4}}, 6);
  BOOST_TEST(count<CurveTo>(line) == 2U);
  BOOST_CHECK((std::get<LineTo>(line[1]).to == Point{98, 0}));
  BOOST_CHECK((std::get<CurveTo>(line[2]).to == Point{100, 2}));
}

BOOST_AUTO_TEST_CASE(a_head_opens_backwards_from_the_tip) {
  Theme theme;
  theme.head_length = 4;
  theme.head_width = 3;
  const auto right = arrow_head({{0, 0}, {50, 0}}, theme);
  BOOST_CHECK((std::get<MoveTo>(right[0]).to == Point{46, -3}));
  BOOST_CHECK((std::get<LineTo>(right[1]).to == Point{50, 0}));
  BOOST_CHECK((std::get<LineTo>(right[2]).to == Point{46, 3}));
  const auto up = arrow_head({{0, 50}, {0, 0}}, theme);
  BOOST_CHECK((std::get<LineTo>(up[1]).to == Point{0, 0}));
  BOOST_CHECK((std::get<MoveTo>(up[0]).to == Point{-3, 4}));
}

BOOST_AUTO_TEST_CASE(styles_differ_by_their_dashes) {
  const Theme theme;
  BOOST_TEST(flow_stroke(LineStyle::Solid, theme).dashes.empty());
  BOOST_TEST(flow_stroke(LineStyle::Dashed, theme).dashes != flow_stroke(LineStyle::Dotted, theme).dashes);
  BOOST_TEST(border_stroke(catalog::BorderStyle::Solid, {}, theme).dashes.empty());
  BOOST_TEST(border_stroke(catalog::BorderStyle::Solid, {}, theme).width == 1.25);
}
