// SPDX-License-Identifier: MIT
//
// `Spec` to `Model`, in one language. Every name that does not resolve and every
// broken structure is reported with the nearest known name; all of them, not the first.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/language.h"
#include "catalog/company.h"
#include "check/model.h"
#include "spec/spec.h"

namespace archsheet {

// Nothing when an error was reported. `language` is the language of the sheet: text that lacks it
// falls back to the spec's own language with a warning.
// Services of the spec's own `[services]` table are kept alive by the returned model.
// What a company adds to the catalogue outlives the model.
// Lifecycles are judged by `as_of`, else by the spec's `revised`, else by the day of the catalogue.
std::optional<Model> resolve(const Spec& spec, Language language, Diagnostics& diagnostics,
                             std::optional<toml::Date> as_of = std::nullopt, const catalog::Company* company = nullptr);

}  // namespace archsheet
