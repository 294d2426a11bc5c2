// SPDX-License-Identifier: MIT
//
// The sentences and fixed words of one language, from `templates/text/<language>.toml`:
// names such as `relation.routes` or `footer.revised`, each with one or more mustache templates.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/language.h"
#include "base/source.h"

namespace archsheet {

struct Phrase {
  std::string text;
  Span span;  // in the text file, for messages
};

class Phrases {
 public:
  // The variants of a phrase in file order; empty when the language file lacks it.
  const std::vector<Phrase>& variants(std::string_view name) const;
  // The first variant, or an empty text.
  const std::string& text(std::string_view name) const;
  bool has(std::string_view name) const;

  Language language = Language::English;
  std::map<std::string, std::vector<Phrase>, std::less<>> by_name;  // dotted key path -> variants
};

// Reads a language file already added to `sources`: strings and arrays of strings in nested tables.
// Every template is checked: its form, and that it uses only the names its phrase is given (`phrase_names.def`).
std::optional<Phrases> parse_phrases(const Sources& sources, SourceId source, Language language,
                                     Diagnostics& diagnostics);

// The file embedded in the program, read when first asked for.
const Phrases& embedded_phrases(Language language);

// What the names in a template stand for. An empty value counts as false for a section (`{{#data}}...{{/data}}`).
using PhraseValues = std::map<std::string, std::string>;

// The text of a template with its names replaced; nothing when it uses a name that is not in `values` or is not
// well formed: each such place is then reported at `span`.
std::optional<std::string> render_template(std::string_view text, const PhraseValues& values, Span span,
                                           Diagnostics& diagnostics);

// The first variant of a phrase, filled in. A phrase that the language file lacks, or that fails, gives an empty text.
std::string render_phrase(const Phrases& phrases, std::string_view name, const PhraseValues& values,
                          Diagnostics& diagnostics);

// The same where nobody listens: `parse_phrases` has checked the names that each phrase may use.
std::string render_phrase(const Phrases& phrases, std::string_view name, const PhraseValues& values);

}  // namespace archsheet
