// SPDX-License-Identifier: MIT
#include "catalog/search.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace archsheet::catalog {

namespace {

constexpr std::pair<Lifecycle, std::string_view> kLifecycles[] = {
    {Lifecycle::Active, "active"},
    {Lifecycle::Renamed, "renamed"},
    {Lifecycle::ClosedToNewCustomers, "closed-to-new-customers"},
    {Lifecycle::EndOfSupport, "end-of-support"},
    {Lifecycle::Retired, "retired"},
};

enum class Rank { Begins, Named, Described, None };

// Hyphens, underscores and spaces are one: "event-bridge pipes" is looked for in "Event Bridge Pipes".
std::string plain(std::string_view text) {
  std::string lower = ascii_lower(text);
  std::ranges::replace_if(
      lower, [](char c) { return c == '-' || c == '_'; }, ' ');
  return lower;
}

// At the beginning of one of its words.
bool begins_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '(') return true;
  return false;
}

Rank rank_in(std::string_view text, std::string_view word) {
  const std::string searched = plain(text);
  if (begins_word(searched, word)) return Rank::Begins;
  return searched.find(word) == std::string::npos ? Rank::None : Rank::Named;
}

Rank rank_of(const Service& service, std::string_view word) {
  Rank rank = Rank::None;
  const auto look = [&](std::string_view name) { rank = std::min(rank, rank_in(name, word)); };
  for (const std::string_view name : {service.id, service.name, service.short_name, service.name_ko}) look(name);
  for (const std::string_view name : service.aliases) look(name);
  for (const std::string_view name : service.former_names) look(name);
  if (rank != Rank::None) return rank;
  for (const std::string_view text : {service.purpose.english, service.purpose.korean, service.category->name,
                                      service.category->name_ko, service.category->id})
    if (rank_in(text, word) != Rank::None) return Rank::Described;
  return Rank::None;
}

// By the word that fits worst.
Rank rank_of(const Service& service, const std::vector<std::string>& words) {
  Rank rank = Rank::Begins;
  for (const std::string& word : words) rank = std::max(rank, rank_of(service, word));
  return rank;
}

}  // namespace

std::vector<const Service*> search(const ServiceQuery& query) {
  std::vector<std::string> words;
  for (const std::string& word : query.words) words.push_back(plain(word));
  std::vector<std::pair<Rank, const Service*>> found;
  for (const Service& service : services()) {
    if (query.category != nullptr && service.category != query.category) continue;
    if (query.lifecycle && service.lifecycle != *query.lifecycle) continue;
    if (const Rank rank = rank_of(service, words); rank != Rank::None) found.emplace_back(rank, &service);
  }
  std::ranges::stable_sort(found, {}, [](const auto& hit) { return hit.first; });
  std::vector<const Service*> result;
  for (const auto& [rank, service] : found) result.push_back(service);
  return result;
}

std::string_view name_of(Lifecycle lifecycle) {
  return std::ranges::find(kLifecycles, lifecycle, [](const auto& row) { return row.first; })->second;
}

std::optional<Lifecycle> lifecycle_by_name(std::string_view name) {
  for (const auto& [lifecycle, known] : kLifecycles)
    if (known == name) return lifecycle;
  return std::nullopt;
}

std::vector<std::string_view> lifecycle_names() {
  std::vector<std::string_view> names;
  for (const auto& [lifecycle, name] : kLifecycles) names.push_back(name);
  return names;
}

}  // namespace archsheet::catalog
