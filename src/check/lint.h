// SPDX-License-Identifier: MIT
//
// What the author does not want to hear: the profile and the allowances of
// `[lint]`. Errors are always said.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "spec/spec.h"

namespace archsheet {

class Names;

class Lint {
 public:
  explicit Lint(const Spec& spec);

  // Whether a finding of `code` is to be reported. `subjects` are the ids it speaks of: none, a
  // node's, or both ends of an arrow; the id of a copy also stands for the id without its copy.
  bool wants(Code code, std::initializer_list<std::string_view> subjects = {}) const;

  // The same for a finding of a later stage, whose subject is known by the place it points to.
  bool wants(const Diagnostic& diagnostic) const;

 private:
  struct Allowance {
    Code code;
    std::string_view from;  // empty: anywhere
    std::string_view to;    // empty: `from` is a node
  };
  const Spec& spec_;
  LintProfile profile_;
  std::vector<Allowance> allowances_;
};

// Reports allowances that can never apply: an unknown code, an error, an unknown place.
void check_allowances(const Spec& spec, const Names& names, Diagnostics& diagnostics);

}  // namespace archsheet
