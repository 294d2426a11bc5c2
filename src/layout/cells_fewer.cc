// SPDX-License-Identifier: MIT
#include "layout/cells_fewer.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "layout/cells_moves.h"
#include "layout/cells_search.h"
#include "layout/cells_seed.h"

namespace archsheet {
namespace {

class TrackClearer {
 public:
  explicit TrackClearer(CellState& state) : state_(state), graph_(state.graph()), moves_(state) {}

  // False when something finds no other place, or there is nowhere to go.
  bool clear(const std::vector<Cell>& cells, bool columns, int track) {
    constexpr std::size_t kMostLeaders = 5;
    moves_.load(cells);
    columns_ = columns;
    track_ = track;
    std::vector<int> leaders = leaders_in_track();
    if (leaders.size() > kMostLeaders) return false;
    for (std::size_t moved = 0; !leaders.empty() && moved < 2 * kMostLeaders; ++moved) {
      if (!put_elsewhere(leaders.front())) return false;
      leaders = leaders_in_track();
    }
    return leaders.empty();
  }

  // What was cleared, without the empty track.
  std::vector<Cell> closed_up() {
    std::vector<Cell> cells = compacted(state_.cells());
    if (!fit_grid(cells)) return {};
    moves_.load(cells);
    polish(moves_, state_, 1, 1);
    return state_.cells();
  }

 private:
  bool is_in_track(Cell cell) const { return (columns_ ? cell.column : cell.row) == track_; }

  std::vector<int> leaders_in_track() const {
    std::vector<int> leaders;
    for (int item = 0; item < graph_.item_count; ++item) {
      if (!is_in_track(state_.cells()[at(item)])) continue;
      const int leader = moves_.leader_of(item);
      if (std::find(leaders.begin(), leaders.end(), leader) == leaders.end()) leaders.push_back(leader);
    }
    return leaders;
  }

  // On the free cell off the track where it costs least. What follows the item may be what stands in the track.
  bool put_elsewhere(int item) {
    constexpr int kNear = 3;
    const auto place = [&](Cell cell) { return columns_ ? cell.column : cell.row; };
    const int own = place(state_.cells()[at(item)]);
    return make_best_move(moves_, state_, item, kNear, {true, std::numeric_limits<int>::max()},
                          [&](Cell there) { return place(there) != own && !is_in_track(there) && is_free(there); });
  }

  bool is_free(Cell cell) const {
    return cell.column >= 0 && cell.row >= 0 && cell.column < kGridSize && cell.row < kGridSize &&
           state_.item_at(cell) < 0;
  }

  CellState& state_;
  const CellGraph& graph_;
  CellMoves moves_;
  bool columns_ = true;
  int track_ = 0;
};

}  // namespace

std::vector<std::vector<Cell>> with_a_track_less(CellState& state, const std::vector<Cell>& cells) {
  std::vector<std::pair<int, std::vector<Cell>>> found;
  TrackClearer clearer(state);
  const std::vector<int>& all = state.graph().regions[at(state.graph().whole)].items;
  const CellBox box = box_over(all, cells);
  for (const bool columns : {true, false}) {
    const int last = columns ? box.right : box.bottom;
    for (int track = columns ? box.left : box.top; track <= last; ++track) {
      if (!clearer.clear(cells, columns, track)) continue;
      std::vector<Cell> arrangement = clearer.closed_up();
      if (arrangement.empty() || !state.is_legal()) continue;
      // What found its place beyond the others has won nothing.
      const CellBox after = box_over(all, arrangement);
      const bool is_less = columns ? after.columns() < box.columns() : after.rows() < box.rows();
      if (is_less) found.emplace_back(state.cost(), std::move(arrangement));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::vector<Cell>> arrangements;
  for (auto& [cost, arrangement] : found) arrangements.push_back(std::move(arrangement));
  return arrangements;
}

}  // namespace archsheet
