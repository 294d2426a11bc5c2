// SPDX-License-Identifier: MIT
//
// One axis of a drawing: its tracks (columns or rows), the boxes that begin and end at them, and which
// box comes outside which. The same reckoning serves both axes; nesting may differ, since an Availability Zone
// crosses its VPC above and below but not at its sides.
#pragma once

#include <vector>

namespace archsheet {

struct Track {
  double size = 0;      // of the largest component in it, and what more it takes
  double middle = 0;    // the part of the gap before it that stretches
  double fixed = 0;     // and one that does not, beside the borders
  double position = 0;  // where it begins
  double anchor = 0;    // where a border through its icons runs
  double lead = 0;      // by how much more of it lies before the middle of what stands in it than behind

  // Of a column, from its sides to the middle of what stands in it.
  double before() const { return (size + lead) / 2; }
  double behind() const { return (size - lead) / 2; }
};

// Where a track lies on the floor.
struct TrackSpan {
  double low = 0;
  double high = 0;
};

struct AxisBox {
  bool present = false;
  int first = 0;  // tracks
  int last = 0;
  double open = 0;  // inset before its contents
  double close = 0;
  bool through_first = false;  // the border runs through the icons of that track, without inset
  bool through_last = false;
  std::vector<int> outers;  // boxes directly around it
  double low = 0;           // where it is drawn
  double high = 0;
};

struct Axis {
  std::vector<Track> tracks;
  std::vector<AxisBox> boxes;
  std::vector<double> opens;   // before each track: the borders that stand side by side there
  std::vector<double> closes;  // after each track
};

// Fills `opens` and `closes` from the boxes.
void add_up_borders(Axis& axis);

// Positions of the tracks, the gaps' middles stretched; then `low` and `high` of the boxes. `anchor` is how far into
// a track its anchor lies: the middle of what stands in it (columns) or a fixed length (rows).
void place_axis(Axis& axis, double stretch, double fixed_anchor, bool anchor_in_middle);

// Boxes of one parent that begin, or end, at the same track and nearly in line are drawn in line: the smaller one grows
// by at most `most`, into room that its track keeps for the larger. `parents` are indices of boxes, -1 for none, or
// `kStays` for boxes that stay as they are.
inline constexpr int kStays = -2;
void align_siblings(Axis& axis, const std::vector<int>& parents, double most);

}  // namespace archsheet
