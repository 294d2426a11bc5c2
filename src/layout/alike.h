// SPDX-License-Identifier: MIT
//
// What is drawn alike is as wide and as high: a column of one copy takes what the widest of its kind takes, whatever
// else stands in it above or below the copy. So do the gaps between them and the insets of boxes.
#pragma once

#include <vector>

#include "layout/axis.h"
#include "layout/cells.h"

namespace archsheet {

// The same number of tracks, from each of `leader` and `follower` on.
struct LikeTracks {
  int leader = 0;
  int follower = 0;
  int count = 0;
};

// Of every two groups that are drawn alike and do not share the tracks. `boxes`: of the regions.
std::vector<LikeTracks> like_columns(const CellGraph& graph, const std::vector<CellBox>& boxes);
std::vector<LikeTracks> like_rows(const CellGraph& graph, const std::vector<CellBox>& boxes);

// The tracks and the gaps between them. REQUIRES: the borders are added up.
void make_alike(const std::vector<LikeTracks>& likes, Axis& axis);
// The insets of groups.
void make_alike(const std::vector<Mirror>& mirrors, std::vector<AxisBox>& boxes);

}  // namespace archsheet
