// SPDX-License-Identifier: MIT
#include "layout/cells_page.h"

#include <algorithm>
#include <cstddef>

namespace archsheet::cellpage {
namespace {

// Two opposite sides of the borders, along one axis.
struct Sides {
  const std::array<std::uint8_t, kGridSize + 1>& opens;
  const std::array<std::uint8_t, kGridSize + 1>& closes;
};

// A label stands beside the tail, between the borders or before the head, whichever takes least of the gap.
int gap_for_words(const CellCosts& costs, const AxisLoad& columns, const Sides& sides, std::size_t k) {
  const int words = columns.words[k];
  if (words == 0) return 0;
  const int close = costs.pad * sides.closes[k - 1];
  const int open = costs.pad * sides.opens[k];
  const int left = std::max(0, columns.sizes[k - 1] - costs.icon) / 2;
  const int right = std::max(0, columns.sizes[k] - costs.icon) / 2;
  if ((close > 0 && left + close >= words) || (open > 0 && right + open >= words)) return 0;
  return words - (close > 0 ? 0 : left) - (open > 0 ? 0 : right);
}

}  // namespace

void AxisLoad::clear(int first_track, int tracks) {
  first = first_track;
  count = tracks;
  std::fill_n(words.begin() + first, tracks + 1, 0);
  std::fill_n(lines.begin() + first, tracks + 1, 0);
}

EdgeLoad load_of(const CellEdge& edge, const cellcost::Spot& spot) {
  const auto [left, right] = std::minmax(spot.column0, spot.column1);
  const auto [top, bottom] = std::minmax(spot.row0, spot.row1);
  EdgeLoad load;
  if (top == bottom) {
    if (right == left + 1) {
      load.where = EdgeLoad::Words::BetweenColumns;
      load.words_at = static_cast<std::uint8_t>(right);
      load.words = edge.label.width;
    } else if (right > left) {
      load.line = EdgeLoad::Lines::AlongRow;
      load.lines_at = static_cast<std::uint8_t>(top);
    }
  } else if (left == right) {
    if (bottom == top + 1) {
      load.where = EdgeLoad::Words::BetweenRows;
      load.words_at = static_cast<std::uint8_t>(bottom);
      load.words = edge.label.height;
    }
  } else {
    // It turns in the gap next to its target.
    const int gap = spot.column1 > spot.column0 ? spot.column1 : spot.column1 + 1;
    load.where = EdgeLoad::Words::BetweenColumns;
    load.line = EdgeLoad::Lines::BetweenColumns;
    load.words_at = load.lines_at = static_cast<std::uint8_t>(gap);
    load.words = edge.label.width * 3 / 5;
  }
  return load;
}

void add(const EdgeLoad& load, int weight, PageLoad& page) {
  if (load.where != EdgeLoad::Words::None) {
    AxisLoad& axis = load.where == EdgeLoad::Words::BetweenColumns ? page.columns : page.rows;
    axis.words[load.words_at] = std::max(axis.words[load.words_at], load.words);
  }
  if (load.line != EdgeLoad::Lines::None)
    (load.line == EdgeLoad::Lines::BetweenColumns ? page.columns : page.rows).lines[load.lines_at] += weight;
}

long long width_of(const CellCosts& costs, const PageLoad& page) {
  const AxisLoad& columns = page.columns;
  const Sides sides{page.borders[0], page.borders[1]};
  const std::size_t first = at(columns.first);
  const std::size_t end = first + at(columns.count);
  long long width = std::max(0, costs.pad * sides.closes[end - 1] - costs.pad_free);
  for (std::size_t k = first; k < end; ++k) {
    const int closes = k > first ? sides.closes[k - 1] : 0;
    width += std::max(0, costs.pad * (sides.opens[k] + closes) - costs.pad_free) + columns.sizes[k];
    if (k == first) continue;
    const int lanes = columns.lines[k] > 0 ? costs.lane * (columns.lines[k] + 1) : 0;
    width += std::max({costs.gap_x, lanes, gap_for_words(costs, columns, sides, k)});
  }
  return width;
}

long long height_of(const CellCosts& costs, const PageLoad& page) {
  constexpr int kMostLong = 3;
  const AxisLoad& rows = page.rows;
  const Sides sides{page.borders[2], page.borders[3]};
  const std::size_t first = at(rows.first);
  const std::size_t end = first + at(rows.count);
  long long height = std::max(0, costs.foot * sides.closes[end - 1] - costs.row_free);
  for (std::size_t k = first; k < end; ++k) {
    const int closes = k > first ? sides.closes[k - 1] : 0;
    height += std::max(0, costs.head * sides.opens[k] + costs.foot * closes - costs.row_free);
    height += rows.sizes[k] + costs.lane * std::min(kMostLong, rows.lines[k]);
    if (k > first) height += std::max(costs.gap_y, rows.words[k]);
  }
  return height;
}

int cost_of(const CellCosts& costs, const PageLoad& page) {
  const long long width = width_of(costs, page);
  const long long height = height_of(costs, page);
  return cellcost::page_cost(costs, width, height) + cellcost::aspect_cost(costs, width, height) +
         costs.cell * page.columns.count * page.rows.count;
}

}  // namespace archsheet::cellpage
