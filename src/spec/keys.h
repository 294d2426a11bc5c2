// SPDX-License-Identifier: MIT
//
// Every key that a spec may hold: which table it stands in, what it wants and
// what it is for. The parser reads by this table, and whatever describes the
// format (schema, formatter, reference) is made from it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace archsheet {

enum class TableKind { Root, Group, Component, Step, Arrow, Page, Layout, Legend, Lint, Allow, Service };

inline constexpr TableKind kTableKinds[] = {TableKind::Root,  TableKind::Group, TableKind::Component, TableKind::Step,
                                            TableKind::Arrow, TableKind::Page,  TableKind::Layout,    TableKind::Legend,
                                            TableKind::Lint,  TableKind::Allow, TableKind::Service};

// What a key wants for its value.
enum class Shape {
  String,
  Reference,  // a string that names a group, component, service or kind; resolved later
  Choice,     // a string, one of `values`
  Text,       // a string that a reader sees, or a table with one a language
  Integer,    // from `minimum` to `maximum`
  Boolean,
  Date,
  Strings,     // an array of strings
  References,  // an array of strings that name things
  Ends,        // one name, or an array of names
  Flows,       // an array of flow strings
  StepNumber,  // a string that begins a count, or `false`
  Rows,        // an array of arrays of names
  Table,       // a table of the kind `table`
  TableById,   // a table whose keys are ids and whose values are tables of the kind `table`
  Tables,      // an array of tables of the kind `table`
};

struct Key {
  std::string_view name;
  Shape shape = Shape::String;
  std::string_view description;
  bool required = false;
  std::span<const std::string_view> values = {};  // of a choice
  std::int64_t minimum = 0;
  std::int64_t maximum = 0;
  TableKind table = TableKind::Root;  // of the table shapes
};

// In the order in which documents and the formatter write them.
std::span<const Key> keys_of(TableKind kind);

// Null when tables of that kind have no such key.
const Key* find_key(TableKind kind, std::string_view name);

std::vector<std::string_view> key_names(TableKind kind);

// Where tables of this kind stand: "[components]", "[[steps]]", "arrows"; empty for the root.
std::string_view place_of(TableKind kind);

// What a value of this shape is called in a message: "an array of strings".
std::string_view words_for(Shape shape);

// `[A-Za-z_][A-Za-z0-9_-]*`.
bool is_id(std::string_view text);

}  // namespace archsheet
