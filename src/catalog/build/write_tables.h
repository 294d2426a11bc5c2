// SPDX-License-Identifier: MIT
//
// A checked catalogue as the C++ source of `catalog/tables.h`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/rows/catalogue.h"
#include "catalog/rows/name_index.h"

namespace archsheet::catalog::build {

using namespace rows;

// REQUIRES: `check_catalogue` and `index_names` had nothing to say. `notice` is the text shown with the icons.
std::string write_tables(const Catalogue& catalogue, const std::vector<IndexedName>& names, std::string_view notice);

}  // namespace archsheet::catalog::build
