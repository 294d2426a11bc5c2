// SPDX-License-Identifier: MIT
//
// Reads an icon: shapes and their colours, and nothing else that SVG can do. What is not known is an error that names
// it, so that neither a new release of the icon package nor a file of a stranger changes a drawing unnoticed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/colour.h"

namespace archsheet {

struct SvgPath {
  std::string data;  // `is_path_data` holds for it
  std::optional<Colour> fill = {};
  bool even_odd = false;
  std::optional<Colour> stroke = {};
  double stroke_width = 1;
  bool round_ends = false;  // round caps and joins
};

struct SvgIcon {
  double size = 0;  // side of the square that the drawing stands in the middle of
  std::vector<SvgPath> paths = {};
  double left = 0;  // where that square begins, in the drawing's own units
  double top = 0;
};

struct SvgError {
  std::string reason;
  std::size_t offset = 0;  // byte of the file
};

// The package's icons use six elements, no transforms and no styles. A company's may use the basic shapes, strokes with
// round ends, any view box, comments and an XML declaration as well; `currentColor` is the ink of the sheet.
enum class IconOrigin { Package, Company };

inline constexpr std::size_t kMaximumIconBytes = 256 * 1024;

std::variant<SvgIcon, SvgError> read_svg_icon(std::string_view text, IconOrigin origin = IconOrigin::Package);

}  // namespace archsheet
