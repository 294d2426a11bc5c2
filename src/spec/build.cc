// SPDX-License-Identifier: MIT
//
// A function a table.
#include "spec/build.h"

#include <utility>

#include "spec/flow.h"
#include "spec/keys.h"

namespace archsheet {

namespace {

using toml::Array;
using toml::Entry;
using toml::Table;
using toml::Value;

// Calls `visit(entry, table)` for every entry under `key` that is a table itself.
template <typename Visit>
void each_by_id(const Table& root, std::string_view key, Visit visit) {
  const Value* value = root.find(key);
  const Table* table = value == nullptr ? nullptr : value->as<Table>();
  if (table == nullptr) return;
  for (const Entry& entry : table->entries)
    if (const Table* inner = entry.value.as<Table>(); inner != nullptr && is_id(entry.key.value))
      visit(entry.key, *inner);
}

// Calls `visit(value, table)` for every table of an array of tables.
template <typename Visit>
void each_table(const Table& root, std::string_view key, Visit visit) {
  const Value* value = root.find(key);
  const Array* items = value == nullptr ? nullptr : value->as<Array>();
  if (items == nullptr) return;
  for (const Value& item : *items)
    if (const Table* table = item.as<Table>()) visit(item, *table);
}

const Table* find_table(const Table& root, std::string_view key) {
  const Value* value = root.find(key);
  return value == nullptr ? nullptr : value->as<Table>();
}

SpecGroup build_group(const Located<std::string>& id, const Table& table, const Reader& reader) {
  SpecGroup group;
  group.id = id;
  group.kind = reader.string(table, "kind");
  group.service = reader.string(table, "service");
  group.in = reader.string(table, "in");
  group.around = reader.strings(table, "around");
  group.copies = reader.strings(table, "copies");
  group.label = reader.text(table, "label");
  group.role = reader.text(table, "role");
  group.place = reader.choice<Side>(table, TableKind::Group, "place");
  return group;
}

SpecComponent build_component(const Located<std::string>& id, const Table& table, const Reader& reader) {
  SpecComponent component;
  component.id = id;
  component.service = reader.string(table, "service");
  component.in = reader.string(table, "in");
  component.on = reader.string(table, "on");
  component.label = reader.text(table, "label");
  component.role = reader.text(table, "role");
  component.count = reader.integer(table, "count");
  component.link = reader.string(table, "link");
  component.reading = reader.string(table, "reading");
  component.facts = reader.strings(table, "facts");
  component.place = reader.choice<Side>(table, TableKind::Component, "place");
  return component;
}

SpecService build_service(const Located<std::string>& id, const Table& table, const Reader& reader) {
  SpecService service;
  service.id = id;
  service.name = reader.string(table, "name").value_or(Located<std::string>{{}, id.span});
  service.icon = reader.string(table, "icon");
  service.category = reader.string(table, "category");
  service.description = reader.text(table, "description");
  return service;
}

std::optional<SpecArrow> build_arrow(const Value& value, const Table& table, const Reader& reader,
                                     Diagnostics& diagnostics) {
  SpecArrow arrow;
  arrow.from = reader.strings(table, "from");
  arrow.to = reader.strings(table, "to");
  arrow.label = reader.text(table, "label");
  arrow.data = reader.text(table, "data");
  arrow.link = reader.string(table, "link");
  if (const auto style = reader.choice<LineStyle>(table, TableKind::Arrow, "style")) arrow.style = style->value;
  if (const auto both = reader.boolean(table, "both")) arrow.both = both->value;
  arrow.span = value.span;
  if (const Value* label = table.find("label")) {
    if (const auto* plain = label->as<std::string>()) check_braces(reader.sources(), *plain, label->span, diagnostics);
    if (const auto* languages = label->as<Table>())
      for (const Entry& entry : languages->entries)
        if (const auto* text = entry.value.as<std::string>())
          check_braces(reader.sources(), *text, entry.value.span, diagnostics);
  }
  if (arrow.from.empty() || arrow.to.empty()) return std::nullopt;
  return arrow;
}

SpecStep build_step(const Value& value, const Table& table, const Reader& reader, Diagnostics& diagnostics) {
  SpecStep step;
  step.span = value.span;
  step.at = reader.strings(table, "at");
  step.text = reader.text(table, "text");
  if (const auto start = reader.string(table, "number"))
    step.number = Located<SpecStepNumber>{{false, start->value}, start->span};
  if (const auto number = reader.boolean(table, "number"); number && !number->value)
    step.number = Located<SpecStepNumber>{{true, {}}, number->span};
  for (const Entry& entry : table.entries) {  // `flows` and `arrows` in the order in which they stand
    const Array* items = entry.value.as<Array>();
    if (items == nullptr) continue;
    for (const Value& item : *items) {
      if (const auto* flow = item.as<std::string>(); flow != nullptr && entry.key.value == "flows")
        for (SpecArrow& arrow : parse_flow(reader.sources(), *flow, item.span, reader.language(), diagnostics))
          step.arrows.push_back(std::move(arrow));
      if (const auto* inner = item.as<Table>(); inner != nullptr && entry.key.value == "arrows")
        if (auto arrow = build_arrow(item, *inner, reader, diagnostics)) step.arrows.push_back(std::move(*arrow));
    }
  }
  return step;
}

void build_page(Spec& spec, const Table& table, const Reader& reader) {
  spec.page.template_name = reader.string(table, "template");
  spec.page.size = reader.string(table, "size");
  spec.page.orientation = reader.choice<Orientation>(table, TableKind::Page, "orientation");
  spec.page.direction = reader.choice<Direction>(table, TableKind::Page, "direction");
  spec.page.theme = reader.string(table, "theme");
  spec.page.details = reader.boolean(table, "details");
}

void build_rows(Spec& spec, const Table& layout, const Reader& reader) {
  const Value* value = layout.find("rows");
  const Array* rows = value == nullptr ? nullptr : value->as<Array>();
  if (rows == nullptr) return;
  spec.rows = SpecRows{{}, value->span};
  for (const Value& row : *rows)
    if (row.as<Array>() != nullptr) spec.rows->rows.push_back(reader.strings(row));
}

void build_legend(Spec& spec, const Table& table, const Reader& reader) {
  constexpr std::pair<std::string_view, LineStyle> kStyles[] = {
      {"solid", LineStyle::Solid}, {"dashed", LineStyle::Dashed}, {"dotted", LineStyle::Dotted}};
  for (const Entry& entry : table.entries)
    for (const auto& [name, style] : kStyles)
      if (entry.key.value == name)
        if (auto text = reader.text(table, name))
          spec.legend.emplace_back(Located<LineStyle>{style, entry.key.span}, std::move(*text));
}

void build_lint(Spec& spec, const Table& table, const Reader& reader) {
  spec.lint_profile = reader.choice<LintProfile>(table, TableKind::Lint, "profile");
  each_table(table, "allow", [&](const Value&, const Table& inner) {
    auto code = reader.string(inner, "code");
    auto reason = reader.string(inner, "reason");
    if (code && reason) spec.lint_allow.push_back({std::move(*code), reader.string(inner, "at"), std::move(*reason)});
  });
}

}  // namespace

void build_spec(Spec& spec, const Table& root, const Reader& reader, Diagnostics& diagnostics) {
  spec.title = reader.text(root, "title");
  spec.subtitle = reader.text(root, "subtitle");
  spec.summary = reader.text(root, "summary");
  spec.language = reader.choice<Language>(root, TableKind::Root, "language");
  spec.revised = reader.date(root, "revised");
  spec.author = reader.text(root, "author");
  spec.tags = reader.strings(root, "tags");
  spec.include = reader.strings(root, "include");
  each_by_id(root, "groups", [&](const Located<std::string>& id, const Table& table) {
    spec.groups.push_back(build_group(id, table, reader));
  });
  each_by_id(root, "components", [&](const Located<std::string>& id, const Table& table) {
    spec.components.push_back(build_component(id, table, reader));
  });
  each_by_id(root, "services", [&](const Located<std::string>& id, const Table& table) {
    spec.services.push_back(build_service(id, table, reader));
  });
  each_table(root, "steps", [&](const Value& value, const Table& table) {
    spec.steps.push_back(build_step(value, table, reader, diagnostics));
  });
  if (const Table* page = find_table(root, "page")) build_page(spec, *page, reader);
  if (const Table* layout = find_table(root, "layout")) build_rows(spec, *layout, reader);
  if (const Table* legend = find_table(root, "legend")) build_legend(spec, *legend, reader);
  if (const Table* lint = find_table(root, "lint")) build_lint(spec, *lint, reader);
}

}  // namespace archsheet
