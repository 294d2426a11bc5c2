// SPDX-License-Identifier: MIT
#include "icon/shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/number.h"

namespace archsheet {

namespace {

constexpr int kDecimals = 4;

std::string text_of(double value) {
  return format_number(value, kDecimals);
}

// Takes the numbers of a shape by name; remembers whether all could be read.
class Numbers {
 public:
  explicit Numbers(const std::vector<SvgAttribute>& attributes) : attributes_(attributes) {}

  std::optional<double> find(std::string_view name) {
    const auto found = std::ranges::find(attributes_, name, &SvgAttribute::name);
    if (found == attributes_.end()) return std::nullopt;
    const std::optional<double> value = svg_number(found->value);
    good_ = good_ && value.has_value();
    return value;
  }
  double get(std::string_view name) { return find(name).value_or(0); }
  std::string text(std::string_view name) { return text_of(get(name)); }
  bool good() const { return good_; }

 private:
  const std::vector<SvgAttribute>& attributes_;
  bool good_ = true;
};

std::string ellipse_path(double x, double y, double across, double down) {
  if (across <= 0 || down <= 0) return {};
  const std::string radii = fmt::format("{} {}", text_of(across), text_of(down));
  return fmt::format("M{} {}a{} 0 1 1 {} 0a{} 0 1 1 {} 0z", text_of(x - across), text_of(y), radii, text_of(2 * across),
                     radii, text_of(-2 * across));
}

std::string rect_path(Numbers& numbers) {
  const double width = numbers.get("width");
  const double height = numbers.get("height");
  const std::optional<double> rx = numbers.find("rx");
  const std::optional<double> ry = numbers.find("ry");
  const std::string begin_y = numbers.text("y");
  if (width <= 0 || height <= 0) return {};
  const double across = std::clamp(rx.value_or(ry.value_or(0)), 0.0, width / 2);
  const double down = std::clamp(ry.value_or(rx.value_or(0)), 0.0, height / 2);
  const std::string start = fmt::format("M{} {}", text_of(numbers.get("x") + across), begin_y);
  if (across <= 0 || down <= 0)
    return fmt::format("{}h{}v{}h{}z", start, text_of(width), text_of(height), text_of(-width));
  const std::string level = text_of(width - 2 * across);
  const std::string upright = text_of(height - 2 * down);
  const auto corner = [&](double x, double y) {
    return fmt::format("a{} {} 0 0 1 {} {}", text_of(across), text_of(down), text_of(x), text_of(y));
  };
  return fmt::format("{}h{}{}v{}{}h{}{}v{}{}z", start, level, corner(across, down), upright, corner(-across, down),
                     text_of(-(width - 2 * across)), corner(-across, -down), text_of(-(height - 2 * down)),
                     corner(across, -down));
}

std::optional<std::string> poly_path(const std::vector<SvgAttribute>& attributes, bool closed) {
  const auto found = std::ranges::find(attributes, std::string_view("points"), &SvgAttribute::name);
  const auto points = svg_numbers(found == attributes.end() ? std::string_view() : found->value);
  if (!points || points->size() % 2 != 0) return std::nullopt;
  if (points->size() < 4) return std::string();
  std::string path;
  for (std::size_t i = 0; i < points->size(); i += 2)
    path += fmt::format("{}{} {}", i == 0 ? 'M' : 'L', text_of((*points)[i]), text_of((*points)[i + 1]));
  return path + (closed ? "z" : "");
}

}  // namespace

std::optional<double> svg_number(std::string_view text) {
  constexpr double kLargest = 1e6;
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (!std::isfinite(value) || std::abs(value) > kLargest) return std::nullopt;
  return value;
}

std::optional<std::vector<double>> svg_numbers(std::string_view text) {
  constexpr std::string_view kBetween = " ,\t\r\n";
  std::vector<double> numbers;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(kBetween), text.size()));
    if (text.empty()) return numbers;
    const std::string_view word = text.substr(0, text.find_first_of(kBetween));
    const std::optional<double> number = svg_number(word);
    if (!number) return std::nullopt;
    numbers.push_back(*number);
    text.remove_prefix(word.size());
  }
}

std::optional<std::string> shape_path(std::string_view element, const std::vector<SvgAttribute>& attributes) {
  if (element == "polyline" || element == "polygon") return poly_path(attributes, element == "polygon");
  Numbers numbers(attributes);
  std::string path;
  if (element == "rect")
    path = rect_path(numbers);
  else if (element == "circle")
    path = ellipse_path(numbers.get("cx"), numbers.get("cy"), numbers.get("r"), numbers.get("r"));
  else if (element == "ellipse")
    path = ellipse_path(numbers.get("cx"), numbers.get("cy"), numbers.get("rx"), numbers.get("ry"));
  else
    path = fmt::format("M{} {}L{} {}", numbers.text("x1"), numbers.text("y1"), numbers.text("x2"), numbers.text("y2"));
  if (!numbers.good()) return std::nullopt;
  return path;
}

}  // namespace archsheet
