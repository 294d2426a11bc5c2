// SPDX-License-Identifier: MIT
#include "layout/measures.h"

#include <algorithm>

namespace archsheet {

Measures::Measures(double icon, Spacing spacing)
    : insets{std::clamp(0.31 * icon, 9.0, 14.0), std::clamp(0.22 * icon, 8.0, 10.0), 5, 5},
      gap_x(std::clamp(0.4 * icon, 12.0, 18.0)),
      gap_y(std::clamp(0.45 * icon, 14.0, 20.0)),
      reach(std::clamp(0.9 * icon, 30.0, 40.0)),
      lane(7) {
  constexpr Insets kClose{8, 5, 3, 4};
  if (spacing == Spacing::Close) insets = kClose;
}

Size item_size(const Sizes& sizes, int item, double icon) {
  constexpr Size kEmptyGroup{40, 12};
  const auto index = static_cast<std::size_t>(item);
  if (index >= sizes.components.size()) return kEmptyGroup;
  const Size words = sizes.components[index].words;
  return {std::max(icon, words.width), icon + (words.height > 0 ? kWordsBelowIcon + words.height : 0)};
}

}  // namespace archsheet
