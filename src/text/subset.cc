// SPDX-License-Identifier: MIT
#include <cstring>

#include "text/face.h"
#include "text/woff2.h"

namespace archsheet {
namespace {

HbSubsetInput input_for(const std::u32string& characters) {
  HbSubsetInput input(hb_subset_input_create_or_fail());
  if (!input) return input;
  // Without subroutines cairo, which subsets once more, writes PDF files a fifth of the size.
  hb_subset_input_set_flags(
      input.get(), HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  // The typeface's name is reserved for the whole face.
  hb_set_clear(hb_subset_input_set(input.get(), HB_SUBSET_SETS_NAME_ID));
  hb_set_t* const features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb_set_clear(features);
  for (hb_tag_t tag : kKeptFeatures) hb_set_add(features, tag);
  for (char32_t character : characters) hb_set_add(hb_subset_input_unicode_set(input.get()), character);
  return input;
}

// The face built by hb-subset is a loose set of tables until it is asked for its file.
std::string bytes_of(hb_face_t* face) {
  const HbBlob blob(hb_face_reference_blob(face));
  unsigned length = 0;
  const char* const data = hb_blob_get_data(blob.get(), &length);
  return std::string(data, length);
}

}  // namespace

Subset Fonts::subset(const std::set<char32_t>& characters, Weight weight) const {
  Face& face = *faces_[weight == Weight::Bold ? 1 : 0];
  std::u32string wanted = U" ";
  for (char32_t character : characters) {
    if (face.has_glyph(character))
      wanted.push_back(character);
    else
      wanted += face.stand_ins(character);
  }
  const HbSubsetInput input = input_for(wanted);
  if (!input) return {};
  const HbSubsetPlan plan(hb_subset_plan_create_or_fail(face.face(), input.get()));
  if (!plan) return {};
  const HbFace cut(hb_subset_plan_execute_or_fail(plan.get()));
  if (!cut) return {};

  Subset result;
  result.bytes = bytes_of(cut.get());
  const hb_map_t* const new_ids = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  const unsigned count = hb_face_get_glyph_count(face.face());
  for (hb_codepoint_t old_id = 0; old_id < count; ++old_id)
    if (hb_map_has(new_ids, old_id)) result.glyphs.emplace(old_id, hb_map_get(new_ids, old_id));
  return result;
}

std::string Fonts::subset_woff2(const std::set<char32_t>& characters, Weight weight) const {
  return wrap_woff2(subset(characters, weight).bytes);
}

}  // namespace archsheet
