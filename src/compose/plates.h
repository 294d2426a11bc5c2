// SPDX-License-Identifier: MIT
//
// Words that something runs through, a border or an arrow, stand on a plate in the colour of the page.
// Internal to this module.
#pragma once

#include <optional>
#include <vector>

#include "compose/page.h"
#include "layout/placement.h"

namespace archsheet {

// What runs across the page, in points of the page.
struct Runs {
  struct Border {
    GroupId group;
    Rect box;
  };
  std::vector<Border> borders;
  std::vector<std::vector<Point>> lines;  // of the flows, in the model's order
};

// One plate for each line of `words` that a border or a line runs through; no border of `own`, whose words they are.
std::vector<PageRect> plates_behind(const PageText& words, std::optional<GroupId> own, const Runs& runs, Colour page);

}  // namespace archsheet
