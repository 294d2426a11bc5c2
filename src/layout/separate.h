// SPDX-License-Identifier: MIT
//
// Positions on one axis, each near its wish and within its bounds, with least distances between some of them.
#pragma once

#include <vector>

namespace archsheet {

struct Slider {
  double wish = 0;
  double floor = 0;
  double ceiling = 0;
  double at = 0;  // in: where it is; out: where it goes
};

// `before` keeps `gap` below `after`. Every rule's `before` comes earlier in the order than its `after`.
struct SpacingRule {
  int before;
  int after;
  double gap;
  double least;  // what the gap may shrink to where room is short
};

// `order` lists all sliders; rules point forward in it. Where even shrunk gaps do not fit, sliders keep to their bounds
// and gaps are broken.
void separate(std::vector<Slider>& sliders, const std::vector<int>& order, std::vector<SpacingRule> rules);

}  // namespace archsheet
