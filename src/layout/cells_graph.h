// SPDX-License-Identifier: MIT
//
// `Model` to the puzzle of cells: flows bundled into edges, empty groups given an item, copies
// mirrored, actors outside the cloud and the author's hints turned into rules.
#pragma once

#include <optional>
#include <vector>

#include "base/geometry.h"
#include "check/model.h"
#include "layout/badges.h"
#include "layout/cells.h"
#include "layout/measures.h"
#include "layout/sizes.h"

namespace archsheet {

// Items are the components, then one for each group in `placeholders`.
struct Puzzle {
  CellGraph graph;
  std::vector<GroupId> placeholders;
  std::vector<bool> feedback;  // per flow of the model
};

struct PuzzleOptions {
  Size area{693, 396};  // what the drawing should fill
  bool downward = false;
  bool asked = false;  // the author asked for that direction
  double icon = 36;    // for which lengths are estimated
  double badge_diameter = 14;
  double stretch = 1;  // of the gaps, and of the room for labels in them
  Spacing spacing = Spacing::Usual;
};
Puzzle make_puzzle(const Model& model, const Sizes& sizes, const Badges& badges, const PuzzleOptions& options);

// The region or item a node of the model is.
CellEnd end_of(const NodeId& node);

// The region that a group is; -1 for none.
inline int group_index(std::optional<GroupId> group) {
  return group ? static_cast<int>(group->index) : -1;
}

}  // namespace archsheet
