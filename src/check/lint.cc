// SPDX-License-Identifier: MIT
//
// Profiles and allowances.
#include "check/lint.h"

#include <algorithm>

#include "base/nearest.h"
#include "check/names.h"

namespace archsheet {

namespace {

std::optional<Code> code_by_number(std::string_view number) {
  const std::vector<Code>& codes = all_codes();
  const auto found = std::find_if(codes.begin(), codes.end(), [&](Code code) { return info(code).number == number; });
  if (found == codes.end()) return std::nullopt;
  return *found;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// `a -> b` in its two ends, `a` in one.
struct Place {
  std::string_view from;
  std::string_view to;
};
Place read_place(std::string_view written) {
  constexpr std::string_view kArrows[] = {" <-> ", " --> ", " ..> ", " -> "};
  for (std::string_view arrow : kArrows)
    if (const std::size_t at = written.find(arrow); at != std::string_view::npos)
      return {trimmed(written.substr(0, at)), trimmed(written.substr(at + arrow.size()))};
  return {trimmed(written), {}};
}

bool stands_for(std::string_view allowed, std::string_view subject) {
  return allowed == subject || allowed == split_copy_name(subject).id;
}

// Findings that matter for a design that is to be built, not for a first sketch.
bool is_dropped_in_sketch(Code code) {
  return info(code).severity == Severity::Hint ||
         (info(code).severity == Severity::Warning && info(code).number.substr(1, 2) == "04");
}

std::vector<std::string_view> allowable_numbers() {
  std::vector<std::string_view> numbers;
  for (Code code : all_codes())
    if (info(code).severity != Severity::Error) numbers.push_back(info(code).number);
  return numbers;
}

void check_code(const Located<std::string>& written, Diagnostics& diagnostics) {
  const std::optional<Code> code = code_by_number(written.value);
  if (code && info(*code).severity != Severity::Error) return;
  Diagnostic& diagnostic = diagnostics.report(Code::BadValue, written.span, "code", written.value);
  if (code) {
    diagnostic.with_caption("an error").with_help("only warnings and hints can be allowed");
  } else {
    diagnostic.with_caption("no diagnostic has this code");
    if (const auto known = nearest(written.value, allowable_numbers()))
      diagnostic.with_help(fmt::format("`{}` is the nearest code of a warning or hint", *known));
  }
}

// A piece of a value with a place of its own, when the value is written plainly.
Located<std::string> part_of(const Located<std::string>& whole, std::string_view part) {
  Located<std::string> piece{std::string(part), whole.span};
  if (whole.span.end - whole.span.begin != whole.value.size()) return piece;
  piece.span.begin += static_cast<std::uint32_t>(part.data() - whole.value.data());
  piece.span.end = piece.span.begin + static_cast<std::uint32_t>(part.size());
  return piece;
}

}  // namespace

Lint::Lint(const Spec& spec)
    : spec_(spec), profile_(spec.lint_profile ? spec.lint_profile->value : LintProfile::Review) {
  for (const SpecAllow& allow : spec.lint_allow) {
    const std::optional<Code> code = code_by_number(allow.code.value);
    if (!code) continue;
    const Place place = allow.at ? read_place(allow.at->value) : Place{};
    allowances_.push_back({*code, place.from, place.to});
  }
}

bool Lint::wants(Code code, std::initializer_list<std::string_view> subjects) const {
  if (info(code).severity == Severity::Error) return true;
  if (profile_ == LintProfile::Sketch && is_dropped_in_sketch(code)) return false;
  const auto applies = [&](const Allowance& allowance) {
    if (allowance.code != code) return false;
    if (allowance.from.empty()) return true;
    const auto is = [&](std::size_t i, std::string_view id) { return stands_for(id, *(subjects.begin() + i)); };
    if (allowance.to.empty()) {
      for (std::size_t i = 0; i < subjects.size(); ++i)
        if (is(i, allowance.from)) return true;
      return false;
    }
    if (subjects.size() != 2) return false;
    return (is(0, allowance.from) && is(1, allowance.to)) || (is(0, allowance.to) && is(1, allowance.from));
  };
  return std::none_of(allowances_.begin(), allowances_.end(), applies);
}

bool Lint::wants(const Diagnostic& diagnostic) const {
  for (const SpecComponent& component : spec_.components)
    if (component.id.span == diagnostic.span) return wants(diagnostic.code, {component.id.value});
  for (const SpecGroup& group : spec_.groups)
    if (group.id.span == diagnostic.span) return wants(diagnostic.code, {group.id.value});
  return wants(diagnostic.code);
}

void check_allowances(const Spec& spec, const Names& names, Diagnostics& diagnostics) {
  for (const SpecAllow& allow : spec.lint_allow) {
    check_code(allow.code, diagnostics);
    if (!allow.at) continue;
    const Place place = read_place(allow.at->value);
    for (std::string_view id : {place.from, place.to})
      if (!id.empty() && !names.find(split_copy_name(id).id)) names.report_unknown_node(part_of(*allow.at, id));
  }
}

}  // namespace archsheet
