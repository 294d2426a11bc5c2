// SPDX-License-Identifier: MIT
//
// What can be seen in a sheet's SVG: boxes, words, lines and numbers with their
// places. Read from the structure that the SVG promises and from nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace archsheet::meter {

// One line of text.
struct Words {
  std::string text;
  Rect box;          // from the top of the capitals to the descenders
  double size;       // font size in user units
  std::string part;  // the classes of the groups around it, innermost last: "diagram/component"
};

struct SeenComponent {
  std::string id;
  std::string parent;  // id of its group; may be empty
  Rect icon;
  std::vector<Words> words;
};

struct SeenGroup {
  std::string id;
  std::string kind;
  std::string parent;
  bool band = false;
  Rect box;
  std::optional<Rect> icon;
  std::vector<Words> words;
};

struct Segment {
  Point from;
  Point to;
};

struct SeenFlow {
  std::string number;  // data-flow
  std::string from;
  std::string to;
  std::string steps;          // printed numbers, with spaces
  std::vector<Segment> runs;  // from corner to corner, as if no bend were rounded and no crossing hopped over
  int bends = 0;
  bool head = false;
};

struct SeenLabel {
  std::string flow;
  std::vector<Words> words;
};

struct SeenBadge {
  std::string step;
  Point centre;
  double radius = 0;
};

struct Scene {
  Rect page;
  Rect area;  // what the page leaves for the drawing, between title, steps and footer; empty where there is no title
  std::vector<SeenComponent> components;
  std::vector<SeenGroup> groups;
  std::vector<SeenFlow> flows;
  std::vector<SeenLabel> labels;
  std::vector<SeenBadge> badges;   // in the drawing
  std::vector<std::string> steps;  // numbers of the paragraphs
  std::vector<Words> words;        // every line of text of the page
  std::vector<Rect> boxes;         // every drawn rectangle, circle and icon
};

// Nothing when the text is not an archsheet SVG; `problem` then says why.
std::optional<Scene> read_scene(std::string_view svg, std::string& problem);

}  // namespace archsheet::meter
