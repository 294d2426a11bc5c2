// SPDX-License-Identifier: MIT
//
// HarfBuzz objects that free themselves, and which layout features our text
// is set with. Internal to this module.
#pragma once

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <memory>

namespace archsheet {

template <auto destroy>
struct HarfBuzzDelete {
  template <typename Object>
  void operator()(Object* object) const {
    destroy(object);
  }
};

using HbBlob = std::unique_ptr<hb_blob_t, HarfBuzzDelete<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, HarfBuzzDelete<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, HarfBuzzDelete<hb_font_destroy>>;
using HbBuffer = std::unique_ptr<hb_buffer_t, HarfBuzzDelete<hb_buffer_destroy>>;
using HbSubsetInput = std::unique_ptr<hb_subset_input_t, HarfBuzzDelete<hb_subset_input_destroy>>;
using HbSubsetPlan = std::unique_ptr<hb_subset_plan_t, HarfBuzzDelete<hb_subset_plan_destroy>>;

// What subsets keep, hence all that a browser can apply to text in them.
inline constexpr hb_tag_t kKeptFeatures[] = {
    HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('l', 'i', 'g', 'a'),
    HB_TAG('c', 'c', 'm', 'p'),
    HB_TAG('m', 'a', 'r', 'k'),
};

// What HarfBuzz would apply by itself to the full face but finds in no subset. Pretendard's `calt` draws
// "->" as an arrow and the x of "2x4" as a multiplication sign: names and identifiers are not to be changed.
inline constexpr hb_tag_t kDroppedFeatures[] = {
    HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'l', 'i', 'g'), HB_TAG('r', 'l', 'i', 'g'), HB_TAG('l', 'o', 'c', 'l'),
    HB_TAG('r', 'c', 'l', 't'), HB_TAG('c', 'u', 'r', 's'), HB_TAG('d', 'i', 's', 't'), HB_TAG('m', 'k', 'm', 'k'),
    HB_TAG('f', 'r', 'a', 'c'), HB_TAG('n', 'u', 'm', 'r'), HB_TAG('d', 'n', 'o', 'm'), HB_TAG('r', 'v', 'r', 'n'),
};

}  // namespace archsheet
