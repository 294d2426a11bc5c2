// SPDX-License-Identifier: MIT
//
// The little English grammar that sentences need: which nouns are plural, how
// a verb agrees with them, and which labels keep their capital.
#pragma once

#include <string>
#include <string_view>

#include "theme/phrases.h"

namespace archsheet::english {

// By the last word: "vibration sensors" is, "status" and "AWS" are not.
bool is_plural(std::string_view noun);

// "routes messages to" -> "route messages to", "reads and writes data in" -> "read and write data in", "is" -> "are".
std::string plural_verb(std::string_view predicate);

// "presses, which keeps 30 days" -> "presses, which keep 30 days": the last relative clause speaks of several.
std::string plural_clause(std::string_view words);

// A label or role of the author as it stands inside a sentence: "Vibration sensors" -> "vibration sensors";
// acronyms and the language file's proper nouns keep their capital.
std::string inside_sentence(std::string_view label, const Phrases& phrases);

// The same for a role, which is never a name: "Scoring" -> "scoring".
std::string without_capital(std::string_view role, const Phrases& phrases);

// True for a name that takes no article: "Grafana", "Availability Zone A", "SAP ERP".
bool is_proper(std::string_view label, const Phrases& phrases);

// True when one of the variants of `name` equals the word, in any case.
bool listed(const Phrases& phrases, std::string_view name, std::string_view word);

}  // namespace archsheet::english
