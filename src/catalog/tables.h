// SPDX-License-Identifier: MIT
//
// The tables that the catalogue compiler writes from `catalog/*.toml`. All are
// constant-initialised: they lie in the program's read-only data.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "catalog/catalog.h"

namespace archsheet::catalog::tables {

// A name in the form of `fold_name`.
struct NameEntry {
  std::string_view folded;
  std::uint16_t service;  // index into `services`
  NameMatch match;
};

struct ReadingEntry {
  std::string_view folded;  // the word in ASCII lower case
  std::string_view word;
  std::string_view reading;
};

struct VerbEntry {
  std::string_view id;
  const Verb* verb;
  DataFlow flow;
};

extern const std::span<const Category> categories;
extern const std::span<const Service> services;              // by category, then as in its file
extern const std::span<const NameEntry> names;               // sorted by `folded`, which is unique
extern const std::span<const std::string_view> known_names;  // ids, aliases, official names, in this order
extern const std::span<const std::uint16_t> programmable;    // indices into `services`, ascending
extern const std::span<const Integration> integrations;      // sorted by the addresses of both ends
extern const std::span<const Indirect> indirect;             // likewise
extern const std::span<const VerbEntry> verbs;               // in the order of the file
extern const std::span<const std::string_view> relations;    // likewise
extern const std::span<const GroupKind> group_kinds;
extern const std::span<const ReadingEntry> readings;  // sorted by `folded`, then `word`
extern const std::string_view data_date;
extern const std::string_view notice;  // the text of the file NOTICE

}  // namespace archsheet::catalog::tables
