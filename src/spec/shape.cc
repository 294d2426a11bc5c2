// SPDX-License-Identifier: MIT
//
// A walk over the tree, led by the table of keys.
#include "spec/shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "spec/keys.h"
#include "spec/shape_problem.h"

namespace archsheet {

namespace {

using toml::Array;
using toml::Entry;
using toml::Table;
using toml::Value;

bool is_language_table(const Value& value) {
  const Table* table = value.as<Table>();
  return table != nullptr && !table->entries.empty() &&
         std::all_of(table->entries.begin(), table->entries.end(), [](const Entry& entry) {
           return language_by_code(entry.key.value).has_value() && entry.value.as<std::string>() != nullptr;
         });
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

class ShapeChecker {
 public:
  ShapeChecker(const Sources& sources, bool needs_title, Diagnostics& diagnostics)
      : sources_(sources), needs_title_(needs_title), problems_(sources, diagnostics) {}

  // `place` is what a missing key is reported at.
  void check_table(const Table& table, TableKind kind, Span place, std::string_view header) {
    std::vector<std::string_view> misspelled;
    for (const Entry& entry : table.entries) {
      if (const Key* key = find_key(kind, entry.key.value))
        check_value(*key, entry.value);
      else
        misspelled.push_back(problems_.unknown_key(entry, kind, header));
    }
    for (const Key& key : keys_of(kind)) {
      if (!key.required || (kind == TableKind::Root && !needs_title_)) continue;
      if (std::find(misspelled.begin(), misspelled.end(), key.name) != misspelled.end()) continue;
      const Value* value = table.find(key.name);
      const std::string* text = value == nullptr ? nullptr : value->as<std::string>();
      if (value == nullptr || (text != nullptr && is_blank(*text)))
        problems_.missing(key.name, value == nullptr ? place : value->span,
                          fmt::format("write `{} = \"...\"`", key.name));
    }
  }

 private:
  void check_value(const Key& key, const Value& value) {
    switch (key.shape) {
      case Shape::String:
      case Shape::Reference:
      case Shape::Choice:
        return check_string(key, value);
      case Shape::Text:
        return check_text(key, value);
      case Shape::Integer:
        return check_integer(key, value);
      case Shape::Boolean:
        return expect(value.as<bool>() != nullptr, key, value);
      case Shape::Date:
        return expect(value.as<toml::Date>() != nullptr, key, value);
      case Shape::Strings:
      case Shape::References:
      case Shape::Flows:
        return check_strings(key, value);
      case Shape::Ends:
        return value.as<Array>() != nullptr ? check_strings(key, value) : check_string(key, value);
      case Shape::StepNumber:
        return check_step_number(key, value);
      case Shape::Rows:
        return check_rows(key, value);
      case Shape::Table:
        return check_one_table(key, value);
      case Shape::TableById:
        return check_tables_by_id(key, value);
      case Shape::Tables:
        return check_tables(key, value);
    }
  }

  void expect(bool fits, const Key& key, const Value& value) {
    if (!fits) problems_.wrong_type(key.name, key.shape, value);
  }

  void check_string(const Key& key, const Value& value) {
    const auto* text = value.as<std::string>();
    if (text == nullptr) return problems_.wrong_type(key.name, key.shape, value);
    problems_.check_string(key.name, value);
    if (key.shape == Shape::Choice && std::find(key.values.begin(), key.values.end(), *text) == key.values.end())
      problems_.bad_choice(key, value);
  }

  void check_text(const Key& key, const Value& value) {
    if (value.as<std::string>() != nullptr) return problems_.check_string(key.name, value);
    const Table* table = value.as<Table>();
    if (table == nullptr) return problems_.wrong_type(key.name, key.shape, value);
    if (table->entries.empty()) problems_.missing(code_of(Language::English), value.span, "write a text a language");
    for (const Entry& entry : table->entries) {
      if (!language_by_code(entry.key.value))
        problems_.unknown_language(entry);
      else if (entry.value.as<std::string>() == nullptr)
        problems_.wrong_type(entry.key.value, Shape::String, entry.value);
      else
        problems_.check_string(key.name, entry.value);
    }
  }

  void check_integer(const Key& key, const Value& value) {
    const auto* number = value.as<std::int64_t>();
    if (number == nullptr) return problems_.wrong_type(key.name, key.shape, value);
    if (*number < key.minimum || *number > key.maximum) problems_.out_of_range(key, value);
  }

  void check_step_number(const Key& key, const Value& value) {
    if (value.as<std::string>() != nullptr) return problems_.check_string(key.name, value);
    const bool* number = value.as<bool>();
    expect(number != nullptr && !*number, key, value);
  }

  void check_strings(const Key& key, const Value& value) {
    const Array* items = value.as<Array>();
    if (items == nullptr) return problems_.wrong_type(key.name, key.shape, value);
    for (const Value& item : *items) {
      if (item.as<std::string>() == nullptr)
        problems_.wrong_element(key.name, key.shape, item);
      else
        problems_.check_string(key.name, item);
    }
    if (key.required && items->empty())
      problems_.missing(key.name, value.span, fmt::format("write `{} = \"...\"`", key.name));
  }

  void check_rows(const Key& key, const Value& value) {
    const Array* rows = value.as<Array>();
    if (rows == nullptr) return problems_.wrong_type(key.name, key.shape, value);
    for (const Value& row : *rows) {
      if (row.as<Array>() == nullptr)
        problems_.wrong_type(key.name, key.shape, row);
      else
        check_strings(key, row);
    }
  }

  void check_one_table(const Key& key, const Value& value) {
    const Table* table = value.as<Table>();
    if (table == nullptr) return problems_.wrong_type(key.name, key.shape, value);
    check_table(*table, key.table, value.span, header_of(value));
  }

  void check_tables(const Key& key, const Value& value) {
    const Array* items = value.as<Array>();
    if (items == nullptr) return problems_.wrong_type(key.name, key.shape, value);
    for (const Value& item : *items) {
      if (const Table* table = item.as<Table>())
        check_table(*table, key.table, item.span, header_of(item));
      else
        problems_.wrong_element(key.name, key.shape, item);
    }
  }

  void check_tables_by_id(const Key& key, const Value& value) {
    const Table* table = value.as<Table>();
    if (table == nullptr) return problems_.wrong_type(key.name, key.shape, value);
    const std::string_view header = header_of(value);
    for (const Entry& entry : table->entries) {
      const Table* inner = entry.value.as<Table>();
      const bool is_lost = !header.empty() && find_key(TableKind::Root, entry.key.value) != nullptr;
      if (is_lost && (inner == nullptr || is_language_table(entry.value))) {
        problems_.key_after_table(entry, header);
        continue;
      }
      if (!is_id(entry.key.value)) problems_.bad_id(entry.key);
      if (inner == nullptr)
        problems_.not_a_table(entry, key.table);
      else
        check_table(*inner, key.table, entry.key.span, header_of(entry.value));
    }
  }

  // What stands between the brackets of a `[table]`; nothing for inline tables and dotted keys.
  std::string_view header_of(const Value& value) const {
    const std::string_view text = sources_.text(value.span.source);
    const std::string_view header = text.substr(value.span.begin, value.span.end - value.span.begin);
    if (header.size() < 3 || !header.starts_with('[') || !header.ends_with(']')) return {};
    return header.substr(1, header.size() - 2);
  }

  const Sources& sources_;
  bool needs_title_;
  ShapeProblems problems_;
};

}  // namespace

void check_shape(const Sources& sources, SourceId source, const Table& root, bool needs_title,
                 Diagnostics& diagnostics) {
  ShapeChecker(sources, needs_title, diagnostics).check_table(root, TableKind::Root, Span{source, 0, 0}, {});
}

}  // namespace archsheet
