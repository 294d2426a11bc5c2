// SPDX-License-Identifier: MIT
//
// Where the parts of a page stand, worked out from the words before anything
// is laid out: how tall the title block is, how large the steps can be set, and
// so how much room the drawing has. Points from the page's top left.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.h"
#include "check/model.h"
#include "narrate/narrative.h"
#include "text/font.h"
#include "text/wrap.h"
#include "theme/theme.h"

namespace archsheet {

// Lines of one style; the first baseline is absolute.
struct SetText {
  TextStyle style;
  std::vector<Line> lines;
  Point origin;  // left end of the first baseline
};

// A step in its place: its number's circle and its paragraph.
struct SetStep {
  std::string number;
  Point badge;  // centre
  SetText text;
};

// The steps of one page, in the area they fill.
struct StepsPanel {
  Rect area;
  std::vector<SetStep> steps;
};

struct PagePlan {
  const PageTemplate* page_template = nullptr;
  Size page;
  SetText title;
  SetText subtitle;
  SetText summary;
  double rule_y = 0;
  double rule_right = 0;
  Rect diagram;         // for the drawing, without the legend's line
  double legend_y = 0;  // baseline of the legend; 0: none
  Rect footer;
  std::vector<StepsPanel> panels;  // the first stands on the first page, unless the steps come after
  bool steps_fit = true;           // readable and without overflow
};

// `page` is the size of the paper.
PagePlan plan_page(const Model& model, const Narrative& narrative, const Theme& theme,
                   const PageTemplate& page_template, Size page, const Fonts& fonts);

// What the page lacks, across and down, for a drawing of this size: by so much the first page grows.
Size lack_of(const PagePlan& plan, Size drawing);

}  // namespace archsheet
