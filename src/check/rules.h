// SPDX-License-Identifier: MIT
//
// What is legal to draw but deserves a word: services by their lifecycle,
// arrows by the integrations that AWS has, groups by where they usually stand.
#pragma once

#include <optional>
#include <vector>

#include "check/context.h"

namespace archsheet {

// Lifecycles are judged by `today`.
void check_lifecycles(const Context& context, const std::vector<WrittenService>& services, toml::Date today);

void check_flows(const Context& context, const Model& model);

void check_nesting(const Context& context);

}  // namespace archsheet
