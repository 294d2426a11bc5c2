// SPDX-License-Identifier: MIT
//
// The words of a spec in the language of the sheet.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/language.h"
#include "check/lint.h"
#include "spec/spec.h"

namespace archsheet {

class Texts {
 public:
  Texts(Language wanted, Language own, const Lint& lint, Diagnostics& diagnostics)
      : wanted_(wanted), own_(own), lint_(lint), diagnostics_(diagnostics) {}

  // The text in the wanted language; else, with a warning, in the spec's own, else in the first that
  // is given. `subject` is the id of what bears the text, for allowances.
  std::string pick(const SpecText& text, std::string_view subject = {}) const;
  std::string pick(const std::optional<SpecText>& text, std::string_view subject = {}) const;

  // The same without a warning, for what is a name rather than words.
  std::string pick_name(const std::optional<SpecText>& text) const;

  Language wanted() const { return wanted_; }

 private:
  Language wanted_;
  Language own_;
  const Lint& lint_;
  Diagnostics& diagnostics_;
};

// What is drawn of a label, and what its `{words}` say is travelling.
struct LabelParts {
  std::string drawn;
  std::string data;  // several joined by ", "
};
LabelParts split_label(std::string_view label);

}  // namespace archsheet
