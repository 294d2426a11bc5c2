// SPDX-License-Identifier: MIT
#include "layout/cells_groups.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "layout/cells_part.h"
#include "layout/cells_search.h"
#include "layout/cells_seed.h"
#include "layout/cells_state.h"

namespace archsheet {
namespace {

// The best that a short search of the part finds from `seed`; empty when nothing legal is found.
std::vector<Cell> search_part(const CellPart& part, const std::vector<Cell>& seed) {
  CellState state(part.graph);
  SearchOptions options;
  options.moves = 200 * part.graph.item_count;
  options.restarts = 2;
  options.polish_passes = 1;
  std::vector<Cell> best;
  int least = std::numeric_limits<int>::max();
  for (std::vector<Cell>& found : search_cells(state, seed, options)) {
    state.load(found);
    if (!state.is_legal() || state.cost() >= least) continue;
    least = state.cost();
    best = std::move(found);
  }
  return best;
}

std::vector<Cell> search_group(const CellGraph& graph, int group, const std::vector<int>& items,
                               const std::vector<Cell>& cells) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kMost = 60;  // larger ones are left to the search of the whole
  if (items.size() < kFewest || items.size() > kMost) return cells;
  const CellPart part = part_of(graph, group);
  std::vector<Cell> seed(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) seed[at(part.index_of(items[i]))] = cells[i];
  if (!fit_grid(seed)) return cells;
  const std::vector<Cell> best = search_part(part, seed);
  if (best.empty()) return cells;
  std::vector<Cell> result;
  for (const int item : items) result.push_back(best[at(part.index_of(item))]);
  return result;
}

}  // namespace

std::vector<Cell> grouped_seed(const CellGraph& graph) {
  return packed_seed(graph, [&](int group, const std::vector<int>& items, const std::vector<Cell>& cells) {
    return search_group(graph, group, items, cells);
  });
}

}  // namespace archsheet
