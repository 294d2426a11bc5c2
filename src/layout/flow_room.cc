// SPDX-License-Identifier: MIT
#include "layout/flow_room.h"

#include <algorithm>

#include "layout/measures.h"
#include "layout/wire_measures.h"

namespace archsheet {
namespace {

class RoomMaker {
 public:
  RoomMaker(const FlowRoomRequest& request, Axis& columns, Axis& rows)
      : request_(request), measures_(request.icon), columns_(columns), rows_(rows) {}

  void for_flows() {
    std::vector<int> bent_columns(columns_.tracks.size() + 1, 0);
    std::vector<int> long_rows(rows_.tracks.size() + 1, 0);
    for (std::size_t i = 0; i < request_.model.flows.size(); ++i) {
      const ModelFlow& flow = request_.model.flows[i];
      if (flow.from == flow.to) continue;
      if (empty_end(flow.from) || empty_end(flow.to)) continue;
      const CellBox a = box_of(flow.from);
      const CellBox b = box_of(flow.to);
      const bool same_row = a.top <= b.bottom && b.top <= a.bottom;
      const bool same_column = a.left <= b.right && b.left <= a.right;
      if (same_row && same_column) continue;
      const Size label = request_.labels[i];
      if (same_row) {
        const int left = a.left < b.left ? a.right : b.right;
        const int right = a.left < b.left ? b.left : a.left;
        if (right == left + 1)
          widen(left, label.width, 1,
                {is_group(a.left < b.left ? flow.from : flow.to), is_group(a.left < b.left ? flow.to : flow.from)});
        else if (a.top == b.top)
          ++long_rows[at(a.top)];
      } else if (same_column) {
        const int upper = a.top < b.top ? a.bottom : b.bottom;
        const int lower = a.top < b.top ? b.top : a.top;
        if (lower == upper + 1 && label.height > 0) heighten(lower, label.height + kLabelClearance);
      } else {
        // It turns in the gap next to its target.
        const int gap = b.left > a.right ? b.left - 1 : b.right;
        ++bent_columns[at(std::max(0, gap))];
        widen(gap, 0.6 * label.width, 0.6, {});
      }
    }
    for (std::size_t k = 0; k + 1 < columns_.tracks.size(); ++k)
      if (bent_columns[k] > 0)
        columns_.tracks[k + 1].middle = std::max(columns_.tracks[k + 1].middle, 7 + measures_.lane * bent_columns[k]);
    for (std::size_t k = 0; k + 1 < rows_.tracks.size(); ++k)
      if (long_rows[k] > 0) rows_.tracks[k + 1].middle += std::min(3, long_rows[k]) * measures_.lane;
    keep_icons_apart();
  }

 private:
  // Extents of a flow's ends in cells.
  CellBox box_of(const NodeId& node) const {
    const CellEnd end = end_of(node);
    if (end.item < 0) return request_.boxes[at(end.region)];
    const Cell cell = request_.cells[at(end.item)];
    return {cell.column, cell.row, cell.column, cell.row};
  }

  static bool is_group(const NodeId& node) { return end_of(node).item < 0; }

  bool empty_end(const NodeId& node) const {
    const CellEnd end = end_of(node);
    return end.item < 0 && request_.graph.regions[at(end.region)].items.empty();
  }

  // Which ends of a flow are groups, whose borders it does not cross.
  struct GroupEnds {
    bool left = false;
    bool right = false;
  };

  // The label goes into the piece where it costs least: beside the tail, between the borders or before the head.
  void widen(int column, double label, double share, GroupEnds ends) {
    if (column < 0 || at(column) + 1 >= columns_.tracks.size() || label <= 0) return;
    const double wanted = label + kLabelClearance * share;
    const double close = ends.left ? 0 : columns_.closes[at(column)];
    const double open = ends.right ? 0 : columns_.opens[at(column) + 1];
    const double beside_left = ends.left ? 0 : columns_.tracks[at(column)].behind() - request_.icon / 2;
    const double beside_right = ends.right ? 0 : columns_.tracks[at(column) + 1].before() - request_.icon / 2;
    if (close > 0 && beside_left + close >= wanted) return;
    if (open > 0 && beside_right + open >= wanted) return;
    const double there = (close > 0 ? 0 : beside_left) + (open > 0 ? 0 : beside_right);
    double& middle = columns_.tracks[at(column) + 1].middle;
    middle = std::max(middle, wanted - there);
  }

  void heighten(int row, double wanted) {
    if (row > 0 && at(row) < rows_.tracks.size())
      rows_.tracks[at(row)].middle = std::max(rows_.tracks[at(row)].middle, wanted);
  }

  // However narrow the words, an arrow between two icons needs its length.
  void keep_icons_apart() {
    std::vector<Track>& tracks = columns_.tracks;
    for (std::size_t k = 1; k < tracks.size(); ++k) {
      const double beside = tracks[k - 1].behind() + tracks[k].before() - request_.icon;
      const double borders = columns_.closes[k - 1] + columns_.opens[k];
      tracks[k].middle = std::max(tracks[k].middle, measures_.reach - beside - borders);
    }
  }

  const FlowRoomRequest& request_;
  const Measures measures_;
  Axis& columns_;
  Axis& rows_;
};

}  // namespace

void make_room_for_loops(const FlowRoomRequest& request, Axis& columns) {
  constexpr double kMostLoopLabel = 52;  // wider ones stand above the loop
  std::vector<double> room(columns.tracks.size(), 0);
  for (std::size_t i = 0; i < request.model.flows.size(); ++i) {
    const ModelFlow& flow = request.model.flows[i];
    const CellEnd end = end_of(flow.from);
    if (!(flow.from == flow.to) || end.item < 0) continue;
    double& behind = room[at(request.cells[at(end.item)].column)];
    behind =
        std::max(behind, wiring::loop_reach + wiring::from_border + std::min(request.labels[i].width, kMostLoopLabel));
  }
  for (std::size_t k = 0; k < room.size(); ++k) {
    columns.tracks[k].size += room[k];
    columns.tracks[k].lead -= room[k];
  }
}

void make_room_for_flows(const FlowRoomRequest& request, Axis& columns, Axis& rows) {
  RoomMaker(request, columns, rows).for_flows();
}

}  // namespace archsheet
