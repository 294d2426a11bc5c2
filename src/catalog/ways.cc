// SPDX-License-Identifier: MIT
//
// Ways round are searched breadth first over the pairs along which data move. What manages or protects (keys, roles,
// metrics) joins nearly everything and carries nothing, so it is no way.
#include "catalog/ways.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace archsheet::catalog {

namespace {

constexpr std::size_t kMostWays = 5;

// The integration by which data go from one to the other; null when they do not.
const Integration* carrier(const Service& from, const Service& to) {
  for (const Integration& integration : integrations(from, to))
    if (integration.flow == DataFlow::Forward || integration.flow == DataFlow::Both) return &integration;
  for (const Integration& integration : integrations(to, from))
    if (integration.flow == DataFlow::Reverse || integration.flow == DataFlow::Both) return &integration;
  return nullptr;
}

// Either way round where data do not go the one way only.
const Integration* any_integration(const Service& from, const Service& to) {
  if (const auto forward = integrations(from, to); !forward.empty()) return &forward.front();
  for (const Integration& integration : integrations(to, from))
    if (integration.flow != DataFlow::Forward) return &integration;
  return nullptr;
}

bool can_stand_between(const Service& service) {
  return service.kind == ServiceKind::Service &&
         (service.lifecycle == Lifecycle::Active || service.lifecycle == Lifecycle::ClosedToNewCustomers);
}

using Neighbours = std::map<const Service*, std::set<const Service*>>;

// To where data go from each service.
Neighbours carried_to() {
  Neighbours next;
  for (const Integration& integration : integrations()) {
    if (integration.flow != DataFlow::Control && integration.flow != DataFlow::Reverse)
      next[integration.from].insert(integration.to);
    if (integration.flow != DataFlow::Control && integration.flow != DataFlow::Forward)
      next[integration.to].insert(integration.from);
  }
  return next;
}

// How many pairs a service is in: what joins much is the more usual link.
std::size_t degree(const Service& service) {
  return static_cast<std::size_t>(std::ranges::count_if(
      integrations(), [&](const Integration& i) { return i.from == &service || i.to == &service; }));
}

Way way_through(const std::vector<const Service*>& stations,
                const Integration* (*joining)(const Service&, const Service&)) {
  Way way;
  for (std::size_t i = 0; i + 1 < stations.size(); ++i)
    way.push_back({stations[i], stations[i + 1], joining(*stations[i], *stations[i + 1])});
  return way;
}

// All ways of the fewest hops, the most usual links first.
std::vector<Way> shortest_ways(const Service& from, const Service& to) {
  const Neighbours next = carried_to();
  std::vector<std::vector<const Service*>> heads = {{&from}};
  std::vector<std::vector<const Service*>> arrived;
  std::set<const Service*> seen = {&from};
  for (std::size_t hops = 0; hops < kMostHops && arrived.empty(); ++hops) {
    std::vector<std::vector<const Service*>> longer;
    std::set<const Service*> reached;
    for (const std::vector<const Service*>& head : heads) {
      const auto found = next.find(head.back());
      if (found == next.end()) continue;
      for (const Service* station : found->second) {
        if (station != &to && (seen.contains(station) || !can_stand_between(*station))) continue;
        std::vector<const Service*> way = head;
        way.push_back(station);
        (station == &to ? arrived : longer).push_back(std::move(way));
        reached.insert(station);
      }
    }
    seen.insert(reached.begin(), reached.end());
    heads = std::move(longer);
  }
  const auto usual = [](const std::vector<const Service*>& way) {
    std::size_t least = ~std::size_t{0};
    for (std::size_t i = 1; i + 1 < way.size(); ++i) least = std::min(least, degree(*way[i]));
    return least;
  };
  std::ranges::stable_sort(arrived, std::greater<>(), usual);
  if (arrived.size() > kMostWays) arrived.resize(kMostWays);
  std::vector<Way> ways;
  for (const std::vector<const Service*>& way : arrived) ways.push_back(way_through(way, carrier));
  return ways;
}

std::vector<const Service*> stations_of(const Indirect& pair, std::span<const Service* const> between) {
  std::vector<const Service*> stations = {pair.from};
  stations.insert(stations.end(), between.begin(), between.end());
  stations.push_back(pair.to);
  return stations;
}

bool same_stations(const Way& a, const Way& b) {
  return std::ranges::equal(a, b, {}, &Hop::to, &Hop::to);
}

}  // namespace

Connection connect(const Service& from, const Service& to) {
  Connection connection;
  for (const Integration& integration : integrations(from, to)) connection.direct.push_back(&integration);
  if (&from != &to)
    for (const Integration& integration : integrations(to, from))
      if (integration.flow != DataFlow::Forward) connection.direct.push_back(&integration);
  if (!connection.direct.empty() || &from == &to) return connection;
  connection.indirect = find_indirect(from, to);
  if (connection.indirect != nullptr)
    for (const auto& between : connection.indirect->ways)
      connection.ways.push_back(way_through(stations_of(*connection.indirect, between), any_integration));
  for (Way& way : shortest_ways(from, to)) {
    const bool known =
        std::ranges::any_of(connection.ways, [&](const Way& other) { return same_stations(other, way); });
    if (!known && connection.ways.size() < kMostWays) connection.ways.push_back(std::move(way));
  }
  return connection;
}

}  // namespace archsheet::catalog
