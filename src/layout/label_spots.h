// SPDX-License-Identifier: MIT
//
// All the places where a flow's label and badges could stand along its line, each with what it costs there
// before other labels are thought of.
#pragma once

#include <vector>

#include "layout/scene.h"
#include "layout/work.h"

namespace archsheet {

// What is placed as one: badges and text side by side, or either alone.
struct LabelUnit {
  int flow = 0;
  Size text;  // zero: badges alone
  int badges = 0;
  bool may_stack = false;  // the number may stand above the text
  double badges_width() const;
  double width() const;  // the number before the text
  double height() const;
  Size stacked() const;  // the number above the text
  double badge_diameter = 14;
};

struct LabelSpot {
  Rect box;
  double cost = 0;
  bool upright = false;  // the number above its text; badges alone: one above the other, along a vertical line
};

inline constexpr double hard_hit = 1000;  // per thing that a label may not stand on
inline constexpr double good_spot = 30;   // what costs less is a place like any other
inline constexpr double poor_spot = 55;   // what costs more stands on a border or on its own line

// What stands in the way of labels, gathered once for a drawing.
class LabelGround {
 public:
  // All of it must outlive the ground.
  LabelGround(const Scene& scene, const std::vector<WirePath>& paths, Work& work);

  // The cheapest places, best first; never empty for a path of two points or more.
  std::vector<LabelSpot> spots(const LabelUnit& unit) const;

 private:
  struct Line {
    Rect run;
    int flow;
    int index;
  };
  struct Near;

  void beside_run(const LabelUnit& unit, std::size_t index, bool is_stacked, std::vector<LabelSpot>& spots) const;
  void on_run(const LabelUnit& unit, std::size_t index, std::vector<LabelSpot>& spots) const;
  bool is_on_trunk(int flow, Point place) const;
  Near near(const LabelUnit& unit, std::size_t index, const Rect& reach) const;
  double static_cost(const Rect& box, const Near& near) const;

  const Scene& scene_;
  const std::vector<WirePath>& paths_;
  Work& work_;
  std::vector<Rect> solid_;    // icons, words, headers, callouts
  std::vector<Rect> borders_;  // boxes of groups
  std::vector<Line> lines_;
};

}  // namespace archsheet
