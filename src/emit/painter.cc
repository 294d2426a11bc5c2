// SPDX-License-Identifier: MIT
//
// The display list as cairo calls. A PDF's tags are opened around what they
// name; cairo numbers the marked content and writes the structure tree.
#include "emit/painter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <numbers>

#include "base/number.h"
#include "emit/glyph_run.h"
#include "emit/icon_ink.h"
#include "emit/link.h"
#include "emit/page_bounds.h"

namespace archsheet {
namespace {

void set_colour(cairo_t* context, Colour colour) {
  cairo_set_source_rgb(context, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

void add_path(cairo_t* context, const std::vector<PathCommand>& commands) {
  for (const PathCommand& command : commands) {
    if (const auto* move = std::get_if<MoveTo>(&command)) cairo_move_to(context, move->to.x, move->to.y);
    if (const auto* line = std::get_if<LineTo>(&command)) cairo_line_to(context, line->to.x, line->to.y);
    if (const auto* curve = std::get_if<CurveTo>(&command))
      cairo_curve_to(context, curve->control1.x, curve->control1.y, curve->control2.x, curve->control2.y, curve->to.x,
                     curve->to.y);
    if (std::holds_alternative<ClosePath>(command)) cairo_close_path(context);
  }
}

void add_rounded_rectangle(cairo_t* context, const Rect& box, double wanted_radius) {
  const double radius = std::min({wanted_radius, box.width / 2, box.height / 2});
  if (radius <= 0) {
    cairo_rectangle(context, box.x, box.y, box.width, box.height);
    return;
  }
  constexpr double kQuarter = std::numbers::pi / 2;
  cairo_new_sub_path(context);
  cairo_arc(context, box.right() - radius, box.top() + radius, radius, -kQuarter, 0);
  cairo_arc(context, box.right() - radius, box.bottom() - radius, radius, 0, kQuarter);
  cairo_arc(context, box.left() + radius, box.bottom() - radius, radius, kQuarter, 2 * kQuarter);
  cairo_arc(context, box.left() + radius, box.top() + radius, radius, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(context);
}

void set_stroke(cairo_t* context, const Stroke& stroke) {
  set_colour(context, stroke.colour);
  cairo_set_line_width(context, stroke.width);
  cairo_set_line_cap(context, stroke.round_ends ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join(context, stroke.round_ends ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  cairo_set_miter_limit(context, 4);  // as SVG has it
  cairo_set_dash(context, stroke.dashes.data(), static_cast<int>(stroke.dashes.size()), 0);
}

const char* heading_tag(int heading) {
  return heading == 1 ? "H1" : heading == 2 ? "H2" : "P";
}

// Links within the document are left out: their targets are ids of an SVG.
std::optional<Link> drawable_link(const std::string& address) {
  std::optional<Link> link = Link::parse(address);
  if (link && link->is_fragment()) link.reset();
  return link;
}

bool has_link(const PageText& text) {
  for (const std::vector<PageSpan>& line : text.lines)
    for (const PageSpan& span : line)
      if (drawable_link(span.link)) return true;
  return false;
}

// Null for parts that are not told apart.
const char* role_tag(PartRole role) {
  switch (role) {
    case PartRole::Figure:
      return "Figure";
    case PartRole::List:
      return "L";
    case PartRole::ListItem:
      return "LI";
    case PartRole::Plain:
    case PartRole::Artifact:
      return nullptr;
  }
  return nullptr;
}

}  // namespace

Painter::Painter(cairo_t* context, const DocumentFaces& faces, PaintTags tags)
    : context_(context), faces_(faces), tags_(tags) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_set_font_options(context_, options);
  cairo_font_options_destroy(options);
}

void Painter::draw(const Page& page) {
  set_colour(context_, page.background);
  cairo_rectangle(context_, 0, 0, page.size.width, page.size.height);
  cairo_fill(context_);
  draw(page.items);
}

void Painter::draw(const std::vector<PageItem>& items) {
  for (const PageItem& item : items) std::visit([this](const auto& value) { draw(value); }, item);
}

void Painter::fill_and_stroke(std::optional<Colour> fill, const std::optional<Stroke>& stroke) {
  if (fill) {
    set_colour(context_, *fill);
    cairo_fill_preserve(context_);
  }
  if (stroke) {
    set_stroke(context_, *stroke);
    cairo_stroke_preserve(context_);
  }
  cairo_new_path(context_);
}

void Painter::draw(const PagePath& path) {
  add_path(context_, path.commands);
  fill_and_stroke(path.fill, path.stroke);
}

void Painter::draw(const PageRect& rect) {
  add_rounded_rectangle(context_, rect.box, rect.radius);
  fill_and_stroke(rect.fill, rect.stroke);
}

void Painter::draw(const PageCircle& circle) {
  cairo_new_sub_path(context_);
  cairo_arc(context_, circle.centre.x, circle.centre.y, circle.radius, 0, 2 * std::numbers::pi);
  cairo_close_path(context_);
  fill_and_stroke(circle.fill, circle.stroke);
}

void Painter::draw(const PageIcon& icon) {
  assert(icon.icon);
  cairo_save(context_);
  cairo_translate(context_, icon.box.x, icon.box.y);
  const double scale = icon.box.width / icon.icon->size;
  cairo_scale(context_, scale, scale);
  if (icon.icon->clipped) {
    cairo_rectangle(context_, 0, 0, icon.icon->size, icon.icon->size);
    cairo_clip(context_);
    cairo_translate(context_, -icon.icon->left, -icon.icon->top);
  }
  for (const catalog::IconPath& path : icon.icon->paths) {
    const std::optional<std::vector<PathCommand>> commands = parse_path_data(path.data);
    assert(commands);  // icons are checked when they are read
    if (!commands) continue;
    add_path(context_, *commands);
    cairo_set_fill_rule(context_, path.even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
    std::optional<Stroke> stroke;
    if (const std::optional<Colour> ink = icon_ink(path.stroke, icon.general_ink))
      stroke = Stroke{*ink, path.stroke_width, {}, path.round_ends};
    fill_and_stroke(icon_ink(path.fill, icon.general_ink), stroke);
  }
  cairo_restore(context_);
}

// In a list item, words of the item itself are its body and words of a part of it (the badge) its label.
const char* Painter::tag_of(const PageText& text) const {
  if (in_link_) return nullptr;
  if (in_figure_) return "P";
  if (item_depth_ > 0) return item_depth_ == 1 ? "LBody" : "Lbl";
  return heading_tag(text.heading);
}

void Painter::draw(const PageText& text) {
  const char* tag = tag_of(text);
  if (tag) begin_tag(tag);
  // cairo gives content to innermost tags only: beside a link, other words need a tag of their own.
  const bool is_mixed = tag && has_link(text);
  for (const std::vector<PageSpan>& line : text.lines)
    for (const PageSpan& span : line) {
      const bool needs_tag = is_mixed && !drawable_link(span.link);
      if (needs_tag) begin_tag("Span");
      draw(span);
      if (needs_tag) end_tag("Span");
    }
  if (tag) end_tag(tag);
}

void Painter::draw(const PageSpan& span) {
  const GlyphRun run = glyph_run(span, faces_);
  if (run.glyphs.empty()) return;
  faces_.select(context_, span.weight, span.size);
  const bool opened = begin_link(span.link, bounds_of(span, faces_.fonts()));
  set_colour(context_, span.colour);
  run.show(context_);
  if (opened) end_tag(CAIRO_TAG_LINK);
}

void Painter::draw(const PageGroup& group) {
  const char* tag = in_figure_ ? nullptr : role_tag(group.role);
  const bool is_figure = tag && group.role == PartRole::Figure;
  const bool goes_deeper = item_depth_ > 0 || (tag && group.role == PartRole::ListItem);
  if (tag) begin_tag(tag);
  if (is_figure) {
    in_figure_ = true;
    figures_.push_back(group.title);
  }
  if (goes_deeper) ++item_depth_;
  const bool opened = begin_link(group.link, bounds_of(group.items, faces_.fonts()).value_or(Rect{}));
  if (opened) in_link_ = true;
  draw(group.items);
  if (opened) {
    in_link_ = false;
    end_tag(CAIRO_TAG_LINK);
  }
  if (goes_deeper) --item_depth_;
  if (is_figure) in_figure_ = false;
  if (tag) end_tag(tag);
}

bool Painter::begin_link(const std::string& address, const Rect& area) {
  if (tags_ == PaintTags::None || in_link_) return false;
  const std::optional<Link> link = drawable_link(address);
  if (!link) return false;
  const std::string attributes =
      fmt::format("uri='{}' rect=[{} {} {} {}]", link->percent_encoded(), format_number(area.x, 3),
                  format_number(area.y, 3), format_number(area.width, 3), format_number(area.height, 3));
  cairo_tag_begin(context_, CAIRO_TAG_LINK, attributes.c_str());
  return true;
}

void Painter::begin_tag(const char* name) {
  if (tags_ == PaintTags::Structure) cairo_tag_begin(context_, name, nullptr);
}

void Painter::end_tag(const char* name) {
  if (tags_ == PaintTags::Structure) cairo_tag_end(context_, name);
}

}  // namespace archsheet
