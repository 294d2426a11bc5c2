// SPDX-License-Identifier: MIT
//
// The sparse grid that lines run on: the middle lines of icons and a few lanes in every gap between tracks
// and borders. Vertices are all crossings of its vertical and
// horizontal lines; an edge joins two neighbours and knows what stands in its way.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/scene.h"

namespace archsheet {

// The direction of travel along an edge; `heading ^ 2` is the way back.
inline constexpr int east = 0, south = 1, west = 2, north = 3;
inline constexpr int step_column[4] = {1, 0, -1, 0};
inline constexpr int step_row[4] = {0, 1, 0, -1};

// Why an edge is not free.
inline constexpr std::uint8_t through_component = 1;  // or a callout
inline constexpr std::uint8_t through_header = 2;
inline constexpr std::uint8_t along_border = 4;
inline constexpr std::uint8_t beside_header = 8;  // at the height of a group's header; allowed, not liked

struct Lattice {
  std::vector<double> xs;  // of the vertical lines, ascending
  std::vector<double> ys;
  int columns = 0;
  int rows = 0;
  // By edge: first all edges to the right, by their left vertex, then all edges down, by their upper vertex.
  std::vector<std::uint8_t> limits;
  std::vector<int> lengths;  // in sixteenths of a point
  std::vector<int> grounds;  // the innermost group around its middle (grounds.h), -1: none

  int vertex(int column, int row) const { return row * columns + column; }
  int column_of(int vertex) const { return vertex % columns; }
  int row_of(int vertex) const { return vertex / columns; }
  int vertex_count() const { return columns * rows; }
  int edge_count() const { return 2 * vertex_count(); }
  Point at(int vertex) const { return {xs[column_of(vertex)], ys[row_of(vertex)]}; }
  // -1 at the rim.
  int neighbour(int vertex, int heading) const {
    const int column = column_of(vertex) + step_column[heading];
    const int row = row_of(vertex) + step_row[heading];
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : this->vertex(column, row);
  }
  // The edge from `vertex` along `heading`, whose other end is `next`.
  int edge(int vertex, int heading, int next) const {
    switch (heading) {
      case east:
        return vertex;
      case west:
        return next;
      case south:
        return vertex_count() + vertex;
      default:
        return vertex_count() + next;
    }
  }
};

Lattice make_lattice(const Scene& scene);

// The index of the line at `at` (give or take half a point), or -1.
int line_at(const std::vector<double>& lines, double at);

}  // namespace archsheet
