// SPDX-License-Identifier: MIT
//
// The files of `catalog/`, one after the other.

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <system_error>

#include "base/files.h"
#include "catalog/rows/catalogue.h"
#include "catalog/rows/entries.h"
#include "toml/toml.h"

namespace archsheet::catalog::rows {

namespace {

// Calls `read(entry)` for each top-level entry of a file.
using EntryReader = std::function<void(const toml::Entry&)>;

template <typename Row>
void append(std::vector<Row>& rows, std::vector<Row> more) {
  std::ranges::move(more, std::back_inserter(rows));
}

class CatalogueReader {
 public:
  CatalogueReader(std::string folder, Sources& sources, Diagnostics& diagnostics)
      : folder_(std::move(folder)), sources_(sources), diagnostics_(diagnostics) {}

  std::optional<Catalogue> read();

 private:
  void read_file(const std::string& name, const EntryReader& read);
  std::vector<std::string> files_in(const std::string& subfolder);
  void read_about(const toml::Entry& entry);

  std::string folder_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  Catalogue catalogue_;
  bool complete_ = true;
};

std::optional<Catalogue> CatalogueReader::read() {
  Catalogue& all = catalogue_;
  Diagnostics& said = diagnostics_;
  read_file("about.toml", [this](const toml::Entry& entry) { read_about(entry); });
  read_file("categories.toml", [&](const toml::Entry& e) { all.categories.push_back(read_category(e, said)); });
  for (const std::string& stem : files_in("services"))
    read_file("services/" + stem + ".toml",
              [&](const toml::Entry& e) { all.services.push_back(read_service(e, stem, said)); });
  read_file("relations.toml", [&](const toml::Entry& e) {
    if (read_text(e, said).span.has_source()) all.relations.push_back(e.key);
  });
  read_file("verbs.toml", [&](const toml::Entry& e) { all.verbs.push_back(read_verb(e, said)); });
  for (const std::string& stem : files_in("integrations"))
    read_file("integrations/" + stem + ".toml",
              [&](const toml::Entry& e) { append(all.integrations, read_integrations(e, said)); });
  read_file("indirect.toml", [&](const toml::Entry& e) { append(all.indirect, read_indirect(e, said)); });
  read_file("groups.toml", [&](const toml::Entry& e) { all.groups.push_back(read_group(e, said)); });
  read_file("readings.toml", [&](const toml::Entry& e) {
    if (Name reading = read_text(e, said); reading.span.has_source())
      all.readings.push_back({e.key, std::move(reading)});
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

void CatalogueReader::read_about(const toml::Entry& entry) {
  const Name text = read_text(entry, diagnostics_);
  if (entry.key.value == "date")
    catalogue_.date = text.value;
  else if (entry.key.value != "icons")
    diagnostics_.report(Code::UnknownKey, entry.key.span, entry.key.value);
}

}  // namespace

std::optional<Catalogue> read_catalogue(const std::string& folder, Sources& sources, Diagnostics& diagnostics) {
  return CatalogueReader(folder, sources, diagnostics).read();
}

}  // namespace archsheet::catalog::rows
