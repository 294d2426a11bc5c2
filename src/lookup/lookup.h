// SPDX-License-Identifier: MIT
//
// What `archsheet services` and `archsheet connect` print: lists, pages and ways, as text or as JSON. Every answer ends
// with a line break.
#pragma once

#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/ways.h"

namespace archsheet {

// A line for each service: id, name and what it does; with its state where it is not active.
std::string service_list(const std::vector<const catalog::Service*>& services);

// All that is known of a service, and what it is joined to.
std::string service_page(const catalog::Service& service);

// An array of objects with every fact of each service, without its neighbours.
std::string services_json(const std::vector<const catalog::Service*>& services);

// How the two are joined, or through what.
std::string connection_text(const catalog::Service& from, const catalog::Service& to);

}  // namespace archsheet
