// SPDX-License-Identifier: MIT

#include "catalog/build/svg_icon.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace archsheet::catalog::build {

namespace {

constexpr std::string_view kNamespace = "http://www.w3.org/2000/svg";

// What each element may carry. `clip-path` is read over: a clip of these icons is its view box.
struct Element {
  std::string_view name;
  std::string_view attributes;  // words between spaces
};
constexpr std::array<Element, 6> kElements = {{
    {"svg", " xmlns viewBox fill "},
    {"title", " "},
    {"g", " fill fill-rule clip-path "},
    {"path", " d fill fill-rule clip-rule stroke stroke-width "},
    {"defs", " "},
    {"clipPath", " id "},
}};

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

struct Attribute {
  std::string_view name;
  std::string_view value;
};

// What an element inherits from those around it.
struct Style {
  std::optional<Colour> fill = Colour{};  // SVG's own default is black
  bool even_odd = false;
  std::optional<Colour> stroke;
  double stroke_width = 1;
};

struct Open {
  std::string_view name;
  Style style;
  bool drawn = true;  // false inside `defs`
};

class IconReader {
 public:
  explicit IconReader(std::string_view text) : text_(text) {}
  std::variant<SvgIcon, SvgError> read();

 private:
  bool fail(std::string reason);
  bool tag();
  bool closing_tag();
  bool opening_tag();
  bool content();
  std::string_view word();
  bool attributes(const Element& element, std::vector<Attribute>& found);
  bool apply(const Attribute& attribute, Style& style);
  bool colour(std::string_view text, std::optional<Colour>& out);
  bool view_box(std::string_view text);
  bool keep_path(std::string_view data, const Style& style);

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
  bool finished_ = false;
  SvgIcon icon_;
  SvgError error_;
};

bool IconReader::fail(std::string reason) {
  error_ = {std::move(reason), at_};
  return false;
}

std::variant<SvgIcon, SvgError> IconReader::read() {
  while (at_ < text_.size())
    if (text_[at_] == '<' ? !tag() : !content()) return error_;
  if (!finished_) return SvgError{"the file ends within an element", at_};
  if (icon_.size <= 0) return SvgError{"no `viewBox`", 0};
  if (icon_.paths.empty()) return SvgError{"nothing is drawn", 0};
  return std::move(icon_);
}

// Words stand in `title` alone.
bool IconReader::content() {
  const std::size_t end = std::min(text_.find('<', at_), text_.size());
  const std::string_view words = text_.substr(at_, end - at_);
  const bool blank = words.find_first_not_of(" \n") == std::string_view::npos;
  if (!blank && (open_.empty() || open_.back().name != "title")) return fail("text outside `title`");
  at_ = end;
  return true;
}

bool IconReader::tag() {
  ++at_;
  if (finished_) return fail("something follows the drawing");
  return at_ < text_.size() && text_[at_] == '/' ? closing_tag() : opening_tag();
}

std::string_view IconReader::word() {
  const std::size_t begin = at_;
  while (at_ < text_.size() && is_name_character(text_[at_])) ++at_;
  return text_.substr(begin, at_ - begin);
}

bool IconReader::closing_tag() {
  ++at_;
  const std::string_view name = word();
  if (open_.empty() || open_.back().name != name) return fail(fmt::format("`{}` ends but is not open", name));
  if (at_ >= text_.size() || text_[at_] != '>') return fail("`>` is missing");
  ++at_;
  open_.pop_back();
  finished_ = open_.empty();
  return true;
}

bool IconReader::opening_tag() {
  const std::string_view name = word();
  const auto* element = std::ranges::find(kElements, name, &Element::name);
  if (element == kElements.end()) return fail(fmt::format("unknown element `{}`", name));
  if (open_.empty() != (name == "svg")) return fail(fmt::format("`{}` cannot stand here", name));
  std::vector<Attribute> found;
  if (!attributes(*element, found)) return false;

  Open next{element->name, open_.empty() ? Style{} : open_.back().style, open_.empty() || open_.back().drawn};
  next.drawn = next.drawn && name != "defs";
  std::string_view data;
  for (const Attribute& attribute : found) {
    if (attribute.name == "d") data = attribute.value;
    if (!apply(attribute, next.style)) return false;
  }
  if (name == "path" && next.drawn && !keep_path(data, next.style)) return false;

  const bool empty = at_ < text_.size() && text_[at_] == '/';
  if (empty) ++at_;
  if (at_ >= text_.size() || text_[at_] != '>') return fail("`>` is missing");
  ++at_;
  if (!empty) open_.push_back(next);
  finished_ = open_.empty();
  return true;
}

bool IconReader::attributes(const Element& element, std::vector<Attribute>& found) {
  while (at_ < text_.size() && text_[at_] == ' ') {
    ++at_;
    const std::string_view name = word();
    if (element.attributes.find(fmt::format(" {} ", name)) == std::string_view::npos)
      return fail(fmt::format("unknown attribute `{}` of `{}`", name, element.name));
    if (text_.substr(at_, 2) != "=\"") return fail("`=\"` is missing");
    const std::size_t end = text_.find('"', at_ + 2);
    if (end == std::string_view::npos) return fail("an attribute does not end");
    found.push_back({name, text_.substr(at_ + 2, end - at_ - 2)});
    at_ = end + 1;
  }
  return true;
}

bool IconReader::apply(const Attribute& attribute, Style& style) {
  if (attribute.name == "xmlns") return attribute.value == kNamespace || fail("not an SVG");
  if (attribute.name == "viewBox") return view_box(attribute.value);
  if (attribute.name == "fill") return colour(attribute.value, style.fill);
  if (attribute.name == "stroke") return colour(attribute.value, style.stroke);
  if (attribute.name == "fill-rule") {
    style.even_odd = attribute.value == "evenodd";
    return style.even_odd || attribute.value == "nonzero" || fail("unknown `fill-rule`");
  }
  if (attribute.name == "stroke-width") {
    const char* end = attribute.value.data() + attribute.value.size();
    const auto result = std::from_chars(attribute.value.data(), end, style.stroke_width);
    return (result.ec == std::errc() && result.ptr == end) || fail("`stroke-width` is no number");
  }
  return true;  // d, id, clip-path, clip-rule
}

bool IconReader::colour(std::string_view text, std::optional<Colour>& out) {
  out = text == "none" ? std::nullopt : parse_colour(text);
  return out.has_value() || text == "none" || fail(fmt::format("`{}` is no colour", text));
}

bool IconReader::view_box(std::string_view text) {
  for (const int size : {40, 48, 64, 74}) {
    if (text != fmt::format("0 0 {} {}", size, size)) continue;
    icon_.size = size;
    return true;
  }
  return fail(fmt::format("unknown `viewBox` `{}`", text));
}

bool IconReader::keep_path(std::string_view data, const Style& style) {
  if (!is_path_data(data)) return fail("this path cannot be read");
  if (style.fill || style.stroke)
    icon_.paths.push_back({std::string(data), style.fill, style.even_odd, style.stroke, style.stroke_width});
  return true;
}

}  // namespace

std::variant<SvgIcon, SvgError> read_svg_icon(std::string_view text) {
  return IconReader(text).read();
}

}  // namespace archsheet::catalog::build
