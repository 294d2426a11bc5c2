// SPDX-License-Identifier: MIT
//
// The cost of cells against values worked out by hand, and the cost kept up to date against the plain one.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <numeric>

#include "layout/cells_fewer.h"
#include "layout/cells_moves.h"
#include "layout/cells_search.h"
#include "layout/cells_state.h"
#include "layout/cells_steps.h"
#include "layout/feedback.h"
#include "layout/fixed.h"

namespace archsheet {
namespace {

CellEnd item(int index) {
  return {index, -1};
}
CellEnd region(int index) {
  return {-1, index};
}

// u -> a -> b -> c -> u, with a and b in a group; the last edge closes the ring.
CellGraph ring() {
  CellGraph graph;
  graph.item_count = 4;
  graph.group_of = {-1, 0, 0, -1};
  graph.group_count = 1;
  graph.regions.push_back({{1, 2}, -1, true, {}});
  graph.edges = {{item(0), item(1)}, {item(1), item(2)}, {item(2), item(3)}, {item(3), item(0), 1, true, false}};
  graph.costs.group_cell = 0;
  complete(graph);
  return graph;
}

const std::vector<Cell> kRingCells{{0, 0}, {1, 0}, {2, 0}, {2, 1}};

// Groups two deep, a mirrored pair, a band, edges that end on groups, every kind of rule.
CellGraph everything() {
  CellGraph graph;
  graph.item_count = 16;
  graph.group_of.assign(16, -1);
  graph.group_count = 5;
  graph.regions.push_back({{2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, -1, true, {}});
  graph.regions.push_back({{2, 3, 4}, 0, true, {}});  // leader
  graph.regions.push_back({{5, 6, 7}, 0, true, {}});  // follower
  graph.regions.push_back({{8, 9}, 0, true, {}});
  graph.regions.push_back({{3, 6}, -1, true, {}});                         // a band
  graph.regions.push_back({{2, 3, 4, 5, 6, 7, 8, 9, 10}, -1, false, {}});  // without the item on the border
  std::vector<int> rest(15);
  std::iota(rest.begin(), rest.end(), 1);
  graph.regions.push_back({rest, -1, false, {}});
  for (int i = 2; i < 12; ++i) graph.group_of[static_cast<std::size_t>(i)] = i < 5 ? 1 : (i < 8 ? 2 : (i < 10 ? 3 : 0));
  graph.mirrors.push_back({1, 2, false, {{2, 5}, {3, 6}, {4, 7}}, {{1, 2}}});
  graph.borders.push_back({11, 5});
  graph.sides.push_back({item(0), Side::Left, 6, 4000, false});
  graph.sides.push_back({item(0), Side::Top, 6, 20000, true});
  graph.rows = {{item(12), item(13)}, {item(14)}};
  graph.twins = {{1, 2, true}, {1, 3, false}};
  graph.bands = {4};
  graph.zones.push_back({3, {10, 11}});
  graph.orders = {{item(0), item(2)}, {item(12), region(3)}, {item(15), item(1)}};
  graph.start = StartRule{item(12), region(3)};
  graph.edges = {{item(0), item(2)},
                 {item(0), item(5)},
                 {item(2), item(3)},
                 {item(5), item(6)},
                 {item(3), item(6), 3, false, true},
                 {item(4), item(8)},
                 {item(7), region(3)},
                 {region(3), item(10)},
                 {item(1), region(0)},
                 {item(11), item(9)},
                 {item(12), item(4)},
                 {item(15), item(13), 2},
                 {region(1), region(3)},
                 {item(9), item(0), 1, true, false},
                 {item(14), item(11)}};
  complete(graph);
  return graph;
}

std::vector<Cell> diagonal(int count) {
  std::vector<Cell> cells;
  for (int i = 0; i < count; ++i) cells.push_back({24 + i % 5, 24 + i / 5});
  return cells;
}

// Three copies of two items each, 0 and 1 leading; the second copy holds item 6 besides.
CellGraph copies(bool side_by_side) {
  CellGraph graph;
  graph.item_count = 7;
  graph.group_of = {0, 0, 1, 1, 2, 2, 1};
  graph.group_count = 3;
  graph.regions.push_back({{0, 1}, -1, true, {}});
  graph.regions.push_back({{2, 3, 6}, -1, true, {}});
  graph.regions.push_back({{4, 5}, -1, true, {}});
  graph.mirrors.push_back({0, 1, side_by_side, {{0, 2}, {1, 3}}, {}});
  graph.mirrors.push_back({0, 2, side_by_side, {{0, 4}, {1, 5}}, {}});
  complete(graph);
  return graph;
}

// The mirrored pair of `everything`: 5, 6 and 7 stand to each other as 2, 3 and 4 do.
void check_alike(const std::vector<Cell>& cells) {
  const int columns = cells[5].column - cells[2].column;
  const int rows = cells[5].row - cells[2].row;
  for (std::size_t i = 2; i < 5; ++i) {
    BOOST_TEST(cells[i + 3].column - cells[i].column == columns);
    BOOST_TEST(cells[i + 3].row - cells[i].row == rows);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cells)

BOOST_AUTO_TEST_CASE(copies_stand_in_their_order_with_what_they_hold) {
  const CellGraph graph = copies(true);
  CellState state(graph);
  CellMoves moves(state);
  // The third copy on the left, the second far away: both come to stand behind the first.
  moves.load({{20, 20}, {20, 21}, {40, 30}, {40, 31}, {10, 20}, {10, 21}, {41, 30}});
  const std::vector<Cell> wanted{{20, 20}, {20, 21}, {21, 20}, {21, 21}, {23, 20}, {23, 21}, {22, 20}};
  BOOST_TEST((state.cells() == wanted));
}

BOOST_AUTO_TEST_CASE(copies_go_where_the_first_goes) {
  const CellGraph graph = copies(true);
  CellState state(graph);
  CellMoves moves(state);
  const std::vector<Cell> before{{20, 20}, {20, 21}, {21, 20}, {21, 21}, {23, 20}, {23, 21}, {22, 20}};
  moves.load(before);
  // A wider leader pushes the others on, each keeping what it carries beside it.
  BOOST_REQUIRE(moves.shift_item(1, -1, 0) && moves.follow());
  BOOST_TEST(
      (state.cells() == std::vector<Cell>{{20, 20}, {19, 21}, {22, 20}, {21, 21}, {25, 20}, {24, 21}, {23, 20}}));
  moves.undo();
  BOOST_TEST((state.cells() == before));
  // What is carried can be moved by itself; the third copy makes room.
  BOOST_REQUIRE(moves.shift_item(6, 1, -1) && moves.follow());
  BOOST_TEST((state.cells()[6] == Cell{23, 19}));
  BOOST_TEST((state.cells()[4] == Cell{24, 20}));
  moves.undo();
  BOOST_TEST((state.cells() == before));
}

BOOST_AUTO_TEST_CASE(copies_that_are_no_zones_keep_their_column_and_free_tracks) {
  const CellGraph graph = copies(false);
  CellState state(graph);
  CellMoves moves(state);
  const std::vector<Cell> below{{20, 20}, {20, 21}, {20, 23}, {20, 24}, {20, 25}, {20, 26}, {21, 23}};
  moves.load(below);
  BOOST_TEST((state.cells() == below));
  const CellGraph zones = copies(true);
  CellState other(zones);
  CellMoves side_by_side(other);
  side_by_side.load(below);
  BOOST_TEST(other.cells()[2].row == 20);
  BOOST_TEST(other.cells()[4].row == 20);
}

BOOST_AUTO_TEST_CASE(what_a_zone_does_not_hold_keeps_out_of_its_columns) {
  CellGraph graph = ring();
  graph.zones.push_back({0, {0, 3}});
  BOOST_TEST(cell_cost(graph, kRingCells).sides == graph.costs.zone);  // c stands below b
}

BOOST_AUTO_TEST_CASE(cost_of_a_ring_term_by_term) {
  const CellCost cost = cell_cost(ring(), kRingCells);
  BOOST_TEST(cost.violations == 0);
  BOOST_TEST(cost.length == 700);  // 1.25 + 1.25 + 1 + 3.5
  BOOST_TEST(cost.bends == 110);   // only c -> u turns
  BOOST_TEST(cost.blocked == 0);
  BOOST_TEST(cost.crossings == 0);
  BOOST_TEST(cost.backward == 0);  // the only edge to the left is feedback
  BOOST_TEST(cost.sources == 0);   // u stands in the first column
  BOOST_TEST(cost.page == 938);    // 22 x 290 / 680, as the height decides
  BOOST_TEST(cost.aspect == 10);   // 4 x ln((1083 / 680) / (450 / 290))
  BOOST_TEST(cost.cells == 90);    // 0.15 x 6
  BOOST_TEST(cost.total() == 1848);
}

BOOST_AUTO_TEST_CASE(strangers_crowds_and_meeting_boxes_are_violations) {
  const CellGraph graph = ring();
  BOOST_TEST(cell_cost(graph, {{1, 0}, {1, 0}, {2, 0}, {5, 1}}).violations ==
             4000 * 11);                                                              // on one cell (ten), and inside
  BOOST_TEST(cell_cost(graph, {{1, 0}, {0, 0}, {2, 0}, {5, 1}}).violations == 4000);  // u between a and b
  CellGraph two = ring();
  two.regions.pop_back();
  two.regions.push_back({{0, 3}, -1, true, {}});
  two.group_count = 2;
  complete(two);
  // {a, b} on columns 1-2 of row 0, {u, c} on columns 0-1 of rows 0-1: they share a cell that a stands on.
  BOOST_TEST(cell_cost(two, {{0, 0}, {1, 0}, {2, 0}, {1, 1}}).violations == 4000 * (2 + 1));
}

BOOST_AUTO_TEST_CASE(edges_that_cross_count_twice_and_those_that_touch_once) {
  const cellcost::Spot across{0, 1, 4, 1};
  BOOST_TEST(cellcost::half_crossings(across, {2, 0, 2, 2}) == 2);
  BOOST_TEST(cellcost::half_crossings(across, {1, 0, 3, 2}) == 2);
  BOOST_TEST(cellcost::half_crossings(across, {2, 1, 2, 3}) == 1);  // begins on it
  BOOST_TEST(cellcost::half_crossings({2, 1, 2, 3}, across) == 1);
  BOOST_TEST(cellcost::half_crossings(across, {2, 2, 2, 3}) == 0);
  BOOST_TEST(cellcost::half_crossings(across, {2, 1, 6, 1}) == 0);  // along it
}

BOOST_AUTO_TEST_CASE(a_straight_edge_over_a_component_is_blocked) {
  CellGraph graph;
  graph.item_count = 3;
  graph.group_of = {-1, -1, -1};
  graph.edges = {{item(0), item(2)}};
  complete(graph);
  BOOST_TEST(cell_cost(graph, {{0, 0}, {1, 0}, {2, 0}}).blocked == 220);
  BOOST_TEST(cell_cost(graph, {{0, 0}, {1, 1}, {2, 0}}).blocked == 0);
}

BOOST_AUTO_TEST_CASE(reading_direction_decides_what_is_backward) {
  CellGraph graph;
  graph.item_count = 2;
  graph.group_of = {-1, -1};
  graph.edges = {{item(0), item(1)}};
  complete(graph);
  BOOST_TEST(cell_cost(graph, {{1, 0}, {0, 0}}).backward == 400);
  BOOST_TEST(cell_cost(graph, {{0, 1}, {0, 0}}).backward == 64);
  graph.downward = true;
  BOOST_TEST(cell_cost(graph, {{1, 0}, {0, 0}}).backward == 64);
  BOOST_TEST(cell_cost(graph, {{0, 1}, {0, 0}}).backward == 400);
}

BOOST_AUTO_TEST_CASE(a_border_item_wants_the_ring_around_its_group) {
  const CellBox inner{2, 2, 4, 3};
  BOOST_TEST(cellcost::cells_off_border({1, 2}, inner) == 0);
  BOOST_TEST(cellcost::cells_off_border({5, 3}, inner) == 0);
  BOOST_TEST(cellcost::cells_off_border({3, 1}, inner) == 0);
  BOOST_TEST(cellcost::cells_off_border({1, 1}, inner) == 1);  // the corner is not on a side
  BOOST_TEST(cellcost::cells_off_border({0, 2}, inner) == 1);
  BOOST_TEST(cellcost::cells_off_border({3, 2}, inner) == 1);  // inside, at the edge
}

BOOST_AUTO_TEST_CASE(kept_cost_equals_plain_cost_after_every_move) {
  const CellGraph graph = everything();
  CellState state(graph);
  CellMoves moves(state);
  moves.load(diagonal(graph.item_count));
  fixed::Random random(2463534242U);
  int applied = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::vector<Cell> before = state.cells();
    const int cost_before = state.cost();
    if (!moves.draw(random, i % 2 == 0)) {
      moves.undo();
      BOOST_REQUIRE(state.cells() == before);
      continue;
    }
    ++applied;
    const int kept = state.settle();
    BOOST_REQUIRE_EQUAL(kept, cell_cost(graph, state.cells()).total());
    if (random.below(3) == 0) {
      moves.keep();
    } else {
      moves.undo();
      BOOST_REQUIRE(state.cells() == before);
      BOOST_REQUIRE_EQUAL(state.cost(), cost_before);
    }
  }
  BOOST_TEST(applied > 10000);
}

BOOST_AUTO_TEST_CASE(followers_keep_their_distance) {
  const CellGraph graph = everything();
  CellState state(graph);
  SearchOptions options;
  options.moves = 2000;
  const std::vector<Cell> cells = search_cells(state, diagonal(graph.item_count), options).front();
  check_alike(cells);
}

BOOST_AUTO_TEST_CASE(steps_are_whole_cheapest_first_and_one_step_away) {
  const CellGraph graph = ring();
  CellState state(graph);
  std::vector<Cell> start = kRingCells;
  for (Cell& cell : start) cell = {cell.column + 20, cell.row + 20};
  const std::vector<std::vector<Cell>> steps = steps_from(state, start, {3}, 5);
  BOOST_REQUIRE(steps.size() == 5U);
  int before = 0;
  for (const std::vector<Cell>& cells : steps) {
    const CellCost cost = cell_cost(graph, cells);
    BOOST_TEST(cost.violations == 0);
    BOOST_TEST(cost.total() >= before);
    before = cost.total();
    BOOST_TEST((cells != start));
    BOOST_TEST(std::count(steps.begin(), steps.end(), cells) == 1);
  }
  BOOST_TEST(steps_from(state, start, {3}, 0).empty());
}

BOOST_AUTO_TEST_CASE(steps_of_zones_drawn_alike_keep_them_alike) {
  const CellGraph graph = everything();
  CellState state(graph);
  SearchOptions options;
  options.moves = 2000;
  const std::vector<Cell> cells = search_cells(state, diagonal(graph.item_count), options).front();
  for (const std::vector<Cell>& step : steps_from(state, cells, {2, 5, 9}, 20)) check_alike(step);
}

BOOST_AUTO_TEST_CASE(with_a_track_less_all_find_another_place) {
  const CellGraph graph = ring();
  CellState state(graph);
  const std::vector<Cell> start{{20, 20}, {21, 20}, {22, 20}, {23, 21}};
  const std::vector<int>& all = graph.regions[static_cast<std::size_t>(graph.whole)].items;
  const CellBox before = box_over(all, start);
  const std::vector<std::vector<Cell>> found = with_a_track_less(state, start);
  BOOST_REQUIRE(!found.empty());
  int cheapest = 0;
  for (const std::vector<Cell>& cells : found) {
    const CellBox after = box_over(all, cells);
    BOOST_TEST((after.columns() < before.columns() || after.rows() < before.rows()));
    const CellCost cost = cell_cost(graph, cells);
    BOOST_TEST(cost.violations == 0);
    BOOST_TEST(cost.total() >= cheapest);
    cheapest = cost.total();
  }
}

BOOST_AUTO_TEST_CASE(a_track_less_leaves_zones_alike_and_one_item_alone) {
  const CellGraph graph = everything();
  CellState state(graph);
  SearchOptions options;
  options.moves = 2000;
  for (const std::vector<Cell>& cells : search_cells(state, diagonal(graph.item_count), options))
    for (const std::vector<Cell>& fewer : with_a_track_less(state, cells)) check_alike(fewer);
  CellGraph single;
  single.item_count = 1;
  single.group_of = {-1};
  complete(single);
  CellState lonely(single);
  BOOST_TEST(with_a_track_less(lonely, {{20, 20}}).empty());
}

BOOST_AUTO_TEST_CASE(search_finds_the_ring_and_repeats_itself) {
  const CellGraph graph = ring();
  CellState state(graph);
  const std::vector<Cell> seed{{20, 20}, {25, 20}, {20, 25}, {30, 30}};
  const std::vector<std::vector<Cell>> found = search_cells(state, seed, {});
  int least = cell_cost(graph, found.front()).total();
  for (const std::vector<Cell>& cells : found) least = std::min(least, cell_cost(graph, cells).total());
  BOOST_TEST(least <= 1848);  // what the ring costs
  CellState other(graph);
  BOOST_TEST((search_cells(other, seed, {}) == found));
}

BOOST_AUTO_TEST_CASE(a_search_that_will_not_come_to_the_hoped_cost_is_given_up) {
  const CellGraph graph = everything();
  CellState state(graph);
  const std::vector<Cell> seed = diagonal(graph.item_count);
  SearchOptions options;
  options.restarts = 1;
  const auto search = [&](int hoped_cost) {
    options.hoped_cost = hoped_cost;
    return search_cells(state, seed, options).front();
  };
  const std::vector<Cell> found = search(0);
  const int cost = cell_cost(graph, found).total();
  BOOST_TEST((search(cost) == found));
  BOOST_TEST(cell_cost(graph, search(cost / 2)).total() > cost);
}

BOOST_AUTO_TEST_CASE(feedback_closes_rings_and_loops) {
  // 0 -> 1 -> 2 -> 0 is entered at 3.
  const std::vector<DirectedEdge> edges{{0, 1}, {1, 2}, {2, 0}, {3, 1}, {1, 1}, {2, 1, true}};
  const std::vector<bool> feedback = find_feedback(4, edges);
  // The walk starts at 3: 3 -> 1 -> 2 -> 0, so 0 -> 1 is what leads back; a two-headed edge never is.
  BOOST_TEST((feedback == std::vector<bool>{true, false, false, false, true, false}));
}

BOOST_AUTO_TEST_CASE(logarithm_and_exponential_in_integers) {
  BOOST_TEST(fixed::log(1) == 0);
  BOOST_TEST(std::abs(fixed::log(1000) - 452707) <= 2);  // 6.907755 x 65536
  BOOST_TEST(std::abs(fixed::log(3) - 71999) <= 2);      // 1.098612
  BOOST_TEST(fixed::exp_of_minus(0) == 65536);
  BOOST_TEST(std::abs(fixed::exp_of_minus(65536) - 24109) <= 2);  // 0.367879
  BOOST_TEST(fixed::exp_of_minus(20 * 65536) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
