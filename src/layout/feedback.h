// SPDX-License-Identifier: MIT
//
// Which edges run against the reading direction because they close a ring.
#pragma once

#include <vector>

namespace archsheet {

struct DirectedEdge {
  int from = 0;
  int to = 0;
  bool two_way = false;  // followed, but never feedback itself
};

// One flag an edge: true when a depth-first walk over the edges in their order, from every node without incoming
// edges and then from any not yet seen, meets it leading back to a node it is still below (or to itself).
std::vector<bool> find_feedback(int node_count, const std::vector<DirectedEdge>& edges);

}  // namespace archsheet
