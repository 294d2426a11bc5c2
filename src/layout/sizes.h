// SPDX-License-Identifier: MIT
//
// The sizes of everything that bears words, in points. Words keep their size however small the icons
// become, so they are measured once for a drawing.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "check/model.h"
#include "text/wrap.h"
#include "theme/theme.h"

namespace archsheet {

// Lines set one under the other.
struct SizedText {
  std::vector<Line> lines;
  double leading = 0;
  double baseline = 0;  // from the top of the block to the first baseline
  double width = 0;
  double height() const { return leading * static_cast<double>(lines.size()); }
};

struct ComponentSize {
  SizedText label;
  SizedText role;
  Size words;  // both
};

// What stands at the top of a group's box. Offsets are from the box's top left, or from its top
// middle when the header is centred.
struct GroupSize {
  SizedText label;
  SizedText role;
  double icon = 0;  // its side; 0: none
  bool centred = false;
  bool icon_above = false;  // the icon is centred over the words
  Size header;
};

struct Sizes {
  std::vector<ComponentSize> components;
  std::vector<GroupSize> groups;
  std::vector<SizedText> flows;
};

inline constexpr double kWordsBelowIcon = 2;  // gap between an icon and its label

Sizes measure(const Model& model, const Theme& theme, const Fonts& fonts);

// A flow's label with its numbers before it, as wide and high as it is drawn. `diameter`: of a badge.
Size with_badges(const SizedText& text, std::size_t badges, double diameter);

// The labels that need more lines or width than a drawing gives them.
std::vector<ComponentId> overlong_labels(const Model& model, const Sizes& sizes);

}  // namespace archsheet
