// SPDX-License-Identifier: MIT
//
// From a filled template to a paragraph: mentions become their words, Korean
// particles take their form, sentences begin with a capital.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "narrate/mentions.h"

namespace archsheet {

// Sentences of ours, filled in: each is given its capital, and gaps of empty values are closed.
Paragraph weave(std::string_view filled, const Mentions& mentions, Language language);

// Text of an author, its markup read: mentions and particles are put in, nothing else is touched.
Paragraph weave(const Paragraph& filled, const Mentions& mentions, Language language);

// Runs of one manner joined, empty ones left out.
Paragraph joined(const Paragraph& paragraph);

std::string plain_text(const Paragraph& paragraph);

// Words parted by spaces.
std::size_t count_words(std::string_view text);

}  // namespace archsheet
