// SPDX-License-Identifier: MIT
//
// The basic shapes of SVG as path data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archsheet {

struct SvgAttribute {
  std::string_view name;
  std::string_view value;
};

// A whole text as a number of a drawing; nothing for units, percentages and what is larger than a million.
std::optional<double> svg_number(std::string_view text);

// Numbers parted by spaces or commas; nothing when there is anything else.
std::optional<std::vector<double>> svg_numbers(std::string_view text);

// The path of `rect`, `circle`, `ellipse`, `line`, `polyline` or `polygon`; empty for a shape without extent, nothing
// when one of its numbers cannot be read.
std::optional<std::string> shape_path(std::string_view element, const std::vector<SvgAttribute>& attributes);

}  // namespace archsheet
