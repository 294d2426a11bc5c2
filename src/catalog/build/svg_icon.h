// SPDX-License-Identifier: MIT
//
// Reads an icon of the package. The icons use a small part of SVG: six
// elements, a dozen attributes, no transforms and no styles. Anything else is
// an error, so that a new release of the package cannot change a drawing unnoticed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/colour.h"

namespace archsheet::catalog::build {

struct SvgPath {
  std::string data;
  std::optional<Colour> fill;
  bool even_odd = false;
  std::optional<Colour> stroke;
  double stroke_width = 1;
};

struct SvgIcon {
  double size = 0;  // side of the square view box
  std::vector<SvgPath> paths;
};

struct SvgError {
  std::string reason;
  std::size_t offset = 0;  // byte of the file
};

std::variant<SvgIcon, SvgError> read_svg_icon(std::string_view text);

// True when the text is SVG path data: known commands, each with all its numbers, a move first.
bool is_path_data(std::string_view data);

}  // namespace archsheet::catalog::build
