// SPDX-License-Identifier: MIT
//
// Ties are broken by the number of the state, costs are integers, arrays are stamped instead of cleared.
#include "layout/search.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <limits>

#include "layout/wire_measures.h"

namespace archsheet {

namespace {

constexpr int turn = sixteenths(wiring::turn);
constexpr int none = -1, direct = -2;  // in place of a state
constexpr int work_of_state = 4, flows_in_a_step = 32;

// The least number of bends from travelling along `heading` to arriving along `arrival` at a point `dx`, `dy` away.
int least_bends(int heading, int arrival, int dx, int dy) {
  const auto ahead = [&](int direction) { return step_column[direction] * dx + step_row[direction] * dy; };
  if (((heading ^ arrival) & 1) != 0) return ahead(heading) >= 0 && ahead(arrival) >= 0 ? 1 : 3;
  const bool in_line = (heading & 1) == 0 ? dy == 0 : dx == 0;
  if (heading != arrival) return in_line ? 4 : 2;
  if (in_line) return ahead(heading) >= 0 ? 0 : 4;
  return ahead(heading) >= 0 ? 2 : 4;
}

std::vector<int> in_sixteenths(const std::vector<double>& lines) {
  std::vector<int> values;
  for (const double line : lines) values.push_back(static_cast<int>(line * 16 + 0.5));
  return values;
}

}  // namespace

// Keeps the room of its lists.
void Quest::clear() {
  starts.clear();
  goals.clear();
  fences.clear();
  direct = nullptr;
  direct_price = -1;
  relaxed = false;
  shyness = 1;
}

Search::Search(const Scene& scene, const Lattice& lattice, const Traffic& traffic, Work& work)
    : scene_(scene),
      lattice_(lattice),
      traffic_(traffic),
      work_(work),
      x_(in_sixteenths(lattice.xs)),
      y_(in_sixteenths(lattice.ys)),
      nodes_(static_cast<std::size_t>(lattice.vertex_count()) * 4, Node{0, -1, 0, 0, false}) {}

int Search::estimate(int vertex, int heading) const {
  const auto to_range = [](int from, int low, int high) { return from < low ? low - from : std::min(0, high - from); };
  const int x = x_[lattice_.column_of(vertex)];
  const int y = y_[lattice_.row_of(vertex)];
  int least = std::numeric_limits<int>::max();
  for (int arrival = 0; arrival < 4; ++arrival) {
    const GoalSide& side = goal_sides_[arrival];
    if (side.price < 0) continue;
    const int dx = to_range(x, side.left, side.right);
    const int dy = to_range(y, side.top, side.bottom);
    const int bare = std::abs(dx) + std::abs(dy) + side.price;
    if (bare >= least) continue;
    // Who comes the other way along one of several goals may turn to another of them.
    const bool beside = side.left < side.right || side.top < side.bottom;
    const int bends = beside && heading == (arrival ^ 2) ? 2 : least_bends(heading, arrival, dx, dy);
    least = std::min(least, bare + turn * bends);
  }
  return least;
}

// Bends near the target are a little cheaper: of two ways alike, lines leave their source straight.
int Search::turn_price(int vertex) const {
  const int x = x_[lattice_.column_of(vertex)];
  const int y = y_[lattice_.row_of(vertex)];
  const int away = std::max({0, goal_left_ - x, x - goal_right_}) + std::max({0, goal_top_ - y, y - goal_bottom_});
  return turn + std::min(away / 128, 31);
}

int Search::edge_price(int edge) {
  const std::uint8_t limits = lattice_.limits[edge];
  int price = lattice_.lengths[edge];
  const int length = price;
  if ((limits & through_component) != 0) return -1;
  if ((limits & (through_header | along_border)) != 0) {
    if (!quest_->relaxed) return -1;
    const double share = (limits & through_header) != 0 ? wiring::header_share : wiring::soft_limit_share;
    price += static_cast<int>(length * share) + turn;
  }
  if ((limits & beside_header) != 0) price += static_cast<int>(length * (wiring::head_band_share - 1));
  return price + stray_price(edge) + traffic_price(edge);
}

int Search::stray_price(int edge) const {
  if (!is_stray(edge)) return 0;
  const int ground = lattice_.grounds[edge];
  const bool in_bus = ground >= 0 && scene_.is_bus[ground];
  return static_cast<int>(lattice_.lengths[edge] * (in_bus ? wiring::bus_share : wiring::stray_share));
}

// For going on from `vertex`, reached along `heading`, over an edge where the flow is not at home.
int Search::entry_price(int vertex, int heading, int edge) const {
  if (!is_stray(edge)) return 0;
  const int before = lattice_.neighbour(vertex, heading ^ 2);
  const bool was_stray = before >= 0 && is_stray(lattice_.edge(vertex, heading ^ 2, before));
  return was_stray ? 0 : sixteenths(wiring::stray_once);
}

// For other lines on this edge, now or in a round that went wrong.
int Search::traffic_price(int edge) {
  int price = traffic_.past_faults(edge);
  if (traffic_.is_free(edge)) return price;
  work_.add(traffic_.load(edge) / flows_in_a_step);
  const int length = lattice_.lengths[edge];
  const WireEnds& own = scene_.ends[quest_->flow];
  int pairs = 0;
  traffic_.each(edge, [&](int other) {
    // Two lines between one pair go side by side, with a label on either side; a third has no room for one.
    if (scene_.ends[other].joins_same_pair(own) && ++pairs == 1) {
      price += static_cast<int>(length * wiring::pair_share);
    } else {
      const bool kin = scene_.ends[other].shares_end(own);
      price += static_cast<int>(length * (kin ? wiring::kin_share : wiring::overlap_share)) +
               sixteenths(wiring::overlap_once);
    }
  });
  return price;
}

int Search::direct_price() {
  const LatticeWay& way = *quest_->direct;
  int price = quest_->direct_price;
  for (std::size_t i = 0; i < way.size(); ++i) {
    const int heading = quest_->direct_heading;
    price += crossing_price(way[i], heading, heading);
    if (i + 1 == way.size()) break;
    const int edge = lattice_.edge(way[i], heading, way[i + 1]);
    price += traffic_price(edge) + stray_price(edge);
    if (i > 0) price += entry_price(way[i], heading, edge);
  }
  return price;
}

// What it costs to meet, at `vertex`, flows that use both of the edges that this way does not.
int Search::crossing_price(int vertex, int in_heading, int out_heading) {
  int others[2];
  int count = 0;
  for (int heading = 0; heading < 4; ++heading) {
    if (heading == (in_heading ^ 2) || heading == out_heading) continue;
    const int next = lattice_.neighbour(vertex, heading);
    if (next < 0) return 0;
    others[count++] = lattice_.edge(vertex, heading, next);
  }
  if (count != 2 || traffic_.is_free(others[0]) || traffic_.is_free(others[1])) return 0;
  work_.add(traffic_.load(others[0]) * traffic_.load(others[1]) / flows_in_a_step);
  int price = 0;
  const WireEnds& own = scene_.ends[quest_->flow];
  traffic_.each(others[0], [&](int other) {
    if (!traffic_.carries(others[1], other)) return;
    const bool kin = scene_.ends[other].shares_end(own);
    price += sixteenths(kin ? wiring::kin_crossing : wiring::crossing);
  });
  return price * quest_->shyness;
}

void Search::open(int state, int cost, int parent, int start_tag) {
  Node& node = nodes_[state];
  if (node.stamp == stamp_ && (node.closed || node.cost <= cost)) return;
  node = {cost, parent, start_tag, stamp_, false};
  const auto total = static_cast<std::uint64_t>(cost + estimate(state >> 2, state & 3));
  heap_.push_back(total << 32 | static_cast<std::uint32_t>(state));
  std::push_heap(heap_.begin(), heap_.end(), std::greater<>());
}

void Search::try_goals(int state) {
  const int vertex = state >> 2;
  const int heading = state & 3;
  for (const Terminal& goal : quest_->goals) {
    if (goal.vertex != vertex || goal.heading == (heading ^ 2)) continue;
    int cost = nodes_[state].cost + goal.price;
    if (goal.heading != heading) cost += turn_price(vertex);
    cost += crossing_price(vertex, heading, goal.heading);
    if (best_goal_state_ != none && cost >= best_goal_cost_) continue;
    best_goal_state_ = state;
    best_goal_cost_ = cost;
    best_goal_tag_ = goal.tag;
  }
}

void Search::expand(int state) {
  const int vertex = state >> 2;
  const int heading = state & 3;
  const int cost = nodes_[state].cost;
  for (int out = 0; out < 4; ++out) {
    if (out == (heading ^ 2)) continue;
    const int next = lattice_.neighbour(vertex, out);
    if (next < 0) continue;
    const int edge = lattice_.edge(vertex, out, next);
    const int price = edge_price(edge);
    if (price < 0) continue;
    const bool fenced = std::any_of(quest_->fences.begin(), quest_->fences.end(), [&](const Fence& fence) {
      return fence.forbids(lattice_.column_of(next), lattice_.row_of(next));
    });
    if (fenced) continue;
    int sum = cost + price + crossing_price(vertex, heading, out) + entry_price(vertex, heading, edge);
    if (out != heading) sum += turn_price(vertex);
    open(next * 4 + out, sum, state, nodes_[state].start_tag);
  }
}

Found Search::trace(int state, int goal_tag) const {
  Found found;
  found.found = true;
  found.goal_tag = goal_tag;
  found.start_tag = nodes_[state].start_tag;
  for (int at = state; at >= 0; at = nodes_[at].parent) found.way.push_back(at >> 2);
  std::reverse(found.way.begin(), found.way.end());
  return found;
}

void Search::frame_goals() {
  goal_left_ = goal_top_ = std::numeric_limits<int>::max();
  goal_right_ = goal_bottom_ = 0;
  goal_sides_.fill({});
  for (const Terminal& goal : quest_->goals) {
    const int x = x_[lattice_.column_of(goal.vertex)];
    const int y = y_[lattice_.row_of(goal.vertex)];
    GoalSide& side = goal_sides_[goal.heading];
    if (side.price < 0) side = {x, y, x, y, goal.price};
    side = {std::min(side.left, x), std::min(side.top, y), std::max(side.right, x), std::max(side.bottom, y),
            std::min(side.price, goal.price)};
    goal_left_ = std::min(goal_left_, x);
    goal_right_ = std::max(goal_right_, x);
    goal_top_ = std::min(goal_top_, y);
    goal_bottom_ = std::max(goal_bottom_, y);
  }
}

Found Search::find(const Quest& quest) {
  quest_ = &quest;
  ++stamp_;
  heap_.clear();
  best_goal_state_ = none;
  if (quest.direct_price >= 0) {
    best_goal_state_ = direct;
    best_goal_cost_ = direct_price();
  }
  frame_goals();
  for (const Terminal& start : quest.starts) {
    if (!quest.goals.empty()) open(start.vertex * 4 + start.heading, start.price, -1, start.tag);
  }
  while (!heap_.empty()) {
    std::pop_heap(heap_.begin(), heap_.end(), std::greater<>());
    const std::uint64_t entry = heap_.back();
    heap_.pop_back();
    const int state = static_cast<int>(entry & 0xffffffffu);
    if (best_goal_state_ != none && static_cast<int>(entry >> 32) >= best_goal_cost_) break;
    if (nodes_[state].closed) continue;
    nodes_[state].closed = true;
    work_.add(work_of_state);
    try_goals(state);
    expand(state);
  }
  if (best_goal_state_ == none) return {};
  if (best_goal_state_ == direct) return {true, true, *quest.direct, 0, 0};
  return trace(best_goal_state_, best_goal_tag_);
}

}  // namespace archsheet
