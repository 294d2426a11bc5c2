// SPDX-License-Identifier: MIT
//
// While the upright runs move, the level ones keep their height, so the bounds of a run are exact for a whole sweep:
// obstacles beside it, and obstacles in the way of its two neighbours' growing ends.
#include "layout/nudge.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>

#include "layout/separate.h"
#include "layout/stretches.h"
#include "layout/trunks.h"
#include "layout/wire_measures.h"

namespace archsheet {

namespace {

constexpr double same_line = 0.3;
constexpr double reach = 50;        // lines farther apart do not mind each other
constexpr double nearby = 3;        // runs that end this close to each other's extent still keep apart
constexpr double gap_in_line = 20;  // runs one behind the other closer than this keep out of line
constexpr double settled = 0.05;
constexpr double room_for_badge = 24;  // runs side by side for longer than this may have a badge there

class Sweep {
 public:
  Sweep(const StretchView& view, std::vector<WirePath>& paths, Work& work) : view_(view), paths_(paths), work_(work) {}

  // The farthest that any run went.
  double go() {
    runs_ = upright_runs(view_, paths_);
    if (runs_.empty()) return 0;
    glue_trunks();
    make_sliders();
    relate_upright_runs();
    relate_level_ends();
    count_work();
    settle_order();
    for (SpacingRule& rule : rules_) {
      if (rank_[rule.before] > rank_[rule.after]) std::swap(rule.before, rule.after);
    }
    const std::vector<Slider> before = sliders_;
    separate(sliders_, order_, rules_);
    double farthest = 0;
    for (std::size_t i = 0; i < sliders_.size(); ++i) {
      const double way = sliders_[i].at - before[i].at;
      farthest = std::max({farthest, way, -way});
    }
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      WirePath& path = paths_[runs_[i].flow];
      path[runs_[i].index].x = path[runs_[i].index + 1].x = sliders_[slider_[i]].at;
    }
    return farthest;
  }

 private:
  void count_work() {
    constexpr std::int64_t pairs_in_a_step = 40, steps_of_a_rule = 4;
    const auto runs = static_cast<std::int64_t>(runs_.size());
    work_.add(runs * runs / pairs_in_a_step + steps_of_a_rule * static_cast<std::int64_t>(rules_.size()));
  }

  int run_at(int flow, int index) const {
    const auto found =
        std::lower_bound(runs_.begin(), runs_.end(), std::pair{flow, index}, [](const Stretch& run, auto key) {
          return std::pair{run.flow, run.index} < key;
        });
    return found != runs_.end() && found->flow == flow && found->index == index
               ? static_cast<int>(found - runs_.begin())
               : -1;
  }

  // Flows of a bundle move as one where they share a trunk.
  void glue_trunks() {
    slider_.resize(runs_.size());
    std::iota(slider_.begin(), slider_.end(), 0);
    const int flows = static_cast<int>(paths_.size());
    for (int a = 0; a < flows; ++a) {
      for (int b = a + 1; b < flows; ++b) {
        if (view_.scene.bundled(a, b)) glue(a, b);
      }
    }
    std::vector<int> dense(runs_.size(), -1);
    int count = 0;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const int root = root_of(static_cast<int>(i));
      if (dense[root] < 0) dense[root] = count++;
      dense[i] = dense[root];
    }
    slider_ = dense;
    sliders_.resize(static_cast<std::size_t>(count));
  }

  void glue(int a, int b) {
    const CommonRuns common(view_.scene, a, b, paths_[a], paths_[b]);
    if (common.count() == 0) return;
    for (int i = 0; i + 1 < static_cast<int>(paths_[b].size()); ++i) {
      const int run = run_at(a, common.twin_of(i));
      const int mate = run_at(b, i);
      if (run < 0 || mate < 0) continue;
      const int first = root_of(run);
      const int second = root_of(mate);
      slider_[std::max(first, second)] = std::min(first, second);
    }
  }

  int root_of(int run) const {
    while (slider_[run] != run) run = slider_[run];
    return run;
  }

  void make_sliders() {
    std::vector<int> members(sliders_.size(), 0);
    has_text_.assign(sliders_.size(), false);
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const StretchBounds bounds = bounds_of(view_, paths_[runs_[i].flow], runs_[i]);
      Slider& slider = sliders_[slider_[i]];
      if (view_.scene.floor.flows[runs_[i].flow].label.width > 0) has_text_[slider_[i]] = true;
      if (members[slider_[i]]++ == 0) {
        slider = {bounds.wish, bounds.floor, bounds.ceiling, runs_[i].at};
        continue;
      }
      slider.floor = std::max(slider.floor, bounds.floor);
      slider.ceiling = std::min(slider.ceiling, bounds.ceiling);
      if (slider.floor > slider.ceiling) slider.floor = slider.ceiling = slider.at;
    }
  }

  void relate_upright_runs() {
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      for (std::size_t j = i + 1; j < runs_.size(); ++j) {
        if (runs_[i].flow == runs_[j].flow || slider_[i] == slider_[j]) continue;
        relate(static_cast<int>(i), static_cast<int>(j));
      }
    }
  }

  void relate(int i, int j) {
    const Stretch& a = runs_[i];
    const Stretch& b = runs_[j];
    const double apart = b.at - a.at;
    if (apart > reach || apart < -reach) return;
    const double shared = std::min(a.high, b.high) - std::max(a.low, b.low);
    if (shared <= -nearby) return keep_out_of_line(i, j, apart, -shared);
    int vote = apart > same_line ? -1 : (apart < -same_line ? 1 : 0);
    if (vote == 0) {
      if (shared <= 0.5) return keep_out_of_line(i, j, apart, -shared);
      vote = side_of_divergence(paths_[a.flow], a.index, paths_[b.flow], b.index);
      if (vote == 0) vote = side_all_along(a, b);
    }
    add_rule(slider_[i], slider_[j], vote, shared > room_for_badge ? lane_between(a.flow, b.flow) : wiring::lane);
  }

  // Two one behind the other read as one line, if no gap worth the name is between them. Where there are many,
  // corridors have no room for more than what must be.
  void keep_out_of_line(int i, int j, double apart, double between) {
    constexpr std::size_t most_flows = 80;
    if (paths_.size() > most_flows) return;
    if (between > gap_in_line || std::abs(apart) >= wiring::lane || !is_held(runs_[i]) || !is_held(runs_[j])) return;
    const int vote = apart > same_line ? -1 : (apart < -same_line ? 1 : 0);
    add_rule(slider_[i], slider_[j], vote, wiring::lane);
    rules_.back().least = 0;
  }

  // Between two bends, not at a tip.
  bool is_held(const Stretch& run) const {
    return run.index > 0 && static_cast<std::size_t>(run.index) + 2 < paths_[run.flow].size();
  }

  // Of two that go the same way round bends, the first stays on the left as it travels, or they would cross in a bend.
  int side_all_along(const Stretch& a, const Stretch& b) const {
    const WirePath& way = paths_[a.flow];
    const WirePath& other = paths_[b.flow];
    if (way.size() < 3 || (other != way && !std::equal(way.begin(), way.end(), other.rbegin(), other.rend()))) return 0;
    const bool onward = way[a.index + 1].y > way[a.index].y;
    return onward == view_.turned ? -1 : 1;
  }

  // A badge that stands on its line wants the line beside it farther off; so do level lines of which three and more
  // join one pair, for number and text of those in their midst stand on them.
  double lane_between(int a, int b) const {
    constexpr std::ptrdiff_t crowd = 3;
    const Floor& floor = view_.scene.floor;
    const std::vector<WireEnds>& ends = view_.scene.ends;
    const auto is_mate = [&](const WireEnds& other) { return ends[a].joins_same_pair(other); };
    const bool crowded = view_.turned && is_mate(ends[b]) && std::count_if(ends.begin(), ends.end(), is_mate) >= crowd;
    const bool badges = crowded || bears_badge_alone(floor.flows[a]) || bears_badge_alone(floor.flows[b]);
    return badges ? std::max(wiring::lane, floor.badge_diameter / 2 + wiring::badge_off_line) : wiring::lane;
  }
  static bool bears_badge_alone(const FloorFlow& flow) { return flow.badges > 0 && flow.label.width <= 0; }

  // Level runs on nearly the same height, one left of the other, may not grow into each other.
  void relate_level_ends() {
    const std::vector<Stretch> level = level_runs(view_, paths_);
    for (const Stretch& a : level) {
      for (const Stretch& b : level) {
        const double height = b.at - a.at;
        if (a.flow == b.flow || height >= wiring::least_lane || height <= -wiring::least_lane) continue;
        if (a.high > b.low + same_line || b.low - a.high > reach) continue;
        keep_ends_apart(a, b);
      }
    }
  }

  // The upright run that holds the right (or left) end of a level run, or -1 at a tip.
  int holder(const Stretch& level, bool right) const {
    const WirePath& path = paths_[level.flow];
    const bool at_second = (path[level.index + 1].x > path[level.index].x) == right;
    return run_at(level.flow, at_second ? level.index + 1 : level.index - 1);
  }

  void keep_ends_apart(const Stretch& left, const Stretch& right) {
    const int a = holder(left, true);
    const int b = holder(right, false);
    if (a >= 0 && b >= 0) {
      if (slider_[a] != slider_[b]) add_rule(slider_[a], slider_[b], -100, wiring::least_lane);
    } else if (a >= 0) {
      Slider& slider = sliders_[slider_[a]];
      slider.ceiling = std::max(slider.floor, std::min(slider.ceiling, right.low - wiring::least_lane));
    } else if (b >= 0) {
      Slider& slider = sliders_[slider_[b]];
      slider.floor = std::min(slider.ceiling, std::max(slider.floor, left.high + wiring::least_lane));
    }
  }

  void add_rule(int first, int second, int vote, double gap) {
    rules_.push_back({first, second, gap, std::min(gap, wiring::least_lane)});
    votes_.push_back(vote);
  }

  // By position; those on one line by their votes, the one with the fewest before it first.
  void settle_order() {
    const int count = static_cast<int>(sliders_.size());
    rules_of_.assign(sliders_.size(), {});
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      rules_of_[rules_[i].before].push_back(i);
      rules_of_[rules_[i].after].push_back(i);
    }
    std::vector<int> by_place(sliders_.size());
    std::iota(by_place.begin(), by_place.end(), 0);
    std::stable_sort(by_place.begin(), by_place.end(), [&](int a, int b) { return sliders_[a].at < sliders_[b].at; });
    rank_.assign(sliders_.size(), 0);
    for (int from = 0; from < count;) {
      int to = from + 1;
      while (to < count && sliders_[by_place[to]].at - sliders_[by_place[from]].at <= same_line) ++to;
      order_tied({by_place.begin() + from, by_place.begin() + to});
      from = to;
    }
  }

  void order_tied(std::vector<int> tied) {
    std::sort(tied.begin(), tied.end());
    // A line with a text is on the outer side already, or has more room on the other.
    bool text_outside = tied.size() > 1 && wants_high_side(tied);
    // How many of those that are left have to come before each.
    std::map<int, int> votes;
    for (const int slider : tied) votes[slider] = 0;
    for (const int slider : tied)
      for_each_vote(slider, [&](int other, int against) {
        if (votes.contains(other)) votes[slider] += against;
      });
    while (!tied.empty()) {
      int best = 0;
      int least = 1 << 30;
      for (std::size_t i = 0; i < tied.size(); ++i) {
        // Where the ways leave the choice, lines with a text take the outer places: there is room beside them.
        const int before = 2 * votes[tied[i]] + (has_text_[tied[i]] == text_outside ? 1 : 0);
        if (before >= least) continue;
        least = before;
        best = static_cast<int>(i);
      }
      const int placed = tied[best];
      text_outside = text_outside || has_text_[placed];
      rank_[placed] = static_cast<int>(order_.size());
      order_.push_back(placed);
      tied.erase(tied.begin() + best);
      votes.erase(placed);
      // What it held back is held back no more.
      for (const std::size_t i : rules_of_[placed]) {
        const bool first = rules_[i].before == placed;
        const auto held = votes.find(first ? rules_[i].after : rules_[i].before);
        if (held != votes.end() && (first ? votes_[i] < 0 : votes_[i] > 0))
          held->second -= std::max(votes_[i], -votes_[i]);
      }
    }
  }

  // The first text of these lines does not fit between them and what stands on the lower side, but on the higher.
  bool wants_high_side(const std::vector<int>& tied) const {
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const Size text = view_.scene.floor.flows[runs_[i].flow].label;
      if (text.width <= 0 || !std::binary_search(tied.begin(), tied.end(), slider_[i])) continue;
      const double needed = (view_.turned ? text.height : text.width) + wiring::lane;
      const double middle = (runs_[i].low + runs_[i].high) / 2;
      double low = 0;
      double high = view_.width;
      for (const Rect& box : view_.keep_out) {
        if (middle <= box.top() || middle >= box.bottom()) continue;
        if (box.right() <= runs_[i].at) low = std::max(low, box.right());
        if (box.left() >= runs_[i].at) high = std::min(high, box.left());
      }
      return runs_[i].at - low < needed && high - runs_[i].at >= needed;
    }
    return false;
  }

  // Calls `visit(other, votes)` for each rule by which `other` belongs before this slider.
  template <typename Visit>
  void for_each_vote(int slider, Visit visit) const {
    for (const std::size_t i : rules_of_[slider]) {
      const bool first = rules_[i].before == slider;
      if (first ? votes_[i] > 0 : votes_[i] < 0)
        visit(first ? rules_[i].after : rules_[i].before, std::max(votes_[i], -votes_[i]));
    }
  }

  const StretchView& view_;
  std::vector<WirePath>& paths_;
  Work& work_;
  std::vector<Stretch> runs_;  // by flow, then index
  std::vector<int> slider_;    // of each run
  std::vector<Slider> sliders_;
  std::vector<SpacingRule> rules_;
  std::vector<int> votes_;                          // of each rule: negative when its first side belongs before
  std::vector<std::vector<std::size_t>> rules_of_;  // of each slider: the rules that it is in
  std::vector<int> order_, rank_;
  std::vector<bool> has_text_;  // of each slider
};

void turn_over(std::vector<WirePath>& paths) {
  for (WirePath& path : paths) path = seen(path, true);
}

}  // namespace

void nudge(const Scene& scene, std::vector<WirePath>& paths, Work& work) {
  const StretchView upright = make_view(scene, false);
  const StretchView turned = make_view(scene, true);
  constexpr int most_rounds = 3;
  for (int round = 0; round < most_rounds; ++round) {
    double farthest = Sweep(upright, paths, work).go();
    turn_over(paths);
    farthest = std::max(farthest, Sweep(turned, paths, work).go());
    turn_over(paths);
    if (farthest < settled || work.is_over()) return;
  }
}

}  // namespace archsheet
