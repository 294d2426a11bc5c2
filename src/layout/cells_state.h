// SPDX-License-Identifier: MIT
//
// An arrangement of cells that knows its cost. Items are put on other cells, `settle` brings the
// cost up to date by looking only at what the change can touch, and `undo` takes it all back.
// The cost is that of `cell_cost` at every moment.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "layout/cells.h"
#include "layout/cells_page.h"

namespace archsheet {

class CellState {
 public:
  // `graph` must outlive the state.
  explicit CellState(const CellGraph& graph);

  // A new arrangement. REQUIRES: every cell lies in the grid.
  void load(const std::vector<Cell>& cells);

  const CellGraph& graph() const { return graph_; }
  const std::vector<Cell>& cells() const { return cells_; }
  const CellBox& box(int region) const { return boxes_[static_cast<std::size_t>(region)]; }
  int cost() const { return sums_.total(); }
  // Nothing overlaps, no stranger is in a group, and every hint is kept.
  bool is_legal() const {
    return sums_.crowded == 0 && sums_.strangers == 0 && sums_.meetings == 0 && sums_.rules == 0;
  }

  // Some item on the cell, or -1.
  int item_at(Cell cell) const { return first_[index_of(cell)]; }

  // Moves one item; the cost is wrong until `settle`. False, and nothing done, when the cell is off the grid.
  bool put(int item, Cell cell);

  // A lower bound of the cost after the items were put: all of it but the crossings, which are dear to count. A change
  // that is hopeless by it can be undone without more. May stop early, with any value above `most`, as soon as the
  // structure, or all but the page, costs so much more than before that the rest will hardly make up for it.
  int estimate(int most = std::numeric_limits<int>::max());

  // The cost after the items were put. The change is kept unless `undo` follows before the next `put`.
  int settle();
  void keep();
  void undo();

 private:
  using Bits = std::uint64_t;

  struct Sums {
    int edges = 0;
    int half_crossings = 0;
    int crowded = 0;
    int strangers = 0;
    int meetings = 0;  // pairs of boxes
    int area = 0;      // cells of framed boxes
    int sources = 0;   // sum of their tracks
    int page = 0;      // page scale and aspect and cells of the whole
    int rules = 0;     // violated rules and hints
    int sides = 0;     // soft rules
    int weighted = 0;  // all but the edges
    int total() const { return edges + weighted; }
  };
  struct EdgeState {
    cellcost::Spot spot;
    CellBox extent;  // of the spot, so that edges far apart need not be looked at
    cellpage::EdgeLoad load;
    int cost = 0;
  };
  // What a region's box is made of: the items that stand in it directly, and the boxes of regions within.
  struct Parts {
    std::vector<int> items;
    std::vector<int> regions;
  };
  struct Step {
    int item;
    Cell from;
  };
  struct OldEdge {
    int edge;
    EdgeState state;
  };
  struct OldTrack {
    bool is_row;
    int index;
    int size;
  };
  struct OldWord {
    bool crossed;  // else met
    std::size_t index;
    Bits bits;
  };
  struct OldRegion {
    int region;
    CellBox box;
    int strangers;
  };

  static std::size_t index_of(Cell cell) { return at(cell.row * kGridSize + cell.column); }

  void read_regions();
  void read_edges();

  void link(int item, Cell cell);
  void unlink(int item);
  void touch(int region);
  void touch_regions();
  int intruders() const;
  CellBox changed_cells() const;
  CellBox box_of(CellEnd end) const;
  CellBox box_around(const Parts& parts) const;

  void settle_boxes();
  void settle_box(int region);
  void mark_edges_near(const CellBox& changed);
  void settle_edges();
  void settle_crossings();
  void settle_structure();
  void settle_borders();
  void settle_tracks();
  void settle_page();
  void settle_rules();
  void weigh();
  int structure(const Sums& sums) const;

  int edge_cost(const CellEdge& edge, const cellcost::Spot& spot) const;
  bool taken_in_row(int row, int a, int b) const;
  bool taken_in_column(int column, int a, int b) const;
  int strangers_in(int region) const;
  void mark_edge(int edge) { dirty_edges_[at(edge) / 64] |= Bits{1} << (edge % 64); }
  void recross(int edge);
  void set_word(bool crossed, int edge, std::size_t word, Bits bits);

  const CellGraph& graph_;

  // Never change: who belongs to what.
  std::vector<int> home_;                        // of each item: its group, or the whole
  std::vector<int> around_;                      // of each region: what its box is a part of; the whole is its own
  std::vector<Parts> parts_;                     // of each region
  std::vector<std::vector<int>> other_regions_;  // of each item: those that are not around its home
  std::vector<int> framed_;                      // regions
  std::vector<char> is_member_;                  // per item, per region
  std::vector<char> is_source_;                  // per item
  std::vector<std::vector<int>> edges_of_item_;
  std::vector<std::vector<int>> edges_of_region_;
  std::vector<std::vector<int>> rivals_;  // both ways
  std::vector<Bits> apart_;               // per edge a row of bits: edges without a common end
  std::size_t words_ = 0;                 // of such a row
  int source_count_ = 0;
  bool has_rules_ = false;
  bool estimated_ = false;  // nothing was put since `estimate`

  // The arrangement.
  std::vector<Cell> cells_;
  std::vector<int> first_;  // per cell, the head of a list of items
  std::vector<int> next_;
  std::array<Bits, kGridSize> row_bits_{};  // taken cells
  std::array<Bits, kGridSize> column_bits_{};

  // What follows from it.
  std::vector<CellBox> boxes_;
  std::vector<int> strangers_;
  std::vector<EdgeState> edges_;
  std::vector<Bits> met_;      // per edge a row of bits: those that touch or cross it
  std::vector<Bits> crossed_;  // and those that cross it
  cellpage::PageLoad page_;    // sizes and borders are kept, words and lines are added up each time
  Sums sums_;

  // Since the last keep.
  bool loading_ = false;
  std::vector<Step> steps_;
  Bits changed_columns_ = 0;  // of cells that were put on or left
  Bits changed_rows_ = 0;
  std::vector<Bits> touched_;           // regions that hold an item that was put elsewhere
  std::vector<OldRegion> old_regions_;  // boxes that changed come first in the order found
  std::vector<char> box_changed_;
  std::vector<int> changed_boxes_;
  std::vector<Bits> dirty_edges_;  // whose spot or cost may have changed
  std::vector<Bits> moved_edges_;  // whose spot changed
  std::vector<OldEdge> old_edges_;
  std::vector<OldWord> old_words_;
  std::vector<OldTrack> old_tracks_;
  cellpage::Borders old_borders_;
  bool borders_changed_ = false;
  Sums old_sums_;
  std::vector<std::array<std::uint8_t, 4>> chains_;  // per region and side: borders side by side there
};

}  // namespace archsheet
