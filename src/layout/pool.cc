// SPDX-License-Identifier: MIT
#include "layout/pool.h"

#include <algorithm>
#include <utility>

#include "layout/cells_fewer.h"
#include "layout/cells_seed.h"
#include "layout/cells_state.h"
#include "layout/cells_steady.h"
#include "layout/cells_steps.h"

namespace archsheet {
namespace {

// What is better than this one, and has no fault either, scores no more before it has labels; nine in ten do.
double most_bare_with_size(const Candidate& best) {
  return best.faults > 0 ? best.score : best.score - best.lines + best.bare;
}

// How far down the page the first step begins: 0 at its top, 1 at its bottom.
double depth_of_start(const CellGraph& graph, const std::vector<Cell>& cells) {
  if (!graph.start) return 0;
  const CellBox whole = box_over(graph.regions[at(graph.whole)].items, cells);
  const CellEnd& from = graph.start->from;
  const CellBox box =
      from.item >= 0 ? box_over({from.item}, cells) : box_over(graph.regions[at(from.region)].items, cells);
  return whole.rows() > 1 ? (box.top + box.bottom - 2.0 * whole.top) / (2.0 * (whole.rows() - 1)) : 0;
}

}  // namespace

CandidatePool::CandidatePool(const Model& model, const Drafter& drafter)
    : model_(model), drafter_(drafter), unconnected_(unconnected_members(drafter.puzzle().graph)) {}

// What the lines do not show. An arrangement whose zones cannot cross their VPC must be much better than one whose
// zones can; so must what begins far down the page, which is read from its top; and what displaces much, or each edit
// of a spec would be mended into another drawing. Where the page would grow, nothing is spared for staying near the
// steady one.
void CandidatePool::set_handicap(Candidate& candidate) const {
  constexpr double kZonesWithin = 24;
  constexpr double kDownThePage = 80;  // from its top to its bottom
  constexpr double kFarDown = 0.4;     // of it, from which it counts
  constexpr double kAllDisplaced = 60;
  const CellGraph& graph = drafter_.puzzle().graph;
  const bool within = std::any_of(graph.zones.begin(), graph.zones.end(), [&](const ZoneRule& rule) {
    return cellcost::zone_off(rule, candidate.cells, box_over(graph.regions[at(rule.zone)].items, candidate.cells)) > 0;
  });
  const double displaced = kAllDisplaced * share_displaced(steady_, candidate.cells);
  const double late = kDownThePage * std::max(0.0, depth_of_start(graph, candidate.cells) - kFarDown);
  candidate.handicap = candidate.newcomer + (within ? kZonesWithin : 0) + late + displaced;
  candidate.spared = steady_.empty() ? 0 : kAllDisplaced - displaced;
}

std::vector<Cell> CandidatePool::tidied(std::vector<Cell> cells) const {
  put_in_order(unconnected_, cells);
  return compacted(cells);
}

void CandidatePool::add(std::vector<Cell> cells, double newcomer) {
  cells = tidied(std::move(cells));
  const bool known = std::any_of(candidates_.begin(), candidates_.end(),
                                 [&](const Candidate& candidate) { return candidate.cells == cells; });
  if (known) return;
  const CellCost cost = cell_cost(drafter_.puzzle().graph, cells);
  candidates_.push_back({std::move(cells), cost.hints == 0, cost.violations});
  candidates_.back().newcomer = newcomer;
  set_handicap(candidates_.back());
}

void CandidatePool::add_steady(std::vector<Cell> cells) {
  if (steady_.empty()) steady_ = tidied(cells);
  add(std::move(cells));
}

void CandidatePool::add_unsearched(std::vector<Cell> cells) {
  candidates_.push_back({std::move(cells)});
  drafter_.judge_size(candidates_.back());
}

// Hints kept and groups whole come before all else.
void CandidatePool::keep_best_structure() {
  const auto structure = [](const Candidate& c) { return std::pair{!c.keeps_hints, c.violations}; };
  const auto least =
      structure(*std::min_element(candidates_.begin(), candidates_.end(),
                                  [&](const Candidate& a, const Candidate& b) { return structure(a) < structure(b); }));
  std::erase_if(candidates_, [&](const Candidate& c) { return structure(c) != least; });
}

void CandidatePool::judge() {
  keep_best_structure();
  constexpr double kWorseLines = 24;  // in the score: more than the icons' size makes up for
  double most_bare = kNoLimit;
  double most = kNoLimit;
  for (Candidate& candidate : candidates_) {
    if (!candidate.judged) drafter_.judge(candidate, most_bare, most - candidate.handicap);
    if (candidate.hopeless || candidate.faults > 0) continue;
    most_bare = std::min(most_bare, candidate.bare + kWorseLines);
    most = std::min(most, candidate.score + candidate.handicap);
  }
  std::stable_sort(candidates_.begin(), candidates_.end(), is_better);
}

void CandidatePool::judge_anew() {
  for (Candidate& candidate : candidates_) candidate.judged = candidate.shrunk = candidate.mended = false;
  judge();
}

void CandidatePool::judge_sizes() {
  keep_best_structure();
  for (Candidate& candidate : candidates_) drafter_.judge_size(candidate);
}

void CandidatePool::mend(bool must_fit) {
  constexpr double kSoonFits = 0.04;  // of 25 pages that lacked more, single steps made two fit
  Candidate& best = candidates_.front();
  if (best.mended || (best.tangled.empty() && best.worth >= kGoodIcon)) return;
  // What is not whole has worse troubles.
  if (!best.keeps_hints || best.violations > 0) return;
  CellState state(drafter_.puzzle().graph);
  if (!best.shrunk) {
    shrink(best, state);
    if (!best.fits && (!must_fit || best.lack <= kSoonFits)) tighten(best, state);
  }
  best.shrunk = true;
  if (best.fits || !must_fit) {
    untangle(best, state);
    tighten(best, state);
    best.mended = true;
  }
  std::stable_sort(candidates_.begin(), candidates_.end(), is_better);
}

// One step on from a candidate.
Candidate CandidatePool::stepped(const Candidate& from, const std::vector<Cell>& cells) const {
  Candidate candidate{tidied(cells), from.keeps_hints, from.violations};
  candidate.newcomer = from.newcomer;
  set_handicap(candidate);
  return candidate;
}

// What does not fit may with a column or a row less. Each round lacks less than the one before, so there is an end.
void CandidatePool::shrink(Candidate& best, CellState& state) const {
  while (!best.fits) {
    std::vector<Cell> cells = best.cells;
    if (!fit_grid(cells)) return;
    const Candidate before = best;
    for (const std::vector<Cell>& fewer : with_a_track_less(state, cells)) {
      Candidate other = stepped(before, fewer);
      if (!drafter_.leaves_more(other.cells, best)) continue;
      drafter_.judge(other, kNoLimit, most_bare_with_size(best));
      if (other.lack < before.lack && is_better(other, best)) best = std::move(other);
    }
    if (best.cells == before.cells) return;
  }
}

void CandidatePool::untangle(Candidate& best, CellState& state) const {
  constexpr int kRounds = 4;
  constexpr double kCrossingLess = 8;  // in the score: enough for one round
  constexpr double kFaultWorth = 8;    // lines may be so much worse where that may mend a fault
  constexpr std::size_t kSteps = 14;   // five of six that help are among these
  for (int round = 0; round < kRounds && !best.tangled.empty(); ++round) {
    std::vector<Cell> cells = best.cells;
    if (!fit_grid(cells)) break;
    const Candidate before = best;
    for (const std::vector<Cell>& step : steps_from(state, cells, items_to_move(before), kSteps)) {
      Candidate other = stepped(before, step);
      const double most = best.score + best.handicap - other.handicap;
      drafter_.judge(other, best.bare + (best.faults > 0 ? kFaultWorth : 0), best.faults > 0 ? kNoLimit : most);
      if (is_better(other, best)) best = std::move(other);
      if (best.score < before.score - kCrossingLess) break;
    }
    if (best.cells == before.cells) break;
  }
}

// Words take more room here and less there than the search reckons with. Single steps save no page that lacks much.
void CandidatePool::tighten(Candidate& best, CellState& state) const {
  if (best.lack > kNearlyFits) return;
  constexpr int kRounds = 4;
  constexpr std::size_t kSteps = 40;
  const CellGraph& graph = drafter_.puzzle().graph;
  for (int round = 0; round < kRounds && best.worth < kGoodIcon; ++round) {
    std::vector<Cell> cells = best.cells;
    if (!fit_grid(cells)) return;
    const Candidate before = best;
    for (const std::vector<Cell>& step : steps_from(state, cells, graph.regions[at(graph.whole)].items, kSteps)) {
      Candidate other = stepped(before, step);
      if (!drafter_.leaves_more(other.cells, best)) continue;
      drafter_.judge(other, kNoLimit, most_bare_with_size(best));
      if (other.tangled.size() <= best.tangled.size() && is_better(other, best)) best = std::move(other);
    }
    if (best.cells == before.cells) return;
  }
}

// The ends of tangled flows.
std::vector<int> CandidatePool::items_to_move(const Candidate& candidate) const {
  std::vector<int> items;
  for (const int flow : candidate.tangled) {
    const ModelFlow& tangled = model_.flows[static_cast<std::size_t>(flow)];
    for (const NodeId& node : {tangled.from, tangled.to})
      if (const CellEnd end = end_of(node); end.item >= 0) items.push_back(end.item);
  }
  return items;
}

}  // namespace archsheet
