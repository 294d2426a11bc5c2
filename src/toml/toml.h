// SPDX-License-Identifier: MIT
//
// TOML text as a plain tree of values with the span of every key and value,
// in the author's order. `toml.cc` is the only file that sees the TOML library;
// a scan for size, depth and bytes runs before it, since the library
// itself does not survive hostile text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace archsheet::toml {

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const Date&, const Date&) = default;
};

// "2026-11-23"; nothing for what is no day of the calendar.
std::optional<Date> parse_date(std::string_view text);

struct Value;
struct Entry;

using Array = std::vector<Value>;

// Entries in the order in which the author first wrote each key.
struct Table {
  std::vector<Entry> entries;
  bool is_inline = false;
  const Value* find(std::string_view key) const;
};

// Times and date-times are kept as the text the author wrote.
struct OtherTime {
  std::string text;
};

struct Value {
  std::variant<std::string, std::int64_t, double, bool, Date, OtherTime, Array, Table> data;
  // Strings: with their quotes. `[table]`: its header line; a table made by dotted keys: its first key.
  Span span;

  template <typename T>
  const T* as() const {
    return std::get_if<T>(&data);
  }
  // "a string", "a whole number", "an array", ... for messages.
  std::string_view type_name() const;
};

struct Entry {
  Located<std::string> key;
  Value value;
};

// The top-level table of a text already added to `sources`; nothing when it cannot be parsed
// (the first problem is then reported, with TOML's usual traps explained).
std::optional<Table> parse(const Sources& sources, SourceId source, Diagnostics& diagnostics);

}  // namespace archsheet::toml
