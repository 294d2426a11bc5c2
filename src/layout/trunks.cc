// SPDX-License-Identifier: MIT
#include "layout/trunks.h"

#include <algorithm>
#include <cstddef>

namespace archsheet {

namespace {

// Seen from the end that a bundle shares.
Point point_at(const WirePath& path, std::size_t index, bool from_target) {
  return from_target ? path[path.size() - 1 - index] : path[index];
}

int count_common(const WirePath& first, const WirePath& second, bool from_target) {
  const auto at = [&](const WirePath& path, std::size_t index) { return point_at(path, index, from_target); };
  if (first.empty() || second.empty() || !(at(first, 0) == at(second, 0))) return 0;
  int count = 0;
  for (std::size_t i = 0; i + 1 < std::min(first.size(), second.size()); ++i) {
    const Point here = at(first, i);
    const Point next = at(first, i + 1);
    const Point other = at(second, i + 1);
    if ((next.x - here.x) * (other.x - here.x) + (next.y - here.y) * (other.y - here.y) <= 0) return count;
    ++count;
    if (!(next == other)) return count;
  }
  return count;
}

class BundleReader {
 public:
  BundleReader(Scene& scene, const Model& model) : scene_(scene), model_(model) {
    scene.bundle.assign(scene.ends.size(), -1);
    scene.gathers.assign(scene.ends.size(), false);
    scene.mixed.assign(scene.ends.size(), false);
    for (std::size_t flow = 0; flow < std::min(scene.ends.size(), model.flows.size()); ++flow)
      if (!scene.ends[flow].is_loop()) flows_.push_back(flow);
  }

  void read() {
    count_ends();
    for (const bool at_target : {false, true})
      for (const std::size_t flow : flows_)
        if (is_free(flow) && is_crowded(end_of(flow, at_target)))
          bundle(flow, at_target, [&](std::size_t a, std::size_t b) { return are_drawn_alike(a, b, at_target); });
    for (const std::size_t flow : flows_)
      if (is_free(flow) && end_of(flow, false).component >= 0 && !model_.flows[flow].steps.empty())
        bundle(flow, false, [&](std::size_t a, std::size_t b) { return are_one_fan(a, b); });
  }

 private:
  bool is_free(std::size_t flow) const { return scene_.bundle[flow] < 0; }
  const WireEnd& end_of(std::size_t flow, bool at_target) const {
    return at_target ? scene_.ends[flow].to : scene_.ends[flow].from;
  }

  void count_ends() {
    ends_at_.assign(scene_.floor.components.size(), 0);
    for (const std::size_t flow : flows_)
      for (const bool at_target : {false, true})
        if (const int component = end_of(flow, at_target).component; component >= 0) ++ends_at_[component];
  }
  bool is_crowded(const WireEnd& end) const { return end.component >= 0 && ends_at_[end.component] > kCrowd; }

  bool are_drawn_alike(std::size_t a, std::size_t b, bool at_target) const {
    return end_of(a, at_target).same_node(end_of(b, at_target)) && !scene_.ends[a].joins_same_pair(scene_.ends[b]) &&
           model_.flows[a].style == model_.flows[b].style && scene_.floor.flows[a].both == scene_.floor.flows[b].both;
  }
  bool are_one_fan(std::size_t a, std::size_t b) const {
    return are_drawn_alike(a, b, false) && model_.flows[a].steps == model_.flows[b].steps &&
           !scene_.floor.flows[a].both;
  }

  // Belonging together is not transitive by itself (two flows to one target never share), so a bundle takes a flow only
  // when it belongs to all that are in it.
  template <typename Belong>
  void bundle(std::size_t first, bool at_target, Belong belong) {
    std::vector<std::size_t> members{first};
    for (const std::size_t flow : flows_) {
      if (flow <= first || !is_free(flow)) continue;
      if (std::all_of(members.begin(), members.end(), [&](std::size_t member) { return belong(member, flow); }))
        members.push_back(flow);
    }
    if (members.size() < 2) return;
    const bool mixed = std::any_of(members.begin(), members.end(), [&](std::size_t member) {
      return model_.flows[member].steps != model_.flows[first].steps;
    });
    for (const std::size_t member : members) {
      scene_.bundle[member] = static_cast<int>(first);
      scene_.gathers[member] = at_target;
      scene_.mixed[member] = mixed;
    }
  }

  Scene& scene_;
  const Model& model_;
  std::vector<std::size_t> flows_;  // no self loops
  std::vector<int> ends_at_;        // of each component
};

}  // namespace

CommonRuns::CommonRuns(const Scene& scene, int a, int b, const WirePath& first, const WirePath& second)
    : first_(first), second_(second) {
  if (a == b || !scene.bundled(a, b)) return;
  at_target_ = scene.gathers[a];
  count_ = count_common(first, second, at_target_);
}

int CommonRuns::twin_of(int index) const {
  const int last_of_first = static_cast<int>(first_.size()) - 2;
  const int last_of_second = static_cast<int>(second_.size()) - 2;
  const int along_trunk = at_target_ ? last_of_second - index : index;
  if (along_trunk >= count_) return -1;
  return at_target_ ? last_of_first - along_trunk : along_trunk;
}

bool CommonRuns::foreign_part(int index, Rect& part) const {
  part = rect_between(second_[index], second_[index + 1]);
  const int twin = twin_of(index);
  if (twin < 0) return true;
  if (rect_between(first_[twin], first_[twin + 1]).contains(part)) return false;
  const int away = at_target_ ? 0 : 1;  // the end of a run that is farther from the trunk's
  part = rect_between(first_[twin + away], second_[index + away]);
  return true;
}

void read_bundles(Scene& scene, const Model& model) {
  BundleReader(scene, model).read();
}

}  // namespace archsheet
