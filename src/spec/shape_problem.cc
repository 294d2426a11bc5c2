// SPDX-License-Identifier: MIT
//
// One function a message.
#include "spec/shape_problem.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/language.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "spec/shape.h"
#include "toml/string_map.h"

namespace archsheet {

namespace {

// "`a`, `b` or `c`".
std::string listed(std::span<const std::string_view> words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i)
    out += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == words.size() ? " or " : ", ", words[i]);
  return out;
}

// Where the first table stands that has such a key, in words; empty when none has.
std::string home_of(std::string_view key) {
  for (TableKind kind : kTableKinds)
    if (find_key(kind, key) != nullptr)
      return kind == TableKind::Root ? "the top level" : fmt::format("`{}`", place_of(kind));
  return {};
}

// XML has no way to hold these, and a terminal might obey them.
bool is_undrawable(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F) || (c & 0xFFFE) == 0xFFFE;
}

constexpr const char* kWithoutQuotes = "write it without quotes";

bool consists_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

std::string wrong_type_help(std::string_view name, Shape wanted, const toml::Value& value, std::string_view written) {
  const std::string* text = value.as<std::string>();
  const bool is_string = text != nullptr;
  switch (wanted) {
    case Shape::Strings:
    case Shape::References:
    case Shape::Flows:
      return is_string ? fmt::format("write it in brackets: `{} = [{}]`", name, written) : "";
    case Shape::Rows:
      return "write lines of ids: `rows = [[\"a\", \"b\"], [\"c\"]]`";
    case Shape::Tables:
      if (value.as<toml::Table>() == nullptr) return is_string ? "strings of this form stand in `flows`" : "";
      return name == "steps" ? "a step begins with `[[steps]]`, in double brackets"
                             : "put the table into an array: `[{ ... }]`";
    case Shape::Table:
    case Shape::TableById:
      return value.as<toml::Array>() != nullptr ? fmt::format("write `[{}]`, in single brackets", name) : "";
    case Shape::Integer:
      if (text == nullptr) return "";
      return consists_of(*text, "0123456789") ? kWithoutQuotes : fmt::format("write a whole number: `{} = 4`", name);
    case Shape::Boolean:
      if (text == nullptr) return "";
      return *text == "true" || *text == "false" ? kWithoutQuotes : "write `true` or `false`, without quotes";
    case Shape::Date:
      if (text == nullptr) return "";
      return consists_of(*text, "0123456789-") ? kWithoutQuotes
                                               : fmt::format("write year, month and day: `{} = 2026-11-23`", name);
    case Shape::StepNumber:
      return value.as<std::int64_t>() != nullptr ? fmt::format("write it in quotes: \"{}\"", written) : "";
    default:
      return value.as<toml::Table>() == nullptr && value.as<toml::Array>() == nullptr ? "write it in quotes" : "";
  }
}

}  // namespace

std::string_view ShapeProblems::written(Span span) const {
  return sources_.text(span.source).substr(span.begin, span.end - span.begin);
}

void ShapeProblems::key_after_table(const toml::Entry& entry, std::string_view header) {
  diagnostics_.report(Code::KeyAfterTable, entry.key.span, entry.key.value, header)
      .with_help("move it above the first `[table]`");
}

std::string_view ShapeProblems::unknown_key(const toml::Entry& entry, TableKind kind, std::string_view header) {
  const std::string& name = entry.key.value;
  if (kind != TableKind::Root && !header.empty() && find_key(TableKind::Root, name) != nullptr) {
    key_after_table(entry, header);
    return {};
  }
  Diagnostic& problem = diagnostics_.report(Code::UnknownKey, entry.key.span, name);
  if (const std::string home = home_of(name); !home.empty()) {
    problem.with_help(fmt::format("`{}` is a key of {}", name, home));
  } else if (const auto near = nearest(name, key_names(kind))) {
    problem.with_help(fmt::format("write `{}`", *near)).with_fix(entry.key.span, std::string(*near));
    return *near;
  } else {
    problem.with_help(fmt::format("known here: {}", fmt::join(key_names(kind), ", ")));
  }
  return {};
}

void ShapeProblems::unknown_language(const toml::Entry& entry) {
  std::vector<std::string_view> codes;
  for (Language language : languages()) codes.push_back(code_of(language));
  diagnostics_.report(Code::UnknownKey, entry.key.span, entry.key.value)
      .with_help(fmt::format("the languages are {}", fmt::join(codes, ", ")));
}

void ShapeProblems::wrong_type(std::string_view name, Shape wanted, const toml::Value& value) {
  const bool* truth = value.as<bool>();
  const std::string_view seen = truth != nullptr && wanted == Shape::StepNumber ? "true" : value.type_name();
  Diagnostic& problem = diagnostics_.report(Code::WrongType, value.span, name, words_for(wanted), seen);
  const std::string help = wrong_type_help(name, wanted, value, written(value.span));
  if (!help.empty()) problem.with_help(help);
  const bool is_list = wanted == Shape::Strings || wanted == Shape::References || wanted == Shape::Flows;
  if (is_list && value.as<std::string>() != nullptr)
    problem.with_fix(value.span, fmt::format("[{}]", written(value.span)));
}

void ShapeProblems::wrong_element(std::string_view name, Shape wanted, const toml::Value& element) {
  Diagnostic& problem = diagnostics_.report(Code::WrongType, element.span, name, words_for(wanted),
                                            fmt::format("one with {}", element.type_name()));
  if (wanted == Shape::Flows && element.as<toml::Table>() != nullptr)
    problem.with_help("tables of this form stand in `arrows`");
  if (wanted == Shape::Tables && name == "arrows" && element.as<std::string>() != nullptr)
    problem.with_help("strings of this form stand in `flows`");
}

void ShapeProblems::bad_choice(const Key& key, const toml::Value& value) {
  const std::string& seen = *value.as<std::string>();
  const Span place = toml::StringMap(sources_, value.span).content();
  Diagnostic& problem = diagnostics_.report(Code::BadValue, place, key.name, seen);
  problem.with_help(fmt::format("write {}", listed(key.values)));
  const auto near = nearest(seen, {key.values.begin(), key.values.end()});
  if (near && place != value.span) problem.with_fix(place, std::string(*near));
}

void ShapeProblems::out_of_range(const Key& key, const toml::Value& value) {
  diagnostics_.report(Code::OutOfRange, value.span, key.name, fmt::format("from {} to {}", key.minimum, key.maximum));
}

void ShapeProblems::missing(std::string_view name, Span place, std::string_view help) {
  diagnostics_.report(Code::MissingKey, place, name).with_help(std::string(help));
}

void ShapeProblems::bad_id(const Located<std::string>& id) {
  diagnostics_.report(Code::BadId, id.span, id.value)
      .with_help("an id is made of letters, digits, `_` and `-`, and begins with a letter or `_`");
}

void ShapeProblems::not_a_table(const toml::Entry& entry, TableKind kind) {
  Diagnostic& problem = diagnostics_.report(Code::WrongType, entry.value.span, entry.key.value, words_for(Shape::Table),
                                            entry.value.type_name());
  const std::string_view first = kind == TableKind::Group ? "kind" : kind == TableKind::Service ? "name" : "service";
  if (entry.value.as<std::string>() == nullptr) return;
  const std::string table = fmt::format("{{ {} = {} }}", first, written(entry.value.span));
  problem.with_help(fmt::format("write `{} = {}`", written(entry.key.span), table)).with_fix(entry.value.span, table);
}

void ShapeProblems::check_string(std::string_view name, const toml::Value& value) {
  const std::string& text = *value.as<std::string>();
  if (text.size() > kMaximumTextBytes)
    diagnostics_.report(Code::TextTooLong, Span{value.span.source, value.span.begin, value.span.begin + 1}, name,
                        kMaximumTextBytes);
  for (std::size_t offset = 0; offset < text.size();) {
    const Decoded decoded = decode_utf8(text, offset);
    if (is_undrawable(decoded.code_point)) {
      const Span place = toml::StringMap(sources_, value.span).span(offset, offset + decoded.length);
      diagnostics_
          .report(Code::ControlCharacter, place,
                  fmt::format("U+{:04X}", static_cast<std::uint32_t>(decoded.code_point)))
          .with_help("take it out");
      return;
    }
    offset += decoded.length;
  }
}

}  // namespace archsheet
