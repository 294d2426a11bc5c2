// SPDX-License-Identifier: MIT
//
// The drawing as a puzzle of cells: every component takes one cell of a grid, and
// a cost says how good an arrangement is. This header holds the puzzle's plain
// data and the plain cost; `cells_state.h` keeps the same cost up to date move by move.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "spec/spec.h"

namespace archsheet {

// Items, regions and tracks are counted in `int`, so that their differences are plain; vectors are not.
inline std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

struct Cell {
  int column = 0;
  int row = 0;
  friend auto operator<=>(const Cell&, const Cell&) = default;
};

// Cells lie in a square of so many columns and rows, so that a line of the grid is one word of bits.
inline constexpr int kGridSize = 64;

// A rectangle of cells, both ends included.
struct CellBox {
  int left = 0;
  int top = 0;
  int right = -1;
  int bottom = -1;
  bool holds(Cell cell) const {
    return left <= cell.column && cell.column <= right && top <= cell.row && cell.row <= bottom;
  }
  bool meets(const CellBox& other) const {
    return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
  }
  int columns() const { return right - left + 1; }
  int rows() const { return bottom - top + 1; }
  friend bool operator==(const CellBox&, const CellBox&) = default;
};

// Weights are in hundredths of a unit; lengths in any one unit (tenths of a point when laying out).
struct CellCosts {
  int violation = 4000;
  int crowded = 10;  // violations for an item on a cell that is taken: nothing is worse
  int hint = 20000;  // what the author asked for
  int across = 125;  // per column of an edge
  int along = 100;   // per row
  int bend = 110;
  int blocked = 220;
  int blocked_bend = 132;
  int half_crossing = 300;  // two where edges cross, one where an edge ends on another
  int backward = 400;
  int sideways = 64;  // in one line with its source, but against the other axis
  int aside = 0;      // not along the reading direction, where the author asked for one
  int source = 40;
  int twin = 400;   // twins out of order or line, per cell
  int order = 60;   // steps against the reading direction, per cell
  int start = 80;   // the first step below the top, per row of each of its ends
  int zone = 2000;  // per item in the columns of a zone that it is not in
  int band = 300;   // per track that a band is thicker than one
  int page = 2200;
  int overfull = 8;  // times `page` again for what goes beyond the page
  int aspect = 400;
  int cell = 15;
  int group_cell = 12;  // per cell of a framed box: holes in groups are not pretty

  int icon = 64;  // a column's words may stand out beside it
  int gap_x = 0;  // least gap between two columns
  int gap_y = 0;
  int lane = 0;  // for each line beyond the first
  int pad = 22;
  int pad_free = 34;  // what a column gap holds for borders anyway
  int head = 38;
  int foot = 16;
  int row_free = 8;
  int area_width = 1083;
  int area_height = 680;
};

// A set of items with the box over their cells: a group, a band, or only an extent that rules refer to.
struct CellRegion {
  std::vector<int> items;   // at any depth
  int parent = -1;          // the group around it; parents come first
  bool framed = false;      // drawn: strangers in it are violations, its border takes room
  std::vector<int> rivals;  // regions of lower index whose boxes must not meet this one's
};

// Of an edge or rule: an item, or a region as a whole.
struct CellEnd {
  int item = -1;
  int region = -1;
  friend auto operator<=>(const CellEnd&, const CellEnd&) = default;
};

struct CellSize {
  int width = 0;
  int height = 0;
};

// All the flows between two ends.
struct CellEdge {
  CellEnd from;
  CellEnd to;
  int weight = 1;
  bool feedback = false;
  bool two_way = false;
  CellSize label = {};  // the largest of its flows', with the air around it; zero: none
};

// `what` lies beyond every item of region `rest` on that side.
struct SideRule {
  CellEnd what;
  Side side = Side::Left;
  int rest = 0;
  int weight = 0;
  bool hint = false;
};

// Two groups of a kind: `second` stands to the right of `first` or below it; zones side by side, in the same rows,
// others in line with each other either way.
struct TwinRule {
  int first = 0;  // regions
  int second = 0;
  bool side_by_side = false;
};

// A step and the next one, by where they begin: the page is read to the right and downward.
struct OrderRule {
  CellEnd before;
  CellEnd after;
};

// What the first step joins: the page is read from its top.
struct StartRule {
  CellEnd from;
  CellEnd to;
};

// `item` stands on the ring of cells around region `inner`.
struct BorderRule {
  int item = 0;
  int inner = 0;
};

// A zone is taller than the group that it crosses, so what that group holds beside its zones, `others`, stands in none
// of its columns.
struct ZoneRule {
  int zone = 0;  // region
  std::vector<int> others;
};

// Two groups drawn alike: each follower item keeps the same distance from its leader. Those of one leader stand in
// their order.
struct Mirror {
  int leader = 0;  // regions
  int follower = 0;
  bool side_by_side = false;                 // zones, always
  std::vector<std::pair<int, int>> items;    // leader, follower
  std::vector<std::pair<int, int>> regions;  // within them
};

// Items are the model's components, then one for every group that holds none.
struct CellGraph {
  int item_count = 0;
  int placeholder_count = 0;        // of them, the last ones, each for a group that holds none
  std::vector<CellSize> sizes;      // of the items with their words; `complete` fills in what is missing
  std::vector<int> group_of;        // innermost group of each item, or -1
  std::vector<CellRegion> regions;  // the model's groups by index, then extents
  int group_count = 0;
  int whole = 0;  // the region of all items
  std::vector<CellEdge> edges;
  std::vector<bool> is_source;  // per item: begins flows and ends none
  std::vector<SideRule> sides;
  std::vector<BorderRule> borders;
  std::vector<OrderRule> orders;
  std::optional<StartRule> start;
  std::vector<Mirror> mirrors;
  std::vector<ZoneRule> zones;
  std::vector<TwinRule> twins;
  std::vector<int> bands;  // regions that should be one track thick
  std::vector<std::vector<CellEnd>> rows;
  bool downward = false;
  CellCosts costs;
};

// Items that go where none leads them. Copies go where what they copy goes, so there is less to find for them.
int count_movers(const CellGraph& graph);

// The terms of the cost in hundredths, weights applied.
struct CellCost {
  int violations = 0;
  int hints = 0;
  int length = 0;
  int bends = 0;
  int blocked = 0;
  int crossings = 0;
  int backward = 0;
  int sources = 0;
  int sides = 0;  // soft side rules
  int page = 0;
  int aspect = 0;
  int cells = 0;
  int total() const {
    return violations + hints + length + bends + blocked + crossings + backward + sources + sides + page + aspect +
           cells;
  }
};

// Worked out from nothing: what `CellState` must agree with. REQUIRES: every cell lies in the grid.
CellCost cell_cost(const CellGraph& graph, const std::vector<Cell>& cells);

// The box over a set of items' cells.
CellBox box_over(const std::vector<int>& items, const std::vector<Cell>& cells);

// Whether region `outer` is `inner` or around it; -1 is around all.
bool is_region_in(const CellGraph& graph, int inner, int outer);

// Adds a region of all items, rivals of the framed ones (those that share no item), and the sources. To be called
// once groups, bands and edges are in place.
void complete(CellGraph& graph);

// Parts of the cost that both ways of reckoning share.
namespace cellcost {

struct Spot {
  int column0 = 0, row0 = 0, column1 = 0, row1 = 0;
  friend bool operator==(const Spot&, const Spot&) = default;
};

// The cells between which an edge runs; a region's is the one nearest to the other end.
template <typename BoxOf>
Spot spot_of(const CellEdge& edge, const std::vector<Cell>& cells, const BoxOf& box_of);

// 2 when the straight lines cross, 1 when one ends on the other: some way round that end crosses it in the drawing,
// some do not. 0 when they are apart or lie on one line.
int half_crossings(const Spot& a, const Spot& b);
int backward(const CellGraph& graph, const CellEdge& edge, const Spot& spot);
int side_cost(const SideRule& rule, const CellBox& what, const CellBox& rest);
int cells_off_border(Cell cell, const CellBox& inner);
// How far two twins are from standing as they should, 0 when they do.
int twins_off(const TwinRule& rule, const CellBox& first, const CellBox& second);
int band_off(const CellBox& band);
// Others that stand in the zone's columns.
int zone_off(const ZoneRule& rule, const std::vector<Cell>& cells, const CellBox& zone);
// How far a step begins above or before the one that comes before it, 0 when it stands to its right or below.
int order_off(const CellBox& before, const CellBox& after);
// How many rows below the top the first step begins and ends.
int start_off(const CellBox& from, const CellBox& to, const CellBox& whole);

// Violated orders of the rows hint, with the distance as a slope: 0 when it is kept.
template <typename BoxOf>
int rows_off(const CellGraph& graph, const BoxOf& box_of);

// Page scale and aspect of a drawing estimated at `width` x `height`.
int page_cost(const CellCosts& costs, long long width, long long height);
int aspect_cost(const CellCosts& costs, long long width, long long height);

template <typename BoxOf>
Spot spot_of(const CellEdge& edge, const std::vector<Cell>& cells, const BoxOf& box_of) {
  const auto clamp = [](Cell cell, const CellBox& box) {
    return Cell{cell.column < box.left ? box.left : (cell.column > box.right ? box.right : cell.column),
                cell.row < box.top ? box.top : (cell.row > box.bottom ? box.bottom : cell.row)};
  };
  Cell a, b;
  if (edge.from.item >= 0) a = cells[static_cast<std::size_t>(edge.from.item)];
  if (edge.to.item >= 0) b = cells[static_cast<std::size_t>(edge.to.item)];
  if (edge.from.item < 0 && edge.to.item < 0) {
    const CellBox& target = box_of(edge.to);
    b = {(target.left + target.right) / 2, (target.top + target.bottom) / 2};
  }
  if (edge.from.item < 0) a = clamp(b, box_of(edge.from));
  if (edge.to.item < 0) b = clamp(a, box_of(edge.to));
  return {a.column, a.row, b.column, b.row};
}

template <typename BoxOf>
int rows_off(const CellGraph& graph, const BoxOf& box_of) {
  int off = 0;
  bool have_above = false;
  int above = 0;  // last row of what is already placed
  for (const std::vector<CellEnd>& row : graph.rows) {
    if (row.empty()) continue;
    const CellBox first = box_of(row.front());
    int bottom = first.bottom;
    if (have_above && first.top <= above) off += 1 + above - first.top;
    for (std::size_t i = 1; i < row.size(); ++i) {
      const CellBox before = box_of(row[i - 1]);
      const CellBox box = box_of(row[i]);
      if (box.left <= before.right) off += 1 + before.right - box.left;
      if (box.top != first.top) off += box.top > first.top ? box.top - first.top : first.top - box.top;
      bottom = bottom > box.bottom ? bottom : box.bottom;
    }
    above = have_above && above > bottom ? above : bottom;
    have_above = true;
  }
  return off;
}

}  // namespace cellcost

}  // namespace archsheet
