// SPDX-License-Identifier: MIT
//
// Draws a page with cairo. PDF and PNG share it; only a PDF asks for tags.
#pragma once

#include <cairo.h>

#include <string>
#include <vector>

#include "compose/page.h"
#include "emit/faces.h"

namespace archsheet {

// Whether links and the structure of the text (headings, lists, figures) are told to cairo.
enum class PaintTags { None, Structure };

class Painter {
 public:
  // `context` and `faces` must outlive the painter.
  Painter(cairo_t* context, const DocumentFaces& faces, PaintTags tags);

  // Draws background and items. One user unit of the context is one point.
  void draw(const Page& page);

  // Titles of the figures met so far, in drawing order.
  const std::vector<std::string>& figures() const { return figures_; }

 private:
  void draw(const std::vector<PageItem>& items);
  void draw(const PagePath& path);
  void draw(const PageRect& rect);
  void draw(const PageCircle& circle);
  void draw(const PageIcon& icon);
  void draw(const PageText& text);
  void draw(const PageSpan& span);
  void draw(const PageGroup& group);
  void fill_and_stroke(std::optional<Colour> fill, const std::optional<Stroke>& stroke);
  bool begin_link(const std::string& address, const Rect& area);
  const char* tag_of(const PageText& text) const;
  void begin_tag(const char* name);
  void end_tag(const char* name);

  cairo_t* context_;
  const DocumentFaces& faces_;
  PaintTags tags_;
  bool in_link_ = false;    // links do not nest; the outer one holds
  bool in_figure_ = false;  // words in a figure belong to it and are not paragraphs
  int item_depth_ = 0;      // groups from the list item inward; 0: not in one
  std::vector<std::string> figures_;
};

}  // namespace archsheet
