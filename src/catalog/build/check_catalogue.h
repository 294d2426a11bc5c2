// SPDX-License-Identifier: MIT
//
// What must hold of a catalogue as a whole.
#pragma once

#include <string>

#include "catalog/rows/catalogue.h"

namespace archsheet::catalog::build {

using namespace rows;

// The rules between rows: ids and names are unique, what is referred to exists, words have the right form.
void check_catalogue(const Catalogue& catalogue, Diagnostics& diagnostics);

// The icon a service is drawn with: its own, or by rule its category's.
const std::string& icon_of(const Catalogue& catalogue, const ServiceRow& service);

}  // namespace archsheet::catalog::build
