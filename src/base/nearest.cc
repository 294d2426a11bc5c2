// SPDX-License-Identifier: MIT
//
// Optimal string alignment distance, worked out only in a band round the
// diagonal, so that a long name against a long list stays cheap.
#include "base/nearest.h"

#include <algorithm>
#include <cstdlib>

#include "base/utf8.h"

namespace archsheet {

namespace {

// No name that anybody mistypes is longer; a hostile one must not cost time.
constexpr std::size_t kLongestName = 96;

// The distance when it is at most `limit`, else anything greater. Both texts in lower case.
// Rows are prefixes of `a`; cells further than `limit` from the diagonal cannot matter.
std::size_t bounded_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t too_many = limit + 1;
  if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > limit) return too_many;
  std::vector<std::size_t> before(b.size() + 1, too_many);  // the row before the last
  std::vector<std::size_t> above(b.size() + 1, too_many);
  std::vector<std::size_t> row(b.size() + 1, too_many);
  for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::fill(row.begin(), row.end(), too_many);
    if (i <= limit) row[0] = i;
    const std::size_t first = i > limit ? i - limit : 1;
    const std::size_t last = std::min(b.size(), i + limit);
    std::size_t best = row[0];
    for (std::size_t j = first; j <= last; ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1, too_many});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
      best = std::min(best, row[j]);
    }
    if (best > limit) return too_many;
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  return bounded_distance(ascii_lower(a), ascii_lower(b), std::max(a.size(), b.size()));
}

std::optional<std::string_view> nearest(std::string_view name, const std::vector<std::string_view>& candidates) {
  if (name.empty() || name.size() > kLongestName) return std::nullopt;
  const std::string wanted = ascii_lower(name);
  std::optional<std::string_view> found;
  std::size_t found_distance = kLongestName;
  for (std::string_view candidate : candidates) {
    if (candidate.empty() || candidate.size() > 2 * kLongestName) continue;
    const std::size_t allowed = std::max<std::size_t>(1, std::max(name.size(), candidate.size()) / 3);
    const std::size_t limit = found ? std::min(allowed, found_distance - 1) : allowed;
    const std::size_t distance = bounded_distance(wanted, ascii_lower(candidate), limit);
    if (distance > limit) continue;
    found = candidate;
    found_distance = distance;
    if (distance == 0) break;
  }
  return found;
}

}  // namespace archsheet
