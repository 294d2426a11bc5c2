// SPDX-License-Identifier: MIT
//
// Flows of one bundle share a trunk: their first runs, from the source that they have in common, or their last ones,
// to a common target.
#pragma once

#include <vector>

#include "layout/scene.h"

namespace archsheet {

// What two paths have in common, where both are of one bundle; else nothing. Of the last common run one may go farther.
class CommonRuns {
 public:
  // The paths must outlive it.
  CommonRuns(const Scene& scene, int a, int b, const WirePath& first, const WirePath& second);

  int count() const { return count_; }

  // The run of the first path that belongs together with run `index` of the second; -1: none.
  int twin_of(int index) const;

  // What of run `index` of the second path does not lie on the first. False where all of it does.
  bool foreign_part(int index, Rect& part) const;

  // None of them: for what has to keep clear of trunks.
  void forget() { count_ = 0; }

 private:
  const WirePath& first_;
  const WirePath& second_;
  bool at_target_ = false;
  int count_ = 0;
};

// More flows than this at one component, four at each side, are hard to tell apart, and soon find no room there.
inline constexpr int kCrowd = 16;

// Which flows share trunks. Those of a step that leave one component do; those that leave or reach a crowded one all
// do, if they are drawn alike, whatever step they belong to. Fills `bundle`, `gathers` and `mixed` of the scene.
void read_bundles(Scene& scene, const Model& model);

}  // namespace archsheet
