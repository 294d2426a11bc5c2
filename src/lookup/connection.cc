// SPDX-License-Identifier: MIT
#include "lookup/lookup.h"
#include "lookup/words.h"

namespace archsheet {

namespace {

using catalog::Connection;
using catalog::Hop;
using catalog::Integration;
using catalog::Service;

std::string sentence_of(const Integration& integration) {
  const std::string mechanism = mechanism_of(integration);
  return fmt::format("{} {}{}\n", integration.from->name, said_of_subject(integration),
                     mechanism.empty() ? "" : ": " + mechanism);
}

std::string way_text(const catalog::Way& way) {
  std::string stations;
  for (const Hop& hop : way) stations += fmt::format("{}{}", stations.empty() ? "" : " -> ", hop.from->short_name);
  std::string out = fmt::format("\n  {} -> {}\n", stations, way.back().to->short_name);
  for (const Hop& hop : way)
    if (hop.integration != nullptr) out += "    " + sentence_of(*hop.integration);
  return out;
}

}  // namespace

std::string connection_text(const Service& from, const Service& to) {
  const Connection connection = catalog::connect(from, to);
  if (!connection.direct.empty()) {
    std::string out;
    for (const Integration* integration : connection.direct) out += sentence_of(*integration);
    return out;
  }
  if (&from == &to) return fmt::format("{} is one service: nothing is to be joined\n", from.name);
  std::string out = fmt::format("No direct integration of {} with {} is known.\n", from.name, to.name);
  if (connection.indirect != nullptr && !connection.indirect->note.empty())
    out += fmt::format("Note: {}\n", connection.indirect->note);
  if (catalog::is_programmable(from))
    out += fmt::format("What runs on {} is code, which can call any API.\n", from.name);
  if (connection.ways.empty())
    out += fmt::format("No way through at most {} others is known either.\n", catalog::kMostHops - 1);
  for (const catalog::Way& way : connection.ways) out += way_text(way);
  return out;
}

}  // namespace archsheet
