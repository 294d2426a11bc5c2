// SPDX-License-Identifier: MIT
//
// Reads themes and page templates from their embedded TOML. The files are the
// project's own and are read by every test run, so a mistake in one is a
// broken invariant, not a message.
#include "theme/theme.h"

#include <array>
#include <cassert>
#include <map>
#include <memory>
#include <span>

#include "base/embedded_file.h"
#include "base/source.h"
#include "theme/looks.h"
#include "toml/toml.h"

namespace archsheet {

std::span<const EmbeddedFile> embedded_looks();

namespace {

// The embedded file `folder/id.toml`; nothing when there is none.
std::optional<toml::Table> embedded_look(std::string_view folder, std::string_view id) {
  const std::string name = std::string(folder) + "/" + std::string(id) + ".toml";
  for (const EmbeddedFile& file : embedded_looks()) {
    if (file.name != name) continue;
    Sources sources;
    Diagnostics diagnostics;
    std::optional<toml::Table> table = toml::parse(sources, sources.add(name, std::string(file.text)), diagnostics);
    assert(table.has_value());
    return table;
  }
  return std::nullopt;
}

// The same read by `read`, kept for the program's life.
template <typename T, typename Read>
const T* find_look(std::string_view folder, std::string_view id, Read read) {
  static std::map<std::string, std::unique_ptr<T>, std::less<>> known;
  if (const auto found = known.find(id); found != known.end()) return found->second.get();
  const std::optional<toml::Table> table = embedded_look(folder, id);
  if (!table) return nullptr;
  Diagnostics diagnostics;
  auto look = std::make_unique<T>(read(std::string(id), *table, diagnostics));
  assert(diagnostics.empty());
  return known.emplace(std::string(id), std::move(look)).first->second.get();
}

std::vector<std::string_view> ids_in(std::string_view folder) {
  std::vector<std::string_view> ids;
  for (const EmbeddedFile& file : embedded_looks())
    if (file.name.starts_with(folder) && file.name.substr(folder.size()).starts_with("/"))
      ids.push_back(file.name.substr(folder.size() + 1, file.name.size() - folder.size() - 6));
  return ids;
}

struct NamedSize {
  std::string_view name;
  Size landscape;
};
constexpr std::array kPageSizes = {
    NamedSize{"16:9", {960, 540}},
    NamedSize{"A4", {841.89, 595.28}},
    NamedSize{"letter", {792, 612}},
    NamedSize{"A3", {1190.55, 841.89}},
};

}  // namespace

std::optional<toml::Table> embedded_theme(std::string_view id) {
  return embedded_look("themes", id);
}

std::optional<toml::Table> embedded_template(std::string_view id) {
  return embedded_look("pages", id);
}

const Theme* find_theme(std::string_view id) {
  return find_look<Theme>("themes", id, read_theme);
}

const PageTemplate* find_template(std::string_view id) {
  return find_look<PageTemplate>("pages", id, read_page_template);
}

std::vector<std::string_view> theme_ids() {
  return ids_in("themes");
}

std::vector<std::string_view> template_ids() {
  return ids_in("pages");
}

std::optional<Size> page_size(std::string_view size, bool portrait) {
  for (const NamedSize& known : kPageSizes)
    if (known.name == size) return portrait ? Size{known.landscape.height, known.landscape.width} : known.landscape;
  return std::nullopt;
}

}  // namespace archsheet
