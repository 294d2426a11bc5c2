// SPDX-License-Identifier: MIT
//
// The icons, as lists of filled and stroked paths in their own view box. They
// are packed from the icon package when the program is built. Without the
// package (ARCHSHEET_ICONS=OFF) each name gives our own glyph of its category.
#pragma once

#include <string_view>
#include <vector>

#include <optional>

#include "base/colour.h"
#include "icon/svg_icon.h"

namespace archsheet::catalog {

struct IconPath {
  std::string_view data;       // SVG path data, as drawn by the icon's authors
  std::optional<Colour> fill;  // none: not filled
  bool even_odd = false;
  std::optional<Colour> stroke;  // none: not stroked
  double stroke_width = 1;
  bool round_ends = false;  // round caps and joins
};

struct Icon {
  std::string_view name;  // "architecture-service/AWSIoTCore"
  double size = 0;        // side of the square view box
  std::vector<IconPath> paths;
  double left = 0;  // where the view box begins
  double top = 0;
  bool clipped = false;  // may draw outside its view box, which is cut off
};

// The icon of that name; null when there is none. The pointer stays valid for the program's life.
const Icon* find_icon(std::string_view name);

// Every name, sorted.
std::vector<std::string_view> icon_names();

// The icon that a company brings with it, as one that can be drawn; it looks into `drawing`, which must outlive it.
Icon icon_of(const SvgIcon& drawing);

// False when built without the icon package.
bool has_official_icons();

// The notice that goes with the icons (shown by --version, shipped in NOTICE).
std::string_view icon_notice();

}  // namespace archsheet::catalog
