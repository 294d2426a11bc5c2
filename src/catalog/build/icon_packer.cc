// SPDX-License-Identifier: MIT
//
// icon_packer CATALOG-FOLDER OUTPUT [PACKAGE-FOLDER]
// Packs every icon of the package aws-icons, or our own where no package is
// given. An icon that the catalogue names but nobody draws is an error.

#include "catalog/build/icon_pack.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>

#include "base/files.h"
#include "catalog/build/check_catalogue.h"
#include "catalog/build/own_icons.h"
#include "catalog/build/program.h"

namespace archsheet::catalog::build {

namespace {

constexpr std::array<std::string_view, 4> kFolders = {"architecture-service", "resource", "architecture-group",
                                                      "category"};

bool complain(const std::string& path, std::string_view reason) {
  fmt::print(stderr, "{}: {}\n", path, reason);
  return false;
}

bool add_icon(const std::string& path, const std::string& name, IconsByName& icons) {
  const auto text = read_file(path);
  if (const auto* error = std::get_if<FileError>(&text)) return complain(path, error->reason);
  auto icon = read_svg_icon(std::get<std::string>(text));
  if (const auto* error = std::get_if<SvgError>(&icon))
    return complain(path, fmt::format("{} (byte {})", error->reason, error->offset));
  icons.emplace(name, std::get<SvgIcon>(std::move(icon)));
  return true;
}

// All icons of a folder; false when one of them cannot be read.
bool add_folder(const std::string& package, std::string_view folder, IconsByName& icons) {
  const std::string path = fmt::format("{}/icons/{}", package, folder);
  std::error_code error;
  bool good = true;
  for (std::filesystem::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() != ".svg") continue;
    good = add_icon(at->path().string(), fmt::format("{}/{}", folder, at->path().stem().string()), icons) && good;
  }
  return error ? complain(path, error.message()) : good;
}

std::optional<IconsByName> package_icons(const std::string& package) {
  IconsByName icons;
  bool good = true;
  for (const std::string_view folder : kFolders) good = add_folder(package, folder, icons) && good;
  return good ? std::optional(std::move(icons)) : std::nullopt;
}

bool has_every_icon(const Catalogue& catalogue, const IconsByName& icons) {
  bool good = true;
  const auto require = [&](const std::string& name, const std::string& user) {
    if (!name.empty() && !icons.contains(name))
      good = complain("catalog", fmt::format("`{}` has no icon `{}`", user, name));
  };
  for (const CategoryRow& row : catalogue.categories) require(row.icon.value, row.id.value);
  for (const ServiceRow& row : catalogue.services) require(icon_of(catalogue, row), row.id.value);
  for (const GroupRow& row : catalogue.groups) require(row.icon.value, row.id.value);
  return good;
}

int run(const std::string& folder, const std::string& output, const std::optional<std::string>& package) {
  const auto loaded = load_catalogue(folder);
  if (!loaded) return 1;
  const auto icons = package ? package_icons(*package) : std::optional(own_icons(loaded->catalogue));
  if (!icons || !has_every_icon(loaded->catalogue, *icons)) return 1;
  return write_output(output, pack_icons(*icons, package.has_value())) ? 0 : 1;
}

}  // namespace

}  // namespace archsheet::catalog::build

int main(int count, char** arguments) {
  if (count != 3 && count != 4) {
    fmt::print(stderr, "usage: icon_packer CATALOG-FOLDER OUTPUT [PACKAGE-FOLDER]\n");
    return 2;
  }
  return archsheet::catalog::build::run(arguments[1], arguments[2],
                                        count == 4 ? std::optional<std::string>(arguments[3]) : std::nullopt);
}
