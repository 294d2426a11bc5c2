// SPDX-License-Identifier: MIT
//
// Changes to finished lines, each kept where the drawing is better with it. One that was drawn before the others may do
// without a jog; those of copies may go the same ways.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/scene.h"
#include "layout/work.h"

namespace archsheet {

class Retouch {
 public:
  // `paths` as nudge() leaves them; `area` to be filled. All but these must outlive it.
  Retouch(const Scene& scene, std::vector<WirePath> paths, Size area, Work& work);

  const std::vector<WirePath>& paths() const { return paths_; }
  bool is_over() const { return work_.is_over(); }

  // Takes these instead, laid side by side, where they add no fault and score less; or `worth` more at most.
  bool take(std::vector<WirePath> paths, double worth = 0);

 private:
  double score_of(const std::vector<WirePath>& paths) const;

  const Scene& scene_;
  std::vector<WirePath> paths_;
  const Size area_;
  Work& work_;
  const std::size_t faults_;
  double score_;
};

// The router prices a stretch that others use, though laid side by side all have room there: so a line leaves it and
// comes back. Each such jog is tried without.
void take_out_jogs(const Scene& scene, Retouch& lines);

// Lines within one copy go as those within another do, where that is hardly worse.
void draw_copies_alike(const Scene& scene, Retouch& lines);

}  // namespace archsheet
