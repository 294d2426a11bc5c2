// SPDX-License-Identifier: MIT
//
// The steps of making the puzzle, each adding one kind of thing to it.
#include "layout/cells_graph.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "layout/cells_twins.h"
#include "layout/feedback.h"
#include "layout/measures.h"

namespace archsheet {
namespace {

class Maker {
 public:
  Maker(const Model& model, const Sizes& sizes, const Badges& badges, const PuzzleOptions& options, Puzzle& puzzle)
      : model_(model), sizes_(sizes), badges_(badges), options_(options), puzzle_(puzzle), graph_(puzzle.graph) {}

  void make() {
    graph_.downward = options_.downward;
    add_groups();
    add_bands();
    mark_feedback();
    add_edges();
    add_mirrors_and_twins(model_, graph_);
    add_zones();
    add_borders();
    add_rows();
    add_places();
    add_actors();
    add_orders();
    scale_costs();
    complete(graph_);
  }

 private:
  void add_item(int group) {
    graph_.group_of.push_back(group);
    for (int outer = group; outer >= 0; outer = group_index(model_.groups[at(outer)].parent))
      graph_.regions[at(outer)].items.push_back(graph_.item_count);
    ++graph_.item_count;
  }

  void add_groups() {
    graph_.group_count = static_cast<int>(model_.groups.size());
    graph_.regions.resize(model_.groups.size());
    for (std::size_t i = 0; i < model_.groups.size(); ++i) {
      graph_.regions[i].parent = model_.groups[i].is_band() ? -1 : group_index(model_.groups[i].parent);
      graph_.regions[i].framed = true;
    }
    for (const ModelComponent& component : model_.components) add_item(group_index(component.parent));
    // Innermost first, so that a group around an empty one is not empty.
    for (std::size_t i = model_.groups.size(); i-- > 0;) {
      if (model_.groups[i].is_band() || holds_something(i)) continue;
      const int cells = cells_of_empty(i);
      for (int k = 0; k < cells; ++k) {
        puzzle_.placeholders.push_back({static_cast<std::uint32_t>(i)});
        add_item(static_cast<int>(i));
        ++graph_.placeholder_count;
      }
      if (cells > 1) graph_.bands.push_back(static_cast<int>(i));
    }
  }

  // More than what stands on its border.
  bool holds_something(std::size_t group) const {
    return std::any_of(graph_.regions[group].items.begin(), graph_.regions[group].items.end(),
                       [&](int item) { return !is_on_border(item, group); });
  }

  bool is_on_border(int item, std::size_t group) const {
    return at(item) < model_.components.size() && model_.components[at(item)].on_border &&
           graph_.group_of[at(item)] == static_cast<int>(group);
  }

  // An empty group that many flows end on (an event bus) is long enough to stand beside what it joins.
  int cells_of_empty(std::size_t group) const {
    constexpr int kMost = 4;
    const NodeId node = GroupId{static_cast<std::uint32_t>(group)};
    const auto flows = std::count_if(model_.flows.begin(), model_.flows.end(),
                                     [&](const ModelFlow& flow) { return (flow.from == node) != (flow.to == node); });
    return std::clamp(static_cast<int>(flows + 2) / 3, 1, kMost);
  }

  void collect(const NodeId& node, std::set<int>& items, std::set<std::uint32_t>& seen) const {
    if (const ComponentId* component = std::get_if<ComponentId>(&node)) {
      items.insert(static_cast<int>(component->index));
      return;
    }
    const GroupId group = std::get<GroupId>(node);
    if (!seen.insert(group.index).second) return;
    for (int item : graph_.regions[group.index].items) items.insert(item);
    for (const NodeId& inner : model_.at(group).around) collect(inner, items, seen);
  }

  void add_bands() {
    for (std::size_t i = 0; i < model_.groups.size(); ++i) {
      if (!model_.groups[i].is_band()) continue;
      std::set<int> items;
      std::set<std::uint32_t> seen;
      collect(GroupId{static_cast<std::uint32_t>(i)}, items, seen);
      graph_.regions[i].items.assign(items.begin(), items.end());
      graph_.regions[i].framed = !items.empty();
      if (!items.empty()) graph_.bands.push_back(static_cast<int>(i));
    }
  }

  bool ends_touch(const CellEnd& a, const CellEnd& b) const {
    if (a == b) return true;
    const auto inside = [this](const CellEnd& inner, const CellEnd& outer) {
      if (outer.region < 0) return false;
      const std::vector<int>& items = graph_.regions[at(outer.region)].items;
      if (inner.item >= 0) return std::find(items.begin(), items.end(), inner.item) != items.end();
      return std::any_of(graph_.regions[at(inner.region)].items.begin(), graph_.regions[at(inner.region)].items.end(),
                         [&](int item) { return std::find(items.begin(), items.end(), item) != items.end(); });
    };
    return inside(a, b) || inside(b, a);
  }

  // A group stands for its first item.
  int representative(const CellEnd& end) const {
    if (end.item >= 0) return end.item;
    const std::vector<int>& items = graph_.regions[at(end.region)].items;
    return items.empty() ? 0 : items.front();
  }

  void mark_feedback() {
    std::vector<DirectedEdge> edges;
    for (const ModelFlow& flow : model_.flows)
      edges.push_back({representative(end_of(flow.from)), representative(end_of(flow.to)), flow.both});
    puzzle_.feedback = find_feedback(graph_.item_count, edges);
  }

  void add_edges() {
    std::map<std::pair<CellEnd, CellEnd>, std::size_t> known;
    for (std::size_t i = 0; i < model_.flows.size(); ++i) {
      const ModelFlow& flow = model_.flows[i];
      const CellEnd from = end_of(flow.from);
      const CellEnd to = end_of(flow.to);
      if (ends_touch(from, to)) continue;
      const bool empty = (from.region >= 0 && graph_.regions[at(from.region)].items.empty()) ||
                         (to.region >= 0 && graph_.regions[at(to.region)].items.empty());
      if (empty) continue;
      const CellSize label = label_size(i);
      const auto [place, is_new] = known.emplace(std::minmax(from, to), graph_.edges.size());
      if (is_new) {
        graph_.edges.push_back({from, to, 1, puzzle_.feedback[i], flow.both, label});
        continue;
      }
      CellEdge& edge = graph_.edges[place->second];
      ++edge.weight;
      if (edge.feedback && !puzzle_.feedback[i]) edge = {from, to, edge.weight, false, edge.two_way, edge.label};
      edge.two_way = edge.two_way || flow.both;
      edge.label = {std::max(edge.label.width, label.width), std::max(edge.label.height, label.height)};
    }
  }

  bool is_inside(int inner, int outer) const {
    for (int group = inner; group >= 0; group = group_index(model_.groups[at(group)].parent))
      if (group == outer) return true;
    return false;
  }

  bool is_zone(std::size_t group) const {
    const ModelGroup& zone = model_.groups[group];
    return zone.is_kind("availability-zone") && zone.parent && model_.at(*zone.parent).is_kind("vpc") &&
           !zone.is_band();
  }

  void add_zones() {
    std::vector<bool> in_zone(at(graph_.item_count), false);
    for (std::size_t i = 0; i < model_.groups.size(); ++i)
      if (is_zone(i))
        for (int item : graph_.regions[i].items) in_zone[at(item)] = true;
    for (std::size_t i = 0; i < model_.groups.size(); ++i) {
      if (!is_zone(i)) continue;
      ZoneRule rule{static_cast<int>(i), {}};
      for (int item : graph_.regions[model_.groups[i].parent->index].items)
        if (!in_zone[at(item)]) rule.others.push_back(item);
      if (!rule.others.empty()) graph_.zones.push_back(std::move(rule));
    }
  }

  int add_extent(std::vector<int> items) {
    graph_.regions.push_back({std::move(items), -1, false, {}});
    return static_cast<int>(graph_.regions.size()) - 1;
  }

  void add_borders() {
    for (std::size_t g = 0; g < model_.groups.size(); ++g) {
      std::vector<int> inner;
      std::vector<int> border;
      for (int item : graph_.regions[g].items) (is_on_border(item, g) ? border : inner).push_back(item);
      if (border.empty() || inner.empty() || model_.groups[g].is_band()) continue;
      const int extent = add_extent(inner);
      for (int item : border) graph_.borders.push_back({item, extent});
    }
  }

  void add_rows() {
    if (!model_.rows) return;
    for (const std::vector<NodeId>& row : model_.rows->rows) {
      std::vector<CellEnd> ends;
      for (const NodeId& node : row) {
        const CellEnd end = end_of(node);
        if (end.region < 0 || !graph_.regions[at(end.region)].items.empty()) ends.push_back(end);
      }
      graph_.rows.push_back(std::move(ends));
    }
  }

  std::vector<int> items_of(const CellEnd& end) const {
    return end.item >= 0 ? std::vector<int>{end.item} : graph_.regions[at(end.region)].items;
  }

  // The items in none of `ends`.
  std::vector<int> all_but(const std::vector<CellEnd>& ends) const {
    std::vector<bool> taken(at(graph_.item_count), false);
    for (const CellEnd& end : ends)
      for (int item : items_of(end)) taken[at(item)] = true;
    std::vector<int> rest;
    for (int i = 0; i < graph_.item_count; ++i)
      if (!taken[at(i)]) rest.push_back(i);
    return rest;
  }

  // The components and groups in no group, bands left out.
  std::vector<CellEnd> roots() const {
    std::vector<CellEnd> ends;
    for (std::size_t i = 0; i < model_.groups.size(); ++i)
      if (!model_.groups[i].parent && !model_.groups[i].is_band()) ends.push_back({-1, static_cast<int>(i)});
    for (std::size_t i = 0; i < model_.components.size(); ++i)
      if (!model_.components[i].parent) ends.push_back({static_cast<int>(i), -1});
    return ends;
  }

  std::optional<Side> place_of(const CellEnd& end) const {
    return end.item >= 0 ? model_.components[at(end.item)].place : model_.groups[at(end.region)].place;
  }

  void add_places() {
    std::array<std::vector<CellEnd>, 4> placed;
    for (const CellEnd& end : roots())
      if (const std::optional<Side> side = place_of(end)) placed[static_cast<std::size_t>(*side)].push_back(end);
    for (std::size_t side = 0; side < placed.size(); ++side) {
      if (placed[side].empty()) continue;
      std::vector<int> rest = all_but(placed[side]);
      if (rest.empty()) continue;
      const int extent = add_extent(std::move(rest));
      for (const CellEnd& end : placed[side])
        graph_.sides.push_back({end, static_cast<Side>(side), extent, graph_.costs.hint, true});
    }
  }

  bool is_outside_aws(const CellEnd& root) const {
    if (root.item >= 0) {
      const catalog::Service* service = model_.components[at(root.item)].service;
      return service == nullptr || service->kind == catalog::ServiceKind::General ||
             service->placement == catalog::Placement::OnPremises;
    }
    for (std::size_t i = 0; i < model_.groups.size(); ++i)
      if (is_inside(static_cast<int>(i), root.region) &&
          ((model_.groups[i].kind != nullptr && model_.groups[i].kind->is_aws) || model_.groups[i].service != nullptr))
        return false;
    return true;
  }

  // Whether one of them sends in the first half of the steps.
  bool send_early(const std::vector<int>& items) const {
    const std::size_t half = (model_.steps.size() + 1) / 2;
    for (std::size_t i = 0; i < half; ++i)
      for (const FlowId flow : model_.steps[i].flows) {
        const int sender = representative(end_of(model_.at(flow).from));
        if (std::find(items.begin(), items.end(), sender) != items.end()) return true;
      }
    return false;
  }

  // Who only sends stands before the cloud in reading direction, who only receives after it; who comes in late may
  // stand by what is used.
  void add_actors() {
    constexpr int kReceives = 300;  // in the cost, for each that stands elsewhere
    constexpr int kSendsLate = 400;
    std::vector<CellEnd> outside;
    for (const CellEnd& root : roots())
      if (is_outside_aws(root)) outside.push_back(root);
    std::vector<int> cloud = all_but(outside);
    if (outside.empty() || cloud.empty()) return;
    int extent = -1;
    for (const CellEnd& root : outside) {
      if (place_of(root)) continue;
      const std::vector<int> members = items_of(root);
      const auto is_member = [&](const CellEnd& end) {
        return std::find(members.begin(), members.end(), representative(end)) != members.end();
      };
      bool sends = false;
      bool receives = false;
      for (const CellEdge& edge : graph_.edges) {
        if (edge.feedback || is_member(edge.from) == is_member(edge.to)) continue;
        (is_member(edge.from) ? sends : receives) = true;
      }
      if (sends == receives) continue;
      if (extent < 0) extent = add_extent(cloud);
      const Side before = graph_.downward ? Side::Top : Side::Left;
      const Side after = graph_.downward ? Side::Bottom : Side::Right;
      const int weight = !sends ? kReceives : send_early(members) ? graph_.costs.violation : kSendsLate;
      graph_.sides.push_back({root, sends ? before : after, extent, weight, false});
    }
  }

  // Where numbered steps begin, in their order, and what the first one joins.
  void add_orders() {
    std::optional<CellEnd> before;
    for (const ModelStep& step : model_.steps) {
      if (step.number.empty() || step.flows.empty()) continue;
      const ModelFlow& flow = model_.at(step.flows.front());
      const CellEnd end = end_of(flow.from);
      if (items_of(end).empty()) continue;
      if (!before && !items_of(end_of(flow.to)).empty()) graph_.start = StartRule{end, end_of(flow.to)};
      if (before && !ends_touch(*before, end)) graph_.orders.push_back({*before, end});
      before = end;
    }
  }

  static int tenths(double points) { return std::max(0, static_cast<int>(points * 10 + 0.5)); }

  CellSize label_size(std::size_t flow) const {
    const Size label = with_badges(sizes_.flows[flow], badges_.flows[flow].size(), options_.badge_diameter);
    if (label.width <= 0) return {};
    return {tenths(options_.stretch * (label.width + kLabelClearance)),
            tenths(options_.stretch * (label.height + kLabelClearance))};
  }

  // Lengths from what there is to draw, by the measures that the tracks will use.
  void scale_costs() {
    const Measures measures(options_.icon, options_.spacing);
    for (int i = 0; i < graph_.item_count; ++i) {
      const Size size = item_size(sizes_, i, options_.icon);
      graph_.sizes.push_back({tenths(size.width), tenths(size.height)});
    }
    double head = 0;
    for (const GroupSize& size : sizes_.groups)
      head += (size.header.height + measures.insets.head_gap) / static_cast<double>(sizes_.groups.size());
    CellCosts& costs = graph_.costs;
    constexpr int kAside = 300;
    if (options_.asked) costs.aside = kAside;
    costs.icon = tenths(options_.icon);
    costs.gap_x = tenths(options_.stretch * measures.gap_x);
    costs.gap_y = tenths(options_.stretch * measures.gap_y);
    costs.lane = tenths(measures.lane);
    costs.pad = tenths(measures.insets.pad);
    costs.pad_free = 0;
    costs.head = tenths(head);
    costs.foot = tenths(measures.insets.foot);
    costs.row_free = 0;
    costs.area_width = tenths(std::clamp(options_.area.width, 10.0, 1e5));
    costs.area_height = tenths(std::clamp(options_.area.height, 10.0, 1e5));
    // What fits in one line reads best in one line: a few things are not spread to fill a page.
    long long length = 0;
    for (const CellSize& size : graph_.sizes)
      length += graph_.downward ? size.height + costs.gap_y : size.width + costs.gap_x;
    const bool fits_in_line = length <= (graph_.downward ? costs.area_height : costs.area_width);
    constexpr int kFew = 7;
    if (fits_in_line && graph_.item_count <= kFew) {
      constexpr int kTenth = 10;
      costs.aspect = 0;
      costs.page /= kTenth;
      costs.overfull *= kTenth;  // what goes beyond the page is as bad as ever
      costs.along = costs.across;
    }
  }

  const Model& model_;
  const Sizes& sizes_;
  const Badges& badges_;
  const PuzzleOptions& options_;
  Puzzle& puzzle_;
  CellGraph& graph_;
};

}  // namespace

CellEnd end_of(const NodeId& node) {
  if (const ComponentId* component = std::get_if<ComponentId>(&node)) return {static_cast<int>(component->index), -1};
  return {-1, static_cast<int>(std::get<GroupId>(node).index)};
}

Puzzle make_puzzle(const Model& model, const Sizes& sizes, const Badges& badges, const PuzzleOptions& options) {
  Puzzle puzzle;
  Maker(model, sizes, badges, options, puzzle).make();
  return puzzle;
}

}  // namespace archsheet
