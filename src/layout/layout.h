// SPDX-License-Identifier: MIT
//
// `Model` to `Placement`: Graphviz seeds a search on a grid of cells, tracks give the cells
// their sizes, a router draws the lines and places the labels; the best of several candidates wins.
// Deterministic: the same model gives the same placement on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/geometry.h"
#include "check/model.h"
#include "layout/placement.h"
#include "text/font.h"
#include "theme/theme.h"

namespace archsheet {

// With so few, a finger can follow each line.
inline constexpr int kFewCrossings = 2;
// More, that a page which need not grow is worth.
inline constexpr int kCrossingsForPage = 3;

struct LayoutOptions {
  Size area{693, 396};  // the diagram area of the page; the drawing should fill it
  Direction direction = Direction::Auto;
  double largest_icon = 48;
  double smallest_icon = 26;
  bool tentative = false;  // another page can be tried: what does not fit this one by far is not drawn
  // Steps of a tenth of a microsecond (work.h), after which the best that was found has to do.
  std::int64_t most_work = 100'000'000;
  bool use_graphviz = true;  // false: the naive seeds only (after a seed that crashed)
  Span place = {};           // what messages about the whole drawing point to
};

// Never fails: past its limits it gives the plain grid and a warning. The drawing may be larger than
// `area` when even the smallest icon does not fit; the caller compares `size` with it.
Placement layout(const Model& model, const Theme& theme, const Fonts& fonts, const LayoutOptions& options,
                 Diagnostics& diagnostics);

// Whether the drawing does, on a page with so much room for it.
bool fits(const Placement& placement, Size area);

// What is wrong with a placement, in words: a component, group, flow, label or badge that is lost, doubled, not finite,
// outside its group or off the drawing. Empty when all is well.
std::vector<std::string> audit(const Placement& placement, const Model& model);

}  // namespace archsheet
