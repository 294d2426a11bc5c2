// SPDX-License-Identifier: MIT
//
// Floors for the tests of wires: things on a grid of cells, given room in the way that tracks give it.
#pragma once

#include <cstdint>
#include <vector>

#include "check/model.h"
#include "layout/floor.h"

namespace archsheet::test {

// A floor with the model that belongs to it.
struct Stage {
  Floor floor;
  Model model;
};

NodeId component(int index);
NodeId group(int index);

class StageMaker {
 public:
  explicit StageMaker(double icon_size = 36) : icon_size_(icon_size) {}

  // Components and groups are numbered in the order in which they are added; parents before their children.
  int add_component(int column, int row, int parent = -1, Size words = {44, 10});
  int add_group(int left, int top, int right, int bottom, int parent = -1, double header_width = 50);
  int add_flow(NodeId from, NodeId to, Size label = {}, int badges = 0);
  void same_step(std::vector<int> flows);  // those of one step may share a trunk
  void set_feedback(int flow) { flows_[flow].flow.feedback = true; }
  void set_both(int flow) { flows_[flow].flow.both = true; }
  void set_downward() { downward_ = true; }
  void callout_component(int component, int badges = 1) { components_[component].callouts = badges; }
  void callout_group(int group, int badges = 1) { groups_[group].callouts = badges; }

  Stage make() const;

 private:
  struct CellComponent {
    int column, row, parent;
    Size words;
    int callouts = 0;
  };
  struct CellGroup {
    int left, top, right, bottom, parent;
    double header_width;
    int callouts = 0;
  };
  struct CellFlow {
    FloorFlow flow;
    int step;
  };
  struct Track {
    double start = 0;  // of the cell
    double size = 0;
  };

  std::vector<Track> tracks(bool columns) const;
  double label_room(bool columns, int gap) const;

  double icon_size_;
  bool downward_ = false;
  int steps_ = 0;
  std::vector<CellComponent> components_;
  std::vector<CellGroup> groups_;
  std::vector<CellFlow> flows_;
};

// Components at random cells, nested groups, flows between any of them. The same seed gives the same floor everywhere.
Stage random_stage(std::uint32_t seed);

}  // namespace archsheet::test
