// SPDX-License-Identifier: MIT
//
// Straight runs against boxes and against each other: the questions that faults and figures both ask.
#pragma once

#include <cmath>
#include <set>
#include <string>

#include "scene.h"

namespace archsheet::meter {

inline bool is_horizontal(const Segment& run) {
  return std::abs(run.from.y - run.to.y) < 0.02;
}
inline bool is_vertical(const Segment& run) {
  return std::abs(run.from.x - run.to.x) < 0.02;
}

inline bool crosses(const Segment& run, const Rect& box) {
  const Rect line = rect_between(run.from, run.to);
  return line.left() < box.right() && line.right() > box.left() && line.top() < box.bottom() &&
         line.bottom() > box.top();
}

// How far apart two parallel runs lie and how long beside each other; no length when they are not parallel.
struct Beside {
  double distance = 0;
  double length = 0;
};

inline Beside beside(const Segment& a, const Segment& b) {
  const Rect of_a = rect_between(a.from, a.to);
  const Rect of_b = rect_between(b.from, b.to);
  if (is_horizontal(a) && is_horizontal(b))
    return {std::abs(a.from.y - b.from.y), std::min(of_a.right(), of_b.right()) - std::max(of_a.left(), of_b.left())};
  if (is_vertical(a) && is_vertical(b))
    return {std::abs(a.from.x - b.from.x), std::min(of_a.bottom(), of_b.bottom()) - std::max(of_a.top(), of_b.top())};
  return {};
}

// The words of a list with spaces, such as `data-step`.
std::set<std::string> split(const std::string& words);

// Whether two flows bear a number in common, or both none.
bool share_step(const SeenFlow& a, const SeenFlow& b);

// Around all lines of a text; empty when there are none.
Rect box_of(const std::vector<Words>& words);

// Icon and words of a component; icon and words of a group.
Rect box_of(const SeenComponent& component);
Rect header_of(const SeenGroup& group);

}  // namespace archsheet::meter
