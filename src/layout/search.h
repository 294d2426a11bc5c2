// SPDX-License-Identifier: MIT
//
// The cheapest way of one flow over the lattice: A* over (vertex, heading), with prices for bends,
// crossings, shared stretches and limits.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "layout/lattice.h"
#include "layout/traffic.h"
#include "layout/work.h"

namespace archsheet {

// Where a way may begin (heading: of its first travel) or end (heading: of its last).
struct Terminal {
  int vertex = 0;
  int heading = 0;
  int price = 0;  // sixteenths of a point
  int tag = 0;    // the caller's own
};

// Vertices that a way may not use: those strictly inside the box of an end group, or strictly outside of it.
struct Fence {
  int left, top, right, bottom;  // indices of the border lines
  bool keep_inside;
  bool forbids(int column, int row) const {
    return keep_inside ? column < left || column > right || row < top || row > bottom
                       : column > left && column < right && row > top && row < bottom;
  }
};

struct Quest {
  int flow = 0;
  std::vector<Terminal> starts;
  std::vector<Terminal> goals;
  std::vector<Fence> fences;
  const LatticeWay* direct = nullptr;  // between two ends that face each other, if nothing stands between them
  int direct_price = -1;               // a way to be beaten; its price without other lines, -1: there is none
  int direct_heading = 0;
  const std::vector<char>* home = nullptr;  // where its flow is at home (grounds.h); always given
  bool relaxed = false;                     // limits other than components cost much instead of blocking
  int shyness = 1;                          // so many times as dear as usual is a crossing
  void clear();
};

struct Found {
  bool found = false;
  bool direct = false;  // the quest's own direct way
  LatticeWay way;
  int start_tag = 0;
  int goal_tag = 0;
};

class Search {
 public:
  // All of it must outlive the search.
  Search(const Scene& scene, const Lattice& lattice, const Traffic& traffic, Work& work);
  Found find(const Quest& quest);

 private:
  struct Node {
    int cost;
    int parent;     // state before, -1 for a start
    int start_tag;  // handed on from the start
    std::uint32_t stamp;
    bool closed;
  };

  // The goals that are arrived at along one heading: a stretch of a border, or a single port.
  struct GoalSide {
    int left = 0, top = 0, right = 0, bottom = 0;
    int price = -1;  // of the cheapest; -1: there is none
  };

  void open(int state, int cost, int parent, int start_tag);
  void expand(int state);
  void try_goals(int state);
  int estimate(int vertex, int heading) const;
  int edge_price(int edge);
  int traffic_price(int edge);
  bool is_stray(int edge) const { return (*quest_->home)[lattice_.grounds[edge] + 1] == 0; }
  int stray_price(int edge) const;
  int entry_price(int vertex, int heading, int edge) const;
  int direct_price();
  int turn_price(int vertex) const;
  int crossing_price(int vertex, int in_heading, int out_heading);
  void frame_goals();
  Found trace(int state, int goal_tag) const;

  const Scene& scene_;
  const Lattice& lattice_;
  const Traffic& traffic_;
  Work& work_;
  const Quest* quest_ = nullptr;
  std::vector<int> x_, y_;   // of the lines, in sixteenths
  std::vector<Node> nodes_;  // by state: vertex * 4 + heading
  std::vector<std::uint64_t> heap_;
  std::uint32_t stamp_ = 0;
  int goal_left_ = 0, goal_right_ = 0, goal_top_ = 0, goal_bottom_ = 0;  // box of the goals, in sixteenths
  std::array<GoalSide, 4> goal_sides_;                                   // by heading
  int best_goal_state_ = -1, best_goal_tag_ = 0, best_goal_cost_ = 0;
};

inline constexpr int sixteenths(double points) {
  return static_cast<int>(points * 16);
}

}  // namespace archsheet
