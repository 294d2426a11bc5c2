// SPDX-License-Identifier: MIT
//
// The colour of an icon's path on the page at hand.
#pragma once

#include <optional>

#include "base/colour.h"

namespace archsheet {

// The near-black in which things outside AWS are drawn; on a dark page it is replaced.
inline constexpr Colour kGeneralInks[] = {{0x23, 0x2f, 0x3e}, {0x23, 0x2f, 0x3d}, {0x24, 0x2f, 0x3e}};

inline std::optional<Colour> icon_ink(std::optional<Colour> drawn, std::optional<Colour> general_ink) {
  if (!drawn || !general_ink) return drawn;
  for (Colour ink : kGeneralInks)
    if (*drawn == ink) return general_ink;
  return drawn;
}

}  // namespace archsheet
