// SPDX-License-Identifier: MIT
#include "layout/extra_room.h"

#include <algorithm>
#include <cstddef>

namespace archsheet {
namespace {

// Adds to every gap that `low`..`high` touches; within one track, to both beside it.
void add_to_gaps(const std::vector<TrackSpan>& tracks, double low, double high, double points,
                 std::vector<double>& extra) {
  extra.resize(tracks.size() + 1, 0);
  bool found = false;
  for (std::size_t k = 0; k <= tracks.size(); ++k) {
    const bool after_previous = k == 0 || high > tracks[k - 1].high;
    const bool before_next = k == tracks.size() || low < tracks[k].low;
    if (!after_previous || !before_next) continue;
    extra[k] += points;
    found = true;
  }
  if (found) return;
  for (std::size_t k = 0; k < tracks.size(); ++k) {
    if (low < tracks[k].low || high > tracks[k].high) continue;
    extra[k] += points;
    extra[k + 1] += points;
    return;
  }
}

}  // namespace

void make_room(const std::vector<TrackSpan>& columns, const std::vector<TrackSpan>& rows,
               const std::vector<Rect>& places, double points, double most, ExtraRoom& extra) {
  ExtraRoom wanted;
  for (const Rect& place : places) {
    add_to_gaps(columns, place.left(), place.right(), points, wanted.columns);
    add_to_gaps(rows, place.top(), place.bottom(), points, wanted.rows);
  }
  const auto add = [&](const std::vector<double>& points_wanted, std::vector<double>& gaps) {
    gaps.resize(std::max(gaps.size(), points_wanted.size()), 0);
    for (std::size_t k = 0; k < points_wanted.size(); ++k) gaps[k] += std::min(points_wanted[k], most);
  };
  add(wanted.columns, extra.columns);
  add(wanted.rows, extra.rows);
}

}  // namespace archsheet
