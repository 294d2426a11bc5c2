// SPDX-License-Identifier: MIT
#include "layout/cells_groups.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "layout/cells_search.h"
#include "layout/cells_seed.h"
#include "layout/cells_state.h"

namespace archsheet {
namespace {

// Copies what lies within a region, with indices of its own.
class Extractor {
 public:
  Extractor(const CellGraph& whole, int region)
      : whole_(whole), item_(at(whole.item_count), -1), region_(whole.regions.size(), -1) {
    part_.items = whole.regions[at(region)].items;
    std::sort(part_.items.begin(), part_.items.end());
    for (std::size_t i = 0; i < part_.items.size(); ++i) item_[at(part_.items[i])] = static_cast<int>(i);
  }

  CellPart extract() {
    CellGraph& graph = part_.graph;
    graph.item_count = static_cast<int>(part_.items.size());
    graph.costs = whole_.costs;
    graph.downward = whole_.downward;
    for (const int item : part_.items) graph.sizes.push_back(whole_.sizes[at(item)]);
    add_regions();
    for (const int item : part_.items) graph.group_of.push_back(inner_region(whole_.group_of[at(item)]));
    add_edges();
    add_rules();
    scale_area();
    complete(graph);
    return std::move(part_);
  }

 private:
  bool has(const CellEnd& end) const { return end.item >= 0 ? item_[at(end.item)] >= 0 : region_[at(end.region)] >= 0; }
  CellEnd inner(const CellEnd& end) const {
    return end.item >= 0 ? CellEnd{item_[at(end.item)], -1} : CellEnd{-1, region_[at(end.region)]};
  }
  int inner_region(int region) const { return region < 0 ? -1 : region_[at(region)]; }

  void add_regions() {
    for (std::size_t i = 0; i < whole_.regions.size(); ++i) {
      const CellRegion& region = whole_.regions[i];
      const bool within = !region.items.empty() && std::all_of(region.items.begin(), region.items.end(),
                                                               [&](int item) { return item_[at(item)] >= 0; });
      if (!within || static_cast<int>(i) == whole_.whole) continue;
      region_[i] = static_cast<int>(part_.graph.regions.size());
      CellRegion copy;
      copy.framed = region.framed;
      copy.parent = inner_region(region.parent);
      for (const int item : region.items) copy.items.push_back(item_[at(item)]);
      part_.graph.regions.push_back(std::move(copy));
      if (static_cast<int>(i) < whole_.group_count) part_.graph.group_count = region_[i] + 1;
    }
  }

  void add_edges() {
    for (const CellEdge& edge : whole_.edges) {
      if (!has(edge.from) || !has(edge.to)) continue;
      CellEdge copy = edge;
      copy.from = inner(edge.from);
      copy.to = inner(edge.to);
      part_.graph.edges.push_back(copy);
    }
  }

  void add_rules() {
    CellGraph& graph = part_.graph;
    const auto has_region = [&](int region) { return region_[at(region)] >= 0; };
    for (const SideRule& rule : whole_.sides)
      if (has(rule.what) && has_region(rule.rest))
        graph.sides.push_back({inner(rule.what), rule.side, region_[at(rule.rest)], rule.weight, rule.hint});
    for (const BorderRule& rule : whole_.borders)
      if (item_[at(rule.item)] >= 0 && has_region(rule.inner))
        graph.borders.push_back({item_[at(rule.item)], region_[at(rule.inner)]});
    for (const TwinRule& rule : whole_.twins)
      if (has_region(rule.first) && has_region(rule.second))
        graph.twins.push_back({region_[at(rule.first)], region_[at(rule.second)], rule.side_by_side});
    for (const Mirror& mirror : whole_.mirrors)
      if (has_region(mirror.leader) && has_region(mirror.follower)) graph.mirrors.push_back(inner(mirror));
    for (const ZoneRule& rule : whole_.zones) {
      if (!has_region(rule.zone)) continue;
      graph.zones.push_back({region_[at(rule.zone)], {}});
      for (const int item : rule.others)
        if (item_[at(item)] >= 0) graph.zones.back().others.push_back(item_[at(item)]);
    }
    for (const OrderRule& rule : whole_.orders)
      if (has(rule.before) && has(rule.after)) graph.orders.push_back({inner(rule.before), inner(rule.after)});
    for (const int band : whole_.bands)
      if (has_region(band)) graph.bands.push_back(region_[at(band)]);
    for (const std::vector<CellEnd>& row : whole_.rows) {
      std::vector<CellEnd> copy;
      for (const CellEnd& end : row)
        if (has(end)) copy.push_back(inner(end));
      if (!copy.empty()) graph.rows.push_back(std::move(copy));
    }
  }

  Mirror inner(const Mirror& mirror) const {
    Mirror copy;
    copy.leader = region_[at(mirror.leader)];
    copy.follower = region_[at(mirror.follower)];
    copy.side_by_side = mirror.side_by_side;
    for (const auto& [leader, follower] : mirror.items) copy.items.push_back({item_[at(leader)], item_[at(follower)]});
    for (const auto& [leader, follower] : mirror.regions)
      copy.regions.push_back({region_[at(leader)], region_[at(follower)]});
    return copy;
  }

  // The page's proportions, and its part of the area.
  void scale_area() {
    CellCosts& costs = part_.graph.costs;
    const double share = static_cast<double>(part_.items.size()) / whole_.item_count;
    const double scale = std::sqrt(share);
    costs.area_width = std::max(1, static_cast<int>(costs.area_width * scale));
    costs.area_height = std::max(1, static_cast<int>(costs.area_height * scale));
  }

  const CellGraph& whole_;
  CellPart part_;
  std::vector<int> item_;  // index in the part, or -1
  std::vector<int> region_;
};

// The best that a short search of the part finds from `seed`; empty when nothing legal is found.
std::vector<Cell> search_part(const CellPart& part, const std::vector<Cell>& seed) {
  CellState state(part.graph);
  SearchOptions options;
  options.moves = 200 * part.graph.item_count;
  options.restarts = 2;
  options.polish_passes = 1;
  std::vector<Cell> best;
  int least = std::numeric_limits<int>::max();
  for (std::vector<Cell>& found : search_cells(state, seed, options)) {
    state.load(found);
    if (!state.is_legal() || state.cost() >= least) continue;
    least = state.cost();
    best = std::move(found);
  }
  return best;
}

std::vector<Cell> search_group(const CellGraph& graph, int group, const std::vector<int>& items,
                               const std::vector<Cell>& cells) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kMost = 60;  // larger ones are left to the search of the whole
  if (items.size() < kFewest || items.size() > kMost) return cells;
  const CellPart part = part_of(graph, group);
  const auto index_of = [&](int item) {
    return static_cast<std::size_t>(std::lower_bound(part.items.begin(), part.items.end(), item) - part.items.begin());
  };
  std::vector<Cell> seed(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) seed[index_of(items[i])] = cells[i];
  if (!fit_grid(seed)) return cells;
  const std::vector<Cell> best = search_part(part, seed);
  if (best.empty()) return cells;
  std::vector<Cell> result;
  for (const int item : items) result.push_back(best[index_of(item)]);
  return result;
}

}  // namespace

CellPart part_of(const CellGraph& graph, int region) {
  return Extractor(graph, region).extract();
}

std::vector<Cell> grouped_seed(const CellGraph& graph) {
  return packed_seed(graph, [&](int group, const std::vector<int>& items, const std::vector<Cell>& cells) {
    return search_group(graph, group, items, cells);
  });
}

}  // namespace archsheet
