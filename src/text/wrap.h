// SPDX-License-Identifier: MIT
//
// Breaking text into lines of a given width, in English and Korean: at spaces
// only, a prefix (Amazon, AWS) with the word after it, a number with its unit,
// no closing mark at the start of a line. A word wider than the line is broken
// between characters as the last resort.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "text/font.h"

namespace archsheet {

// One piece of a line with its place on it. Points; `x` from the line's left edge. The space between two
// pieces is the last character of the first or the first of the second: it is part of the piece's width and
// to be kept when drawn. Lines themselves neither begin nor end with one.
struct LineRun {
  Run run;
  double x = 0;
  double width = 0;
};

struct Line {
  std::vector<LineRun> runs;
  double width = 0;
};

// In all three, text is brought to NFC, any stretch of spaces and line ends counts as one space, and nothing
// else is lost. Empty text has no lines (and no runs).

// Runs of mixed weight set at `size` points, ragged right.
std::vector<Line> wrap(const Paragraph& paragraph, double size, double width, const Fonts& fonts);

// One line of plain text, unwrapped.
Line single_line(std::string_view text, Weight weight, double size, const Fonts& fonts);

// A label of at most `most_lines` lines, balanced: the fewest lines, then the narrowest
// box. Where it does not fit in `width` the lines are wider rather than more.
std::vector<Line> wrap_label(std::string_view text, Weight weight, double size, double width, int most_lines,
                             const Fonts& fonts);

}  // namespace archsheet
