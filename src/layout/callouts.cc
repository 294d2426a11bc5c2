// SPDX-License-Identifier: MIT
#include "layout/callouts.h"

#include <array>
#include <limits>

#include "layout/wire_measures.h"

namespace archsheet {

namespace {

// Centres of `count` badges side by side, the `anchor`-th of them at `at`.
std::vector<Point> row_of_badges(Point at, int count, int anchor, double pitch) {
  std::vector<Point> centres;
  for (int i = 0; i < count; ++i) centres.push_back({at.x + (i - anchor) * pitch, at.y});
  return centres;
}

Rect box_of(const std::vector<Point>& centres, double radius) {
  const Point& first = centres.front();
  const Point& last = centres.back();
  return rect_between(first, last).grown(radius);
}

class CalloutPlacer {
 public:
  explicit CalloutPlacer(Scene& scene)
      : scene_(scene),
        floor_(scene.floor),
        radius_(scene.floor.badge_diameter / 2),
        pitch_(scene.floor.badge_diameter + wiring::badge_gap) {}

  void place() {
    scene_.component_badges.assign(floor_.components.size(), {});
    scene_.group_badges.assign(floor_.groups.size(), {});
    const int habit = common_corner();
    for (std::size_t i = 0; i < floor_.components.size(); ++i) place_on_component(i, habit);
    for (std::size_t i = 0; i < floor_.groups.size(); ++i) place_on_group(i);
  }

 private:
  int count_on_component(std::size_t i) const {
    return i < floor_.component_callouts.size() ? floor_.component_callouts[i] : 0;
  }
  int count_on_group(std::size_t i) const { return i < floor_.group_callouts.size() ? floor_.group_callouts[i] : 0; }

  // Corners in order of liking: top left, top right, bottom left, bottom right, there no lower than the icon, for the
  // words follow. A row grows away from the icon.
  std::vector<Point> on_corner(std::size_t i, int corner) const {
    const Rect& icon = floor_.components[i].icon;
    const bool left = corner == 0 || corner == 2;
    const Point at{left ? icon.left() : icon.right(), corner < 2 ? icon.top() : icon.bottom() - radius_};
    const int count = count_on_component(i);
    return row_of_badges(at, count, left ? count - 1 : 0, pitch_);
  }

  // Overlaps in square points, so that the least bad place wins where none is free.
  double trouble(const Rect& box, int own_component, int own_group) const {
    double sum = 0;
    const auto meet = [&](const Rect& other, double weight) {
      const double width = std::min(box.right(), other.right()) - std::max(box.left(), other.left());
      const double height = std::min(box.bottom(), other.bottom()) - std::max(box.top(), other.top());
      if (width > 0 && height > 0) sum += (1 + width * height) * weight;
    };
    for (std::size_t i = 0; i < floor_.components.size(); ++i) {
      if (static_cast<int>(i) == own_component) {
        meet(floor_.components[i].words, 1);
      } else {
        meet(floor_.components[i].box.grown(1), 1);
      }
    }
    for (std::size_t i = 0; i < floor_.groups.size(); ++i) {
      meet(floor_.groups[i].header.grown(1), 1);
      if (static_cast<int>(i) != own_group) sum += border_trouble(box, floor_.groups[i].box);
    }
    for (const Rect& other : placed_) meet(other.grown(1), 1);
    const Rect sheet{0, 0, floor_.size.width, floor_.size.height};
    if (!sheet.contains(box)) sum += 100;
    return sum;
  }

  // A badge that cuts a foreign border is legible but untidy.
  static double border_trouble(const Rect& box, const Rect& group) {
    return box.overlaps(group) && !group.contains(box) ? 0.2 : 0;
  }

  int common_corner() const {
    constexpr std::array<double, 4> liking{0, 0.02, 0.04, 0.05};
    int best = 0;
    double best_cost = std::numeric_limits<double>::max();
    for (int corner = 0; corner < 4; ++corner) {
      double cost = 0;
      for (std::size_t i = 0; i < floor_.components.size(); ++i) {
        if (count_on_component(i) <= 0) continue;
        const Rect box = box_of(on_corner(i, corner), radius_);
        cost += liking[corner] + (trouble(box, static_cast<int>(i), -1) > 0 ? 1 : 0);
      }
      if (cost < best_cost) {
        best = corner;
        best_cost = cost;
      }
    }
    return best;
  }

  void place_on_component(std::size_t i, int habit) {
    if (count_on_component(i) <= 0) return;
    double best_cost = std::numeric_limits<double>::max();
    for (int step = 0; step < 4; ++step) {
      const int corner = step == 0 ? habit : (step <= habit ? step - 1 : step);
      const std::vector<Point> centres = on_corner(i, corner);
      const double cost =
          trouble(box_of(centres, radius_), static_cast<int>(i), -1) + (step == 0 ? 0 : 0.1 + corner * 0.01);
      if (cost >= best_cost) continue;
      best_cost = cost;
      scene_.component_badges[i] = centres;
    }
    placed_.push_back(box_of(scene_.component_badges[i], radius_));
  }

  // On the top border from its right end, then from its left, then along the right and the bottom border.
  void place_on_group(std::size_t i) {
    const int count = count_on_group(i);
    if (count <= 0) return;
    const Rect& box = floor_.groups[i].box;
    const double inset = radius_ + 3;
    const double y = std::max(box.top(), radius_);
    const double bottom = std::min(box.bottom(), floor_.size.height - radius_);
    double best_cost = std::numeric_limits<double>::max();
    const auto offer = [&](Point at, int anchor, double price) {
      const std::vector<Point> centres = row_of_badges(at, count, anchor, pitch_);
      const double cost = trouble(box_of(centres, radius_), -1, static_cast<int>(i)) + price;
      if (cost >= best_cost) return;
      best_cost = cost;
      scene_.group_badges[i] = centres;
    };
    const double length = std::max(0.0, box.width - 2 * inset - (count - 1) * pitch_);
    for (int step = 0; step <= 6; ++step) {
      const double back = length * step / 6;
      offer({box.right() - inset - back, y}, count - 1, step * 0.01);
      offer({box.right() - inset - back, bottom}, count - 1, 0.3 + step * 0.01);
    }
    offer({std::min(box.right(), floor_.size.width - radius_), box.top() + inset}, count - 1, 0.2);
    offer({box.right() - inset, box.top() + inset}, count - 1, 0.25);
    placed_.push_back(box_of(scene_.group_badges[i], radius_));
  }

  Scene& scene_;
  const Floor& floor_;
  double radius_;
  double pitch_;
  std::vector<Rect> placed_;
};

}  // namespace

void place_callouts(Scene& scene) {
  CalloutPlacer(scene).place();
}

}  // namespace archsheet
