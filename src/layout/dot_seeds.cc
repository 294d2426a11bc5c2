// SPDX-License-Identifier: MIT
#include "layout/dot_seeds.h"

#include <algorithm>
#include <utility>

#include "layout/cells_seed.h"
#include "layout/graphviz.h"

namespace archsheet {
namespace {

DotSeed ask_dot(const Drafter& drafter, bool downward) {
  DotRequest request;
  request.downward = downward;
  request.icon = drafter.icon();
  for (const ComponentSize& size : drafter.sizes().components)
    request.widths.push_back(std::max(drafter.icon(), size.words.width));
  request.widths.resize(static_cast<std::size_t>(drafter.puzzle().graph.item_count), drafter.icon());
  for (const GroupSize& size : drafter.sizes().groups)
    request.headers.push_back({size.header.width, size.header.height});
  return dot_seed(drafter.puzzle().graph, request);
}

}  // namespace

DotSeeds dot_seeds(const Drafter& drafter) {
  DotSeeds seeds;
  if (!suits_dot(drafter.puzzle().graph)) return seeds;
  for (const bool downward : {false, true}) {
    DotSeed dot = ask_dot(drafter, downward);
    if (!dot.failure.empty())
      seeds.failures.push_back(std::move(dot.failure));
    else if (fit_grid(dot.cells))
      seeds.arrangements.push_back(std::move(dot.cells));
  }
  return seeds;
}

}  // namespace archsheet
