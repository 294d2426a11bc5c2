// SPDX-License-Identifier: MIT
//
// Our own plain icons, for builds without the icon package: a tile in the
// category's colour with a line drawing that stands for the category.
#pragma once

#include "catalog/build/icon_pack.h"
#include "catalog/rows/catalogue.h"

namespace archsheet::catalog::build {

using namespace rows;

// One for every icon that the catalogue names.
IconsByName own_icons(const Catalogue& catalogue);

}  // namespace archsheet::catalog::build
