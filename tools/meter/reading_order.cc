// SPDX-License-Identifier: MIT
#include "reading_order.h"

#include <charconv>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <system_error>

#include "runs.h"

namespace archsheet::meter {
namespace {

struct SeenStep {
  Point place;  // where its number first appears
  const SeenFlow* flow = nullptr;
};

std::optional<int> number_of(const std::string& step) {
  int number = 0;
  const char* end = step.data() + step.size();
  const std::from_chars_result read = std::from_chars(step.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

// Those with a number and no letter, in their order, each with the first of its flows.
std::map<int, SeenStep> numbered_steps(const Scene& scene) {
  std::map<int, SeenStep> steps;
  for (const SeenBadge& badge : scene.badges)
    if (const std::optional<int> number = number_of(badge.step)) steps.try_emplace(*number, SeenStep{badge.centre});
  for (const SeenFlow& flow : scene.flows)
    for (const std::string& step : split(flow.steps)) {
      const auto found = steps.find(number_of(step).value_or(-1));
      if (found != steps.end() && found->second.flow == nullptr) found->second.flow = &flow;
    }
  return steps;
}

// What the steps so far have used.
class Trail {
 public:
  // Whether a step must turn to where an earlier one has been.
  bool returns(const SeenStep& step) const {
    if (step.flow == nullptr) return false;
    return used_.contains(step.flow->to) || (used_.contains(step.flow->from) && !last_ends_.contains(step.flow->from));
  }
  void follow(const Scene& scene, int number) {
    last_ends_.clear();
    for (const SeenFlow& flow : scene.flows) {
      if (!split(flow.steps).contains(std::to_string(number))) continue;
      used_.insert({flow.from, flow.to});
      last_ends_.insert(flow.to);
    }
  }

 private:
  std::set<std::string> used_;
  std::set<std::string> last_ends_;
};

}  // namespace

void follow_steps(const Scene& scene, Figures& figures) {
  constexpr double kLevel = 20;  // points; less is no step to any side
  constexpr double kLow = 0.55;  // of the drawing's height
  const std::map<int, SeenStep> steps = numbered_steps(scene);
  if (steps.empty()) return;
  figures.begins_low = steps.begin()->second.place.y > figures.drawn.top() + kLow * figures.drawn.height;
  figures.next_steps = steps.size() - 1;
  Trail trail;
  trail.follow(scene, steps.begin()->first);
  for (auto before = steps.begin(), step = std::next(before); step != steps.end(); before = step++) {
    const double across = step->second.place.x - before->second.place.x;
    const double down = step->second.place.y - before->second.place.y;
    const bool is_back = (across < -kLevel && down < kLevel) || (down < -kLevel && across < kLevel);
    figures.steps_back += is_back ? 1 : 0;
    figures.steps_astray += is_back && !trail.returns(step->second) ? 1 : 0;
    trail.follow(scene, step->first);
  }
}

}  // namespace archsheet::meter
