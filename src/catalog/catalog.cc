// SPDX-License-Identifier: MIT
//
// Look-ups in the compiled tables: binary searches, nothing built before the
// first question.

#include "catalog/catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "base/utf8.h"
#include "catalog/rows/names.h"
#include "catalog/tables.h"

namespace archsheet::catalog {

namespace {

// Nothing for a service that is not of the catalogue (one that a spec declares).
std::optional<std::uint16_t> index_of(const Service& service) {
  const Service* begin = tables::services.data();
  const std::less<const Service*> before;
  if (before(&service, begin) || !before(&service, begin + tables::services.size())) return std::nullopt;
  return static_cast<std::uint16_t>(&service - begin);
}

// The rows of a sorted table whose `projection` is `value`.
template <typename Row, typename Value, typename Projection>
std::span<const Row> rows_equal_to(std::span<const Row> sorted, const Value& value, Projection projection) {
  const auto begin = std::ranges::lower_bound(sorted, value, {}, projection);
  const auto end = std::ranges::upper_bound(sorted, value, {}, projection);
  return {begin, end};
}

template <typename Joined>
std::span<const Joined> between(std::span<const Joined> sorted, const Service& from, const Service& to) {
  if (!index_of(from) || !index_of(to)) return {};
  const auto ends = [](const Joined& joined) { return std::pair(joined.from, joined.to); };
  return rows_equal_to(sorted, std::pair(&from, &to), ends);
}

template <typename Row>
const Row* find_by_id(std::span<const Row> rows, std::string_view id) {
  const auto found = std::ranges::find(rows, id, &Row::id);
  return found == rows.end() ? nullptr : &*found;
}

// Of the label, words of some length that the way's own words begin with: "rotation", "failed records".
std::size_t words_in_common(std::string_view label, const Integration& way) {
  constexpr std::size_t kShortest = 4;
  const std::string own = " " + ascii_lower(fmt::format("{} {} {}", way.mechanism, way.trigger, way.verb->phrase));
  std::size_t count = 0;
  while (!label.empty()) {
    const std::size_t end = std::min(label.find_first_of(" ,;:()/"), label.size());
    const std::string word(label.substr(0, end));
    if (word.size() >= kShortest && own.find(" " + word) != std::string::npos) ++count;
    label.remove_prefix(std::min(end + 1, label.size()));
  }
  return count;
}

}  // namespace

std::span<const Service> services() {
  return tables::services;
}
std::span<const Category> categories() {
  return tables::categories;
}
std::span<const GroupKind> group_kinds() {
  return tables::group_kinds;
}
std::string_view data_date() {
  return tables::data_date;
}

std::span<const Integration> integrations() {
  return tables::integrations;
}
std::span<const Indirect> indirect_pairs() {
  return tables::indirect;
}

const Category* find_category(std::string_view id) {
  return find_by_id(tables::categories, id);
}
const GroupKind* find_group_kind(std::string_view id) {
  return find_by_id(tables::group_kinds, id);
}

std::optional<FoundService> find_service(std::string_view name) {
  const std::string folded = fold_name(name);
  const auto found = std::ranges::lower_bound(tables::names, std::string_view(folded), {}, &tables::NameEntry::folded);
  if (found == tables::names.end() || found->folded != folded) return std::nullopt;
  return FoundService{&tables::services[found->service], found->match};
}

const std::vector<std::string_view>& service_names() {
  static const std::vector<std::string_view> names(tables::known_names.begin(), tables::known_names.end());
  return names;
}

std::span<const Integration> integrations(const Service& from, const Service& to) {
  return between(tables::integrations, from, to);
}

const Integration& named_by(std::span<const Integration> ways, std::string_view label) {
  const std::string wanted = ascii_lower(label);
  const Integration* best = &ways.front();
  std::size_t most = 0;
  for (const Integration& way : ways) {
    const std::size_t named = words_in_common(wanted, way);
    if (named > most) best = &way;
    most = std::max(most, named);
  }
  return *best;
}

const Indirect* find_indirect(const Service& from, const Service& to) {
  const auto found = between(tables::indirect, from, to);
  return found.empty() ? nullptr : &found.front();
}

bool is_programmable(const Service& service) {
  if (service.kind == ServiceKind::General) return true;
  const auto index = index_of(service);
  return index && std::ranges::binary_search(tables::programmable, *index);
}

std::string_view korean_reading(std::string_view word) {
  const std::string folded = ascii_lower(word);
  const auto found = rows_equal_to(tables::readings, std::string_view(folded), &tables::ReadingEntry::folded);
  if (found.empty()) return {};
  const auto exact = std::ranges::find(found, word, &tables::ReadingEntry::word);
  return exact == found.end() ? found.front().reading : exact->reading;
}

}  // namespace archsheet::catalog
