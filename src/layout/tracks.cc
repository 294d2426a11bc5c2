// SPDX-License-Identifier: MIT
//
// One axis is worked out like the other: what is open, what is closed, what must fit between.
//
//      cw(k)          close | middle | open          cw(k+1)
//   |  box  |  pad ]  pad ] |  label | [ pad [ pad   |  box  |
//
// Only the middles stretch.
#include "layout/tracks.h"

#include <algorithm>
#include <utility>

#include "layout/alike.h"
#include "layout/axis.h"
#include "layout/cells_seed.h"
#include "layout/even_grids.h"
#include "layout/headers.h"
#include "layout/measures.h"
#include "layout/nesting.h"
#include "layout/placement.h"
#include "layout/plumb.h"
#include "layout/wire_measures.h"

namespace archsheet {
namespace {

constexpr double kHeaderMargin = 8;  // right of a header
constexpr double kBesideBox = 3;     // with what a header keeps off borders, from it to what stands on its border

class Builder {
 public:
  Builder(const Model& model, const Puzzle& puzzle, const Sizes& sizes, const Badges& badges,
          const std::vector<Cell>& cells, const TrackOptions& options)
      : model_(model),
        puzzle_(puzzle),
        graph_(puzzle.graph),
        sizes_(sizes),
        badges_(badges),
        options_(options),
        cells_(compacted(cells)),
        measures_(options.icon) {
    for (const CellRegion& region : graph_.regions) boxes_.push_back(box_over(region.items, cells_));
  }

  Tracks build() {
    if (graph_.item_count == 0) {
      floor_.groups.resize(model_.groups.size());
      place_flows();
      return {std::move(floor_), {}, {}, {}, {}};
    }
    Nesting nesting = make_nesting(model_, graph_, sizes_, cells_, measures_.insets);
    columns_.boxes = std::move(nesting.columns);
    rows_.boxes = std::move(nesting.rows);
    add_extra_insets();
    size_tracks();
    add_up_borders(columns_);
    add_up_borders(rows_);
    fit_headers(columns_, header_needs(), measures_.gap_x);
    make_room_for_flows();
    add_extra_room();
    make_alike(like_columns(graph_, boxes_), columns_);
    make_alike(like_rows(graph_, boxes_), rows_);
    place_axis(columns_, options_.stretch_x, 0, true);
    place_axis(rows_, options_.stretch_y, options_.icon / 2, false);
    align_groups();
    place_components();
    space_unconnected(model_, graph_, cells_, columns_.boxes, measures_.insets.pad, floor_);
    place_flows();
    place_groups();
    return finish();
  }

 private:
  void size_tracks() {
    const CellBox& whole = boxes_[at(graph_.whole)];
    columns_.tracks.assign(at(whole.columns()), {.size = options_.icon, .middle = measures_.gap_x});
    rows_.tracks.assign(at(whole.rows()), {.size = 0, .middle = measures_.gap_y});
    columns_.tracks.front().middle = rows_.tracks.front().middle = 0;
    for (int i = 0; i < graph_.item_count; ++i) {
      const Size size = item_size(sizes_, i, options_.icon);
      Track& column = columns_.tracks[at(cells_[at(i)].column)];
      Track& row = rows_.tracks[at(cells_[at(i)].row)];
      column.size = std::max(column.size, size.width);
      row.size = std::max(row.size, size.height);
    }
    if (options_.room_for_loops) make_room_for_loops();
    if (options_.extra == nullptr) return;
    for (std::size_t k = 0; k < options_.extra->leads.size(); ++k) {
      columns_.tracks[k].lead += options_.extra->leads[k];
      columns_.tracks[k].size += options_.extra->leads[k];
    }
  }

  void add_extra_insets() {
    if (options_.extra == nullptr) return;
    const std::vector<ExtraInset>& insets = options_.extra->insets;
    for (std::size_t i = 0; i < insets.size(); ++i) {
      const ExtraInset& inset = insets[i];
      columns_.boxes[i].open += inset.left;
      columns_.boxes[i].close += inset.right;
      rows_.boxes[i].open += inset.top;
      rows_.boxes[i].close += inset.bottom;
    }
    make_alike(graph_.mirrors, columns_.boxes);
    make_alike(graph_.mirrors, rows_.boxes);
  }

  // A loop with its label stands behind its component.
  void make_room_for_loops() {
    constexpr double kMostLoopLabel = 52;  // wider ones stand above the loop
    std::vector<double> room(columns_.tracks.size(), 0);
    for (std::size_t i = 0; i < model_.flows.size(); ++i) {
      const ModelFlow& flow = model_.flows[i];
      const CellEnd end = end_of(flow.from);
      if (!(flow.from == flow.to) || end.item < 0) continue;
      double& behind = room[at(cells_[at(end.item)].column)];
      behind =
          std::max(behind, wiring::loop_reach + wiring::from_border + std::min(label_size(i).width, kMostLoopLabel));
    }
    for (std::size_t k = 0; k < room.size(); ++k) {
      columns_.tracks[k].size += room[k];
      columns_.tracks[k].lead -= room[k];
    }
  }

  // Extents of a flow's ends in cells.
  CellBox box_of(const NodeId& node) const {
    const CellEnd end = end_of(node);
    if (end.item < 0) return boxes_[at(end.region)];
    const Cell cell = cells_[at(end.item)];
    return {cell.column, cell.row, cell.column, cell.row};
  }

  Size label_size(std::size_t flow) const {
    return with_badges(sizes_.flows[flow], badges_.flows[flow].size(), options_.badge_diameter);
  }

  void make_room_for_flows() {
    std::vector<int> bent_columns(columns_.tracks.size() + 1, 0);
    std::vector<int> long_rows(rows_.tracks.size() + 1, 0);
    for (std::size_t i = 0; i < model_.flows.size(); ++i) {
      const ModelFlow& flow = model_.flows[i];
      if (flow.from == flow.to) continue;
      if (empty_end(flow.from) || empty_end(flow.to)) continue;
      const CellBox a = box_of(flow.from);
      const CellBox b = box_of(flow.to);
      const bool same_row = a.top <= b.bottom && b.top <= a.bottom;
      const bool same_column = a.left <= b.right && b.left <= a.right;
      if (same_row && same_column) continue;
      const Size label = label_size(i);
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

  void add_extra_room() {
    if (options_.extra == nullptr) return;
    const auto widen_all = [](std::vector<Track>& tracks, const std::vector<double>& extra) {
      for (std::size_t k = 1; k < tracks.size() && k < extra.size(); ++k) tracks[k].middle += extra[k];
    };
    widen_all(columns_.tracks, options_.extra->columns);
    widen_all(rows_.tracks, options_.extra->rows);
    const auto rim = [](const std::vector<double>& extra, std::size_t count) {
      return std::max(extra.empty() ? 0.0 : extra.front(), extra.size() > count ? extra[count] : 0.0);
    };
    margin_ +=
        std::max(rim(options_.extra->columns, columns_.tracks.size()), rim(options_.extra->rows, rows_.tracks.size()));
  }

  static bool is_group(const NodeId& node) { return end_of(node).item < 0; }

  bool empty_end(const NodeId& node) const {
    const CellEnd end = end_of(node);
    return end.item < 0 && graph_.regions[at(end.region)].items.empty();
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
    const double beside_left = ends.left ? 0 : columns_.tracks[at(column)].behind() - options_.icon / 2;
    const double beside_right = ends.right ? 0 : columns_.tracks[at(column) + 1].before() - options_.icon / 2;
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
      const double beside = tracks[k - 1].behind() + tracks[k].before() - options_.icon;
      const double borders = columns_.closes[k - 1] + columns_.opens[k];
      tracks[k].middle = std::max(tracks[k].middle, measures_.reach - beside - borders);
    }
  }

  std::vector<HeaderNeed> header_needs() const {
    std::vector<HeaderNeed> needs(columns_.boxes.size());
    const std::vector<bool> crossing = crossing_zones(model_, graph_, cells_);
    for (std::size_t i = 0; i < needs.size(); ++i) {
      const double callouts = badges_.groups[i].empty() ? 0 : options_.badge_diameter + 4;
      needs[i].width = sizes_.groups[i].header.width + kHeaderMargin + callouts;
      if (crossing[i]) {
        int& from = needs[at(graph_.regions[i].parent)].crossed_from;
        if (from < 0 || boxes_[i].left < from) from = boxes_[i].left;
      }
      if (!rows_.boxes[i].through_first) continue;
      for (std::size_t component = 0; component < sizes_.components.size(); ++component)
        if (is_on_top_border(component, i))
          needs[i].on_border.push_back(
              {cells_[component].column, item_size(sizes_, static_cast<int>(component), options_.icon).width});
    }
    return needs;
  }

  bool is_on_top_border(std::size_t component, std::size_t group) const {
    return model_.components[component].on_border && graph_.group_of[component] == static_cast<int>(group) &&
           cells_[component].row == rows_.boxes[group].first;
  }

  // Bands and zones go by what they surround and cross, copies by each other.
  void align_groups() {
    constexpr double kMost = 26;  // points: a header and a border
    const std::vector<bool> crossing = crossing_zones(model_, graph_, cells_);
    std::vector<int> parents;
    for (std::size_t i = 0; i < columns_.boxes.size(); ++i)
      parents.push_back(model_.groups[i].is_band() || crossing[i] ? -2 : graph_.regions[i].parent);
    for (const Mirror& mirror : graph_.mirrors) parents[at(mirror.leader)] = parents[at(mirror.follower)] = -2;
    align_siblings(columns_, parents, kMost);
    align_siblings(rows_, parents, kMost);
  }

  void place_components() {
    for (std::size_t i = 0; i < sizes_.components.size(); ++i) {
      const Cell cell = cells_[i];
      const double x = columns_.tracks[at(cell.column)].anchor;
      const double y = rows_.tracks[at(cell.row)].position;
      FloorComponent component;
      component.icon = {x - options_.icon / 2, y, options_.icon, options_.icon};
      component.stack = model_.components[i].count > 1 ? kStackReach : 0;
      const Size words = sizes_.components[i].words;
      if (words.height > 0) {
        component.words = {x - words.width / 2, y + options_.icon + kWordsBelowIcon, words.width, words.height};
        component.box = united(component.pile(), component.words);
      } else {
        component.box = component.pile();
      }
      floor_.components.push_back(component);
    }
  }

  void place_groups() {
    for (std::size_t i = 0; i < columns_.boxes.size(); ++i) {
      const AxisBox& column = columns_.boxes[i];
      const AxisBox& row = rows_.boxes[i];
      FloorGroup group;
      group.band = model_.groups[i].is_band();
      group.box = {column.low, row.low, column.high - column.low, row.high - row.low};
      if (column.present && holds_nothing(i)) make_thin(group.box, sizes_.groups[i].header);
      if (column.present)
        group.header = header_beside(border_components(i), header_in(group.box, sizes_.groups[i]), group.box);
      floor_.groups.push_back(group);
    }
    const std::vector<PlumbLine> lines = plumb_lines(floor_);
    for (std::size_t i = 0; i < floor_.groups.size(); ++i) {
      FloorGroup& group = floor_.groups[i];
      if (group.band)
        group.header = header_of_band(floor_, i);
      else if (const std::vector<Taken> taken = taken_by_crossing(i); !taken.empty())
        group.header = header_between(taken, group.header, group.box);
      else if (sizes_.groups[i].centred && !group.header.empty())
        group.header = header_beside_lines(lines, group.header, group.box);
    }
  }

  // The borders of groups that cross this one, and with them what stands on its own.
  std::vector<Taken> taken_by_crossing(std::size_t group) const {
    std::vector<Taken> taken;
    for (std::size_t i = 0; i < floor_.groups.size(); ++i) {
      const Rect& box = floor_.groups[i].box;
      if (graph_.regions[i].parent != static_cast<int>(group) || box.empty() || floor_.groups[i].band ||
          box.top() >= floor_.groups[group].box.top())
        continue;
      taken.insert(taken.end(), {{box.left(), box.left()}, {box.right(), box.right()}});
    }
    if (taken.empty()) return taken;
    for (const Rect& box : border_components(group))
      taken.push_back({box.left() - kBesideBox, box.right() + kBesideBox});
    return taken;
  }

  bool holds_nothing(std::size_t group) const {
    const std::vector<int>& items = graph_.regions[group].items;
    return std::all_of(items.begin(), items.end(), [&](int item) {
      return at(item) >= sizes_.components.size() && graph_.group_of[at(item)] == static_cast<int>(group);
    });
  }

  // An event bus over several cells is a bar; it does not fill the tracks that its neighbours make wide.
  void make_thin(Rect& box, const Size& header) const {
    constexpr double kAir = 10;
    const double width = std::max(header.width + kHeaderMargin, 2 * options_.icon);
    const double height = std::max(header.height + kAir, options_.icon);
    if (box.width >= box.height && box.height > height)
      box = {box.x, box.y + (box.height - height) / 2, box.width, height};
    else if (box.width < box.height && box.width > width)
      box = {box.x + (box.width - width) / 2, box.y, width, box.height};
  }

  // The boxes of the components on a group's top border, from the left.
  std::vector<Rect> border_components(std::size_t group) const {
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < sizes_.components.size(); ++i)
      if (is_on_top_border(i, group)) boxes.push_back(floor_.components[i].box);
    std::sort(boxes.begin(), boxes.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
    return boxes;
  }

  static void unite(Rect& sum, const Rect& box) { sum = sum.empty() ? box : united(sum, box); }

  static Rect header_in(const Rect& box, const GroupSize& size) {
    if (size.header.width <= 0) return {box.x, box.y, 0, 0};
    const double width = std::min(size.header.width, box.width);
    const double x = size.centred ? box.x + (box.width - width) / 2 : box.x;
    return {x, box.y, width, size.header.height};
  }

  void place_flows() {
    for (std::size_t i = 0; i < model_.flows.size(); ++i) {
      const ModelFlow& flow = model_.flows[i];
      const SizedText& text = sizes_.flows[i];
      floor_.flows.push_back({flow.from,
                              flow.to,
                              puzzle_.feedback[i],
                              flow.both,
                              {text.width, text.height()},
                              static_cast<int>(badges_.flows[i].size())});
    }
    for (const auto& badges : badges_.components) floor_.component_callouts.push_back(static_cast<int>(badges.size()));
    for (const auto& badges : badges_.groups) floor_.group_callouts.push_back(static_cast<int>(badges.size()));
  }

  // Everything moved so that the drawing begins at its margin.
  Tracks finish() {
    Rect extent;
    for (const FloorComponent& component : floor_.components) unite(extent, component.box);
    for (const FloorGroup& group : floor_.groups)
      if (!group.box.empty()) unite(extent, group.box);
    const double dx = margin_ - extent.x;
    const double dy = margin_ - extent.y;
    for (FloorComponent& component : floor_.components) {
      component.icon = component.icon.moved(dx, dy);
      component.words = component.words.moved(dx, dy);
      component.box = component.box.moved(dx, dy);
    }
    for (FloorGroup& group : floor_.groups) {
      group.box = group.box.moved(dx, dy);
      group.header = group.header.moved(dx, dy);
    }
    floor_.size = {extent.width + 2 * margin_, extent.height + 2 * margin_};
    floor_.icon_size = options_.icon;
    floor_.badge_diameter = options_.badge_diameter;
    floor_.downward = graph_.downward;
    floor_.asked_direction = graph_.costs.aside > 0;
    Slack slack;
    for (const Track& column : columns_.tracks) slack.width += column.middle;
    for (const Track& row : rows_.tracks) slack.height += row.middle;
    const auto spans = [](const Axis& axis, double shift) {
      std::vector<TrackSpan> places;
      for (const Track& track : axis.tracks)
        places.push_back({track.position + shift, track.position + track.size + shift});
      return places;
    };
    return {std::move(floor_), slack, {extent.width, extent.height}, spans(columns_, dx), spans(rows_, dy)};
  }

  const Model& model_;
  const Puzzle& puzzle_;
  const CellGraph& graph_;
  const Sizes& sizes_;
  const Badges& badges_;
  const TrackOptions& options_;
  std::vector<Cell> cells_;
  Measures measures_;
  std::vector<CellBox> boxes_;
  Axis columns_;
  Axis rows_;
  Floor floor_;
  double margin_ = kFloorMargin;
};

// Adds to every gap that `low`..`high` touches; within one track, to both beside it.
void add_to_gaps(const std::vector<TrackSpan>& tracks, double low, double high, double points,
                 std::vector<double>& extra) {
  extra.resize(tracks.size() + 1, 0);
  bool found = false;
  for (std::size_t k = 0; k <= tracks.size(); ++k) {
    const bool after_previous = k == 0 || high > tracks[k - 1].high;
    const bool before_next = k == tracks.size() || low < tracks[k].low;
    if (!after_previous || !before_next) continue;
    extra[k] += points;
    found = true;
  }
  if (found) return;
  for (std::size_t k = 0; k < tracks.size(); ++k) {
    if (low < tracks[k].low || high > tracks[k].high) continue;
    extra[k] += points;
    extra[k + 1] += points;
    return;
  }
}

}  // namespace

void make_room(const Tracks& tracks, const std::vector<Rect>& places, double points, double most, ExtraRoom& extra) {
  ExtraRoom wanted;
  for (const Rect& place : places) {
    add_to_gaps(tracks.columns, place.left(), place.right(), points, wanted.columns);
    add_to_gaps(tracks.rows, place.top(), place.bottom(), points, wanted.rows);
  }
  const auto add = [&](const std::vector<double>& points_wanted, std::vector<double>& gaps) {
    gaps.resize(std::max(gaps.size(), points_wanted.size()), 0);
    for (std::size_t k = 0; k < points_wanted.size(); ++k) gaps[k] += std::min(points_wanted[k], most);
  };
  add(wanted.columns, extra.columns);
  add(wanted.rows, extra.rows);
}

Tracks make_tracks(const Model& model, const Puzzle& puzzle, const Sizes& sizes, const Badges& badges,
                   const std::vector<Cell>& cells, const TrackOptions& options) {
  return Builder(model, puzzle, sizes, badges, cells, options).build();
}

}  // namespace archsheet
