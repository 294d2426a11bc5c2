// SPDX-License-Identifier: MIT
//
// Lines, labels and badges over small floors whose right drawing one can tell by reasoning.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "floors.h"
#include "layout/faults.h"
#include "layout/grounds.h"
#include "layout/nudge.h"
#include "layout/retouch.h"
#include "layout/scene.h"
#include "layout/score.h"
#include "layout/separate.h"
#include "layout/wire_measures.h"
#include "wire_checks.h"

namespace archsheet::test {
namespace {

constexpr Size area{693, 396};

struct Drawn {
  Stage stage;
  Wires wires;
  const std::vector<Point>& points(int flow) const { return wires.flows[flow].points; }
  const FloorComponent& at(int component) const { return stage.floor.components[component]; }
};

// Draws, and holds what no drawing may have against it.
Drawn draw(const StageMaker& maker) {
  Drawn drawn{maker.make(), {}};
  drawn.wires = draw_wires(drawn.stage.floor, drawn.stage.model, area);
  const Floor& floor = drawn.stage.floor;
  BOOST_REQUIRE_EQUAL(drawn.wires.flows.size(), floor.flows.size());
  BOOST_TEST(joined(line_complaints(floor, drawn.stage.model, drawn.wires)) == "");
  BOOST_TEST(joined(label_complaints(floor, drawn.stage.model, drawn.wires)) == "");
  BOOST_TEST(drawn.wires.faults == 0);
  return drawn;
}

double length(const std::vector<Point>& points) {
  double sum = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Rect run = rect_between(points[i - 1], points[i]);
    sum += run.width + run.height;
  }
  return sum;
}

BOOST_AUTO_TEST_SUITE(wires)

// Whether a line stays within a box, give or take a point.
bool stays_in(const std::vector<Point>& points, const Rect& box) {
  return std::all_of(points.begin(), points.end(), [&](Point point) {
    return box.grown(1).contains(Rect{point.x, point.y, 0, 0});
  });
}

BOOST_AUTO_TEST_CASE(a_line_keeps_to_the_group_of_both_its_ends) {
  StageMaker maker;
  const int group_of_all = maker.add_group(0, 0, 2, 1);
  const int a = maker.add_component(0, 0, group_of_all);
  maker.add_component(1, 0, group_of_all);
  const int c = maker.add_component(2, 0, group_of_all);
  maker.add_component(1, 1, group_of_all);
  const int flow = maker.add_flow(component(a), component(c));
  const Drawn drawn = draw(maker);
  BOOST_TEST(stays_in(drawn.points(flow), drawn.stage.floor.groups[group_of_all].box));
}

BOOST_AUTO_TEST_CASE(a_line_turns_where_it_goes_through_no_other_group) {
  StageMaker maker;
  const int a = maker.add_component(0, 0);
  const int between = maker.add_group(1, 0, 2, 0, -1, 20);
  maker.add_component(2, 0, between);
  const int c = maker.add_component(1, 1);
  const int flow = maker.add_flow(component(a), component(c));
  const Drawn drawn = draw(maker);
  const Scene scene = make_scene(drawn.stage.floor, drawn.stage.model);
  // To the right and down would be as short, but through the group.
  BOOST_TEST(stray_of(scene, flow, drawn.points(flow)).entries == 0);
}

BOOST_AUTO_TEST_CASE(a_line_goes_round_a_bus_where_it_would_read_as_its_end) {
  StageMaker maker;
  const int bus = maker.add_group(0, 1, 4, 1, -1, 20);
  const int above = maker.add_component(2, 0);
  const int below = maker.add_component(2, 2);
  const int flow = maker.add_flow(component(above), component(below));
  maker.add_flow(component(maker.add_component(0, 0)), group(bus));
  const Drawn drawn = draw(maker);
  const Scene scene = make_scene(drawn.stage.floor, drawn.stage.model);
  BOOST_TEST(drawn.wires.faults == 0);
  BOOST_TEST(stray_of(scene, flow, drawn.points(flow)).buses == 0);
  const WirePath through{drawn.at(above).icon.centre(), drawn.at(below).icon.centre()};
  BOOST_TEST(stray_of(scene, flow, through).buses == 1);
}

BOOST_AUTO_TEST_CASE(where_a_flow_is_at_home) {
  StageMaker maker;
  const int outer = maker.add_group(0, 0, 3, 1);
  const int left = maker.add_group(0, 0, 0, 1, outer, 20);
  const int right = maker.add_group(3, 0, 3, 1, outer, 20);
  const int zone = maker.add_group(1, 0, 2, 1, outer, 20);
  const int box = maker.add_group(2, 0, 2, 1, zone, 20);
  const int a = maker.add_component(0, 0, left);
  const int b = maker.add_component(3, 0, right);
  maker.add_component(2, 0, box);
  const int flow = maker.add_flow(component(a), component(b));
  Stage stage = maker.make();
  stage.model.groups[zone].kind = catalog::find_group_kind("availability-zone");
  const Scene scene = make_scene(stage.floor, stage.model);
  const std::vector<char>& home = scene.homes[flow];
  BOOST_TEST(home[0] == 0);  // outside of everything
  for (const int group : {outer, left, right, zone}) BOOST_TEST(home[group + 1] == 1);
  BOOST_TEST(home[box + 1] == 0);
  // Straight through the group in between: all of what lies in it is stray.
  const Rect& strange = stage.floor.groups[box].box;
  const double y = stage.floor.components[a].icon.centre().y;
  const WirePath path{{stage.floor.components[a].icon.right(), y}, {stage.floor.components[b].icon.left(), y}};
  BOOST_TEST(std::abs(stray_of(scene, flow, path).length - strange.width) < 0.01);
  BOOST_TEST(stray_of(scene, flow, path).entries == 1);
}

BOOST_AUTO_TEST_CASE(lines_end_at_the_sheets_of_a_stack) {
  StageMaker maker;
  const int a = maker.add_component(0, 0);
  const int b = maker.add_component(1, 0);
  const int flow = maker.add_flow(component(a), component(b));
  Drawn drawn{maker.make(), {}};
  drawn.stage.floor.components[a].stack = 3;
  drawn.wires = draw_wires(drawn.stage.floor, drawn.stage.model, area);
  BOOST_TEST(drawn.wires.faults == 0);
  BOOST_TEST(drawn.points(flow).front().x == drawn.at(a).icon.right() + 3);
  BOOST_TEST(drawn.points(flow).back().x == drawn.at(b).icon.left());
}

BOOST_AUTO_TEST_CASE(nothing_at_all) {
  const Wires wires = draw_wires(Floor{}, Model{}, area);
  BOOST_TEST(wires.flows.empty());
  BOOST_TEST(wires.faults == 0);
}

BOOST_AUTO_TEST_CASE(components_without_flows) {
  StageMaker maker;
  maker.add_component(0, 0);
  maker.add_component(1, 1);
  const Drawn drawn = draw(maker);
  BOOST_TEST(drawn.wires.component_badges.size() == 2u);
}

BOOST_AUTO_TEST_CASE(neighbours_in_a_row_are_joined_straight_between_their_icons) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 0);
  maker.add_flow(component(a), component(b));
  const Drawn drawn = draw(maker);
  const std::vector<Point> expected{{drawn.at(a).icon.right(), drawn.at(a).icon.centre().y},
                                    {drawn.at(b).icon.left(), drawn.at(b).icon.centre().y}};
  BOOST_TEST((drawn.points(0) == expected));
}

BOOST_AUTO_TEST_CASE(downward_neighbours_are_joined_below_the_words) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(0, 1);
  maker.add_flow(component(a), component(b));
  const Drawn drawn = draw(maker);
  BOOST_REQUIRE_EQUAL(drawn.points(0).size(), 2u);
  BOOST_TEST(drawn.points(0).front().y >= drawn.at(a).words.bottom());
  BOOST_TEST(drawn.points(0).front().y < drawn.at(a).words.bottom() + 3);
  BOOST_TEST(drawn.points(0).back().y == drawn.at(b).icon.top());
}

BOOST_AUTO_TEST_CASE(a_line_against_the_reading_direction_is_straight_too) {
  StageMaker maker;
  const int a = maker.add_component(1, 0), b = maker.add_component(0, 0);
  maker.set_feedback(maker.add_flow(component(a), component(b)));
  BOOST_TEST(draw(maker).points(0).size() == 2u);
}

BOOST_AUTO_TEST_CASE(diagonal_neighbours_take_one_bend_when_the_corner_is_free) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 1);
  maker.add_flow(component(a), component(b));
  BOOST_TEST(draw(maker).points(0).size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_blocked_corner_leaves_two_bends) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 1);
  maker.add_component(1, 0);
  maker.add_component(0, 1);
  maker.add_flow(component(a), component(b));
  BOOST_TEST(draw(maker).points(0).size() == 4u);
}

BOOST_AUTO_TEST_CASE(what_stands_between_is_gone_round) {
  StageMaker maker;
  const int a = maker.add_component(0, 0);
  const int between = maker.add_component(1, 0);
  const int b = maker.add_component(2, 0);
  maker.add_flow(component(a), component(b));
  const Drawn drawn = draw(maker);
  BOOST_TEST(drawn.points(0).size() == 4u);
  for (const Point& point : drawn.points(0)) {
    BOOST_TEST(!drawn.at(between).box.grown(3).contains(Rect{point.x, point.y, 0, 0}));
  }
}

BOOST_AUTO_TEST_CASE(a_line_round_a_group_leaves_air_to_its_border) {
  StageMaker maker;
  const int a = maker.add_component(0, 0);
  const int around = maker.add_group(1, 0, 1, 0);
  maker.add_component(1, 0, around);
  const int b = maker.add_component(2, 0);
  const int c = maker.add_component(3, 0), below = maker.add_component(3, 1);
  maker.add_flow(component(a), component(b));
  maker.add_flow(component(c), component(below), {20, 30});  // for the room between the rows
  const Drawn drawn = draw(maker);
  const std::vector<Point>& points = drawn.points(0);
  BOOST_REQUIRE_EQUAL(points.size(), 4u);
  const Rect& box = drawn.stage.floor.groups[static_cast<std::size_t>(around)].box;
  const double apart = points[1].y < box.centre().y ? box.top() - points[1].y : points[1].y - box.bottom();
  BOOST_TEST(apart >= 7.9, apart);
}

BOOST_AUTO_TEST_CASE(a_request_and_its_reply_lie_side_by_side) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 0);
  maker.add_flow(component(a), component(b), {30, 8});
  maker.add_flow(component(b), component(a), {30, 8});
  const Drawn drawn = draw(maker);
  BOOST_REQUIRE_EQUAL(drawn.points(0).size(), 2u);
  BOOST_REQUIRE_EQUAL(drawn.points(1).size(), 2u);
  const double middle = drawn.at(a).icon.centre().y;
  const double first = drawn.points(0)[0].y - middle, second = drawn.points(1)[0].y - middle;
  BOOST_TEST(std::abs(first + second) < 0.1);  // about the middle
  BOOST_TEST(std::abs(first - second) >= 7 - 0.1);
  const double upper = std::min(drawn.points(0)[0].y, drawn.points(1)[0].y);
  const double lower = std::max(drawn.points(0)[0].y, drawn.points(1)[0].y);
  const bool swapped = drawn.points(0)[0].y > drawn.points(1)[0].y;
  BOOST_TEST(drawn.wires.flows[swapped ? 1 : 0].label.bottom() < upper);
  BOOST_TEST(drawn.wires.flows[swapped ? 0 : 1].label.top() > lower);
}

BOOST_AUTO_TEST_CASE(three_lines_between_one_pair_are_evenly_apart) {
  StageMaker maker(48);
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 0);
  for (int i = 0; i < 3; ++i) maker.add_flow(component(a), component(b));
  const Drawn drawn = draw(maker);
  std::vector<double> heights;
  for (int i = 0; i < 3; ++i) heights.push_back(drawn.points(i)[0].y);
  std::sort(heights.begin(), heights.end());
  BOOST_TEST(std::abs(heights[1] - drawn.at(a).icon.centre().y) < 0.1);
  BOOST_TEST(std::abs((heights[2] - heights[1]) - (heights[1] - heights[0])) < 0.1);
}

BOOST_AUTO_TEST_CASE(flows_of_one_step_fan_out_from_a_trunk) {
  StageMaker maker;
  const int a = maker.add_component(0, 1);
  std::vector<int> flows;
  for (int i = 0; i < 3; ++i) {
    const int b = maker.add_component(1, i);
    flows.push_back(maker.add_flow(component(a), component(b)));
  }
  StageMaker apart = maker;
  maker.same_step(flows);
  const Drawn drawn = draw(maker);
  for (const int flow : flows) BOOST_TEST((drawn.points(flow)[0] == drawn.points(0)[0]));
  const Drawn separate = draw(apart);
  BOOST_TEST(!(separate.points(0)[0] == separate.points(1)[0]));
  BOOST_TEST(!(separate.points(1)[0] == separate.points(2)[0]));
}

namespace {

// A component with `count` others around it, each joined with it by an arrow of its own step.
StageMaker crowd_of(int count, bool inward, Size label) {
  constexpr int columns = 5;
  StageMaker maker(48);
  const int middle = maker.add_component(2, 2);
  for (int place = 0; count > 0; ++place) {
    if (place == 2 * columns + 2) continue;
    const int other = maker.add_component(place % columns, place / columns);
    maker.add_flow(component(inward ? other : middle), component(inward ? middle : other), label, 1);
    --count;
  }
  return maker;
}

std::size_t count_tips(const Drawn& drawn, bool inward) {
  std::set<std::pair<double, double>> tips;
  for (const Wires::Wire& wire : drawn.wires.flows) {
    const Point& tip = inward ? wire.points.back() : wire.points.front();
    tips.emplace(tip.x, tip.y);
  }
  return tips.size();
}

}  // namespace

BOOST_AUTO_TEST_CASE(more_arrows_than_one_can_tell_apart_share_trunks) {
  for (const bool inward : {false, true}) {
    for (const Size label : {Size{}, Size{30, 8}}) {
      const Drawn drawn = draw(crowd_of(22, inward, label));
      BOOST_TEST(drawn.wires.faults == 0);
      BOOST_TEST(count_crossings(drawn.wires) == 0);
      BOOST_TEST(count_tips(drawn, inward) <= 4U);
      const Drawn few = draw(crowd_of(16, inward, label));
      BOOST_TEST(count_tips(few, inward) == 16U);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_fan_does_not_cross_itself) {
  StageMaker maker(48);
  const int a = maker.add_component(0, 2);
  for (int i = 0; i < 5; ++i) maker.add_flow(component(a), component(maker.add_component(1, i)));
  BOOST_TEST(count_crossings(draw(maker).wires) == 0);
}

BOOST_AUTO_TEST_CASE(lines_that_meet_in_one_target_do_not_cross) {
  StageMaker maker(48);
  const int b = maker.add_component(1, 2);
  for (int i = 0; i < 5; ++i) maker.add_flow(component(maker.add_component(0, i)), component(b));
  BOOST_TEST(count_crossings(draw(maker).wires) == 0);
}

BOOST_AUTO_TEST_CASE(a_group_is_met_on_its_border_from_outside) {
  StageMaker maker;
  const int a = maker.add_component(0, 0);
  const int g = maker.add_group(1, 0, 2, 1);
  maker.add_component(1, 0, g);
  maker.add_component(2, 1, g);
  maker.add_flow(component(a), group(g), {20, 8});
  const Drawn drawn = draw(maker);
  const Rect& box = drawn.stage.floor.groups[g].box;
  BOOST_TEST(drawn.points(0).back().x == box.left());
  BOOST_TEST(drawn.points(0).back().y >= box.top() + 10);
  BOOST_TEST(drawn.points(0).back().y <= box.bottom() - 10);
}

BOOST_AUTO_TEST_CASE(a_group_sends_from_its_border) {
  StageMaker maker;
  const int g = maker.add_group(0, 0, 1, 1);
  maker.add_component(0, 0, g);
  const int b = maker.add_component(2, 0);
  maker.add_flow(group(g), component(b));
  const Drawn drawn = draw(maker);
  BOOST_TEST(drawn.points(0).front().x == drawn.stage.floor.groups[g].box.right());
}

BOOST_AUTO_TEST_CASE(a_member_reaches_its_own_group_from_within) {
  StageMaker maker;
  const int g = maker.add_group(0, 0, 2, 1);
  const int a = maker.add_component(1, 0, g);
  maker.add_flow(component(a), group(g));
  const Drawn drawn = draw(maker);
  const Rect inside = drawn.stage.floor.groups[g].box.grown(0.01);
  for (const Point& point : drawn.points(0)) BOOST_TEST(inside.contains(Rect{point.x, point.y, 0, 0}));
}

BOOST_AUTO_TEST_CASE(group_to_group_ends_on_both_borders) {
  StageMaker maker;
  const int g = maker.add_group(0, 0, 0, 0);
  const int h = maker.add_group(1, 0, 1, 0);
  maker.add_component(0, 0, g);
  maker.add_component(1, 0, h);
  maker.add_flow(group(g), group(h));
  const Drawn drawn = draw(maker);
  BOOST_TEST(drawn.points(0).size() == 2u);
  BOOST_TEST(drawn.points(0)[0].x == drawn.stage.floor.groups[g].box.right());
  BOOST_TEST(drawn.points(0)[1].x == drawn.stage.floor.groups[h].box.left());
}

// The only column of both runs into the header of the lower group.
BOOST_AUTO_TEST_CASE(a_line_from_group_to_group_comes_down_beside_the_header) {
  StageMaker maker;
  const int upper = maker.add_group(0, 0, 0, 0);
  maker.add_component(0, 0, upper, {90, 10});
  const int lower = maker.add_group(0, 1, 0, 1, -1, 64);
  maker.add_component(0, 1, lower, {90, 10});
  maker.add_flow(group(upper), group(lower), {}, 1);
  const Drawn drawn = draw(maker);
  const Rect& header = drawn.stage.floor.groups[static_cast<std::size_t>(lower)].header;
  BOOST_REQUIRE(drawn.at(1).icon.centre().x < header.right());
  BOOST_REQUIRE_EQUAL(drawn.points(0).size(), 2u);
  BOOST_TEST(drawn.points(0)[0].x > header.right());
}

BOOST_AUTO_TEST_CASE(a_self_loop_leaves_one_side_and_returns_on_the_next) {
  StageMaker maker;
  const int a = maker.add_component(0, 0);
  maker.add_flow(component(a), component(a), {30, 8}, 1);
  const Drawn drawn = draw(maker);
  BOOST_TEST(drawn.points(0).size() == 5u);
  BOOST_TEST(!(drawn.points(0).front() == drawn.points(0).back()));
}

BOOST_AUTO_TEST_CASE(other_lines_leave_a_self_loop_alone) {
  StageMaker maker;
  const int a = maker.add_component(1, 1);
  maker.add_flow(component(a), component(a));
  for (const auto& [column, row] : {std::pair{0, 1}, {2, 1}, {1, 0}, {1, 2}}) {
    maker.add_flow(component(maker.add_component(column, row)), component(a));
  }
  BOOST_TEST(count_crossings(draw(maker).wires) == 0);
}

BOOST_AUTO_TEST_CASE(two_headed_lines_keep_a_straight_run_at_both_ends) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 1);
  maker.add_component(1, 0);
  maker.add_component(0, 1);
  maker.set_both(maker.add_flow(component(a), component(b), {20, 8}));
  draw(maker);
}

BOOST_AUTO_TEST_CASE(callouts_stand_on_one_corner_throughout) {
  StageMaker maker;
  for (int i = 0; i < 3; ++i) {
    const int component = maker.add_component(i, 0);
    maker.callout_component(component);
  }
  const Drawn drawn = draw(maker);
  for (int i = 0; i < 3; ++i) {
    const Rect& icon = drawn.at(i).icon;
    BOOST_REQUIRE_EQUAL(drawn.wires.component_badges[i].size(), 1u);
    BOOST_TEST((drawn.wires.component_badges[i][0] == Point{icon.left(), icon.top()}));
  }
}

// Headers stand where callouts like to be; further down they must not stand on the words.
BOOST_AUTO_TEST_CASE(a_callout_under_a_header_keeps_off_its_own_words) {
  StageMaker maker;
  const int group = maker.add_group(0, 0, 0, 0);
  const int one = maker.add_component(0, 0, group);
  maker.callout_component(one);
  Stage stage = maker.make();
  Floor& floor = stage.floor;
  const Rect icon = floor.components[one].icon;
  floor.groups[group].header = {icon.x - 30, icon.y - 12, icon.width + 60, 12};
  floor.components[one].words = {icon.x - 10, icon.bottom() + 2, icon.width + 20, 20};
  const Wires wires = draw_wires(floor, stage.model, {});
  BOOST_REQUIRE_EQUAL(wires.component_badges[one].size(), 1u);
  const Point at = wires.component_badges[one][0];
  BOOST_TEST(at.y + floor.badge_diameter / 2 <= floor.components[one].words.top());
  BOOST_TEST(at.y - floor.badge_diameter / 2 >= floor.groups[group].header.bottom());
}

BOOST_AUTO_TEST_CASE(lines_keep_clear_of_callouts) {
  StageMaker maker(26);
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 0);
  maker.callout_component(b, 2);
  for (int i = 0; i < 2; ++i) maker.add_flow(component(a), component(b), {20, 8}, 1);
  draw(maker);
}

BOOST_AUTO_TEST_CASE(a_groups_callout_stands_on_its_border_off_the_header) {
  StageMaker maker;
  const int g = maker.add_group(0, 0, 1, 0);
  maker.add_component(0, 0, g);
  maker.callout_group(g);
  const Drawn drawn = draw(maker);
  BOOST_REQUIRE_EQUAL(drawn.wires.group_badges[g].size(), 1u);
  const Point centre = drawn.wires.group_badges[g][0];
  const FloorGroup& place = drawn.stage.floor.groups[g];
  BOOST_TEST(centre.y == place.box.top());
  BOOST_TEST(centre.x > place.header.right() + 7);
}

BOOST_AUTO_TEST_CASE(a_badge_stands_left_of_its_text_on_one_line) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 0);
  maker.add_flow(component(a), component(b), {36, 8}, 2);
  const Drawn drawn = draw(maker);
  const Wires::Wire& wire = drawn.wires.flows[0];
  BOOST_REQUIRE_EQUAL(wire.badges.size(), 2u);
  const double diameter = drawn.stage.floor.badge_diameter;
  BOOST_TEST(wire.badges[1].x - wire.badges[0].x == diameter + 2, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(wire.badges[1].x + diameter / 2 < wire.label.left());
  BOOST_TEST(wire.badges[0].y == wire.label.centre().y, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_badge_alone_covers_its_line_away_from_the_head) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 0);
  maker.add_flow(component(a), component(b), {}, 1);
  const Drawn drawn = draw(maker);
  const Point badge = drawn.wires.flows[0].badges.at(0);
  BOOST_TEST(badge.y == drawn.points(0)[0].y);
  BOOST_TEST(badge.x + drawn.stage.floor.badge_diameter / 2 < drawn.points(0)[1].x - 6);
  BOOST_TEST(badge.x - drawn.stage.floor.badge_diameter / 2 > drawn.points(0)[0].x);
}

// Where there is hardly room for the number, the arrow is to be seen.
BOOST_AUTO_TEST_CASE(a_badge_stands_beside_an_arrow_that_it_would_hide) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(0, 1);
  maker.add_flow(component(a), component(b), {}, 1);
  for (const double length : {20.0, 40.0}) {
    Stage stage = maker.make();
    FloorComponent& lower = stage.floor.components[static_cast<std::size_t>(b)];
    const double up = lower.icon.top() - stage.floor.components[static_cast<std::size_t>(a)].box.bottom() - length;
    for (Rect* box : {&lower.icon, &lower.words, &lower.box}) *box = box->moved(0, -up);
    stage.floor.size.height += 40;
    const Wires wires = draw_wires(stage.floor, stage.model, area);
    BOOST_TEST(wires.faults == 0);
    const Wires::Wire& wire = wires.flows[0];
    BOOST_REQUIRE_EQUAL(wire.points.size(), 2u);
    const double aside = std::abs(wire.badges.at(0).x - wire.points[0].x);
    BOOST_TEST((length > 30 ? aside == 0 : aside > stage.floor.badge_diameter / 2), length);
  }
}

// Something stands between the icons, so all go round it, one within the other.
BOOST_AUTO_TEST_CASE(requests_and_replies_that_go_the_same_way_round_do_not_cross) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(2, 0);
  maker.add_component(1, 0);
  for (int i = 0; i < 2; ++i) {
    maker.add_flow(component(a), component(b));
    maker.add_flow(component(b), component(a));
  }
  BOOST_TEST(count_crossings(draw(maker).wires) == 0);
}

// Else it would read as a line from the first group to the second.
BOOST_AUTO_TEST_CASE(what_fans_out_to_groups_goes_round_the_nearer_one) {
  StageMaker maker;
  const int hub = maker.add_component(0, 0);
  const int near = maker.add_group(1, 0, 1, 1), far = maker.add_group(2, 0, 2, 1);
  maker.add_component(1, 1, near);
  maker.add_component(2, 1, far);
  maker.same_step({maker.add_flow(component(hub), group(near)), maker.add_flow(component(hub), group(far))});
  const Drawn drawn = draw(maker);
  const Rect inside = drawn.stage.floor.groups[static_cast<std::size_t>(near)].box.grown(-1);
  for (std::size_t i = 0; i + 1 < drawn.points(1).size(); ++i)
    BOOST_TEST(!rect_between(drawn.points(1)[i], drawn.points(1)[i + 1]).overlaps(inside));
}

// Of lines side by side the inner ones bear their words; which way they lead is still to be seen.
BOOST_AUTO_TEST_CASE(words_on_a_line_leave_its_head_free) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(2, 0);
  for (int i = 0; i < 4; ++i) maker.add_flow(component(a), component(b), {40, 8}, 1);
  const Drawn drawn = draw(maker);
  const double radius = drawn.stage.floor.badge_diameter / 2;
  for (const Wires::Wire& wire : drawn.wires.flows) {
    const Point tip = wire.points.back();
    const bool level = wire.points[wire.points.size() - 2].y == tip.y;
    const Rect head = Rect{tip.x, tip.y, 0, 0}.grown(1).moved(level ? -4 : 0, level ? 0 : -4);
    BOOST_TEST(!head.overlaps(wire.label));
    for (const Point& badge : wire.badges) BOOST_TEST(!head.overlaps(Rect{badge.x, badge.y, 0, 0}.grown(radius)));
  }
}

BOOST_AUTO_TEST_CASE(words_and_numbers_keep_off_borders_that_their_line_crosses) {
  for (const double text : {0.0, 30.0}) {
    StageMaker maker;
    const int around = maker.add_group(0, 0, 0, 0);
    const int a = maker.add_component(0, 0, around);
    const int b = maker.add_component(3, 0);
    maker.add_flow(component(a), component(b), {text, text > 0 ? 8.0 : 0.0}, 1);
    const Drawn drawn = draw(maker);
    const Wires::Wire& wire = drawn.wires.flows[0];
    const double border = drawn.stage.floor.groups[static_cast<std::size_t>(around)].box.right();
    const double radius = drawn.stage.floor.badge_diameter / 2;
    BOOST_TEST(std::abs(wire.badges.at(0).x - border) >= radius + 4 - 1e-9);
    if (text > 0) BOOST_TEST((wire.label.left() >= border + 4 - 1e-9 || wire.label.right() <= border - 4 + 1e-9));
  }
}

BOOST_AUTO_TEST_CASE(a_label_stands_by_its_own_line) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 0);
  maker.add_flow(component(a), component(b), {36, 8});
  const Drawn drawn = draw(maker);
  const Rect& label = drawn.wires.flows[0].label;
  const double line = drawn.points(0)[0].y;
  BOOST_TEST(label.bottom() < line);
  BOOST_TEST(label.bottom() > line - 4);
}

BOOST_AUTO_TEST_CASE(a_label_too_wide_for_its_gap_still_hits_nothing) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(0, 1);
  maker.add_component(1, 0);
  maker.add_component(1, 1);
  maker.add_flow(component(a), component(b), {55, 16}, 1);
  draw(maker);
}

BOOST_AUTO_TEST_CASE(lines_keep_off_headers) {
  // The straight way down into the group would go through its header.
  StageMaker maker;
  const int a = maker.add_component(0, 0);
  const int g = maker.add_group(0, 1, 1, 1, -1, 90);
  const int b = maker.add_component(0, 1, g);
  maker.add_component(1, 1, g);
  maker.add_flow(component(a), component(b));
  draw(maker);
}

BOOST_AUTO_TEST_CASE(a_feedback_flow_goes_round_a_full_row) {
  StageMaker maker;
  std::vector<int> row;
  for (int i = 0; i < 4; ++i) row.push_back(maker.add_component(i, 0));
  for (int i = 0; i < 3; ++i) maker.add_flow(component(row[i]), component(row[i + 1]), {24, 8});
  maker.set_feedback(maker.add_flow(component(row[3]), component(row[0]), {24, 8}, 1));
  const Drawn drawn = draw(maker);
  BOOST_TEST(count_crossings(drawn.wires) == 0);
  BOOST_TEST(drawn.points(3).size() == 4u);
}

BOOST_AUTO_TEST_CASE(a_hub_keeps_its_lines_apart) {
  StageMaker maker(48);
  const int hub = maker.add_component(1, 1);
  for (int i = 0; i < 9; ++i) {
    if (i == 4) continue;
    maker.add_flow(component(maker.add_component(i % 3, i / 3)), component(hub));
  }
  const Drawn drawn = draw(maker);
  BOOST_TEST(count_crossings(drawn.wires) == 0);
}

BOOST_AUTO_TEST_CASE(things_that_overlap_still_give_every_flow_a_line) {
  // What a broken placement might hand over: all in one place, no room anywhere.
  Stage stage;
  stage.floor.size = {60, 60};
  for (int i = 0; i < 3; ++i) {
    stage.floor.components.push_back({{10, 10, 36, 36}, {5, 48, 46, 10}, {5, 10, 46, 48}});
    stage.model.components.emplace_back();
  }
  stage.floor.groups.push_back({{0, 0, 60, 60}, {0, 0, 60, 60}, false});
  stage.model.groups.emplace_back();
  stage.floor.flows = {{component(0), component(1), false, false, {20, 8}, 1},
                       {component(1), group(0), false, true, {20, 8}, 1},
                       {group(0), group(0), false, false, {}, 1}};
  const Wires wires = draw_wires(stage.floor, stage.model, area);
  for (const Wires::Wire& wire : wires.flows) {
    BOOST_REQUIRE_GE(wire.points.size(), 2u);
    for (std::size_t i = 1; i < wire.points.size(); ++i) {
      BOOST_TEST((wire.points[i].x == wire.points[i - 1].x || wire.points[i].y == wire.points[i - 1].y));
    }
    BOOST_TEST(wire.badges.size() == 1u);
  }
  BOOST_TEST(wires.faults > 0);
}

BOOST_AUTO_TEST_CASE(only_a_chain_without_room_gives_up_its_gaps) {
  // Four lines in a corridor for two, and a fifth beside one of them that has all the room there is.
  std::vector<Slider> lines(5, Slider{10, 5, 15, 10});
  lines[4] = {10, 0, 100, 10};
  const std::vector<SpacingRule> rules{{0, 1, 7, 4.2}, {1, 2, 7, 4.2}, {2, 3, 7, 4.2}, {3, 4, 7, 4.2}};
  separate(lines, {0, 1, 2, 3, 4}, rules);
  for (std::size_t i = 0; i < 4; ++i) {
    BOOST_TEST(lines[i].at >= 5);
    BOOST_TEST(lines[i].at <= 15);
  }
  BOOST_TEST(lines[4].at - lines[3].at >= 7 - 0.05);
}

// Nine cells, with something in the first and the last.
StageMaker corners() {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(2, 2);
  maker.add_flow(component(a), component(b));
  return maker;
}

// Out of the first, along the lane below it, and down into the last; with a jog on the way.
WirePath jogged_path(const Stage& stage) {
  const Point from = side_point(stage.floor.components.front(), 1);
  const FloorComponent& last = stage.floor.components.back();
  const Point to{last.icon.centre().x, last.icon.top()};
  const double middle = (from.x + to.x) / 2;
  const double lane = from.y + 12;
  return {from, {from.x, lane}, {middle, lane}, {middle, lane + 20}, {to.x, lane + 20}, to};
}

BOOST_AUTO_TEST_CASE(a_jog_for_no_reason_is_taken_out) {
  const Stage stage = corners().make();
  const Scene scene = make_scene(stage.floor, stage.model);
  std::vector<WirePath> paths{jogged_path(stage)};
  Work work{1'000'000};
  Retouch lines(scene, paths, area, work);
  take_out_jogs(scene, lines);
  BOOST_TEST(lines.paths().front().size() == 4u);
  BOOST_TEST(line_faults(scene, lines.paths()).empty());
}

BOOST_AUTO_TEST_CASE(a_jog_round_something_stays) {
  const StageMaker maker = corners();
  Stage stage = maker.make();
  const WirePath path = jogged_path(stage);
  // On the second half of the upper level and on the first half of the lower one.
  FloorComponent upper = stage.floor.components.front();
  FloorComponent lower = upper;
  const auto place = [](FloorComponent& component, Point before, Point after) {
    component.words = {};
    component.icon = component.box = Rect{(before.x + after.x) / 2, (before.y + after.y) / 2, 0, 0}.grown(6);
  };
  place(upper, path[2], {path[4].x, path[2].y});
  place(lower, {path[1].x, path[3].y}, path[3]);
  stage.floor.components.insert(stage.floor.components.end(), {upper, lower});
  stage.floor.component_callouts.resize(4);
  stage.model.components.resize(4);
  const Scene scene = make_scene(stage.floor, stage.model);
  std::vector<WirePath> paths{path};
  Work work{1'000'000};
  Retouch lines(scene, paths, area, work);
  take_out_jogs(scene, lines);
  BOOST_TEST((lines.paths().front() == path));
}

// Two columns of two, the right one a copy of the left; in each one thing is joined with the one below.
Stage copied_pairs() {
  StageMaker maker;
  for (const int column : {0, 1}) {
    const int upper = maker.add_component(column, 0), lower = maker.add_component(column, 1);
    maker.add_flow(component(upper), component(lower));
  }
  Stage stage = maker.make();
  for (const std::uint32_t copy : {2u, 3u}) stage.model.components[copy].copy_of = ComponentId{copy - 2};
  return stage;
}

BOOST_AUTO_TEST_CASE(lines_of_copies_go_the_same_ways) {
  const Stage stage = copied_pairs();
  const Scene scene = make_scene(stage.floor, stage.model);
  const auto straight = [&](int upper) {
    const FloorComponent& below = stage.floor.components[upper + 1];
    return WirePath{side_point(stage.floor.components[upper], 1), {below.icon.centre().x, below.icon.top()}};
  };
  // Round the left of the pair.
  const FloorComponent& upper = stage.floor.components[2];
  const FloorComponent& lower = stage.floor.components[3];
  const double aside = upper.box.left() - 12;
  const WirePath round{{upper.icon.left(), upper.icon.centre().y},
                       {aside, upper.icon.centre().y},
                       {aside, lower.icon.centre().y},
                       {lower.icon.left(), lower.icon.centre().y}};
  Work work{1'000'000};
  Retouch lines(scene, {straight(0), round}, area, work);
  draw_copies_alike(scene, lines);
  BOOST_TEST(lines.paths()[0].size() == 2u);
  BOOST_TEST(lines.paths()[1].size() == 2u);
  BOOST_TEST(line_faults(scene, lines.paths()).empty());
}

BOOST_AUTO_TEST_CASE(lines_one_behind_the_other_keep_out_of_line) {
  StageMaker maker;
  const int first = maker.add_component(0, 0), second = maker.add_component(1, 0);
  const int below_second = maker.add_component(1, 1), below_third = maker.add_component(2, 1);
  maker.add_flow(component(first), component(below_second));
  maker.add_flow(component(second), component(below_third));
  const Stage stage = maker.make();
  const Scene scene = make_scene(stage.floor, stage.model);
  const auto stepwise = [&](int from, int to) {
    const Point tail = side_point(stage.floor.components[from], 1);
    const Rect& target = stage.floor.components[to].icon;
    const double lane = (tail.y + target.top()) / 2;
    return WirePath{tail, {tail.x, lane}, {target.centre().x, lane}, {target.centre().x, target.top()}};
  };
  std::vector<WirePath> paths{stepwise(first, below_second), stepwise(second, below_third)};
  Work work{1'000'000};
  nudge(scene, paths, work);
  BOOST_TEST(std::abs(paths[0][1].y - paths[1][1].y) >= 4);
}

BOOST_AUTO_TEST_CASE(what_loses_by_its_lines_alone_is_not_labelled) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 0);
  maker.add_flow(component(a), component(b), {20, 8}, 1);
  const Drawn drawn = draw(maker);
  const Stage& stage = drawn.stage;
  const double score = drawn.wires.score;
  BOOST_TEST(draw_wires(stage.floor, stage.model, area, {WireEffort::Compare, score - 20}).hopeless);
  const Wires wires = draw_wires(stage.floor, stage.model, area, {WireEffort::Compare, score + 1});
  BOOST_TEST(!wires.hopeless);
  BOOST_TEST(!wires.flows.front().label.empty());
}

BOOST_AUTO_TEST_CASE(past_the_limit_of_work_everything_is_drawn_all_the_same) {
  StageMaker maker;
  std::vector<int> grid;
  for (int i = 0; i < 9; ++i) grid.push_back(maker.add_component(i % 3, i / 3));
  for (const int from : grid)
    for (const int to : grid)
      if (from != to) maker.add_flow(component(from), component(to), {20, 8}, 1);
  const Stage stage = maker.make();
  const std::int64_t all = draw_wires(stage.floor, stage.model, area).work;
  std::int64_t before = 0;
  for (const std::int64_t most : {0, 1000, 20'000, 200'000}) {
    const WireOptions options{WireEffort::Final, kNoLimit, most};
    const Wires wires = draw_wires(stage.floor, stage.model, area, options);
    BOOST_TEST(wires.work < all);
    BOOST_TEST(wires.work >= before);
    before = wires.work;
    for (const Wires::Wire& wire : wires.flows) {
      BOOST_REQUIRE_GE(wire.points.size(), 2u);
      for (std::size_t i = 1; i < wire.points.size(); ++i)
        BOOST_TEST((wire.points[i].x == wire.points[i - 1].x || wire.points[i].y == wire.points[i - 1].y));
      BOOST_TEST(!wire.label.empty());
      BOOST_TEST(wire.badges.size() == 1u);
    }
  }
}

BOOST_AUTO_TEST_CASE(words_on_a_bend_of_their_own_line_are_a_fault) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 1);
  maker.add_flow(component(a), component(b), {30, 8});
  Drawn drawn = draw(maker);
  const Scene scene = make_scene(drawn.stage.floor, drawn.stage.model);
  BOOST_TEST(label_faults(scene, drawn.wires).empty());
  BOOST_REQUIRE(drawn.points(0).size() == 3U);
  const Point bend = drawn.points(0)[1];
  drawn.wires.flows[0].label = {bend.x - 15, bend.y - 4, 30, 8};
  const std::vector<Fault> faults = label_faults(scene, drawn.wires);
  BOOST_REQUIRE(faults.size() == 1U);
  BOOST_TEST((faults[0].kind == FaultKind::LabelHits));
}

BOOST_AUTO_TEST_CASE(words_that_hide_their_own_arrow_are_a_fault) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 0);
  maker.add_flow(component(a), component(b), {30, 8});
  Drawn drawn = draw(maker);
  const Scene scene = make_scene(drawn.stage.floor, drawn.stage.model);
  BOOST_TEST(label_faults(scene, drawn.wires).empty());
  const Rect run = rect_between(drawn.points(0)[0], drawn.points(0)[1]);
  const auto faults_with = [&](double width) {
    drawn.wires.flows[0].label = {run.centre().x - width / 2, run.y - 4, width, 8};
    return label_faults(scene, drawn.wires).size();
  };
  BOOST_TEST(faults_with(run.width - wiring::head_run - 8) == 0U);
  BOOST_TEST(faults_with(run.width - wiring::head_run - 4) == 1U);
}

BOOST_AUTO_TEST_CASE(a_fault_weighs_more_than_any_beauty) {
  StageMaker maker;
  const int a = maker.add_component(0, 0), b = maker.add_component(1, 0);
  maker.add_flow(component(a), component(b));
  Drawn drawn = draw(maker);
  const Scene scene = make_scene(drawn.stage.floor, drawn.stage.model);
  const double clean = score_of(scene, drawn.wires, {}, {0}, area);
  const double faulty = score_of(scene, drawn.wires, {{FaultKind::Overlap, 0, 0, {}}}, {0}, area);
  BOOST_TEST(faulty >= clean + 20);
  BOOST_TEST(clean == drawn.wires.score, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(length(drawn.points(0)) > 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet::test
