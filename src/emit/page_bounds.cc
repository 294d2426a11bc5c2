// SPDX-License-Identifier: MIT
//
// The room that items of a page take.
#include "emit/page_bounds.h"

namespace archsheet {
namespace {

// Collects rectangles into the smallest one that holds them all.
class Bounds {
 public:
  explicit Bounds(const Fonts& fonts) : fonts_(fonts) {}

  void add(const std::vector<PageItem>& items) {
    for (const PageItem& item : items) std::visit([this](const auto& value) { add(value); }, item);
  }

  std::optional<Rect> result() const { return result_; }

 private:
  void add(const Rect& box) { result_ = result_ ? united(*result_, box) : box; }

  void add(const PagePath& path) {
    for (const PathCommand& command : path.commands) {
      if (const auto* move = std::get_if<MoveTo>(&command)) add(rect_between(move->to, move->to));
      if (const auto* line = std::get_if<LineTo>(&command)) add(rect_between(line->to, line->to));
      if (const auto* curve = std::get_if<CurveTo>(&command)) add(rect_between(curve->to, curve->to));
    }
  }

  void add(const PageRect& rect) { add(rect.box); }

  void add(const PageCircle& circle) { add(Rect{circle.centre.x, circle.centre.y, 0, 0}.grown(circle.radius)); }

  void add(const PageIcon& icon) { add(icon.box); }

  void add(const PageText& text) {
    for (const std::vector<PageSpan>& line : text.lines)
      for (const PageSpan& span : line) add(bounds_of(span, fonts_));
  }

  void add(const PageGroup& group) { add(group.items); }

  const Fonts& fonts_;
  std::optional<Rect> result_;
};

}  // namespace

Rect bounds_of(const PageSpan& span, const Fonts& fonts) {
  const double ascent = fonts.ascent(span.size);
  return {span.baseline.x, span.baseline.y - ascent, span.width, ascent + fonts.descent(span.size)};
}

std::optional<Rect> bounds_of(const std::vector<PageItem>& items, const Fonts& fonts) {
  Bounds bounds(fonts);
  bounds.add(items);
  return bounds.result();
}

}  // namespace archsheet
