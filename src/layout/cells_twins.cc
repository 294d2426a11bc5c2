// SPDX-License-Identifier: MIT
#include "layout/cells_twins.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "layout/cells_graph.h"

namespace archsheet {
namespace {

class TwinFinder {
 public:
  TwinFinder(const Model& model, CellGraph& graph) : model_(model), graph_(graph) {}

  // Copies, and groups of the same shape and name but for its last word, are drawn alike. What only one of them holds
  // stands free.
  void add_mirrors() {
    std::vector<bool> taken(model_.groups.size(), false);
    for (std::size_t i = 0; i < model_.groups.size(); ++i) {
      if (model_.groups[i].is_band() || inside_taken(i, taken)) continue;
      const std::optional<std::size_t> leader = leader_of(i, taken);
      if (!leader) continue;
      Mirror mirror{
          static_cast<int>(*leader), static_cast<int>(i), model_.groups[i].is_kind("availability-zone"), {}, {}};
      pair_up(*leader, i, mirror);
      const bool is_copy = model_.groups[i].copy_of.has_value();
      if (mirror.items.empty() || (!is_copy && (!is_whole(mirror) || mirror.items.size() < 2))) continue;
      taken[*leader] = taken[i] = true;
      graph_.mirrors.push_back(std::move(mirror));
    }
  }

  bool inside_taken(std::size_t group, const std::vector<bool>& taken) const {
    for (int outer = group_index(model_.groups[group].parent); outer >= 0;
         outer = group_index(model_.groups[at(outer)].parent))
      if (taken[at(outer)]) return true;
    return false;
  }

  static std::string_view stem(std::string_view label) {
    const std::size_t space = label.rfind(' ');
    return space == std::string_view::npos ? std::string_view{} : label.substr(0, space);
  }

  // Regions and zones are what architects repeat, whatever they call them.
  static bool are_named_alike(const ModelGroup& a, const ModelGroup& b) {
    if (a.is_kind("region") || a.is_kind("availability-zone")) return true;
    return !stem(a.label).empty() && stem(a.label) == stem(b.label);
  }

  // The first group that group `i` is drawn like, in the same parent.
  std::optional<std::size_t> leader_of(std::size_t i, const std::vector<bool>& taken) const {
    const ModelGroup& group = model_.groups[i];
    if (group.copy_of) {
      if (model_.at(*group.copy_of).parent != group.parent) return std::nullopt;
      return group.copy_of->index;
    }
    for (std::size_t k = 0; k < i; ++k) {
      const ModelGroup& other = model_.groups[k];
      const bool follows = taken[k] && std::any_of(graph_.mirrors.begin(), graph_.mirrors.end(),
                                                   [&](const Mirror& m) { return at(m.follower) == k; });
      if (!follows && !other.is_band() && other.parent == group.parent && other.kind == group.kind &&
          are_named_alike(group, other))
        return k;
    }
    return std::nullopt;
  }

  // What corresponds to what in two groups: members of the same service or kind, in the author's order.
  void pair_up(std::size_t leader, std::size_t follower, Mirror& mirror) const {
    if (static_cast<int>(leader) != mirror.leader)
      mirror.regions.emplace_back(static_cast<int>(leader), static_cast<int>(follower));
    std::vector<bool> used(at(graph_.item_count), false);
    for (int item : graph_.regions[leader].items) {
      if (graph_.group_of[at(item)] != static_cast<int>(leader)) continue;
      for (int mate : graph_.regions[follower].items) {
        if (used[at(mate)] || graph_.group_of[at(mate)] != static_cast<int>(follower) || !are_alike(item, mate))
          continue;
        used[at(mate)] = true;
        mirror.items.emplace_back(item, mate);
        break;
      }
    }
    std::set<std::size_t> matched;
    for (std::size_t k = 0; k < model_.groups.size(); ++k) {
      if (group_index(model_.groups[k].parent) != static_cast<int>(leader) || model_.groups[k].is_band()) continue;
      for (std::size_t m = 0; m < model_.groups.size(); ++m) {
        if (group_index(model_.groups[m].parent) != static_cast<int>(follower) || model_.groups[m].is_band() ||
            model_.groups[m].kind != model_.groups[k].kind || matched.contains(m))
          continue;
        matched.insert(m);
        pair_up(k, m, mirror);
        break;
      }
    }
  }

  bool are_alike(int item, int mate) const {
    const std::size_t count = model_.components.size();
    if (at(item) >= count || at(mate) >= count) return at(item) >= count && at(mate) >= count;
    return model_.components[at(item)].service == model_.components[at(mate)].service &&
           model_.components[at(item)].on_border == model_.components[at(mate)].on_border;
  }

  bool is_whole(const Mirror& mirror) const {
    return mirror.items.size() == graph_.regions[at(mirror.leader)].items.size() &&
           mirror.items.size() == graph_.regions[at(mirror.follower)].items.size();
  }

  // Copies, what is drawn alike, and the zones and the Regions of one parent, in the author's order.
  void add_twins() {
    for (std::size_t i = 0; i < model_.groups.size(); ++i) {
      if (model_.groups[i].is_band()) continue;
      const bool zone = model_.groups[i].is_kind("availability-zone");
      const bool region = model_.groups[i].is_kind("region");
      for (std::size_t k = i; k-- > 0;) {
        if (model_.groups[k].parent != model_.groups[i].parent || model_.groups[k].is_band()) continue;
        const bool copy = model_.groups[i].copy_of && (model_.groups[i].copy_of->index == k ||
                                                       model_.groups[k].copy_of == model_.groups[i].copy_of);
        const bool mirrored = std::any_of(graph_.mirrors.begin(), graph_.mirrors.end(), [&](const Mirror& mirror) {
          return mirror.leader == static_cast<int>(k) && mirror.follower == static_cast<int>(i);
        });
        const bool alike = (zone || region) && model_.groups[k].kind == model_.groups[i].kind;
        if (!copy && !mirrored && !alike) continue;
        graph_.twins.push_back({static_cast<int>(k), static_cast<int>(i), zone});
        break;
      }
    }
  }

 private:
  const Model& model_;
  CellGraph& graph_;
};

}  // namespace

void add_mirrors_and_twins(const Model& model, CellGraph& graph) {
  TwinFinder finder(model, graph);
  finder.add_mirrors();
  finder.add_twins();
}

}  // namespace archsheet
