// SPDX-License-Identifier: MIT
#include "layout/headers.h"

#include <algorithm>
#include <cmath>

#include "layout/cells.h"

namespace archsheet {
namespace {

constexpr double kBetween = 5;    // a header and what stands beside it
constexpr double kOffBorder = 2;  // a band's header and a border that would cut it

// From where the box begins to the middle of a column in it.
double middle_of(const Axis& columns, const AxisBox& box, int column, double gap) {
  const auto track = [&](int k) { return columns.tracks[at(k)]; };
  double length = box.through_first ? -track(box.first).before() : box.open;
  for (int k = box.first; k < column; ++k)
    length += track(k).size + columns.opens[at(k) + 1] + columns.closes[at(k)] + gap;
  return length + track(column).before();
}

double width_of(const Axis& columns, const AxisBox& box, double gap) {
  const double behind = columns.tracks[at(box.last)].behind();
  return middle_of(columns, box, box.last, gap) + (box.through_last ? 0 : behind + box.close);
}

// Half of a first or last track lies outside of a box whose side runs through it.
double growth(double lack, bool through) {
  return through ? 2 * lack : lack;
}

// The header needs its width before the first component on the border or behind the last.
void make_room_on_border(Axis& columns, const AxisBox& box, const HeaderNeed& need, double gap) {
  if (need.on_border.empty()) return;
  std::vector<Track>& tracks = columns.tracks;
  const auto half = [](const OnTop& item) { return item.width / 2 + kBetween; };
  const auto [first, last] = std::minmax_element(need.on_border.begin(), need.on_border.end(),
                                                 [](const OnTop& a, const OnTop& b) { return a.column < b.column; });
  const double before = middle_of(columns, box, first->column, gap) - half(*first);
  const double behind = width_of(columns, box, gap) - middle_of(columns, box, last->column, gap) - half(*last);
  const double lacks = need.width - std::max(before, behind);
  if (lacks <= 0) return;
  if (last->column < box.last)
    tracks[at(box.last)].size += growth(need.width - behind, box.through_last);
  else if (first->column > box.first)
    tracks[at(box.first)].size += growth(need.width - before, box.through_first);
  else
    tracks[at(box.first)].size += 2 * lacks;  // it stands in the middle
}

// Before the first group that crosses the box, where something stands there anyway.
void make_room_before_crossing(Axis& columns, const AxisBox& box, const HeaderNeed& need, double gap) {
  constexpr double kMost = 32;  // points; else the header goes behind that group's border
  if (need.crossed_from <= box.first) return;
  const std::size_t crossed = at(need.crossed_from);
  const double room =
      middle_of(columns, box, need.crossed_from, gap) - columns.tracks[crossed].before() - columns.opens[crossed];
  const double lacks = need.width - room;
  if (lacks <= 0 || lacks > kMost) return;
  columns.tracks[at(box.first)].size += growth(lacks, box.through_first);
}

}  // namespace

void fit_headers(Axis& columns, const std::vector<HeaderNeed>& needs, double gap) {
  for (std::size_t i = columns.boxes.size(); i-- > 0;) {
    const AxisBox& box = columns.boxes[i];
    if (!box.present) continue;
    const double lacks = needs[i].width - width_of(columns, box, gap);
    const double share = std::max(0.0, lacks) / (box.last - box.first + 1);
    for (int k = box.first; k <= box.last; ++k) columns.tracks[at(k)].size += share;
    make_room_on_border(columns, box, needs[i], gap);
    make_room_before_crossing(columns, box, needs[i], gap);
  }
}

Rect header_beside(const std::vector<Rect>& boxes, Rect header, const Rect& group) {
  const Rect usual = header;
  for (const Rect& box : boxes)
    if (header.overlaps(box.grown(kBetween))) header.x = box.right() + kBetween;
  return header.right() <= group.right() ? header : usual;
}

Rect header_between(const std::vector<Taken>& taken, Rect header, const Rect& group) {
  const auto is_free = [&](double x) {
    const bool is_inside = x >= group.left() + kOffBorder && x + header.width <= group.right() - kOffBorder;
    if (!is_inside && x != header.x) return false;
    return std::none_of(taken.begin(), taken.end(), [&](const Taken& span) {
      return x < span.high + kOffBorder && span.low - kOffBorder < x + header.width;
    });
  };
  const double usual = header.x;
  std::vector<double> places{usual, group.left() + kOffBorder, group.right() - kOffBorder - header.width};
  for (const Taken& span : taken) {
    places.push_back(span.high + kOffBorder);
    places.push_back(span.low - kOffBorder - header.width);
  }
  std::stable_sort(places.begin(), places.end(),
                   [&](double a, double b) { return std::abs(a - usual) < std::abs(b - usual); });
  const auto place = std::find_if(places.begin(), places.end(), is_free);
  if (place != places.end()) header.x = *place;
  return header;
}

Rect header_of_band(const Floor& floor, std::size_t band) {
  const FloorGroup& own = floor.groups[band];
  if (own.header.empty()) return own.header;
  std::vector<Taken> taken;
  const auto is_beside = [&](const Rect& box) {
    return !box.empty() && box.top() <= own.header.bottom() && own.header.top() <= box.bottom();
  };
  for (std::size_t i = 0; i < floor.groups.size(); ++i) {
    if (i == band) continue;
    const Rect& box = floor.groups[i].box;
    const Rect& header = floor.groups[i].header;
    if (is_beside(box)) taken.insert(taken.end(), {{box.left(), box.left()}, {box.right(), box.right()}});
    if (is_beside(header)) taken.push_back({header.left(), header.right()});
  }
  return header_between(taken, own.header, own.box);
}

}  // namespace archsheet
