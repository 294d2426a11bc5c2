// SPDX-License-Identifier: MIT

#include "catalog/build/program.h"

#include <fmt/core.h>

#include <cstdio>

#include "base/files.h"
#include "base/report.h"
#include "catalog/build/check_catalogue.h"

namespace archsheet::catalog::build {

std::optional<LoadedCatalogue> load_catalogue(const std::string& folder) {
  Sources sources;
  Diagnostics diagnostics;
  std::optional<LoadedCatalogue> loaded;
  if (std::optional<Catalogue> catalogue = read_catalogue(folder, sources, diagnostics)) {
    check_catalogue(*catalogue, diagnostics);
    std::vector<IndexedName> names = index_names(*catalogue, diagnostics);
    loaded = LoadedCatalogue{std::move(*catalogue), std::move(names)};
  }
  if (diagnostics.empty()) return loaded;
  fmt::print(stderr, "{}", render_report(diagnostics.list(), sources, {}));
  return std::nullopt;
}

bool write_output(const std::string& path, std::string_view bytes) {
  const auto result = write_file(path, bytes);
  const auto* error = std::get_if<FileError>(&result);
  if (error != nullptr) fmt::print(stderr, "cannot write `{}`: {}\n", path, error->reason);
  return error == nullptr;
}

}  // namespace archsheet::catalog::build
