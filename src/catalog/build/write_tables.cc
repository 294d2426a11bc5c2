// SPDX-License-Identifier: MIT
//
// Rows refer to each other by address, so each table is written after those it
// points to; `constinit` makes the compiler prove that nothing runs at start-up.

#include "catalog/build/write_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>

#include "base/utf8.h"
#include "catalog/build/check_catalogue.h"

namespace archsheet::catalog::build {

namespace {

constexpr std::string_view kHead = R"(// Made from the files of catalog/; edit those.
#include "catalog/tables.h"

namespace archsheet::catalog::tables {

using namespace std::string_view_literals;

namespace {

)";

// A string_view literal. Only the notice holds line breaks.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n\"\n\"";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"sv";
}

std::string local(const LocalName& text) {
  return fmt::format("{{{}, {}}}", quoted(text.english.value), quoted(text.korean.value));
}

std::string colour_code(Colour colour) {
  return fmt::format("{{{}, {}, {}}}", colour.red, colour.green, colour.blue);
}

class TableWriter {
 public:
  TableWriter(const Catalogue& catalogue, const std::vector<IndexedName>& names)
      : catalogue_(catalogue), names_(names) {}

  std::string write(std::string_view notice);

 private:
  void begin(std::string_view type, std::string_view table, std::size_t rows);
  void end() { out_ += "};\n\n"; }
  template <typename... Arguments>
  void add(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
  }
  // Gives a table its name in `tables.h`; an empty one has no array behind it.
  void publish(std::string_view type, std::string_view name, std::string_view table, std::size_t rows);

  std::size_t service(const Name& name) const { return *find_row(catalogue_.services, name.value); }
  template <typename Row>
  std::vector<std::size_t> by_ends(const std::vector<Row>& rows) const;

  void write_categories();
  void write_services();
  void write_names();
  void write_verbs();
  void write_integrations();
  void write_ways();
  void write_indirect();
  void write_groups();
  void write_readings();

  const Catalogue& catalogue_;
  const std::vector<IndexedName>& names_;
  std::vector<std::size_t> programmable_;
  std::vector<std::string> known_names_;
  std::string out_;
};

void TableWriter::begin(std::string_view type, std::string_view table, std::size_t rows) {
  add("constinit const {} {}[{}] = {{\n", type, table, std::max<std::size_t>(rows, 1));
}

void TableWriter::publish(std::string_view type, std::string_view name, std::string_view table, std::size_t rows) {
  add("constinit const std::span<const {}> {}{{{}, {}}};\n", type, name, table, rows);
}

void TableWriter::write_categories() {
  begin("Category", "kCategories", catalogue_.categories.size());
  for (const CategoryRow& row : catalogue_.categories)
    add("  {{{}, {}, {}, {}, {}}},\n", quoted(row.id.value), quoted(row.name), quoted(row.korean),
        colour_code(row.colour), quoted(row.icon.value));
  end();
}

void TableWriter::write_services() {
  std::vector<std::string> others;
  for (const ServiceRow& row : catalogue_.services)
    for (const std::vector<Name>* names : {&row.aliases, &row.former})
      for (const Name& name : *names) others.push_back(quoted(name.value));
  begin("std::string_view", "kOtherNames", others.size());
  add("  {}\n", fmt::join(others, ",\n  "));
  end();
  begin("Service", "kServices", catalogue_.services.size());
  std::size_t named = 0;
  for (const ServiceRow& row : catalogue_.services) {
    add("  {{{}, {}, {}, {}, &kCategories[{}], {},", quoted(row.id.value), quoted(row.name), quoted(row.short_name),
        quoted(row.korean), *find_row(catalogue_.categories, row.category.value), quoted(icon_of(catalogue_, row)));
    add(" ServiceKind::{}, Scope::{}, Placement::{}, Lifecycle::{}, {},", row.kind, row.scope, row.placement,
        row.lifecycle, quoted(row.since));
    if (row.successor.value.empty())
      add(" nullptr,");
    else
      add(" &kServices[{}],", service(row.successor));
    add(" {}, {}, {}, {},", quoted(row.note), quoted(row.documentation), local(row.purpose), local(row.billing));
    add(" {{kOtherNames + {}, {}}}, {{kOtherNames + {}, {}}}, nullptr}},\n", named, row.aliases.size(),
        named + row.aliases.size(), row.former.size());
    named += row.aliases.size() + row.former.size();
  }
  end();
  for (std::size_t i = 0; i < catalogue_.services.size(); ++i)
    if (catalogue_.services[i].programmable) programmable_.push_back(i);
  begin("std::uint16_t", "kProgrammable", programmable_.size());
  add("  {}\n", fmt::join(programmable_, ", "));
  end();
}

void TableWriter::write_names() {
  begin("NameEntry", "kNames", names_.size());
  for (const IndexedName& name : names_)
    add("  {{{}, {}, NameMatch::{}}},\n", quoted(name.folded), name.service, name.match);
  end();
  known_names_ = known_names(catalogue_);
  begin("std::string_view", "kKnownNames", known_names_.size());
  for (const std::string& name : known_names_) add("  {},\n", quoted(name));
  end();
}

void TableWriter::write_verbs() {
  begin("Verb", "kVerbs", catalogue_.verbs.size());
  for (const VerbRow& row : catalogue_.verbs)
    add("  {{{}, {}}},\n", quoted(row.phrase.value), quoted(row.relation.value));
  end();
  begin("VerbEntry", "kVerbEntries", catalogue_.verbs.size());
  for (std::size_t i = 0; i < catalogue_.verbs.size(); ++i)
    add("  {{{}, &kVerbs[{}], DataFlow::{}}},\n", quoted(catalogue_.verbs[i].id.value), i, catalogue_.verbs[i].flow);
  end();
  begin("std::string_view", "kRelations", catalogue_.relations.size());
  for (const Name& relation : catalogue_.relations) add("  {},\n", quoted(relation.value));
  end();
}

// Sorted by both ends; the ways of one pair stay in the order of the file.
template <typename Row>
std::vector<std::size_t> TableWriter::by_ends(const std::vector<Row>& rows) const {
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {},
                           [&](std::size_t i) { return std::pair(service(rows[i].from), service(rows[i].to)); });
  return order;
}

void TableWriter::write_integrations() {
  begin("Integration", "kIntegrations", catalogue_.integrations.size());
  for (const std::size_t i : by_ends(catalogue_.integrations)) {
    const IntegrationRow& row = catalogue_.integrations[i];
    const std::size_t verb = *find_row(catalogue_.verbs, row.verb.value);
    add("  {{&kServices[{}], &kServices[{}], {}, {}, &kVerbs[{}], DataFlow::{}}},\n", service(row.from),
        service(row.to), quoted(row.mechanism), quoted(row.trigger), verb, catalogue_.verbs[verb].flow);
  }
  end();
}

// All ways of all pairs in one row each, in the order of `indirect`.
void TableWriter::write_ways() {
  std::vector<std::string> hops;
  std::vector<std::string> ways;
  for (const std::size_t i : by_ends(catalogue_.indirect)) {
    for (const std::vector<Name>& way : catalogue_.indirect[i].ways) {
      ways.push_back(fmt::format("{{kHops + {}, {}}}", hops.size(), way.size()));
      for (const Name& hop : way) hops.push_back(fmt::format("&kServices[{}]", service(hop)));
    }
  }
  begin("Service* const", "kHops", hops.size());
  add("  {}\n", fmt::join(hops, ",\n  "));
  end();
  begin("std::span<const Service* const>", "kWays", ways.size());
  add("  {}\n", fmt::join(ways, ",\n  "));
  end();
}

void TableWriter::write_indirect() {
  write_ways();
  begin("Indirect", "kIndirect", catalogue_.indirect.size());
  std::size_t first = 0;
  for (const std::size_t i : by_ends(catalogue_.indirect)) {
    const IndirectRow& row = catalogue_.indirect[i];
    add("  {{&kServices[{}], &kServices[{}], {{kWays + {}, {}}}, {}}},\n", service(row.from), service(row.to), first,
        row.ways.size(), quoted(row.note));
    first += row.ways.size();
  }
  end();
}

void TableWriter::write_groups() {
  std::vector<std::string> parents;
  for (const GroupRow& row : catalogue_.groups)
    for (const Name& parent : row.parents) parents.push_back(quoted(parent.value));
  begin("std::string_view", "kParents", parents.size());
  add("  {}\n", fmt::join(parents, ", "));
  end();
  begin("GroupKind", "kGroupKinds", catalogue_.groups.size());
  std::size_t first = 0;
  for (const GroupRow& row : catalogue_.groups) {
    add("  {{{}, {}, {}, {}, {}, BorderStyle::{}, HeaderPlace::{}, {}, {}, {}, {{kParents + {}, {}}}}},\n",
        quoted(row.id.value), quoted(row.label), quoted(row.korean), colour_code(row.colour),
        colour_code(row.colour_dark), row.style, row.header, quoted(row.icon.value), row.icon_centred, row.is_aws,
        first, row.parents.size());
    first += row.parents.size();
  }
  end();
}

void TableWriter::write_readings() {
  std::vector<std::pair<std::string, const ReadingRow*>> sorted;
  for (const ReadingRow& row : catalogue_.readings) sorted.emplace_back(ascii_lower(row.word.value), &row);
  std::ranges::sort(sorted, {}, [](const auto& pair) { return std::pair(pair.first, pair.second->word.value); });
  begin("ReadingEntry", "kReadings", sorted.size());
  for (const auto& [folded, row] : sorted)
    add("  {{{}, {}, {}}},\n", quoted(folded), quoted(row->word.value), quoted(row->reading.value));
  end();
}

std::string TableWriter::write(std::string_view notice) {
  out_ = kHead;
  write_categories();
  write_services();
  write_names();
  write_verbs();
  write_integrations();
  write_indirect();
  write_groups();
  write_readings();
  out_ += "}  // namespace\n\n";
  publish("Category", "categories", "kCategories", catalogue_.categories.size());
  publish("Service", "services", "kServices", catalogue_.services.size());
  publish("NameEntry", "names", "kNames", names_.size());
  publish("std::string_view", "known_names", "kKnownNames", known_names_.size());
  publish("std::uint16_t", "programmable", "kProgrammable", programmable_.size());
  publish("Integration", "integrations", "kIntegrations", catalogue_.integrations.size());
  publish("Indirect", "indirect", "kIndirect", catalogue_.indirect.size());
  publish("VerbEntry", "verbs", "kVerbEntries", catalogue_.verbs.size());
  publish("std::string_view", "relations", "kRelations", catalogue_.relations.size());
  publish("GroupKind", "group_kinds", "kGroupKinds", catalogue_.groups.size());
  publish("ReadingEntry", "readings", "kReadings", catalogue_.readings.size());
  add("constinit const std::string_view data_date = {};\n", quoted(catalogue_.date));
  add("constinit const std::string_view notice = {};\n", quoted(notice));
  out_ += "\n}  // namespace archsheet::catalog::tables\n";
  return std::move(out_);
}

}  // namespace

std::string write_tables(const Catalogue& catalogue, const std::vector<IndexedName>& names, std::string_view notice) {
  return TableWriter(catalogue, names).write(notice);
}

}  // namespace archsheet::catalog::build
