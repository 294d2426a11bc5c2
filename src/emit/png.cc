// SPDX-License-Identifier: MIT
//
// A sheet as PNG, one picture a page. Opaque pixels and no time in the file,
// so the same sheet is the same bytes.

#include <cmath>

#include "emit/cairo_handles.h"
#include "emit/emit.h"
#include "emit/painter.h"
#include "emit/used_characters.h"

namespace archsheet {
namespace {

// cairo's own limit on the sides of a picture.
constexpr double kLargestSide = 32767;

// Empty when the picture would be empty or too large, or does not fit in memory.
std::string draw(const Page& page, const DocumentFaces& faces, double scale) {
  const double width = std::ceil(page.size.width * scale - 1e-6);
  const double height = std::ceil(page.size.height * scale - 1e-6);
  if (!(width >= 1 && height >= 1 && width <= kLargestSide && height <= kLargestSide)) return {};
  const CairoSurface surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height)));
  const CairoContext context(cairo_create(surface.get()));
  cairo_scale(context.get(), width / page.size.width, height / page.size.height);
  Painter(context.get(), faces, PaintTags::None).draw(page);
  std::string bytes;
  if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_write_to_png_stream(surface.get(), append_to_string, &bytes) != CAIRO_STATUS_SUCCESS)
    return {};
  return bytes;
}

}  // namespace

std::vector<std::string> write_png(const Sheet& sheet, const Fonts& fonts, double scale) {
  UsedCharacters used;
  for (const Page& page : sheet.pages) add_used_characters(used, page);
  const DocumentFaces faces(fonts, used);
  std::vector<std::string> pictures;
  for (const Page& page : sheet.pages) pictures.push_back(faces.ok() ? draw(page, faces, scale) : std::string());
  return pictures;
}

}  // namespace archsheet
