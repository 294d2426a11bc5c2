// SPDX-License-Identifier: MIT
//
// catalog_compiler CATALOG-FOLDER NOTICE OUTPUT
// Checks `catalog/*.toml` and writes them as constant tables.

#include <fmt/core.h>

#include <cstdio>

#include "base/files.h"
#include "catalog/build/program.h"
#include "catalog/build/write_tables.h"

int main(int count, char** arguments) {
  using namespace archsheet;
  if (count != 4) {
    fmt::print(stderr, "usage: catalog_compiler CATALOG-FOLDER NOTICE OUTPUT\n");
    return 2;
  }
  const auto loaded = catalog::build::load_catalogue(arguments[1]);
  if (!loaded) return 1;
  const auto notice = read_file(arguments[2]);
  if (const auto* error = std::get_if<FileError>(&notice)) {
    fmt::print(stderr, "cannot read `{}`: {}\n", arguments[2], error->reason);
    return 1;
  }
  const std::string tables =
      catalog::build::write_tables(loaded->catalogue, loaded->names, std::get<std::string>(notice));
  return catalog::build::write_output(arguments[3], tables) ? 0 : 1;
}
