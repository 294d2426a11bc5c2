// SPDX-License-Identifier: MIT
//
// What must hold between the rows of the catalogue. A fault here stops the
// build and points at the line.

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"
#include "catalog/build/check_catalogue.h"

namespace archsheet::catalog::build {

namespace {

constexpr std::size_t kLongestPhrase = 40;
constexpr std::size_t kMostWords = 14;         // of a purpose or a billing text in English
constexpr std::size_t kLongestPurposeKo = 50;  // letters
constexpr std::size_t kLongestBillingKo = 60;
constexpr std::string_view kPage = "page";  // as a parent: outside every group
constexpr std::array<std::string_view, 4> kIconFolders = {"architecture-service", "resource", "architecture-group",
                                                          "category"};

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_id(std::string_view text) {
  return !text.empty() && (is_lower(text.front()) || is_digit(text.front())) && text.back() != '-' &&
         std::ranges::all_of(text, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_icon_name(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || slash + 1 == text.size()) return false;
  return std::ranges::find(kIconFolders, text.substr(0, slash)) != kIconFolders.end() &&
         std::ranges::all_of(text.substr(slash + 1), [](char c) { return is_lower(c) || is_upper(c) || is_digit(c); });
}

// "2026-09-30", "2026-09" or "2026".
bool is_date(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (kShape[i] == '0' ? !is_digit(text[i]) : text[i] != kShape[i]) return false;
  return true;
}

bool is_address(std::string_view text) {
  return text.starts_with("https://") && std::ranges::all_of(text, [](char c) {
           return is_lower(c) || is_upper(c) || is_digit(c) ||
                  std::string_view("/:.-_").find(c) != std::string_view::npos;
         });
}

bool is_hangul(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    if (!is_hangul_syllable(decoded.code_point)) return false;
    at += decoded.length;
  }
  return !text.empty();
}

// Between the names of two services: "routes messages to".
bool is_phrase(std::string_view text) {
  return !text.empty() && is_lower(text.front()) && text.size() <= kLongestPhrase && text.back() != '.';
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, ' ')) + (text.empty() ? 0 : 1);
}

// A clause that goes on after "which" in the third person: "stores objects in buckets".
bool is_purpose(std::string_view text) {
  const std::string_view verb = text.substr(0, text.find(' '));
  return !text.empty() && is_lower(text.front()) && verb.ends_with('s') && count_words(text) >= 3 &&
         count_words(text) <= kMostWords && text.find_first_of(",;:") == std::string_view::npos && !text.ends_with('.');
}

// An adnominal clause: it stands before a noun.
bool is_korean_purpose(std::string_view text) {
  return text.ends_with("는") && count_code_points(text) <= kLongestPurposeKo &&
         text.find(',') == std::string_view::npos;
}

// What stands after "billed by".
bool is_billing(std::string_view text) {
  return !text.empty() && count_words(text) <= kMostWords && text.find_first_of("$.;:") == std::string_view::npos;
}

// A noun phrase: a particle follows it.
bool is_korean_billing(std::string_view text) {
  constexpr std::array<std::string_view, 4> kNoNouns = {"니다", "는", "을", "를"};
  return !text.empty() && count_code_points(text) <= kLongestBillingKo && !text.ends_with('.') &&
         std::ranges::none_of(kNoNouns, [&](std::string_view ending) { return text.ends_with(ending); });
}

// Works today, for those who have it at least.
bool is_in_use(const ServiceRow& row) {
  return row.kind == "Service" && row.lifecycle != "Renamed" && row.lifecycle != "Retired";
}

class Checker {
 public:
  Checker(const Catalogue& catalogue, Diagnostics& diagnostics);
  void run();

 private:
  using Pair = std::pair<std::string, std::string>;

  template <typename Row>
  void ids_are_unique(const std::vector<Row>& rows);
  void ends_exist(const Name& from, const Name& to);
  bool service_exists(const Name& name);
  bool is_joined(const std::string& from, const std::string& to) const;

  void check_service(const ServiceRow& row);
  void check_texts(const ServiceRow& row);
  void check_verb(const VerbRow& row);
  void check_integration(const IntegrationRow& row);
  void check_indirect(const IndirectRow& row);
  void check_group(const GroupRow& row);
  void check_form(bool good, std::string_view key, const Name& value);

  const Catalogue& catalogue_;
  Diagnostics& diagnostics_;
  std::set<std::string_view> service_ids_;
  std::unordered_map<std::string_view, const VerbRow*> verb_by_id_;
  std::set<Pair> joined_;      // from -> to
  std::set<Pair> either_way_;  // pairs whose data do not move forward only: drawn in both directions
  std::set<std::pair<Pair, std::string>> ways_;
};

Checker::Checker(const Catalogue& catalogue, Diagnostics& diagnostics)
    : catalogue_(catalogue), diagnostics_(diagnostics) {
  for (const ServiceRow& row : catalogue.services) service_ids_.insert(row.id.value);
  for (const VerbRow& row : catalogue.verbs) verb_by_id_.emplace(row.id.value, &row);
  for (const IntegrationRow& row : catalogue.integrations) {
    joined_.emplace(row.from.value, row.to.value);
    const auto verb = verb_by_id_.find(row.verb.value);
    if (verb != verb_by_id_.end() && verb->second->flow != "Forward") either_way_.emplace(row.from.value, row.to.value);
  }
}

void Checker::run() {
  ids_are_unique(catalogue_.categories);
  ids_are_unique(catalogue_.services);
  ids_are_unique(catalogue_.groups);
  check_form(is_date(catalogue_.date), "date", {catalogue_.date, {}});
  for (const CategoryRow& row : catalogue_.categories) check_form(is_icon_name(row.icon.value), "icon", row.icon);
  for (const ServiceRow& row : catalogue_.services) check_service(row);
  for (const VerbRow& row : catalogue_.verbs) check_verb(row);
  for (const IntegrationRow& row : catalogue_.integrations) check_integration(row);
  for (const IndirectRow& row : catalogue_.indirect) check_indirect(row);
  for (const GroupRow& row : catalogue_.groups) check_group(row);
  for (const ReadingRow& row : catalogue_.readings) check_form(is_hangul(row.reading.value), "reading", row.reading);
}

void Checker::check_form(bool good, std::string_view key, const Name& value) {
  if (!good) diagnostics_.report(Code::BadValue, value.span, key, value.value);
}

template <typename Row>
void Checker::ids_are_unique(const std::vector<Row>& rows) {
  std::unordered_map<std::string_view, Span> first;
  for (const Row& row : rows) {
    if (!is_id(row.id.value)) diagnostics_.report(Code::BadId, row.id.span, row.id.value);
    const auto [known, fresh] = first.emplace(row.id.value, row.id.span);
    if (!fresh)
      diagnostics_.report(Code::DuplicateKey, row.id.span, row.id.value).with_label(known->second, "first here");
  }
}

bool Checker::service_exists(const Name& name) {
  if (service_ids_.contains(name.value)) return true;
  diagnostics_.report(Code::UnknownService, name.span, name.value);
  return false;
}

void Checker::ends_exist(const Name& from, const Name& to) {
  service_exists(from);
  service_exists(to);
}

bool Checker::is_joined(const std::string& from, const std::string& to) const {
  return joined_.contains({from, to}) || either_way_.contains({to, from});
}

void Checker::check_service(const ServiceRow& row) {
  if (!find_row(catalogue_.categories, row.category.value))
    diagnostics_.report(Code::BadValue, row.id.span, "category", row.category.value);
  if (!row.icon.value.empty()) check_form(is_icon_name(row.icon.value), "icon", row.icon);
  if (!row.successor.value.empty()) service_exists(row.successor);
  if (row.lifecycle == "Renamed" && row.successor.value.empty())
    diagnostics_.report(Code::MissingKey, row.id.span, "successor");
  check_form(row.since.empty() || is_date(row.since), "since", {row.since, row.id.span});
  check_form(row.since.empty() || row.lifecycle != "Active", "since of an active service", {row.since, row.id.span});
  check_form(row.documentation.empty() || is_address(row.documentation), "docs", {row.documentation, row.id.span});
  check_texts(row);
}

void Checker::check_texts(const ServiceRow& row) {
  if (!row.purpose.english.span.has_source() && !row.billing.english.span.has_source()) {
    if (is_in_use(row)) diagnostics_.report(Code::MissingKey, row.id.span, "purpose and billing");
    return;
  }
  check_form(is_purpose(row.purpose.english.value), "purpose.en", row.purpose.english);
  check_form(is_korean_purpose(row.purpose.korean.value), "purpose.ko", row.purpose.korean);
  if (row.kind == "Resource" && !row.billing.english.span.has_source()) return;  // billed with its service
  check_form(is_billing(row.billing.english.value), "billing.en", row.billing.english);
  check_form(is_korean_billing(row.billing.korean.value), "billing.ko", row.billing.korean);
}

void Checker::check_verb(const VerbRow& row) {
  check_form(is_phrase(row.phrase.value), "phrase", row.phrase);
  const auto known = std::ranges::find(catalogue_.relations, row.relation.value, &Name::value);
  check_form(known != catalogue_.relations.end(), "relation", row.relation);
}

void Checker::check_integration(const IntegrationRow& row) {
  ends_exist(row.from, row.to);
  check_form(verb_by_id_.contains(row.verb.value), "verb", row.verb);
  if (!ways_.emplace(Pair(row.from.value, row.to.value), row.mechanism).second)
    diagnostics_.report(Code::DuplicateKey, row.verb.span, row.mechanism);
}

void Checker::check_indirect(const IndirectRow& row) {
  ends_exist(row.from, row.to);
  if (joined_.contains({row.from.value, row.to.value}))
    diagnostics_.report(Code::DuplicateKey, row.to.span, row.to.value).with_note("the pair has a direct integration");
  for (const std::vector<Name>& way : row.ways) {
    const Name* at = &row.from;
    std::vector<const Name*> hops;
    for (const Name& hop : way) hops.push_back(&hop);
    hops.push_back(&row.to);
    for (const Name* hop : hops) {
      if (service_exists(*hop) && !is_joined(at->value, hop->value))
        diagnostics_.report(Code::UnknownFlow, hop->span, at->value, hop->value);
      at = hop;
    }
  }
  if (row.ways.empty()) diagnostics_.report(Code::MissingKey, row.to.span, "ways");
}

void Checker::check_group(const GroupRow& row) {
  if (!row.icon.value.empty()) check_form(is_icon_name(row.icon.value), "icon", row.icon);
  for (const Name& parent : row.parents)
    if (parent.value != kPage && !find_row(catalogue_.groups, parent.value))
      diagnostics_.report(Code::UnknownGroupKind, parent.span, parent.value);
}

}  // namespace

void check_catalogue(const Catalogue& catalogue, Diagnostics& diagnostics) {
  Checker(catalogue, diagnostics).run();
}

const std::string& icon_of(const Catalogue& catalogue, const ServiceRow& service) {
  if (!service.icon.value.empty()) return service.icon.value;
  const std::optional<std::size_t> category = find_row(catalogue.categories, service.category.value);
  return category ? catalogue.categories[*category].icon.value : service.icon.value;
}

}  // namespace archsheet::catalog::build
