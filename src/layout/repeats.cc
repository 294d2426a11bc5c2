// SPDX-License-Identifier: MIT
#include "layout/repeats.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include "layout/faults.h"
#include "layout/label_spots.h"
#include "layout/placed.h"
#include "layout/scene.h"
#include "layout/trunks.h"
#include "layout/wire_measures.h"

namespace archsheet {
namespace {

constexpr double kRepeatedSpot = 20;  // what a place may cost: on a straight run, near nothing

// One after the other on one level or upright line.
bool is_straight(const std::array<Point, 4>& way) {
  constexpr double kOff = 0.5;
  const auto goes = [&](double Point::*along, double Point::*across) {
    const bool grows = way[0].*along < way[1].*along;
    for (std::size_t i = 0; i + 1 < way.size(); ++i)
      if (std::abs(way[i].*across - way[i + 1].*across) > kOff || (way[i].*along < way[i + 1].*along) != grows)
        return false;
    return true;
  };
  return goes(&Point::x, &Point::y) || goes(&Point::y, &Point::x);
}

class Repeater {
 public:
  Repeater(const Model& model, const Floor& floor, Badges& badges, Wires& wires)
      : model_(model),
        badges_(badges),
        wires_(wires),
        scene_(make_scene(floor, model)),
        paths_(paths_of(wires)),
        ground_(scene_, paths_, work_),
        extent_(extent_of(floor, wires)),
        diameter_(floor.badge_diameter) {}

  // What a finger would not find comes first, then texts, without whose number a reader looks for it; then whatever a
  // finger has to turn off for.
  void repeat() {
    for_each_flow([&](StepId step, std::size_t flow) {
      if (!is_found(step, flow)) give_number(flow, step, true);
    });
    for_each_flow([&](StepId step, std::size_t flow) {
      if (!wires_.flows[flow].label.empty()) give_number(flow, step, false);
    });
    for_each_flow([&](StepId step, std::size_t flow) {
      if (!is_read_on(step, flow)) give_number(flow, step, false);
    });
  }

 private:
  // Of the steps with a number, as `visit(step, flow)`.
  template <typename Visit>
  void for_each_flow(Visit visit) const {
    for (std::size_t i = 0; i < model_.steps.size(); ++i) {
      if (model_.steps[i].number.empty()) continue;
      const StepId step{static_cast<std::uint32_t>(i)};
      for (const FlowId flow : model_.at(step).flows) visit(step, flow.index);
    }
  }

  bool bears(std::size_t flow, StepId step) const {
    const std::vector<StepId>& steps = badges_.flows[flow];
    return std::find(steps.begin(), steps.end(), step) != steps.end();
  }

  // One goes on where the other ends, or both leave on one trunk.
  bool hang_together(std::size_t a, std::size_t b) const {
    const ModelFlow& first = model_.flows[a];
    const ModelFlow& second = model_.flows[b];
    return first.to == second.from || second.to == first.from || shares_trunk(a, b);
  }

  // Whether it bears the number, or is one or two lines on from one that does.
  bool is_found(StepId step, std::size_t flow) const {
    std::vector<std::size_t> reached{flow};
    for (int ring = 0; ring <= 2; ++ring) {
      if (std::any_of(reached.begin(), reached.end(), [&](std::size_t f) { return bears(f, step); })) return true;
      const std::vector<std::size_t> last = reached;
      for (const FlowId other : model_.at(step).flows)
        if (std::find(reached.begin(), reached.end(), other.index) == reached.end() &&
            std::any_of(last.begin(), last.end(), [&](std::size_t f) { return hang_together(f, other.index); }))
          reached.push_back(other.index);
    }
    return false;
  }

  // Whether a finger gets from one that bears the number to this one without turning: both are one line at first, go
  // side by side, or this goes straight on where the other ends.
  bool is_read_on(StepId step, std::size_t flow) const {
    const std::vector<FlowId>& flows = model_.at(step).flows;
    return std::any_of(flows.begin(), flows.end(), [&](FlowId other) {
      return bears(other.index, step) && (other.index == flow || joins_same_pair(other.index, flow) ||
                                          shares_trunk(other.index, flow) || goes_straight_on(other.index, flow));
    });
  }

  bool joins_same_pair(std::size_t a, std::size_t b) const { return scene_.ends[a].joins_same_pair(scene_.ends[b]); }

  bool shares_trunk(std::size_t a, std::size_t b) const {
    return !scene_.mixed[a] &&
           CommonRuns(scene_, static_cast<int>(a), static_cast<int>(b), paths_[a], paths_[b]).count() > 0;
  }

  bool goes_straight_on(std::size_t first, std::size_t second) const {
    const WirePath& before = paths_[first];
    const WirePath& after = paths_[second];
    return model_.flows[first].to == model_.flows[second].from && before.size() >= 2 && after.size() >= 2 &&
           is_straight({before[before.size() - 2], before.back(), after[0], after[1]});
  }

  // Of all labels but its own, which it stands beside, and of all numbers.
  bool is_clear(const Rect& box, std::size_t flow) const {
    const Rect around = box.grown(wiring::label_off_label);
    const auto is_number_near = [&](Point centre) {
      return Rect{centre.x, centre.y, 0, 0}.grown(diameter_ / 2).overlaps(around);
    };
    if (!extent_.contains(box)) return false;
    for (std::size_t i = 0; i < wires_.flows.size(); ++i) {
      const Wires::Wire& wire = wires_.flows[i];
      if (i != flow && !wire.label.empty() && wire.label.overlaps(around)) return false;
      if (std::any_of(wire.badges.begin(), wire.badges.end(), is_number_near)) return false;
    }
    return true;
  }

  bool is_on_border(const Rect& box) const {
    return std::any_of(scene_.floor.groups.begin(), scene_.floor.groups.end(),
                       [&](const FloorGroup& group) { return box.overlaps(group.box) && !group.box.contains(box); });
  }

  // A place for a number, and how far the text of its line makes way for it.
  struct Place {
    Rect box;
    double shift = 0;
  };

  // How far number and text go to the right, to stand in the middle of the level run of their line that they stand at.
  double shift_to_middle(std::size_t flow, const Rect& unit, double most) const {
    const WirePath& path = paths_[flow];
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      const auto [left, right] = std::minmax(path[i].x, path[i + 1].x);
      const double shift = std::clamp((left + right) / 2 - unit.centre().x, 0.0, most);
      const double off = std::abs(path[i].y - unit.centre().y);
      const bool is_along = left <= unit.left() + shift && unit.right() + shift <= right;
      if (path[i].y == path[i + 1].y && is_along && off < unit.height) return shift;
    }
    return 0;
  }

  // The upright run on which a number would stand askew, as one before a text right of it does.
  std::optional<double> upright_run_at(std::size_t flow, const Rect& number) const {
    const WirePath& path = paths_[flow];
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
      if (path[i].x == path[i + 1].x && rect_between(path[i], path[i + 1]).grown(1).overlaps(number)) return path[i].x;
    return std::nullopt;
  }

  // Before the text of its line, which makes way as far as it can; or on the line, with the text after it; or over the
  // text.
  std::vector<Place> places_at_text(std::size_t flow, const Rect& label) const {
    std::vector<Place> places;
    const double room = wiring::badge_to_text + diameter_;
    const Rect before{label.left() - room, label.centre().y - diameter_ / 2, diameter_, diameter_};
    const Rect unit{before.x, label.y, label.width + room, label.height};
    const std::optional<double> run = upright_run_at(flow, before);
    double shift = shift_to_middle(flow, unit, 2 * room);
    if (shift == 0 && run) shift = room;
    if (shift > 0) places.push_back({before.moved(shift, 0), shift});
    if (!run) places.push_back({before});
    if (run) {
      const Rect on_line{*run - diameter_ / 2, before.y, diameter_, diameter_};
      places.push_back({on_line, on_line.right() + wiring::badge_to_text - label.left()});
    }
    const Rect over{label.centre().x - diameter_ / 2, label.top() - wiring::badge_over_text - diameter_, diameter_,
                    diameter_};
    if (!upright_run_at(flow, over)) places.push_back({over});
    return places;
  }

  std::vector<Place> places_for(std::size_t flow) const {
    const Rect& label = wires_.flows[flow].label;
    if (!label.empty()) return places_at_text(flow, label);
    std::vector<Place> places;
    for (const LabelSpot& spot : ground_.spots({static_cast<int>(flow), {}, 1, false, diameter_}))
      if (spot.cost < kRepeatedSpot) places.push_back({spot.box});
    return places;
  }

  // One that is not needed has to find a place clear of borders, too.
  void give_number(std::size_t flow, StepId step, bool is_needed) {
    constexpr std::size_t kTried = 6;
    if (!badges_.flows[flow].empty()) return;  // it has one, of this step or another
    Wires::Wire& wire = wires_.flows[flow];
    std::size_t tried = 0;
    for (const Place& place : places_for(flow)) {
      if (!is_clear(place.box, flow) || (!is_needed && is_on_border(place.box))) continue;
      const Rect label = wire.label;
      wire.label.x += place.shift;
      wire.badges.push_back(place.box.centre());
      const bool cuts_border = is_on_border(wire.label) && !is_on_border(label);
      if (!cuts_border && label_faults(scene_, wires_).empty()) {
        badges_.flows[flow].push_back(step);
        return;
      }
      wire.label = label;
      wire.badges.pop_back();
      if (++tried == kTried) return;
    }
  }

  const Model& model_;
  Badges& badges_;
  Wires& wires_;
  Work work_{1'000'000};  // never used up: places are looked for once a flow
  const Scene scene_;
  const std::vector<WirePath> paths_;
  const LabelGround ground_;
  const Rect extent_;
  const double diameter_;
};

}  // namespace

void repeat_numbers(const Model& model, const Floor& floor, Badges& badges, Wires& wires) {
  Repeater(model, floor, badges, wires).repeat();
}

}  // namespace archsheet
