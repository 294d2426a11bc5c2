// SPDX-License-Identifier: MIT
#include "compose/plates.h"

#include <algorithm>

namespace archsheet {
namespace {

// How far letters reach from their baseline, Hangul and descenders included, as a share of their size.
constexpr double kAbove = 0.86;
constexpr double kBelow = 0.24;
constexpr double kBeside = 1.25;  // points that a plate stands out beside the letters

Rect ink_of(const std::vector<PageSpan>& line) {
  Rect ink;
  for (const PageSpan& span : line) {
    const Rect of_span{span.baseline.x, span.baseline.y - kAbove * span.size, span.width,
                       (kAbove + kBelow) * span.size};
    ink = ink.empty() ? of_span : united(ink, of_span);
  }
  return ink;
}

bool runs_through(const std::vector<Point>& line, const Rect& ink) {
  for (std::size_t i = 1; i < line.size(); ++i)
    if (rect_between(line[i - 1], line[i]).overlaps(ink)) return true;
  return false;
}

}  // namespace

std::vector<PageRect> plates_behind(const PageText& words, std::optional<GroupId> own, const Runs& runs, Colour page) {
  std::vector<PageRect> plates;
  for (const std::vector<PageSpan>& line : words.lines) {
    const Rect ink = ink_of(line);
    if (ink.empty()) continue;
    const bool is_run_through =
        std::any_of(runs.borders.begin(), runs.borders.end(),
                    [&](const Runs::Border& border) {
                      return border.group != own && border.box.overlaps(ink) && !border.box.contains(ink);
                    }) ||
        std::any_of(runs.lines.begin(), runs.lines.end(),
                    [&](const std::vector<Point>& points) { return runs_through(points, ink); });
    if (!is_run_through) continue;
    const Rect plate{ink.x - kBeside, ink.y, ink.width + 2 * kBeside, ink.height};
    plates.push_back({"plate", plate, 0, page, std::nullopt});
  }
  return plates;
}

}  // namespace archsheet
