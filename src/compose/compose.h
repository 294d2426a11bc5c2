// SPDX-License-Identifier: MIT
//
// Model, words and placement to a `Sheet`: title block, drawing, steps and
// footer, set where the page plan says, in the colours of the theme.
#pragma once

#include "check/model.h"
#include "compose/page.h"
#include "compose/plan.h"
#include "layout/placement.h"
#include "narrate/narrative.h"
#include "text/font.h"
#include "theme/phrases.h"
#include "theme/theme.h"

namespace archsheet {

// What a sheet is made of; all of it outlives the call.
struct Composition {
  const Model& model;
  const Narrative& narrative;
  const Placement& placement;
  const PagePlan& plan;
  const Theme& theme;
  const Phrases& phrases;
  const Fonts& fonts;
};

// The drawing stands in the middle of the plan's diagram area. A drawing larger than the area makes
// the first page grow by what it lacks; no word is ever set smaller to make it fit.
Sheet compose(const Composition& composition);

}  // namespace archsheet
