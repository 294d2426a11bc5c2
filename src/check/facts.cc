// SPDX-License-Identifier: MIT
//
// The list of facts. A word is added here when a rule asks for it.
#include "check/facts.h"

#include <algorithm>

namespace archsheet {

const std::vector<std::string_view>& known_facts() {
  static const std::vector<std::string_view> facts = {
      "authenticated",  // callers prove who they are
      "backed-up",      // its data can be restored
      "dead-letter",    // what cannot be handled is kept
      "encrypted",      // at rest
      "encrypted-in-transit",
      "idempotent",  // the same message twice does no harm
      "monitored",   // somebody is told when it fails
      "multi-az",    // outlives an Availability Zone
      "multi-region",
      "private",  // cannot be reached from the internet
      "public",   // meant to be reached from the internet
      "rate-limited",
      "retained",   // outlives the stack that made it
      "scaled",     // grows and shrinks with the load
      "versioned",  // an earlier state can be had back
  };
  return facts;
}

bool is_known_fact(std::string_view fact) {
  return std::find(known_facts().begin(), known_facts().end(), fact) != known_facts().end();
}

}  // namespace archsheet
