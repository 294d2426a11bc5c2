// SPDX-License-Identifier: MIT
//
// The grammar of SVG path data, to the extent of saying yes or no. Numbers may
// run together ("1.5.5-3"), and so may the two flags of an arc ("a2 2 0 01.5.5").

#include <array>

#include "icon/shapes.h"
#include "icon/svg_icon.h"

namespace archsheet {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// How many numbers each command takes; flags are marked by position.
constexpr std::string_view kCommands = "MLHVCSQTAZ";
constexpr std::array<int, 10> kNumbers = {2, 2, 1, 1, 6, 4, 4, 2, 7, 0};
constexpr int kFirstFlag = 3;
constexpr int kLastFlag = 4;

class PathScanner {
 public:
  explicit PathScanner(std::string_view data) : data_(data) {}
  bool run();

 private:
  bool at_end() const { return at_ >= data_.size(); }
  bool at_number() const {
    return !at_end() && (is_digit(data_[at_]) || data_[at_] == '.' || data_[at_] == '-' || data_[at_] == '+');
  }
  void skip_separators();
  std::size_t skip_digits();
  bool number();
  bool flag();
  bool arguments(char command, int count);

  std::string_view data_;
  std::size_t at_ = 0;
};

void PathScanner::skip_separators() {
  while (!at_end() &&
         (data_[at_] == ' ' || data_[at_] == ',' || data_[at_] == '\n' || data_[at_] == '\t' || data_[at_] == '\r'))
    ++at_;
}

std::size_t PathScanner::skip_digits() {
  const std::size_t begin = at_;
  while (!at_end() && is_digit(data_[at_])) ++at_;
  return at_ - begin;
}

bool PathScanner::number() {
  skip_separators();
  const std::size_t begin = at_;
  if (!at_end() && (data_[at_] == '-' || data_[at_] == '+')) ++at_;
  std::size_t digits = skip_digits();
  if (!at_end() && data_[at_] == '.') {
    ++at_;
    digits += skip_digits();
  }
  if (digits == 0) return false;
  if (!at_end() && (data_[at_] == 'e' || data_[at_] == 'E')) {
    ++at_;
    if (!at_end() && (data_[at_] == '-' || data_[at_] == '+')) ++at_;
    if (skip_digits() == 0) return false;
  }
  return svg_number(data_.substr(begin, at_ - begin)).has_value();
}

bool PathScanner::flag() {
  skip_separators();
  if (at_end() || (data_[at_] != '0' && data_[at_] != '1')) return false;
  ++at_;
  return true;
}

bool PathScanner::arguments(char command, int count) {
  for (int i = 0; i < count; ++i) {
    const bool is_flag = command == 'A' && i >= kFirstFlag && i <= kLastFlag;
    if (is_flag ? !flag() : !number()) return false;
  }
  return true;
}

bool PathScanner::run() {
  bool first = true;
  for (skip_separators(); !at_end(); skip_separators()) {
    const char letter = data_[at_++];
    const char command = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    const std::size_t row = kCommands.find(command);
    if (row == std::string_view::npos || (first && command != 'M')) return false;
    first = false;
    const int count = kNumbers[row];
    if (count == 0) continue;
    do {
      if (!arguments(command, count)) return false;
      skip_separators();
    } while (at_number());
  }
  return !first;
}

}  // namespace

bool is_path_data(std::string_view data) {
  return PathScanner(data).run();
}

}  // namespace archsheet
