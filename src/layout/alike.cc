// SPDX-License-Identifier: MIT
#include "layout/alike.h"

#include <algorithm>
#include <utility>

namespace archsheet {
namespace {

template <typename First, typename Count>
std::vector<LikeTracks> likes_of(const CellGraph& graph, const std::vector<CellBox>& boxes, First first, Count count) {
  std::vector<LikeTracks> likes;
  for (const Mirror& mirror : graph.mirrors) {
    const CellBox& leader = boxes[at(mirror.leader)];
    const CellBox& follower = boxes[at(mirror.follower)];
    if (first(leader) != first(follower) && count(leader) == count(follower))
      likes.push_back({first(leader), first(follower), count(leader)});
  }
  return likes;
}

void take_wider(Track& track, const Track& other) {
  const double before = std::max(track.before(), other.before());
  const double behind = std::max(track.behind(), other.behind());
  track.size = before + behind;
  track.lead = before - behind;
}

// Of the gap before a track, what does not stretch. A band may begin or end in one copy and run through another.
double firm_gap(const Axis& axis, int track) {
  return axis.closes[at(track - 1)] + axis.opens[at(track)] + axis.tracks[at(track)].fixed;
}

// Gaps before the first tracks lie outside of what is alike.
void widen(const LikeTracks& like, int to, int from, Axis& axis) {
  for (int k = 0; k < like.count; ++k) {
    Track& track = axis.tracks[at(to + k)];
    const Track& other = axis.tracks[at(from + k)];
    take_wider(track, other);
    if (k == 0) continue;
    track.middle = std::max(track.middle, other.middle);
    track.fixed += std::max(0.0, firm_gap(axis, from + k) - firm_gap(axis, to + k));
  }
}

}  // namespace

std::vector<LikeTracks> like_columns(const CellGraph& graph, const std::vector<CellBox>& boxes) {
  return likes_of(
      graph, boxes, [](const CellBox& box) { return box.left; }, [](const CellBox& box) { return box.columns(); });
}

std::vector<LikeTracks> like_rows(const CellGraph& graph, const std::vector<CellBox>& boxes) {
  return likes_of(
      graph, boxes, [](const CellBox& box) { return box.top; }, [](const CellBox& box) { return box.rows(); });
}

void make_alike(const std::vector<LikeTracks>& likes, Axis& axis) {
  for (const LikeTracks& like : likes) widen(like, like.leader, like.follower, axis);
  for (const LikeTracks& like : likes) widen(like, like.follower, like.leader, axis);
}

void make_alike(const std::vector<Mirror>& mirrors, std::vector<AxisBox>& boxes) {
  const auto widen_box = [&](int to, int from) {
    boxes[at(to)].open = std::max(boxes[at(to)].open, boxes[at(from)].open);
    boxes[at(to)].close = std::max(boxes[at(to)].close, boxes[at(from)].close);
  };
  for (const bool to_leader : {true, false})
    for (const Mirror& mirror : mirrors) {
      std::vector<std::pair<int, int>> pairs = mirror.regions;
      pairs.emplace_back(mirror.leader, mirror.follower);
      for (const auto& [leader, follower] : pairs)
        to_leader ? widen_box(leader, follower) : widen_box(follower, leader);
    }
}

}  // namespace archsheet
