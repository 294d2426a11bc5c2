// SPDX-License-Identifier: MIT
//
// The arrangements that compete to be one drawing, the best first. Each is drawn once to be judged; those whose lines
// tangle are mended step by step, and each step is drawn too.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/cells_order.h"
#include "layout/cells_state.h"
#include "layout/drafts.h"

namespace archsheet {

class CandidatePool {
 public:
  // Both must outlive the pool.
  CandidatePool(const Model& model, const Drafter& drafter);

  // Without empty tracks, unconnected members in order. Does nothing when it has these cells already. `newcomer`: by
  // what it must be better than the steady ones; so must what it is mended to.
  void add(std::vector<Cell> cells, double newcomer = 0);
  // The same for a steady arrangement. From the first one on, candidates must be the better the more they displace.
  void add_steady(std::vector<Cell> cells);

  // Only its size is judged, and nothing is asked of its cells: they may be more than the search's grid holds.
  void add_unsearched(std::vector<Cell> cells);

  // Draws those that are new. Those that keep fewer hints or have more violations than others go. REQUIRES: one was
  // added.
  void judge();
  // Draws all again, by what the drafter asks of them now.
  void judge_anew();
  // The same with their sizes alone, where drawing takes seconds.
  void judge_sizes();

  // Lines cross that need not, for the search knows their ends only: what is tangled in the best is moved about,
  // and each time the drawing itself is looked at. Where it does not fit, so are arrangements with a column or a row
  // less; where icons are small, steps that leave them more room. `must_fit`: else it is of no use, and its lines are
  // left as they are.
  void mend(bool must_fit);

  bool empty() const { return candidates_.empty(); }
  const Candidate& best() const { return candidates_.front(); }
  const std::vector<Candidate>& candidates() const { return candidates_; }

 private:
  void keep_best_structure();
  void set_handicap(Candidate& candidate) const;
  std::vector<Cell> tidied(std::vector<Cell> cells) const;
  Candidate stepped(const Candidate& from, const std::vector<Cell>& cells) const;
  void shrink(Candidate& best, CellState& state) const;
  void untangle(Candidate& best, CellState& state) const;
  void tighten(Candidate& best, CellState& state) const;
  std::vector<int> items_to_move(const Candidate& candidate) const;

  const Model& model_;
  const Drafter& drafter_;
  std::vector<UnconnectedMembers> unconnected_;
  std::vector<Cell> steady_;  // empty: there is none
  std::vector<Candidate> candidates_;
};

}  // namespace archsheet
