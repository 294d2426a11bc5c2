// SPDX-License-Identifier: MIT
#include "layout/cells_page.h"

#include <algorithm>
#include <cstddef>

namespace archsheet::cellpage {
namespace {

// A label stands beside the tail, between the borders or before the head, whichever takes least of the gap.
int gap_for_words(const CellCosts& costs, const AxisLoad& columns, std::size_t k) {
  const int words = columns.words[k];
  if (words == 0) return 0;
  const int close = costs.pad * columns.closes[k - 1];
  const int open = costs.pad * columns.opens[k];
  const int left = std::max(0, columns.sizes[k - 1] - costs.icon) / 2;
  const int right = std::max(0, columns.sizes[k] - costs.icon) / 2;
  if ((close > 0 && left + close >= words) || (open > 0 && right + open >= words)) return 0;
  return words - (close > 0 ? 0 : left) - (open > 0 ? 0 : right);
}

// `k` may be the track count: the borders after the last track.
int borders_before(const AxisLoad& axis, std::size_t k, int open, int close, int free) {
  const int closes = k > 0 ? close * axis.closes[k - 1] : 0;
  return std::max(0, open * axis.opens[k] + closes - free);
}

}  // namespace

void AxisLoad::reset(int tracks) {
  count = tracks;
  const std::size_t used = at(tracks) + 1;
  for (Tracks* part : {&sizes, &opens, &closes, &words, &lines}) std::fill_n(part->begin(), used, 0);
}

void add_edge(const CellEdge& edge, const cellcost::Spot& spot, const CellBox& whole, AxisLoad& columns,
              AxisLoad& rows) {
  const auto [left, right] = std::minmax(spot.column0, spot.column1);
  const auto [top, bottom] = std::minmax(spot.row0, spot.row1);
  if (top == bottom) {
    if (right == left + 1) {
      int& words = columns.words[at(right - whole.left)];
      words = std::max(words, edge.label.width);
    } else if (right > left) {
      rows.lines[at(top - whole.top)] += edge.weight;
    }
  } else if (left == right) {
    if (bottom == top + 1) {
      int& words = rows.words[at(bottom - whole.top)];
      words = std::max(words, edge.label.height);
    }
  } else {
    // It turns in the gap next to its target.
    const int gap = (spot.column1 > spot.column0 ? spot.column1 : spot.column1 + 1) - whole.left;
    columns.lines[at(gap)] += edge.weight;
    int& words = columns.words[at(gap)];
    words = std::max(words, edge.label.width * 3 / 5);
  }
}

long long width_of(const CellCosts& costs, const AxisLoad& columns) {
  long long width = 0;
  for (std::size_t k = 0; k <= at(columns.count); ++k) {
    width += borders_before(columns, k, costs.pad, costs.pad, costs.pad_free);
    if (k == at(columns.count)) break;
    width += columns.sizes[k];
    if (k == 0) continue;
    const int lanes = columns.lines[k] > 0 ? costs.lane * (columns.lines[k] + 1) : 0;
    width += std::max({costs.gap_x, lanes, gap_for_words(costs, columns, k)});
  }
  return width;
}

long long height_of(const CellCosts& costs, const AxisLoad& rows) {
  constexpr int kMostLong = 3;
  long long height = 0;
  for (std::size_t k = 0; k <= at(rows.count); ++k) {
    height += borders_before(rows, k, costs.head, costs.foot, costs.row_free);
    if (k == at(rows.count)) break;
    height += rows.sizes[k] + costs.lane * std::min(kMostLong, rows.lines[k]);
    if (k > 0) height += std::max(costs.gap_y, rows.words[k]);
  }
  return height;
}

int cost_of(const CellCosts& costs, const AxisLoad& columns, const AxisLoad& rows) {
  const long long width = width_of(costs, columns);
  const long long height = height_of(costs, rows);
  return cellcost::page_cost(costs, width, height) + cellcost::aspect_cost(costs, width, height) +
         costs.cell * columns.count * rows.count;
}

}  // namespace archsheet::cellpage
