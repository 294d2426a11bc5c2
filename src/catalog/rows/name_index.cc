// SPDX-License-Identifier: MIT
//
// "Amazon Simple Notification Service (Amazon SNS)" is found by that, without
// the brackets, by what is in the brackets, and by each of these without its
// vendor. Ranks say who gives way.

#include "catalog/rows/name_index.h"

#include <algorithm>
#include <optional>

#include "catalog/rows/names.h"

namespace archsheet::catalog::rows {

namespace {

enum class Rank { Id, Written, Official, Derived, DerivedFormer };

struct Claim {
  std::string folded;
  std::size_t service;
  Rank rank;
  std::string_view match;
  Span span;
};

// "Amazon Simple Notification Service (Amazon SNS)" in its parts.
struct OfficialName {
  std::string_view vendor;  // "Amazon", "AWS" or empty
  std::string_view plain;   // without the brackets
  std::string_view short_form;
};

std::string_view vendor_of(std::string_view name) {
  for (const std::string_view vendor : {"Amazon", "AWS"})
    if (name.starts_with(vendor) && name.substr(vendor.size()).starts_with(' ')) return vendor;
  return {};
}

std::string_view without_vendor(std::string_view name) {
  const std::string_view vendor = vendor_of(name);
  return vendor.empty() ? name : name.substr(vendor.size() + 1);
}

OfficialName parts_of(std::string_view name) {
  OfficialName parts{vendor_of(name), name, {}};
  const std::size_t open = name.rfind(" (");
  if (open == std::string_view::npos || !name.ends_with(')')) return parts;
  parts.plain = name.substr(0, open);
  parts.short_form = name.substr(open + 2, name.size() - open - 3);
  return parts;
}

class Claims {
 public:
  void add(const Catalogue& catalogue, std::size_t index);
  std::vector<IndexedName> settle(Diagnostics& diagnostics);

 private:
  void claim(std::string_view name, Rank rank, std::string_view match);
  void claim_derived(std::string_view name, Rank rank, std::string_view match);
  void claim_official(const ServiceRow& service);

  std::size_t service_ = 0;
  Span span_;
  std::vector<Claim> claims_;
};

void Claims::claim(std::string_view name, Rank rank, std::string_view match) {
  if (!name.empty()) claims_.push_back({fold_name(name), service_, rank, match, span_});
}

void Claims::claim_derived(std::string_view name, Rank rank, std::string_view match) {
  claim(name, rank, match);
  claim(without_vendor(name), rank, match);
}

void Claims::claim_official(const ServiceRow& service) {
  constexpr std::string_view kMatch = "OfficialName";
  const OfficialName parts = parts_of(service.name);
  claim(service.name, Rank::Official, kMatch);
  claim(parts.plain, Rank::Official, kMatch);
  claim_derived(parts.plain, Rank::Derived, kMatch);
  claim_derived(parts.short_form, Rank::Derived, kMatch);
  claim_derived(service.short_name, Rank::Derived, kMatch);
  if (!parts.short_form.empty())
    claim(fmt::format("{} ({})", parts.plain, without_vendor(parts.short_form)), Rank::Derived, kMatch);
  if (parts.vendor.empty()) return;
  claim(fmt::format("{} {}", parts.vendor, service.id.value), Rank::Derived, kMatch);
  for (const Name& alias : service.aliases)
    claim(fmt::format("{} {}", parts.vendor, alias.value), Rank::Derived, kMatch);
  if (!parts.short_form.empty())
    claim(fmt::format("{} {}", parts.vendor, without_vendor(parts.short_form)), Rank::Derived, kMatch);
}

void Claims::add(const Catalogue& catalogue, std::size_t index) {
  const ServiceRow& service = catalogue.services[index];
  service_ = index;
  span_ = service.id.span;
  claim(service.id.value, Rank::Id, "Id");
  claim_official(service);
  for (const Name& alias : service.aliases) {
    span_ = alias.span;
    claim(alias.value, Rank::Written, "Alias");
  }
  for (const Name& former : service.former) {
    span_ = former.span;
    claim(former.value, Rank::Written, "FormerName");
    claim_derived(parts_of(former.value).plain, Rank::DerivedFormer, "FormerName");
  }
}

// Of the claims to one name, those of another service that stand in the way of the first.
const Claim* rival(std::vector<Claim>::const_iterator first, std::vector<Claim>::const_iterator end) {
  for (auto at = first + 1; at != end; ++at) {
    const bool same_rank = at->rank == first->rank;
    const bool both_written = first->rank <= Rank::Official && at->rank <= Rank::Official;
    const bool gives_way = first->rank == Rank::Id && at->rank == Rank::Official;
    if (at->service != first->service && (same_rank || (both_written && !gives_way))) return &*at;
  }
  return nullptr;
}

// The later of the two is to blame.
void report_clash(const std::string& name, Span a, Span b, Diagnostics& diagnostics) {
  diagnostics.report(Code::DuplicateKey, std::max(a, b), name).with_label(std::min(a, b), "also named here");
}

std::vector<IndexedName> Claims::settle(Diagnostics& diagnostics) {
  std::ranges::stable_sort(claims_, [](const Claim& a, const Claim& b) {
    return a.folded != b.folded ? a.folded < b.folded : a.rank < b.rank;
  });
  std::vector<IndexedName> names;
  for (auto first = claims_.cbegin(); first != claims_.cend();) {
    const auto end = std::find_if(first, claims_.cend(), [&](const Claim& c) { return c.folded != first->folded; });
    const Claim* other = rival(first, end);
    if (other == nullptr)
      names.push_back({first->folded, first->service, first->match});
    else if (first->rank <= Rank::Official)
      report_clash(first->folded, first->span, other->span, diagnostics);
    first = end;
  }
  return names;
}

}  // namespace

std::vector<IndexedName> index_names(const Catalogue& catalogue, Diagnostics& diagnostics) {
  Claims claims;
  for (std::size_t i = 0; i < catalogue.services.size(); ++i) claims.add(catalogue, i);
  return claims.settle(diagnostics);
}

std::vector<std::string> known_names(const Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const ServiceRow& service : catalogue.services) names.push_back(service.id.value);
  for (const ServiceRow& service : catalogue.services)
    for (const Name& alias : service.aliases) names.push_back(alias.value);
  for (const ServiceRow& service : catalogue.services) names.emplace_back(parts_of(service.name).plain);
  return names;
}

}  // namespace archsheet::catalog::rows
