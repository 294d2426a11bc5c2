// SPDX-License-Identifier: MIT
//
// Words that the answers share.
#pragma once

#include <fmt/format.h>

#include <string>

#include "base/utf8.h"
#include "catalog/catalog.h"
#include "catalog/search.h"

namespace archsheet {

// "routes messages to AWS Lambda": the integration as seen from its subject.
inline std::string said_of_subject(const catalog::Integration& integration) {
  return fmt::format("{} {}", integration.verb->phrase, integration.to->name);
}

// "rule action (MQTT rule)"; either part may be missing.
inline std::string mechanism_of(const catalog::Integration& integration) {
  if (integration.trigger.empty()) return std::string(integration.mechanism);
  if (integration.mechanism.empty()) return std::string(integration.trigger);
  return fmt::format("{} ({})", integration.mechanism, integration.trigger);
}

// "closed-to-new-customers since 2024-07-25, now Amazon Athena (`athena`)".
inline std::string state_of(const catalog::Service& service) {
  std::string state(name_of(service.lifecycle));
  if (!service.lifecycle_date.empty()) state += fmt::format(", {}", service.lifecycle_date);
  if (service.successor != nullptr)
    state += fmt::format("; successor {} (`{}`)", service.successor->name, service.successor->id);
  return state;
}

// Filled with spaces to `width` columns of a terminal.
inline std::string padded(std::string_view text, std::size_t width) {
  const std::size_t shown = display_width(text);
  return std::string(text) + std::string(shown < width ? width - shown : 0, ' ');
}

}  // namespace archsheet
