// SPDX-License-Identifier: MIT
//
// A span of text as positioned glyphs, with the clusters that tell a PDF
// reader which characters each glyph stands for.
#pragma once

#include <cairo.h>

#include <string>
#include <vector>

#include "compose/page.h"
#include "emit/faces.h"

namespace archsheet {

struct GlyphRun {
  std::string text;  // as shown: valid UTF-8, unprintable characters replaced
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;

  // Draws with the face selected in `context` by `DocumentFaces::select`.
  void show(cairo_t* context) const;
};

GlyphRun glyph_run(const PageSpan& span, const DocumentFaces& faces);

// One cluster for each run of glyphs that share a first byte; one for the whole text when the glyphs do not
// follow the order of the text. The clusters cover `text_size` bytes and all glyphs.
std::vector<cairo_text_cluster_t> clusters_of(const std::vector<Glyph>& glyphs, std::size_t text_size);

}  // namespace archsheet
