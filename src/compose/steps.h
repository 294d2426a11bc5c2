// SPDX-License-Identifier: MIT
//
// Setting the numbered paragraphs: at the largest size at which they fit their
// area, in one or more columns.
#pragma once

#include <vector>

#include "compose/plan.h"

namespace archsheet {

// What the steps are set with; all of it outlives the call.
struct StepsSetting {
  const Narrative& narrative;
  const Theme& theme;
  const PageTemplate& page_template;
  const Fonts& fonts;
};

// The steps in one `area`, at the largest readable size; nothing when they do not fit.
std::vector<SetStep> set_steps(const StepsSetting& setting, Rect area, bool& fits);

// The steps over as many areas (pages) as they need, at full size. An area grows under a step higher than it.
std::vector<StepsPanel> set_steps_over_pages(const StepsSetting& setting, Rect area);

// The least height at which the template's columns, together `width` wide, hold all steps at full size.
double steps_height(const StepsSetting& setting, double width);

}  // namespace archsheet
