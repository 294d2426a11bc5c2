// SPDX-License-Identifier: MIT
//
// Where the search starts: packed groups, the ranks of dot, and what happens when dot has nothing to say.
#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "layout/badges.h"
#include "layout/cells_graph.h"
#include "layout/cells_groups.h"
#include "layout/cells_part.h"
#include "layout/cells_seed.h"
#include "layout/graphviz.h"
#include "specs.h"

namespace archsheet {
namespace {

using test::model_of;
using test::spec_named;

Puzzle puzzle_of(const Model& model, bool downward = false) {
  return make_puzzle(model, measure(model, test::light(), test::fonts()), assign_badges(model), {{693, 396}, downward});
}

DotRequest request_for(const Puzzle& puzzle) {
  DotRequest request;
  request.widths.assign(static_cast<std::size_t>(puzzle.graph.item_count), 60);
  request.headers.assign(static_cast<std::size_t>(puzzle.graph.group_count), {80, 20});
  return request;
}

Model chain(int length) {
  std::string text = "title = \"chain\"\n[components]\n";
  for (int i = 0; i < length; ++i) text += fmt::format("c{} = {{ service = \"lambda\" }}\n", i);
  text += "[[steps]]\nflows = [\"c0";
  for (int i = 1; i < length; ++i) text += fmt::format(" -> c{}", i);
  return model_of(text + "\"]\n");
}

// Groups of four in a row of flows; then flows from the first component of one group to that of another.
Model estate(int groups, const std::vector<std::pair<int, int>>& between) {
  std::string text = "title = \"estate\"\n[groups]\ncloud = { kind = \"aws-cloud\" }\n";
  for (int i = 0; i < groups; ++i) text += fmt::format("g{} = {{ kind = \"generic\", in = \"cloud\" }}\n", i);
  text += "[components]\n";
  for (int i = 0; i < groups; ++i)
    for (int k = 0; k < 4; ++k) text += fmt::format("c{}_{} = {{ service = \"lambda\", in = \"g{}\" }}\n", i, k, i);
  text += "[[steps]]\nflows = [";
  for (int i = 0; i < groups; ++i) text += fmt::format("\"c{0}_0 -> c{0}_1 -> c{0}_2 -> c{0}_3\", ", i);
  for (const auto& [from, to] : between) text += fmt::format("\"c{}_0 -> c{}_0\", ", from, to);
  return model_of(text + "]\n");
}

std::size_t index_of(const Model& model, std::string_view id) {
  for (std::size_t i = 0; i < model.components.size(); ++i)
    if (model.components[i].id == id) return i;
  BOOST_FAIL("no such component");
  return 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(seeds)

BOOST_AUTO_TEST_CASE(packing_is_legal_and_keeps_every_hint) {
  for (const test::NamedSpec& spec : test::specs())
    for (const bool downward : {false, true}) {
      const Model model = model_of(spec.text);
      const Puzzle puzzle = puzzle_of(model, downward);
      const CellCost cost = cell_cost(puzzle.graph, packed_seed(puzzle.graph));
      BOOST_TEST_CONTEXT(spec.name) {
        // Bands lie across the tree that packing goes by.
        if (spec.name != "bands") BOOST_TEST(cost.violations == 0);
        BOOST_TEST(cost.hints == 0);
      }
    }
}

BOOST_AUTO_TEST_CASE(groups_searched_on_their_own_are_legal_and_keep_every_hint) {
  for (const test::NamedSpec& spec : test::specs()) {
    const Puzzle puzzle = puzzle_of(model_of(spec.text));
    const CellCost cost = cell_cost(puzzle.graph, grouped_seed(puzzle.graph));
    BOOST_TEST_CONTEXT(spec.name) {
      if (spec.name != "bands") BOOST_TEST(cost.violations == 0);
      BOOST_TEST(cost.hints == 0);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_part_holds_what_lies_within_it) {
  const Model model = estate(3, {{0, 2}});
  const Puzzle puzzle = puzzle_of(model);
  const CellPart part = part_of(puzzle.graph, 2);  // the cloud comes first
  BOOST_TEST(part.items == (std::vector<int>{4, 5, 6, 7}), boost::test_tools::per_element());
  BOOST_TEST(part.graph.item_count == 4);
  BOOST_TEST(part.graph.edges.size() == 3U);
  BOOST_TEST(part.graph.group_count == 1);
  BOOST_TEST(part.graph.regions[0].framed);
  for (const int group : part.graph.group_of) BOOST_TEST(group == 0);
  BOOST_TEST(part.graph.costs.area_width < puzzle.graph.costs.area_width);
}

BOOST_AUTO_TEST_CASE(a_part_of_some_items_has_what_is_left_of_every_region) {
  const Model model = estate(3, {{0, 2}});
  const Puzzle puzzle = puzzle_of(model);
  const CellPart part = part_with(puzzle.graph, {9, 0, 1, 8});
  BOOST_TEST(part.items == (std::vector<int>{0, 1, 8, 9}), boost::test_tools::per_element());
  BOOST_TEST(part.index_of(8) == 2);
  BOOST_TEST(part.graph.group_count == 3);  // the cloud and two groups
  BOOST_TEST(part.graph.edges.size() == 3U);
  BOOST_TEST(part.graph.group_of == (std::vector<int>{1, 1, 2, 2}), boost::test_tools::per_element());
  BOOST_TEST(part.graph.regions[0].items.size() == 4U);
  BOOST_TEST(part.graph.costs.area_width == puzzle.graph.costs.area_width);
}

BOOST_AUTO_TEST_CASE(blocks_are_packed_near_their_friends) {
  const Model model = estate(12, {{0, 11}, {11, 1}, {1, 10}, {10, 2}, {2, 9}});
  const Puzzle puzzle = puzzle_of(model);
  const auto length_between_groups = [&](const std::vector<Cell>& cells) {
    int length = 0;
    for (const CellEdge& edge : puzzle.graph.edges) {
      const Cell from = cells[static_cast<std::size_t>(edge.from.item)];
      const Cell to = cells[static_cast<std::size_t>(edge.to.item)];
      if (edge.from.item / 4 != edge.to.item / 4)
        length += std::abs(from.column - to.column) + std::abs(from.row - to.row);
    }
    return length;
  };
  BOOST_TEST(2 * length_between_groups(grouped_seed(puzzle.graph)) <= length_between_groups(packed_seed(puzzle.graph)));
}

BOOST_AUTO_TEST_CASE(dot_ranks_a_chain_from_left_to_right) {
  const Puzzle puzzle = puzzle_of(chain(5));
  const DotSeed seed = dot_seed(puzzle.graph, request_for(puzzle));
  BOOST_TEST(seed.failure == "");
  BOOST_REQUIRE(seed.cells.size() == 5U);
  for (int i = 0; i < 5; ++i) {
    BOOST_TEST(seed.cells[static_cast<std::size_t>(i)].column == i);
    BOOST_TEST(seed.cells[static_cast<std::size_t>(i)].row == 0);
  }
  DotRequest downward = request_for(puzzle);
  downward.downward = true;
  const DotSeed turned = dot_seed(puzzle.graph, downward);
  BOOST_REQUIRE(turned.cells.size() == 5U);
  BOOST_TEST(turned.cells[4].row == 4);
}

BOOST_AUTO_TEST_CASE(dot_is_asked_only_what_it_can_answer) {
  BOOST_TEST(suits_dot(puzzle_of(chain(5)).graph));
  BOOST_TEST(!suits_dot(puzzle_of(chain(200)).graph));
  BOOST_TEST(!suits_dot(puzzle_of(model_of(spec_named("single"))).graph));
  CellGraph dense;  // everything to everything: dot would not come to an end
  dense.item_count = 50;
  for (int i = 0; i < 50; ++i)
    for (int k = 0; k < i; ++k) dense.edges.push_back({{k, -1}, {i, -1}});
  BOOST_TEST(!suits_dot(dense));
}

BOOST_AUTO_TEST_CASE(without_graphviz_the_drawing_is_whole) {
  LayoutOptions options;
  options.use_graphviz = false;
  const Model model = model_of(spec_named("data-lake"));
  Diagnostics diagnostics;
  const Placement placement = test::laid_out(model, options, &diagnostics);
  BOOST_TEST(audit(placement, model).empty());
  BOOST_TEST(test::disorder(placement, model).empty());
  BOOST_TEST(diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(dot_gives_a_cell_for_every_item_of_every_structure) {
  for (const test::NamedSpec& spec : test::specs()) {
    const Puzzle puzzle = puzzle_of(model_of(spec.text));
    if (!suits_dot(puzzle.graph)) continue;
    const DotSeed seed = dot_seed(puzzle.graph, request_for(puzzle));
    BOOST_TEST_CONTEXT(spec.name) {
      BOOST_TEST(seed.failure == "");
      BOOST_TEST(static_cast<int>(seed.cells.size()) == puzzle.graph.item_count);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_seed_is_moved_into_the_grid_one_item_a_cell) {
  std::vector<Cell> cells{{-70, 4}, {-70, 4}, {-68, 9}};
  BOOST_TEST(fit_grid(cells));
  BOOST_TEST(!(cells[0] == cells[1]));
  for (const Cell& cell : cells) BOOST_TEST((cell.column >= 0 && cell.column < 64 && cell.row >= 0 && cell.row < 64));
  std::vector<Cell> wide{{0, 0}, {90, 0}};
  BOOST_TEST(!fit_grid(wide));
}

BOOST_AUTO_TEST_CASE(empty_tracks_are_taken_out) {
  BOOST_TEST((compacted({{5, 3}, {9, 3}, {9, -2}}) == std::vector<Cell>{{0, 1}, {1, 1}, {1, 0}}));
}

BOOST_AUTO_TEST_CASE(flows_between_one_pair_are_one_edge) {
  const Puzzle puzzle = puzzle_of(model_of(spec_named("odd")));
  const auto heavy = std::find_if(puzzle.graph.edges.begin(), puzzle.graph.edges.end(),
                                  [](const CellEdge& edge) { return edge.weight > 1; });
  BOOST_REQUIRE(heavy != puzzle.graph.edges.end());
  BOOST_TEST(heavy->weight == 3);
  // The loop a -> a is none; b -> outer and empty -> hollow are the others.
  BOOST_TEST(puzzle.graph.edges.size() == 3U);
  BOOST_TEST(puzzle.placeholders.size() == 2U);  // two groups hold nothing
}

BOOST_AUTO_TEST_CASE(copies_follow_the_first) {
  const Puzzle puzzle = puzzle_of(model_of(spec_named("bands")));
  BOOST_REQUIRE(puzzle.graph.mirrors.size() == 2U);
  for (const Mirror& mirror : puzzle.graph.mirrors) BOOST_TEST(mirror.items.size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_one_copy_holds_alone_has_a_cell_in_the_packed_seed) {
  const Puzzle puzzle = puzzle_of(model_of(
      "title = \"Test\"\n[groups]\nvpc = { kind = \"vpc\" }\n"
      "zone = { kind = \"availability-zone\", in = \"vpc\", copies = [\"A\", \"B\", \"C\"] }\n"
      "private = { kind = \"private-subnet\", in = \"zone\" }\n"
      "[components]\nweb = { service = \"ec2\", in = \"private\" }\ndb = { service = \"rds\", in = \"private\" }\n"
      "bastion = { service = \"ec2-instance\", in = \"private@B\" }\njob = { service = \"batch\", in = \"zone@C\" }\n"
      "first = { service = \"lambda\", in = \"private@A\" }\nuser = { service = \"user\" }\n"));
  const CellCost cost = cell_cost(puzzle.graph, packed_seed(puzzle.graph));
  BOOST_TEST(cost.violations == 0);
  BOOST_TEST(cost.hints == 0);
}

BOOST_AUTO_TEST_CASE(an_empty_group_keeps_what_stands_on_its_border) {
  const Puzzle puzzle =
      puzzle_of(model_of("title = \"Test\"\n[groups]\nvpc = { kind = \"vpc\" }\n[components]\nigw = { service = "
                         "\"internet-gateway\", on = \"vpc\" }\n"));
  BOOST_TEST(puzzle.placeholders.size() == 1U);
  BOOST_TEST(puzzle.graph.borders.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_number_stands_once_on_a_chain_and_again_far_along_it) {
  const Model model = chain(7);  // six flows of one step
  const Badges badges = assign_badges(model);
  std::vector<std::size_t> counts;
  for (const auto& steps : badges.flows) counts.push_back(steps.size());
  BOOST_TEST((counts == std::vector<std::size_t>{1, 0, 0, 1, 0, 0}));
}

BOOST_AUTO_TEST_CASE(callouts_stand_at_what_they_name) {
  const Model model = model_of(spec_named("serverless"));
  const Badges badges = assign_badges(model);
  BOOST_TEST(badges.components[index_of(model, "keys")].size() == 1U);
  BOOST_TEST(badges.components[index_of(model, "guard")].empty());
  BOOST_TEST(badges.groups[2].size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
