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
#include "layout/flow_room.h"
#include "layout/headers.h"
#include "layout/measures.h"
#include "layout/nesting.h"
#include "layout/placement.h"
#include "layout/plumb.h"

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
        measures_(options.icon, options.spacing) {
    for (const CellRegion& region : graph_.regions) boxes_.push_back(box_over(region.items, cells_));
    for (std::size_t i = 0; i < model.flows.size(); ++i)
      labels_.push_back(with_badges(sizes.flows[i], badges.flows[i].size(), options.badge_diameter));
  }

  Tracks build() {
    if (graph_.item_count == 0) {
      floor_.groups.resize(model_.groups.size());
      place_flows();
      return {std::move(floor_), {}, {}, {}, {}};
    }
    crossing_ = crossing_zones(model_, graph_, cells_);
    Nesting nesting = make_nesting(model_, graph_, sizes_, cells_, measures_.insets);
    columns_.boxes = std::move(nesting.columns);
    rows_.boxes = std::move(nesting.rows);
    add_extra_insets();
    size_tracks();
    add_up_borders(columns_);
    add_up_borders(rows_);
    fit_headers(columns_, header_needs(), measures_.gap_x);
    make_room_for_flows(flow_room_request(), columns_, rows_);
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
  FlowRoomRequest flow_room_request() const { return {model_, graph_, cells_, boxes_, labels_, options_.icon}; }

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
    if (options_.room_for_loops) make_room_for_loops(flow_room_request(), columns_);
    if (options_.extra == nullptr) return;
    for (std::size_t k = 0; k < options_.extra->leads.size(); ++k) {
      columns_.tracks[k].lead += options_.extra->leads[k];
      columns_.tracks[k].size += options_.extra->leads[k];
    }
  }

  // What one copy needs all of them get.
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

  std::vector<HeaderNeed> header_needs() const {
    std::vector<HeaderNeed> needs(columns_.boxes.size());
    for (std::size_t i = 0; i < needs.size(); ++i) {
      const double callouts = badges_.groups[i].empty() ? 0 : options_.badge_diameter + 4;
      needs[i].width = sizes_.groups[i].header.width + kHeaderMargin + callouts;
      if (crossing_[i]) {
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
    std::vector<int> parents;
    for (std::size_t i = 0; i < columns_.boxes.size(); ++i)
      parents.push_back(model_.groups[i].is_band() || crossing_[i] ? kStays : graph_.regions[i].parent);
    for (const Mirror& mirror : graph_.mirrors) parents[at(mirror.leader)] = parents[at(mirror.follower)] = kStays;
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
  std::vector<CellBox> boxes_;  // of the regions
  std::vector<Size> labels_;    // of the flows, with their numbers
  std::vector<bool> crossing_;  // zones, by group
  Axis columns_;
  Axis rows_;
  Floor floor_;
  double margin_ = kFloorMargin;
};

}  // namespace

Tracks make_tracks(const Model& model, const Puzzle& puzzle, const Sizes& sizes, const Badges& badges,
                   const std::vector<Cell>& cells, const TrackOptions& options) {
  return Builder(model, puzzle, sizes, badges, cells, options).build();
}

}  // namespace archsheet
