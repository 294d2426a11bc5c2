// SPDX-License-Identifier: MIT
//
// Lines between two borders that stand close together.
#include "layout/gutters.h"

#include <boost/test/unit_test.hpp>

namespace archsheet {

BOOST_AUTO_TEST_SUITE(gutters)

namespace {

constexpr double kFoot = 8;

// A box in a box, with `kFoot` between their lower sides and much room elsewhere.
Floor nested() {
  Floor floor;
  floor.groups.resize(2);
  floor.groups[0].box = {0, 0, 300, 200};
  floor.groups[1].box = {50, 50, 200, 150 - kFoot};
  return floor;
}

Wires line(Point from, Point to) {
  Wires wires;
  wires.flows.push_back({{from, to}, {}, {}});
  return wires;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_long_line_asks_the_outer_group_for_room) {
  ExtraRoom extra;
  BOOST_TEST(widen_gutters(nested(), line({60, 196}, {240, 196}), extra));
  BOOST_TEST_REQUIRE(extra.insets.size() == 2U);
  BOOST_TEST(kFoot + extra.insets[0].bottom >= 14);
  BOOST_TEST(extra.insets[0].top + extra.insets[0].left + extra.insets[0].right == 0);
  BOOST_TEST(extra.insets[1].bottom == 0);
}

BOOST_AUTO_TEST_CASE(two_lines_ask_for_more) {
  Wires wires = line({60, 195}, {240, 195});
  ExtraRoom one;
  widen_gutters(nested(), wires, one);
  wires.flows.push_back({{{60, 198}, {240, 198}}, {}, {}});
  ExtraRoom two;
  widen_gutters(nested(), wires, two);
  BOOST_TEST(two.insets.at(0).bottom > one.insets.at(0).bottom);
}

BOOST_AUTO_TEST_CASE(short_lines_and_wide_gutters_ask_for_nothing) {
  ExtraRoom extra;
  BOOST_TEST(!widen_gutters(nested(), line({60, 196}, {80, 196}), extra));
  BOOST_TEST(!widen_gutters(nested(), line({60, 30}, {240, 30}), extra));
  BOOST_TEST(!widen_gutters(nested(), line({20, 20}, {20, 180}), extra));
  BOOST_TEST(extra.insets.empty());
}

BOOST_AUTO_TEST_CASE(groups_in_line_stay_in_line) {
  Floor floor = nested();
  floor.groups.push_back({{310, 0, 100, 200}, {}, false});
  ExtraRoom extra;
  BOOST_TEST(widen_gutters(floor, line({60, 196}, {240, 196}), extra));
  BOOST_TEST(extra.insets.at(2).bottom == extra.insets.at(0).bottom);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
