// SPDX-License-Identifier: MIT
#include "text/wrap.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "text/flow.h"
#include "text/glue.h"

namespace archsheet {
namespace {

Run plain_run(std::string_view text, Weight weight) {
  return {std::string(text), weight == Weight::Bold, {}};
}

// Ends of the characters of [begin, end) that follow each other, one at a time as they are asked for.
class Characters {
 public:
  Characters(const Flow& flow, std::size_t begin, std::size_t end)
      : text_(std::string_view(flow.text()).substr(0, end)), ends_{begin} {}

  // End of the first `count` characters; the word's end if it has fewer.
  std::size_t end_of(std::size_t count) {
    while (ends_.size() <= count && ends_.back() < text_.size()) ends_.push_back(end_of_character(text_, ends_.back()));
    return ends_[std::min(count, ends_.size() - 1)];
  }
  bool has(std::size_t count) { return end_of(count), ends_.size() > count; }

 private:
  std::string_view text_;
  std::vector<std::size_t> ends_;
};

// Where to cut a word that is wider than the line: after the last character that fits, and after one at
// least. Doubling first keeps a hostile word of a megabyte from being measured whole for each line.
std::size_t cut_word(const Flow& flow, std::size_t begin, std::size_t end, double limit) {
  Characters characters(flow, begin, end);
  const auto fits = [&](std::size_t count) {
    return characters.has(count) && flow.fits(begin, characters.end_of(count), limit);
  };
  std::size_t fitting = 1;
  std::size_t too_many = 2;
  while (fits(too_many)) {
    fitting = too_many;
    too_many *= 2;
  }
  while (fitting + 1 < too_many) {
    const std::size_t middle = fitting + (too_many - fitting) / 2;
    (fits(middle) ? fitting : too_many) = middle;
  }
  if (characters.end_of(fitting) == end) return end;
  const std::string_view word = std::string_view(flow.text()).substr(begin, end - begin);
  for (std::size_t count = fitting; count > 0; --count)
    if (const std::size_t cut = characters.end_of(count); may_cut(word, cut - begin)) return cut;
  return characters.end_of(fitting);
}

// How many words from the given one on fit on a line of a label.
using Fitting = std::function<std::size_t(std::size_t first)>;

// Ends of the lines when each takes as many words as it may, or nothing if a line can take none or `most`
// lines do not do.
std::optional<std::vector<std::size_t>> label_breaks(const Flow& flow, std::size_t most, const Fitting& fitting) {
  const std::vector<Word>& words = flow.words();
  std::vector<std::size_t> ends;
  for (std::size_t first = 0; first < words.size();) {
    const std::size_t count = flow.breakable(first, fitting(first));
    if (count == 0 || ends.size() == most) return std::nullopt;
    first += count;
    ends.push_back(words[first - 1].end);
  }
  return ends;
}

std::optional<std::vector<std::size_t>> exact_breaks(const Flow& flow, std::size_t most, double limit) {
  return label_breaks(flow, most,
                      [&](std::size_t first) { return flow.fitting(flow.words()[first].begin, first, limit); });
}

// About the narrowest limit, at most `widest`, in which `most` lines do. Estimates are enough: what matters
// is where the lines end.
double narrowest_limit(const Flow& flow, std::size_t most, double widest) {
  constexpr double kPrecision = 0.02;
  double too_narrow = 0;
  while (widest - too_narrow > kPrecision) {
    const double middle = (too_narrow + widest) / 2;
    if (middle <= too_narrow || middle >= widest) break;  // no number between them
    const auto breaks =
        label_breaks(flow, most, [&](std::size_t first) { return flow.estimated_fitting(first, middle); });
    (breaks ? widest : too_narrow) = middle;
  }
  return widest;
}

}  // namespace

std::vector<Line> wrap(const Paragraph& paragraph, double size, double width, const Fonts& fonts) {
  const Flow flow(paragraph, size, fonts);
  const std::vector<Word>& words = flow.words();
  std::vector<Line> lines;
  std::size_t first = 0;
  std::size_t begin = 0;  // where the next line starts, in word `first`
  while (first < words.size()) {
    const std::size_t fitting = flow.fitting(begin, first, width);
    const std::size_t breakable = flow.breakable(first, fitting);
    // What should stay together but is wider than the line is parted at a space before a word is cut.
    const std::size_t taken = breakable > 0 ? breakable : fitting;
    const std::size_t end = taken > 0 ? words[first + taken - 1].end : cut_word(flow, begin, words[first].end, width);
    lines.push_back(flow.line(begin, end));
    while (first < words.size() && words[first].end <= end) ++first;
    if (first < words.size()) begin = std::max(end, words[first].begin);
  }
  return lines;
}

Line single_line(std::string_view text, Weight weight, double size, const Fonts& fonts) {
  const Flow flow({plain_run(text, weight)}, size, fonts);
  return flow.line(0, flow.text().size());
}

std::vector<Line> wrap_label(std::string_view text, Weight weight, double size, double width, int most_lines,
                             const Fonts& fonts) {
  const Flow flow({plain_run(text, weight)}, size, fonts);
  std::vector<Line> lines;
  if (flow.words().empty()) return lines;
  const double whole = flow.width(0, flow.text().size());
  const auto most = static_cast<std::size_t>(std::max(most_lines, 1));
  const auto within = exact_breaks(flow, most, width);
  const std::size_t count = within ? within->size() : most;
  const double limit = within ? std::min(width, whole) : whole;
  constexpr double kEstimateError = 0.25;
  auto breaks = exact_breaks(flow, count, std::min(narrowest_limit(flow, count, limit) + kEstimateError, limit));
  if (!breaks) breaks = within;
  std::size_t begin = 0;
  for (std::size_t end : breaks.value_or(std::vector{flow.text().size()})) {
    lines.push_back(flow.line(begin, end));
    begin = end + 1;
  }
  return lines;
}

}  // namespace archsheet
