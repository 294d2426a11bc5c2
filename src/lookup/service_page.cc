// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "lookup/lookup.h"
#include "lookup/words.h"

namespace archsheet {

namespace {

using catalog::Integration;
using catalog::Service;

constexpr std::size_t kFactColumn = 16;

constexpr std::array<std::string_view, 4> kScopes = {"global", "regional", "zonal", "edge"};
constexpr std::array<std::string_view, 4> kPlacements = {"outside every Region", "reached through a regional endpoint",
                                                         "stands in a VPC", "stands outside AWS"};

std::string joined(std::span<const std::string_view> words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

class Page {
 public:
  void add_title(std::string_view title) { out_ += fmt::format("{}\n\n", title); }

  // Nothing for an empty fact.
  void add_fact(std::string_view name, std::string_view fact) {
    if (!fact.empty()) out_ += fmt::format("  {}{}\n", padded(name, kFactColumn), fact);
  }

  void add_neighbours(std::string_view heading, const std::vector<std::pair<std::string, std::string>>& rows) {
    if (rows.empty()) return;
    std::size_t widest = 0;
    for (const auto& [what, how] : rows) widest = std::max(widest, display_width(what));
    out_ += fmt::format("\n{}\n", heading);
    for (const auto& [what, how] : rows)
      out_ += how.empty() ? fmt::format("  {}\n", what) : fmt::format("  {}  {}\n", padded(what, widest), how);
  }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

void add_facts(Page& page, const Service& service) {
  page.add_fact("id", service.id);
  if (service.short_name != service.name) page.add_fact("short name", service.short_name);
  page.add_fact("Korean name", service.name_ko);
  page.add_fact("other names", joined(service.aliases));
  page.add_fact("formerly", joined(service.former_names));
  page.add_fact("category", fmt::format("{} (`{}`)", service.category->name, service.category->id));
  page.add_fact("state", state_of(service));
  page.add_fact("note", service.note);
  page.add_fact("what it does", service.purpose.english);
  page.add_fact("", service.purpose.korean);
  page.add_fact("billed by", service.billing.english);
  page.add_fact("", service.billing.korean);
  page.add_fact("where", fmt::format("{}; {}", kScopes[static_cast<std::size_t>(service.scope)],
                                     kPlacements[static_cast<std::size_t>(service.placement)]));
  if (catalog::is_programmable(service)) page.add_fact("calls", "any API: what runs on it is code");
  page.add_fact("documentation", service.documentation);
}

}  // namespace

std::string service_page(const Service& service) {
  Page page;
  page.add_title(service.name);
  add_facts(page, service);
  std::vector<std::pair<std::string, std::string>> does;
  std::vector<std::pair<std::string, std::string>> receives;
  for (const Integration& integration : catalog::integrations()) {
    if (integration.from == &service) does.emplace_back(said_of_subject(integration), mechanism_of(integration));
    if (integration.to == &service && integration.from != &service)
      receives.emplace_back(fmt::format("{} {} it", integration.from->name, integration.verb->phrase),
                            mechanism_of(integration));
  }
  page.add_neighbours("It", does);
  page.add_neighbours("To it", receives);
  std::vector<std::pair<std::string, std::string>> indirect;
  for (const catalog::Indirect& pair : catalog::indirect_pairs())
    if (pair.from == &service)
      indirect.emplace_back(pair.to->name, fmt::format("`archsheet connect {} {}`", pair.from->id, pair.to->id));
  page.add_neighbours("Not directly", indirect);
  return page.take();
}

}  // namespace archsheet
