// SPDX-License-Identifier: MIT
//
// The files of `catalog/`, one function for each kind of file.

#include <algorithm>
#include <filesystem>
#include <functional>
#include <system_error>

#include "base/files.h"
#include "catalog/build/catalogue.h"
#include "catalog/build/table_reader.h"
#include "toml/toml.h"

namespace archsheet::catalog::build {

namespace {

constexpr std::string_view kDocumentation = "https://docs.aws.amazon.com/";

// Calls `read(entry)` for each top-level entry of a file.
using EntryReader = std::function<void(const toml::Entry&)>;

class CatalogueReader {
 public:
  CatalogueReader(std::string folder, Sources& sources, Diagnostics& diagnostics)
      : folder_(std::move(folder)), sources_(sources), diagnostics_(diagnostics) {}

  std::optional<Catalogue> read();

 private:
  void read_file(const std::string& name, const EntryReader& read);
  std::vector<std::string> files_in(const std::string& subfolder);

  void read_about(const toml::Entry& entry);
  void read_category(const toml::Entry& entry);
  void read_service(const toml::Entry& entry, const std::string& category);
  void read_verb(const toml::Entry& entry);
  void read_integrations(const toml::Entry& from);
  void read_integration(const Name& from, const Name& to, const toml::Value& value);
  void read_indirect(const toml::Entry& from);
  void read_group(const toml::Entry& entry);
  void read_text(const toml::Entry& entry, const std::function<void(Name)>& keep);

  std::string folder_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  Catalogue catalogue_;
  bool complete_ = true;
};

std::optional<Catalogue> CatalogueReader::read() {
  read_file("about.toml", [this](const toml::Entry& entry) { read_about(entry); });
  read_file("categories.toml", [this](const toml::Entry& entry) { read_category(entry); });
  for (const std::string& stem : files_in("services"))
    read_file("services/" + stem + ".toml", [&](const toml::Entry& entry) { read_service(entry, stem); });
  read_file("relations.toml", [this](const toml::Entry& entry) {
    read_text(entry, [&](const Name&) { catalogue_.relations.push_back(entry.key); });
  });
  read_file("verbs.toml", [this](const toml::Entry& entry) { read_verb(entry); });
  for (const std::string& stem : files_in("integrations"))
    read_file("integrations/" + stem + ".toml", [this](const toml::Entry& entry) { read_integrations(entry); });
  read_file("indirect.toml", [this](const toml::Entry& entry) { read_indirect(entry); });
  read_file("groups.toml", [this](const toml::Entry& entry) { read_group(entry); });
  read_file("readings.toml", [this](const toml::Entry& entry) {
    read_text(entry, [&](Name reading) { catalogue_.readings.push_back({entry.key, std::move(reading)}); });
  });
  if (!complete_) return std::nullopt;
  return std::move(catalogue_);
}

void CatalogueReader::read_file(const std::string& name, const EntryReader& read) {
  const std::string path = folder_ + "/" + name;
  std::variant<std::string, FileError> content = archsheet::read_file(path);
  if (const auto* error = std::get_if<FileError>(&content)) {
    diagnostics_.report(Code::FileUnreadable, Span{}, path, error->reason);
    complete_ = false;
    return;
  }
  const SourceId source = sources_.add("catalog/" + name, std::get<std::string>(std::move(content)));
  const std::optional<toml::Table> table = toml::parse(sources_, source, diagnostics_);
  complete_ = complete_ && table.has_value();
  if (!table) return;
  for (const toml::Entry& entry : table->entries) read(entry);
}

// The stems of the TOML files of a folder, sorted.
std::vector<std::string> CatalogueReader::files_in(const std::string& subfolder) {
  std::vector<std::string> stems;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder_ + "/" + subfolder, error), end; !error && at != end;
       at.increment(error))
    if (at->path().extension() == ".toml") stems.push_back(at->path().stem().string());
  if (error) diagnostics_.report(Code::FileUnreadable, Span{}, folder_ + "/" + subfolder, error.message());
  std::ranges::sort(stems);
  return stems;
}

void CatalogueReader::read_text(const toml::Entry& entry, const std::function<void(Name)>& keep) {
  if (const auto* text = entry.value.as<std::string>())
    keep({*text, entry.value.span});
  else
    diagnostics_.report(Code::WrongType, entry.value.span, entry.key.value, "a string", entry.value.type_name());
}

void CatalogueReader::read_about(const toml::Entry& entry) {
  read_text(entry, [&](Name text) {
    if (entry.key.value == "date")
      catalogue_.date = std::move(text.value);
    else if (entry.key.value != "icons")
      diagnostics_.report(Code::UnknownKey, entry.key.span, entry.key.value);
  });
}

void CatalogueReader::read_category(const toml::Entry& entry) {
  TableReader table(entry.value, entry.key.span, diagnostics_);
  CategoryRow row;
  row.id = entry.key;
  row.name = table.text("name").value;
  row.korean = table.text("korean").value;
  row.colour = table.colour("colour");
  row.icon = table.text("icon");
  catalogue_.categories.push_back(std::move(row));
}

// The rules of `categories.toml`: what a service does not say is what most of its kind are.
void CatalogueReader::read_service(const toml::Entry& entry, const std::string& category) {
  TableReader table(entry.value, entry.key.span, diagnostics_);
  ServiceRow row;
  row.id = entry.key;
  row.category = category;
  row.name = table.text("name").value;
  const Name short_name = table.optional_text("short");
  row.short_name = short_name.value.empty() ? row.name : short_name.value;
  row.korean = table.optional_text("korean").value;
  row.kind = table.choice("kind", {{"service", "Service"}, {"resource", "Resource"}, {"general", "General"}});
  row.icon = table.optional_text("icon");
  if (!row.icon.value.empty() && row.icon.value.find('/') == std::string::npos)
    row.icon.value.insert(0, row.kind == "Service" ? "architecture-service/" : "resource/");
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
  row.lifecycle = table.choice("lifecycle", {{"active", "Active"},
                                             {"renamed", "Renamed"},
                                             {"closed-to-new-customers", "ClosedToNewCustomers"},
                                             {"end-of-support", "EndOfSupport"},
                                             {"retired", "Retired"}});
  row.since = table.optional_text("since").value;
  row.successor = table.optional_text("successor");
  row.note = table.optional_text("note").value;
  const Name documentation = table.optional_text("docs");
  if (!documentation.value.empty()) row.documentation = fmt::format("{}{}/", kDocumentation, documentation.value);
  row.purpose = table.optional_local("purpose");
  row.billing = table.optional_local("billing");
  row.programmable = table.flag("programmable");
  row.aliases = table.texts("aliases");
  row.former = table.texts("former");
  catalogue_.services.push_back(std::move(row));
}

void CatalogueReader::read_verb(const toml::Entry& entry) {
  TableReader table(entry.value, entry.key.span, diagnostics_);
  VerbRow row;
  row.id = entry.key;
  row.phrase = table.text("phrase");
  row.relation = table.text("relation");
  row.flow =
      table.choice("flow", {{"forward", "Forward"}, {"reverse", "Reverse"}, {"both", "Both"}, {"control", "Control"}});
  catalogue_.verbs.push_back(std::move(row));
}

// `[from]` holds an entry for each `to`: one way, or an array of them, the most usual first.
void CatalogueReader::read_integrations(const toml::Entry& from) {
  const auto* table = from.value.as<toml::Table>();
  if (table == nullptr) {
    diagnostics_.report(Code::WrongType, from.value.span, from.key.value, "a table", from.value.type_name());
    return;
  }
  for (const toml::Entry& to : table->entries) {
    if (const auto* ways = to.value.as<toml::Array>()) {
      for (const toml::Value& way : *ways) read_integration(from.key, to.key, way);
    } else {
      read_integration(from.key, to.key, to.value);
    }
  }
}

void CatalogueReader::read_integration(const Name& from, const Name& to, const toml::Value& value) {
  TableReader table(value, to.span, diagnostics_);
  IntegrationRow row;
  row.from = from;
  row.to = to;
  row.verb = table.text("verb");
  row.mechanism = table.text("mechanism").value;
  row.trigger = table.optional_text("trigger").value;
  table.optional_text("source");  // for those who look after the data: the page that was read
  catalogue_.integrations.push_back(std::move(row));
}

void CatalogueReader::read_indirect(const toml::Entry& from) {
  const auto* table = from.value.as<toml::Table>();
  if (table == nullptr) {
    diagnostics_.report(Code::WrongType, from.value.span, from.key.value, "a table", from.value.type_name());
    return;
  }
  for (const toml::Entry& to : table->entries) {
    TableReader pair(to.value, to.key.span, diagnostics_);
    IndirectRow row;
    row.from = from.key;
    row.to = to.key;
    row.ways = pair.lists("ways");
    row.note = pair.optional_text("note").value;
    catalogue_.indirect.push_back(std::move(row));
  }
}

void CatalogueReader::read_group(const toml::Entry& entry) {
  TableReader table(entry.value, entry.key.span, diagnostics_);
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
  catalogue_.groups.push_back(std::move(row));
}

}  // namespace

std::optional<Catalogue> read_catalogue(const std::string& folder, Sources& sources, Diagnostics& diagnostics) {
  return CatalogueReader(folder, sources, diagnostics).read();
}

}  // namespace archsheet::catalog::build
