// SPDX-License-Identifier: MIT
//
// The distances of a drawing, from its icon size, in points. Words do not shrink with the icons, so neither does what
// is there for them.
#pragma once

#include "layout/sizes.h"

namespace archsheet {

struct Insets {
  double pad = 11;      // from a border to what is inside it, left and right
  double foot = 8;      // below
  double head_gap = 5;  // below a header
  double band_pad = 5;  // of a band, on all sides
};

// How near boxes stand to what is in them: as looks well or, where the page would grow otherwise, as can still be told
// apart.
enum class Spacing { Usual, Close };

struct Measures {
  Insets insets;
  double gap_x;  // least gap between two columns, borders aside
  double gap_y;
  double reach;  // least distance between two icons in neighbouring columns
  double lane;   // for each further line

  explicit Measures(double icon, Spacing spacing = Spacing::Usual);
};

inline constexpr double kLabelClearance = 12;  // around a flow's label along the flow: head, tail, air

// Of an item of the puzzle: a component with its words, or the room of a group that holds nothing.
Size item_size(const Sizes& sizes, int item, double icon);

}  // namespace archsheet
