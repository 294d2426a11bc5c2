// SPDX-License-Identifier: MIT
#include "icon/path_data.h"

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "base/number.h"

namespace archsheet {
namespace {

// "M 1 2 L 3 4 Z": commands with their points, or "refused".
std::string printed(std::string_view data) {
  const auto commands = parse_path_data(data);
  if (!commands) return "refused";
  std::string out;
  const auto add = [&out](char letter, std::initializer_list<Point> points) {
    out += out.empty() ? "" : " ";
    out += letter;
    for (Point point : points) out += fmt::format(" {} {}", format_number(point.x), format_number(point.y));
  };
  for (const PathCommand& command : *commands) {
    if (const auto* move = std::get_if<MoveTo>(&command)) add('M', {move->to});
    if (const auto* line = std::get_if<LineTo>(&command)) add('L', {line->to});
    if (const auto* curve = std::get_if<CurveTo>(&command)) add('C', {curve->control1, curve->control2, curve->to});
    if (std::holds_alternative<ClosePath>(command)) add('Z', {});
  }
  return out;
}

struct Case {
  const char* data;
  const char* expected;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(path_data)

BOOST_AUTO_TEST_CASE(commands_become_absolute) {
  constexpr Case kCases[] = {
      {"", ""},
      {"  \n", ""},
      {"M1 2", "M 1 2"},
      {"m1,2", "M 1 2"},
      {"M1 2 3 4 5 6", "M 1 2 L 3 4 L 5 6"},
      {"m1 2 3 4 5 6", "M 1 2 L 4 6 L 9 12"},
      {"M1 2L3 4l1-1", "M 1 2 L 3 4 L 4 3"},
      {"M1 2H5h-1V7v-2", "M 1 2 L 5 2 L 4 2 L 4 7 L 4 5"},
      {"M10 10h5v5zl1 1", "M 10 10 L 15 10 L 15 15 Z L 11 11"},  // after z the pen is at the start again
      {"M10 10h5zm1 1h1", "M 10 10 L 15 10 Z M 11 11 L 12 11"},
      {"M0 0C1 2 3 4 5 6", "M 0 0 C 1 2 3 4 5 6"},
      {"M1 1c1 2 3 4 5 6", "M 1 1 C 2 3 4 5 6 7"},
      {"M0 0C0 0 8 4 10 10S18 20 20 20", "M 0 0 C 0 0 8 4 10 10 C 12 16 18 20 20 20"},  // mirrored control point
      {"M5 5s1 1 2 2", "M 5 5 C 5 5 6 6 7 7"},                                          // nothing to mirror
      {"M0 0Q3 3 6 0", "M 0 0 C 2 2 4 2 6 0"},
      {"M0 0q3 3 6 0t6 0", "M 0 0 C 2 2 4 2 6 0 C 8 -2 10 -2 12 0"},
      {"M0 0T6 0", "M 0 0 C 0 0 2 0 6 0"},
  };
  for (const Case& each : kCases) BOOST_TEST_CONTEXT(each.data) {
      BOOST_TEST(printed(each.data) == each.expected);
    }
}

BOOST_AUTO_TEST_CASE(numbers_may_run_together) {
  constexpr Case kCases[] = {
      {"M1.5.5-3+4", "M 1.5 0.5 L -3 4"}, {"M1e1-2", "M 10 -2"},      {"M-.5-.25", "M -0.5 -0.25"}, {"M5. 6.", "M 5 6"},
      {"M1 , 2 , 3 4", "M 1 2 L 3 4"},    {"M1E+1 2e-1", "M 10 0.2"},
  };
  for (const Case& each : kCases) BOOST_TEST_CONTEXT(each.data) {
      BOOST_TEST(printed(each.data) == each.expected);
    }
}

BOOST_AUTO_TEST_CASE(what_breaks_the_grammar_is_refused) {
  for (const char* data : {"L1 2",
                           "1 2",
                           "M",
                           "M1",
                           "M1 2 3",
                           "M1 2,",
                           "M,1 2",
                           "M1,,2",
                           "M1 2X",
                           "M1 2z3",
                           "M1 2 z,",
                           "Mnan 0",
                           "Minf 0",
                           "M1e400 0",
                           "M1e9 0",
                           "M0x10 0",
                           "M1 2L",
                           "M1 2C1 2 3 4",
                           "M0 0A1 1 0 2 0 5 5",
                           "M0 0A1 1 0 0 5 5",
                           "M- 1",
                           "M. 1",
                           "M1e 2",
                           "M--1 2",
                           "M1 2\x80",
                           "M1 2;L3 4",
                           "zM1 2"})
    BOOST_TEST(printed(data) == "refused", data << " gave " << printed(data));
  // Each step is small, but the sum leads beyond a million.
  std::string far = "M0 0l";
  for (int step = 0; step < 3; ++step) far += "900000 0 ";
  BOOST_TEST(printed(far) == "refused");
}

BOOST_AUTO_TEST_CASE(flags_of_arcs_may_run_together) {
  const std::string apart = printed("M10 0a10 10 0 0 1 1.9 5");
  BOOST_TEST(apart != "refused");
  BOOST_TEST(printed("M10 0a10 10 0 011.9 5") == apart);
  BOOST_TEST(printed("M10 0a10 10 0 01 1.9 5") == apart);
  BOOST_TEST(printed("M10 0a10,10,0,0,1,1.9,5") == apart);
  BOOST_TEST(printed("M0 0a1 1 0 01.5.5") == printed("M0 0a1 1 0 0 1 .5 .5"));
}

// Points of the curves lie on the circle the arc is cut from.
BOOST_AUTO_TEST_CASE(arcs_lie_on_their_ellipse) {
  struct Turn {
    const char* data;
    Point centre;
    Point middle;  // where a quarter or half of the way leads
  };
  const auto distance = [](Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); };
  for (const char* data : {"M10 0A10 10 0 0 1 0 10", "M10 0A10 10 0 1 0 0 10", "M10 0A10 10 0 1 0 -10 0"}) {
    BOOST_TEST_CONTEXT(data) {
      const auto commands = parse_path_data(data);
      BOOST_REQUIRE(commands.has_value());
      Point from = std::get<MoveTo>(commands->front()).to;
      for (std::size_t index = 1; index < commands->size(); ++index) {
        const CurveTo& curve = std::get<CurveTo>((*commands)[index]);
        for (double t : {0.0, 0.25, 0.5, 0.75, 1.0}) {
          const double s = 1 - t;
          const auto at = [&](double a, double b, double c, double d) {
            return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
          };
          const Point place{at(from.x, curve.control1.x, curve.control2.x, curve.to.x),
                            at(from.y, curve.control1.y, curve.control2.y, curve.to.y)};
          BOOST_TEST(std::abs(distance(place, {0, 0}) - 10) < 0.005);
        }
        from = curve.to;
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(arcs_take_the_way_the_flags_say) {
  // From (10,0) to (0,10) on the circle about the origin: small and clockwise on the page is one quarter.
  BOOST_TEST(parse_path_data("M10 0A10 10 0 0 1 0 10")->size() == 2u);
  // The large one goes the other way round: three quarters.
  BOOST_TEST(parse_path_data("M10 0A10 10 0 1 0 0 10")->size() == 4u);
  BOOST_TEST(printed("M10 0A10 10 0 1 0 -10 0").ends_with(" -10 0"));
}

BOOST_AUTO_TEST_CASE(degenerate_arcs) {
  BOOST_TEST(printed("M1 1A0 5 0 0 1 3 3") == "M 1 1 L 3 3");
  BOOST_TEST(printed("M1 1A5 5 0 0 1 1 1") == "M 1 1");
  // Radii too small for the chord grow until it is a diameter: half a circle of radius 10.
  const auto grown = parse_path_data("M-10 0A1 1 0 0 1 10 0");
  BOOST_REQUIRE(grown->size() == 3u);
  BOOST_TEST(std::abs(std::get<CurveTo>((*grown)[1]).to.y + 10) < 1e-9);
  // Flat and turned by 90 degrees: the same as tall.
  BOOST_TEST(printed("M0 -10A5 10 90 0 1 0 10").ends_with(" 0 10"));
}

BOOST_AUTO_TEST_CASE(hostile_bytes_give_finite_points_or_nothing) {
  constexpr std::string_view kAlphabet = "MmLlHhVvCcSsQqTtAaZz0123456789.,-+eE \n\xff";
  std::mt19937 generator(20261123);
  for (int round = 0; round < 20000; ++round) {
    std::string data = "M1 1";
    for (std::size_t length = generator() % 40; length > 0; --length) data += kAlphabet[generator() % kAlphabet.size()];
    const auto commands = parse_path_data(data);
    if (!commands) continue;
    for (const PathCommand& command : *commands)
      if (const auto* curve = std::get_if<CurveTo>(&command))
        for (Point point : {curve->control1, curve->control2, curve->to})
          BOOST_REQUIRE_MESSAGE(std::isfinite(point.x) && std::isfinite(point.y), data);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
