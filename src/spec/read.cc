// SPDX-License-Identifier: MIT
//
// The getters, one a type.
#include "spec/read.h"

#include "toml/string_map.h"

namespace archsheet {

namespace {

template <typename T>
std::optional<Located<T>> get(const toml::Table& table, std::string_view key) {
  const toml::Value* value = table.find(key);
  const T* found = value == nullptr ? nullptr : value->as<T>();
  if (found == nullptr) return std::nullopt;
  return Located<T>{*found, value->span};
}

}  // namespace

Located<std::string> Reader::located(const toml::Value& string) const {
  return {*string.as<std::string>(), toml::StringMap(sources_, string.span).content()};
}

std::optional<Located<std::string>> Reader::string(const toml::Table& table, std::string_view key) const {
  const toml::Value* value = table.find(key);
  if (value == nullptr || value->as<std::string>() == nullptr) return std::nullopt;
  return located(*value);
}

std::optional<SpecText> Reader::text(const toml::Table& table, std::string_view key) const {
  const toml::Value* value = table.find(key);
  if (value == nullptr) return std::nullopt;
  SpecText text{{}, {}, value->span};
  if (value->as<std::string>() != nullptr) {
    if (language_)
      text.by_language.emplace_back(*language_, located(*value));
    else
      text.plain = located(*value);
    return text;
  }
  const auto* languages = value->as<toml::Table>();
  if (languages == nullptr) return std::nullopt;
  for (const toml::Entry& entry : languages->entries) {
    const auto language = language_by_code(entry.key.value);
    if (language && entry.value.as<std::string>() != nullptr)
      text.by_language.emplace_back(*language, located(entry.value));
  }
  if (text.by_language.empty()) return std::nullopt;
  return text;
}

std::optional<Located<std::int64_t>> Reader::integer(const toml::Table& table, std::string_view key) const {
  return get<std::int64_t>(table, key);
}

std::optional<Located<bool>> Reader::boolean(const toml::Table& table, std::string_view key) const {
  return get<bool>(table, key);
}

std::optional<Located<toml::Date>> Reader::date(const toml::Table& table, std::string_view key) const {
  return get<toml::Date>(table, key);
}

std::vector<Located<std::string>> Reader::strings(const toml::Value& value) const {
  std::vector<Located<std::string>> result;
  if (value.as<std::string>() != nullptr) result.push_back(located(value));
  if (const auto* items = value.as<toml::Array>())
    for (const toml::Value& item : *items)
      if (item.as<std::string>() != nullptr) result.push_back(located(item));
  return result;
}

std::vector<Located<std::string>> Reader::strings(const toml::Table& table, std::string_view key) const {
  const toml::Value* value = table.find(key);
  return value == nullptr ? std::vector<Located<std::string>>() : strings(*value);
}

}  // namespace archsheet
