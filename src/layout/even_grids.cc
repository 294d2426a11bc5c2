// SPDX-License-Identifier: MIT
#include "layout/even_grids.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace archsheet {
namespace {

class Spacer {
 public:
  Spacer(const Model& model, const CellGraph& graph, const std::vector<Cell>& cells,
         const std::vector<AxisBox>& columns, double pad, Floor& floor)
      : model_(model), graph_(graph), cells_(cells), columns_(columns), pad_(pad), floor_(floor), held_(held()) {}

  void space() {
    for (std::size_t group = 0; group < model_.groups.size(); ++group) {
      if (model_.groups[group].is_band() || !columns_[group].present) continue;
      const CellBox box = box_over(graph_.regions[group].items, cells_);
      std::vector<std::vector<std::size_t>> rows;
      std::size_t most = 0;
      for (int row = box.top; row <= box.bottom; ++row) {
        std::vector<std::size_t> members = unconnected_in(group, row);
        most = std::max(most, members.size());
        rows.push_back(std::move(members));
      }
      if (most > 1 && have_room(rows, most, columns_[group]))
        for (const std::vector<std::size_t>& members : rows) space_evenly(members, most, columns_[group]);
    }
  }

 private:
  std::vector<bool> held() const {
    std::vector<bool> held(model_.components.size(), false);
    for (const ModelFlow& flow : model_.flows)
      for (const NodeId& node : {flow.from, flow.to})
        if (const ComponentId* component = std::get_if<ComponentId>(&node)) held[component->index] = true;
    for (std::size_t group = 0; group < model_.groups.size(); ++group) {
      if (!model_.groups[group].is_band()) continue;
      for (int item : graph_.regions[group].items)
        if (at(item) < held.size()) held[at(item)] = true;
    }
    return held;
  }

  // The components of a group's row from the left, when none of them is held and nothing else stands there.
  std::vector<std::size_t> unconnected_in(std::size_t group, int row) const {
    std::vector<std::size_t> members;
    for (int item : graph_.regions[group].items) {
      if (cells_[at(item)].row != row) continue;
      const bool mine = at(item) < held_.size() && graph_.group_of[at(item)] == static_cast<int>(group);
      if (!mine || held_[at(item)] || model_.components[at(item)].on_border) return {};
      members.push_back(at(item));
    }
    std::sort(members.begin(), members.end(),
              [&](std::size_t a, std::size_t b) { return cells_[a].column < cells_[b].column; });
    return members;
  }

  double slot_width(std::size_t slots, const AxisBox& box) const {
    return (box.high - box.low - 2 * pad_) / static_cast<double>(slots);
  }

  bool have_room(const std::vector<std::vector<std::size_t>>& rows, std::size_t slots, const AxisBox& box) const {
    constexpr double kAir = 4;
    for (const std::vector<std::size_t>& members : rows)
      for (std::size_t member : members)
        if (floor_.components[member].box.width + kAir > slot_width(slots, box)) return false;
    return true;
  }

  void space_evenly(const std::vector<std::size_t>& members, std::size_t slots, const AxisBox& box) {
    double middle = box.low + pad_ + slot_width(slots, box) / 2;
    for (std::size_t member : members) {
      FloorComponent& component = floor_.components[member];
      const double shift = middle - component.icon.centre().x;
      middle += slot_width(slots, box);
      component.icon = component.icon.moved(shift, 0);
      component.words = component.words.moved(shift, 0);
      component.box = component.box.moved(shift, 0);
    }
  }

  const Model& model_;
  const CellGraph& graph_;
  const std::vector<Cell>& cells_;
  const std::vector<AxisBox>& columns_;
  double pad_;
  Floor& floor_;
  std::vector<bool> held_;
};

}  // namespace

void space_unconnected(const Model& model, const CellGraph& graph, const std::vector<Cell>& cells,
                       const std::vector<AxisBox>& columns, double pad, Floor& floor) {
  Spacer(model, graph, cells, columns, pad, floor).space();
}

}  // namespace archsheet
