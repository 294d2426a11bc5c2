// SPDX-License-Identifier: MIT
#include "catalog/rows/entries.h"

#include <fmt/format.h>

#include <utility>

#include "catalog/rows/table_reader.h"

namespace archsheet::catalog::rows {

namespace {

constexpr std::string_view kDocumentation = "https://docs.aws.amazon.com/";

// What both forms of a service have.
void read_common(TableReader& table, ServiceRow& row) {
  row.name = table.text("name").value;
  const Name short_name = table.optional_text("short");
  row.short_name = short_name.value.empty() ? row.name : short_name.value;
  row.korean = table.optional_text("korean").value;
  row.icon = table.optional_text("icon");
  row.lifecycle = table.choice("lifecycle", {{"active", "Active"},
                                             {"renamed", "Renamed"},
                                             {"closed-to-new-customers", "ClosedToNewCustomers"},
                                             {"end-of-support", "EndOfSupport"},
                                             {"retired", "Retired"}});
  row.since = table.optional_text("since").value;
  row.successor = table.optional_text("successor");
  row.note = table.optional_text("note").value;
  row.purpose = table.optional_local("purpose");
  row.billing = table.optional_local("billing");
  row.programmable = table.flag("programmable");
  row.aliases = table.texts("aliases");
  row.former = table.texts("former");
}

void read_standing(TableReader& table, ServiceRow& row) {
  const bool outside = row.kind == "General";
  const Choice everywhere{"global", "Global"};
  const Choice regional{"regional", "Regional"};
  row.scope = table.choice(
      "scope", {outside ? everywhere : regional, everywhere, regional, {"zonal", "Zonal"}, {"edge", "Edge"}});
  const Choice endpoint{"regional-endpoint", "RegionalEndpoint"};
  const Choice on_premises{"on-premises", "OnPremises"};
  row.placement = table.choice(
      "placement",
      {outside ? on_premises : endpoint, endpoint, on_premises, {"global", "Global"}, {"in-vpc", "InVpc"}});
}

const toml::Table* table_of(const toml::Entry& entry, Diagnostics& diagnostics) {
  const auto* table = entry.value.as<toml::Table>();
  if (table == nullptr)
    diagnostics.report(Code::WrongType, entry.value.span, entry.key.value, "a table", entry.value.type_name());
  return table;
}

IntegrationRow read_integration(const Name& from, const Name& to, const toml::Value& value, Diagnostics& diagnostics) {
  TableReader table(value, to.span, diagnostics);
  IntegrationRow row;
  row.from = from;
  row.to = to;
  row.verb = table.text("verb");
  row.mechanism = table.text("mechanism").value;
  row.trigger = table.optional_text("trigger").value;
  table.optional_text("source");  // for those who look after the data: the page that was read
  return row;
}

}  // namespace

CategoryRow read_category(const toml::Entry& entry, Diagnostics& diagnostics) {
  TableReader table(entry.value, entry.key.span, diagnostics);
  CategoryRow row;
  row.id = entry.key;
  row.name = table.text("name").value;
  row.korean = table.text("korean").value;
  row.colour = table.colour("colour");
  row.icon = table.text("icon");
  return row;
}

ServiceRow read_service(const toml::Entry& entry, const std::string& category, Diagnostics& diagnostics) {
  TableReader table(entry.value, entry.key.span, diagnostics);
  ServiceRow row;
  row.id = entry.key;
  row.category = {category, entry.key.span};
  row.kind = table.choice("kind", {{"service", "Service"}, {"resource", "Resource"}, {"general", "General"}});
  read_common(table, row);
  read_standing(table, row);
  if (!row.icon.value.empty() && row.icon.value.find('/') == std::string::npos)
    row.icon.value.insert(0, row.kind == "Service" ? "architecture-service/" : "resource/");
  const Name documentation = table.optional_text("docs");
  if (!documentation.value.empty()) row.documentation = fmt::format("{}{}/", kDocumentation, documentation.value);
  return row;
}

ServiceRow read_company_service(const toml::Entry& entry, Diagnostics& diagnostics) {
  TableReader table(entry.value, entry.key.span, diagnostics);
  ServiceRow row;
  row.id = entry.key;
  row.category = table.optional_text("category");
  row.kind = table.choice("kind", {{"general", "General"}, {"service", "Service"}});
  read_common(table, row);
  read_standing(table, row);
  row.documentation = table.optional_text("link").value;
  return row;
}

VerbRow read_verb(const toml::Entry& entry, Diagnostics& diagnostics) {
  TableReader table(entry.value, entry.key.span, diagnostics);
  VerbRow row;
  row.id = entry.key;
  row.phrase = table.text("phrase");
  row.relation = table.text("relation");
  row.flow =
      table.choice("flow", {{"forward", "Forward"}, {"reverse", "Reverse"}, {"both", "Both"}, {"control", "Control"}});
  return row;
}

std::vector<IntegrationRow> read_integrations(const toml::Entry& from, Diagnostics& diagnostics) {
  std::vector<IntegrationRow> rows;
  const toml::Table* table = table_of(from, diagnostics);
  if (table == nullptr) return rows;
  for (const toml::Entry& to : table->entries) {
    if (const auto* ways = to.value.as<toml::Array>()) {
      for (const toml::Value& way : *ways) rows.push_back(read_integration(from.key, to.key, way, diagnostics));
    } else {
      rows.push_back(read_integration(from.key, to.key, to.value, diagnostics));
    }
  }
  return rows;
}

std::vector<IndirectRow> read_indirect(const toml::Entry& from, Diagnostics& diagnostics) {
  std::vector<IndirectRow> rows;
  const toml::Table* table = table_of(from, diagnostics);
  if (table == nullptr) return rows;
  for (const toml::Entry& to : table->entries) {
    TableReader pair(to.value, to.key.span, diagnostics);
    IndirectRow row;
    row.from = from.key;
    row.to = to.key;
    row.ways = pair.lists("ways");
    row.note = pair.optional_text("note").value;
    rows.push_back(std::move(row));
  }
  return rows;
}

GroupRow read_group(const toml::Entry& entry, Diagnostics& diagnostics) {
  TableReader table(entry.value, entry.key.span, diagnostics);
  GroupRow row;
  row.id = entry.key;
  row.label = table.text("label").value;
  row.korean = table.text("korean").value;
  row.colour = table.colour("colour");
  row.colour_dark = table.optional_colour("colour-dark").value_or(row.colour);
  row.style = table.choice("style", {{"solid", "Solid"}, {"dashed", "Dashed"}, {"dotted", "Dotted"}});
  row.header = table.choice("header", {{"left", "Left"}, {"centre", "Centre"}});
  row.icon = table.optional_text("icon");
  row.icon_centred = table.flag("icon-centred");
  row.is_aws = table.flag("aws");
  row.parents = table.texts("parents");
  return row;
}

Name read_text(const toml::Entry& entry, Diagnostics& diagnostics) {
  if (const auto* text = entry.value.as<std::string>()) return {*text, entry.value.span};
  diagnostics.report(Code::WrongType, entry.value.span, entry.key.value, "a string", entry.value.type_name());
  return {};
}

}  // namespace archsheet::catalog::rows
