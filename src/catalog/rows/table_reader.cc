// SPDX-License-Identifier: MIT

#include "catalog/rows/table_reader.h"

#include <algorithm>

namespace archsheet::catalog::rows {

TableReader::TableReader(const toml::Value& value, Span place, Diagnostics& diagnostics)
    : table_(value.as<toml::Table>()), place_(place), diagnostics_(diagnostics) {
  if (table_ == nullptr) diagnostics_.report(Code::WrongType, value.span, "entry", "a table", value.type_name());
}

TableReader::~TableReader() {
  if (table_ == nullptr) return;
  for (const toml::Entry& entry : table_->entries)
    if (std::ranges::find(taken_, entry.key.value) == taken_.end())
      diagnostics_.report(Code::UnknownKey, entry.key.span, entry.key.value);
}

const toml::Value* TableReader::take(std::string_view key) {
  taken_.push_back(key);
  return table_ == nullptr ? nullptr : table_->find(key);
}

const toml::Value* TableReader::require(std::string_view key) {
  const toml::Value* value = take(key);
  if (value == nullptr && table_ != nullptr) diagnostics_.report(Code::MissingKey, place_, key);
  return value;
}

Name TableReader::as_text(std::string_view key, const toml::Value& value) {
  if (const auto* text = value.as<std::string>()) return {*text, value.span};
  diagnostics_.report(Code::WrongType, value.span, key, "a string", value.type_name());
  return {};
}

std::vector<Name> TableReader::as_texts(std::string_view key, const toml::Value& value) {
  const auto* array = value.as<toml::Array>();
  if (array == nullptr) {
    diagnostics_.report(Code::WrongType, value.span, key, "an array of strings", value.type_name());
    return {};
  }
  std::vector<Name> texts;
  for (const toml::Value& item : *array) texts.push_back(as_text(key, item));
  return texts;
}

Name TableReader::text(std::string_view key) {
  const toml::Value* value = require(key);
  return value == nullptr ? Name{} : as_text(key, *value);
}

Name TableReader::optional_text(std::string_view key) {
  const toml::Value* value = take(key);
  return value == nullptr ? Name{} : as_text(key, *value);
}

LocalName TableReader::optional_local(std::string_view key) {
  const toml::Value* value = take(key);
  if (value == nullptr) return {};
  TableReader languages(*value, value->span, diagnostics_);
  return {languages.text("en"), languages.text("ko")};
}

bool TableReader::flag(std::string_view key) {
  const toml::Value* value = take(key);
  if (value == nullptr) return false;
  if (const bool* flag = value->as<bool>()) return *flag;
  diagnostics_.report(Code::WrongType, value->span, key, "true or false", value->type_name());
  return false;
}

std::vector<Name> TableReader::texts(std::string_view key) {
  const toml::Value* value = take(key);
  return value == nullptr ? std::vector<Name>{} : as_texts(key, *value);
}

std::vector<std::vector<Name>> TableReader::lists(std::string_view key) {
  const toml::Value* value = require(key);
  if (value == nullptr) return {};
  const auto* array = value->as<toml::Array>();
  if (array == nullptr) {
    diagnostics_.report(Code::WrongType, value->span, key, "an array of arrays", value->type_name());
    return {};
  }
  std::vector<std::vector<Name>> lists;
  for (const toml::Value& item : *array) lists.push_back(as_texts(key, item));
  return lists;
}

std::optional<Colour> TableReader::optional_colour(std::string_view key) {
  const Name text = optional_text(key);
  if (!text.span.has_source()) return std::nullopt;
  const std::optional<Colour> colour = parse_colour(text.value);
  if (!colour) diagnostics_.report(Code::BadValue, text.span, key, text.value);
  return colour;
}

Colour TableReader::colour(std::string_view key) {
  require(key);
  return optional_colour(key).value_or(Colour{});
}

std::string_view TableReader::choice(std::string_view key, std::initializer_list<Choice> choices) {
  const std::string_view fallback = choices.begin()->code;
  const Name text = optional_text(key);
  if (!text.span.has_source()) return fallback;
  const auto* found = std::ranges::find(choices, std::string_view(text.value), &Choice::word);
  if (found != choices.end()) return found->code;
  diagnostics_.report(Code::BadValue, text.span, key, text.value);
  return fallback;
}

}  // namespace archsheet::catalog::rows
