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

namespace archsheet::catalog {

struct IconPath {
  std::string_view data;       // SVG path data, as drawn by the icon's authors
  std::optional<Colour> fill;  // none: not filled
  bool even_odd = false;
  std::optional<Colour> stroke;  // none: not stroked
  double stroke_width = 1;
};

struct Icon {
  std::string_view name;  // "architecture-service/AWSIoTCore"
  double size;            // side of the square view box
  std::vector<IconPath> paths;
};

// The icon of that name; null when there is none. The pointer stays valid for the program's life.
const Icon* find_icon(std::string_view name);

// Every name, sorted.
std::vector<std::string_view> icon_names();

// False when built without the icon package.
bool has_official_icons();

// The notice that goes with the icons (shown by --version, shipped in NOTICE).
std::string_view icon_notice();

}  // namespace archsheet::catalog
