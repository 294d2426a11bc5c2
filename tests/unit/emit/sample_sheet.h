// SPDX-License-Identifier: MIT
//
// A small sheet made by hand: title, drawing and steps, with every kind of
// item, so that the emitters can be tried without the stages before them.
#pragma once

#include "compose/page.h"
#include "text/font.h"

namespace archsheet::test {

const Fonts& fonts();

// A tile with a filled square, an even-odd ring in general ink and a stroked arc.
const catalog::Icon& sample_icon();

// One span from `x`, as wide as the typeface says.
PageSpan span(std::string text, Point baseline, double size, Weight weight = Weight::Regular);

PageText one_line(std::string name, std::string text, Point baseline, double size, Weight weight = Weight::Regular);

// Pages: one with the drawing and steps; a second one with a section heading.
Sheet sample_sheet(Language language);

}  // namespace archsheet::test
