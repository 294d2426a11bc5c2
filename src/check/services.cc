// SPDX-License-Identifier: MIT
//
// Services by name.
#include "check/services.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/utf8.h"
#include "catalog/icons.h"
#include "check/names.h"

namespace archsheet {

namespace {

// What things that a spec declares itself look like when it says nothing else.
constexpr std::string_view kDefaultCategory = "general";

// A service and the strings that its views look into.
struct OwnService {
  std::string id;
  std::string name;
  std::string description;
  std::shared_ptr<const SvgIcon> drawing;
  catalog::Icon icon_view;
  catalog::Service service;
};

// A description that goes on after "which", or in Korean stands before a noun: then sentences can use it.
bool is_clause(std::string_view text) {
  const std::string_view first = text.substr(0, text.find(' '));
  const bool english = !first.empty() && first.front() >= 'a' && first.front() <= 'z' && first.ends_with('s');
  return (english || text.ends_with("는")) && text.find_first_of(".;") == std::string_view::npos;
}

const catalog::Category* category_of(const SpecService& declared, Diagnostics& diagnostics) {
  const catalog::Category* fallback = catalog::find_category(kDefaultCategory);
  if (!fallback && !catalog::categories().empty()) fallback = &catalog::categories().front();
  if (!declared.category) return fallback;
  if (const catalog::Category* found = catalog::find_category(declared.category->value)) return found;
  Diagnostic& diagnostic =
      diagnostics.report(Code::BadValue, declared.category->span, "category", declared.category->value)
          .with_caption("no category of the catalogue");
  std::vector<std::string_view> ids;
  for (const catalog::Category& category : catalog::categories()) ids.push_back(category.id);
  if (const auto known = nearest(declared.category->value, ids)) suggest(diagnostic, *declared.category, *known);
  return fallback;
}

}  // namespace

Services::Services(const Spec& spec, const Texts& texts, const catalog::Company* company, Diagnostics& diagnostics)
    : spec_(spec), company_(company), diagnostics_(diagnostics) {
  for (const SpecService& service : spec.services) declare(service, texts);
}

void Services::declare(const SpecService& declared, const Texts& texts) {
  auto own = std::make_shared<OwnService>();
  own->id = declared.id.value;
  own->name = declared.name.value;
  own->description = texts.pick_name(declared.description);
  own->drawing = declared.drawing;
  if (own->drawing) own->icon_view = catalog::icon_of(*own->drawing);
  const catalog::Category* category = category_of(declared, diagnostics_);
  const std::string_view purpose = is_clause(own->description) ? own->description : std::string_view();
  own->service = {.id = own->id,
                  .name = own->name,
                  .short_name = own->name,
                  .name_ko = {},
                  .category = category,
                  .icon = category ? category->icon : std::string_view(),
                  .kind = catalog::ServiceKind::General,
                  .scope = catalog::Scope::Global,
                  .placement = catalog::Placement::Global,
                  .lifecycle = catalog::Lifecycle::Active,
                  .lifecycle_date = {},
                  .successor = nullptr,
                  .note = own->description,
                  .documentation = {},
                  .purpose = {purpose, purpose},  // the one of the sheet's language
                  .billing = {},
                  .aliases = {},
                  .former_names = {},
                  .own_icon = own->drawing ? &own->icon_view : nullptr};
  const catalog::Service* service = &own->service;
  own_.emplace_back(std::move(own), service);
  own_by_name_.try_emplace(ascii_lower(declared.id.value), service);
  own_by_name_.try_emplace(ascii_lower(declared.name.value), service);
}

const catalog::Service* Services::find_own(std::string_view name) const {
  const auto found = own_by_name_.find(ascii_lower(name));
  return found == own_by_name_.end() ? nullptr : found->second;
}

std::optional<ServiceUse> Services::find(const Located<std::string>& written) const {
  if (const catalog::Service* own = find_own(written.value)) return ServiceUse{own, own, false};
  const std::optional<catalog::FoundService> found = catalog::find_service(written.value, company_);
  if (!found) {
    report_unknown(written);
    return std::nullopt;
  }
  const catalog::Service* named = found->service;
  if (named->lifecycle == catalog::Lifecycle::Renamed && named->successor)
    return ServiceUse{named->successor, named, true};
  return ServiceUse{named, named, found->match == catalog::NameMatch::FormerName};
}

void Services::report_unknown(const Located<std::string>& written) const {
  Diagnostic& diagnostic =
      diagnostics_.report(Code::UnknownService, written.span, written.value).with_caption("not in the catalogue");
  if (catalog::find_group_kind(written.value)) {
    diagnostic.with_help(
        fmt::format("`{0}` is a kind of group: under `[groups]`, write `kind = \"{0}\"`", written.value));
    return;
  }
  suggest_nearest(diagnostic, written);
  if (diagnostic.help.empty())
    diagnostic.with_help(
        "`archsheet services WORD` finds services; what the catalogue lacks is declared under `[services]`");
}

void Services::suggest_nearest(Diagnostic& diagnostic, const Located<std::string>& written) const {
  if (suggestions_left_ == 0) return;
  --suggestions_left_;
  std::vector<std::string_view> names;
  for (const SpecService& service : spec_.services) names.push_back(service.id.value);
  const std::vector<std::string_view> known = catalog::service_names(company_);
  names.insert(names.end(), known.begin(), known.end());
  const std::optional<std::string_view> name = nearest(written.value, names);
  if (!name) return;
  suggest(diagnostic, written, *name);
  for (const SpecService& service : spec_.services)
    if (service.id.value == *name) diagnostic.with_label(service.id.span, "a service with a similar name");
}

}  // namespace archsheet
