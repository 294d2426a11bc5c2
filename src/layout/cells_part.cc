// SPDX-License-Identifier: MIT
#include "layout/cells_part.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace archsheet {
namespace {

// Copies what some items have, with indices of its own.
class Extractor {
 public:
  Extractor(const CellGraph& whole, std::vector<int> items)
      : whole_(whole), item_(at(whole.item_count), -1), region_(whole.regions.size(), -1) {
    part_.items = std::move(items);
    std::sort(part_.items.begin(), part_.items.end());
    for (std::size_t i = 0; i < part_.items.size(); ++i) item_[at(part_.items[i])] = static_cast<int>(i);
  }

  // `whole_regions`: those alone that hold none of the other items.
  CellPart extract(bool whole_regions) {
    CellGraph& graph = part_.graph;
    graph.item_count = static_cast<int>(part_.items.size());
    graph.costs = whole_.costs;
    graph.downward = whole_.downward;
    for (const int item : part_.items) graph.sizes.push_back(whole_.sizes[at(item)]);
    add_regions(whole_regions);
    for (const int item : part_.items) graph.group_of.push_back(inner_region(whole_.group_of[at(item)]));
    add_edges();
    add_rules();
    complete(graph);
    return std::move(part_);
  }

 private:
  bool has(const CellEnd& end) const { return end.item >= 0 ? item_[at(end.item)] >= 0 : region_[at(end.region)] >= 0; }
  CellEnd inner(const CellEnd& end) const {
    return end.item >= 0 ? CellEnd{item_[at(end.item)], -1} : CellEnd{-1, region_[at(end.region)]};
  }
  int inner_region(int region) const { return region < 0 ? -1 : region_[at(region)]; }

  std::vector<int> inner(const std::vector<int>& items) const {
    std::vector<int> found;
    for (const int item : items)
      if (item_[at(item)] >= 0) found.push_back(item_[at(item)]);
    return found;
  }

  void add_regions(bool whole_regions) {
    for (std::size_t i = 0; i < whole_.regions.size(); ++i) {
      const CellRegion& region = whole_.regions[i];
      std::vector<int> items = inner(region.items);
      const bool wanted = !items.empty() && (!whole_regions || items.size() == region.items.size());
      if (!wanted || static_cast<int>(i) == whole_.whole) continue;
      region_[i] = static_cast<int>(part_.graph.regions.size());
      CellRegion copy;
      copy.framed = region.framed;
      copy.parent = inner_region(region.parent);
      copy.items = std::move(items);
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
      if (Mirror copy = inner(mirror); !copy.items.empty()) graph.mirrors.push_back(std::move(copy));
    for (const ZoneRule& rule : whole_.zones) {
      if (!has_region(rule.zone)) continue;
      if (std::vector<int> others = inner(rule.others); !others.empty())
        graph.zones.push_back({region_[at(rule.zone)], std::move(others)});
    }
    for (const OrderRule& rule : whole_.orders)
      if (has(rule.before) && has(rule.after)) graph.orders.push_back({inner(rule.before), inner(rule.after)});
    if (whole_.start && has(whole_.start->from) && has(whole_.start->to))
      graph.start = StartRule{inner(whole_.start->from), inner(whole_.start->to)};
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
    for (const auto& [leader, follower] : mirror.items)
      if (item_[at(leader)] >= 0 && item_[at(follower)] >= 0)
        copy.items.push_back({item_[at(leader)], item_[at(follower)]});
    for (const auto& [leader, follower] : mirror.regions)
      if (region_[at(leader)] >= 0 && region_[at(follower)] >= 0)
        copy.regions.push_back({region_[at(leader)], region_[at(follower)]});
    return copy;
  }

  const CellGraph& whole_;
  CellPart part_;
  std::vector<int> item_;  // index in the part, or -1
  std::vector<int> region_;
};

}  // namespace

CellPart part_of(const CellGraph& graph, int region) {
  CellPart part = Extractor(graph, graph.regions[at(region)].items).extract(true);
  const double scale = std::sqrt(static_cast<double>(part.items.size()) / graph.item_count);
  CellCosts& costs = part.graph.costs;
  costs.area_width = std::max(1, static_cast<int>(costs.area_width * scale));
  costs.area_height = std::max(1, static_cast<int>(costs.area_height * scale));
  return part;
}

CellPart part_with(const CellGraph& graph, std::vector<int> items) {
  return Extractor(graph, std::move(items)).extract(false);
}

}  // namespace archsheet
