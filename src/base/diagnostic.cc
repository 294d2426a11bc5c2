// SPDX-License-Identifier: MIT
//
// The registry of codes and the collector of diagnostics.
#include "base/diagnostic.h"

#include <algorithm>

namespace archsheet {

namespace {

constexpr CodeInfo kCodes[] = {
#define CODE(number, name, severity, format) {number, #name, Severity::severity, format},
#include "base/codes.def"
#undef CODE
};

constexpr Code kAllCodes[] = {
#define CODE(number, name, severity, format) Code::name,
#include "base/codes.def"
#undef CODE
};

}  // namespace

const CodeInfo& info(Code code) {
  return kCodes[static_cast<std::size_t>(code)];
}

const std::vector<Code>& all_codes() {
  static const std::vector<Code> codes(std::begin(kAllCodes), std::end(kAllCodes));
  return codes;
}

Diagnostic& Diagnostic::with_caption(std::string text) {
  caption = std::move(text);
  return *this;
}

Diagnostic& Diagnostic::with_label(Span place, std::string text) {
  const auto same = [&](const Label& label) { return label.span == place && label.text == text; };
  if (std::none_of(labels.begin(), labels.end(), same)) labels.push_back({place, std::move(text)});
  return *this;
}

Diagnostic& Diagnostic::with_note(std::string text) {
  if (std::find(notes.begin(), notes.end(), text) == notes.end()) notes.push_back(std::move(text));
  return *this;
}

Diagnostic& Diagnostic::with_help(std::string text) {
  help = std::move(text);
  return *this;
}

Diagnostic& Diagnostic::with_fix(Span place, std::string replacement) {
  fix = Fix{place, std::move(replacement)};
  return *this;
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Diagnostic& theirs : other.list_) add(theirs.code, theirs.span, theirs.message) = theirs;
}

bool Diagnostics::has_errors() const {
  return std::any_of(list_.begin(), list_.end(),
                     [](const Diagnostic& diagnostic) { return info(diagnostic.code).severity == Severity::Error; });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = list_;
  std::stable_sort(result.begin(), result.end(), [](const Diagnostic& a, const Diagnostic& b) {
    if (a.span.has_source() != b.span.has_source()) return !a.span.has_source();
    return a.span < b.span;
  });
  return result;
}

Diagnostic& Diagnostics::add(Code code, Span span, std::string message) {
  // Without a place it is the message that tells two problems apart.
  const auto [found, is_new] = index_.try_emplace({code, span, span.has_source() ? "" : message}, list_.size());
  if (!is_new) return list_[found->second];
  return list_.emplace_back(Diagnostic{code, std::move(message), span, {}, {}, {}, {}, {}});
}

}  // namespace archsheet
