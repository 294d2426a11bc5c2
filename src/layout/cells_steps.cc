// SPDX-License-Identifier: MIT
#include "layout/cells_steps.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "layout/cells_moves.h"

namespace archsheet {
namespace {

class Stepper {
 public:
  Stepper(CellState& state, const std::vector<Cell>& cells, std::size_t most)
      : state_(state), graph_(state.graph()), moves_(state), most_(most) {
    moves_.load(cells);
    start_ = state_.cells();
  }

  void try_items(const std::vector<int>& items) {
    std::set<int> movers;
    for (int item : items) movers.insert(moves_.leader_of(item));
    for (int item : movers) {
      const CellBox reach = reach_of(item);
      const Cell own = start_[at(item)];
      for (int row = reach.top; row <= reach.bottom; ++row)
        for (int column = reach.left; column <= reach.right; ++column)
          take(moves_.shift_item(item, column - own.column, row - own.row));
    }
  }

  void try_tracks(const std::vector<int>& items) {
    std::set<int> regions{graph_.whole};
    for (int item : items)
      for (int group = graph_.group_of[at(item)]; group >= 0; group = graph_.regions[at(group)].parent)
        if (moves_.may_move(group)) regions.insert(group);
    for (int region : regions)
      for (const bool columns : {false, true}) {
        const CellBox box = state_.box(region);
        const int first = columns ? box.left : box.top;
        const int last = columns ? box.right : box.bottom;
        for (int track = first; track < last; ++track) take(moves_.swap_tracks(region, columns, track));
      }
  }

  std::vector<std::vector<Cell>> found() {
    std::vector<std::vector<Cell>> cells;
    for (auto& [cost, arrangement] : found_) cells.push_back(std::move(arrangement));
    return cells;
  }

 private:
  // Its group's cells and the ring around them, and what is near.
  CellBox reach_of(int item) const {
    constexpr int kNear = 2;
    const Cell own = start_[at(item)];
    CellBox reach{own.column - kNear, own.row - kNear, own.column + kNear, own.row + kNear};
    const int group = graph_.group_of[at(item)];
    if (group < 0) return reach;
    const CellBox& box = state_.box(group);
    return {std::min(reach.left, box.left - 1), std::min(reach.top, box.top - 1), std::max(reach.right, box.right + 1),
            std::max(reach.bottom, box.bottom + 1)};
  }

  // Keeps what was put, if it is among the cheapest, and takes it back.
  void take(bool put) {
    if (put && moves_.follow()) {
      const int most_cost = found_.size() < most_ ? std::numeric_limits<int>::max() : found_.back().first;
      const bool may_be_good = state_.estimate(most_cost) < most_cost && state_.is_legal();
      const int cost = may_be_good ? state_.settle() : 0;
      if (may_be_good && cost < most_cost && state_.cells() != start_) insert(cost);
    }
    moves_.undo();
  }

  void insert(int cost) {
    const auto place = std::upper_bound(found_.begin(), found_.end(), cost,
                                        [](int value, const auto& entry) { return value < entry.first; });
    for (auto same = place; same != found_.begin() && (same - 1)->first == cost; --same)
      if ((same - 1)->second == state_.cells()) return;
    found_.insert(place, {cost, state_.cells()});
    if (found_.size() > most_) found_.pop_back();
  }

  CellState& state_;
  const CellGraph& graph_;
  CellMoves moves_;
  std::size_t most_;
  std::vector<Cell> start_;
  std::vector<std::pair<int, std::vector<Cell>>> found_;  // by cost, the earlier first among equals
};

}  // namespace

std::vector<std::vector<Cell>> steps_from(CellState& state, const std::vector<Cell>& cells,
                                          const std::vector<int>& items, std::size_t most) {
  if (most == 0) return {};
  Stepper stepper(state, cells, most);
  stepper.try_items(items);
  stepper.try_tracks(items);
  return stepper.found();
}

}  // namespace archsheet
