// SPDX-License-Identifier: MIT
//
// What a step says of the things its number stands at, and one thing at a time of any other.
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

// Under which heading something is known of a node; `None` is what no other sentence would say again.
enum class Topic { None, Role, Facts, Members, Place, Category };

// What is said of the node under this topic, unless it was told; empty where nothing is known.
std::string remark_sentence(const Model& model, const Phrases& phrases, Sentences& sentences, const NodeId& node,
                            Topic topic);

}  // namespace archsheet
