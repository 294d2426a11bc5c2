// SPDX-License-Identifier: MIT
//
// Counting: digits go on as digits, letters as letters (Z is followed by AA).
#include "check/numbers.h"

#include <algorithm>
#include <map>
#include <optional>

namespace archsheet {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

// Up to three digits without a leading zero, up to two letters of one case, or both: what fits a circle.
bool is_step_number(std::string_view text) {
  const auto letters = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto digit_count = letters - text.begin();
  const auto letter_count = text.end() - letters;
  if (text.empty() || digit_count > 3 || letter_count > 2) return false;
  if (digit_count > 1 && text.front() == '0') return false;
  return std::all_of(letters, text.end(), is_upper) || std::all_of(letters, text.end(), is_lower);
}

// REQUIRES: is_step_number(number), or a number that this function gave.
std::string next_number(std::string number) {
  for (std::size_t i = number.size(); i-- > 0;) {
    char& c = number[i];
    if (c != '9' && c != 'Z' && c != 'z') {
      ++c;
      return number;
    }
    const char first = is_digit(c) ? '0' : is_upper(c) ? 'A' : 'a';
    c = first;
    const bool is_last_of_its_sort = i == 0 || is_digit(number[i - 1]) != is_digit(first);
    if (is_last_of_its_sort) {
      number.insert(i, 1, first == '0' ? '1' : first);
      return number;
    }
  }
  return number;
}

// Whether the number can begin a count; says why not.
bool check_start(const Located<SpecStepNumber>& number, Diagnostics& diagnostics) {
  if (is_step_number(number.value.start)) return true;
  diagnostics.report(Code::BadStepNumber, number.span, number.value.start)
      .with_help("a number, a letter, or a number and a letter: `7`, `A`, `12a`; or `false` for none");
  return false;
}

}  // namespace

std::vector<std::string> number_steps(const std::vector<SpecStep>& steps, Diagnostics& diagnostics) {
  std::vector<std::string> numbers;
  std::map<std::string, Span> bearers;
  std::string next = "1";
  bool clash_reported = false;  // of this count: those that follow are the same mistake
  for (const SpecStep& step : steps) {
    if (step.number && step.number->value.hidden) {
      numbers.emplace_back();
      continue;
    }
    if (step.number && check_start(*step.number, diagnostics)) {
      next = step.number->value.start;
      clash_reported = false;
    }
    const Span place = step.number ? step.number->span : step.span;
    const auto [bearer, is_new] = bearers.try_emplace(next, place);
    if (!is_new && !clash_reported) {
      clash_reported = true;
      diagnostics.report(Code::DuplicateStepNumber, place, next)
          .with_caption("the second")
          .with_label(bearer->second, "the first")
          .with_help("begin this count elsewhere, or leave `number` away");
    }
    numbers.push_back(next);
    next = next_number(next);
  }
  return numbers;
}

}  // namespace archsheet
