// SPDX-License-Identifier: MIT
//
// Rows to services with addresses that hold: services first, since the rest points to them.
#include "catalog/company.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>
#include <utility>

#include "base/nearest.h"
#include "base/utf8.h"
#include "catalog/icons.h"
#include "catalog/rows/entries.h"
#include "catalog/rows/name_index.h"
#include "catalog/rows/names.h"
#include "catalog/tables.h"
#include "toml/toml.h"

namespace archsheet::catalog {

using Ends = std::pair<const Service*, const Service*>;

struct Company::Data {
  rows::Catalogue rows;  // whose strings the rest looks into
  std::deque<SvgIcon> drawings;
  std::deque<Icon> icons;
  std::deque<std::vector<std::string_view>> name_lists;
  std::deque<Service> services;
  std::set<const Service*> programmable;
  std::map<std::string, FoundService, std::less<>> names;  // folded
  std::vector<std::string> known_names;
  std::deque<Verb> verbs;
  std::map<Ends, std::vector<Integration>> integrations;
  std::deque<std::vector<const Service*>> hops;
  std::deque<std::vector<std::span<const Service* const>>> ways;
  std::map<Ends, Indirect> indirect;
  std::map<std::string, std::string_view, std::less<>> readings;  // of words in lower case
};

namespace {

constexpr std::string_view kDefaultCategory = "general";
constexpr std::size_t kMostServices = 500;

// The enumerator that the rows call by its name.
template <typename Enum, std::size_t Size>
Enum enumerator(const std::array<std::string_view, Size>& names, std::string_view name) {
  return static_cast<Enum>(std::ranges::find(names, name) - names.begin());
}
constexpr std::array<std::string_view, 3> kKinds = {"Service", "Resource", "General"};
constexpr std::array<std::string_view, 4> kScopes = {"Global", "Regional", "Zonal", "Edge"};
constexpr std::array<std::string_view, 4> kPlacements = {"Global", "RegionalEndpoint", "InVpc", "OnPremises"};
constexpr std::array<std::string_view, 5> kLifecycles = {"Active", "Renamed", "ClosedToNewCustomers", "EndOfSupport",
                                                         "Retired"};
constexpr std::array<std::string_view, 4> kFlows = {"Forward", "Reverse", "Both", "Control"};

class CompanyReader {
 public:
  CompanyReader(Sources& sources, const Company::IconReader& icons, Diagnostics& diagnostics)
      : sources_(sources), read_file_(icons), diagnostics_(diagnostics), data_(std::make_unique<Company::Data>()) {}

  std::unique_ptr<const Company::Data> read(SourceId source) {
    const std::optional<toml::Table> root = toml::parse(sources_, source, diagnostics_);
    if (!root) return nullptr;
    for (const toml::Entry& table : root->entries) read_rows(table);
    if (data_->rows.services.size() > kMostServices)
      diagnostics_.report(Code::TooMany, data_->rows.services.back().id.span, kMostServices, "services");
    if (diagnostics_.has_errors()) return nullptr;
    for (const rows::ServiceRow& row : data_->rows.services) add_service(row);
    index_names();
    for (std::size_t i = 0; i < data_->services.size(); ++i) add_successor(i);
    add_verbs();
    for (const rows::IntegrationRow& row : data_->rows.integrations) add_integration(row);
    for (const rows::IndirectRow& row : data_->rows.indirect) add_indirect(row);
    for (const rows::ReadingRow& row : data_->rows.readings)
      data_->readings.emplace(ascii_lower(row.word.value), row.reading.value);
    return diagnostics_.has_errors() ? nullptr : std::move(data_);
  }

 private:
  void read_rows(const toml::Entry& table) {
    const auto* entries = table.value.as<toml::Table>();
    if (entries == nullptr) {
      diagnostics_.report(Code::UnknownKey, table.key.span, table.key.value).with_help(std::string(kHelp));
      return;
    }
    rows::Catalogue& all = data_->rows;
    for (const toml::Entry& entry : entries->entries) {
      if (table.key.value == "services") {
        all.services.push_back(rows::read_company_service(entry, diagnostics_));
      } else if (table.key.value == "verbs") {
        all.verbs.push_back(rows::read_verb(entry, diagnostics_));
      } else if (table.key.value == "integrations") {
        std::ranges::move(rows::read_integrations(entry, diagnostics_), std::back_inserter(all.integrations));
      } else if (table.key.value == "indirect") {
        std::ranges::move(rows::read_indirect(entry, diagnostics_), std::back_inserter(all.indirect));
      } else if (table.key.value == "readings") {
        all.readings.push_back({entry.key, rows::read_text(entry, diagnostics_)});
      } else {
        diagnostics_.report(Code::UnknownKey, table.key.span, table.key.value).with_help(std::string(kHelp));
        return;
      }
    }
  }

  void add_service(const rows::ServiceRow& row) {
    const Category* category = find_category(row.category.value.empty() ? kDefaultCategory : row.category.value);
    if (category == nullptr) {
      diagnostics_.report(Code::BadValue, row.category.span, "category", row.category.value)
          .with_caption("no category of the catalogue");
      category = find_category(kDefaultCategory);
    }
    if (!row.documentation.empty() && !row.documentation.starts_with("https://"))
      diagnostics_.report(Code::BadLink, row.id.span, row.documentation);
    data_->services.push_back({.id = row.id.value,
                               .name = row.name,
                               .short_name = row.short_name,
                               .name_ko = row.korean,
                               .category = category,
                               .icon = category->icon,
                               .kind = enumerator<ServiceKind>(kKinds, row.kind),
                               .scope = enumerator<Scope>(kScopes, row.scope),
                               .placement = enumerator<Placement>(kPlacements, row.placement),
                               .lifecycle = enumerator<Lifecycle>(kLifecycles, row.lifecycle),
                               .lifecycle_date = row.since,
                               .successor = nullptr,
                               .note = row.note,
                               .documentation = row.documentation,
                               .purpose = {row.purpose.english.value, row.purpose.korean.value},
                               .billing = {row.billing.english.value, row.billing.korean.value},
                               .aliases = names_of(row.aliases),
                               .former_names = names_of(row.former),
                               .own_icon = row.icon.value.empty() ? nullptr : read_icon(row.icon)});
    if (row.programmable) data_->programmable.insert(&data_->services.back());
  }

  std::span<const std::string_view> names_of(const std::vector<rows::Name>& names) {
    std::vector<std::string_view>& list = data_->name_lists.emplace_back();
    for (const rows::Name& name : names) list.push_back(name.value);
    return list;
  }

  const Icon* read_icon(const rows::Name& path) {
    auto text = read_file_(path.value);
    if (const auto* error = std::get_if<FileError>(&text)) {
      diagnostics_.report(Code::FileUnreadable, path.span, path.value, error->reason);
      return nullptr;
    }
    if (std::get<std::string>(text).size() > kMaximumIconBytes) {
      diagnostics_.report(Code::FileTooLarge, path.span, path.value, kMaximumIconBytes);
      return nullptr;
    }
    const SourceId source = sources_.add(path.value, std::get<std::string>(std::move(text)));
    auto drawing = read_svg_icon(sources_.text(source), IconOrigin::Company);
    if (const auto* error = std::get_if<SvgError>(&drawing)) {
      const auto at = static_cast<std::uint32_t>(error->offset);
      diagnostics_.report(Code::BadIcon, Span{source, at, at}, error->reason).with_label(path.span, "named here");
      return nullptr;
    }
    data_->drawings.push_back(std::get<SvgIcon>(std::move(drawing)));
    data_->icons.push_back(icon_of(data_->drawings.back()));
    return &data_->icons.back();
  }

  // A name is one service's: the catalogue's keep theirs.
  void index_names() {
    for (const rows::IndexedName& name : rows::index_names(data_->rows, diagnostics_)) {
      const bool derived = name.match == "OfficialName";
      if (find_service(name.folded)) {
        if (!derived)
          diagnostics_.report(Code::DuplicateKey, data_->rows.services[name.service].id.span, name.folded)
              .with_note("the catalogue has a service of that name");
        continue;
      }
      constexpr std::array<std::string_view, 4> kMatches = {"Id", "Alias", "FormerName", "OfficialName"};
      data_->names.emplace(name.folded,
                           FoundService{&data_->services[name.service], enumerator<NameMatch>(kMatches, name.match)});
    }
    data_->known_names = rows::known_names(data_->rows);
  }

  // The company's or the catalogue's; null after reporting that there is none.
  const Service* service_named(const rows::Name& name) {
    const auto own = data_->names.find(fold_name(name.value));
    if (own != data_->names.end()) return own->second.service;
    if (const auto found = find_service(name.value)) return found->service;
    Diagnostic& diagnostic = diagnostics_.report(Code::UnknownService, name.span, name.value);
    std::vector<std::string_view> known(data_->known_names.begin(), data_->known_names.end());
    known.insert(known.end(), service_names().begin(), service_names().end());
    if (const auto near = nearest(name.value, known)) diagnostic.with_help(fmt::format("did you mean `{}`?", *near));
    return nullptr;
  }

  void add_successor(std::size_t index) {
    const rows::ServiceRow& row = data_->rows.services[index];
    if (!row.successor.value.empty()) data_->services[index].successor = service_named(row.successor);
    if (row.lifecycle == "Renamed" && row.successor.value.empty())
      diagnostics_.report(Code::MissingKey, row.id.span, "successor");
  }

  void add_verbs() {
    for (const rows::VerbRow& row : data_->rows.verbs) {
      if (std::ranges::find(tables::relations, std::string_view(row.relation.value)) == tables::relations.end())
        diagnostics_.report(Code::BadValue, row.relation.span, "relation", row.relation.value)
            .with_help(fmt::format("one of {}", fmt::join(tables::relations, ", ")));
      data_->verbs.push_back({row.phrase.value, row.relation.value});
      verbs_[row.id.value] = {&data_->verbs.back(), enumerator<DataFlow>(kFlows, row.flow)};
    }
  }

  std::optional<std::pair<const Verb*, DataFlow>> verb_named(const rows::Name& name) {
    if (const auto own = verbs_.find(name.value); own != verbs_.end()) return own->second;
    const auto found = std::ranges::find(tables::verbs, std::string_view(name.value), &tables::VerbEntry::id);
    if (found != tables::verbs.end()) return std::pair(found->verb, found->flow);
    std::vector<std::string_view> known;
    for (const tables::VerbEntry& entry : tables::verbs) known.push_back(entry.id);
    Diagnostic& diagnostic = diagnostics_.report(Code::BadValue, name.span, "verb", name.value);
    if (const auto near = nearest(name.value, known)) diagnostic.with_help(fmt::format("did you mean `{}`?", *near));
    return std::nullopt;
  }

  void add_integration(const rows::IntegrationRow& row) {
    const Service* from = service_named(row.from);
    const Service* to = service_named(row.to);
    const auto verb = verb_named(row.verb);
    if (from == nullptr || to == nullptr || !verb) return;
    data_->integrations[{from, to}].push_back({from, to, row.mechanism, row.trigger, verb->first, verb->second});
  }

  void add_indirect(const rows::IndirectRow& row) {
    const Service* from = service_named(row.from);
    const Service* to = service_named(row.to);
    std::vector<std::span<const Service* const>>& ways = data_->ways.emplace_back();
    for (const std::vector<rows::Name>& way : row.ways) {
      std::vector<const Service*>& hops = data_->hops.emplace_back();
      for (const rows::Name& hop : way)
        if (const Service* service = service_named(hop)) hops.push_back(service);
      ways.emplace_back(hops);
    }
    if (from != nullptr && to != nullptr) data_->indirect[{from, to}] = {from, to, ways, row.note};
  }

  static constexpr std::string_view kHelp =
      "a company's catalogue holds the tables `services`, `verbs`, `integrations`, `indirect` and `readings`";

  Sources& sources_;
  const Company::IconReader& read_file_;
  Diagnostics& diagnostics_;
  std::unique_ptr<Company::Data> data_;
  std::map<std::string, std::pair<const Verb*, DataFlow>, std::less<>> verbs_;
};

}  // namespace

Company::Company(std::unique_ptr<const Data> data) : data_(std::move(data)) {}
Company::~Company() = default;

std::unique_ptr<const Company> Company::read(Sources& sources, SourceId source, const IconReader& icons,
                                             Diagnostics& diagnostics) {
  std::unique_ptr<const Data> data = CompanyReader(sources, icons, diagnostics).read(source);
  if (data == nullptr) return nullptr;
  return std::unique_ptr<const Company>(new Company(std::move(data)));
}

std::optional<FoundService> find_service(std::string_view name, const Company* company) {
  if (company != nullptr) {
    const auto found = company->data().names.find(fold_name(name));
    if (found != company->data().names.end()) return found->second;
  }
  return find_service(name);
}

std::vector<std::string_view> service_names(const Company* company) {
  std::vector<std::string_view> names;
  if (company != nullptr) names.assign(company->data().known_names.begin(), company->data().known_names.end());
  names.insert(names.end(), service_names().begin(), service_names().end());
  return names;
}

std::vector<const Service*> services_of(const Company* company) {
  std::vector<const Service*> services;
  if (company != nullptr)
    for (const Service& service : company->data().services) services.push_back(&service);
  return services;
}

std::span<const Integration> integrations(const Service& from, const Service& to, const Company* company) {
  if (company != nullptr) {
    const auto found = company->data().integrations.find({&from, &to});
    if (found != company->data().integrations.end()) return found->second;
  }
  return integrations(from, to);
}

const Indirect* find_indirect(const Service& from, const Service& to, const Company* company) {
  if (company != nullptr) {
    const auto found = company->data().indirect.find({&from, &to});
    if (found != company->data().indirect.end()) return &found->second;
  }
  return find_indirect(from, to);
}

bool is_programmable(const Service& service, const Company* company) {
  return (company != nullptr && company->data().programmable.contains(&service)) || is_programmable(service);
}

std::string_view korean_reading(std::string_view word, const Company* company) {
  if (company != nullptr) {
    const auto found = company->data().readings.find(ascii_lower(word));
    if (found != company->data().readings.end()) return found->second;
  }
  return korean_reading(word);
}

}  // namespace archsheet::catalog
