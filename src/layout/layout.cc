// SPDX-License-Identifier: MIT
//
// The table of contents of laying out. Seeds are searched into candidates until one is good, every candidate is
// routed, the best are mended where their lines tangle, and the best of all is drawn with the largest icons that fit
// and its gaps spread over the room that is left. Large drawings start from groups laid out by themselves, with one
// candidate a seed.
#include "layout/layout.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "layout/cells_graph.h"
#include "layout/cells_groups.h"
#include "layout/cells_search.h"
#include "layout/cells_seed.h"
#include "layout/cells_steps.h"
#include "layout/drafts.h"
#include "layout/graphviz.h"
#include "layout/hints.h"
#include "layout/sizes.h"

namespace archsheet {
namespace {

constexpr int kVeryLarge = 150;    // items; beyond, single steps are tried to the nearest cells only
constexpr int kMostItems = 1200;   // beyond: the plain grid
constexpr std::size_t kMended = 3;  // candidates
constexpr double kPoorIcon = 30;   // below which other cells are searched for
constexpr double kFewBends = 0.3;  // a flow; and a little more after each seed that was searched from
constexpr double kMoreBends = 0.1;
constexpr double kCrowdedShare = 0.38;   // of the area, from which a drawing is searched for with small icons
constexpr double kHopelessShare = 0.65;  // from which nothing will fit
constexpr double kHopelessLack = 0.12;   // of the area, without which no other candidate is worth looking for
constexpr double kTooLittle = 0.25;      // the same after one seed

class Engine {
 public:
  Engine(const Model& model, const Theme& theme, const Fonts& fonts, const LayoutOptions& options,
         Diagnostics& diagnostics)
      : model_(model), options_(options), diagnostics_(diagnostics), drafter_(model, theme, fonts, options) {
    for (ComponentId id : overlong_labels(model, drafter_.sizes()))
      diagnostics.report(Code::LabelTooLong, model.at(id).span, model.at(id).label);
  }

  Placement run() {
    const double share = drafter_.share_of_area();
    if (options_.tentative && share > kHopelessShare) return too_large();
    const bool crowded = share > kCrowdedShare;
    if (crowded) drafter_.crowd();
    std::vector<Candidate> candidates = best_candidates();
    if (options_.tentative && candidates.front().lack > kHopelessLack) return too_large();
    if (!drafter_.is_large() && !crowded && is_small(candidates.front())) {
      // What the page does not hold at the usual size is searched again for a small one.
      drafter_.crowd();
      std::vector<Candidate> more = best_candidates();
      std::move(more.begin(), more.end(), std::back_inserter(candidates));
      judge(candidates);
    }
    if (options_.tentative && !candidates.front().fits) return too_large();
    if (!drafter_.is_large()) mend(candidates, kMended);
    if (!report_contradictions(model_, diagnostics_))
      report_broken_hints(model_, drafter_.puzzle(), candidates.front().cells, diagnostics_);
    return drafter_.draw_best(candidates);
  }

 private:
  // Stands for a drawing that would not fit.
  Placement too_large() const {
    Placement placement;
    placement.size = {2 * options_.area.width, 2 * options_.area.height};
    return placement;
  }

  // ---- seeds
  struct Seeds {
    std::array<std::vector<Cell>, 3> cells;  // dot to the right, dot downward, packed; empty where there is none
  };

  DotSeed ask_dot(bool downward) const {
    DotRequest request;
    request.downward = downward;
    request.icon = drafter_.icon();
    for (const ComponentSize& size : drafter_.sizes().components)
      request.widths.push_back(std::max(drafter_.icon(), size.words.width));
    request.widths.resize(static_cast<std::size_t>(drafter_.puzzle().graph.item_count), drafter_.icon());
    for (const GroupSize& size : drafter_.sizes().groups)
      request.headers.push_back({size.header.width, size.header.height});
    return dot_seed(drafter_.puzzle().graph, request);
  }

  Seeds make_seeds() {
    Seeds seeds;
    const CellGraph& graph = drafter_.puzzle().graph;
    seeds.cells[2] = drafter_.is_large() ? grouped_seed(graph) : packed_seed(graph);
    if (!options_.use_graphviz || !suits_dot(drafter_.puzzle().graph)) return seeds;
    for (const bool downward : {false, true}) {
      DotSeed dot = ask_dot(downward);
      if (!dot.failure.empty())
        diagnostics_.report(Code::LayoutSeedLost, Span{}, dot.failure);
      else if (fit_grid(dot.cells))
        seeds.cells[downward ? 1 : 0] = std::move(dot.cells);
    }
    return seeds;
  }

  // ---- candidates
  SearchOptions budget(int seed, int temperature) const {
    const int items = drafter_.puzzle().graph.item_count;
    SearchOptions search;
    search.seed = seed;
    search.first_temperature = temperature;
    search.moves = drafter_.is_large() ? std::min(100 * items, 30000) : std::max(6000, 300 * items);
    search.polish_passes = 2;
    if (drafter_.is_large()) search.restarts = 1;
    if (items > kVeryLarge) search.polish_reach = 1;
    return search;
  }

  // The best first.
  std::vector<Candidate> best_candidates() {
    const Seeds seeds = make_seeds();
    std::vector<Cell> packed = seeds.cells[2];
    if (drafter_.puzzle().graph.item_count > kMostItems || !fit_grid(packed)) {
      diagnostics_.report(Code::LayoutFallback, Span{}, "it is too large to search for a better one");
      Candidate plain{seeds.cells[2]};
      drafter_.judge_size(plain);
      return {plain};
    }
    return drafter_.is_large() ? large_candidates(seeds)
                               : searched_candidates(seeds, packed);
  }

  // What does not fit the page, or with small icons only.
  static bool is_small(const Candidate& candidate) { return !candidate.fits || candidate.icon < kPoorIcon; }

  // What is small at the usual size is searched for again as crowded; and what does not fit at all, for another page.
  bool will_be_tried_again(const Candidate& candidate) const {
    return drafter_.is_crowded() ? options_.tentative && !candidate.fits : is_small(candidate);
  }

  std::vector<Candidate> searched_candidates(const Seeds& seeds, const std::vector<Cell>& packed) {
    CellState state(drafter_.puzzle().graph);
    std::vector<Candidate> candidates;
    constexpr std::array<int, 2> kTemperatures{200, 600};
    int searched = 0;
    for (const int temperature : kTemperatures) {
      if (searched > 0 && will_be_tried_again(candidates.front())) break;
      for (std::size_t i = 0; i < seeds.cells.size(); ++i) {
        const std::vector<Cell>& seed = seeds.cells[i].empty() || i == 2 ? packed : seeds.cells[i];
        for (const std::vector<Cell>& cells : search_cells(state, seed, budget(static_cast<int>(i), temperature)))
          add_candidate(candidates, compacted(cells));
        judge(candidates);
        if (is_good(candidates.front(), searched++)) return candidates;
        if (options_.tentative && candidates.front().lack > kTooLittle) return candidates;
      }
      // What is tangled but large may be good with a few steps.
      if (candidates.front().fits && candidates.front().icon >= kGoodIcon) mend(candidates, 1);
      if (is_good(candidates.front(), searched - 1)) return candidates;
    }
    if (candidates.front().violations > 0) {
      add_candidate(candidates, seeds.cells[2]);  // legal by construction, whatever the search did
      judge(candidates);
    }
    return candidates;
  }

  // One candidate a seed. What has one seed alone is drawn once, for that takes seconds.
  std::vector<Candidate> large_candidates(const Seeds& seeds) const {
    constexpr int kTemperature = 200;
    CellState state(drafter_.puzzle().graph);
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < seeds.cells.size(); ++i) {
      std::vector<Cell> seed = seeds.cells[i];
      if (seed.empty() || !fit_grid(seed)) continue;
      for (const std::vector<Cell>& cells : search_cells(state, seed, budget(static_cast<int>(i), kTemperature)))
        add_candidate(candidates, compacted(cells));
    }
    keep_best_structure(candidates);
    if (!candidates.front().keeps_hints || candidates.front().violations > 0) {
      add_candidate(candidates, seeds.cells[2]);
      keep_best_structure(candidates);
    }
    if (candidates.size() > 1)
      judge(candidates);
    else
      drafter_.judge_size(candidates.front());
    return candidates;
  }

  // Draws those that are new; the best come first, and those with a poorer structure go.
  void judge(std::vector<Candidate>& candidates) const {
    keep_best_structure(candidates);
    constexpr double kWorseLines = 24;  // in the score: more than the icons' size makes up for
    double most = kNoLimit;
    for (Candidate& candidate : candidates) {
      if (!candidate.judged) drafter_.judge(candidate, most);
      if (!candidate.hopeless && candidate.faults == 0) most = std::min(most, candidate.bare + kWorseLines);
    }
    std::stable_sort(candidates.begin(), candidates.end(), is_better);
  }

  // What has nothing that looking further could better much.
  bool is_good(const Candidate& candidate, int searched) const {
    return candidate.keeps_hints && candidate.violations == 0 && candidate.faults == 0 && candidate.fits &&
           candidate.icon >= kGoodIcon && candidate.tangled.empty() &&
           candidate.bends <= (kFewBends + kMoreBends * searched) * static_cast<double>(model_.flows.size());
  }

  void add_candidate(std::vector<Candidate>& candidates, std::vector<Cell> cells) const {
    const bool known = std::any_of(candidates.begin(), candidates.end(),
                                   [&](const Candidate& candidate) { return candidate.cells == cells; });
    if (known) return;
    const CellCost cost = cell_cost(drafter_.puzzle().graph, cells);
    candidates.push_back({std::move(cells), cost.hints == 0, cost.violations});
  }

  // Hints kept and groups whole come before all else.
  static void keep_best_structure(std::vector<Candidate>& candidates) {
    const auto structure = [](const Candidate& c) { return std::pair{!c.keeps_hints, c.violations}; };
    if (candidates.empty()) return;
    const auto least =
        structure(*std::min_element(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
          return structure(a) < structure(b);
        }));
    std::erase_if(candidates, [&](const Candidate& c) { return structure(c) != least; });
  }

  // Lines cross that need not, for the search knows their ends only. What is tangled is moved about, and each time the
  // drawing itself is looked at. The best `most` are mended, each once.
  void mend(std::vector<Candidate>& candidates, std::size_t most) const {
    if (candidates.front().tangled.empty()) return;
    // What is not whole has worse troubles.
    if (!candidates.front().keeps_hints || candidates.front().violations > 0) return;
    CellState state(drafter_.puzzle().graph);
    for (std::size_t i = 0; i < std::min(most, candidates.size()); ++i)
      if (!candidates[i].mended) mend(candidates[i], state);
    std::stable_sort(candidates.begin(), candidates.end(), is_better);
  }

  void mend(Candidate& best, CellState& state) const {
    constexpr int kRounds = 4;
    constexpr double kCrossingLess = 8;  // in the score: enough for one round
    constexpr double kFaultWorth = 8;    // lines may be so much worse where that may mend a fault
    constexpr std::size_t kSteps = 30;
    for (int round = 0; round < kRounds && !best.tangled.empty(); ++round) {
      std::vector<Cell> cells = best.cells;
      if (!fit_grid(cells)) return;
      const Candidate before = best;
      for (const std::vector<Cell>& step : steps_from(state, cells, items_to_move(before), kSteps)) {
        Candidate other{compacted(step), before.keeps_hints, before.violations};
        drafter_.judge_lines(other, best.bare + (best.faults > 0 ? kFaultWorth : 0));
        if (other.hopeless) continue;
        if (std::pair{other.faults, other.lines} >= std::pair{best.faults, best.lines}) continue;
        drafter_.judge_size(other);
        other.judged = true;
        if (is_better(other, best)) best = std::move(other);
        if (best.score < before.score - kCrossingLess) break;
      }
      if (best.cells == before.cells) break;
    }
    best.mended = true;
  }

  // The ends of tangled flows.
  std::vector<int> items_to_move(const Candidate& candidate) const {
    std::vector<int> items;
    for (const int flow : candidate.tangled) {
      const ModelFlow& tangled = model_.flows[static_cast<std::size_t>(flow)];
      for (const NodeId& node : {tangled.from, tangled.to})
        if (const CellEnd end = end_of(node); end.item >= 0) items.push_back(end.item);
    }
    return items;
  }

  const Model& model_;
  const LayoutOptions& options_;
  Diagnostics& diagnostics_;
  Drafter drafter_;
};

}  // namespace

Placement layout(const Model& model, const Theme& theme, const Fonts& fonts, const LayoutOptions& options,
                 Diagnostics& diagnostics) {
  if (model.components.empty() && model.groups.empty()) {
    Placement empty;
    empty.badge_diameter = theme.badge_diameter;
    return empty;
  }
  return Engine(model, theme, fonts, options, diagnostics).run();
}

}  // namespace archsheet
