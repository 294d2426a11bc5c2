// SPDX-License-Identifier: MIT
#include "runs.h"

#include <algorithm>

namespace archsheet::meter {
namespace {

Rect joined(const Rect& a, const Rect& b) {
  if (a.empty()) return b;
  return b.empty() ? a : united(a, b);
}

}  // namespace

std::set<std::string> split(const std::string& words) {
  std::set<std::string> result;
  std::size_t begin = 0;
  while (begin < words.size()) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    if (end > begin) result.insert(words.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

bool share_step(const SeenFlow& a, const SeenFlow& b) {
  const std::set<std::string> of_b = split(b.steps);
  const std::set<std::string> of_a = split(a.steps);
  return a.steps == b.steps ||
         std::any_of(of_a.begin(), of_a.end(), [&](const std::string& step) { return of_b.contains(step); });
}

Rect box_of(const std::vector<Words>& words) {
  Rect box;
  for (const Words& line : words) box = joined(box, line.box);
  return box;
}

Rect box_of(const SeenComponent& component) {
  return joined(component.icon, box_of(component.words));
}

Rect header_of(const SeenGroup& group) {
  return joined(group.icon.value_or(Rect{}), box_of(group.words));
}

}  // namespace archsheet::meter
