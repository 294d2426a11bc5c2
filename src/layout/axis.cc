// SPDX-License-Identifier: MIT
//
// Depths of borders are sums along chains from the innermost box outward; places are the same
// chains walked from the contents outward. Both are memoised walks that a ring of bands cannot trap.
#include "layout/axis.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

namespace archsheet {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

enum class Mark : unsigned char { New, Open, Done };

class Depths {
 public:
  Depths(const Axis& axis, bool at_start)
      : axis_(axis), at_start_(at_start), depth_(axis.boxes.size(), 0), marks_(axis.boxes.size(), Mark::New) {}

  double of(int box) {
    const AxisBox& own = axis_.boxes[at(box)];
    if (marks_[at(box)] != Mark::New) return depth_[at(box)];
    marks_[at(box)] = Mark::Open;
    double outside = 0;
    for (int outer : own.outers)
      if (axis_.boxes[at(outer)].present && track(outer) == track(box)) outside = std::max(outside, of(outer));
    const bool through = at_start_ ? own.through_first : own.through_last;
    depth_[at(box)] = outside + (through ? 0 : (at_start_ ? own.open : own.close));
    marks_[at(box)] = Mark::Done;
    return depth_[at(box)];
  }
  int track(int box) const { return at_start_ ? axis_.boxes[at(box)].first : axis_.boxes[at(box)].last; }

 private:
  const Axis& axis_;
  bool at_start_;
  std::vector<double> depth_;
  std::vector<Mark> marks_;
};

class Boxes {
 public:
  explicit Boxes(Axis& axis) : axis_(axis), inners_(axis.boxes.size()), marks_(axis.boxes.size(), Mark::New) {
    for (std::size_t i = 0; i < axis.boxes.size(); ++i)
      for (int outer : axis.boxes[i].outers)
        if (axis.boxes[i].present) inners_[at(outer)].push_back(static_cast<int>(i));
  }

  void place(int index) {
    AxisBox& box = axis_.boxes[at(index)];
    if (!box.present || marks_[at(index)] != Mark::New) return;
    marks_[at(index)] = Mark::Open;
    const Track& first = axis_.tracks[at(box.first)];
    const Track& last = axis_.tracks[at(box.last)];
    double low = first.position;
    double high = last.position + last.size;
    for (int inner : inners_[at(index)]) {
      place(inner);
      if (marks_[at(inner)] != Mark::Done) continue;
      low = std::min(low, axis_.boxes[at(inner)].low);
      high = std::max(high, axis_.boxes[at(inner)].high);
    }
    box.low = box.through_first ? first.anchor : low - box.open;
    box.high = box.through_last ? last.anchor : high + box.close;
    marks_[at(index)] = Mark::Done;
  }

 private:
  Axis& axis_;
  std::vector<std::vector<int>> inners_;
  std::vector<Mark> marks_;
};

}  // namespace

void add_up_borders(Axis& axis) {
  axis.opens.assign(axis.tracks.size(), 0);
  axis.closes.assign(axis.tracks.size(), 0);
  Depths opens(axis, true);
  Depths closes(axis, false);
  for (std::size_t i = 0; i < axis.boxes.size(); ++i) {
    if (!axis.boxes[i].present) continue;
    const int box = static_cast<int>(i);
    double& open = axis.opens[at(axis.boxes[i].first)];
    double& close = axis.closes[at(axis.boxes[i].last)];
    open = std::max(open, opens.of(box));
    close = std::max(close, closes.of(box));
  }
}

void place_axis(Axis& axis, double stretch, double fixed_anchor, bool anchor_in_middle) {
  double position = 0;
  for (std::size_t k = 0; k < axis.tracks.size(); ++k) {
    Track& track = axis.tracks[k];
    position += (k > 0 ? axis.closes[k - 1] : 0) + axis.opens[k] + track.fixed + track.middle * stretch;
    track.position = position;
    track.anchor = position + (anchor_in_middle ? track.before() : fixed_anchor);
    position += track.size;
  }
  Boxes boxes(axis);
  for (std::size_t i = 0; i < axis.boxes.size(); ++i) boxes.place(static_cast<int>(i));
}

void align_siblings(Axis& axis, const std::vector<int>& parents, double most) {
  for (const bool at_start : {true, false}) {
    std::map<std::pair<int, int>, std::vector<AxisBox*>> lines;  // by parent and track
    for (std::size_t i = 0; i < axis.boxes.size(); ++i) {
      AxisBox& box = axis.boxes[i];
      if (!box.present || parents[i] == kStays || (at_start ? box.through_first : box.through_last)) continue;
      lines[{parents[i], at_start ? box.first : box.last}].push_back(&box);
    }
    for (auto& [place, boxes] : lines) {
      double AxisBox::*const side = at_start ? &AxisBox::low : &AxisBox::high;
      const auto is_farther = [&](const AxisBox* a, const AxisBox* b) {
        return at_start ? a->*side < b->*side : a->*side > b->*side;
      };
      std::sort(boxes.begin(), boxes.end(), is_farther);
      // The farthest of those that are near enough, which may be the box itself.
      std::size_t farthest = 0;
      for (AxisBox* box : boxes) {
        while (std::abs(boxes[farthest]->*side - box->*side) > most) ++farthest;
        box->*side = boxes[farthest]->*side;
      }
    }
  }
}

}  // namespace archsheet
