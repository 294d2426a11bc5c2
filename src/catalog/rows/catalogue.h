// SPDX-License-Identifier: MIT
//
// The catalogue as its authors wrote it in `catalog/*.toml`: every name with
// its place, nothing resolved. What may take one of a few words is kept as the
// C++ name that the generated tables use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/colour.h"
#include "base/diagnostic.h"
#include "base/source.h"

namespace archsheet::catalog::rows {

using Name = Located<std::string>;

struct CategoryRow {
  Name id;
  std::string name;
  std::string korean;
  Colour colour;
  Name icon;
};

// In both languages; empty without a span when not written.
struct LocalName {
  Name english;
  Name korean;
};

struct ServiceRow {
  Name id;
  Name category;  // in `catalog/` the stem of the file
  std::string name;
  std::string short_name;
  std::string korean;
  Name icon;  // with its folder; empty: the category's
  std::string_view kind;
  std::string_view scope;
  std::string_view placement;
  std::string_view lifecycle;
  std::string since;
  Name successor;
  std::string note;
  std::string documentation;
  LocalName purpose;
  LocalName billing;
  bool programmable = false;
  std::vector<Name> aliases;
  std::vector<Name> former;
};

struct VerbRow {
  Name id;
  Name phrase;
  Name relation;
  std::string_view flow;
};

struct IntegrationRow {
  Name from;
  Name to;
  Name verb;
  std::string mechanism;
  std::string trigger;
};

struct IndirectRow {
  Name from;
  Name to;
  std::vector<std::vector<Name>> ways;
  std::string note;
};

struct GroupRow {
  Name id;
  std::string label;
  std::string korean;
  Colour colour;
  Colour colour_dark;
  std::string_view style;
  std::string_view header;
  Name icon;
  bool icon_centred = false;
  bool is_aws = false;
  std::vector<Name> parents;
};

struct ReadingRow {
  Name word;
  Name reading;
};

// In the order of the files, and these by name.
struct Catalogue {
  std::string date;
  std::vector<CategoryRow> categories;
  std::vector<ServiceRow> services;
  std::vector<Name> relations;
  std::vector<VerbRow> verbs;
  std::vector<IntegrationRow> integrations;
  std::vector<IndirectRow> indirect;
  std::vector<GroupRow> groups;
  std::vector<ReadingRow> readings;
};

// Reads the folder `catalog/`. Nothing when a file is missing or cannot be parsed; other mistakes are reported and read
// past.
std::optional<Catalogue> read_catalogue(const std::string& folder, Sources& sources, Diagnostics& diagnostics);

// Index of the row with that id, if any.
template <typename Row>
std::optional<std::size_t> find_row(const std::vector<Row>& rows, std::string_view id) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].id.value == id) return i;
  return std::nullopt;
}

}  // namespace archsheet::catalog::rows
