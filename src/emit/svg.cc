// SPDX-License-Identifier: MIT
//
// A page as SVG. The structure is contract: documentation styles it, scripts
// walk it, so what the page names becomes a class or a data attribute and
// nothing else is invented. Sanitisers strip `use` and `foreignObject` and
// external references do not load in an `img`; none of them is written.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>

#include "base/number.h"
#include "emit/emit.h"
#include "emit/icon_ink.h"
#include "emit/printable.h"
#include "emit/used_characters.h"
#include "emit/xml.h"

namespace archsheet {
namespace {

// After our own family: the same face where it is installed, then what has Hangul.
constexpr std::string_view kFallbackFamilies = "Pretendard, 'Noto Sans KR', sans-serif";

constexpr std::string_view weight_number(Weight weight) {
  return weight == Weight::Bold ? "700" : "400";
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result;
  result.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t begin = 0; begin < bytes.size(); begin += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - begin);
    std::uint32_t group = 0;
    for (std::size_t index = 0; index < 3; ++index)
      group = group << 8 | (index < count ? static_cast<unsigned char>(bytes[begin + index]) : 0);
    for (std::size_t index = 0; index < 4; ++index)
      result += index <= count ? kLetters[group >> (18 - 6 * index) & 63] : '=';
  }
  return result;
}

// The subsets a page needs, under a family name that belongs to these very subsets: two sheets inlined in one
// HTML page must not take each other's letters.
struct EmbeddedFonts {
  std::string family;
  std::string style;  // @font-face rules; empty when nothing is embedded
};

EmbeddedFonts embed_fonts(const Page& page, const Fonts& fonts) {
  UsedCharacters used;
  add_used_characters(used, page);
  std::array<std::string, 2> subsets;
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (Weight weight : kWeights) {
    if (used.of(weight).empty()) continue;
    std::string& subset = subsets[static_cast<std::size_t>(weight)];
    subset = fonts.subset_woff2(used.of(weight), weight);
    for (char byte : subset) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  }
  EmbeddedFonts result{fmt::format("archsheet-{:016x}", hash), ""};
  for (Weight weight : kWeights)
    if (const std::string& subset = subsets[static_cast<std::size_t>(weight)]; !subset.empty())
      result.style +=
          fmt::format("@font-face{{font-family:{};font-weight:{};src:url(data:font/woff2;base64,{}) format('woff2')}} ",
                      result.family, weight_number(weight), base64(subset));
  return result;
}

std::string path_data_of(const std::vector<PathCommand>& commands) {
  std::string data;
  const auto add = [&data](char letter, std::initializer_list<Point> points) {
    if (!data.empty()) data += ' ';
    data += letter;
    std::string_view gap;
    for (Point point : points) {
      data += gap;
      append_number(data, point.x);
      data += ',';
      append_number(data, point.y);
      gap = " ";
    }
  };
  for (const PathCommand& command : commands) {
    if (const auto* move = std::get_if<MoveTo>(&command)) add('M', {move->to});
    if (const auto* line = std::get_if<LineTo>(&command)) add('L', {line->to});
    if (const auto* curve = std::get_if<CurveTo>(&command)) add('C', {curve->control1, curve->control2, curve->to});
    if (std::holds_alternative<ClosePath>(command)) add('Z', {});
  }
  return data;
}

// True when a viewer would drop spaces that were measured: several in a row, or one at the end of a line.
bool has_wide_spaces(const PageText& text) {
  for (const std::vector<PageSpan>& line : text.lines) {
    std::string words;
    for (const PageSpan& span : line) words += span.text;
    if (words.starts_with(' ') || words.ends_with(' ') || words.find("  ") != std::string::npos) return true;
  }
  return false;
}

// Writes the items of one page into open elements.
class SvgPage {
 public:
  explicit SvgPage(const Sheet& sheet) : sheet_(sheet) {}

  void write(XmlElement& parent, const std::vector<PageItem>& items) {
    for (const PageItem& item : items) std::visit([&](const auto& value) { write(parent, value); }, item);
  }

 private:
  static void write_class(XmlElement& element, std::string_view name) {
    if (!name.empty()) element.attribute("class", name);
  }

  static void write_paint(XmlElement& element, std::optional<Colour> fill, const std::optional<Stroke>& stroke) {
    if (fill)
      element.colour("fill", *fill);
    else
      element.attribute("fill", "none");
    if (!stroke) return;
    element.colour("stroke", stroke->colour).number("stroke-width", stroke->width);
    if (!stroke->dashes.empty()) {
      std::string dashes;
      for (double dash : stroke->dashes) {
        if (!dashes.empty()) dashes += ' ';
        append_number(dashes, dash);
      }
      element.attribute("stroke-dasharray", dashes);
    }
    if (stroke->round_ends) element.attribute("stroke-linecap", "round").attribute("stroke-linejoin", "round");
  }

  void write(XmlElement& parent, const PagePath& path) {
    XmlElement element = parent.child("path");
    write_class(element, path.name);
    element.attribute("d", path_data_of(path.commands));
    write_paint(element, path.fill, path.stroke);
  }

  void write(XmlElement& parent, const PageRect& rect) {
    XmlElement element = parent.child("rect");
    write_class(element, rect.name);
    element.number("x", rect.box.x).number("y", rect.box.y);
    element.number("width", rect.box.width).number("height", rect.box.height);
    if (rect.radius > 0) element.number("rx", rect.radius);
    write_paint(element, rect.fill, rect.stroke);
  }

  void write(XmlElement& parent, const PageCircle& circle) {
    XmlElement element = parent.child("circle");
    write_class(element, circle.name);
    element.number("cx", circle.centre.x).number("cy", circle.centre.y).number("r", circle.radius);
    write_paint(element, circle.fill, circle.stroke);
  }

  void write(XmlElement& parent, const PageIcon& icon) {
    assert(icon.icon);
    XmlElement group = parent.child("g");
    group.attribute("class", "icon").data("size", format_number(icon.box.width));
    group.attribute("transform",
                    fmt::format("translate({} {}) scale({})", format_number(icon.box.x), format_number(icon.box.y),
                                format_number(icon.box.width / icon.icon->size, 5)));
    if (!icon.icon->clipped) return write_icon_paths(group, icon);
    // A nested view box cuts off what a strange icon draws outside its own.
    XmlElement frame = group.child("svg");
    const std::string side = format_number(icon.icon->size, 5);
    frame.attribute("width", side).attribute("height", side).attribute("overflow", "hidden");
    frame.attribute("viewBox", fmt::format("{} {} {} {}", format_number(icon.icon->left, 5),
                                           format_number(icon.icon->top, 5), side, side));
    write_icon_paths(frame, icon);
  }

  static void write_icon_paths(XmlElement& parent, const PageIcon& icon) {
    for (const catalog::IconPath& path : icon.icon->paths) {
      XmlElement element = parent.child("path");
      element.attribute("d", path.data);
      std::optional<Stroke> stroke;
      if (const std::optional<Colour> ink = icon_ink(path.stroke, icon.general_ink))
        stroke = Stroke{*ink, path.stroke_width, {}, path.round_ends};
      write_paint(element, icon_ink(path.fill, icon.general_ink), stroke);
      if (path.even_odd) element.attribute("fill-rule", "evenodd");
    }
  }

  void write(XmlElement& parent, const PageText& text);
  void write_line(XmlElement& parent, const std::vector<PageSpan>& line, const PageSpan& common);
  static void write_span(XmlElement& parent, const PageSpan& span, const PageSpan& common);
  void write(XmlElement& parent, const PageGroup& group);
  void write_role(XmlElement& element, const PageGroup& group) const;

  const Sheet& sheet_;
  bool in_link_ = false;  // links do not nest; the outer one holds
};

// One text element is read as one; each line ends with a break that assistive technology takes for a space.
void SvgPage::write(XmlElement& parent, const PageText& text) {
  XmlElement element = parent.child("text");
  write_class(element, text.name);
  for (const auto& [name, value] : text.data) element.data(name, value);
  if (text.heading > 0) element.attribute("role", "heading").number("aria-level", text.heading);
  // What the first span says stands on the element; spans only say where they differ.
  PageSpan common;
  for (const std::vector<PageSpan>& line : text.lines)
    if (!line.empty()) {
      common = line.front();
      break;
    }
  if (common.size > 0) element.number("font-size", common.size);
  if (common.weight == Weight::Bold) element.attribute("font-weight", weight_number(common.weight));
  element.colour("fill", common.colour);
  if (has_wide_spaces(text)) element.attribute("xml:space", "preserve");
  bool is_first = true;
  for (const std::vector<PageSpan>& line : text.lines) {
    if (line.empty()) continue;
    if (!is_first) element.line_break();
    is_first = false;
    write_line(element, line, common);
  }
}

void SvgPage::write_line(XmlElement& parent, const std::vector<PageSpan>& line, const PageSpan& common) {
  for (const PageSpan& span : line) {
    const std::optional<Link> link = in_link_ ? std::nullopt : Link::parse(span.link);
    if (!link) {
      write_span(parent, span, common);
      continue;
    }
    XmlElement anchor = parent.child("a", XmlFlow::Inline);
    anchor.link("href", *link).attribute("target", "_top");
    write_span(anchor, span, common);
  }
}

void SvgPage::write_span(XmlElement& parent, const PageSpan& span, const PageSpan& common) {
  XmlElement element = parent.child("tspan", XmlFlow::Inline);
  element.number("x", span.baseline.x).number("y", span.baseline.y);
  if (span.width > 0) element.number("textLength", span.width).attribute("lengthAdjust", "spacingAndGlyphs");
  if (span.size != common.size) element.number("font-size", span.size);
  if (span.weight != common.weight) element.attribute("font-weight", weight_number(span.weight));
  if (span.colour != common.colour) element.colour("fill", span.colour);
  element.text(span.text);
}

void SvgPage::write(XmlElement& parent, const PageGroup& group) {
  XmlElement element = parent.child("g");
  write_class(element, group.name);
  for (const auto& [name, value] : group.data) element.data(name, value);
  write_role(element, group);
  const std::optional<Link> link = in_link_ ? std::nullopt : Link::parse(group.link);
  if (!link) {
    write(element, group.items);
    return;
  }
  XmlElement anchor = element.child("a");
  anchor.link("href", *link).attribute("target", "_top");
  in_link_ = true;
  write(anchor, group.items);
  in_link_ = false;
}

// A name without a role is not read out, so a plain group that has a title becomes a `group`. What describes the
// whole sheet is not said again.
void SvgPage::write_role(XmlElement& element, const PageGroup& group) const {
  switch (group.role) {
    case PartRole::Artifact:
      element.attribute("aria-hidden", "true");
      return;
    case PartRole::List:
      element.attribute("role", "list");
      break;
    case PartRole::ListItem:
      element.attribute("role", "listitem");
      break;
    case PartRole::Figure:
      element.attribute("role", "graphics-object");
      break;
    case PartRole::Plain:
      if (!group.title.empty()) element.attribute("role", "group");
      break;
  }
  if (!group.title.empty() && group.title != sheet_.description) element.attribute("aria-label", group.title);
}

std::string write_page(const Sheet& sheet, std::size_t index, const Fonts& fonts, const SvgOptions& options) {
  const Page& page = sheet.pages[index];
  EmbeddedFonts embedded;
  if (options.embed_fonts) embedded = embed_fonts(page, fonts);
  std::string prefix = fmt::format("{}-{}", sheet.id, code_of(sheet.language));
  if (index > 0) prefix += fmt::format("-{}", index + 1);
  const XmlId title_id(prefix, "title");
  const XmlId description_id(prefix, "desc");

  std::string out;
  {
    XmlElement root(out, "svg");
    root.attribute("xmlns", "http://www.w3.org/2000/svg").attribute("class", "archsheet");
    root.attribute("viewBox",
                   fmt::format("0 0 {} {}", format_number(page.size.width), format_number(page.size.height)));
    root.number("width", page.size.width).number("height", page.size.height);
    root.attribute("lang", code_of(sheet.language)).attribute("role", "graphics-document document");
    root.reference("aria-labelledby", title_id);
    if (!sheet.description.empty()) root.reference("aria-describedby", description_id);
    const bool has_own_family = !embedded.style.empty();
    root.attribute("font-family", has_own_family ? fmt::format("{}, {}", embedded.family, kFallbackFamilies)
                                                 : std::string(kFallbackFamilies));
    root.attribute("font-weight", weight_number(Weight::Regular)).attribute("text-rendering", "geometricPrecision");
    root.child("title").id(title_id).text(sheet.title);
    if (!sheet.description.empty()) root.child("desc").id(description_id).text(sheet.description);
    if (has_own_family) root.child("style").text(embedded.style);
    root.child("rect")
        .attribute("class", "page")
        .number("width", page.size.width)
        .number("height", page.size.height)
        .colour("fill", page.background);
    SvgPage(sheet).write(root, page.items);
  }
  return out;
}

}  // namespace

std::vector<std::string> write_svg(const Sheet& sheet, const Fonts& fonts, const SvgOptions& options) {
  std::vector<std::string> documents;
  for (std::size_t index = 0; index < sheet.pages.size(); ++index)
    documents.push_back(write_page(sheet, index, fonts, options));
  return documents;
}

}  // namespace archsheet
