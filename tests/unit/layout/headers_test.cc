// SPDX-License-Identifier: MIT
//
// Boxes are as wide as their headers, also beside what stands on their top border.
#include "layout/headers.h"

#include <boost/test/unit_test.hpp>

namespace archsheet {

BOOST_AUTO_TEST_SUITE(headers)

namespace {

constexpr double kIcon = 40;
constexpr double kGap = 20;

// Columns of icons' width in one box with insets of 10.
Axis columns_of(int count) {
  Axis axis;
  axis.tracks.assign(static_cast<std::size_t>(count), {.size = kIcon, .middle = kGap});
  AxisBox box;
  box.present = true;
  box.last = count - 1;
  box.open = box.close = 10;
  axis.boxes.push_back(box);
  axis.opens.assign(static_cast<std::size_t>(count), 0);
  axis.closes.assign(static_cast<std::size_t>(count), 0);
  return axis;
}

double total(const Axis& axis) {
  double sum = 0;
  for (const Track& track : axis.tracks) sum += track.size;
  return sum;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_header_that_fits_changes_nothing) {
  Axis axis = columns_of(2);
  fit_headers(axis, {{100, {}}}, kGap);
  BOOST_TEST(total(axis) == 2 * kIcon);
}

BOOST_AUTO_TEST_CASE(columns_share_what_a_header_lacks) {
  Axis axis = columns_of(2);
  fit_headers(axis, {{160, {}}}, kGap);
  BOOST_TEST(axis.tracks[0].size == 60);
  BOOST_TEST(axis.tracks[1].size == 60);
}

BOOST_AUTO_TEST_CASE(beside_a_lone_component_on_the_border_there_is_room_on_one_side) {
  Axis axis = columns_of(1);
  fit_headers(axis, {{100, {{0, kIcon}}}}, kGap);
  // From the box's edge to the icon: the header and the air between.
  BOOST_TEST(10 + axis.tracks[0].size / 2 - kIcon / 2 >= 100);
}

BOOST_AUTO_TEST_CASE(the_free_end_grows) {
  Axis axis = columns_of(3);
  fit_headers(axis, {{150, {{0, kIcon}}}}, kGap);
  BOOST_TEST(axis.tracks[0].size == kIcon);
  BOOST_TEST(axis.tracks[2].size > kIcon);
  axis = columns_of(3);
  fit_headers(axis, {{150, {{2, kIcon}}}}, kGap);
  BOOST_TEST(axis.tracks[0].size > kIcon);
  BOOST_TEST(axis.tracks[2].size == kIcon);
}

BOOST_AUTO_TEST_CASE(half_of_a_track_that_a_border_runs_through_lies_outside) {
  Axis axis = columns_of(3);
  axis.boxes[0].through_last = true;
  fit_headers(axis, {{150, {{0, kIcon}}}}, kGap);
  // From the icon in the first column to the border in the middle of the last: half an icon, the gaps, a column.
  const double behind = kIcon / 2 + kGap + kIcon + kGap + axis.tracks[2].size / 2;
  BOOST_TEST(behind - kIcon / 2 >= 150);
}

BOOST_AUTO_TEST_CASE(wide_words_on_the_border_take_their_width) {
  Axis narrow = columns_of(3);
  Axis wide = columns_of(3);
  fit_headers(narrow, {{150, {{0, kIcon}}}}, kGap);
  fit_headers(wide, {{150, {{0, 2 * kIcon}}}}, kGap);
  BOOST_TEST(wide.tracks[2].size == narrow.tracks[2].size + kIcon / 2);
}

BOOST_AUTO_TEST_CASE(a_header_stands_before_what_crosses_its_box) {
  const auto first_size = [](double header, int crossed_from) {
    Axis columns = columns_of(3);
    fit_headers(columns, {{header, {}, crossed_from}}, kGap);
    return columns.tracks[0].size;
  };
  const double usual = first_size(100, -1);
  BOOST_TEST(first_size(100, 1) > usual);
  BOOST_TEST(first_size(100, 0) == usual);                   // nothing stands before it
  BOOST_TEST(first_size(130, 1) - first_size(128, 1) == 0);  // too much: it goes behind the border
}

BOOST_AUTO_TEST_CASE(a_bands_header_stands_between_borders) {
  const Rect group{0, 0, 300, 100};
  const Rect header{110, 0, 80, 20};
  BOOST_TEST(header_between({{90, 90}}, {0, 0, 80, 20}, group).x == 0);  // in the corner, where it always is
  BOOST_TEST(header_between({{70, 70}}, {0, 0, 80, 20}, group).x == 72);
  BOOST_TEST(header_between({}, header, group).x == 110);
  BOOST_TEST(header_between({{150, 150}}, header, group).x == 152);            // begins behind the border
  BOOST_TEST(header_between({{170, 170}}, header, group).x == 88);             // ends before it
  BOOST_TEST(header_between({{60, 60}, {130, 160}}, header, group).x == 162);  // not in another header either
  BOOST_TEST(header_between({{70, 70}, {150, 150}, {230, 230}}, header, group).x == 110);  // nowhere
}

BOOST_AUTO_TEST_CASE(a_header_gives_way_as_far_as_there_is_room) {
  const Rect group{0, 0, 300, 100};
  const Rect header{0, 0, 80, 20};
  BOOST_TEST(header_beside({}, header, group).x == 0);
  BOOST_TEST(header_beside({{20, -20, 40, 40}}, header, group).x == 65);
  BOOST_TEST(header_beside({{200, -20, 40, 40}}, header, group).x == 0);
  BOOST_TEST(header_beside({{20, -20, 40, 40}, {150, -20, 140, 40}}, header, group).x == 65);
  BOOST_TEST(header_beside({{20, -20, 240, 40}}, header, group).x == 0);  // nowhere: where it always is
}

// Four boxes over the same tracks: two siblings, one far larger, one in another parent.
BOOST_AUTO_TEST_CASE(siblings_nearly_in_line_are_drawn_in_line) {
  Axis axis = columns_of(1);
  const AxisBox box = axis.boxes.front();
  axis.boxes.assign(4, box);
  const double lows[] = {20, 30, -100, 18};
  for (std::size_t i = 0; i < 4; ++i) {
    axis.boxes[i].low = lows[i];
    axis.boxes[i].high = 200;
  }
  axis.boxes[1].high = 190;
  align_siblings(axis, {-1, -1, -1, 2}, 15);
  BOOST_TEST(axis.boxes[0].low == 20);
  BOOST_TEST(axis.boxes[1].low == 20);
  BOOST_TEST(axis.boxes[1].high == 200);
  BOOST_TEST(axis.boxes[2].low == -100);
  BOOST_TEST(axis.boxes[3].low == 18);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
