// SPDX-License-Identifier: MIT
//
// A group is a block of cells made of its children's blocks: those named in the rows hint line by line,
// the others in shelves, the ones on its border in a ring around them.
#include "layout/cells_seed.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "layout/cells_shelves.h"
#include "layout/cells_state.h"

namespace archsheet {
namespace {

class Packer {
 public:
  Packer(const CellGraph& graph, const ArrangeGroup& arrange)
      : graph_(graph), arrange_(arrange), is_group_(graph.regions.size(), false) {
    for (int group : graph.group_of)
      for (int outer = group; outer >= 0; outer = graph.regions[at(outer)].parent) is_group_[at(outer)] = true;
    for (const BorderRule& rule : graph.borders) on_border_.insert(rule.item);
    for (const std::vector<CellEnd>& row : graph.rows) in_rows_.insert(row.begin(), row.end());
    rank_items();
    find_extras();
  }

  std::vector<Cell> pack() {
    // Children come after their parents, so going down the indices meets them first; followers take their leader's
    // block, and a leader has the lower index, so they wait for the second round.
    std::map<int, const Mirror*> followers;
    for (const Mirror& mirror : graph_.mirrors) followers[mirror.follower] = &mirror;
    blocks_.resize(is_group_.size());
    std::vector<bool> done(is_group_.size(), false);
    const auto has_waiting_child = [&](int group) {
      for (int i = group + 1; i < graph_.group_count; ++i)
        if (graph_.regions[at(i)].parent == group && is_group_[at(i)] && !done[at(i)]) return true;
      return false;
    };
    for (bool going = true; going;) {
      going = false;
      for (int i = graph_.group_count - 1; i >= 0; --i) {
        if (!is_group_[at(i)] || done[at(i)]) continue;
        if (const auto mirror = followers.find(i); mirror != followers.end()) {
          if (!done[at(mirror->second->leader)]) continue;
          blocks_[at(i)] = mirrored(*mirror->second);
        } else {
          if (has_waiting_child(i)) continue;
          blocks_[at(i)] = rearranged(i, group_block(i));
        }
        done[at(i)] = going = true;
      }
    }
    const Block page = page_block();
    std::vector<Cell> cells(at(graph_.item_count));
    for (const auto& [item, cell] : page.items)
      if (item >= 0) cells[at(item)] = cell;
    return cells;
  }

 private:
  // What only a follower holds has its cell kept free in what the follower copies.
  void find_extras() {
    for (const Mirror& mirror : graph_.mirrors) {
      std::set<int> paired;
      std::map<int, int> region_of{{mirror.follower, mirror.leader}};
      for (const auto& [leader, follower] : mirror.items) paired.insert(follower);
      for (const auto& [leader, follower] : mirror.regions) region_of[follower] = leader;
      for (const int item : graph_.regions[at(mirror.follower)].items) {
        const auto home = region_of.find(graph_.group_of[at(item)]);
        if (!paired.contains(item)) extras_[home == region_of.end() ? mirror.leader : home->second].push_back(item);
      }
    }
  }

  // Longest path from a source, along edges that are not feedback; bounded, should rings remain.
  void rank_items() {
    rank_.assign(at(graph_.item_count), 0);
    for (int pass = 0; pass < std::min(graph_.item_count, 60); ++pass) {
      bool changed = false;
      for (const CellEdge& edge : graph_.edges) {
        if (edge.feedback || edge.from.item < 0 || edge.to.item < 0) continue;
        int& rank = rank_[at(edge.to.item)];
        if (rank > rank_[at(edge.from.item)]) continue;
        rank = rank_[at(edge.from.item)] + 1;
        changed = true;
      }
      if (!changed) break;
    }
  }

  int rank_of(const CellEnd& end) const {
    if (end.item >= 0) return rank_[at(end.item)];
    int least = 1 << 20;
    for (int item : graph_.regions[at(end.region)].items) least = std::min(least, rank_[at(item)]);
    return least;
  }

  Block block_of(const CellEnd& end) const {
    if (end.item >= 0) return Block{1, 1, {{end.item, {0, 0}}}};
    if (stands_alone(end.region)) return blocks_[at(end.region)];
    std::vector<Block> family{blocks_[at(end.region)]};
    bool side_by_side = false;
    for (const Mirror& mirror : graph_.mirrors) {
      if (mirror.leader != end.region) continue;
      family.push_back(blocks_[at(mirror.follower)]);
      side_by_side = side_by_side || mirror.side_by_side;
    }
    const Block across = stacked(family, false);
    const Block down = stacked(family, true);
    return side_by_side || distortion(across) <= distortion(down) ? across : down;
  }

  // A family of groups drawn alike is one block, unless the author says where its members stand.
  bool stands_alone(int region) const {
    return std::none_of(graph_.mirrors.begin(), graph_.mirrors.end(),
                        [&](const Mirror& mirror) { return mirror.leader == region && !is_hinted(mirror); });
  }
  bool is_hinted(const Mirror& mirror) const {
    return in_rows_.contains({-1, mirror.leader}) || in_rows_.contains({-1, mirror.follower});
  }
  bool is_in_family(int region) const {
    return std::any_of(graph_.mirrors.begin(), graph_.mirrors.end(),
                       [&](const Mirror& mirror) { return mirror.follower == region && !is_hinted(mirror); });
  }

  // How far a block is from the page's proportions: 1 has them, 2 is twice as wide or high.
  double distortion(const Block& block) const {
    double width = 0;
    double height = 0;
    for (const CellSize& size : graph_.sizes) {
      width += size.width + graph_.costs.gap_x;
      height += size.height + graph_.costs.gap_y;
    }
    const double shape = block.columns * width * graph_.costs.area_height;
    const double page = block.rows * height * graph_.costs.area_width;
    return std::max(shape, page) / std::max(1.0, std::min(shape, page));
  }

  Block mirrored(const Mirror& mirror) const {
    std::map<int, int> follower_of;
    for (const auto& [leader, follower] : mirror.items) follower_of[leader] = follower;
    for (const int item : graph_.regions[at(mirror.follower)].items) follower_of.emplace(~item, item);
    const Block& leader = blocks_[at(mirror.leader)];
    Block block{leader.columns, leader.rows, {}};
    for (const auto& [item, cell] : leader.items)
      if (const auto own = follower_of.find(item); own != follower_of.end()) block.items.push_back({own->second, cell});
    return block;
  }

  // Direct members of a group, or of none (-1).
  std::vector<CellEnd> members(int group) const {
    std::vector<CellEnd> ends;
    for (int i = 0; i < graph_.group_count; ++i)
      if (is_group_[at(i)] && graph_.regions[at(i)].parent == group && !is_in_family(i)) ends.push_back({-1, i});
    for (int i = 0; i < graph_.item_count; ++i)
      if (graph_.group_of[at(i)] == group && !on_border_.contains(i)) ends.push_back({i, -1});
    std::stable_sort(ends.begin(), ends.end(),
                     [this](const CellEnd& a, const CellEnd& b) { return rank_of(a) < rank_of(b); });
    return ends;
  }

  // Shelves of about the page's proportions.
  Block shelved(const std::vector<CellEnd>& ends) const {
    std::vector<Block> blocks;
    long long cells = 0;
    int widest = 1;
    for (const CellEnd& end : ends) {
      blocks.push_back(block_of(end));
      cells += static_cast<long long>(blocks.back().columns) * blocks.back().rows;
      widest = std::max(widest, blocks.back().columns);
    }
    const CellCosts& costs = graph_.costs;
    long long widths = 0;
    long long heights = 0;
    for (const CellSize& size : graph_.sizes) {
      widths += size.width + costs.gap_x;
      heights += size.height + costs.gap_y;
    }
    const long long across = costs.area_width * (heights / graph_.item_count);
    const long long down = costs.area_height * (widths / graph_.item_count);
    long long columns = widest;
    while (columns * columns * down < cells * across && columns < 4096) ++columns;
    const std::vector<Cell> corners =
        arrange_ ? shelved_near_friends(graph_, blocks, columns) : shelved_in_order(blocks, columns);
    Block result;
    for (std::size_t i = 0; i < blocks.size(); ++i) add(result, blocks[i], corners[i].column, corners[i].row);
    return result;
  }

  // The members that the rows hint names in their lines, the others beside or below.
  Block arranged(const std::vector<CellEnd>& ends) const {
    std::vector<CellEnd> free;
    std::set<CellEnd> mine(ends.begin(), ends.end());
    for (const CellEnd& end : ends)
      if (!in_rows_.contains(end)) free.push_back(end);
    std::vector<Block> lines;
    for (const std::vector<CellEnd>& row : graph_.rows) {
      std::vector<Block> line;
      for (const CellEnd& end : row)
        if (mine.contains(end)) line.push_back(block_of(end));
      if (!line.empty()) lines.push_back(stacked(line, false));
    }
    const Block named = stacked(lines, true);
    const Block others = shelved(free);
    if (named.items.empty()) return others;
    if (others.items.empty()) return named;
    return stacked({named, others}, named.columns > named.rows);
  }

  Block group_block(int group) const {
    Block inner = arranged(members(group));
    if (const auto extras = extras_.find(group); extras != extras_.end())
      for (const int item : extras->second) add(inner, Block{1, 1, {{~item, {0, 0}}}}, inner.columns, 0);
    std::vector<int> border;
    for (int item : graph_.regions[at(group)].items)
      if (graph_.group_of[at(item)] == group && on_border_.contains(item)) border.push_back(item);
    if (border.empty()) return inner;
    Block block;
    add(block, inner, 1, 1);
    const int sides = 2 * (inner.rows + inner.columns);
    for (std::size_t i = 0; i < border.size(); ++i)
      block.items.push_back({border[i], ring_cell(static_cast<int>(i), sides, inner)});
    return normalised(std::move(block));
  }

  Block rearranged(int group, Block block) const {
    const auto is_kept_free = [](const auto& entry) { return entry.first < 0; };
    if (!arrange_ || block.items.empty()) return block;
    if (std::any_of(block.items.begin(), block.items.end(), is_kept_free)) return block;
    std::vector<int> items;
    std::vector<Cell> cells;
    for (const auto& [item, cell] : block.items) {
      items.push_back(item);
      cells.push_back(cell);
    }
    cells = arrange_(group, items, cells);
    for (std::size_t i = 0; i < items.size(); ++i) block.items[i].second = cells[i];
    return normalised(std::move(block));
  }

  // Left, right, above, below of a block whose first cell is (1, 1); more than the ring holds go beyond it.
  static Cell ring_cell(int index, int sides, const Block& inner) {
    int k = index;
    if (k < inner.rows) return {0, 1 + k};
    k -= inner.rows;
    if (k < inner.rows) return {inner.columns + 1, 1 + k};
    k -= inner.rows;
    if (k < inner.columns) return {1 + k, 0};
    k -= inner.columns;
    if (k < inner.columns) return {1 + k, inner.rows + 1};
    return {1 + (index - sides) % std::max(1, inner.columns),
            inner.rows + 2 + (index - sides) / std::max(1, inner.columns)};
  }

  static Block normalised(Block block) {
    if (block.items.empty()) return block;
    CellBox box{1 << 20, 1 << 20, -(1 << 20), -(1 << 20)};
    for (const auto& [item, cell] : block.items)
      box = {std::min(box.left, cell.column), std::min(box.top, cell.row), std::max(box.right, cell.column),
             std::max(box.bottom, cell.row)};
    for (auto& [item, cell] : block.items) cell = {cell.column - box.left, cell.row - box.top};
    block.columns = box.columns();
    block.rows = box.rows();
    return block;
  }

  // The sides of the page around its middle, as the rules want them.
  Block page_block() const {
    std::array<std::vector<Block>, 4> placed;  // by the author
    std::array<std::vector<Block>, 4> actors;  // by their flows
    std::vector<CellEnd> middle;
    for (const CellEnd& end : members(-1)) {
      const auto rule =
          std::find_if(graph_.sides.begin(), graph_.sides.end(), [&](const SideRule& r) { return r.what == end; });
      if (rule == graph_.sides.end() || (!rule->hint && in_rows_.contains(end)))
        middle.push_back(end);
      else
        (rule->hint ? placed : actors)[static_cast<std::size_t>(rule->side)].push_back(block_of(end));
    }
    return around(around(arranged(middle), actors), placed);
  }

  static Block around(const Block& middle, const std::array<std::vector<Block>, 4>& sides) {
    const Block left = stacked(sides[static_cast<std::size_t>(Side::Left)], true);
    const Block right = stacked(sides[static_cast<std::size_t>(Side::Right)], true);
    const Block top = stacked(sides[static_cast<std::size_t>(Side::Top)], false);
    const Block bottom = stacked(sides[static_cast<std::size_t>(Side::Bottom)], false);
    const int columns = std::max({middle.columns, top.columns, bottom.columns});
    const int rows = std::max({middle.rows, left.rows, right.rows});
    Block page;
    add(page, middle, left.columns, top.rows);
    add(page, left, 0, top.rows);
    add(page, right, left.columns + columns, top.rows);
    add(page, top, left.columns, 0);
    add(page, bottom, left.columns, top.rows + rows);
    return page;
  }

  const CellGraph& graph_;
  const ArrangeGroup& arrange_;
  std::vector<bool> is_group_;  // in the tree: not a band, not an extent
  std::set<int> on_border_;
  std::set<CellEnd> in_rows_;
  std::map<int, std::vector<int>> extras_;  // by the region in which they have a cell kept free
  std::vector<int> rank_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Cell> packed_seed(const CellGraph& graph) {
  return packed_seed(graph, {});
}

std::vector<Cell> packed_seed(const CellGraph& graph, const ArrangeGroup& arrange) {
  return compacted(Packer(graph, arrange).pack());
}

bool fit_grid(std::vector<Cell>& cells) {
  constexpr int kMargin = 3;
  if (cells.empty()) return true;
  std::set<std::pair<int, int>> taken;
  for (Cell& cell : cells) {
    // The nearest free cell, ring by ring.
    for (int reach = 0; !taken.emplace(cell.column, cell.row).second; ++reach) {
      const Cell centre = cell;
      bool found = false;
      for (int row = -reach; row <= reach && !found; ++row)
        for (int column = -reach; column <= reach && !found; ++column) {
          cell = {centre.column + column, centre.row + row};
          found = !taken.contains({cell.column, cell.row});
        }
      if (!found) cell = centre;
    }
  }
  std::vector<int> all(cells.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
  const CellBox box = box_over(all, cells);
  if (box.columns() > kGridSize - 2 * kMargin || box.rows() > kGridSize - 2 * kMargin) return false;
  const int column = (kGridSize - box.columns()) / 2 - box.left;
  const int row = (kGridSize - box.rows()) / 2 - box.top;
  for (Cell& cell : cells) cell = {cell.column + column, cell.row + row};
  return true;
}

std::vector<Cell> compacted(const std::vector<Cell>& cells) {
  std::map<int, int> columns;
  std::map<int, int> rows;
  for (const Cell& cell : cells) {
    columns[cell.column] = 0;
    rows[cell.row] = 0;
  }
  int next = 0;
  for (auto& [from, to] : columns) to = next++;
  next = 0;
  for (auto& [from, to] : rows) to = next++;
  std::vector<Cell> result;
  for (const Cell& cell : cells) result.push_back({columns[cell.column], rows[cell.row]});
  return result;
}

}  // namespace archsheet
