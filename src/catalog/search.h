// SPDX-License-Identifier: MIT
//
// Services by words: what `archsheet services` lists.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"

namespace archsheet::catalog {

struct ServiceQuery {
  std::vector<std::string> words = {};  // each must occur somewhere; empty: all services
  const Category* category = nullptr;
  std::optional<Lifecycle> lifecycle = {};
};

// Those that meet all of the query: first those whose names begin with a word of it, then those whose names hold one,
// then those of whose purpose or category it speaks; within these in the catalogue's order.
std::vector<const Service*> search(const ServiceQuery& query);

// "closed-to-new-customers": as in `catalog/` and on the command line.
std::string_view name_of(Lifecycle lifecycle);
std::optional<Lifecycle> lifecycle_by_name(std::string_view name);
std::vector<std::string_view> lifecycle_names();

}  // namespace archsheet::catalog
