// SPDX-License-Identifier: MIT
#include "icon/svg_icon.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "icon/path_data.h"
#include "icon/shapes.h"

namespace archsheet {

namespace {

constexpr std::string_view kNamespace = "http://www.w3.org/2000/svg";
constexpr std::string_view kBlank = " \t\r\n";
constexpr std::size_t kDeepest = 32;
constexpr std::size_t kMostPaths = 2000;

// What each element may carry, as words between spaces.
struct Element {
  std::string_view name;
  std::string_view attributes;
};

// `clip-path` is read over: a clip of these icons is its view box.
constexpr Element kPackageElements[] = {
    {"svg", " xmlns viewBox fill "},
    {"title", " "},
    {"g", " fill fill-rule clip-path "},
    {"path", " d fill fill-rule clip-rule stroke stroke-width "},
    {"defs", " "},
    {"clipPath", " id "},
};

// Of every element of a company's icon: paint, and what does not change the picture.
constexpr std::string_view kCommon =
    " id role focusable fill fill-rule clip-rule stroke stroke-width stroke-linecap stroke-linejoin ";
constexpr Element kCompanyElements[] = {
    {"svg", " xmlns viewBox width height version "},
    {"title", " "},
    {"desc", " "},
    {"g", " "},
    {"path", " d "},
    {"rect", " x y width height rx ry "},
    {"circle", " cx cy r "},
    {"ellipse", " cx cy rx ry "},
    {"line", " x1 y1 x2 y2 "},
    {"polyline", " points "},
    {"polygon", " points "},
};

// What drawing programs write often, with what to do about it.
struct Advice {
  std::string_view name;
  std::string_view advice;
};
constexpr Advice kAdvice[] = {
    {"script", "an icon runs nothing"},
    {"style", "give colours by `fill` and `stroke`"},
    {"class", "give colours by `fill` and `stroke`"},
    {"use", "an icon refers to nothing; draw the shape where it is used"},
    {"image", "an icon refers to nothing; draw its shapes"},
    {"foreignObject", "draw its shapes"},
    {"a", "an icon refers to nothing"},
    {"href", "an icon refers to nothing"},
    {"xlink:href", "an icon refers to nothing"},
    {"text", "turn words into paths"},
    {"transform", "apply it to the shapes"},
    {"linearGradient", "take a plain colour"},
    {"radialGradient", "take a plain colour"},
    {"opacity", "take a plain colour"},
    {"fill-opacity", "take a plain colour"},
    {"stroke-opacity", "take a plain colour"},
    {"clip-path", "cut the shapes themselves"},
    {"clipPath", "cut the shapes themselves"},
    {"mask", "cut the shapes themselves"},
    {"filter", "draw its shapes"},
};

std::string not_read(std::string what, std::string_view name) {
  const auto* found = std::ranges::find(kAdvice, name, &Advice::name);
  return found == std::end(kAdvice) ? std::move(what) : fmt::format("{}: {}", what, found->advice);
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
}

// What an element inherits from those around it.
struct Style {
  std::optional<Colour> fill = Colour{};  // SVG's own default is black
  bool even_odd = false;
  std::optional<Colour> stroke;
  double stroke_width = 1;
  bool round_ends = false;
};

struct Open {
  std::string_view name;
  Style style;
  bool drawn = true;  // false inside `defs`
};

class IconReader {
 public:
  IconReader(std::string_view text, IconOrigin origin)
      : text_(text),
        company_(origin == IconOrigin::Company),
        elements_(company_ ? std::span<const Element>(kCompanyElements) : kPackageElements) {}
  std::variant<SvgIcon, SvgError> read();

 private:
  bool fail(std::string reason);
  bool content();
  bool tag();
  bool skip_to(std::string_view end, std::string_view what);
  bool closing_tag();
  bool opening_tag();
  std::string_view word();
  bool attributes(const Element& element, std::vector<SvgAttribute>& found);
  bool attribute_value(std::string_view& value);
  bool allows(const Element& element, std::string_view name) const;

  bool apply(const SvgAttribute& attribute, Style& style);
  bool colour(std::string_view text, std::optional<Colour>& out);
  bool ending(std::string_view text, std::string_view plain, bool& round);
  bool frame(const std::vector<SvgAttribute>& attributes);
  bool package_frame(std::string_view view_box);
  bool shape(std::string_view name, const std::vector<SvgAttribute>& attributes, const Style& style);

  std::string_view text_;
  bool company_;
  std::span<const Element> elements_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
  bool finished_ = false;
  SvgIcon icon_;
  SvgError error_;
};

bool IconReader::fail(std::string reason) {
  error_ = {std::move(reason), std::min(at_, text_.size())};
  return false;
}

std::variant<SvgIcon, SvgError> IconReader::read() {
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  if (company_ && text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  while (at_ < text_.size())
    if (text_[at_] == '<' ? !tag() : !content()) return error_;
  if (!finished_) return SvgError{"the file ends within an element", at_};
  if (icon_.size <= 0) return SvgError{"no `viewBox`", 0};
  if (icon_.paths.empty()) return SvgError{"nothing is drawn", 0};
  return std::move(icon_);
}

// Words stand in `title` and `desc` alone.
bool IconReader::content() {
  const std::size_t end = std::min(text_.find('<', at_), text_.size());
  const std::string_view words = text_.substr(at_, end - at_);
  const bool blank = words.find_first_not_of(kBlank) == std::string_view::npos;
  const bool described = !open_.empty() && (open_.back().name == "title" || open_.back().name == "desc");
  if (!blank && !described) return fail("text outside `title`");
  at_ = end;
  return true;
}

bool IconReader::tag() {
  const std::string_view rest = text_.substr(at_);
  if (company_ && rest.starts_with("<!--")) return skip_to("-->", "a comment");
  if (company_ && rest.starts_with("<?xml")) return skip_to("?>", "the XML declaration");
  if (rest.starts_with("<!DOCTYPE")) return fail("a document type is not read: it can declare entities");
  if (rest.starts_with("<!") || rest.starts_with("<?")) return fail("only elements are read");
  if (finished_) return fail("something follows the drawing");
  ++at_;
  return at_ < text_.size() && text_[at_] == '/' ? closing_tag() : opening_tag();
}

bool IconReader::skip_to(std::string_view end, std::string_view what) {
  const std::size_t found = text_.find(end, at_);
  if (found == std::string_view::npos) return fail(fmt::format("{} does not end", what));
  at_ = found + end.size();
  return true;
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
  at_ = std::min(text_.find_first_not_of(kBlank, at_), text_.size());
  if (at_ >= text_.size() || text_[at_] != '>') return fail("`>` is missing");
  ++at_;
  open_.pop_back();
  finished_ = open_.empty();
  return true;
}

bool IconReader::opening_tag() {
  const std::size_t begin = at_;
  const std::string_view name = word();
  const auto element = std::ranges::find(elements_, name, &Element::name);
  if (element == elements_.end()) {
    at_ = begin;
    return fail(not_read(fmt::format("`<{}>` is not read", name), name));
  }
  if (open_.empty() != (name == "svg")) return fail(fmt::format("`{}` cannot stand here", name));
  if (open_.size() >= kDeepest) return fail(fmt::format("elements deeper than {} levels", kDeepest));
  std::vector<SvgAttribute> found;
  if (!attributes(*element, found)) return false;

  Open next{element->name, open_.empty() ? Style{} : open_.back().style, open_.empty() || open_.back().drawn};
  next.drawn = next.drawn && name != "defs";
  for (const SvgAttribute& attribute : found)
    if (!apply(attribute, next.style)) return false;
  if (name == "svg" && !frame(found)) return false;
  const bool holds = name == "svg" || name == "g" || name == "title" || name == "desc" || name == "defs";
  if (!holds && name != "clipPath" && next.drawn && !shape(name, found, next.style)) return false;

  const bool empty = at_ < text_.size() && text_[at_] == '/';
  if (empty) ++at_;
  if (at_ >= text_.size() || text_[at_] != '>') return fail("`>` is missing");
  ++at_;
  if (!empty) open_.push_back(next);
  finished_ = open_.empty();
  return true;
}

bool IconReader::allows(const Element& element, std::string_view name) const {
  const std::string wanted = fmt::format(" {} ", name);
  if (element.attributes.find(wanted) != std::string_view::npos) return true;
  // What drawing programs declare and say of themselves changes nothing.
  return company_ && (kCommon.find(wanted) != std::string_view::npos || name.starts_with("xmlns:") ||
                      name.starts_with("aria-") || name.starts_with("data-") || name == "xml:space");
}

bool IconReader::attributes(const Element& element, std::vector<SvgAttribute>& found) {
  const std::string_view blank = company_ ? kBlank : kBlank.substr(0, 1);
  while (true) {
    const std::size_t begin = std::min(text_.find_first_not_of(blank, at_), text_.size());
    const bool parted = begin > at_;
    at_ = begin;
    if (at_ >= text_.size() || text_[at_] == '>' || text_[at_] == '/') return true;
    if (!parted) return fail("`>` is missing");
    const std::string_view name = word();
    if (name.empty() || !allows(element, name)) {
      at_ = begin;
      return fail(not_read(fmt::format("the attribute `{}` of `{}` is not read", name, element.name), name));
    }
    std::string_view value;
    if (!attribute_value(value)) return false;
    found.push_back({name, value});
  }
}

bool IconReader::attribute_value(std::string_view& value) {
  const char quote = company_ && text_.substr(at_, 2) == "='" ? '\'' : '"';
  if (at_ + 1 >= text_.size() || text_[at_] != '=' || text_[at_ + 1] != quote) return fail("`=\"` is missing");
  const std::size_t end = text_.find(quote, at_ + 2);
  if (end == std::string_view::npos) return fail("an attribute does not end");
  value = text_.substr(at_ + 2, end - at_ - 2);
  if (value.find_first_of("&<") != std::string_view::npos) return fail("an entity is not read");
  at_ = end + 1;
  return true;
}

bool IconReader::apply(const SvgAttribute& attribute, Style& style) {
  if (attribute.name == "xmlns") return attribute.value == kNamespace || fail("not an SVG");
  if (attribute.name == "fill") return colour(attribute.value, style.fill);
  if (attribute.name == "stroke") return colour(attribute.value, style.stroke);
  if (attribute.name == "stroke-linecap") return ending(attribute.value, "butt", style.round_ends);
  if (attribute.name == "stroke-linejoin") return ending(attribute.value, "miter", style.round_ends);
  if (attribute.name == "fill-rule") {
    style.even_odd = attribute.value == "evenodd";
    return style.even_odd || attribute.value == "nonzero" || fail("unknown `fill-rule`");
  }
  if (attribute.name == "stroke-width") {
    const std::optional<double> width = svg_number(attribute.value);
    style.stroke_width = width.value_or(0);
    return (width && *width >= 0) || fail("`stroke-width` is no number");
  }
  return true;  // of the element itself, or without effect
}

bool IconReader::ending(std::string_view text, std::string_view plain, bool& round) {
  round = round || text == "round";
  return text == "round" || text == plain || fail(fmt::format("ends and corners of lines cannot be `{}`", text));
}

bool IconReader::colour(std::string_view text, std::optional<Colour>& out) {
  constexpr Colour kInk{0x23, 0x2f, 0x3e};  // of the icons for things outside AWS, which is light on a dark sheet
  constexpr Colour kBlack{};
  constexpr Colour kWhite{255, 255, 255};
  if (company_ && text == "currentColor")
    out = kInk;
  else if (company_ && text == "black")
    out = kBlack;
  else if (company_ && text == "white")
    out = kWhite;
  else
    out = text == "none" ? std::nullopt : parse_colour(text);
  return out.has_value() || text == "none" || fail(fmt::format("`{}` is no colour: write `#rrggbb`", text));
}

bool IconReader::package_frame(std::string_view view_box) {
  for (const int size : {40, 48, 64, 74}) {
    if (view_box != fmt::format("0 0 {} {}", size, size)) continue;
    icon_.size = size;
    return true;
  }
  return fail(fmt::format("unknown `viewBox` `{}`", view_box));
}

// The view box, else the width and height, in a square.
bool IconReader::frame(const std::vector<SvgAttribute>& attributes) {
  const auto value_of = [&](std::string_view name) {
    const auto found = std::ranges::find(attributes, name, &SvgAttribute::name);
    return found == attributes.end() ? std::string_view() : found->value;
  };
  const std::string_view view_box = value_of("viewBox");
  if (!company_) return view_box.empty() || package_frame(view_box);
  std::vector<double> box;
  if (!view_box.empty()) {
    box = svg_numbers(view_box).value_or(std::vector<double>());
  } else {
    const auto length = [&](std::string_view name) {
      std::string_view text = value_of(name);
      if (text.ends_with("px")) text.remove_suffix(2);
      return svg_number(text).value_or(0);
    };
    box = {0, 0, length("width"), length("height")};
  }
  if (box.size() != 4 || box[2] <= 0 || box[3] <= 0)
    return fail("`viewBox` wants four numbers, width and height above 0");
  icon_.size = std::max(box[2], box[3]);
  icon_.left = box[0] - (icon_.size - box[2]) / 2;
  icon_.top = box[1] - (icon_.size - box[3]) / 2;
  return true;
}

bool IconReader::shape(std::string_view name, const std::vector<SvgAttribute>& attributes, const Style& style) {
  std::string data;
  if (name == "path") {
    const auto found = std::ranges::find(attributes, std::string_view("d"), &SvgAttribute::name);
    if (found != attributes.end()) data = found->value;
    if (!is_path_data(data)) return fail("this path cannot be read");
  } else {
    const std::optional<std::string> path = shape_path(name, attributes);
    if (!path) return fail(fmt::format("a number of this `{}` cannot be read", name));
    data = *path;
  }
  const bool stroked = style.stroke && style.stroke_width > 0;
  if (data.empty() || (!style.fill && !stroked)) return true;
  if (icon_.paths.size() >= kMostPaths) return fail(fmt::format("more than {} shapes", kMostPaths));
  icon_.paths.push_back({std::move(data), style.fill, style.even_odd, stroked ? style.stroke : std::nullopt,
                         style.stroke_width, style.round_ends});
  return true;
}

}  // namespace

std::variant<SvgIcon, SvgError> read_svg_icon(std::string_view text, IconOrigin origin) {
  return IconReader(text, origin).read();
}

}  // namespace archsheet
