// SPDX-License-Identifier: MIT
#include "layout/labels.h"

#include <algorithm>
#include <numeric>

#include "layout/label_spots.h"
#include "layout/wire_measures.h"

namespace archsheet {

namespace {

constexpr int rounds_of_choice = 4;

// A choice of one spot for every unit.
class LabelBoard {
 public:
  void add(const LabelUnit& unit, std::vector<LabelSpot> spots) {
    units_.push_back(unit);
    spots_.push_back(std::move(spots));
    chosen_.push_back(-1);
  }

  void choose() {
    std::vector<int> order(units_.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<int> good(units_.size());
    for (std::size_t i = 0; i < units_.size(); ++i) {
      good[i] = static_cast<int>(std::count_if(spots_[i].begin(), spots_[i].end(),
                                               [](const LabelSpot& spot) { return spot.cost < good_spot; }));
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return good[a] < good[b]; });
    for (int round = 0; round < rounds_of_choice; ++round) {
      bool changed = false;
      for (const int unit : order) changed = choose_again(unit) || changed;
      for (const int unit : order) changed = push_away(unit) || changed;
      if (!changed) return;
    }
  }

  std::size_t size() const { return units_.size(); }
  const LabelUnit& unit(std::size_t i) const { return units_[i]; }
  const LabelSpot& spot(std::size_t i) const { return spots_[i][chosen_[i]]; }
  double cost(int unit) const { return cost_at(unit, chosen_[unit], -1); }

 private:
  bool collide(int unit, int spot, int other, int other_spot) const {
    return spots_[unit][spot].box.grown(wiring::label_off_label).overlaps(spots_[other][other_spot].box);
  }

  // `aside`: a unit that does not count.
  double cost_at(int unit, int spot, int aside) const {
    double cost = spots_[unit][spot].cost;
    for (int other = 0; other < static_cast<int>(units_.size()); ++other) {
      if (other == unit || other == aside || chosen_[other] < 0) continue;
      if (collide(unit, spot, other, chosen_[other])) cost += hard_hit;
    }
    return cost;
  }

  // Spots are sorted by what they cost alone, so the first free one ends the search.
  int best_spot(int unit) const {
    int best = 0;
    double least = 0;
    for (int spot = 0; spot < static_cast<int>(spots_[unit].size()); ++spot) {
      if (spot > 0 && spots_[unit][spot].cost >= least) break;
      const double cost = cost_at(unit, spot, -1);
      if (spot > 0 && cost >= least) continue;
      best = spot;
      least = cost;
    }
    return best;
  }

  bool choose_again(int unit) {
    const int best = best_spot(unit);
    if (chosen_[unit] >= 0 && cost(unit) <= cost_at(unit, best, -1)) return false;
    chosen_[unit] = best;
    return true;
  }

  // A badly placed unit takes a good spot from another one that has a choice.
  bool push_away(int unit) {
    const double now = cost(unit);
    if (now < good_spot) return false;
    for (int spot = 0; spot < static_cast<int>(spots_[unit].size()); ++spot) {
      if (spots_[unit][spot].cost >= now) return false;
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

  std::vector<LabelUnit> units_;
  std::vector<std::vector<LabelSpot>> spots_;
  std::vector<int> chosen_;
};

// How a number and its text stand together: in a row; above each other where they must; each for itself.
enum class Form { Row, Stack, Apart };

LabelBoard fill_board(const Scene& scene, const std::vector<WirePath>& paths, const std::vector<Form>& forms) {
  const LabelGround ground(scene, paths);
  LabelBoard board;
  const auto add = [&](int flow, Size text, int badges) {
    const bool may_stack = forms[flow] == Form::Stack && badges > 0 && text.width > 0;
    const LabelUnit unit{flow, text, badges, may_stack, scene.floor.badge_diameter};
    board.add(unit, ground.spots(unit));
  };
  for (int flow = 0; flow < static_cast<int>(paths.size()); ++flow) {
    const FloorFlow& wanted = scene.floor.flows[flow];
    const Size text = wanted.label.width > 0 && wanted.label.height > 0 ? wanted.label : Size{};
    if (paths[flow].size() < 2 || (text.width <= 0 && wanted.badges <= 0)) continue;
    if (forms[flow] == Form::Apart) {
      add(flow, text, 0);
      add(flow, {}, wanted.badges);
    } else {
      add(flow, text, wanted.badges);
    }
  }
  return board;
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

std::vector<double> place_labels(const Scene& scene, const std::vector<WirePath>& paths, Wires& wires) {
  std::vector<Form> forms(paths.size(), Form::Row);
  LabelBoard board = fill_board(scene, paths, forms);
  board.choose();
  // Where number and text find no room in a row, the number may go above the text; else on the line, the text beside
  // it.
  for (const Form form : {Form::Stack, Form::Apart}) {
    bool any = false;
    for (std::size_t i = 0; i < board.size(); ++i) {
      const LabelUnit& unit = board.unit(i);
      if (unit.badges == 0 || unit.text.width <= 0 || board.cost(static_cast<int>(i)) < hard_hit) continue;
      forms[unit.flow] = form;
      any = true;
    }
    if (!any) break;
    board = fill_board(scene, paths, forms);
    board.choose();
  }

  std::vector<double> costs(paths.size(), 0);
  for (std::size_t i = 0; i < board.size(); ++i) {
    const LabelUnit& unit = board.unit(i);
    set_down(unit, board.spot(i), wires.flows[unit.flow]);
    costs[unit.flow] = std::max(costs[unit.flow], board.cost(static_cast<int>(i)));
  }
  return costs;
}

}  // namespace archsheet
