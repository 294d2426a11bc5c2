// SPDX-License-Identifier: MIT
//
// Glyphs and clusters for cairo.
#include "emit/glyph_run.h"

#include "emit/printable.h"

namespace archsheet {

void GlyphRun::show(cairo_t* context) const {
  cairo_show_text_glyphs(context, text.data(), static_cast<int>(text.size()), glyphs.data(),
                         static_cast<int>(glyphs.size()), clusters.data(), static_cast<int>(clusters.size()),
                         cairo_text_cluster_flags_t{});
}

GlyphRun glyph_run(const PageSpan& span, const DocumentFaces& faces) {
  GlyphRun run;
  run.text = printable(span.text);
  const std::vector<Glyph> shaped = faces.fonts().shape(run.text, span.weight, span.size);
  Point pen = span.baseline;
  for (const Glyph& glyph : shaped) {
    run.glyphs.push_back({faces.glyph(span.weight, glyph.id), pen.x + glyph.x_offset, pen.y + glyph.y_offset});
    pen.x += glyph.advance;
  }
  run.clusters = clusters_of(shaped, run.text.size());
  return run;
}

std::vector<cairo_text_cluster_t> clusters_of(const std::vector<Glyph>& glyphs, std::size_t text_size) {
  if (glyphs.empty()) return {};
  std::vector<cairo_text_cluster_t> clusters{{0, 1}};
  std::size_t begin = 0;  // first byte of the last cluster
  for (std::size_t index = 1; index < glyphs.size(); ++index) {
    const std::size_t byte = glyphs[index].cluster;
    if (byte < glyphs[index - 1].cluster) return {{static_cast<int>(text_size), static_cast<int>(glyphs.size())}};
    if (byte == glyphs[index - 1].cluster) {
      ++clusters.back().num_glyphs;
      continue;
    }
    clusters.back().num_bytes = static_cast<int>(byte - begin);
    clusters.push_back({0, 1});
    begin = byte;
  }
  clusters.back().num_bytes = static_cast<int>(text_size - begin);
  return clusters;
}

}  // namespace archsheet
