// SPDX-License-Identifier: MIT
//
// What is wrong with a drawing, judged from what can be seen in it.
#pragma once

#include <string>
#include <vector>

#include "scene.h"

namespace archsheet::meter {

// A kind of fault; each must be 0 in a drawing.
enum class FaultKind {
  LineThroughIcon,
  LineThroughWords,
  LineThroughHeader,
  WordsOnWords,
  WordsOnIcon,
  LabelOnLine,
  BadgeOnSomething,
  BoxesOverlap,
  BordersTooNear,
  StrangerInGroup,
  Diagonal,
  LinesOnTop,
  LineOnBorder,
  LostItem,
  LooseEnd,
  OffThePage,
  SmallText,
};

inline constexpr std::size_t kFaultKinds = static_cast<std::size_t>(FaultKind::SmallText) + 1;

std::string_view name_of(FaultKind kind);

struct Fault {
  FaultKind kind;
  std::string what;  // the ids and words concerned
};

std::vector<Fault> find_faults(const Scene& scene);

// What the spec asks for, by the names that its drawing bears.
struct Expected {
  struct Flow {
    std::string from;
    std::string to;
    std::string label;
    std::vector<std::string> steps;
  };
  struct Band {
    std::string id;
    std::vector<std::string> around;
  };
  std::vector<std::string> components;
  std::vector<std::string> groups;
  std::vector<Band> bands;  // these are among the groups too
  std::vector<Flow> flows;  // in the order of their numbers
  std::vector<std::string> steps;
};

// What the drawing lacks, or shows although nobody asked for it, and strangers in bands, whose members only the
// spec knows.
std::vector<Fault> find_lost(const Scene& scene, const Expected& expected);

// Figures without a verdict of their own.
struct Figures {
  std::size_t components = 0;
  std::size_t flows = 0;
  std::size_t crossings = 0;
  std::size_t lines = 0;  // flows that are no loops
  std::size_t bends = 0;  // of these
  std::size_t labels = 0;
  std::size_t labels_cut = 0;  // that lie across a group's border
  // Flows of a numbered step that bear its number neither themselves nor on a line of the step that shares an end.
  std::size_t without_badge = 0;
  // Reading order, by the first number of each step that has a number and no letter.
  bool begins_low = false;     // the first stands in the lower half
  std::size_t next_steps = 0;  // steps that follow another
  std::size_t steps_back = 0;  // of these, that stand to the left and no lower, or above and no farther right
  // And of those, that need not: they neither end at what an earlier step has used nor begin there, the end of the one
  // just before aside.
  std::size_t steps_astray = 0;
  double icon_size = 0;  // the smallest
  double smallest_text = 0;
  Rect drawn;  // around all groups, icons and words of the diagram

  double bends_per_line() const { return lines > 0 ? static_cast<double>(bends) / static_cast<double>(lines) : 0; }
  double share_of_labels_cut() const {
    return labels > 0 ? static_cast<double>(labels_cut) / static_cast<double>(labels) : 0;
  }
  double aspect() const { return drawn.height > 0 ? drawn.width / drawn.height : 0; }
};

Figures figures_of(const Scene& scene);

// How much wider the drawing is than its area asks for: 1 is the shape of the area. 0 where either is not known.
double aspect_against_area(const Scene& scene, const Figures& figures);

}  // namespace archsheet::meter
