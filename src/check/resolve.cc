// SPDX-License-Identifier: MIT
//
// The stage itself, as a list of its steps.
#include "check/resolve.h"

#include <fmt/format.h>

#include <charconv>

#include "catalog/catalog.h"
#include "check/context.h"
#include "check/rules.h"

namespace archsheet {

namespace {

bool has_anything(const Spec& spec, Diagnostics& diagnostics) {
  if (!spec.components.empty() || !spec.groups.empty()) return true;
  diagnostics.report(Code::NoComponents, spec.place())
      .with_help("`[components]` holds what is drawn: `web = { service = \"ec2\" }`");
  return false;
}

void add_head(const Context& context, Model& model) {
  const Spec& spec = context.spec;
  model.id = spec.id;
  model.language = context.texts.wanted();
  model.title = context.texts.pick(spec.title);
  model.subtitle = context.texts.pick(spec.subtitle);
  model.summary = context.texts.pick(spec.summary);
  model.author = context.texts.pick_name(spec.author);
  if (spec.revised) model.revised = spec.revised->value;
  for (const Located<std::string>& tag : spec.tags) model.tags.push_back(tag.value);
  for (const auto& [style, text] : spec.legend) model.legend.emplace_back(style.value, context.texts.pick(text));
  model.page = spec.page;
  model.own_services = context.services.own();
  model.company = context.company;
}

// The day of the catalogue's data, "2026-11-23".
toml::Date data_day() {
  const std::string_view text = catalog::data_date();
  toml::Date day;
  const auto read = [&](std::size_t at, std::size_t length, int& value) {
    if (at + length <= text.size()) std::from_chars(text.data() + at, text.data() + at + length, value);
  };
  read(0, 4, day.year);
  read(5, 2, day.month);
  read(8, 2, day.day);
  return day;
}

}  // namespace

std::optional<Model> resolve(const Spec& spec, Language language, Diagnostics& diagnostics,
                             std::optional<toml::Date> as_of, const catalog::Company* company) {
  if (!has_anything(spec, diagnostics)) return std::nullopt;

  // Every id is unique, every group has a parent that exists, copies are counted.
  const Context context(spec, language, company, diagnostics);
  if (context.tree.group_count() + context.tree.component_count() > kMaximumInstances) return std::nullopt;
  check_allowances(spec, context.names, diagnostics);

  // Now each part of the model, with indices for names.
  Model model;
  add_head(context, model);
  const std::vector<WrittenService> services = add_nodes(context, model);
  add_steps(context, model);
  add_rows(context, model);

  // It can be drawn; whether it is sound is another matter.
  const std::optional<toml::Date> revised = spec.revised ? std::optional(spec.revised->value) : std::nullopt;
  check_lifecycles(context, services, as_of ? *as_of : revised.value_or(data_day()));
  check_nesting(context);
  check_flows(context, model);

  if (diagnostics.has_errors()) return std::nullopt;
  return model;
}

}  // namespace archsheet
