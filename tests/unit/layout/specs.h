// SPDX-License-Identifier: MIT
//
// Architectures for the tests of placement, written as an architect writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/model.h"
#include "layout/layout.h"

namespace archsheet::test {

struct NamedSpec {
  std::string_view name;
  std::string_view text;
};

// Every structure that a drawing may have, each at least once.
const std::vector<NamedSpec>& specs();
std::string_view spec_named(std::string_view name);

// Parsed and resolved. Fails the test on any error.
Model model_of(std::string_view text);

const Theme& light();
const Fonts& fonts();

// Laid out for `area`; the diagnostics are thrown away unless asked for.
Placement laid_out(const Model& model, LayoutOptions options = {}, Diagnostics* diagnostics = nullptr);

// By the id of the spec. Fail the test when there is none.
const PlacedComponent& component_in(const Placement& placement, const Model& model, std::string_view id);
const PlacedGroup& group_in(const Placement& placement, const Model& model, std::string_view id);

// What is wrong with the geometry beyond what `audit` looks for: overlapping components, strangers in groups, groups
// that meet but are not nested, insets under 3.6 pt.
std::vector<std::string> disorder(const Placement& placement, const Model& model);

}  // namespace archsheet::test
