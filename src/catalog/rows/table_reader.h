// SPDX-License-Identifier: MIT
//
// Takes the values of one TOML table out by name and reports what is missing,
// of the wrong type or not known. Reading goes on after a mistake.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/rows/catalogue.h"
#include "toml/toml.h"

namespace archsheet::catalog::rows {

// A word of the file and what the generated tables call it.
struct Choice {
  std::string_view word;
  std::string_view code;
};

class TableReader {
 public:
  // `place` is blamed for missing keys. A value that is no table is reported and read as an empty one.
  TableReader(const toml::Value& value, Span place, Diagnostics& diagnostics);

  // Reports the keys that nobody asked for.
  ~TableReader();
  TableReader(const TableReader&) = delete;
  TableReader& operator=(const TableReader&) = delete;

  Name text(std::string_view key);                 // required; may be empty
  Name optional_text(std::string_view key);        // without a span when absent
  LocalName optional_local(std::string_view key);  // a table of `en` and `ko`
  bool flag(std::string_view key);                 // false when absent
  std::vector<Name> texts(std::string_view key);
  std::vector<std::vector<Name>> lists(std::string_view key);  // required
  Colour colour(std::string_view key);                         // required
  std::optional<Colour> optional_colour(std::string_view key);

  // The code of the word written; the first choice when absent.
  std::string_view choice(std::string_view key, std::initializer_list<Choice> choices);

 private:
  const toml::Value* take(std::string_view key);
  const toml::Value* require(std::string_view key);
  Name as_text(std::string_view key, const toml::Value& value);
  std::vector<Name> as_texts(std::string_view key, const toml::Value& value);

  const toml::Table* table_ = nullptr;
  Span place_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> taken_;
};

}  // namespace archsheet::catalog::rows
