// SPDX-License-Identifier: MIT
//
// Text that the author wrote: its names filled in, its markup read, its service names bold.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "narrate/mentions.h"
#include "theme/phrases.h"

namespace archsheet {

// Of a step: `{{from}}`, `{{to}}`, `{{data}}` and `{{mechanism}}` speak of its flows. What cannot be read is
// reported at the step and set as it stands.
Paragraph author_text(std::string_view text, const Model& model, const ModelStep& step, const Phrases& phrases,
                      Mentions& mentions, Diagnostics& diagnostics);

// Of the whole: markup alone.
Paragraph author_summary(const Model& model, Mentions& mentions, Diagnostics& diagnostics);

}  // namespace archsheet
