// SPDX-License-Identifier: MIT

#include "catalog/rows/names.h"

namespace archsheet::catalog {

namespace {

bool is_separator(char c) {
  return c == ' ' || c == '\t' || c == '-' || c == '_';
}

}  // namespace

std::string fold_name(std::string_view name) {
  std::string folded;
  folded.reserve(name.size());
  bool pending = false;
  for (const char c : name) {
    if (is_separator(c)) {
      pending = !folded.empty();
      continue;
    }
    if (pending) folded += '-';
    pending = false;
    folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return folded;
}

}  // namespace archsheet::catalog
