// SPDX-License-Identifier: MIT
//
// Where a way over the lattice may begin and end: the first lattice point straight out of a side of an icon,
// or straight off a group's border, far enough for an arrow head.
#pragma once

#include <vector>

#include "layout/lattice.h"

namespace archsheet {

struct Port {
  int vertex = -1;
  int outward = 0;          // heading away from the node
  Point tip;                // on the icon's edge or the group's border
  double stub = 0;          // from there to the vertex
  std::uint8_t limits = 0;  // what the stub runs into
};

// Of a component: one for each side that has room. `run`: the least straight run.
std::vector<Port> component_ports(const Scene& scene, const Lattice& lattice, int component, double run);

// Of a group: one wherever a line of the lattice meets its border, clear of corners and header. `inside`: the line
// stays within the group.
std::vector<Port> group_ports(const Scene& scene, const Lattice& lattice, int group, bool inside, double run);

// A straight line from one end to another that nothing stands in the way of, and the vertices on it.
struct DirectLine {
  Port tail;  // only `outward` and `tip` count
  Port head;
  std::vector<int> vertices;
  double length = 0;
};
// At most one for each heading, where the ends face each other.
std::vector<DirectLine> direct_lines(const Scene& scene, const Lattice& lattice, const WireEnds& ends);

}  // namespace archsheet
