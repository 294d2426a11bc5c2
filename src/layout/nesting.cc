// SPDX-License-Identifier: MIT
//
//   +AZ A-------+  +AZ B-------+
//   |           |  |           |       In rows the zones stand outside the VPC and the VPC outside
//  +VPC---------|--|-----------|--+    their subnets; in columns it is the other way round.
//  || +subnet-+ |  | +subnet-+ |  |
//  || |  +ASG-|-|--|-|----+  | |  |    A band stands inside the groups of what it goes around, in
//  || |  +----|-|--|-|----+  | |  |    rows; in columns it keeps within their insets.
//  || +-------+ |  | +-------+ |  |
//  +|-----------|--|-----------|--+
//   +-----------+  +-----------+
#include "layout/nesting.h"

#include <algorithm>
#include <set>

namespace archsheet {
namespace {

class Nester {
 public:
  Nester(const Model& model, const CellGraph& graph, const Sizes& sizes, const std::vector<Cell>& cells,
         const Insets& insets)
      : model_(model), graph_(graph), sizes_(sizes), cells_(cells), insets_(insets) {
    for (const ModelGroup& group : model.groups) band_count_ += group.is_band() ? 1 : 0;
  }

  Nesting make() {
    nesting_.columns.resize(model_.groups.size());
    nesting_.rows.resize(model_.groups.size());
    for (int i = 0; i < graph_.group_count; ++i) add_group(i);
    mark_borders();
    for (int i = 0; i < graph_.group_count; ++i)
      if (model_.groups[at(i)].is_band()) add_band(i);
    if (band_count_ > 1) nest_bands();
    cross_zones();
    return std::move(nesting_);
  }

 private:
  double head_of(int group) const {
    const double height = sizes_.groups[at(group)].header.height;
    return height > 0 ? height + insets_.head_gap : insets_.pad;
  }

  void add_group(int i) {
    const CellRegion& region = graph_.regions[at(i)];
    if (!region.framed) return;
    const CellBox box = box_over(region.items, cells_);
    const bool band = model_.groups[at(i)].is_band();
    const double pad = band ? insets_.band_pad : insets_.pad + insets_.band_pad * bands_beyond_one(region);
    const double foot = band ? insets_.band_pad : insets_.foot;
    std::vector<int> outers;
    if (region.parent >= 0) outers.push_back(region.parent);
    nesting_.columns[at(i)] = {true, box.left, box.right, pad, pad, false, false, outers, 0, 0};
    nesting_.rows[at(i)] = {true, box.top, box.bottom, head_of(i), foot, false, false, outers, 0, 0};
  }

  // A side on which border components stand, and nothing else, is drawn through them.
  void mark_borders() {
    for (const BorderRule& rule : graph_.borders) {
      const CellBox inner = box_over(graph_.regions[at(rule.inner)].items, cells_);
      const Cell cell = cells_[at(rule.item)];
      const int group = graph_.group_of[at(rule.item)];
      if (group < 0 || cellcost::cells_off_border(cell, inner) != 0) continue;
      AxisBox& column = nesting_.columns[at(group)];
      AxisBox& row = nesting_.rows[at(group)];
      column.through_first |= cell.column < inner.left && cell.column == column.first;
      column.through_last |= cell.column > inner.right && cell.column == column.last;
      row.through_first |= cell.row < inner.top && cell.row == row.first;
      row.through_last |= cell.row > inner.bottom && cell.row == row.last;
    }
  }

  void add_band(int i) {
    if (!graph_.regions[at(i)].framed) return;
    std::set<int> covered;
    for (const NodeId& node : model_.groups[at(i)].around)
      if (const GroupId* group = std::get_if<GroupId>(&node)) covered.insert(static_cast<int>(group->index));
    const auto is_covered = [&](int group) {
      for (int outer = group; outer >= 0; outer = graph_.regions[at(outer)].parent)
        if (covered.contains(outer)) return true;
      return false;
    };
    std::set<int> outers;
    std::set<int> lower;
    for (const NodeId& node : model_.groups[at(i)].around) {
      const std::optional<GroupId> parent = parent_of(model_, node);
      if (!parent || is_covered(static_cast<int>(parent->index))) continue;
      // A band over groups that stand one above the other is in none of them, but they in it: only a group as
      // high holds the band.
      int outer = static_cast<int>(parent->index);
      int inner = -1;
      for (; outer >= 0 && !spans_rows(outer, i); outer = graph_.regions[at(outer)].parent) inner = outer;
      if (outer >= 0) outers.insert(outer);
      if (inner >= 0) lower.insert(inner);
    }
    nesting_.rows[at(i)].outers.assign(outers.begin(), outers.end());
    for (int group : lower) nesting_.rows[at(group)].outers.push_back(i);
    for (int group : covered) {
      if (group == i) continue;
      nesting_.rows[at(group)].outers.push_back(i);
      nesting_.columns[at(group)].outers.push_back(i);
    }
  }

  // A band around some of what another goes around lies in it, unless that one lies in something of the first.
  void nest_bands() {
    for (int band = 0; band < graph_.group_count; ++band) {
      if (!model_.groups[at(band)].is_band() || !graph_.regions[at(band)].framed) continue;
      for (int other = 0; other < graph_.group_count; ++other) {
        if (!is_within_band(band, other) || leads_to(nesting_.rows, other, band) ||
            leads_to(nesting_.columns, other, band))
          continue;
        nesting_.rows[at(band)].outers.push_back(other);
        nesting_.columns[at(band)].outers.push_back(other);
      }
    }
  }

  // Whether `outer` is `box` or, at any distance, around it; of what goes round in a ring, too.
  static bool leads_to(const std::vector<AxisBox>& boxes, int box, int outer, std::size_t distance = 0) {
    if (box == outer || distance > boxes.size()) return true;
    const std::vector<int>& outers = boxes[at(box)].outers;
    return std::any_of(outers.begin(), outers.end(),
                       [&](int next) { return leads_to(boxes, next, outer, distance + 1); });
  }

  // Bands that lie in one another within the insets of what they cross want so much more of them.
  int bands_beyond_one(const CellRegion& region) const {
    int most = 1;
    if (band_count_ < 2) return 0;
    for (const int item : region.items) {
      const auto holds = [&](int group) {
        const std::vector<int>& items = graph_.regions[at(group)].items;
        return model_.groups[at(group)].is_band() && std::find(items.begin(), items.end(), item) != items.end();
      };
      int count = 0;
      for (int group = 0; group < graph_.group_count; ++group) count += holds(group) ? 1 : 0;
      most = std::max(most, count);
    }
    return most - 1;
  }

  // Of two bands around the same things the one that is in more groups is the inner one, of two in the same the later.
  bool is_within_band(int band, int other) const {
    if (other == band || !model_.groups[at(other)].is_band() || !graph_.regions[at(other)].framed) return false;
    const std::vector<int>& inner = graph_.regions[at(band)].items;
    const std::vector<int>& outer = graph_.regions[at(other)].items;
    if (inner.size() > outer.size()) return false;
    if (inner.size() == outer.size()) {
      const int deep = ground_of_members(band);
      const int shallow = ground_of_members(other);
      if (deep == shallow ? band < other : !is_region_in(graph_, deep, shallow)) return false;
    }
    return std::all_of(inner.begin(), inner.end(),
                       [&](int item) { return std::find(outer.begin(), outer.end(), item) != outer.end(); });
  }

  // The group that holds what a band goes around, of several the first one's; -1: none.
  int ground_of_members(int band) const {
    const std::vector<NodeId>& around = model_.groups[at(band)].around;
    const std::optional<GroupId> parent = around.empty() ? std::nullopt : parent_of(model_, around.front());
    return parent ? static_cast<int>(parent->index) : -1;
  }

  bool spans_rows(int group, int band) const {
    const AxisBox& outer = nesting_.rows[at(group)];
    const AxisBox& inner = nesting_.rows[at(band)];
    return outer.first <= inner.first && inner.last <= outer.last;
  }

  void cross_zones() {
    const std::vector<bool> crossing = crossing_zones(model_, graph_, cells_);
    for (std::size_t i = 0; i < crossing.size(); ++i) {
      if (!crossing[i]) continue;
      const int zone = static_cast<int>(i);
      const int vpc = graph_.regions[i].parent;
      std::vector<AxisBox>& rows = nesting_.rows;
      for (std::size_t k = 0; k < rows.size(); ++k)
        std::replace(rows[k].outers.begin(), rows[k].outers.end(), zone, vpc);
      const int beyond = graph_.regions[at(vpc)].parent;
      std::erase(rows[at(vpc)].outers, beyond);
      rows[at(vpc)].outers.push_back(zone);
      rows[i].outers.clear();
      if (beyond >= 0) rows[i].outers.push_back(beyond);
      rows[i].first = rows[at(vpc)].first;
      rows[i].last = rows[at(vpc)].last;
    }
  }

  const Model& model_;
  const CellGraph& graph_;
  const Sizes& sizes_;
  const std::vector<Cell>& cells_;
  const Insets& insets_;
  int band_count_ = 0;
  Nesting nesting_;
};

}  // namespace

Nesting make_nesting(const Model& model, const CellGraph& graph, const Sizes& sizes, const std::vector<Cell>& cells,
                     const Insets& insets) {
  return Nester(model, graph, sizes, cells, insets).make();
}

std::vector<bool> crossing_zones(const Model& model, const CellGraph& graph, const std::vector<Cell>& cells) {
  std::vector<bool> crossing(model.groups.size(), false);
  std::set<int> refused;  // VPCs in which some zone cannot cross: then none does
  for (std::size_t i = 0; i < model.groups.size(); ++i) {
    const int vpc = graph.regions[i].parent;
    if (vpc < 0 || model.groups[i].is_band() || !model.groups[i].is_kind("availability-zone") ||
        !model.groups[at(vpc)].is_kind("vpc"))
      continue;
    crossing[i] = true;
    const CellBox box = box_over(graph.regions[i].items, cells);
    const std::set<int> own(graph.regions[i].items.begin(), graph.regions[i].items.end());
    for (int item : graph.regions[at(vpc)].items)
      if (!own.contains(item) && box.left <= cells[at(item)].column && cells[at(item)].column <= box.right)
        refused.insert(vpc);
  }
  for (std::size_t i = 0; i < crossing.size(); ++i)
    if (crossing[i] && refused.contains(graph.regions[i].parent)) crossing[i] = false;
  return crossing;
}

}  // namespace archsheet
