// SPDX-License-Identifier: MIT
//
// The room that items of a page take, for the active area of their links.
#pragma once

#include <optional>
#include <vector>

#include "compose/page.h"
#include "text/font.h"

namespace archsheet {

// From ascent to descent, over the span's width.
Rect bounds_of(const PageSpan& span, const Fonts& fonts);

// Line widths and control points aside. Nothing when there is nothing to see.
std::optional<Rect> bounds_of(const std::vector<PageItem>& items, const Fonts& fonts);

}  // namespace archsheet
