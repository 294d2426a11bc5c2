// SPDX-License-Identifier: MIT
//
// The moves of the search. Items that follow a leader (zones drawn alike) are never moved by themselves: they go where
// it goes.
#pragma once

#include <vector>

#include "layout/cells_copies.h"
#include "layout/cells_state.h"
#include "layout/fixed.h"

namespace archsheet {

class CellMoves {
 public:
  // `state` must outlive this.
  explicit CellMoves(CellState& state);

  // Puts the seed into the state; followers are set by their leaders.
  void load(const std::vector<Cell>& seed);

  // One random move, put but not settled. `late`: the second half of a run, with smaller steps. False when it
  // led off the grid or nowhere; then call `undo` all the same.
  bool draw(fixed::Random& random, bool late);

  // Moves `item` by a displacement and gives whoever stands there the place it left. `follow` comes after.
  bool shift_item(int item, int columns, int rows);

  // The members of a region that stand in a column (else row) change places with those in the next.
  bool swap_tracks(int region, bool columns, int track);

  // What is right in a region comes to the left, else what is above comes below.
  bool reflect(int region, bool columns);

  // Two groups of which `second` stands left of `first`, else above it, change places within what they span together.
  // False when they stand otherwise.
  bool exchange(int first, int second);

  // What stands in a column (else row) from `track` on goes `step` cells on. False when nothing does, or it leads off
  // the grid.
  bool shift_from(bool columns, int track, int step);

  // Puts the followers where their leaders now want them.
  bool follow() { return copies_.follow(); }

  void keep();
  void undo();

  // Items that may be moved one by one.
  const std::vector<int>& free_items() const { return free_items_; }
  // Whom an item follows; itself when it follows nobody.
  int leader_of(int item) const { return copies_.leader_of(item); }
  // Whether a group is more than what another one does.
  bool may_move(int group) const { return !copies_.is_follower(group); }

 private:
  bool move_random(fixed::Random& random, int reach);
  bool move_beside(fixed::Random& random);
  bool move_in_line(fixed::Random& random);
  bool swap_tracks(fixed::Random& random);
  bool shift_group(fixed::Random& random);
  bool exchange_groups(fixed::Random& random);
  bool transpose_group(fixed::Random& random);
  bool reflect_group(fixed::Random& random);
  bool rearrange_copies(fixed::Random& random) { return copies_.rearrange(random); }
  bool move_line(fixed::Random& random);

  bool put(int item, int column, int row);
  bool shift_region(int region, int columns, int rows);

  CellState& state_;
  const CellGraph& graph_;
  CellCopies copies_;
  std::vector<int> free_items_;
  std::vector<int> groups_;  // that can be shifted
  int line_share_ = 12;
};

}  // namespace archsheet
