// SPDX-License-Identifier: MIT
//
// From TOML text to a model in one call, with what was said about it in a form
// that fits a table: the code and the very text that the message points to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/language.h"
#include "check/resolve.h"

namespace archsheet::test {

struct Resolved {
  std::optional<Model> model;
  std::vector<Diagnostic> said;       // in the order of the text
  std::vector<std::string> findings;  // "E0201 databse"
  std::string text;                   // of the spec

  const Diagnostic& only() const;  // REQUIRES: one finding
  std::string at(Span span) const;
};

// `body` follows a title; the spec's id is "spec".
Resolved resolve_text(const std::string& body, Language language = Language::English,
                      std::optional<toml::Date> as_of = std::nullopt);

// The lines of the model's dump that begin with `word`, without their line breaks.
std::vector<std::string> dumped(const Resolved& resolved, const std::string& word);

}  // namespace archsheet::test
