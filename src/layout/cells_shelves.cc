// SPDX-License-Identifier: MIT
#include "layout/cells_shelves.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <numeric>

namespace archsheet {
namespace {

// An edge between two blocks: their indices, and the cells of its ends within them.
struct Tie {
  std::size_t from, to;
  Cell tail, head;
  int weight;
};

std::vector<Tie> ties_between(const CellGraph& graph, const std::vector<Block>& blocks) {
  constexpr std::size_t kElsewhere = static_cast<std::size_t>(-1);
  std::vector<std::size_t> block_of_item(at(graph.item_count), kElsewhere);
  std::vector<Cell> cells(at(graph.item_count));
  for (std::size_t i = 0; i < blocks.size(); ++i)
    for (const auto& [item, cell] : blocks[i].items) {
      if (item < 0) continue;
      block_of_item[at(item)] = i;
      cells[at(item)] = cell;
    }
  std::vector<Tie> ties;
  const auto item_of = [&](const CellEnd& end) {
    const std::vector<int>* inside = end.item >= 0 ? nullptr : &graph.regions[at(end.region)].items;
    return inside == nullptr ? end.item : (inside->empty() ? -1 : inside->front());
  };
  for (const CellEdge& edge : graph.edges) {
    const int tail = item_of(edge.from);
    const int head = item_of(edge.to);
    if (tail < 0 || head < 0) continue;
    const std::size_t from = block_of_item[at(tail)];
    const std::size_t to = block_of_item[at(head)];
    if (from == kElsewhere || to == kElsewhere || from == to) continue;
    ties.push_back({from, to, cells[at(tail)], cells[at(head)], edge.weight});
  }
  return ties;
}

// Lengths of the ties, those against the reading direction half as much again, and what the shelves take.
long long looseness(const CellGraph& graph, const std::vector<Tie>& ties, const std::vector<Block>& blocks,
                    const std::vector<Cell>& corners) {
  long long sum = 0;
  for (const Tie& tie : ties) {
    const int across = corners[tie.to].column + tie.head.column - corners[tie.from].column - tie.tail.column;
    const int down = corners[tie.to].row + tie.head.row - corners[tie.from].row - tie.tail.row;
    const int along = graph.downward ? down : across;
    sum += tie.weight * (2 * (std::abs(across) + std::abs(down)) + std::max(0, -along));
  }
  int bottom = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) bottom = std::max(bottom, corners[i].row + blocks[i].rows);
  const long long row = static_cast<long long>(ties.size()) / 2;
  return sum + row * bottom;
}

}  // namespace

void add(Block& block, const Block& inner, int column, int row) {
  for (const auto& [item, cell] : inner.items) block.items.push_back({item, {cell.column + column, cell.row + row}});
  block.columns = std::max(block.columns, column + inner.columns);
  block.rows = std::max(block.rows, row + inner.rows);
}

Block stacked(const std::vector<Block>& blocks, bool downward) {
  Block stack;
  for (const Block& block : blocks) add(stack, block, downward ? 0 : stack.columns, downward ? stack.rows : 0);
  return stack;
}

std::vector<Cell> shelved_in_order(const std::vector<Block>& blocks, long long columns) {
  std::vector<Cell> corners;
  Cell next;
  int bottom = 0;
  for (const Block& block : blocks) {
    if (next.column > 0 && next.column + block.columns > columns) next = {0, bottom};
    corners.push_back(next);
    next.column += block.columns;
    bottom = std::max(bottom, next.row + block.rows);
  }
  return corners;
}

std::vector<Cell> shelved_near_friends(const CellGraph& graph, const std::vector<Block>& blocks, long long columns) {
  constexpr std::size_t kMostBlocks = 60;
  constexpr int kMostPasses = 8;
  const std::vector<Tie> ties = ties_between(graph, blocks);
  std::vector<std::size_t> order(blocks.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto corners_for = [&](const std::vector<std::size_t>& wanted) {
    std::vector<Block> sizes;
    for (const std::size_t block : wanted) sizes.push_back(Block{blocks[block].columns, blocks[block].rows, {}});
    const std::vector<Cell> shelved = shelved_in_order(sizes, columns);
    std::vector<Cell> corners(blocks.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) corners[wanted[i]] = shelved[i];
    return corners;
  };
  std::vector<Cell> best = corners_for(order);
  if (ties.empty() || blocks.size() > kMostBlocks) return best;
  long long least = looseness(graph, ties, blocks, best);
  bool gained = true;
  for (int pass = 0; pass < kMostPasses && gained; ++pass) {
    gained = false;
    for (std::size_t from = 0; from < order.size(); ++from)
      for (std::size_t to = 0; to < order.size(); ++to) {
        std::vector<std::size_t> other = order;
        other.erase(other.begin() + static_cast<std::ptrdiff_t>(from));
        other.insert(other.begin() + static_cast<std::ptrdiff_t>(to), order[from]);
        std::vector<Cell> corners = corners_for(other);
        const long long value = looseness(graph, ties, blocks, corners);
        if (value >= least) continue;
        least = value;
        order = std::move(other);
        best = std::move(corners);
        gained = true;
      }
  }
  return best;
}

}  // namespace archsheet
