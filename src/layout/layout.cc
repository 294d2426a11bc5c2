// SPDX-License-Identifier: MIT
//
// The table of contents of laying out. The steady arrangement comes first, so that a small change of the spec changes
// the drawing little; where it leaves much to wish, seeds are searched into others, which must be much better. Every
// candidate is drawn to be judged, the best are searched on and mended where their lines tangle, until one is good; the
// best of all is drawn with the largest icons that fit and its gaps spread over the room that is left. What would make
// its page grow is squeezed, and searched for so. Large drawings start from groups laid out by themselves, with one
// candidate a seed.
#include "layout/layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/cells_graph.h"
#include "layout/cells_groups.h"
#include "layout/cells_search.h"
#include "layout/cells_seed.h"
#include "layout/cells_steady.h"
#include "layout/dot_seeds.h"
#include "layout/drafts.h"
#include "layout/hints.h"
#include "layout/pool.h"
#include "layout/sizes.h"

namespace archsheet {
namespace {

constexpr int kVeryLarge = 150;   // items; beyond, single steps are tried to the nearest cells only
constexpr int kMostItems = 1200;  // beyond: the plain grid
// Pairs of flows that may cross: what one search looks at; what the move of one item does, beyond which there is the
// plain grid.
constexpr double kMostPairsToSearch = 3e7;
constexpr double kMostPairsOfMove = 3e4;
constexpr int kCellsAround = 9;    // of an item, to which polishing moves it
constexpr double kPoorIcon = 30;   // below which other cells are searched for
constexpr double kFewBends = 0.3;  // a flow; and a little more after each seed that was searched from
constexpr double kMoreBends = 0.1;
constexpr double kCrowdedShare = 0.38;   // of the area, from which a drawing is searched for with small icons
constexpr double kHopelessShare = 0.65;  // from which nothing will fit
constexpr double kStillLacking = 0.1;    // of the area, after several seeds without which no other is looked for
constexpr double kTooLittle = 0.22;      // and after one
constexpr int kCool = 200;               // temperatures to begin with, in hundredths of the cost's unit
constexpr int kHot = 600;
constexpr std::size_t kBest = 2;  // candidates that are searched on
// In the score: by what other than steady arrangements must be better, between one crossing and two. What they displace
// is asked for besides, but not where a page grows, as for large drawings.
constexpr double kOtherThanSteady = 20;
constexpr double kOtherThanSteadyLarge = 80;
constexpr int kFew = 7;                  // items that need no steady arrangement
constexpr int kMostSteady = 60;          // beyond, it takes longer than all else; so it does with more flows
constexpr int kMovesOfSteady = 100'000;  // about as many as it makes
constexpr int kUsualShare = 93;          // of the page, in hundredths, for the steady arrangement
constexpr int kTightShare = 80;
constexpr double kLittleToWin = kOtherThanSteady;  // in the score, for which no other is searched for
constexpr double kMuchToWin = 24;                  // and for which the search goes on with those that were found
constexpr double kMuchLacking = 0.2;               // of the last page, without which it has to grow: 35 of 36 did
constexpr std::size_t kFewTangled = 4;             // flows, with which it may
constexpr double kMostToSqueeze = 0.27;            // of the page, squeezed: of 50 that lacked more none was made to fit
constexpr int kMostCrossingsToSqueeze = 24;        // beyond, it takes seconds and leaves more of them

using Arrangements = std::vector<std::vector<Cell>>;

class Engine {
 public:
  Engine(const Model& model, const Theme& theme, const Fonts& fonts, const LayoutOptions& options,
         Diagnostics& diagnostics)
      : model_(model),
        options_(options),
        diagnostics_(diagnostics),
        drafter_(model, theme, fonts, options),
        pool_(model, drafter_) {
    for (ComponentId id : overlong_labels(model, drafter_.sizes()))
      diagnostics.report(Code::LabelTooLong, model.at(id).span, model.at(id).label);
  }

  Placement run() {
    Placement placement = place();
    placement.work = drafter_.work();
    return placement;
  }

 private:
  Placement place() {
    const double share = drafter_.share_of_area();
    if (options_.tentative && share > kHopelessShare) return too_large();
    if (share > kCrowdedShare) drafter_.crowd();
    const CellGraph& graph = drafter_.puzzle().graph;
    plain_ = drafter_.is_large() ? grouped_seed(graph) : packed_seed(graph);
    if (!fit_grid(plain_) || graph.item_count > kMostItems)
      fall_back("components");
    else if (pairs_of_move() > kMostPairsOfMove)
      fall_back("flows");
    else if (drafter_.is_large())
      search_large(make_seeds());
    else
      search();
    if (options_.tentative && !pool_.best().fits) return too_large();
    if (!report_contradictions(model_, diagnostics_))
      report_broken_hints(model_, drafter_.puzzle(), pool_.best().cells, diagnostics_);
    return draw();
  }

  Placement draw() {
    Placement placement = drafter_.draw_best(pool_.candidates());
    if (drafter_.is_large()) return placement;
    if (placement.faults > 0) search_for_less_faults(placement);
    const bool has_to_fit = !options_.tentative && placement.crossings <= kMostCrossingsToSqueeze;
    if (has_to_fit && !fits(placement, options_.area)) squeeze(placement);
    return placement;
  }

  // Nothing is worse than a fault: the search goes on for it.
  void search_for_less_faults(Placement& placement) {
    constexpr int kMoreRounds = 4;
    drafter_.search_on();
    for (int round = 0; round < kMoreRounds && placement.faults > 0 && !drafter_.is_tired(); ++round) {
      search_from(best_arrangements(kBest), Effort::Full, kHot);
      Placement other = drafter_.draw_best(pool_.candidates());
      if (other.faults < placement.faults) placement = std::move(other);
    }
  }

  // What would grow is drawn with the tightest gaps and, where nothing that was found fits so, searched for.
  void squeeze(Placement& placement) {
    drafter_.squeeze();
    pool_.judge_anew();
    if (draw_squeezed(placement) || least_lacking().lack > kMostToSqueeze) return;
    search_squeezed();
    draw_squeezed(placement);
  }

  // A page that need not grow is worth a few crossings.
  bool draw_squeezed(Placement& placement) {
    if (!pool_.best().fits) return false;
    pool_.mend(true);
    Placement squeezed = drafter_.draw_best(pool_.candidates());
    const int most_crossings = std::max(kFewCrossings, placement.crossings) + kCrossingsForPage;
    if (!fits(squeezed, options_.area) || squeezed.faults > 0 || squeezed.crossings > most_crossings) return false;
    placement = std::move(squeezed);
    return true;
  }

  const Candidate& least_lacking() const {
    const std::vector<Candidate>& candidates = pool_.candidates();
    return *std::min_element(candidates.begin(), candidates.end(),
                             [](const Candidate& a, const Candidate& b) { return a.lack < b.lack; });
  }

  // From the best so far, from what lacks least, and from the seeds.
  void search_squeezed() {
    Arrangements starts = best_arrangements(1);
    starts.push_back(least_lacking().cells);
    for (std::vector<Cell>& seed : make_seeds()) starts.push_back(std::move(seed));
    CellState state(drafter_.puzzle().graph);
    SearchOptions options = budget(Effort::Full);
    options.first_temperature = kHot;
    for (std::vector<Cell>& start : starts) {
      if (!fit_grid(start)) continue;
      for (const std::vector<Cell>& cells : search_cells(state, start, options)) pool_.add(cells, kOtherThanSteady);
      ++options.seed;
    }
    pool_.judge();
  }

  // Stands for a drawing that would not fit.
  Placement too_large() const {
    Placement placement;
    placement.size = {2 * options_.area.width, 2 * options_.area.height};
    return placement;
  }

  // dot's to the right, dot's downward, and the packed one. Most sheets are done without; what is squeezed may ask for
  // them again, and what dot failed at is told once.
  Arrangements make_seeds() {
    DotSeeds dot = options_.use_graphviz ? dot_seeds(drafter_) : DotSeeds{};
    if (!std::exchange(has_asked_dot_, true))
      for (const std::string& failure : dot.failures)
        diagnostics_.report(Code::LayoutSeedLost, options_.place, failure);
    dot.arrangements.push_back(plain_);
    return std::move(dot.arrangements);
  }

  // ---- search
  enum class Effort { Light, Full };

  // Of flows that may cross, on average.
  double pairs_of_move() const {
    const auto flows = static_cast<double>(model_.flows.size());
    return 2 * flows * flows / std::max(1, drafter_.puzzle().graph.item_count);
  }

  int most_moves() const { return static_cast<int>(kMostPairsToSearch / std::max(1.0, pairs_of_move())); }

  SearchOptions budget(Effort effort) {
    const CellGraph& graph = drafter_.puzzle().graph;
    const int movers = count_movers(graph);
    SearchOptions search;
    search.seed = searched_;
    search.moves = std::max(6000 * movers / std::max(1, graph.item_count), 200 * movers);
    search.moves = std::min(search.moves, most_moves());
    search.polish_passes = 2;
    if (effort == Effort::Light) {
      search.moves = search.moves * 3 / 10;
      search.polish_passes = 1;
    }
    return search;
  }

  // Searches on from each. True when there is no need for more.
  bool search_from(const Arrangements& starts, Effort effort, int temperature) {
    CellState state(drafter_.puzzle().graph);
    const int hoped = hoped_cost(state);
    for (const std::vector<Cell>& start : starts) {
      SearchOptions options = budget(effort);
      options.first_temperature = temperature;
      options.hoped_cost = hoped;
      for (const std::vector<Cell>& cells : search_cells(state, start, options)) pool_.add(cells, kOtherThanSteady);
      pool_.judge();
      ++searched_;
      if (has_enough() || is_beyond(kTooLittle)) return true;
    }
    if (!is_small()) pool_.mend(options_.tentative);
    return has_enough() || is_beyond(kStillLacking);
  }

  // What is not on its way to cost as little as the best so far does is given up; 0: nothing is.
  int hoped_cost(CellState& state) const {
    if (pool_.empty() || !is_sound(pool_.best())) return 0;
    std::vector<Cell> cells = pool_.best().cells;
    if (!fit_grid(cells)) return 0;
    state.load(cells);
    return state.cost();
  }

  // Whether another page is to be tried, and this one lacks so much that a moment's search tells.
  bool is_far_beyond(const std::vector<Cell>& seed) {
    if (!options_.tentative) return false;
    CellState state(drafter_.puzzle().graph);
    SearchOptions options = budget(Effort::Light);
    options.restarts = 1;
    Candidate found{compacted(search_cells(state, seed, options).front())};
    drafter_.judge_size(found);
    if (found.lack <= kTooLittle) return false;
    pool_.add_unsearched(std::move(found.cells));
    return true;
  }

  // A few things are soon searched through, and their best arrangement is plain to see.
  bool is_steady() const { return drafter_.puzzle().graph.item_count > kFew; }

  bool has_copies() const { return !drafter_.puzzle().graph.mirrors.empty(); }

  // For which steady arrangements are made, in turn: a tighter one where the first does not fit the last page;
  // with copies at once, which seldom fit otherwise.
  std::vector<int> shares_of_page() const {
    if (options_.tentative) return {kUsualShare};
    if (has_copies()) return {kTightShare};
    return {kUsualShare, kTightShare};
  }

  // The steady arrangement, as it is and with every item where its own words want it, the better one mended.
  void search_steadily() {
    CellState state(drafter_.puzzle().graph);
    CellMoves moves(state);
    const auto judge = [&](const std::vector<Cell>& cells) {
      pool_.add_steady(cells);
      moves.load(cells);
      polish(moves, state, 1, 2);
      pool_.add(state.cells());
      pool_.judge();
    };
    const std::vector<int> shares = shares_of_page();
    for (const int share : shares) {
      std::vector<Cell> steady = steady_seed(drafter_.puzzle().graph, share);
      if (!fit_grid(steady)) return;
      judge(steady);
      if (is_beyond(kTooLittle)) return;
      // Its lines are of no interest while a tighter one may fit.
      const bool is_last = share == shares.back();
      if (pool_.best().lack <= kTooLittle)
        pool_.mend(!is_last || options_.tentative || pool_.best().lack > kNearlyFits);
      if (holds(pool_.best()) || is_last) break;
    }
  }

  // Then lightly from the seeds; then, where the drawing does not fit or is not sound, from the best of what was found,
  // with more effort where the icons are small.
  void search() {
    if (is_far_beyond(plain_)) return;
    if (is_steady()) search_steadily();
    if (!pool_.empty()) {
      if (to_be_won(pool_.best()) <= kLittleToWin || is_for_next_page() || drafter_.has_searched_enough()) return;
      if (has_to_grow(pool_.best())) return pool_.mend(false);
      // With copies there is less to find, and it takes longer; but where it saves turning to another page.
      if (has_copies() && !options_.tentative && is_sound(pool_.best())) return;
    }
    if (search_from(make_seeds(), Effort::Light, kCool)) return;
    if (is_steady() && to_be_won(pool_.best()) <= kMuchToWin) return pool_.mend(options_.tentative);
    if (is_small() && !drafter_.is_crowded()) drafter_.crowd();
    const bool has_good_icons = pool_.best().fits && pool_.best().icon >= kGoodIcon;
    if (search_from(best_arrangements(holds(pool_.best()) ? 1 : kBest), has_good_icons ? Effort::Light : Effort::Full,
                    kHot))
      return;
    if (pool_.best().violations > 0) {
      pool_.add(plain_);  // legal by construction, whatever the search did
      pool_.judge();
    }
    pool_.mend(options_.tentative);
  }

  // Where the drawing does not fit, those that were searched for: the steady ones have led nowhere.
  Arrangements best_arrangements(std::size_t most) const {
    Arrangements best;
    for (const Candidate& candidate : pool_.candidates()) {
      if (best.size() == most) break;
      if (!pool_.best().fits && candidate.newcomer == 0) continue;
      best.push_back(candidate.cells);
      if (!fit_grid(best.back())) best.pop_back();
    }
    return best;
  }

  // What does not fit the page, or with small icons only.
  bool is_small() const { return !pool_.best().fits || pool_.best().icon < kPoorIcon; }

  // What the steady arrangement cannot fit, another seldom can: 2 of 78.
  bool is_for_next_page() const { return options_.tentative && !pool_.best().fits; }

  // Another page may be tried, and this one lacks so much.
  bool is_beyond(double lack) const { return options_.tentative && pool_.best().lack > lack; }

  static bool is_whole(const Candidate& candidate) {
    return candidate.keeps_hints && candidate.violations == 0 && candidate.faults == 0;
  }

  bool is_sound(const Candidate& candidate) const { return is_whole(candidate) && holds(candidate); }

  // Whether the page does, on the last one with tight gaps too.
  bool holds(const Candidate& candidate) const {
    return candidate.fits || (!options_.tentative && candidate.tight_lack <= 0);
  }

  // Nothing will make it fit, and a finger can follow its lines.
  bool has_to_grow(const Candidate& candidate) const {
    return !options_.tentative && is_whole(candidate) && candidate.lack > kMuchLacking &&
           candidate.tangled.size() <= kFewTangled;
  }

  // How much better the best conceivable arrangement could be, in the score.
  double to_be_won(const Candidate& candidate) const {
    constexpr double kTangle = 6;  // two cross, which costs 12
    if (!is_sound(candidate)) return kNoLimit;
    return (candidate.fits ? 0 : kTightGaps) + kTangle * static_cast<double>(candidate.tangled.size()) +
           kIconWeight * std::max(0.0, kGoodIcon - candidate.worth) +
           kFillWeight * std::max(0.0, kGoodFill - candidate.fill) +
           std::max(0.0, candidate.bends - kFewBends * static_cast<double>(model_.flows.size()));
  }

  // What has nothing that looking further could better much.
  bool is_good(const Candidate& candidate) const {
    return is_sound(candidate) && candidate.icon >= kGoodIcon && candidate.fill >= kGoodFill &&
           candidate.tangled.empty() &&
           candidate.bends <= (kFewBends + kMoreBends * searched_) * static_cast<double>(model_.flows.size());
  }

  bool has_enough() const { return is_good(pool_.best()) || drafter_.has_searched_enough(); }

  // ---- large drawings
  // One candidate a seed, beside the steady arrangement where there is time for it. What has one seed alone is drawn
  // once, for that takes seconds.
  void search_large(const Arrangements& seeds) {
    const CellGraph& graph = drafter_.puzzle().graph;
    const int items = graph.item_count;
    if (items <= kMostSteady && kMovesOfSteady <= most_moves()) {
      std::vector<Cell> steady = steady_seed(graph, kUsualShare);
      if (fit_grid(steady)) pool_.add_steady(std::move(steady));
    }
    const double newcomer = pool_.empty() ? 0 : kOtherThanSteadyLarge;
    CellState state(graph);
    SearchOptions options;
    options.moves = std::min({100 * items, 30000, most_moves()});
    options.polish_passes = items * kCellsAround <= most_moves() ? 2 : 0;
    options.restarts = 1;
    if (items > kVeryLarge) options.polish_reach = 1;
    for (const std::vector<Cell>& seed : seeds) {
      for (const std::vector<Cell>& cells : search_cells(state, seed, options)) pool_.add(cells, newcomer);
      ++options.seed;
    }
    pool_.judge_sizes();
    if (!pool_.best().keeps_hints || pool_.best().violations > 0) {
      pool_.add(plain_);
      pool_.judge_sizes();
    }
    if (pool_.candidates().size() > 1) pool_.judge();
  }

  void fall_back(std::string_view what) {
    diagnostics_.report(Code::LayoutFallback, options_.place,
                        fmt::format("it has too many {} to search for a better one", what));
    drafter_.tire();  // one drawing of it takes seconds
    pool_.add_unsearched(plain_);
  }

  const Model& model_;
  const LayoutOptions& options_;
  Diagnostics& diagnostics_;
  Drafter drafter_;
  CandidatePool pool_;
  std::vector<Cell> plain_;  // the packed seed
  int searched_ = 0;         // starts so far
  bool has_asked_dot_ = false;
};

}  // namespace

bool fits(const Placement& placement, Size area) {
  constexpr double kTolerance = 0.5;
  return placement.size.width <= area.width + kTolerance && placement.size.height <= area.height + kTolerance;
}

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
