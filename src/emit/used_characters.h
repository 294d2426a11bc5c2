// SPDX-License-Identifier: MIT
//
// Which characters a page shows in which weight: what a font subset must hold.
#pragma once

#include <array>
#include <set>

#include "compose/page.h"
#include "text/font.h"

namespace archsheet {

inline constexpr Weight kWeights[] = {Weight::Regular, Weight::Bold};

struct UsedCharacters {
  std::array<std::set<char32_t>, 2> by_weight;

  std::set<char32_t>& of(Weight weight) { return by_weight[static_cast<std::size_t>(weight)]; }
  const std::set<char32_t>& of(Weight weight) const { return by_weight[static_cast<std::size_t>(weight)]; }
};

// Adds what `page` shows, after unprintable characters have been replaced.
void add_used_characters(UsedCharacters& used, const Page& page);

}  // namespace archsheet
