// SPDX-License-Identifier: MIT
//
// FreeType faces over subset bytes in memory. cairo may keep a face after we
// have let go of it, so each face owns its bytes and its FreeType library, and
// all of them go when cairo drops the last reference.
#include "emit/faces.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <memory>
#include <string>

namespace archsheet {
namespace {

struct OwnedFace {
  std::string bytes;
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  OwnedFace() = default;
  OwnedFace(const OwnedFace&) = delete;
  OwnedFace& operator=(const OwnedFace&) = delete;
  ~OwnedFace() {
    if (face) FT_Done_Face(face);
    if (library) FT_Done_FreeType(library);
  }
};

const cairo_user_data_key_t kOwnerKey{};

void delete_owner(void* owner) {
  delete static_cast<OwnedFace*>(owner);
}

// Null when FreeType or cairo does not take the bytes.
cairo_font_face_t* open_face(std::string bytes) {
  auto owned = std::make_unique<OwnedFace>();
  owned->bytes = std::move(bytes);
  if (FT_Init_FreeType(&owned->library) != 0) return nullptr;
  const auto* data = reinterpret_cast<const FT_Byte*>(owned->bytes.data());
  if (FT_New_Memory_Face(owned->library, data, static_cast<FT_Long>(owned->bytes.size()), 0, &owned->face) != 0)
    return nullptr;
  cairo_font_face_t* face = cairo_ft_font_face_create_for_ft_face(owned->face, FT_LOAD_NO_HINTING);
  if (cairo_font_face_set_user_data(face, &kOwnerKey, owned.get(), delete_owner) != CAIRO_STATUS_SUCCESS) {
    cairo_font_face_destroy(face);
    return nullptr;
  }
  static_cast<void>(owned.release());  // the face deletes it
  return face;
}

}  // namespace

DocumentFaces::DocumentFaces(const Fonts& fonts, const UsedCharacters& used) : fonts_(fonts) {
  for (Weight weight : kWeights) {
    if (used.of(weight).empty()) continue;
    Subset subset = fonts.subset(used.of(weight), weight);
    Face& face = faces_[static_cast<std::size_t>(weight)];
    face.face = open_face(std::move(subset.bytes));
    face.glyphs = std::move(subset.glyphs);
    if (!face.face) ok_ = false;
  }
}

DocumentFaces::~DocumentFaces() {
  for (const Face& face : faces_)
    if (face.face) cairo_font_face_destroy(face.face);
}

void DocumentFaces::select(cairo_t* context, Weight weight, double size) const {
  cairo_set_font_face(context, of(weight).face);
  cairo_set_font_size(context, size);
}

std::uint32_t DocumentFaces::glyph(Weight weight, std::uint32_t full_id) const {
  const auto found = of(weight).glyphs.find(full_id);
  return found == of(weight).glyphs.end() ? 0 : found->second;
}

}  // namespace archsheet
