// SPDX-License-Identifier: MIT
//
// What is wrong with a drawing, judged from what can be seen in it.
#pragma once

#include <string>
#include <vector>

#include "scene.h"

namespace archsheet::meter {

// A kind of fault; each must be 0 in a drawing.
enum class FaultKind {
  LineThroughIcon,
  LineThroughWords,
  LineThroughHeader,
  WordsOnWords,
  WordsOnIcon,
  LabelOnLine,
  BadgeOnSomething,
  BoxesOverlap,
  StrangerInGroup,
  Diagonal,
  LinesOnTop,
  LostItem,
  LooseEnd,
  OffThePage,
  SmallText,
};

std::string_view name_of(FaultKind kind);

struct Fault {
  FaultKind kind;
  std::string what;  // the ids and words concerned
};

std::vector<Fault> find_faults(const Scene& scene);

// Figures without a verdict of their own.
struct Figures {
  std::size_t components = 0;
  std::size_t flows = 0;
  std::size_t crossings = 0;
  double bends_per_line = 0;         // loops aside
  double labels_across_borders = 0;  // share of the labels
  double icon_size = 0;              // the smallest
  double smallest_text = 0;
  double aspect = 0;  // width / height of all that is drawn in the diagram
};

Figures figures_of(const Scene& scene);

}  // namespace archsheet::meter
