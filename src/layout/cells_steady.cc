// SPDX-License-Identifier: MIT
#include "layout/cells_steady.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "layout/cells_moves.h"
#include "layout/cells_order.h"
#include "layout/cells_part.h"
#include "layout/cells_search.h"
#include "layout/cells_seed.h"
#include "layout/cells_state.h"
#include "layout/measures.h"

namespace archsheet {
namespace {

using Value = std::pair<bool, int>;  // against the rules; cost

Value value_of(const CellState& state) {
  return {!state.is_legal(), state.cost()};
}

// Sizes as they are on most sheets, in tenths of a point. Taken from the words, they would change with a word.
constexpr double kUsualIcon = 32;  // points
constexpr CellSize kUsualItem{560, 450};
constexpr CellSize kUsualLabel{320, 240};
constexpr int kUsualHead = 220;

// The next of few heights that is not greater, with those of usual pages in the middle between two: a line of text more
// above the drawing changes nothing, and what fits the lower page fits this one.
int usual_height(int height) {
  constexpr int kUsual = 3880;  // tenths of a point; beside the steps of a 16:9 page there are 396 to 436 points
  constexpr int kStep = 115;    // hundredths, from one to the next
  constexpr int kLeast = 100;
  int usual = kUsual;
  while (usual * kStep / 100 <= height) usual = usual * kStep / 100;
  while (usual > height && usual > kLeast) usual = usual * 100 / kStep;
  return usual;
}

// The same puzzle with all words alike. What the search for real words finds by drawing its candidates must be had
// from the cells here, so a line in another's way costs more.
CellGraph without_words(CellGraph graph, int share_of_page) {
  const Measures measures(kUsualIcon);
  const auto tenths = [](double points) { return static_cast<int>(points * 10 + 0.5); };
  for (CellSize& size : graph.sizes) size = kUsualItem;
  for (CellEdge& edge : graph.edges)
    if (edge.label.width > 0) edge.label = kUsualLabel;
  CellCosts& costs = graph.costs;
  costs.icon = tenths(kUsualIcon);
  costs.gap_x = tenths(measures.gap_x);
  costs.gap_y = tenths(measures.gap_y);
  costs.pad = tenths(measures.insets.pad);
  costs.foot = tenths(measures.insets.foot);
  costs.head = kUsualHead;
  costs.blocked = costs.blocked * 9 / 2;
  costs.blocked_bend = costs.blocked_bend * 9 / 2;
  costs.half_crossing = costs.half_crossing * 9 / 4;
  costs.aspect = costs.aspect * 5 / 2;
  costs.group_cell *= 2;
  costs.area_width = costs.area_width * share_of_page / 100;
  costs.area_height = usual_height(costs.area_height) * share_of_page / 100;
  return graph;
}

// One more item in an arrangement of the others: on every free cell, and in a track of its own between any two.
class Inserter {
 public:
  Inserter(const CellGraph& graph, int item) : state_(graph), moves_(state_), item_(item) {}

  // REQUIRES: the item stands somewhere, with its followers.
  std::vector<Cell> insert(const std::vector<Cell>& cells) {
    constexpr int kPasses = 2;
    moves_.load(cells);
    best_ = value_of(state_);
    best_cells_ = state_.cells();
    const CellBox box = state_.box(state_.graph().whole);
    for (int row = box.top - 1; row <= box.bottom + 1; ++row)
      for (int column = box.left - 1; column <= box.right + 1; ++column) {
        take(put({column, row}));
        if (column <= box.right) take(moves_.shift_from(true, column, 1) && put({column, row}));
        if (row <= box.bottom) take(moves_.shift_from(false, row, 1) && put({column, row}));
      }
    moves_.load(best_cells_);
    polish(moves_, state_, kPasses, 1);
    return state_.cells();
  }

 private:
  bool put(Cell cell) {
    const Cell now = state_.cells()[at(item_)];
    return now == cell || moves_.shift_item(item_, cell.column - now.column, cell.row - now.row);
  }

  // Keeps what was put in mind, if it is the best so far, and takes it back.
  void take(bool was_put) {
    if (was_put && moves_.follow()) {
      const int cost = best_.first ? state_.estimate() : state_.estimate(best_.second);
      if (Value{!state_.is_legal(), cost} < best_) {
        state_.settle();
        if (value_of(state_) < best_) {
          best_ = value_of(state_);
          best_cells_ = state_.cells();
        }
      }
    }
    moves_.undo();
  }

  CellState state_;
  CellMoves moves_;
  int item_;
  Value best_;
  std::vector<Cell> best_cells_;
};

// The items by when they are put in: in the order of the spec, but an empty group that flows end on (an event bus) with
// the first that they join it to, so that the others find their places along it.
std::vector<int> turns_of(const CellGraph& graph) {
  std::vector<int> first_joined(graph.regions.size(), graph.item_count);
  const auto join = [&](const CellEnd& region, const CellEnd& item) {
    if (region.region < 0 || item.item < 0) return;
    int& first = first_joined[at(region.region)];
    first = std::min(first, item.item);
  };
  for (const CellEdge& edge : graph.edges) {
    join(edge.from, edge.to);
    join(edge.to, edge.from);
  }
  std::vector<int> turns;
  for (int item = 0; item < graph.item_count; ++item) {
    const bool stands_for_group = item >= graph.item_count - graph.placeholder_count;
    turns.push_back(stands_for_group ? std::min(item, first_joined[at(graph.group_of[at(item)])]) : item);
  }
  return turns;
}

// An item with those that follow it, in turn.
std::vector<std::vector<int>> units_of(const CellGraph& graph) {
  std::vector<int> leader_of;
  for (int i = 0; i < graph.item_count; ++i) leader_of.push_back(i);
  for (const Mirror& mirror : graph.mirrors)
    for (const auto& [leader, follower] : mirror.items) leader_of[at(follower)] = leader;
  std::vector<std::vector<int>> units(at(graph.item_count));
  for (int i = 0; i < graph.item_count; ++i) units[at(leader_of[at(i)])].push_back(i);
  std::erase_if(units, [](const std::vector<int>& unit) { return unit.empty(); });
  const std::vector<int> turns = turns_of(graph);
  std::stable_sort(units.begin(), units.end(), [&](const std::vector<int>& a, const std::vector<int>& b) {
    return turns[at(a.front())] < turns[at(b.front())];
  });
  return units;
}

// What a search from `cells` finds, where that is better by much. REQUIRES: `cells` fits the grid.
std::vector<Cell> reconsidered(const CellGraph& graph, const std::vector<Cell>& cells) {
  constexpr int kEnough = 90;  // hundredths of the cost before
  constexpr int kMostMoves = 8000;
  // With copies there is less to find, and each move takes longer.
  const int movers = count_movers(graph);
  SearchOptions options;
  options.moves = std::min(80 * movers * movers, kMostMoves) * movers / graph.item_count;
  options.restarts = 1;
  options.first_temperature = 400;
  options.polish_passes = 2;
  CellState state(graph);
  state.load(cells);
  const Value wanted{!state.is_legal(), state.cost() / 100 * kEnough};
  if (state.is_legal()) options.hoped_cost = wanted.second;
  std::vector<Cell> found = search_cells(state, cells, options).front();
  state.load(found);
  return value_of(state) < wanted ? found : cells;
}

// How far the steps go down the page, in rows, with where the first begins; negative when they go up.
int descent_of(const CellState& state) {
  constexpr int kFarthest = 3;
  const auto top = [&](CellEnd end) {
    return end.item >= 0 ? state.cells()[at(end.item)].row : state.box(end.region).top;
  };
  const CellGraph& graph = state.graph();
  if (graph.orders.empty()) return 0;
  const CellBox& whole = state.box(graph.whole);
  int descent = std::clamp(whole.top + whole.bottom - 2 * top(graph.orders.front().before), -kFarthest, kFarthest);
  for (const OrderRule& rule : graph.orders)
    descent += std::clamp(top(rule.after) - top(rule.before), -kFarthest, kFarthest);
  return descent;
}

// Upside down, where the steps go up the page and that costs no more than a crossing: a page is read from its top.
std::vector<Cell> begun_at_the_top(const CellGraph& graph, const std::vector<Cell>& cells) {
  // Looked at closely, one more item would often turn everything.
  constexpr int kLittle = 2;       // rows
  constexpr int kMostMore = 1500;  // in the cost: a crossing, about
  std::vector<Cell> fitted = cells;
  if (!fit_grid(fitted)) return cells;
  CellState state(graph);
  CellMoves moves(state);
  moves.load(fitted);
  if (descent_of(state) >= -kLittle) return cells;
  const Value most{!state.is_legal(), state.cost() + kMostMore};
  if (!moves.reflect(graph.whole, false) || !moves.follow()) return cells;
  state.settle();
  return value_of(state) < most ? state.cells() : cells;
}

// Regions and zones that came to stand against the author's order change places, where that is better.
std::vector<Cell> twins_in_order(const CellGraph& graph, std::vector<Cell> cells) {
  constexpr int kPasses = 3;
  constexpr int kReach = 2;
  if (graph.twins.empty() || !fit_grid(cells)) return cells;
  CellState state(graph);
  CellMoves moves(state);
  for (const TwinRule& rule : graph.twins) {
    if (!moves.may_move(rule.first) || !moves.may_move(rule.second)) continue;
    moves.load(cells);
    const Value before = value_of(state);
    if (!moves.exchange(rule.first, rule.second) || !moves.follow()) {
      moves.undo();
      continue;
    }
    state.settle();
    moves.keep();
    polish(moves, state, kPasses, kReach);
    if (value_of(state) < before) cells = state.cells();
  }
  return cells;
}

class Builder {
 public:
  explicit Builder(const CellGraph& graph) : graph_(graph), cells_(at(graph.item_count)) {}

  std::vector<Cell> build() {
    int next = 4;  // units, at which what stands is searched anew
    int count = 0;
    for (const std::vector<int>& unit : units_of(graph_)) {
      put_aside(unit);
      const CellPart part = part_with(graph_, items_);
      std::vector<Cell> cells;
      for (const int item : part.items) cells.push_back(cells_[at(item)]);
      if (!fit_grid(cells)) continue;
      cells = Inserter(part.graph, part.index_of(unit.front())).insert(cells);
      if (++count == next) {
        next += next / 2;
        if (fit_grid(cells)) cells = reconsidered(part.graph, cells);
      }
      for (std::size_t i = 0; i < cells.size(); ++i) cells_[at(part.items[i])] = cells[i];
    }
    if (fit_grid(cells_)) cells_ = in_order(graph_, twins_in_order(graph_, cells_));
    return begun_at_the_top(graph_, cells_);
  }

 private:
  // Right of all that stands, until it has found its place.
  void put_aside(const std::vector<int>& unit) {
    const CellBox box = items_.empty() ? CellBox{} : box_over(items_, cells_);
    Cell cell{box.right + 1, box.top};
    for (const int item : unit) {
      cells_[at(item)] = cell;
      items_.push_back(item);
      ++cell.column;
    }
  }

  const CellGraph& graph_;
  std::vector<int> items_;   // that stand
  std::vector<Cell> cells_;  // of all
};

}  // namespace

std::vector<Cell> steady_seed(const CellGraph& graph, int share_of_page) {
  const CellGraph plain = without_words(graph, share_of_page);
  return Builder(plain).build();
}

double share_displaced(const std::vector<Cell>& steady, const std::vector<Cell>& cells) {
  if (steady.empty()) return 0;
  int displaced = 0;
  for (std::size_t i = 0; i < steady.size(); ++i) {
    const Cell before = steady[i];
    const Cell now = cells[i];
    if (std::abs(now.column - before.column) > 1 || std::abs(now.row - before.row) > 1) ++displaced;
  }
  return static_cast<double>(displaced) / static_cast<double>(steady.size());
}

}  // namespace archsheet
