// SPDX-License-Identifier: MIT
//
// Every spelling under which a service is found, worked out when the program
// is built, so that looking a name up is one binary search.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/rows/catalogue.h"

namespace archsheet::catalog::rows {

struct IndexedName {
  std::string folded;
  std::size_t service;     // index into the catalogue's services
  std::string_view match;  // the enumerator of NameMatch
};

// Sorted by `folded`, which is unique. Two services that claim one name are reported; a name that is only
// derived (an official name without its vendor ...) gives way to any other, and is left out when two derive it.
std::vector<IndexedName> index_names(const Catalogue& catalogue, Diagnostics& diagnostics);

// What near misses are compared with: ids, aliases, official names as written.
std::vector<std::string> known_names(const Catalogue& catalogue);

}  // namespace archsheet::catalog::rows
