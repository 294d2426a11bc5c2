// SPDX-License-Identifier: MIT
//
// A `Sheet` as bytes. Same sheet, same bytes; the only date is the sheet's own or `modified`.
#pragma once

#include <string>
#include <vector>

#include "check/model.h"
#include "compose/page.h"
#include "layout/placement.h"
#include "text/font.h"

namespace archsheet {

struct SvgOptions {
  bool embed_fonts = true;  // one WOFF2 subset a weight; goldens are written without
};

// One document a page.
std::vector<std::string> write_svg(const Sheet& sheet, const Fonts& fonts, const SvgOptions& options);

struct PdfOptions {
  long long epoch = 0;   // creation and modification date, seconds; SOURCE_DATE_EPOCH or the sheet's date
  std::string producer;  // "archsheet 0.1.0"
};

// One document of all pages: subset fonts, selectable text, links, tags, outline, language. Empty on an
// internal fault, with `error` set.
std::string write_pdf(const Sheet& sheet, const Fonts& fonts, const PdfOptions& options, std::string& error);

// One PNG a page; `scale` device pixels a point. Empty for a page that cannot be a picture at that scale (no
// pixels, or more than 32767 on a side).
std::vector<std::string> write_png(const Sheet& sheet, const Fonts& fonts, double scale);

// The laid-out graph as Graphviz source, with positions (`pos` with `!`) and clusters, for `neato -n2`.
std::string write_dot(const Model& model, const Placement& placement);

}  // namespace archsheet
