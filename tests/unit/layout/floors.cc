// SPDX-License-Identifier: MIT
#include "floors.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace archsheet::test {

namespace {

constexpr double pad = 13, head = 22, foot = 9.5, header_height = 15, sheet_margin = 14;

}  // namespace

NodeId component(int index) {
  return ComponentId{static_cast<std::uint32_t>(index)};
}
NodeId group(int index) {
  return GroupId{static_cast<std::uint32_t>(index)};
}

int StageMaker::add_component(int column, int row, int parent, Size words) {
  components_.push_back({column, row, parent, words});
  return static_cast<int>(components_.size()) - 1;
}

int StageMaker::add_group(int left, int top, int right, int bottom, int parent, double header_width) {
  groups_.push_back({left, top, right, bottom, parent, header_width});
  return static_cast<int>(groups_.size()) - 1;
}

int StageMaker::add_flow(NodeId from, NodeId to, Size label, int badges) {
  FloorFlow flow{from, to, false, false, label, badges};
  flows_.push_back({flow, steps_++});
  return static_cast<int>(flows_.size()) - 1;
}

void StageMaker::same_step(std::vector<int> flows) {
  for (const int flow : flows) flows_[flow].step = flows_[flows.front()].step;
}

// What labels and lines between two neighbouring tracks ask of the gap after track `gap`.
double StageMaker::label_room(bool columns, int gap) const {
  double room = columns ? 15 : 12;
  int lines = 0;
  for (const CellFlow& flow : flows_) {
    const auto* from = std::get_if<ComponentId>(&flow.flow.from);
    const auto* to = std::get_if<ComponentId>(&flow.flow.to);
    if (from == nullptr || to == nullptr) continue;
    const CellComponent& a = components_[from->index];
    const CellComponent& b = components_[to->index];
    const int low = columns ? std::min(a.column, b.column) : std::min(a.row, b.row);
    const int high = columns ? std::max(a.column, b.column) : std::max(a.row, b.row);
    if (low > gap || high <= gap) continue;
    const double badges = flow.flow.badges * 16.0;
    const double extent = columns ? flow.flow.label.width + badges : std::max(flow.flow.label.height, 14.0);
    if (extent > 0 && high == low + 1) room = std::max(room, extent + (columns ? 18 : 12));
    if (a.column != b.column && a.row != b.row) ++lines;
    if ((columns ? a.row == b.row : a.column == b.column) && high == low + 1) continue;
    ++lines;
  }
  return std::max(room, 14.0 + 7 * lines);
}

std::vector<StageMaker::Track> StageMaker::tracks(bool columns) const {
  int count = 1;
  for (const CellComponent& item : components_) count = std::max(count, 1 + (columns ? item.column : item.row));
  for (const CellGroup& item : groups_) count = std::max(count, 1 + (columns ? item.right : item.bottom));
  std::vector<Track> tracks(static_cast<std::size_t>(count));
  for (Track& track : tracks) track.size = icon_size_;
  for (const CellComponent& item : components_) {
    Track& track = tracks[columns ? item.column : item.row];
    track.size = std::max(track.size, columns ? item.words.width : icon_size_ + 2 + item.words.height);
  }
  const auto nested = [&](int track, bool opening) {
    int most = 0;
    for (const CellGroup& item : groups_) {
      const auto edge = [&](const CellGroup& g) {
        return opening ? (columns ? g.left : g.top) : (columns ? g.right : g.bottom);
      };
      int depth = 0;
      for (const CellGroup* g = &item; g != nullptr; g = g->parent < 0 ? nullptr : &groups_[g->parent]) {
        depth += edge(*g) == track ? 1 : 0;
      }
      if (edge(item) == track) most = std::max(most, depth);
    }
    return most;
  };
  double at = sheet_margin;
  for (int i = 0; i < count; ++i) {
    at += nested(i, true) * (columns ? pad : head);
    tracks[i].start = at;
    at += tracks[i].size + nested(i, false) * (columns ? pad : foot) + label_room(columns, i);
  }
  return tracks;
}

Stage StageMaker::make() const {
  Stage stage;
  Floor& floor = stage.floor;
  floor.icon_size = icon_size_;
  floor.downward = downward_;
  const std::vector<Track> columns = tracks(true);
  const std::vector<Track> rows = tracks(false);
  for (const CellComponent& item : components_) {
    const Track& column = columns[item.column];
    const double middle = column.start + column.size / 2;
    FloorComponent place;
    place.icon = {middle - icon_size_ / 2, rows[item.row].start, icon_size_, icon_size_};
    place.box = place.icon;
    if (item.words.width > 0) {
      place.words = {middle - item.words.width / 2, place.icon.bottom() + 2, item.words.width, item.words.height};
      place.box = united(place.icon, place.words);
    }
    floor.components.push_back(place);
    floor.component_callouts.push_back(item.callouts);
    ModelComponent component;
    if (item.parent >= 0) component.parent = GroupId{static_cast<std::uint32_t>(item.parent)};
    stage.model.components.push_back(component);
  }
  std::vector<Rect> boxes(groups_.size());
  for (std::size_t i = groups_.size(); i-- > 0;) {
    const CellGroup& item = groups_[i];
    Rect box = rect_between(
        {columns[item.left].start, rows[item.top].start},
        {columns[item.right].start + columns[item.right].size, rows[item.bottom].start + rows[item.bottom].size});
    for (std::size_t child = i + 1; child < groups_.size(); ++child) {
      if (groups_[child].parent == static_cast<int>(i)) box = united(box, boxes[child]);
    }
    boxes[i] = {box.x - pad, box.y - head, box.width + 2 * pad, box.height + head + foot};
  }
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    const Rect& box = boxes[i];
    const Rect header{box.x, box.y, std::min(groups_[i].header_width, box.width - 6), header_height};
    floor.groups.push_back({box, header, false});
    floor.group_callouts.push_back(groups_[i].callouts);
    ModelGroup model_group;
    if (groups_[i].parent >= 0) model_group.parent = GroupId{static_cast<std::uint32_t>(groups_[i].parent)};
    stage.model.groups.push_back(model_group);
  }
  for (const CellFlow& flow : flows_) {
    floor.flows.push_back(flow.flow);
    ModelFlow model_flow;
    model_flow.from = flow.flow.from;
    model_flow.to = flow.flow.to;
    model_flow.both = flow.flow.both;
    model_flow.steps.push_back(StepId{static_cast<std::uint32_t>(flow.step)});
    stage.model.flows.push_back(model_flow);
  }
  Size size;
  for (const FloorComponent& place : floor.components) {
    size = {std::max(size.width, place.box.right()), std::max(size.height, place.box.bottom())};
  }
  for (const FloorGroup& place : floor.groups) {
    size = {std::max(size.width, place.box.right()), std::max(size.height, place.box.bottom())};
  }
  floor.size = {size.width + sheet_margin, size.height + sheet_margin};
  return stage;
}

namespace {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(0x9e3779b97f4a7c15ull * (seed + 1)) {}
  int below(int limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<int>((state_ >> 20) % static_cast<std::uint64_t>(limit));
  }
  bool chance(int percent) { return below(100) < percent; }

 private:
  std::uint64_t state_;
};

struct Area {
  int left, top, right, bottom;
};

void split(StageMaker& maker, Dice& dice, Area area, int parent, int depth, std::vector<std::pair<Area, int>>& groups) {
  const int width = area.right - area.left + 1;
  const int height = area.bottom - area.top + 1;
  if (depth == 0 || width * height < 2) return;
  const bool across = width > 1 && (height == 1 || dice.chance(50));
  const int cut = across ? area.left + 1 + dice.below(width - 1) : area.top + 1 + dice.below(height - 1);
  const Area first =
      across ? Area{area.left, area.top, cut - 1, area.bottom} : Area{area.left, area.top, area.right, cut - 1};
  const Area second =
      across ? Area{cut, area.top, area.right, area.bottom} : Area{area.left, cut, area.right, area.bottom};
  for (const Area& part : {first, second}) {
    int inner = parent;
    if (dice.chance(60)) {
      inner = maker.add_group(part.left, part.top, part.right, part.bottom, parent, 30 + dice.below(50));
      groups.push_back({part, inner});
    }
    split(maker, dice, part, inner, depth - 1, groups);
  }
}

}  // namespace

Stage random_stage(std::uint32_t seed) {
  Dice dice(seed);
  for (int i = 0; i < 10; ++i) dice.below(2);
  StageMaker maker(26 + dice.below(23));
  const int wanted = 5 + dice.below(21);
  const int columns = 3 + dice.below(4);
  const int rows = std::max(2, (wanted + columns - 1) / columns + 1);
  std::vector<std::pair<Area, int>> groups;
  const Area cloud{1, 0, columns - 1, rows - 1};
  const int root = maker.add_group(cloud.left, cloud.top, cloud.right, cloud.bottom, -1, 60);
  groups.push_back({cloud, root});
  split(maker, dice, cloud, root, 1 + dice.below(3), groups);

  std::map<std::pair<int, int>, int> taken;
  std::vector<std::pair<int, int>> cells;
  for (int i = 0; i < wanted; ++i) {
    const std::pair<int, int> cell{dice.below(columns), dice.below(rows)};
    if (taken.contains(cell)) continue;
    int parent = -1;
    for (const auto& [area, index] : groups) {
      const bool inside =
          area.left <= cell.first && cell.first <= area.right && area.top <= cell.second && cell.second <= area.bottom;
      if (inside) parent = index;
    }
    const Size words{20.0 + dice.below(50), dice.chance(40) ? 20.0 : 10.0};
    taken[cell] = maker.add_component(cell.first, cell.second, parent, words);
    cells.push_back(cell);
  }
  const int count = static_cast<int>(cells.size());
  const int flows = count + dice.below(count / 2 + 1);
  std::map<std::pair<int, int>, int> pairs;
  for (int i = 0; i < flows; ++i) {
    int a = dice.below(count);
    int b = dice.below(count);
    // Mostly near neighbours, as a placement that was searched for has them.
    for (int tries = 0; tries < 12; ++tries) {
      const int far = std::abs(cells[a].first - cells[b].first) + std::abs(cells[a].second - cells[b].second);
      if (a != b && far <= 2) break;
      b = dice.below(count);
    }
    if (a == b && !dice.chance(20)) continue;
    // Two lines between one pair are a request and its reply; more are rare in real drawings.
    if (++pairs[std::minmax(a, b)] > 2) continue;
    if (cells[a].first > cells[b].first && dice.chance(80)) std::swap(a, b);
    const Size label = dice.chance(50) ? Size{15.0 + dice.below(40), dice.chance(30) ? 16.0 : 8.0} : Size{};
    NodeId to = component(b);
    if (dice.chance(6)) to = group(dice.below(static_cast<int>(groups.size())));
    const int flow = maker.add_flow(component(a), to, label, dice.chance(60) ? 1 + dice.below(5) / 4 : 0);
    if (cells[a].first > cells[b].first) maker.set_feedback(flow);
    if (dice.chance(15)) maker.set_both(flow);
    if (flow > 0 && dice.chance(20)) maker.same_step({flow - 1, flow});
  }
  if (dice.chance(30)) maker.callout_component(dice.below(count), 1 + dice.below(2));
  if (dice.chance(30)) maker.callout_group(dice.below(static_cast<int>(groups.size())));
  return maker.make();
}

}  // namespace archsheet::test
