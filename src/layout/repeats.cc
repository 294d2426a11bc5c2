// SPDX-License-Identifier: MIT
#include "layout/repeats.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "layout/faults.h"
#include "layout/label_spots.h"
#include "layout/placed.h"
#include "layout/scene.h"
#include "layout/wire_measures.h"

namespace archsheet {
namespace {

constexpr double kRepeatedSpot = 20;  // what a place may cost: on a straight run, near nothing

std::vector<WirePath> paths_of(const Wires& wires) {
  std::vector<WirePath> paths;
  for (const Wires::Wire& wire : wires.flows) paths.push_back(wire.points);
  return paths;
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

  void repeat() {
    for (std::size_t i = 0; i < model_.steps.size(); ++i) {
      if (model_.steps[i].number.empty()) continue;
      const StepId step{static_cast<std::uint32_t>(i)};
      for (const FlowId flow : model_.at(step).flows)
        if (!is_found(step, flow.index)) give_number(flow.index, step, true);
      // A text without a number makes a reader look for it.
      for (const FlowId flow : model_.at(step).flows)
        if (!wires_.flows[flow.index].label.empty()) give_number(flow.index, step, false);
    }
  }

 private:
  bool bears(std::size_t flow, StepId step) const {
    const std::vector<StepId>& steps = badges_.flows[flow];
    return std::find(steps.begin(), steps.end(), step) != steps.end();
  }

  // One goes on where the other ends, or both leave on one trunk.
  bool hang_together(std::size_t a, std::size_t b) const {
    const ModelFlow& first = model_.flows[a];
    const ModelFlow& second = model_.flows[b];
    return first.to == second.from || second.to == first.from ||
           common_runs(scene_, static_cast<int>(a), static_cast<int>(b), paths_[a], paths_[b]) > 0;
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

  // Whether a number would stand on an upright run, as one before a text right of it does.
  bool stands_askew(std::size_t flow, const Rect& number) const {
    const WirePath& path = paths_[flow];
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
      if (path[i].x == path[i + 1].x && rect_between(path[i], path[i + 1]).grown(1).overlaps(number)) return true;
    return false;
  }

  // Before the text of its line, which makes way as far as it can; else on the line.
  std::vector<Place> places_for(std::size_t flow) const {
    const Rect& label = wires_.flows[flow].label;
    std::vector<Place> places;
    if (!label.empty()) {
      const double room = wiring::badge_to_text + diameter_;
      const Rect box{label.left() - room, label.centre().y - diameter_ / 2, diameter_, diameter_};
      const Rect unit{box.x, label.y, label.width + room, label.height};
      const bool is_askew = stands_askew(flow, box);
      double shift = shift_to_middle(flow, unit, 2 * room);
      if (shift == 0 && is_askew) shift = room;
      if (shift > 0) places.push_back({box.moved(shift, 0), shift});
      if (!is_askew) places.push_back({box});
      return places;
    }
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
