// SPDX-License-Identifier: MIT
#include "text/flow.h"

#include <algorithm>
#include <string_view>

#include "text/glue.h"

namespace archsheet {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

Weight weight_of(bool bold) {
  return bold ? Weight::Bold : Weight::Regular;
}

}  // namespace

Flow::Flow(const Paragraph& paragraph, double size, const Fonts& fonts)
    : size_(size), space_(fonts.width(" ", Weight::Regular, size)), fonts_(fonts) {
  for (const Run& run : paragraph) append(run);
  if (!text_.empty() && text_.back() == ' ') {
    text_.pop_back();
    stretches_.back().end = text_.size();
    if (stretches_.size() > 1 && stretches_[stretches_.size() - 2].end == text_.size()) stretches_.pop_back();
  }
  find_words();
}

void Flow::append(const Run& run) {
  const std::size_t before = text_.size();
  for (char c : compose_nfc(run.text)) {
    if (!is_space(c))
      text_.push_back(c);
    else if (!text_.empty() && text_.back() != ' ')
      text_.push_back(' ');
  }
  if (text_.size() == before) return;
  if (!stretches_.empty() && stretches_.back().bold == run.bold && stretches_.back().link == run.link)
    stretches_.back().end = text_.size();
  else
    stretches_.push_back({text_.size(), run.bold, run.link});
}

void Flow::find_words() {
  const std::string_view text = text_;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words_.push_back({begin, end, width(begin, end), false});
    begin = end + 1;
  }
  for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
    const Word& next = words_[i + 1];
    words_[i].glued = stays_together(text.substr(words_[i].begin, words_[i].end - words_[i].begin),
                                     text.substr(next.begin, next.end - next.begin));
  }
}

template <typename Use>
void Flow::each_stretch(std::size_t begin, std::size_t end, Use use) const {
  auto stretch = std::upper_bound(stretches_.begin(), stretches_.end(), begin,
                                  [](std::size_t offset, const Stretch& candidate) { return offset < candidate.end; });
  while (begin < end) {
    const std::size_t part_end = std::min(end, stretch->end);
    use(*stretch, begin, part_end);
    begin = part_end;
    ++stretch;
  }
}

double Flow::width(std::size_t begin, std::size_t end) const {
  double total = 0;
  each_stretch(begin, end, [&](const Stretch& stretch, std::size_t from, std::size_t to) {
    total += fonts_.width(std::string_view(text_).substr(from, to - from), weight_of(stretch.bold), size_);
  });
  return total;
}

Line Flow::line(std::size_t begin, std::size_t end) const {
  Line line;
  each_stretch(begin, end, [&](const Stretch& stretch, std::size_t from, std::size_t to) {
    LineRun run;
    run.run = {text_.substr(from, to - from), stretch.bold, stretch.link};
    run.x = line.width;
    run.width = fonts_.width(run.run.text, weight_of(stretch.bold), size_);
    line.width += run.width;
    line.runs.push_back(std::move(run));
  });
  return line;
}

bool Flow::fits(std::size_t begin, std::size_t end, double limit) const {
  // A start that is too wide by more than any kerning settles it: a hostile word is not measured whole for each line.
  for (std::size_t length = 256; length < end - begin; length *= 2) {
    std::size_t cut = begin + length;
    while ((static_cast<unsigned char>(text_[cut]) & 0xC0) == 0x80) --cut;
    if (width(begin, cut) > limit + size_) return false;
  }
  return width(begin, end) <= limit + kFitTolerance;
}

std::size_t Flow::estimated_fitting(std::size_t first, double limit) const {
  double estimate = 0;
  std::size_t count = 0;
  while (first + count < words_.size()) {
    estimate += (count > 0 ? space_ : 0) + words_[first + count].width;
    if (!(estimate <= limit + kFitTolerance)) break;
    ++count;
  }
  return count;
}

std::size_t Flow::fitting(std::size_t begin, std::size_t first, double limit) const {
  const auto holds = [&](std::size_t count) { return fits(begin, words_[first + count - 1].end, limit); };
  if (!holds(1)) return 0;
  const double before = begin == words_[first].begin ? 0 : words_[first].width - width(begin, words_[first].end);
  std::size_t count = std::max<std::size_t>(estimated_fitting(first, limit + before), 1);
  if (holds(count)) {
    while (first + count < words_.size() && holds(count + 1)) ++count;
    return count;
  }
  do --count;
  while (!holds(count));
  return count;
}

std::size_t Flow::breakable(std::size_t first, std::size_t count) const {
  while (count > 0 && words_[first + count - 1].glued) --count;
  return count;
}

}  // namespace archsheet
