// SPDX-License-Identifier: MIT
#include "layout/labels.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

#include "layout/label_spots.h"
#include "layout/wire_measures.h"

namespace archsheet {

namespace {

constexpr int rounds_of_choice = 4;
constexpr std::int64_t units_in_a_step = 20;

// A unit with all the spots that it may have, the cheapest first.
struct Contender {
  LabelUnit unit;
  std::vector<LabelSpot> spots;
};

// A choice of one spot for every unit.
class LabelBoard {
 public:
  // Of each flow. They must outlive the board.
  LabelBoard(const std::vector<std::vector<Contender>>& contenders, Work& work) : work_(&work) {
    for (const std::vector<Contender>& of_flow : contenders)
      for (const Contender& contender : of_flow) units_.push_back(&contender);
    chosen_.assign(units_.size(), -1);
  }

  void choose() {
    const std::vector<int> order = by_choice();
    for (int round = 0; round < rounds_of_choice; ++round) {
      bool changed = false;
      for (const int unit : order) changed = choose_again(unit) || changed;
      for (const int unit : order) changed = push_away(unit) || changed;
      if (!changed || work_->is_over()) return;
    }
  }

  std::size_t size() const { return units_.size(); }
  const LabelUnit& unit(std::size_t i) const { return units_[i]->unit; }
  const LabelSpot& spot(std::size_t i) const { return units_[i]->spots[chosen_[i]]; }
  double cost(int unit) const { return cost_at(unit, chosen_[unit], -1); }
  double total_cost() const {
    double total = 0;
    for (std::size_t i = 0; i < size(); ++i) total += cost(static_cast<int>(i));
    return total;
  }

 private:
  // Those with the fewest good spots first.
  std::vector<int> by_choice() const {
    std::vector<int> order(units_.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<int> good(units_.size());
    for (std::size_t i = 0; i < units_.size(); ++i) {
      const std::vector<LabelSpot>& spots = units_[i]->spots;
      good[i] = static_cast<int>(
          std::count_if(spots.begin(), spots.end(), [](const LabelSpot& spot) { return spot.cost < good_spot; }));
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return good[a] < good[b]; });
    return order;
  }

  bool collide(int unit, int spot, int other, int other_spot) const {
    return units_[unit]->spots[spot].box.grown(wiring::label_off_label).overlaps(units_[other]->spots[other_spot].box);
  }

  // One spot is held against all units.
  void count_look() const { work_->add(1 + static_cast<std::int64_t>(units_.size()) / units_in_a_step); }

  // `aside`: a unit that does not count.
  double cost_at(int unit, int spot, int aside) const {
    count_look();
    double cost = units_[unit]->spots[spot].cost;
    for (int other = 0; other < static_cast<int>(units_.size()); ++other) {
      if (other == unit || other == aside || chosen_[other] < 0) continue;
      if (collide(unit, spot, other, chosen_[other])) cost += hard_hit;
    }
    return cost;
  }

  // Spots are sorted by what they cost alone, so the first free one ends the search.
  int best_spot(int unit) const {
    const std::vector<LabelSpot>& spots = units_[unit]->spots;
    int best = 0;
    double least = 0;
    for (int spot = 0; spot < static_cast<int>(spots.size()); ++spot) {
      if (spot > 0 && spots[spot].cost >= least) break;
      const double cost = cost_at(unit, spot, -1);
      if (spot > 0 && cost >= least) continue;
      best = spot;
      least = cost;
    }
    return best;
  }

  bool choose_again(int unit) {
    if (work_->is_over()) {
      chosen_[unit] = std::max(chosen_[unit], 0);
      return false;
    }
    const int best = best_spot(unit);
    if (chosen_[unit] >= 0 && cost(unit) <= cost_at(unit, best, -1)) return false;
    chosen_[unit] = best;
    return true;
  }

  // A badly placed unit takes a good spot from another one that has a choice.
  bool push_away(int unit) {
    if (work_->is_over()) return false;
    const double now = cost(unit);
    if (now < good_spot) return false;
    const std::vector<LabelSpot>& spots = units_[unit]->spots;
    for (int spot = 0; spot < static_cast<int>(spots.size()); ++spot) {
      if (spots[spot].cost >= now || work_->is_over()) return false;
      count_look();
      int rival = -1;
      int rivals = 0;
      for (int other = 0; other < static_cast<int>(units_.size()); ++other) {
        if (other == unit || !collide(unit, spot, other, chosen_[other])) continue;
        rival = other;
        ++rivals;
      }
      if (rivals != 1) continue;
      const int old_spot = chosen_[unit];
      const int rival_spot = chosen_[rival];
      const double before = now + cost_at(rival, rival_spot, unit);
      chosen_[unit] = spot;
      chosen_[rival] = best_spot(rival);
      if (cost(rival) + cost_at(unit, spot, rival) < before - 0.5) return true;
      chosen_[unit] = old_spot;
      chosen_[rival] = rival_spot;
    }
    return false;
  }

  std::vector<const Contender*> units_;
  std::vector<int> chosen_;
  Work* work_;
};

// How a number and its text stand together: in a row; above each other where they must; each for itself.
enum class Form { Row, Stack, Apart };

// The number and the text of a flow as one unit or two, or nothing.
std::vector<Contender> contenders_of(const Scene& scene, const LabelGround& ground, int flow, Form form) {
  const FloorFlow& wanted = scene.floor.flows[flow];
  const Size text = wanted.label.width > 0 && wanted.label.height > 0 ? wanted.label : Size{};
  std::vector<Contender> contenders;
  const auto add = [&](Size words, int badges) {
    const bool may_stack = form == Form::Stack && badges > 0 && words.width > 0;
    const LabelUnit unit{flow, words, badges, may_stack, scene.floor.badge_diameter};
    contenders.push_back({unit, ground.spots(unit)});
  };
  if (form == Form::Apart) {
    add(text, 0);
    add({}, wanted.badges);
  } else if (text.width > 0 || wanted.badges > 0) {
    add(text, wanted.badges);
  }
  return contenders;
}

void set_down(const LabelUnit& unit, const LabelSpot& spot, Wires::Wire& wire) {
  const double pitch = unit.badge_diameter + wiring::badge_gap;
  const double radius = unit.badge_diameter / 2;
  const Rect& box = spot.box;
  const bool has_text = unit.text.width > 0;
  const bool is_stacked = spot.upright && has_text;
  const double first = is_stacked ? box.centre().x - unit.badges_width() / 2 : box.left();
  for (int i = 0; i < unit.badges; ++i) {
    const double along = radius + i * pitch;
    if (is_stacked)
      wire.badges.push_back({first + along, box.top() + radius});
    else
      wire.badges.push_back(spot.upright ? Point{box.centre().x, box.top() + along}
                                         : Point{first + along, box.centre().y});
  }
  const Size& text = unit.text;
  if (is_stacked)
    wire.label = {box.centre().x - text.width / 2, box.bottom() - text.height, text.width, text.height};
  else if (has_text)
    wire.label = {box.right() - text.width, box.centre().y - text.height / 2, text.width, text.height};
}

}  // namespace

std::vector<double> place_labels(const Scene& scene, const std::vector<WirePath>& paths, Wires& wires, Work& work) {
  const LabelGround ground(scene, paths, work);
  std::vector<std::vector<Contender>> contenders(paths.size());
  for (std::size_t flow = 0; flow < paths.size(); ++flow)
    if (paths[flow].size() >= 2) contenders[flow] = contenders_of(scene, ground, static_cast<int>(flow), Form::Row);
  LabelBoard board(contenders, work);
  board.choose();
  // Where number and text find no room in a row, the number may go above the text; else on the line, the text beside
  // it. So it may where they stand on a border or on their line, if that costs less.
  std::vector<std::vector<Contender>> given_up;  // the board may still stand on them
  const auto try_form = [&](Form form, double least_cost) {
    std::vector<int> cramped;
    for (std::size_t i = 0; i < board.size(); ++i) {
      const LabelUnit& unit = board.unit(i);
      if (unit.badges > 0 && unit.text.width > 0 && board.cost(static_cast<int>(i)) >= least_cost)
        cramped.push_back(unit.flow);
    }
    if (cramped.empty() || work.is_over()) return;
    for (const int flow : cramped) {
      given_up.push_back(std::move(contenders[flow]));
      contenders[flow] = contenders_of(scene, ground, flow, form);
    }
    LabelBoard other(contenders, work);
    other.choose();
    if (least_cost >= hard_hit || other.total_cost() < board.total_cost()) board = std::move(other);
  };
  for (const double least_cost : {hard_hit, poor_spot})
    for (const Form form : {Form::Stack, Form::Apart}) try_form(form, least_cost);

  std::vector<double> costs(paths.size(), 0);
  for (std::size_t i = 0; i < board.size(); ++i) {
    const LabelUnit& unit = board.unit(i);
    set_down(unit, board.spot(i), wires.flows[unit.flow]);
    costs[unit.flow] = std::max(costs[unit.flow], board.cost(static_cast<int>(i)));
  }
  return costs;
}

}  // namespace archsheet
