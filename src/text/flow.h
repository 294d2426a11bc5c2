// SPDX-License-Identifier: MIT
//
// A paragraph made ready for breaking: one string with single spaces, its
// words, and the manners that lie over it. Internal to this module.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/language.h"
#include "text/wrap.h"

namespace archsheet {

struct Word {
  std::size_t begin;  // bytes in the flow's text
  std::size_t end;
  double width;  // set by itself: widths of words only estimate that of a line
  bool glued;    // stays on a line with the next word
};

class Flow {
 public:
  // Words are separated by spaces, tabs and line ends, however many; those at either end are dropped, also
  // where the paragraph changes its manner. Text is brought to NFC.
  Flow(const Paragraph& paragraph, double size, const Fonts& fonts);

  const std::string& text() const { return text_; }
  const std::vector<Word>& words() const { return words_; }

  // Width of the bytes [begin, end) as they are drawn: each manner for itself.
  double width(std::size_t begin, std::size_t end) const;
  Line line(std::size_t begin, std::size_t end) const;

  bool fits(std::size_t begin, std::size_t end, double limit) const;

  // How many words from `first` on fit in `limit` when the line starts at byte `begin`, in word `first`.
  std::size_t fitting(std::size_t begin, std::size_t first, double limit) const;

  // The same for a line that starts with word `first`, by adding up words: right to a fraction of a point.
  std::size_t estimated_fitting(std::size_t first, double limit) const;

  // The most of those `count` words after which a line may end; 0 if there is no such place.
  std::size_t breakable(std::size_t first, std::size_t count) const;

 private:
  // Text up to byte `end` in one manner.
  struct Stretch {
    std::size_t end;
    bool bold;
    std::string link;
  };

  void append(const Run& run);
  void find_words();
  // Calls use(stretch, begin, end) for each part of [begin, end).
  template <typename Use>
  void each_stretch(std::size_t begin, std::size_t end, Use use) const;

  std::string text_;
  std::vector<Stretch> stretches_;
  std::vector<Word> words_;
  double size_;
  double space_;
  const Fonts& fonts_;
};

// Lengths within this are equal: a box made as wide as its text holds it.
inline constexpr double kFitTolerance = 1e-3;

}  // namespace archsheet
