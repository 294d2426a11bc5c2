// SPDX-License-Identifier: MIT
//
// SVG path data as absolute path commands. Icons bear their shapes in it, some
// of them files of an author, so reading is strict and safe on any bytes.
#pragma once

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "base/geometry.h"

namespace archsheet {

struct MoveTo {
  Point to;
};
struct LineTo {
  Point to;
};
struct CurveTo {  // cubic
  Point control1;
  Point control2;
  Point to;
};
struct ClosePath {};
using PathCommand = std::variant<MoveTo, LineTo, CurveTo, ClosePath>;

// All commands of SVG 1.1 in both cases; quadratic curves and arcs become cubic ones. Nothing when the data
// breaks the grammar, or a coordinate is beyond a million.
std::optional<std::vector<PathCommand>> parse_path_data(std::string_view data);

// True when it can be read and is not empty.
bool is_path_data(std::string_view data);

}  // namespace archsheet
