// SPDX-License-Identifier: MIT
//
// Looks as values: the colours and type of a theme, and the proportions of a
// page template. Both are read from `templates/`, which is embedded in the
// program. Lengths are points.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"
#include "text/font.h"

namespace archsheet {

struct TextStyle {
  double size = 8;
  double leading = 10;
  Weight weight = Weight::Regular;
  Colour colour;
};

// `templates/themes/<id>.toml`.
struct Theme {
  std::string id;
  bool dark = false;
  Colour page;   // background of the page
  Colour ink;    // text and lines
  Colour quiet;  // roles, footer
  Colour link;
  Colour panel;  // fill of the step panel
  Colour rule;
  Colour badge;  // fill of the numbered circles
  Colour badge_numeral;
  TextStyle title;
  TextStyle subtitle;
  TextStyle summary;
  TextStyle step;
  TextStyle footer;
  TextStyle group_label;
  TextStyle group_role;
  TextStyle component_label;
  TextStyle component_role;
  TextStyle flow_label;
  double smallest_step_size = 8.5;  // steps are set smaller, down to this, before they leave the panel
  double korean_leading = 1.15;     // Hangul running text is set this much more open
  double line_width = 1.25;         // flows and group borders
  double bend_radius = 4;           // of a line's corners
  double head_length = 4.5;         // open arrowhead, along the line
  double head_width = 2.75;         // and to each side
  double badge_diameter = 14;       // in the drawing
  double step_badge_diameter = 18;  // in the panel
};

enum class StepsPlace { Side, Below, After, None };

// `templates/pages/<id>.toml`: the proportions from which `compose` plans a page of any size.
struct PageTemplate {
  std::string id;
  StepsPlace steps = StepsPlace::Side;
  double margin = 5;           // to the edges of the page
  double top = 12;             // above the title
  double title_gap = 4;        // between title, subtitle and summary
  double diagram_gap = 6;      // between the title's rule and the drawing, and above the footer
  double panel_share = 0.265;  // of the page's width (Side)
  double panel_inset = 6;      // from the panel's edge to the badges
  double text_inset = 38;      // from the panel's edge to the text
  double text_right = 10;      // from the text to the panel's right edge
  double step_gap = 9;         // between steps; less, down to `smallest_step_gap`, where they are many
  double smallest_step_gap = 4;
  int columns = 1;  // of the steps
  double column_gap = 18;
  double footer_height = 22;
};

// Embedded themes and templates, read when first asked for. Null for an unknown id.
const Theme* find_theme(std::string_view id);
const PageTemplate* find_template(std::string_view id);

// Every id, sorted.
std::vector<std::string_view> theme_ids();
std::vector<std::string_view> template_ids();

// "16:9" (960 x 540, AWS's own), "A4", "letter", "A3"; nothing for another word.
std::optional<Size> page_size(std::string_view size, bool portrait);

}  // namespace archsheet
