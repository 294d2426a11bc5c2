// SPDX-License-Identifier: MIT
//
// Depths of borders are sums along chains from the innermost box outward; places are the same
// chains walked from the contents outward. Both are memoised walks that a ring of bands cannot trap.
#include "layout/axis.h"

#include <algorithm>
#include <cstddef>
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
    position += (k > 0 ? axis.closes[k - 1] : 0) + axis.opens[k] + track.middle * stretch;
    track.position = position;
    track.anchor = position + (anchor_in_middle ? track.before() : fixed_anchor);
    position += track.size;
  }
  Boxes boxes(axis);
  for (std::size_t i = 0; i < axis.boxes.size(); ++i) boxes.place(static_cast<int>(i));
}

void align_siblings(Axis& axis, const std::vector<int>& parents, double most) {
  std::vector<AxisBox>& boxes = axis.boxes;
  const auto outermost = [&](std::size_t own, bool at_start) {
    const auto place = [&](const AxisBox& box) { return at_start ? -box.low : box.high; };
    double farthest = place(boxes[own]);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      if (!boxes[i].present || parents[i] != parents[own]) continue;
      if (at_start ? boxes[i].first != boxes[own].first || boxes[i].through_first
                   : boxes[i].last != boxes[own].last || boxes[i].through_last)
        continue;
      if (place(boxes[i]) <= place(boxes[own]) + most) farthest = std::max(farthest, place(boxes[i]));
    }
    return at_start ? -farthest : farthest;
  };
  std::vector<AxisBox> aligned = boxes;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (!boxes[i].present || parents[i] < -1) continue;
    if (!boxes[i].through_first) aligned[i].low = outermost(i, true);
    if (!boxes[i].through_last) aligned[i].high = outermost(i, false);
  }
  boxes = std::move(aligned);
}

}  // namespace archsheet
