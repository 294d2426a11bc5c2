// SPDX-License-Identifier: MIT
//
// The parts of a page, each a function from values to a `PageGroup`, and the
// small pieces they share.
#pragma once

#include <string>
#include <string_view>

#include "compose/compose.h"

namespace archsheet {

// Lines of a label or paragraph as page text. Links are drawn in the theme's link colour.
PageText page_text(std::string name, const SetText& text, const Theme& theme);
PageText page_text(std::string name, const PlacedText& text, const TextStyle& style, const Theme& theme);

// A circle with a number in it; `name` is its class. Numbers of three and more characters are set smaller, not wider.
PageGroup badge(std::string_view number, Point centre, double diameter, const Theme& theme, const Fonts& fonts);

PageGroup title_block(const Composition& composition);
// The drawing, moved by `offset` from the placement's own origin.
PageGroup diagram(const Composition& composition, Point offset);
PageGroup steps_panel(const StepsPanel& panel, const Composition& composition);
// `page` counts from 1.
PageGroup footer(const Composition& composition, const Rect& area, std::size_t page, std::size_t pages);
PageGroup legend(const Composition& composition, double baseline);

}  // namespace archsheet
