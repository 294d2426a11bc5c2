// SPDX-License-Identifier: MIT
#include "layout/label_spots.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

#include "layout/trunks.h"
#include "layout/wire_measures.h"

namespace archsheet {

namespace {

// Prices of places, in points of a scale where 1000 is a fault.
constexpr double price_below = 4, price_right = 5, price_left = 6, price_on_line = 60;
constexpr double price_far = 55;         // a text that several numbers part from its line: rather a poor spot
constexpr double price_struck = 240;     // on its line a text of several lines has it between them
constexpr double one_line = 12;          // points: a text that is higher has several lines
constexpr double price_off_middle = 12;  // at the far end of the line
constexpr double least_shaft = 16;       // points of an arrow to be seen beside words on it; less is a fault at last
constexpr double price_short_run = 8;    // the run is shorter than the label
constexpr double price_overhang = 1;     // per point
constexpr double price_border = 80;      // on it, or nearer than a point
constexpr double price_near_border = 6;  // per point that it is nearer than `border_reach`
constexpr double border_reach = 4;
constexpr double price_own_line = 160;  // half of a stroke beside a word looks like a fault
constexpr double price_on_trunk = 400;  // rather beside another line than where no one can tell whose it is
constexpr double price_ambiguous = 14;  // another line is as near as the own
constexpr double price_near_bend = 25;  // badges alone
constexpr double price_near_head = 120;
constexpr double price_hidden = 40;     // of an arrow that is hardly longer than its number, nothing would be seen
constexpr double price_across = 16;     // several badges in a row across an upright line
constexpr double price_off_line = 150;  // badges alone, beside their line
constexpr double price_stacked = 20;    // the number above its text instead of before it
constexpr double label_reach = 5;       // what is farther off does not mind a label
constexpr std::size_t most_spots = 120;

bool meets(const Rect& line, const Rect& box) {
  return line.left() < box.right() && box.left() < line.right() && line.top() < box.bottom() &&
         box.top() < line.bottom();
}

// From a box to the nearest side of a border that it lies within or beside; 0 when it is cut.
double distance_of(const Rect& border, const Rect& box) {
  const double within = std::min({box.left() - border.left(), border.right() - box.right(), box.top() - border.top(),
                                  border.bottom() - box.bottom()});
  const double beside = std::max({border.left() - box.right(), box.left() - border.right(), border.top() - box.bottom(),
                                  box.top() - border.bottom()});
  return std::max({0.0, within, beside});
}

double length_of(const Rect& run) {
  return run.width + run.height;
}

// The arrow head at `tip`, reached from `before`.
Rect head_at(Point before, Point tip) {
  const auto sign = [](double length) { return (length > 0) - (length < 0); };
  const int across = sign(tip.x - before.x);
  const int down = sign(tip.y - before.y);
  const Rect shaft = rect_between({tip.x - across * wiring::head_length, tip.y - down * wiring::head_length}, tip);
  return across != 0 ? Rect{shaft.x, shaft.y - wiring::head_half, shaft.width, 2 * wiring::head_half}
                     : Rect{shaft.x - wiring::head_half, shaft.y, 2 * wiring::head_half, shaft.height};
}

double path_length(const WirePath& path) {
  double length = 0;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) length += length_of(rect_between(path[i], path[i + 1]));
  return length;
}

// How far the middle of a label is from the middle of its line, 0 to 1.
double off_middle(const WirePath& path, std::size_t index, double along) {
  double before = 0;
  for (std::size_t i = 0; i < index; ++i) before += length_of(rect_between(path[i], path[i + 1]));
  const double total = path_length(path);
  const double share = total > 0 ? (before + along) / total : 0.5;
  return share > 0.5 ? 2 * share - 1 : 1 - 2 * share;
}

// Where along a run of `length` a label may have its middle: the run's middle, then step by step to both sides.
std::vector<double> stations(double length) {
  std::vector<double> places{length / 2};
  for (double off = wiring::label_step; off < length / 2; off += wiring::label_step) {
    places.push_back(length / 2 - off);
    places.push_back(length / 2 + off);
  }
  return places;
}

// The middle alone where the limit of work leaves no choice.
std::vector<double> stations(double length, const Work& work) {
  return work.is_over() ? std::vector<double>{length / 2} : stations(length);
}

// The cheapest in order, the earlier first among equals.
std::vector<LabelSpot> cheapest(const std::vector<LabelSpot>& spots) {
  std::vector<std::pair<double, std::size_t>> order;
  order.reserve(spots.size());
  for (std::size_t i = 0; i < spots.size(); ++i) order.emplace_back(spots[i].cost, i);
  if (order.size() > most_spots) {
    const auto end = order.begin() + most_spots;
    std::nth_element(order.begin(), end, order.end());
    order.erase(end, order.end());
  }
  std::sort(order.begin(), order.end());
  std::vector<LabelSpot> sorted;
  sorted.reserve(order.size());
  for (const auto& [cost, index] : order) sorted.push_back(spots[index]);
  return sorted;
}

}  // namespace

double LabelUnit::badges_width() const {
  return badges > 0 ? badges * badge_diameter + (badges - 1) * wiring::badge_gap : 0;
}

double LabelUnit::width() const {
  return badges_width() + (badges > 0 && text.width > 0 ? wiring::badge_to_text : 0) + text.width;
}

double LabelUnit::height() const {
  return std::max(text.height, badges > 0 ? badge_diameter : 0);
}

Size LabelUnit::stacked() const {
  return {std::max(badges_width(), text.width), badge_diameter + wiring::badge_over_text + text.height};
}

// The things close to one run, or to one side of it, so that its many spots need not look at the whole drawing.
struct LabelGround::Near {
  std::vector<Rect> solid;
  std::vector<Rect> borders;
  std::vector<Rect> own;     // other runs of the same line
  std::vector<Rect> others;  // runs of other lines
  std::vector<Rect> heads;   // its own arrow heads

  // Steps that it takes to price one spot.
  std::int64_t steps() const {
    constexpr std::size_t kRectsInAStep = 32;
    return static_cast<std::int64_t>(1 + (solid.size() + borders.size() + own.size() + others.size()) / kRectsInAStep);
  }

  // REQUIRES: `strip` lies within what was looked at.
  Near within(const Rect& strip) const {
    const auto in_reach = [&](const std::vector<Rect>& rects) {
      std::vector<Rect> kept;
      std::copy_if(rects.begin(), rects.end(), std::back_inserter(kept),
                   [&](const Rect& rect) { return meets(rect, strip); });
      return kept;
    };
    return {in_reach(solid), in_reach(borders), in_reach(own), in_reach(others), in_reach(heads)};
  }
};

LabelGround::LabelGround(const Scene& scene, const std::vector<WirePath>& paths, Work& work)
    : scene_(scene), paths_(paths), work_(work) {
  for (const FloorComponent& component : scene.floor.components) {
    solid_.push_back(component.pile());
    if (!component.words.empty()) solid_.push_back(component.words);
  }
  for (const FloorGroup& group : scene.floor.groups) {
    if (!group.header.empty()) solid_.push_back(group.header);
    borders_.push_back(group.box);
  }
  const double radius = scene.floor.badge_diameter / 2;
  for (const auto* rows : {&scene.component_badges, &scene.group_badges}) {
    for (const std::vector<Point>& row : *rows) {
      for (const Point& centre : row) solid_.push_back(Rect{centre.x, centre.y, 0, 0}.grown(radius));
    }
  }
  for (std::size_t flow = 0; flow < paths.size(); ++flow) {
    for (std::size_t i = 0; i + 1 < paths[flow].size(); ++i) {
      lines_.push_back({rect_between(paths[flow][i], paths[flow][i + 1]), static_cast<int>(flow), static_cast<int>(i)});
    }
  }
}

LabelGround::Near LabelGround::near(const LabelUnit& unit, std::size_t index, const Rect& reach) const {
  Near near;
  for (const Rect& box : solid_) {
    const Rect grown = box.grown(wiring::label_off_icon);
    if (grown.overlaps(reach)) near.solid.push_back(grown);
  }
  for (const Rect& box : borders_) {
    if (box.overlaps(reach) && !box.contains(reach)) near.borders.push_back(box);
  }
  const WirePath& path = paths_[unit.flow];
  near.heads.push_back(head_at(path[path.size() - 2], path.back()));
  if (scene_.floor.flows[unit.flow].both) near.heads.push_back(head_at(path[1], path.front()));
  for (const Line& line : lines_) {
    if (!meets(line.run, reach)) continue;
    if (line.flow == unit.flow) {
      if (line.index != static_cast<int>(index)) near.own.push_back(line.run);
      continue;
    }
    const WirePath& other = paths_[line.flow];
    // A text on a trunk would belong to all that share it, and so would a number where these are of several steps.
    CommonRuns common(scene_, unit.flow, line.flow, path, other);
    if (unit.text.width > 0 || scene_.mixed[unit.flow]) common.forget();
    Rect part;
    if (common.foreign_part(line.index, part)) near.others.push_back(part);
  }
  return near;
}

double LabelGround::static_cost(const Rect& box, const Near& near) const {
  double cost = 0;
  const Rect sheet{0, 0, scene_.floor.size.width, scene_.floor.size.height};
  if (!sheet.contains(box)) cost += hard_hit;
  for (const Rect& solid : near.solid) cost += solid.overlaps(box) ? hard_hit : 0;
  for (const Rect& border : near.borders) {
    const double distance = distance_of(border, box);
    cost += distance < 1 ? price_border : price_near_border * std::max(0.0, border_reach - distance);
  }
  for (const Rect& own : near.own) cost += meets(own, box.grown(1)) ? price_own_line : 0;
  for (const Rect& head : near.heads) cost += head.overlaps(box) ? price_near_head : 0;
  for (const Rect& other : near.others) {
    if (meets(other, box.grown(wiring::label_off_other_line))) {
      cost += hard_hit;
    } else if (meets(other, box.grown(4))) {
      cost += price_ambiguous;
    }
  }
  return cost;
}

// Of flows of several steps: a text there could be any one's.
bool LabelGround::is_on_trunk(int flow, Point place) const {
  const Rect at = Rect{place.x, place.y, 0, 0}.grown(0.01);
  return scene_.mixed[flow] && std::any_of(lines_.begin(), lines_.end(), [&](const Line& line) {
           return line.flow != flow && scene_.bundled(line.flow, flow) && meets(line.run.grown(0.01), at);
         });
}

// Above and below a level run, right and left of an upright one; on it as the last resort.
void LabelGround::beside_run(const LabelUnit& unit, std::size_t index, bool is_stacked,
                             std::vector<LabelSpot>& spots) const {
  const WirePath& path = paths_[unit.flow];
  const Rect run = rect_between(path[index], path[index + 1]);
  const bool level = run.width >= run.height;
  const double length = length_of(run);
  const double width = is_stacked ? unit.stacked().width : unit.width();
  const double height = is_stacked ? unit.stacked().height : unit.height();
  const double extent = level ? width : height;
  const double off = wiring::label_off_line + (level ? height : width) / 2;
  const bool backward = level ? path[index + 1].x < path[index].x : path[index + 1].y < path[index].y;
  const bool headed = index + 2 == path.size();
  const double head = headed ? wiring::head_run - 4 : 0;
  const double tail = index == 0 && scene_.floor.flows[unit.flow].both ? wiring::head_run - 4 : 0;
  const Near around = near(unit, index, run.grown(std::max(width, height) + wiring::label_off_line + label_reach));
  // From the middle of the run to the middle of a label: above or right, below or left, on it.
  const double shifts[3] = {level ? -off : off, level ? off : -off, 0};
  std::array<Near, 3> beside;
  for (std::size_t side = 0; side < beside.size(); ++side) {
    const Rect middles = level ? run.moved(0, shifts[side]) : run.moved(shifts[side], 0);
    beside[side] = around.within({middles.x - width / 2 - label_reach, middles.y - height / 2 - label_reach,
                                  middles.width + width + 2 * label_reach, middles.height + height + 2 * label_reach});
  }
  const double on_line = unit.text.height > one_line && level ? price_struck : price_on_line;
  // Right of an upright line the numbers stand between it and the text.
  const double right = price_right + (unit.badges > 1 && !is_stacked ? price_far : 0);
  const double prices[3] = {level ? 0 : right, level ? price_below : price_left, on_line};
  const double form = is_stacked ? price_stacked : 0;
  for (const double station : stations(length, work_)) {
    for (const Near& side : beside) work_.add(side.steps());
    const double along = backward ? length - station : station;
    const double clear_before = (backward ? head : tail) + extent / 2;
    const double clear_after = (backward ? tail : head) + extent / 2;
    const double overhang = std::max(0.0, clear_before - station) + std::max(0.0, clear_after - (length - station));
    double base = price_off_middle * off_middle(path, index, along) + price_overhang * std::max(0.0, overhang - 3);
    const bool is_short = length < extent;
    if (is_short) base += price_short_run;
    if (is_on_trunk(unit.flow, level ? Point{run.left() + station, run.top()} : Point{run.left(), run.top() + station}))
      base += price_on_trunk;
    // On it, what is the whole arrow must leave some of its shaft to be seen.
    const bool is_hidden = is_short || (path.size() == 2 && length < extent + head + tail + least_shaft);
    for (std::size_t side = 0; side < beside.size(); ++side) {
      const double shift = shifts[side];
      const Point centre =
          level ? Point{run.left() + station, run.top() + shift} : Point{run.left() + shift, run.top() + station};
      const Rect box{centre.x - width / 2, centre.y - height / 2, width, height};
      const double hidden = side == 2 && is_hidden ? price_own_line : 0;
      spots.push_back({box, form + base + prices[side] + hidden + static_cost(box, beside[side]), is_stacked});
    }
  }
}

// Badges alone cover their line, away from bends and heads; beside it where there is no room.
void LabelGround::on_run(const LabelUnit& unit, std::size_t index, std::vector<LabelSpot>& spots) const {
  const WirePath& path = paths_[unit.flow];
  const Rect run = rect_between(path[index], path[index + 1]);
  const bool level = run.width >= run.height;
  const double length = length_of(run);
  const double extent = unit.width();
  const double breadth = unit.badge_diameter;
  const bool backward = level ? path[index + 1].x < path[index].x : path[index + 1].y < path[index].y;
  const bool both = scene_.floor.flows[unit.flow].both;
  const auto clearance = [&](bool at_end) {
    const bool tip = at_end ? index + 2 == path.size() : index == 0;
    const bool headed = tip && (at_end || both);
    return headed ? std::pair{wiring::head_run - 2, price_near_head} : std::pair{tip ? 2.0 : 4.0, price_near_bend};
  };
  const double shown = clearance(true).first + wiring::label_off_icon + (both ? clearance(false).first : 0);
  const double hidden = path.size() == 2 && length < extent + shown ? price_hidden : 0;
  const Near around = near(unit, index, run.grown(extent + breadth + label_reach));
  constexpr int offers = 3;
  for (const double station : stations(length, work_)) {
    work_.add(offers * around.steps());
    const double along = backward ? length - station : station;
    const auto [start_room, start_price] = clearance(false);
    const auto [end_room, end_price] = clearance(true);
    const double price_start = along - extent / 2 < start_room ? start_price : 0;
    const double price_end = length - along - extent / 2 < end_room ? end_price : 0;
    const double base = price_off_middle * off_middle(path, index, along) + price_start + price_end;
    const Point centre = level ? Point{run.left() + station, run.top()} : Point{run.left(), run.top() + station};
    const auto offer = [&](double shift, double price) {
      const Rect box = level ? Rect{centre.x - extent / 2, centre.y + shift - breadth / 2, extent, breadth}
                             : Rect{centre.x + shift - breadth / 2, centre.y - extent / 2, breadth, extent};
      spots.push_back({box, price + static_cost(box, around), !level});
    };
    offer(0, base + hidden);
    if (!level && unit.badges > 1) {
      const Rect across{centre.x - extent / 2, centre.y - breadth / 2, extent, breadth};
      const double room = std::min(station, length - station) - breadth / 2;
      const double price =
          price_across + price_off_middle * off_middle(path, index, along) + (room < start_room ? price_near_bend : 0);
      spots.push_back({across, price + static_cost(across, around), false});
    }
    const double off = wiring::label_off_line + breadth / 2;
    const double beside = price_off_middle * off_middle(path, index, along) + price_off_line;
    offer(-off, beside);
    offer(off, beside + 2);
  }
}

std::vector<LabelSpot> LabelGround::spots(const LabelUnit& unit) const {
  constexpr std::size_t usual = 256;
  std::vector<LabelSpot> spots;
  spots.reserve(usual);
  const WirePath& path = paths_[unit.flow];
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    if (unit.text.width > 0) {
      beside_run(unit, i, false, spots);
      if (unit.may_stack) beside_run(unit, i, true, spots);
    } else {
      on_run(unit, i, spots);
    }
  }
  return cheapest(spots);
}

}  // namespace archsheet
