// SPDX-License-Identifier: MIT
//
// The one form in which names of services are compared: used by the catalogue
// compiler to build the index and by the look-up to ask it.
#pragma once

#include <string>
#include <string_view>

namespace archsheet::catalog {

// ASCII lower case; every run of spaces, tabs, hyphens and underscores becomes one hyphen, none at the ends.
std::string fold_name(std::string_view name);

}  // namespace archsheet::catalog
