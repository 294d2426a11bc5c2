// SPDX-License-Identifier: MIT
//
// One entry of a file of `catalog/`, or of a company's own file, as a row. Mistakes are reported and read past.
#pragma once

#include <string>
#include <vector>

#include "catalog/rows/catalogue.h"
#include "toml/toml.h"

namespace archsheet::catalog::rows {

CategoryRow read_category(const toml::Entry& entry, Diagnostics& diagnostics);

// What a service does not say is what most of its kind are.
ServiceRow read_service(const toml::Entry& entry, const std::string& category, Diagnostics& diagnostics);

// The same in a company's file: `category` is written, `icon` is an SVG file, and `link` any address.
ServiceRow read_company_service(const toml::Entry& entry, Diagnostics& diagnostics);

VerbRow read_verb(const toml::Entry& entry, Diagnostics& diagnostics);

// `[from]` holds an entry for each `to`: one way, or an array of them, the most usual first.
std::vector<IntegrationRow> read_integrations(const toml::Entry& from, Diagnostics& diagnostics);

// `[from]` holds an entry for each `to`.
std::vector<IndirectRow> read_indirect(const toml::Entry& from, Diagnostics& diagnostics);

GroupRow read_group(const toml::Entry& entry, Diagnostics& diagnostics);

// The value of an entry that is a plain string; empty without a span after reporting that it is not.
Name read_text(const toml::Entry& entry, Diagnostics& diagnostics);

}  // namespace archsheet::catalog::rows
