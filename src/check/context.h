// SPDX-License-Identifier: MIT
//
// What the parts of `resolve` share: the spec, and everything that has been
// worked out about it before the model is built.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "check/lint.h"
#include "check/model.h"
#include "check/names.h"
#include "check/services.h"
#include "check/texts.h"
#include "check/tree.h"
#include "spec/spec.h"

namespace archsheet {

struct Context {
  Context(const Spec& the_spec, Language language, const catalog::Company* the_company, Diagnostics& the_diagnostics)
      : spec(the_spec),
        company(the_company),
        diagnostics(the_diagnostics),
        lint(spec),
        texts(language, spec.language ? spec.language->value : Language::English, lint, diagnostics),
        names(spec, diagnostics),
        services(spec, texts, company, diagnostics),
        tree(spec, names, diagnostics) {}
  Context(const Context&) = delete;  // its parts refer to one another
  Context& operator=(const Context&) = delete;

  const Spec& spec;
  const catalog::Company* company;  // or null
  Diagnostics& diagnostics;
  Lint lint;
  Texts texts;
  Names names;
  Services services;
  Tree tree;
};

// Where a service was named, for the rules on lifecycles.
struct WrittenService {
  const Located<std::string>* written;
  ServiceUse use;
  std::string_view subject;  // the id of the component or group
};

// Adds the groups and components, with all copies, and says which services they name.
std::vector<WrittenService> add_nodes(const Context& context, Model& model);

// Adds the steps and the flows they show.
void add_steps(const Context& context, Model& model);

// Adds `[layout] rows`.
void add_rows(const Context& context, Model& model);

}  // namespace archsheet
