// SPDX-License-Identifier: MIT
//
// The words of generated specs: services of the catalogue by what they do, and
// what architects write under icons and on arrows.
#pragma once

#include <span>
#include <string_view>

namespace archsheet::generate {

using Pool = std::span<const std::string_view>;

extern const Pool kPeople, kEdge, kCompute, kStores, kMessaging, kAnalytics, kSecurity, kOperations, kAnything;

struct Vocabulary {
  std::string_view language;
  Pool names;             // in place of a service's name
  Pool roles;             // the second line under an icon
  Pool labels;            // on arrows
  Pool groups;            // of boxes
  std::string_view step;  // the paragraph of a step with many arrows
};

extern const Vocabulary kEnglish, kKorean, kLongWinded;

}  // namespace archsheet::generate
