// SPDX-License-Identifier: MIT
//
// Values out of a TOML tree whose shape was checked before: what does not fit is
// simply not there. Spans of strings are what stands between the quotes, so that
// a caret points at the words and a fix can replace them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/source.h"
#include "spec/keys.h"
#include "spec/spec.h"
#include "toml/toml.h"

namespace archsheet {

class Reader {
 public:
  // `language`: that of plain texts, when it must be told (an included file in another language than the spec).
  Reader(const Sources& sources, std::optional<Language> language) : sources_(sources), language_(language) {}

  const Sources& sources() const { return sources_; }
  std::optional<Language> language() const { return language_; }

  std::optional<Located<std::string>> string(const toml::Table& table, std::string_view key) const;
  std::optional<SpecText> text(const toml::Table& table, std::string_view key) const;
  std::optional<Located<std::int64_t>> integer(const toml::Table& table, std::string_view key) const;
  std::optional<Located<bool>> boolean(const toml::Table& table, std::string_view key) const;
  std::optional<Located<toml::Date>> date(const toml::Table& table, std::string_view key) const;

  // An array of strings; one string alone counts as an array of one.
  std::vector<Located<std::string>> strings(const toml::Table& table, std::string_view key) const;
  std::vector<Located<std::string>> strings(const toml::Value& value) const;

  Located<std::string> located(const toml::Value& string) const;

  // A choice as the enumerator at its place among the key's values; nothing for a value that is none of them.
  template <typename Enum>
  std::optional<Located<Enum>> choice(const toml::Table& table, TableKind kind, std::string_view key) const {
    const auto found = string(table, key);
    if (!found) return std::nullopt;
    const auto values = find_key(kind, key)->values;
    const auto at = std::find(values.begin(), values.end(), found->value);
    if (at == values.end()) return std::nullopt;
    return Located<Enum>{static_cast<Enum>(std::distance(values.begin(), at)), found->span};
  }

 private:
  const Sources& sources_;
  std::optional<Language> language_;
};

}  // namespace archsheet
