// SPDX-License-Identifier: MIT
//
// `Model` to `Narrative`: a paragraph per step, from the verbs of the
// integrations and the sentences of `templates/text/<language>.toml`.
#pragma once

#include "base/diagnostic.h"
#include "check/model.h"
#include "narrate/narrative.h"
#include "theme/phrases.h"

namespace archsheet {

// Steps with a text of the author keep it (its markup read); the others get a generated paragraph.
Narrative narrate(const Model& model, const Phrases& phrases, Diagnostics& diagnostics);

}  // namespace archsheet
