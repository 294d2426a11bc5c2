// SPDX-License-Identifier: MIT
#include "layout/drafts.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "layout/gutters.h"
#include "layout/placed.h"
#include "layout/plumb.h"
#include "layout/repeats.h"
#include "layout/score.h"

namespace archsheet {
namespace {

constexpr double kSearchIcon = 36;   // for which candidates are drawn and compared
constexpr double kCrowdedIcon = 28;  // and those of what cannot have good icons
constexpr double kIconStep = 1;
constexpr double kLargerIconWeight = 0.3;
// In the score: a page that grows by so much of its width or height, or more.
constexpr double kGrownPage = 45;
constexpr double kGrownMuch = 0.15;
constexpr double kMostStretch = 1.6;
constexpr double kLeastStretch = 0.76;     // gaps give a little where even the smallest icons do not fit
constexpr double kTightStretch = 0.5;      // and more where the page would grow by a little
constexpr double kSqueezedStretch = 0.35;  // and as much as they can where it would grow otherwise
constexpr double kGiven = 0.1;             // of the gaps, for larger icons
constexpr double kLineRoom = 2;            // what the outermost borders' own width takes of the page
constexpr double kIconForNarrower = 2;     // points of icon that a narrower label has to bring
constexpr std::size_t kTried = 4;          // candidates that are drawn as large as they fit
constexpr std::size_t kTriedTight = 2;     // and of those that do not fit

double score_of_icon(double icon) {
  return kIconWeight * std::max(0.0, kGoodIcon - icon) - kLargerIconWeight * std::max(0.0, icon - kGoodIcon);
}

// What the tracks take when their gaps are stretched so.
Size stretched(const Tracks& tracks, double stretch) {
  return {tracks.content.width + (stretch - 1) * tracks.slack.width,
          tracks.content.height + (stretch - 1) * tracks.slack.height};
}

// Of the room's width or height, as a share.
double lack_of(Size size, Size room) {
  return std::max({0.0, (size.width - room.width) / room.width, (size.height - room.height) / room.height});
}

double score_of_fit(const Candidate& candidate) {
  if (candidate.fits) return 0;
  if (candidate.tight_lack <= 0) return kTightGaps;
  return candidate.spared + kTightGaps + (kGrownPage - kTightGaps) * std::min(1.0, candidate.tight_lack / kGrownMuch);
}

double score_of_size(const Candidate& candidate) {
  return score_of_icon(candidate.worth) + score_of_fit(candidate) +
         kFillWeight * std::max(0.0, kGoodFill - candidate.fill);
}

}  // namespace

bool is_better(const Candidate& a, const Candidate& b) {
  return std::tuple{a.hopeless, a.faults, a.score + a.handicap} <
         std::tuple{b.hopeless, b.faults, b.score + b.handicap};
}

Drafter::Drafter(const Model& model, const Theme& theme, const Fonts& fonts, const LayoutOptions& options)
    : model_(model),
      options_(options),
      badge_diameter_(theme.badge_diameter),
      sizes_{measure(model, theme, fonts, kLabelWidths[0]), measure(model, theme, fonts, kLabelWidths[1]),
             measure(model, theme, fonts, kLabelWidths[2])},
      badges_(assign_badges(model)),
      puzzle_(make()),
      most_work_(options.most_work) {}

void Drafter::crowd() {
  density_ = Density::Crowded;
  puzzle_ = make();
  judged_.clear();
}

void Drafter::squeeze() {
  density_ = Density::Squeezed;
  puzzle_ = make();
  judged_.clear();
}

bool Drafter::reads_downward() const {
  if (options_.direction != Direction::Auto) return options_.direction == Direction::Down;
  constexpr double kPortrait = 0.9;
  return options_.area.width < kPortrait * options_.area.height;
}

double Drafter::share_of_area() const {
  double cells = 0;
  for (const CellSize& size : puzzle_.graph.sizes)
    cells += (size.width + puzzle_.graph.costs.gap_x) / 10.0 * (size.height + puzzle_.graph.costs.gap_y) / 10.0;
  return cells / (options_.area.width * options_.area.height);
}

double Drafter::icon() const {
  const double least = std::min(options_.smallest_icon, options_.largest_icon);
  const double most = std::max(options_.smallest_icon, options_.largest_icon);
  if (density_ == Density::Squeezed) return least;
  return std::clamp(is_crowded() ? kCrowdedIcon : kSearchIcon, least, most);
}

Puzzle Drafter::make() const {
  PuzzleOptions options{options_.area, reads_downward(), options_.direction != Direction::Auto, icon(),
                        badge_diameter_};
  if (density_ == Density::Squeezed) {
    options.stretch = kTightStretch;
    options.spacing = Spacing::Close;
  }
  return make_puzzle(model_, sizes(), badges_, options);
}

double Drafter::least_stretch() const {
  return density_ == Density::Squeezed ? kSqueezedStretch : kLeastStretch;
}

double Drafter::tight_stretch() const {
  return std::min(least_stretch(), kTightStretch);
}

Size Drafter::area_to_fill() const {
  return is_short_line() ? Size{} : options_.area;
}

void Drafter::judge(Candidate& candidate, double most_bare, double most) const {
  judge_size(candidate);
  candidate.judged = true;
  candidate.hopeless = has_searched_enough() || (density_ == Density::Squeezed && !candidate.fits);
  if (candidate.hopeless) return;
  judge_lines(candidate, std::min(most_bare, most - score_of_size(candidate)));
}

Wires Drafter::draw_lines(const Floor& floor, const WireOptions& options) const {
  Wires wires = draw_wires(floor, model_, area_to_fill(), options);
  work_ += wires.work;
  return wires;
}

void Drafter::judge_lines(Candidate& candidate, double most_bare) const {
  const auto known = judged_.find(candidate.cells);
  if (known == judged_.end() || (known->second.hopeless && known->second.bare <= most_bare)) {
    draw_to_judge(candidate, most_bare);
    judged_.insert_or_assign(candidate.cells, candidate);
    return;
  }
  candidate.bare = known->second.bare;
  candidate.hopeless = candidate.bare > most_bare;
  if (candidate.hopeless) return;
  candidate.faults = known->second.faults;
  candidate.bends = known->second.bends;
  candidate.tangled = known->second.tangled;
  candidate.lines = known->second.lines;
  candidate.score = candidate.lines + score_of_size(candidate);
}

void Drafter::draw_to_judge(Candidate& candidate, double most_bare) const {
  const Floor floor = tracks_of(candidate.cells, candidate.setting, candidate.icon).floor;
  const Wires wires = draw_lines(floor, {WireEffort::Compare, most_bare});
  candidate.hopeless = wires.hopeless;
  candidate.bare = wires.bare;
  if (wires.hopeless) return;
  candidate.faults = wires.faults;
  candidate.bends = count_bends(wires);
  candidate.tangled = tangled_flows(floor, wires);
  candidate.lines = wires.score;
  candidate.score = candidate.lines + score_of_size(candidate);
}

bool Drafter::leaves_more(const std::vector<Cell>& cells, const Candidate& than) const {
  const Size room = room_for_boxes();
  for (std::size_t wrap = 0; wrap < sizes_.size(); ++wrap) {
    if (than.fits
            ? holds(cells, {wrap, spacing()}, than.icon + kIconStep, room)
            : lack_of(stretched(tracks_of(cells, {wrap, spacing()}, than.icon), least_stretch()), room) < than.lack)
      return true;
  }
  return false;
}

// The label width that leaves the largest icons, the usual one unless a narrower one brings enough.
void Drafter::judge_size(Candidate& candidate) const {
  const Size room = room_for_boxes();
  for (std::size_t wrap = 0; wrap < sizes_.size(); ++wrap) {
    const Setting setting{wrap, spacing()};
    const double wanted = candidate.icon + kIconForNarrower;
    if (wrap > 0 && candidate.fits &&
        (wanted > options_.largest_icon || !holds(candidate.cells, setting, wanted, room)))
      continue;
    const double icon = largest_fitting_icon(candidate.cells, setting, room);
    const Tracks plain = tracks_of(candidate.cells, setting, icon);
    const Size smallest = stretched(plain, least_stretch());
    const Size largest = stretched(plain, kMostStretch);
    // What does not fit is worth the less the more it lacks.
    const double lack = lack_of(smallest, room);
    const double worth = icon - lack * icon;
    if (wrap > 0 && !candidate.fits && lack > 0 && worth < candidate.worth + kIconForNarrower) continue;
    const double across = std::clamp(room.width, smallest.width, largest.width) / room.width;
    const double down = std::clamp(room.height, smallest.height, largest.height) / room.height;
    candidate.worth = worth;
    candidate.setting = setting;
    candidate.icon = icon;
    candidate.fits = lack <= 0;
    candidate.lack = lack;
    candidate.tight_lack = lack_of(stretched(plain, tight_stretch()), room);
    candidate.fill = is_short_line() ? 1 : std::min(across, down) / std::max(across, down);
  }
}

Tracks Drafter::tracks_of(const std::vector<Cell>& cells, const Setting& setting, double icon, double stretch_x,
                          double stretch_y, const ExtraRoom* extra) const {
  return make_tracks(model_, puzzle_, sizes_[setting.wrap], badges_, cells,
                     {icon, badge_diameter_, stretch_x, stretch_y, extra, setting.wrap < kNarrowest, setting.spacing});
}

// Lines outside everything else can take more than a candidate seemed to leave them.
Placement Drafter::draw_best(const std::vector<Candidate>& candidates) const {
  if (density_ == Density::Squeezed) return place(draw_loose(candidates));
  std::optional<Drawing> tight;
  if (!candidates.front().fits) tight = draw_tight(candidates);
  if (tight) return place(*tight);
  const Drawing loose = draw_loose(candidates);
  if (!loose.fits && candidates.front().fits) tight = draw_tight(candidates);
  return place(tight ? *tight : loose);
}

bool Drafter::is_better(const Drawing& a, const Drawing& b) {
  const auto rank = [](const Drawing& d) {
    return std::tuple{d.wires.faults, !d.fits, d.wires.score + d.handicap + score_of_icon(d.tracks.floor.icon_size)};
  };
  return rank(a) < rank(b);
}

// What lacks a little is better tight than on a page that grows, if a finger can follow its lines. Nothing else.
std::optional<Drafter::Drawing> Drafter::draw_tight(const std::vector<Candidate>& candidates) const {
  std::optional<Drawing> best;
  if (is_large()) return best;
  for (std::size_t i = 0; i < std::min(kTriedTight, candidates.size()); ++i) {
    if (candidates[i].lack > kNearlyFits) continue;
    Drawing drawing = draw(candidates[i], kTightStretch);
    if (drawing.fits && !is_tired()) drawing = with_more_room(candidates[i], std::move(drawing), kTightStretch);
    if (!drawing.fits || drawing.wires.faults > 0 || count_crossings(drawing.wires) > kFewCrossings) continue;
    if (!best || is_better(drawing, *best)) best = std::move(drawing);
  }
  return best;
}

Drafter::Drawing Drafter::draw_loose(const std::vector<Candidate>& candidates) const {
  constexpr std::size_t kTriedAgainstFaults = 16;
  // A page that grows anyway leaves lines their room.
  const auto stretch_of = [&](const Candidate& c) { return is_large() && !c.fits ? 1 : least_stretch(); };
  Drawing best;
  std::size_t winner = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::size_t enough = is_large() ? 1 : (candidates.front().fits ? kTried : kTriedTight);
    const bool is_for_more = best.wires.faults > 0 && density_ != Density::Squeezed;
    if (i >= (is_for_more ? kTriedAgainstFaults : enough) || (i > 0 && is_tired())) break;
    if (i > 0 && best.wires.faults == 0 && !candidates[i].fits && candidates.front().fits) continue;
    Drawing drawing = draw(candidates[i], stretch_of(candidates[i]));
    if (i == 0 || is_better(drawing, best)) {
      best = std::move(drawing);
      winner = i;
    }
    if (best.fits && best.wires.faults == 0 && count_crossings(best.wires) == 0) break;
  }
  const Candidate& chosen = candidates[winner];
  // What does not fit as it seemed to will be drawn tight.
  if (is_large() || is_tired() || (chosen.fits && !best.fits)) return best;
  return with_more_room(chosen, std::move(best), stretch_of(chosen));
}

Placement Drafter::place(const Drawing& drawing) const {
  Badges badges = badges_;
  Wires wires = drawing.wires;
  if (wires.faults == 0 && !is_large()) repeat_numbers(model_, drawing.tracks.floor, badges, wires);
  return make_placement(model_, sizes_[drawing.setting.wrap], badges, drawing.tracks.floor, wires);
}

// Labels of another width leave the lines other ways.
Drafter::Drawing Drafter::draw(const Candidate& candidate, double least_stretch) const {
  Drawing best = draw_with_room(candidate, least_stretch);
  for (std::size_t wrap = 0; wrap < sizes_.size() && best.wires.faults > 0 && !is_tired(); ++wrap) {
    Candidate other = candidate;
    other.setting.wrap = wrap;
    if (wrap == candidate.setting.wrap) continue;
    Drawing drawing = draw_with_room(other, least_stretch);
    if (drawing.wires.faults < best.wires.faults) best = std::move(drawing);
  }
  return best;
}

// Lines straight down beside headers, air for those between borders: where the drawing is the better for it.
Drafter::Drawing Drafter::with_more_room(Candidate candidate, Drawing best, double least_stretch) const {
  candidate.setting = best.setting;
  ExtraRoom extra;
  const auto try_it = [&](bool (*is_worth)(const Drawing&, const Drawing&)) {
    const Tracks tightest = tracks_of(candidate.cells, candidate.setting, options_.smallest_icon, 1, 1, &extra);
    if (best.fits && lack_of(stretched(tightest, least_stretch), room_for_boxes()) > 0) return false;
    Drawing drawing = draw_with_room(candidate, least_stretch, extra);
    const bool worth = is_worth(drawing, best);
    if (worth) best = std::move(drawing);
    return worth;
  };
  extra.leads = leads_for_lines(best.tracks.floor, best.tracks.columns);
  if (!extra.leads.empty() && !try_it(is_better)) extra.leads.clear();
  if (widen_gutters(best.tracks.floor, best.wires, extra)) try_it(is_as_good);
  return best;
}

// What has more air may be worse by a little.
bool Drafter::is_as_good(const Drawing& airy, const Drawing& than) {
  constexpr double kWorth = 4;  // in the score
  const auto score = [](const Drawing& d) { return d.wires.score + score_of_icon(d.tracks.floor.icon_size); };
  return airy.wires.faults <= than.wires.faults && airy.fits >= than.fits &&
         count_crossings(airy.wires) <= count_crossings(than.wires) && score(airy) <= score(than) + kWorth;
}

// Where a label or a line found no room, the gaps are made wider, and all is drawn again.
Drafter::Drawing Drafter::draw_with_room(const Candidate& candidate, double least_stretch, ExtraRoom extra) const {
  const int rounds = is_large() ? 12 : 5;  // a wide corridor of a very large drawing needs them all
  constexpr double kStep = 7;              // for each
  constexpr double kMostStep = 84;
  Drawing best = draw_once(candidate, extra, least_stretch);
  Drawing last = best;
  for (int round = 0; round < rounds && best.wires.faults > 0 && !is_tired(); ++round) {
    if (density_ == Density::Squeezed && !last.fits) break;
    make_room(last.tracks.columns, last.tracks.rows, last.wires.cramped, kStep, kMostStep, extra);
    last = draw_once(candidate, extra, least_stretch);
    if (last.wires.faults < best.wires.faults) best = last;
  }
  return best;
}

// Lines may run outside everything else, so what they take is known only once they are drawn: then the room
// is reckoned smaller, and again.
Drafter::Drawing Drafter::draw_once(const Candidate& candidate, const ExtraRoom& extra, double least_stretch) const {
  const std::vector<Cell>& cells = candidate.cells;
  Size room = room_for_boxes();
  Drawing drawing;
  drawing.setting = candidate.setting;
  drawing.handicap = candidate.handicap;
  const int rounds = is_large() && !candidate.fits ? 1 : 6;
  std::tuple<double, double, double> before;
  for (int round = 0; round < rounds; ++round) {
    const double icon = largest_fitting_icon(cells, candidate.setting,
                                             room_taken_anyway(cells, candidate.setting, room, extra), &extra);
    const Tracks plain = tracks_of(cells, candidate.setting, icon, 1, 1, &extra);
    const auto stretch = [&](double room_left, double slack) {
      return slack <= 0 ? 1.0 : std::clamp(1 + room_left / slack, least_stretch, kMostStretch);
    };
    const double stretch_x = stretch(room.width - plain.content.width, plain.slack.width);
    const double stretch_y = stretch(room.height - plain.content.height, plain.slack.height);
    // Smaller room makes icons smaller, or the gaps of its own direction; until they give no more.
    const std::tuple now{icon, stretch_x, stretch_y};
    if (round > 0 && now == before) break;
    before = now;
    drawing.tracks = tracks_of(cells, candidate.setting, icon, stretch_x, stretch_y, &extra);
    drawing.wires = draw_lines(drawing.tracks.floor, {});
    const Rect extent = extent_of(drawing.tracks.floor, drawing.wires);
    const double over_x = extent.width - options_.area.width;
    const double over_y = extent.height - options_.area.height;
    constexpr double kTolerance = 0.01;
    drawing.fits = over_x <= kTolerance && over_y <= kTolerance;
    if (drawing.fits || is_tired()) break;
    room.width -= std::max(0.0, over_x);
    room.height -= std::max(0.0, over_y);
  }
  return drawing;
}

double Drafter::smallest_icon() const {
  constexpr double kLeast = 4;  // whatever is asked for
  return std::max(kLeast, std::min(options_.smallest_icon, options_.largest_icon));
}

Size Drafter::room_for_boxes() const {
  return {options_.area.width - kLineRoom, options_.area.height - kLineRoom};
}

// What not even the smallest icons leave room for tightens its gaps in any case: larger ones are free as long as they
// take no more.
Size Drafter::room_taken_anyway(const std::vector<Cell>& cells, const Setting& setting, Size room,
                                const ExtraRoom& extra) const {
  constexpr double kRounding = 0.5;
  const Tracks least = tracks_of(cells, setting, smallest_icon(), 1, 1, &extra);
  return {std::max(room.width, least.content.width - kGiven * least.slack.width + kRounding),
          std::max(room.height, least.content.height - kGiven * least.slack.height + kRounding)};
}

bool Drafter::holds(const std::vector<Cell>& cells, const Setting& setting, double icon, Size room,
                    const ExtraRoom* extra) const {
  const Tracks plain = tracks_of(cells, setting, icon, 1, 1, extra);
  return plain.content.width - kGiven * plain.slack.width <= room.width &&
         plain.content.height - kGiven * plain.slack.height <= room.height;
}

double Drafter::largest_fitting_icon(const std::vector<Cell>& cells, const Setting& setting, Size room,
                                     const ExtraRoom* extra) const {
  const double least = smallest_icon();
  const double most = std::max(least, options_.largest_icon);
  // Often there is room for the smallest alone.
  int low = 0;
  int high = static_cast<int>((most - least) / kIconStep);
  if (high > 0 && !holds(cells, setting, least + kIconStep, room, extra)) return least;
  while (low < high) {
    const int middle = (low + high + 1) / 2;
    if (holds(cells, setting, least + middle * kIconStep, room, extra))
      low = middle;
    else
      high = middle - 1;
  }
  return least + low * kIconStep;
}

}  // namespace archsheet
