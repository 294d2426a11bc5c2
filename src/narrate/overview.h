// SPDX-License-Identifier: MIT
//
// The words on the whole: a summary where the author wrote none, and the
// description for those who cannot see the drawing.
#pragma once

#include <string>

#include "narrate/narrative.h"
#include "theme/phrases.h"

namespace archsheet {

Paragraph generated_summary(const Model& model, const Phrases& phrases);

// Title, what is shown and how much of it, then the flows in words. REQUIRES: `narrative.steps` is filled.
std::string description(const Model& model, const Narrative& narrative, const Phrases& phrases);

}  // namespace archsheet
