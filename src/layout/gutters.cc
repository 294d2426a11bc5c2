// SPDX-License-Identifier: MIT
#include "layout/gutters.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "layout/wire_measures.h"

namespace archsheet {
namespace {

constexpr double kLongRun = 40;  // points; shorter ones only pass
constexpr double kAir = 7.5;     // from a line to a border, where there is room
constexpr double kLittle = 1;    // less is not worth drawing anew
constexpr double kInLine = 0.5;

// A level run and level borders, or with x and y exchanged.
struct Run {
  double at;
  double low, high;
  double length() const { return high - low; }
};

struct Border {
  double at;
  std::size_t group;
  bool is_far;  // bottom or right
};

class Gutters {
 public:
  Gutters(const Floor& floor, bool level) : floor_(floor), level_(level) {}

  void add(const Run& run) {
    if (run.length() < kLongRun) return;
    const std::optional<Border> before = nearest(run, false);
    const std::optional<Border> behind = nearest(run, true);
    if (!before || !behind) return;
    // The gutter is inside the outer one of the two groups.
    const bool is_foot = behind->is_far;
    const bool is_head = !before->is_far;
    if (!is_foot && !is_head) return;
    Gutter& gutter = gutters_[{is_foot ? behind->group : before->group, is_foot}];
    gutter.narrowest = std::min(gutter.narrowest, behind->at - before->at);
    gutter.lines.insert(run.at);
  }

  bool widen(std::vector<ExtraInset>& insets) const {
    bool any = false;
    for (const auto& [place, gutter] : gutters_) {
      const double wanted = 2 * kAir + static_cast<double>(gutter.lines.size() - 1) * wiring::lane;
      const double lack = wanted - gutter.narrowest;
      if (lack < kLittle) continue;
      insets.resize(floor_.groups.size());
      // What is in line with it stays in line.
      for (std::size_t i = 0; i < floor_.groups.size(); ++i)
        if (std::abs(border(i, place.second) - border(place.first, place.second)) < kInLine)
          add_to(insets[i], place.second, lack);
      any = true;
    }
    return any;
  }

 private:
  struct Gutter {
    double narrowest = 1e9;
    std::set<double> lines;
  };

  double border(std::size_t group, bool is_far) const {
    const Rect& box = floor_.groups[group].box;
    return level_ ? (is_far ? box.bottom() : box.top()) : (is_far ? box.right() : box.left());
  }

  void add_to(ExtraInset& inset, bool is_far, double lack) const {
    double& side = level_ ? (is_far ? inset.bottom : inset.top) : (is_far ? inset.right : inset.left);
    side = std::max(side, lack);
  }

  // Along which a good part of the run lies.
  std::optional<Border> nearest(const Run& run, bool behind) const {
    std::optional<Border> best;
    for (std::size_t i = 0; i < floor_.groups.size(); ++i) {
      const Rect& box = floor_.groups[i].box;
      if (box.empty()) continue;
      const double from = std::max(run.low, level_ ? box.left() : box.top());
      const double to = std::min(run.high, level_ ? box.right() : box.bottom());
      if (to - from < std::min(kLongRun, run.length())) continue;
      for (const bool is_far : {false, true}) {
        const double at = border(i, is_far);
        if (behind ? at <= run.at : at >= run.at) continue;
        if (!best || (behind ? at < best->at : at > best->at)) best = Border{at, i, is_far};
      }
    }
    return best;
  }

  const Floor& floor_;
  bool level_;
  std::map<std::pair<std::size_t, bool>, Gutter> gutters_;  // by the outer group; whether at its far side
};

}  // namespace

bool widen_gutters(const Floor& floor, const Wires& wires, ExtraRoom& extra) {
  Gutters level(floor, true);
  Gutters upright(floor, false);
  for (const Wires::Wire& wire : wires.flows)
    for (std::size_t i = 0; i + 1 < wire.points.size(); ++i) {
      const Point& a = wire.points[i];
      const Point& b = wire.points[i + 1];
      if (a.y == b.y)
        level.add({a.y, std::min(a.x, b.x), std::max(a.x, b.x)});
      else
        upright.add({a.x, std::min(a.y, b.y), std::max(a.y, b.y)});
    }
  const bool any_level = level.widen(extra.insets);
  return upright.widen(extra.insets) || any_level;
}

}  // namespace archsheet
