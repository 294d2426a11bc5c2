// SPDX-License-Identifier: MIT
//
// The table of contents of laying out. Seeds are searched into candidates, every candidate is routed,
// the best is drawn with the largest icons that fit and its gaps spread over the room that is left.
#include "layout/layout.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "layout/badges.h"
#include "layout/cells_graph.h"
#include "layout/cells_search.h"
#include "layout/cells_seed.h"
#include "layout/floor.h"
#include "layout/graphviz.h"
#include "layout/hints.h"
#include "layout/measures.h"
#include "layout/placed.h"
#include "layout/sizes.h"
#include "layout/tracks.h"

namespace archsheet {
namespace {

constexpr double kSearchIcon = 36;  // for which candidates are drawn and compared
constexpr double kIconStep = 1;
// A point of icon size against the score of the lines, where a bend is worth 1: much up to a good size, little beyond.
constexpr double kGoodIcon = 34;
constexpr double kIconWeight = 1.6;
constexpr double kLargerIconWeight = 0.3;
constexpr double kGrownPage = 15;  // and to fit the page at all
constexpr double kMostStretch = 1.6;
constexpr double kLeastStretch = 0.85;  // gaps give a little where even the smallest icons do not fit
constexpr double kLineRoom = 2;         // what the outermost borders' own width takes of the page
constexpr int kLarge = 120;             // items; beyond: one attempt instead of several
constexpr int kMostItems = 400;         // beyond: the plain grid
// Widths at which labels wrap, the usual one first: narrower ones where that leaves larger icons.
constexpr std::array<double, 3> kLabelWidths{82, 70, 60};
constexpr double kIconForNarrower = 1.5;  // points of icon that a narrower label has to bring
constexpr double kCrowdedIcon = 28;       // for which is searched again what cannot have good icons

struct Candidate {
  std::vector<Cell> cells = {};
  bool keeps_hints = false;
  int violations = 0;
  int faults = 0;
  double score = 0;
  bool fits = false;
  double icon = 0;       // the largest at which it fits
  std::size_t wrap = 0;  // index of the label width
};

struct Drawing {
  Tracks tracks;
  std::size_t wrap = 0;
  Wires wires;
  bool fits = false;
};

class Engine {
 public:
  Engine(const Model& model, const Theme& theme, const Fonts& fonts, const LayoutOptions& options,
         Diagnostics& diagnostics)
      : model_(model),
        options_(options),
        diagnostics_(diagnostics),
        badge_diameter_(theme.badge_diameter),
        sizes_{measure(model, theme, fonts, kLabelWidths[0]), measure(model, theme, fonts, kLabelWidths[1]),
               measure(model, theme, fonts, kLabelWidths[2])},
        badges_(assign_badges(model)),
        puzzle_(puzzle()) {}

  Placement run() {
    for (ComponentId id : overlong_labels(model_, sizes_[0]))
      diagnostics_.report(Code::LabelTooLong, model_.at(id).span, model_.at(id).label);
    std::vector<Candidate> candidates = rank(find_candidates());
    if (!is_large() && (!candidates.front().fits || candidates.front().icon < kGoodIcon)) {
      // What the page does not hold at the usual size is searched again for a small one.
      crowded_ = true;
      puzzle_ = puzzle();
      std::vector<Candidate> more = find_candidates();
      std::move(candidates.begin(), candidates.end(), std::back_inserter(more));
      candidates = rank(std::move(more));
    }
    if (!report_contradictions(model_, diagnostics_))
      report_broken_hints(model_, puzzle_, candidates.front().cells, diagnostics_);
    const Drawing drawing = draw_best(candidates);
    return make_placement(model_, sizes_[drawing.wrap], badges_, drawing.tracks.floor, drawing.wires);
  }

 private:
  bool reads_downward() const {
    if (options_.direction != Direction::Auto) return options_.direction == Direction::Down;
    constexpr double kPortrait = 0.9;
    return options_.area.width < kPortrait * options_.area.height;
  }
  bool is_large() const { return puzzle_.graph.item_count > kLarge; }
  double search_icon() const {
    return std::clamp(crowded_ ? kCrowdedIcon : kSearchIcon, std::min(options_.smallest_icon, options_.largest_icon),
                      std::max(options_.smallest_icon, options_.largest_icon));
  }
  std::size_t search_wrap() const { return crowded_ ? 1 : 0; }
  Puzzle puzzle() const {
    return make_puzzle(model_, sizes_[search_wrap()], badges_,
                       {options_.area, reads_downward(), search_icon(), badge_diameter_});
  }

  // ---- seeds
  struct Seeds {
    std::array<std::vector<Cell>, 3> cells;  // dot to the right, dot downward, packed; empty where there is none
  };

  DotSeed ask_dot(bool downward) const {
    DotRequest request;
    request.downward = downward;
    request.icon = search_icon();
    for (const ComponentSize& size : sizes_[search_wrap()].components)
      request.widths.push_back(std::max(search_icon(), size.words.width));
    request.widths.resize(static_cast<std::size_t>(puzzle_.graph.item_count), search_icon());
    for (const GroupSize& size : sizes_[search_wrap()].groups)
      request.headers.push_back({size.header.width, size.header.height});
    return dot_seed(puzzle_.graph, request);
  }

  Seeds make_seeds() {
    Seeds seeds;
    seeds.cells[2] = packed_seed(puzzle_.graph);
    if (!options_.use_graphviz || !suits_dot(puzzle_.graph)) return seeds;
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
  SearchOptions budget() const {
    const int items = puzzle_.graph.item_count;
    SearchOptions search;
    search.moves = items <= 40 ? std::max(6000, 300 * items) : 30 * items;
    search.polish_passes = 2;
    return search;
  }
  // How many temperatures and random seeds to try for each seed arrangement.
  std::pair<int, int> variety() const {
    const int items = puzzle_.graph.item_count;
    return items <= 150 ? std::pair{2, 1} : std::pair{1, 1};
  }

  std::vector<Candidate> find_candidates() {
    std::vector<Candidate> candidates;
    const Seeds seeds = make_seeds();
    std::vector<Cell> packed = seeds.cells[2];
    const bool searchable = puzzle_.graph.item_count <= kMostItems && fit_grid(packed);
    if (!searchable) {
      diagnostics_.report(Code::LayoutFallback, Span{}, "it is too large to search for a better one");
      return {Candidate{seeds.cells[2]}};
    }
    CellState state(puzzle_.graph);
    const auto [temperatures, numbers] = variety();
    constexpr std::array<int, 2> kTemperatures{200, 600};
    for (std::size_t i = 0; i < seeds.cells.size(); ++i) {
      const std::vector<Cell>& seed = seeds.cells[i].empty() || i == 2 ? packed : seeds.cells[i];
      for (int number = 0; number < numbers; ++number)
        for (int heat = 0; heat < temperatures; ++heat) {
          SearchOptions search = budget();
          search.first_temperature = kTemperatures[static_cast<std::size_t>(heat)];
          search.seed = static_cast<int>(i) * numbers + number;
          for (const std::vector<Cell>& cells : search_cells(state, seed, search))
            add_candidate(candidates, compacted(cells));
        }
    }
    // Legal by construction, whatever the search did.
    if (std::none_of(candidates.begin(), candidates.end(), [](const Candidate& c) { return c.violations == 0; }))
      add_candidate(candidates, seeds.cells[2]);
    return candidates;
  }

  void add_candidate(std::vector<Candidate>& candidates, std::vector<Cell> cells) const {
    const bool known = std::any_of(candidates.begin(), candidates.end(),
                                   [&](const Candidate& candidate) { return candidate.cells == cells; });
    if (known) return;
    const CellCost cost = cell_cost(puzzle_.graph, cells);
    candidates.push_back({std::move(cells), cost.hints == 0, cost.violations});
  }

  std::vector<Candidate> rank(std::vector<Candidate> candidates) const {
    const auto structure = [](const Candidate& c) { return std::pair{!c.keeps_hints, c.violations}; };
    const auto least =
        structure(*std::min_element(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
          return structure(a) < structure(b);
        }));
    std::erase_if(candidates, [&](const Candidate& c) { return structure(c) != least; });
    if (candidates.size() == 1) {  // nothing to compare it with
      choose_wrap(candidates.front());
      return candidates;
    }
    for (Candidate& candidate : candidates) {
      const Floor floor = tracks_of(candidate.cells, search_wrap(), search_icon()).floor;
      const Wires wires = draw_wires(floor, model_, options_.area);
      candidate.faults = wires.faults;
      const double icon = choose_wrap(candidate);
      candidate.score = wires.score + kIconWeight * std::max(0.0, kGoodIcon - icon) -
                        kLargerIconWeight * std::max(0.0, icon - kGoodIcon) + (candidate.fits ? 0 : kGrownPage);
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return std::pair{a.faults, a.score} < std::pair{b.faults, b.score};
    });
    return candidates;
  }

  // The label width that leaves the largest icons, the usual ones unless a narrower one brings enough; returns the
  // icon size.
  double choose_wrap(Candidate& candidate) const {
    const Size room = room_for_boxes();
    double best = -1;
    for (std::size_t wrap = 0; wrap < sizes_.size(); ++wrap) {
      const double icon = largest_fitting_icon(candidate.cells, wrap, room);
      const Tracks plain = tracks_of(candidate.cells, wrap, icon);
      const double over_x = plain.content.width - (1 - kLeastStretch) * plain.slack.width - room.width;
      const double over_y = plain.content.height - (1 - kLeastStretch) * plain.slack.height - room.height;
      const bool fits = over_x <= 0 && over_y <= 0;
      // What does not fit is worth the less the more it lacks.
      const double worth = fits ? icon : icon - std::max(over_x / room.width, over_y / room.height) * icon;
      if (wrap > 0 && worth < best + kIconForNarrower) continue;
      best = worth;
      candidate.wrap = wrap;
      candidate.icon = icon;
      candidate.fits = fits;
    }
    return best;
  }

  // ---- the drawing
  Tracks tracks_of(const std::vector<Cell>& cells, std::size_t wrap, double icon, double stretch_x = 1,
                   double stretch_y = 1, const ExtraRoom* extra = nullptr) const {
    return make_tracks(model_, puzzle_, sizes_[wrap], badges_, cells,
                       {icon, badge_diameter_, stretch_x, stretch_y, extra});
  }

  // The best candidate whose drawing fits without a fault; else the best of the first few: nothing is worse than a
  // fault.
  Drawing draw_best(const std::vector<Candidate>& candidates) const {
    const std::size_t tried = is_large() ? 1 : 4;
    Drawing best;
    for (std::size_t i = 0; i < candidates.size() && i < tried; ++i) {
      Drawing drawing = draw(candidates[i]);
      const auto rank = [](const Drawing& d) { return std::tuple{d.wires.faults, !d.fits, -d.tracks.floor.icon_size}; };
      if (i == 0 || rank(drawing) < rank(best)) best = std::move(drawing);
      if (best.fits && best.wires.faults == 0) break;
    }
    return best;
  }

  // Where a label or a line found no room, the gaps are made wider, and all is drawn again.
  Drawing draw(const Candidate& candidate) const {
    const int rounds = is_large() ? 1 : 5;
    constexpr double kStep = 7;
    ExtraRoom extra;
    Drawing best = draw(candidate, extra);
    Drawing last = best;
    for (int round = 0; round < rounds && best.wires.faults > 0; ++round) {
      for (const Rect& place : last.wires.cramped) make_room(last.tracks, place, kStep, extra);
      last = draw(candidate, extra);
      if (last.wires.faults < best.wires.faults) best = last;
    }
    return best;
  }

  // Lines may run outside everything else, so what they take is known only once they are drawn: then the room
  // is reckoned smaller, and again.
  Drawing draw(const Candidate& candidate, const ExtraRoom& extra) const {
    const std::vector<Cell>& cells = candidate.cells;
    const std::size_t wrap = candidate.wrap;
    Size room = room_for_boxes();
    Drawing drawing;
    drawing.wrap = wrap;
    const int rounds = is_large() ? 1 : 3;
    for (int round = 0; round < rounds; ++round) {
      const double icon = largest_fitting_icon(cells, wrap, room, &extra);
      const Tracks plain = tracks_of(cells, wrap, icon, 1, 1, &extra);
      const auto stretch = [](double room_left, double slack) {
        return slack <= 0 ? 1.0 : std::clamp(1 + room_left / slack, kLeastStretch, kMostStretch);
      };
      const double stretch_x = stretch(room.width - plain.content.width, plain.slack.width);
      const double stretch_y = stretch(room.height - plain.content.height, plain.slack.height);
      drawing.tracks = tracks_of(cells, wrap, icon, stretch_x, stretch_y, &extra);
      drawing.wires = draw_wires(drawing.tracks.floor, model_, options_.area);
      const Rect extent = extent_of(drawing.tracks.floor, drawing.wires);
      const double over_x = extent.width - options_.area.width;
      const double over_y = extent.height - options_.area.height;
      constexpr double kTolerance = 0.01;
      drawing.fits = over_x <= kTolerance && over_y <= kTolerance;
      const bool can_shrink = icon > options_.smallest_icon || stretch_x > kLeastStretch || stretch_y > kLeastStretch;
      if (drawing.fits || !can_shrink) break;
      room.width -= std::max(0.0, over_x);
      room.height -= std::max(0.0, over_y);
    }
    return drawing;
  }

  Size room_for_boxes() const { return {options_.area.width - kLineRoom, options_.area.height - kLineRoom}; }

  double largest_fitting_icon(const std::vector<Cell>& cells, std::size_t wrap, Size room,
                              const ExtraRoom* extra = nullptr) const {
    const double least = std::max(4.0, std::min(options_.smallest_icon, options_.largest_icon));
    const double most = std::max(least, options_.largest_icon);
    int low = 0;
    int high = static_cast<int>((most - least) / kIconStep);
    while (low < high) {
      const int middle = (low + high + 1) / 2;
      const Size content = tracks_of(cells, wrap, least + middle * kIconStep, 1, 1, extra).content;
      if (content.width <= room.width && content.height <= room.height)
        low = middle;
      else
        high = middle - 1;
    }
    return least + low * kIconStep;
  }

  const Model& model_;
  const LayoutOptions& options_;
  Diagnostics& diagnostics_;
  double badge_diameter_;
  bool crowded_ = false;  // searched with smaller icons and narrower labels
  std::array<Sizes, kLabelWidths.size()> sizes_;
  Badges badges_;
  Puzzle puzzle_;
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
