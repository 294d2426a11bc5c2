// SPDX-License-Identifier: MIT
//
// Rules on the life of services: renamed, closed to new customers, near or past
// the end of support, retired.
#include <fmt/format.h>

#include "check/rules.h"

namespace archsheet {

namespace {

using catalog::Lifecycle;

// What is said of a service in a state, before its date and from then on. A service that a
// sheet of an earlier day shows may have been retired since; that is announced, not held against it.
struct LifecycleRule {
  Lifecycle state;
  Code code_before;
  std::string_view when_before;
  Code code_after;
  std::string_view when_after;
};

constexpr LifecycleRule kRules[] = {
    {Lifecycle::ClosedToNewCustomers, Code::ClosedToNewCustomers, " from {}", Code::ClosedToNewCustomers, " since {}"},
    {Lifecycle::EndOfSupport, Code::EndOfSupport, " on {}", Code::EndOfSupport, " on {}, which has passed"},
    {Lifecycle::Retired, Code::EndOfSupport, " on {}", Code::RetiredService, " since {}"},
};

const LifecycleRule* find_rule(Lifecycle state) {
  for (const LifecycleRule& rule : kRules)
    if (rule.state == state) return &rule;
  return nullptr;
}

std::string iso_date(toml::Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

// A date without a day or month counts from its beginning; an unknown one has passed.
bool has_come(std::string_view date, std::string_view today) {
  return date <= today;
}

void report_former_name(const WrittenService& written, Diagnostics& diagnostics) {
  const catalog::Service& now = *written.use.service;
  Diagnostic& diagnostic = diagnostics.report(Code::FormerName, written.written->span, written.written->value, now.name)
                               .with_caption("a former name")
                               .with_help(fmt::format("write `{}`", now.id));
  if (const std::optional<Fix> fix = replacement_for(*written.written, now.id))
    diagnostic.with_fix(fix->span, fix->replacement);
}

void report_lifecycle(const WrittenService& written, const LifecycleRule& rule, bool after, Diagnostics& diagnostics) {
  const catalog::Service& service = *written.use.service;
  const std::string_view when = after ? rule.when_after : rule.when_before;
  const std::string dated =
      service.lifecycle_date.empty() ? std::string() : fmt::format(fmt::runtime(when), service.lifecycle_date);
  Diagnostic& diagnostic =
      diagnostics.report(after ? rule.code_after : rule.code_before, written.written->span, service.name, dated);
  if (!service.note.empty()) diagnostic.with_note(std::string(service.note));
  if (!service.successor) return;
  diagnostic.with_help(fmt::format("consider {}: `{}`", service.successor->name, service.successor->id));
  if (const std::optional<Fix> fix = replacement_for(*written.written, service.successor->id))
    diagnostic.with_fix(fix->span, fix->replacement);
}

}  // namespace

void check_lifecycles(const Context& context, const std::vector<WrittenService>& services, toml::Date today) {
  const std::string judged = iso_date(today);
  for (const WrittenService& written : services) {
    if (written.use.former_name && context.lint.wants(Code::FormerName, {written.subject}))
      report_former_name(written, context.diagnostics);
    const LifecycleRule* rule = find_rule(written.use.service->lifecycle);
    if (!rule) continue;
    const bool after = has_come(written.use.service->lifecycle_date, judged);
    if (context.lint.wants(after ? rule->code_after : rule->code_before, {written.subject}))
      report_lifecycle(written, *rule, after, context.diagnostics);
  }
}

}  // namespace archsheet
