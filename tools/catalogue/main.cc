// SPDX-License-Identifier: MIT
//
// Prints docs/catalogue.md: what the catalogue holds, counted from the tables that the program is built with.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/search.h"

namespace {

using namespace archsheet::catalog;

constexpr ServiceKind kKinds[] = {ServiceKind::Service, ServiceKind::Resource, ServiceKind::General};

int count(auto matches) {
  return static_cast<int>(std::ranges::count_if(services(), matches));
}

// A dash for none, so that what there is stands out.
std::string number(int value) {
  return value == 0 ? "-" : std::to_string(value);
}

void print_head() {
  fmt::print("# The catalogue in figures\n\n");
  fmt::print("Written by `./dev docs` from `catalog/`; the tests fail when it is out of date. The facts are of {}.\n\n",
             data_date());
  fmt::print("- {} services, {} resources (parts of services) and {} things outside AWS\n",
             count([](const Service& s) { return s.kind == kKinds[0]; }),
             count([](const Service& s) { return s.kind == kKinds[1]; }),
             count([](const Service& s) { return s.kind == kKinds[2]; }));
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < integrations().size(); ++i)
    if (i == 0 || integrations()[i].from != integrations()[i - 1].from ||
        integrations()[i].to != integrations()[i - 1].to)
      ++pairs;
  fmt::print("- {} direct integrations of {} pairs, and {} pairs that have none with their usual ways round\n",
             integrations().size(), pairs, indirect_pairs().size());
}

void print_categories() {
  fmt::print("\n## Services by category and state\n\n| category |");
  for (const std::string_view name : lifecycle_names()) fmt::print(" {} |", name);
  fmt::print(" all |\n|---|");
  for (std::size_t i = 0; i <= lifecycle_names().size(); ++i) fmt::print("--:|");
  fmt::print("\n");
  for (const Category& category : categories()) {
    const auto mine = [&](const Service& s) { return s.kind == ServiceKind::Service && s.category == &category; };
    if (count(mine) == 0) continue;
    fmt::print("| {} (`{}`) |", category.name, category.id);
    for (const std::string_view name : lifecycle_names())
      fmt::print(" {} |",
                 number(count([&](const Service& s) { return mine(s) && s.lifecycle == *lifecycle_by_name(name); })));
    fmt::print(" {} |\n", count(mine));
  }
}

struct Joined {
  int from = 0;
  int to = 0;
  int indirect = 0;
};

void print_pairs() {
  std::map<const Service*, Joined> joined;
  std::pair<const Service*, const Service*> last;
  for (const Integration& integration : integrations()) {
    if (std::exchange(last, {integration.from, integration.to}) == std::pair(integration.from, integration.to))
      continue;
    ++joined[integration.from].from;
    ++joined[integration.to].to;
  }
  for (const Indirect& pair : indirect_pairs()) {
    ++joined[pair.from].indirect;
    ++joined[pair.to].indirect;
  }
  fmt::print(
      "\n## Pairs by service\n\nOf each service: pairs whose verb it is the subject of, pairs whose object it is, and "
      "pairs with a way round only.\n\n| service | does | is done to | round |\n|---|--:|--:|--:|\n");
  for (const Service& service : services())
    if (const auto found = joined.find(&service); found != joined.end())
      fmt::print("| {} (`{}`) | {} | {} | {} |\n", service.name, service.id, number(found->second.from),
                 number(found->second.to), number(found->second.indirect));
}

}  // namespace

int main() {
  print_head();
  print_categories();
  print_pairs();
}
