// SPDX-License-Identifier: MIT
//
// Themes and page templates from their TOML. Mistakes are reported at their place and read past.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "theme/theme.h"
#include "toml/toml.h"

namespace archsheet {

// `base` with the entries of `over` in place of its own, table by table.
toml::Table merged(const toml::Table& base, const toml::Table& over);

// As embedded in the program; nothing for an unknown id.
std::optional<toml::Table> embedded_theme(std::string_view id);
std::optional<toml::Table> embedded_template(std::string_view id);

Theme read_theme(std::string id, const toml::Table& file, Diagnostics& diagnostics);
PageTemplate read_page_template(std::string id, const toml::Table& file, Diagnostics& diagnostics);

}  // namespace archsheet
