// SPDX-License-Identifier: MIT
//
// What the two programs that run during the build have in common: loading the
// catalogue, complaining, writing one file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalog/rows/catalogue.h"
#include "catalog/rows/name_index.h"

namespace archsheet::catalog::build {

using namespace rows;

struct LoadedCatalogue {
  Catalogue catalogue;
  std::vector<IndexedName> names;
};

// The catalogue without a fault, or nothing; then the faults stand on stderr.
std::optional<LoadedCatalogue> load_catalogue(const std::string& folder);

// False when the file could not be written; the reason then stands on stderr.
bool write_output(const std::string& path, std::string_view bytes);

}  // namespace archsheet::catalog::build
