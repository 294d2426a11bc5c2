// SPDX-License-Identifier: MIT
//
// How data get from one service to another: directly, by a way round that the catalogue names, or by the shortest ways
// through others.
#pragma once

#include <vector>

#include "catalog/catalog.h"

namespace archsheet::catalog {

// One arrow of a way, with the usual integration behind it. Data go from `from` to `to`; the integration's verb may be
// said of either.
struct Hop {
  const Service* from;
  const Service* to;
  const Integration* integration;
};
using Way = std::vector<Hop>;

struct Connection {
  // In the drawn direction, then against it where data come back or no payload goes; the most usual first.
  std::vector<const Integration*> direct;
  const Indirect* indirect = nullptr;  // what the catalogue says of a pair without a direct one
  std::vector<Way> ways;               // round; the named ones first, then the shortest. Empty when `direct` is not
};

inline constexpr std::size_t kMostHops = 3;

// REQUIRES: both are of the catalogue.
Connection connect(const Service& from, const Service& to);

}  // namespace archsheet::catalog
