// SPDX-License-Identifier: MIT
//
// What a step says of the things its number stands at.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "narrate/sentences.h"

namespace archsheet {

// One filled sentence a manner of thing, things of the same manner together; at most `limit`, the last of which
// counts what would not fit.
std::vector<std::string> callout_sentences(const Model& model, const Phrases& phrases, Sentences& sentences,
                                           const std::vector<NodeId>& nodes, std::string_view opening,
                                           std::size_t limit);

}  // namespace archsheet
