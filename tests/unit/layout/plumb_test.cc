// SPDX-License-Identifier: MIT
//
// Lines straight down, and the headers in their way.
#include "layout/plumb.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "layout/tracks.h"
#include "specs.h"

namespace archsheet {

BOOST_AUTO_TEST_SUITE(plumb)

namespace {

constexpr double kIcon = 40;

FloorComponent component_at(double x, double y) {
  FloorComponent component;
  component.icon = {x - kIcon / 2, y, kIcon, kIcon};
  component.words = {x - 25, y + kIcon, 50, 10};
  component.box = {x - 25, y, 50, 50};
  return component;
}

NodeId node(std::uint32_t index) {
  return ComponentId{index};
}

// One above the other in a column that is 50 wide, the lower one in a group whose header is as wide.
Tracks two_in_a_column(double header_width) {
  Tracks tracks;
  tracks.columns = {{75, 125}};
  tracks.floor.components = {component_at(100, 0), component_at(100, 120)};
  FloorFlow flow;
  flow.from = node(0);
  flow.to = node(1);
  tracks.floor.flows = {flow};
  FloorGroup group;
  group.box = {60, 90, 200, 100};
  group.header = {60, 90, header_width, 16};
  tracks.floor.groups = {group};
  return tracks;
}

std::vector<double> leads_of(const Tracks& tracks) {
  return leads_for_lines(tracks.floor, tracks.columns);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_column_leads_into_its_group_by_what_the_header_takes) {
  const std::vector<double> leads = leads_of(two_in_a_column(70));
  BOOST_TEST_REQUIRE(leads.size() == 1U);
  BOOST_TEST(100 + leads[0] > 60 + 70);
  BOOST_TEST(leads[0] < 50);
}

BOOST_AUTO_TEST_CASE(a_header_beside_the_line_changes_nothing) {
  BOOST_TEST(leads_of(two_in_a_column(30)).empty());
}

BOOST_AUTO_TEST_CASE(too_wide_a_header_is_not_worth_it) {
  BOOST_TEST(leads_of(two_in_a_column(200)).empty());
}

BOOST_AUTO_TEST_CASE(what_stands_between_is_no_line) {
  Tracks tracks = two_in_a_column(70);
  tracks.floor.components.push_back(component_at(100, 60));
  BOOST_TEST(plumb_lines(tracks.floor).empty());
  tracks.floor.components.back() = component_at(160, 60);
  BOOST_TEST(plumb_lines(tracks.floor).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_header_in_the_middle_goes_aside_where_there_is_room) {
  const std::vector<PlumbLine> lines{{100, 0, 120}};
  const Rect group{40, 90, 200, 100};
  const Rect header = header_beside_lines(lines, {90, 91, 40, 12}, group);
  BOOST_TEST(header.left() > 100);
  BOOST_TEST(header.right() < group.right());
  const Rect wide = header_beside_lines(lines, {50, 91, 180, 12}, group);
  BOOST_TEST(wide.left() == 50);
}

BOOST_AUTO_TEST_CASE(lines_pass_beside_headers) {
  LayoutOptions options;
  options.direction = Direction::Down;
  for (const std::string kind : {"private-subnet", "generic"}) {
    const Model model = test::model_of("title = \"Test\"\n[groups]\nlower = { kind = \"" + kind +
                                       "\", label = \"Application\" }\n[components]\na = { service = \"ec2\" }\n"
                                       "b = { service = \"sqs\", in = \"lower\" }\n[[steps]]\nflows = [\"a -> b\"]\n");
    const Placement placement = test::laid_out(model, options);
    BOOST_TEST_CONTEXT(kind) {
      BOOST_TEST(placement.routes.front().points.size() == 2U);
      BOOST_TEST(placement.routes.front().points[0].x == placement.routes.front().points[1].x);
      BOOST_TEST(placement.faults == 0);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
