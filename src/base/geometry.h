// SPDX-License-Identifier: MIT
//
// Points, sizes and rectangles. Lengths are points of the page (1/72 inch)
// unless a name says otherwise; x grows to the right, y downward.
#pragma once

#include <algorithm>

namespace archsheet {

struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
  double width = 0;
  double height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  double left() const { return x; }
  double top() const { return y; }
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  Point centre() const { return {x + width / 2, y + height / 2}; }
  bool empty() const { return width <= 0 || height <= 0; }

  // The same rectangle with every side moved outward by `by` (inward if negative).
  Rect grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
  Rect moved(double dx, double dy) const { return {x + dx, y + dy, width, height}; }

  // Touching edges do not overlap.
  bool overlaps(const Rect& other) const {
    return left() < other.right() && other.left() < right() && top() < other.bottom() && other.top() < bottom();
  }
  bool contains(const Rect& inner) const {
    return left() <= inner.left() && inner.right() <= right() && top() <= inner.top() && inner.bottom() <= bottom();
  }
  friend bool operator==(const Rect&, const Rect&) = default;
};

// The rectangle between two corners, in whatever order they come.
inline Rect rect_between(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x) - std::min(a.x, b.x),
          std::max(a.y, b.y) - std::min(a.y, b.y)};
}

// The smallest rectangle that holds both.
inline Rect united(const Rect& a, const Rect& b) {
  const double left = std::min(a.left(), b.left());
  const double top = std::min(a.top(), b.top());
  return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

}  // namespace archsheet
