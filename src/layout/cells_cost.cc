// SPDX-License-Identifier: MIT
//
// The cost of an arrangement of cells, reckoned plainly, term by term.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <span>

#include "layout/cells.h"
#include "layout/cells_page.h"
#include "layout/fixed.h"

namespace archsheet {
namespace {

// Everything the terms need: the boxes, and how many items stand on each cell.
class Reckoning {
 public:
  Reckoning(const CellGraph& graph, const std::vector<Cell>& cells) : graph_(graph), cells_(cells) {
    for (const CellRegion& region : graph.regions) boxes_.push_back(box_over(region.items, cells));
    const CellBox& whole = boxes_[at(graph.whole)];
    occupants_.assign(at(whole.columns() * whole.rows()), 0);
    for (int i = 0; i < graph.item_count; ++i) ++occupants_[index_of(cells[at(i)])];
    for (const CellEdge& edge : graph.edges)
      spots_.push_back(cellcost::spot_of(edge, cells, [this](CellEnd end) { return box_of(end); }));
  }

  CellBox box_of(CellEnd end) const {
    if (end.item < 0) return boxes_[at(end.region)];
    const Cell cell = cells_[at(end.item)];
    return {cell.column, cell.row, cell.column, cell.row};
  }
  const std::vector<CellBox>& boxes() const { return boxes_; }
  const std::vector<cellcost::Spot>& spots() const { return spots_; }

  // Items beyond the first on any cell.
  int crowded() const {
    int sum = 0;
    for (int count : occupants_) sum += std::max(0, count - 1);
    return sum;
  }

  int strangers(const CellRegion& region, const CellBox& box) const {
    const auto inside = std::count_if(cells_.begin(), cells_.end(), [&](Cell cell) { return box.holds(cell); });
    return static_cast<int>(inside) - static_cast<int>(region.items.size());
  }

  // A straight run between two cells, ends not counted, meets an item.
  bool taken_between(Cell a, Cell b) const {
    const int step_c = (b.column > a.column) - (b.column < a.column);
    const int step_r = (b.row > a.row) - (b.row < a.row);
    for (Cell c{a.column + step_c, a.row + step_r}; !(c == b); c = {c.column + step_c, c.row + step_r})
      if (taken(c)) return true;
    return false;
  }
  bool taken(Cell cell) const { return occupants_[index_of(cell)] > 0; }

 private:
  std::size_t index_of(Cell cell) const {
    const CellBox& whole = boxes_[at(graph_.whole)];
    return at((cell.row - whole.top) * whole.columns() + cell.column - whole.left);
  }
  const CellGraph& graph_;
  const std::vector<Cell>& cells_;
  std::vector<CellBox> boxes_;
  std::vector<int> occupants_;
  std::vector<cellcost::Spot> spots_;
};

bool share_an_end(const CellEdge& a, const CellEdge& b) {
  return a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to;
}

void add_edges(const CellGraph& graph, const Reckoning& reckoning, CellCost& cost) {
  const CellCosts& w = graph.costs;
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const CellEdge& edge = graph.edges[i];
    const cellcost::Spot& spot = reckoning.spots()[i];
    const Cell a{spot.column0, spot.row0};
    const Cell b{spot.column1, spot.row1};
    cost.length += edge.weight * (w.across * std::abs(b.column - a.column) + w.along * std::abs(b.row - a.row));
    cost.backward += edge.weight * cellcost::backward(graph, edge, spot);
    if (a == b) continue;
    if (a.column == b.column || a.row == b.row) {
      if (reckoning.taken_between(a, b)) cost.blocked += edge.weight * w.blocked;
      continue;
    }
    cost.bends += edge.weight * w.bend;
    const auto blocked = [&](Cell corner) {
      return reckoning.taken(corner) || reckoning.taken_between(a, corner) || reckoning.taken_between(corner, b);
    };
    if (blocked({b.column, a.row}) && blocked({a.column, b.row})) cost.blocked += edge.weight * w.blocked_bend;
  }
  for (std::size_t i = 0; i < graph.edges.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (!share_an_end(graph.edges[i], graph.edges[j]))
        cost.crossings += w.half_crossing * cellcost::half_crossings(reckoning.spots()[i], reckoning.spots()[j]);
}

void add_structure(const CellGraph& graph, const std::vector<Cell>& cells, const Reckoning& reckoning, CellCost& cost) {
  const std::vector<CellBox>& boxes = reckoning.boxes();
  int violations = graph.costs.crowded * reckoning.crowded();
  for (std::size_t i = 0; i < graph.regions.size(); ++i) {
    const CellRegion& region = graph.regions[i];
    if (!region.framed) continue;
    violations += reckoning.strangers(region, boxes[i]);
    for (int rival : region.rivals) violations += boxes[i].meets(boxes[at(rival)]) ? 2 : 0;
    cost.cells += graph.costs.group_cell * boxes[i].columns() * boxes[i].rows();
  }
  for (const BorderRule& rule : graph.borders)
    violations += cellcost::cells_off_border(cells[at(rule.item)], boxes[at(rule.inner)]);
  cost.violations = graph.costs.violation * violations;
  const auto box_of = [&](CellEnd end) { return reckoning.box_of(end); };
  cost.hints = graph.costs.hint * cellcost::rows_off(graph, box_of);
  for (const SideRule& rule : graph.sides)
    (rule.hint ? cost.hints : cost.sides) +=
        cellcost::side_cost(rule, reckoning.box_of(rule.what), boxes[at(rule.rest)]);
  for (const TwinRule& rule : graph.twins)
    cost.sides += graph.costs.twin * cellcost::twins_off(rule, boxes[at(rule.first)], boxes[at(rule.second)]);
  for (const OrderRule& rule : graph.orders)
    cost.sides += graph.costs.order * cellcost::order_off(reckoning.box_of(rule.before), reckoning.box_of(rule.after));
  if (graph.start)
    cost.sides += graph.costs.start * cellcost::start_off(reckoning.box_of(graph.start->from),
                                                          reckoning.box_of(graph.start->to), boxes[at(graph.whole)]);
  for (const ZoneRule& rule : graph.zones)
    cost.sides += graph.costs.zone * cellcost::zone_off(rule, cells, boxes[at(rule.zone)]);
  for (int band : graph.bands) cost.sides += graph.costs.band * cellcost::band_off(boxes[at(band)]);
}

// The most borders that stand side by side at each track, of one side of the boxes.
template <typename SideOf>
void count_borders(const CellGraph& graph, const std::vector<CellBox>& boxes, SideOf side,
                   std::array<std::uint8_t, kGridSize + 1>& most) {
  std::vector<int> chain(boxes.size(), 0);
  for (std::size_t i = 0; i < graph.regions.size(); ++i) {
    const CellRegion& region = graph.regions[i];
    if (!region.framed) continue;
    const int track = side(boxes[i]);
    chain[i] = 1;
    if (region.parent >= 0 && side(boxes[at(region.parent)]) == track) chain[i] += chain[at(region.parent)];
    most[at(track)] = std::max(most[at(track)], static_cast<std::uint8_t>(std::min(255, chain[i])));
  }
}

void add_page(const CellGraph& graph, const std::vector<Cell>& cells, const Reckoning& reckoning, CellCost& cost) {
  const CellCosts& w = graph.costs;
  const std::vector<CellBox>& boxes = reckoning.boxes();
  const CellBox& whole = boxes[at(graph.whole)];
  cellpage::PageLoad page;
  page.columns.clear(whole.left, whole.columns());
  page.rows.clear(whole.top, whole.rows());
  count_borders(
      graph, boxes, [](const CellBox& b) { return b.left; }, page.borders[0]);
  count_borders(
      graph, boxes, [](const CellBox& b) { return b.right; }, page.borders[1]);
  count_borders(
      graph, boxes, [](const CellBox& b) { return b.top; }, page.borders[2]);
  count_borders(
      graph, boxes, [](const CellBox& b) { return b.bottom; }, page.borders[3]);
  for (int i = 0; i < graph.item_count; ++i) {
    int& width = page.columns.sizes[at(cells[at(i)].column)];
    int& height = page.rows.sizes[at(cells[at(i)].row)];
    width = std::max(width, graph.sizes[at(i)].width);
    height = std::max(height, graph.sizes[at(i)].height);
  }
  for (std::size_t i = 0; i < graph.edges.size(); ++i)
    cellpage::add(cellpage::load_of(graph.edges[i], reckoning.spots()[i]), graph.edges[i].weight, page);
  const long long width = cellpage::width_of(w, page);
  const long long height = cellpage::height_of(w, page);
  cost.page = cellcost::page_cost(w, width, height);
  cost.aspect = cellcost::aspect_cost(w, width, height);
  cost.cells += w.cell * whole.columns() * whole.rows();
}

}  // namespace

CellBox box_over(const std::vector<int>& items, const std::vector<Cell>& cells) {
  if (items.empty()) return {};
  const Cell first = cells[at(items.front())];
  CellBox box{first.column, first.row, first.column, first.row};
  for (int item : items) {
    const Cell cell = cells[at(item)];
    box = {std::min(box.left, cell.column), std::min(box.top, cell.row), std::max(box.right, cell.column),
           std::max(box.bottom, cell.row)};
  }
  return box;
}

bool is_region_in(const CellGraph& graph, int inner, int outer) {
  while (inner >= 0 && inner != outer) inner = graph.regions[at(inner)].parent;
  return inner == outer;
}

CellCost cell_cost(const CellGraph& graph, const std::vector<Cell>& cells) {
  CellCost cost;
  if (graph.item_count == 0) return cost;
  const Reckoning reckoning(graph, cells);
  add_edges(graph, reckoning, cost);
  add_structure(graph, cells, reckoning, cost);
  add_page(graph, cells, reckoning, cost);
  const CellBox& whole = reckoning.boxes()[at(graph.whole)];
  for (int i = 0; i < graph.item_count; ++i)
    if (graph.is_source[at(i)])
      cost.sources +=
          graph.costs.source * (graph.downward ? cells[at(i)].row - whole.top : cells[at(i)].column - whole.left);
  return cost;
}

int count_movers(const CellGraph& graph) {
  int movers = graph.item_count;
  for (const Mirror& mirror : graph.mirrors) movers -= static_cast<int>(mirror.items.size());
  return movers;
}

void complete(CellGraph& graph) {
  constexpr CellSize kPlain{150, 126};
  graph.sizes.resize(at(graph.item_count), kPlain);
  CellRegion whole;
  for (int i = 0; i < graph.item_count; ++i) whole.items.push_back(i);
  graph.whole = static_cast<int>(graph.regions.size());
  graph.regions.push_back(whole);
  std::vector<std::vector<bool>> inside(graph.regions.size(), std::vector<bool>(at(graph.item_count), false));
  for (std::size_t i = 0; i < graph.regions.size(); ++i)
    for (int item : graph.regions[i].items) inside[i][at(item)] = true;
  for (std::size_t i = 0; i < graph.regions.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      if (!graph.regions[i].framed || !graph.regions[j].framed) continue;
      const bool shared = std::any_of(graph.regions[i].items.begin(), graph.regions[i].items.end(),
                                      [&](int item) { return inside[j][at(item)]; });
      if (!shared) graph.regions[i].rivals.push_back(static_cast<int>(j));
    }
  graph.is_source.assign(at(graph.item_count), false);
  for (const CellEdge& edge : graph.edges)
    if (edge.from.item >= 0) graph.is_source[at(edge.from.item)] = true;
  for (const CellEdge& edge : graph.edges)
    if (edge.to.item >= 0 && !edge.feedback) graph.is_source[at(edge.to.item)] = false;
}

namespace cellcost {

int half_crossings(const Spot& a, const Spot& b) {
  const auto apart = [](int a0, int a1, int b0, int b1) {
    return std::max(a0, a1) < std::min(b0, b1) || std::max(b0, b1) < std::min(a0, a1);
  };
  if (apart(a.column0, a.column1, b.column0, b.column1) || apart(a.row0, a.row1, b.row0, b.row1)) return 0;
  const auto side = [](const Spot& line, int column, int row) {
    const int turn =
        (line.column1 - line.column0) * (row - line.row0) - (line.row1 - line.row0) * (column - line.column0);
    return (turn > 0) - (turn < 0);
  };
  const int first = side(a, b.column0, b.row0) * side(a, b.column1, b.row1);
  if (first > 0) return 0;
  const int second = side(b, a.column0, a.row0) * side(b, a.column1, a.row1);
  return second > 0 ? 0 : -first - second;
}

int backward(const CellGraph& graph, const CellEdge& edge, const Spot& spot) {
  if (edge.feedback || edge.two_way) return 0;
  const int across = spot.column1 - spot.column0;
  const int along = spot.row1 - spot.row0;
  const int main = graph.downward ? along : across;
  const int other = graph.downward ? across : along;
  if (main < 0) return graph.costs.backward;
  if (main > 0) return 0;
  return graph.costs.aside + (other < 0 ? graph.costs.sideways : 0);
}

int side_cost(const SideRule& rule, const CellBox& what, const CellBox& rest) {
  int intrusion = 0;
  switch (rule.side) {
    case Side::Left:
      intrusion = what.right - rest.left + 1;
      break;
    case Side::Right:
      intrusion = rest.right - what.left + 1;
      break;
    case Side::Top:
      intrusion = what.bottom - rest.top + 1;
      break;
    case Side::Bottom:
      intrusion = rest.bottom - what.top + 1;
      break;
  }
  return intrusion <= 0 ? 0 : rule.weight * (3 + std::min(intrusion, 8)) / 4;
}

int cells_off_border(Cell cell, const CellBox& inner) {
  const int beside = std::max({inner.left - cell.column, cell.column - inner.right, 0});
  const int above = std::max({inner.top - cell.row, cell.row - inner.bottom, 0});
  if (beside == 0 && above == 0)
    return 1 + std::min({cell.column - inner.left, inner.right - cell.column, cell.row - inner.top,
                         inner.bottom - cell.row});
  return beside > 0 && above > 0 ? beside + above - 1 : std::max(beside, above) - 1;
}

int twins_off(const TwinRule& rule, const CellBox& first, const CellBox& second) {
  constexpr int kFarthest = 8;
  const int rows = std::abs(second.top - first.top);
  const int columns = std::abs(second.left - first.left);
  const bool before = second.right < first.left || (second.bottom < first.top && second.left <= first.right);
  return std::min(kFarthest, rule.side_by_side ? rows : std::min(rows, columns)) + (before ? 2 : 0);
}

int order_off(const CellBox& before, const CellBox& after) {
  constexpr int kFarthest = 3;
  const int across = after.left - before.left;
  const int down = after.top - before.top;
  if (across > 0 || down > 0) return 0;
  return std::min(kFarthest, -across - down);
}

int start_off(const CellBox& from, const CellBox& to, const CellBox& whole) {
  return from.top + to.top - 2 * whole.top;
}

int band_off(const CellBox& band) {
  return std::max(0, std::min(band.columns(), band.rows()) - 1);
}

int zone_off(const ZoneRule& rule, const std::vector<Cell>& cells, const CellBox& zone) {
  return static_cast<int>(std::count_if(rule.others.begin(), rule.others.end(), [&](int item) {
    return zone.left <= cells[at(item)].column && cells[at(item)].column <= zone.right;
  }));
}

int page_cost(const CellCosts& costs, long long width, long long height) {
  const auto scaled = [&](long long length, long long room) { return (2 * costs.page * length + room) / (2 * room); };
  const long long cost = std::max(scaled(width, costs.area_width), scaled(height, costs.area_height));
  // What does not fit the page is worse than what fills it.
  const long long over = std::max(0LL, cost - costs.page) * costs.overfull;
  return static_cast<int>(std::min(cost + over, 1000000LL));
}

int aspect_cost(const CellCosts& costs, long long width, long long height) {
  if (width <= 0 || height <= 0) return 0;
  const auto log = [](long long value) { return fixed::log(static_cast<std::uint64_t>(value)); };
  const long long off = log(width) - log(height) - log(costs.area_width) + log(costs.area_height);
  return static_cast<int>((costs.aspect * std::abs(off) + fixed::kOne / 2) / fixed::kOne);
}

}  // namespace cellcost

}  // namespace archsheet
