// SPDX-License-Identifier: MIT
//
// What a small change of the spec does to the arrangement that is tried first.
#include <fmt/format.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "layout/badges.h"
#include "layout/cells_graph.h"
#include "layout/cells_seed.h"
#include "layout/cells_steady.h"
#include "specs.h"

namespace archsheet {
namespace {

using test::model_of;

constexpr int kShareOfPage = 88;

Puzzle puzzle_of(const Model& model) {
  return make_puzzle(model, measure(model, test::light(), test::fonts()), assign_badges(model), {});
}

std::vector<Cell> steady(std::string_view spec) {
  const Puzzle puzzle = puzzle_of(model_of(spec));
  return compacted(steady_seed(puzzle.graph, kShareOfPage));
}

// Three groups of three and what goes through them, with the second component's name and more lines of components and
// flows as given.
std::string orders(std::string_view name, std::string_view more_components = "", std::string_view more_flows = "") {
  return fmt::format(R"(title = "orders"
[groups]
cloud = {{ kind = "aws-cloud" }}
front = {{ kind = "generic", in = "cloud" }}
work = {{ kind = "generic", in = "cloud" }}
keep = {{ kind = "generic", in = "cloud" }}
[components]
people = {{ service = "users" }}
web = {{ service = "cloudfront", in = "front", label = "{}" }}
api = {{ service = "api-gateway", in = "front" }}
sign_in = {{ service = "cognito", in = "front" }}
take = {{ service = "lambda", in = "work" }}
queue = {{ service = "sqs", in = "work" }}
ship = {{ service = "lambda", in = "work" }}
table = {{ service = "dynamodb", in = "keep" }}
files = {{ service = "s3", in = "keep" }}
search = {{ service = "opensearch-service", in = "keep" }}
{}
[[steps]]
flows = ["people -> web -> api", "people -> sign_in"]
[[steps]]
flows = ["api -> take -> queue -> ship", "take -> table", "ship -> files", "table -> search"{}]
)",
                     name, more_components, more_flows);
}

// Of the items of `before`, those that have gone farther than to the next cell, against most of the others.
int moved(const std::vector<Cell>& before, const std::vector<Cell>& after) {
  std::vector<int> across, down;
  for (std::size_t i = 0; i < before.size(); ++i) {
    across.push_back(after[i].column - before[i].column);
    down.push_back(after[i].row - before[i].row);
  }
  const auto usual = [](std::vector<int> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
  };
  int count = 0;
  for (std::size_t i = 0; i < before.size(); ++i)
    count += std::abs(across[i] - usual(across)) > 1 || std::abs(down[i] - usual(down)) > 1 ? 1 : 0;
  return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(steady_arrangements)

BOOST_AUTO_TEST_CASE(they_are_legal_and_keep_every_hint) {
  for (const test::NamedSpec& spec : test::specs()) {
    const Puzzle puzzle = puzzle_of(model_of(spec.text));
    const CellCost cost = cell_cost(puzzle.graph, compacted(steady_seed(puzzle.graph, kShareOfPage)));
    BOOST_TEST_CONTEXT(spec.name) {
      BOOST_TEST(cost.violations == 0);
      BOOST_TEST(cost.hints == 0);
    }
  }
}

BOOST_AUTO_TEST_CASE(another_name_changes_nothing) {
  const std::vector<Cell> before = steady(orders("Web"));
  for (const std::string_view name : {"Edge", "Web page", "Distribution", "",
                                      "A name that takes several lines, and makes the column in which it stands wider"})
    BOOST_TEST((steady(orders(name)) == before), name);
}

BOOST_AUTO_TEST_CASE(one_more_component_changes_little) {
  const std::vector<Cell> before = steady(orders("Web"));
  for (const std::string_view group : {"front", "work", "keep"}) {
    const std::string one_more = fmt::format("extra = {{ service = \"lambda\", in = \"{}\" }}", group);
    for (const std::string_view flow : {"", ", \"ship -> extra\"", ", \"extra -> table\""}) {
      std::vector<Cell> after = steady(orders("Web", one_more, flow));
      BOOST_REQUIRE(after.size() == before.size() + 1);
      BOOST_TEST(moved(before, after) <= 2, group << flow);
    }
  }
}

BOOST_AUTO_TEST_CASE(where_in_the_file_it_is_added_matters_little) {
  std::string spec = orders("Web");
  const std::vector<Cell> before = steady(spec);
  spec.insert(spec.find("take = "), "extra = { service = \"lambda\", in = \"front\" }\n");
  std::vector<Cell> after = steady(spec);
  after.erase(after.begin() + 4);
  BOOST_TEST(moved(before, after) <= 3);
}

// Six consumers of a bus, declared in another order than that of their steps.
BOOST_AUTO_TEST_CASE(what_stands_along_a_bus_is_read_in_the_order_of_the_steps) {
  std::string spec =
      "title = \"bus\"\n[groups]\nbus = { service = \"eventbridge\" }\n[components]\nin = { service = \"api-gateway\" "
      "}\n";
  const int count = 6;
  for (int i = count; i > 0; --i) spec += fmt::format("c{} = {{ service = \"lambda\" }}\n", i);
  spec += "[[steps]]\nflows = [\"in -> bus\"]\n";
  for (int i = 1; i <= count; ++i) spec += fmt::format("[[steps]]\nflows = [\"bus -> c{}\"]\n", i);
  const std::vector<Cell> cells = steady(spec);
  for (int i = 1; i < count; ++i) {
    // Components are in the order of the spec: `in`, then the last consumer to the first.
    const Cell now = cells[static_cast<std::size_t>(count + 1 - i)];
    const Cell next = cells[static_cast<std::size_t>(count - i)];
    BOOST_TEST((std::pair{now.row, now.column} < std::pair{next.row, next.column}), i);
  }
}

// A bus that stood last, when all others had found their places without it, was laid through them anew each time.
BOOST_AUTO_TEST_CASE(one_more_along_a_bus_changes_little) {
  const auto bus = [](int count) {
    std::string components, flows;
    for (int i = 0; i < count; ++i) {
      components += fmt::format("c{} = {{ service = \"lambda\", in = \"cloud\" }}\n", i);
      flows += "[[steps]]\nflows = [\"" + (i % 2 == 0 ? fmt::format("c{} -> bus", i) : fmt::format("bus -> c{}", i)) +
               "\"]\n";
    }
    return "title = \"bus\"\n[groups]\ncloud = { kind = \"aws-cloud\" }\n"
           "bus = { service = \"eventbridge\", in = \"cloud\" }\n[components]\n" +
           components + flows;
  };
  for (const auto count : {14u, 18u, 20u}) {
    std::vector<Cell> before = steady(bus(static_cast<int>(count)));
    std::vector<Cell> after = steady(bus(static_cast<int>(count) + 1));
    before.resize(count);  // without what stands for the bus
    after.resize(count);
    BOOST_TEST(moved(before, after) <= 3, count);
  }
}

BOOST_AUTO_TEST_CASE(displaced_is_what_stands_farther_than_a_track_away) {
  const std::vector<Cell> steady{{0, 0}, {1, 0}, {2, 0}, {3, 0}};
  BOOST_TEST(share_displaced(steady, steady) == 0);
  BOOST_TEST(share_displaced(steady, {{0, 0}, {2, 0}, {3, 0}, {4, 0}}) == 0);  // a column more
  BOOST_TEST(share_displaced(steady, {{0, 0}, {1, 2}, {2, 1}, {1, 0}}) == 0.5);
  BOOST_TEST(share_displaced({}, steady) == 0);  // nothing to be displaced from
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
