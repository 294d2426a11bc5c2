// SPDX-License-Identifier: MIT
//
// Annealing and polishing.
#include "layout/cells_search.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "layout/fixed.h"

namespace archsheet {
namespace {

constexpr int kLastTemperature = 15;  // hundredths

// The best arrangement so far.
class Best {
 public:
  void offer(const CellState& state) {
    const std::pair<bool, int> value{!state.is_legal(), state.cost()};
    if (!cells_.empty() && value >= value_) return;
    value_ = value;
    cells_ = state.cells();
  }
  const std::vector<Cell>& cells() const { return cells_; }

 private:
  std::pair<bool, int> value_;
  std::vector<Cell> cells_;
};

// Falls geometrically from the first to the last; in 1 / 1024 of a hundredth.
std::int64_t temperature(int first, int move, int moves) {
  const std::int64_t fall = fixed::log(static_cast<std::uint64_t>(first)) - fixed::log(kLastTemperature);
  return std::max<std::int64_t>(1, (first * fixed::exp_of_minus(std::max<std::int64_t>(0, fall) * move / moves)) >> 6);
}

// `chance` is uniform below 1 (fixed::kOne). What is refused for a loss is refused for every greater one.
bool accepts(int loss, std::int64_t heat, std::int64_t chance) {
  if (loss <= 0) return true;
  const std::int64_t ratio = static_cast<std::int64_t>(loss) * 1024 * fixed::kOne / heat;
  return fixed::exp_of_minus(ratio) > chance;
}

// No loss greater than this is accepted.
int most_loss(std::int64_t heat, std::int64_t chance) {
  const std::int64_t steps = fixed::log(fixed::kOne) - fixed::log(static_cast<std::uint64_t>(chance) + 1);
  return static_cast<int>(steps * heat / fixed::kOne / 1024) + 1;
}

// Whether annealing is on its way to a cost: in nine of ten cases that came to it, the mean over a sixteenth of the
// moves was below these shares of it.
class Prospect {
 public:
  Prospect(int hoped_cost, int moves) : hoped_cost_(hoped_cost), moves_(moves) {}

  // After so many moves, one more each time.
  bool is_lost(int move, int cost) {
    for (const Check& check : kChecks) {
      const int end = moves_ * check.eighths / 8;
      const int begin = end - moves_ / 16;
      if (move == begin) sum_ = 0;
      if (move >= begin && move < end) sum_ += cost;
      if (move == end && sum_ * 100 > static_cast<std::int64_t>(hoped_cost_) * check.percent * (end - begin))
        return true;
    }
    return false;
  }

 private:
  struct Check {
    int eighths;  // of the moves
    int percent;  // of the cost that is hoped for
  };
  static constexpr std::array<Check, 2> kChecks{{{3, 120}, {4, 110}}};
  int hoped_cost_;
  int moves_;
  std::int64_t sum_ = 0;
};

// False when it was given up.
bool anneal(CellMoves& moves, CellState& state, const SearchOptions& options, int count, fixed::Random& random,
            Best& best) {
  constexpr int kHeatStep = 16;  // moves for which one temperature serves
  Prospect prospect(options.hoped_cost, count);
  std::int64_t heat = 1;
  for (int i = 0; i < count; ++i) {
    if (i % kHeatStep == 0) heat = temperature(options.first_temperature, i, count);
    const int before = state.cost();
    if (options.hoped_cost > 0 && prospect.is_lost(i, before)) return false;
    const bool drawn = moves.draw(random, i * 2 >= count);
    const auto chance = static_cast<std::int64_t>(random.next() & 0xffff);
    if (!drawn || !accepts(state.estimate(before + most_loss(heat, chance)) - before, heat, chance) ||
        !accepts(state.settle() - before, heat, chance)) {
      moves.undo();
      continue;
    }
    moves.keep();
    if (state.cost() < before) best.offer(state);
  }
  return true;
}

}  // namespace

bool make_best_move(CellMoves& moves, CellState& state, int item, int reach, CellValue most,
                    const std::function<bool(Cell)>& may_go) {
  const Cell own = state.cells()[at(item)];
  CellValue least = most;
  Cell step{0, 0};
  for (int rows = -reach; rows <= reach; ++rows)
    for (int columns = -reach; columns <= reach; ++columns) {
      if (may_go && !may_go({own.column + columns, own.row + rows})) continue;
      if (moves.shift_item(item, columns, rows) && moves.follow()) {
        CellValue value;
        value.second = least.first ? state.estimate() : state.estimate(least.second);
        value.first = !state.is_legal();
        if (value < least) value.second = state.settle();
        if (value < least) {
          least = value;
          step = {columns, rows};
        }
      }
      moves.undo();
    }
  if (least == most) return false;
  moves.shift_item(item, step.column, step.row);
  moves.follow();
  state.settle();
  moves.keep();
  return true;
}

void polish(CellMoves& moves, CellState& state, int passes, int reach) {
  for (int pass = 0; pass < passes; ++pass) {
    bool gained = false;
    for (int item : moves.free_items())
      gained |= make_best_move(moves, state, item, reach, {!state.is_legal(), state.cost()});
    if (!gained) break;
  }
}

std::vector<std::vector<Cell>> search_cells(CellState& state, const std::vector<Cell>& seed,
                                            const SearchOptions& options) {
  std::vector<std::vector<Cell>> found;
  if (seed.empty() || options.restarts <= 0) return {seed};
  CellMoves moves(state);
  for (int start = 0; start < options.restarts; ++start) {
    const std::uint64_t factor =
        2 * (static_cast<std::uint64_t>(start) + 17 * static_cast<std::uint64_t>(options.seed)) + 1;
    fixed::Random random(88172645463325252ULL * factor + static_cast<std::uint64_t>(start));
    Best best;
    moves.load(seed);
    best.offer(state);
    if (anneal(moves, state, options, options.moves / options.restarts, random, best)) {
      moves.load(best.cells());
      polish(moves, state, options.polish_passes, options.polish_reach);
      best.offer(state);
    }
    found.push_back(best.cells());
  }
  return found;
}

}  // namespace archsheet
