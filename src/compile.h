// SPDX-License-Identifier: MIT
//
// The table of contents: one spec in, a finished sheet out, each stage one call.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "check/model.h"
#include "compose/page.h"
#include "layout/placement.h"
#include "narrate/narrative.h"
#include "spec/spec.h"
#include "text/font.h"
#include "theme/templates.h"

namespace archsheet {

// What the command line says; empty or absent: what the spec says, else the default.
struct CompileOptions {
  std::optional<Language> language;
  std::string page_template;                  // "auto", "side", "below", "after", "diagram"
  std::string page_size;                      // "16:9", "A4", "letter", "A3"
  std::string theme;                          // "light", "dark", "print"
  std::optional<toml::Date> as_of;            // the day by which lifecycles are judged
  const catalog::Company* company = nullptr;  // what the catalogue is added to by
  const Templates* templates = nullptr;       // words and looks over those of the program
  bool use_graphviz = true;                   // false after a layout that died with it
};

// What the stages made of one spec in one language.
struct Compiled {
  Model model;
  Narrative narrative;
  Placement placement;
  Sheet sheet;
};

// A spec with everything that can be said of it before drawing.
struct Worded {
  Model model;
  Narrative narrative;
};

// The first half of `compile`, and all of `archsheet check`. Nothing when an error was reported.
std::optional<Worded> word(const Spec& spec, const CompileOptions& options, const Fonts& fonts,
                           Diagnostics& diagnostics);

// Nothing when an error was reported; the reports say why.
std::optional<Compiled> compile(const Spec& spec, const CompileOptions& options, const Fonts& fonts,
                                Diagnostics& diagnostics);

// The language of the spec's own plain texts.
Language own_language(const Spec& spec);

// The theme a sheet gets: the option's, else the spec's, else "light".
std::string theme_of(const Spec& spec, const CompileOptions& options);

}  // namespace archsheet
