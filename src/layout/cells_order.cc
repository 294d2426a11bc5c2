// SPDX-License-Identifier: MIT
#include "layout/cells_order.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "layout/cells_state.h"

namespace archsheet {
namespace {

// Items with the same of all this differ in nothing but their words.
struct Kind {
  std::vector<int> regions;  // that hold it
  int joined = 0;            // region
  bool is_from = false;
  bool two_way = false;
  friend auto operator<=>(const Kind&, const Kind&) = default;
};

// Items that rules name: they stand where they do for a reason.
std::set<int> bound_items(const CellGraph& graph) {
  std::set<int> bound;
  for (const SideRule& rule : graph.sides) bound.insert(rule.what.item);
  for (const BorderRule& rule : graph.borders) bound.insert(rule.item);
  for (const Mirror& mirror : graph.mirrors)
    for (const auto& [leader, follower] : mirror.items) bound.insert({leader, follower});
  for (const std::vector<CellEnd>& row : graph.rows)
    for (const CellEnd& end : row) bound.insert(end.item);
  return bound;
}

std::vector<int> regions_around(const CellGraph& graph, int item) {
  std::vector<int> regions;
  for (std::size_t i = 0; i < graph.regions.size(); ++i) {
    const std::vector<int>& items = graph.regions[i].items;
    if (std::find(items.begin(), items.end(), item) != items.end()) regions.push_back(static_cast<int>(i));
  }
  return regions;
}

std::vector<int> edges_of_items(const CellGraph& graph) {
  std::vector<int> edges(at(graph.item_count), 0);
  for (const CellEdge& edge : graph.edges)
    for (const CellEnd& end : {edge.from, edge.to})
      if (end.item >= 0) ++edges[at(end.item)];
  return edges;
}

// Groups of items that may stand in each other's place, each in the order of its flows.
std::map<Kind, std::vector<int>> interchangeable_items(const CellGraph& graph) {
  const std::vector<int> edges_of = edges_of_items(graph);
  const std::set<int> bound = bound_items(graph);
  std::map<Kind, std::vector<int>> items;
  for (const CellEdge& edge : graph.edges) {
    const bool is_from = edge.from.item >= 0;
    const int item = is_from ? edge.from.item : edge.to.item;
    const int joined = is_from ? edge.to.region : edge.from.region;
    if (item < 0 || joined < 0 || edges_of[at(item)] != 1 || bound.contains(item)) continue;
    items[{regions_around(graph, item), joined, is_from, edge.two_way}].push_back(item);
  }
  return items;
}

// Each stands where one of them stood: nothing around them changes.
void share_out_cells(const std::vector<int>& items, std::vector<Cell>& cells) {
  std::vector<Cell> places;
  for (const int item : items) places.push_back(cells[at(item)]);
  std::sort(places.begin(), places.end(), [](Cell a, Cell b) {
    return std::pair{a.row, a.column} < std::pair{b.row, b.column};
  });
  for (std::size_t k = 0; k < items.size(); ++k) cells[at(items[k])] = places[k];
}

// Line by line, no wider than they were: a hole would look as if something were missing.
void fill_box(const std::vector<int>& items, std::vector<Cell>& cells) {
  const CellBox box = box_over(items, cells);
  Cell next{box.left, box.top};
  for (const int item : items) {
    cells[at(item)] = next;
    if (++next.column > box.right) next = {box.left, next.row + 1};
  }
}

}  // namespace

std::vector<UnconnectedMembers> unconnected_members(const CellGraph& graph) {
  const std::vector<int> edges_of = edges_of_items(graph);
  const std::set<int> bound = bound_items(graph);
  const auto is_band = [&](int region) {
    return std::find(graph.bands.begin(), graph.bands.end(), region) != graph.bands.end();
  };
  std::map<std::vector<int>, std::vector<int>> members;  // by the regions that hold them
  for (int item = 0; item < graph.item_count; ++item)
    if (edges_of[at(item)] == 0 && !bound.contains(item)) members[regions_around(graph, item)].push_back(item);
  std::vector<UnconnectedMembers> groups;
  for (auto& [regions, items] : members) {
    if (items.size() < 2) continue;
    const int group = graph.group_of[at(items.front())];
    if (is_band(group)) continue;  // a bus, as long as what it joins
    const bool are_all = group >= 0 && graph.regions[at(group)].items.size() == items.size();
    groups.push_back({std::move(items), are_all});
  }
  return groups;
}

void put_in_order(const std::vector<UnconnectedMembers>& groups, std::vector<Cell>& cells) {
  for (const UnconnectedMembers& group : groups) (group.are_all ? fill_box : share_out_cells)(group.items, cells);
}

std::vector<Cell> in_order(const CellGraph& graph, const std::vector<Cell>& cells) {
  const std::map<Kind, std::vector<int>> kinds = interchangeable_items(graph);
  if (kinds.empty()) return cells;
  CellState state(graph);
  const auto value_of = [&](const std::vector<Cell>& arrangement) {
    state.load(arrangement);
    return std::pair{!state.is_legal(), state.cost()};
  };
  std::vector<Cell> best = cells;
  for (const auto& [kind, items] : kinds) {
    std::vector<Cell> ordered = best;
    share_out_cells(items, ordered);
    if (value_of(ordered) <= value_of(best)) best = std::move(ordered);
  }
  return best;
}

}  // namespace archsheet
