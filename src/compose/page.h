// SPDX-License-Identifier: MIT
//
// A finished page as an absolute display list: text, paths, icons and links in
// named groups. Emitters see this and nothing else.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"
#include "base/language.h"
#include "catalog/icons.h"
#include "icon/path_data.h"
#include "text/font.h"

namespace archsheet {

struct Stroke {
  Colour colour;
  double width = 1.25;
  std::vector<double> dashes;  // on, off, ...; empty: solid
  bool round_ends = false;     // round caps and joins
};

struct PagePath {
  std::string name;                   // class in SVG: "line", "head", ...; may be empty
  std::vector<PathCommand> commands;  // absolute
  std::optional<Colour> fill;
  std::optional<Stroke> stroke;
};

struct PageRect {
  std::string name;  // "border", "plate", ...
  Rect box;
  double radius = 0;
  std::optional<Colour> fill;
  std::optional<Stroke> stroke;
};

struct PageCircle {
  std::string name;
  Point centre;
  double radius = 0;
  std::optional<Colour> fill;
  std::optional<Stroke> stroke;
};

struct PageIcon {
  const catalog::Icon* icon = nullptr;
  Rect box;                           // square
  std::optional<Colour> general_ink;  // replaces #232f3d/#242f3e of things outside AWS (dark themes)
};

// One stretch of a text line: one weight, one colour, one link.
struct PageSpan {
  std::string text;
  Point baseline;  // left end
  double width = 0;
  double size = 0;
  Weight weight = Weight::Regular;
  Colour colour;
  std::string link;
};

// Lines that belong together and are read as one: a label, a paragraph, a title.
struct PageText {
  std::string name;                                       // class: "label", "role", "title", "flow-label" ...
  std::vector<std::pair<std::string, std::string>> data;  // data-* attributes, without the prefix
  std::vector<std::vector<PageSpan>> lines;
  int heading = 0;  // 1: the sheet's title, 2: a section (tags and outline of a PDF); 0: plain
};

struct PageGroup;
using PageItem = std::variant<PagePath, PageRect, PageCircle, PageIcon, PageText, PageGroup>;

// What a group is, for tags and roles.
enum class PartRole { Plain, Figure, List, ListItem, Artifact };

struct PageGroup {
  std::string name;                                       // class: "component", "flow", "steps" ...
  std::vector<std::pair<std::string, std::string>> data;  // data-* attributes, without the prefix
  PartRole role = PartRole::Plain;
  std::string title;  // for assistive technology: what this is; may be empty
  std::string link;   // the whole group is a link; empty: none
  std::vector<PageItem> items;
};

struct Page {
  Size size;
  Colour background;
  std::vector<PageItem> items;  // groups "title-block", "diagram", "steps", "footer" in this order
};

// All pages of one sheet, and what both formats say about it.
struct Sheet {
  std::string id;  // prefix of element ids
  Language language = Language::English;
  std::string title;
  std::string description;
  std::string author;
  std::string subject;
  std::vector<std::string> keywords;
  std::optional<std::string> date;  // "2026-11-23"
  std::vector<Page> pages;          // at least one
};

// The text form for `dump --stage page`.
std::string dump(const Sheet& sheet);

}  // namespace archsheet
