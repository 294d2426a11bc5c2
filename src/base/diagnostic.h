// SPDX-License-Identifier: MIT
//
// What the tool says about a spec: plain values, collected by the stages and
// printed by `base/report.h`. Codes, severities and wordings stand in
// `codes.def`, one line each; severity belongs to the code.
#pragma once

#include <fmt/core.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/source.h"

namespace archsheet {

enum class Severity { Error, Warning, Hint };

// "error", "warning", "hint": as reports begin.
constexpr std::string_view name_of(Severity severity) {
  return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "hint";
}

// One enumerator a code, named by what it means: `Code::UnknownNode` is E0201.
enum class Code {
#define CODE(number, name, severity, format) name,
#include "base/codes.def"
#undef CODE
};

struct CodeInfo {
  std::string_view number;  // "E0201"
  std::string_view name;    // "UnknownNode"
  Severity severity;
  std::string_view format;  // fmt format of the message
};

const CodeInfo& info(Code code);

// Every registered code, in the order of `codes.def`.
const std::vector<Code>& all_codes();

// A second place that explains the first. The text may be empty.
struct Label {
  Span span;
  std::string text;
};

// An edit that is nearly certain to be what the author wants.
struct Fix {
  Span span;
  std::string replacement;
};

struct Diagnostic {
  Code code;
  std::string message;
  Span span;
  std::string caption;  // said beside the caret; may be empty
  std::vector<Label> labels;
  std::vector<std::string> notes;
  std::string help;
  std::optional<Fix> fix;

  // Builders, to be chained on what `Diagnostics::report` returns.
  Diagnostic& with_caption(std::string text);
  Diagnostic& with_label(Span place, std::string text);
  Diagnostic& with_note(std::string text);
  Diagnostic& with_help(std::string text);
  Diagnostic& with_fix(Span place, std::string replacement);
};

// Collects the problems of a run. Stages report everything they find and go
// on; the caller stops between stages when `has_errors()`.
class Diagnostics {
 public:
  // Formats the code's message with `arguments`. The reference is good until
  // the next report. A second report of one code at one span is merged into
  // the first.
  template <typename... Arguments>
  Diagnostic& report(Code code, Span span, const Arguments&... arguments) {
    return add(code, span, fmt::vformat(info(code).format, fmt::make_format_args(arguments...)));
  }

  // Takes over what another collector holds, in its order.
  void append(const Diagnostics& other);

  bool has_errors() const;
  bool empty() const { return list_.empty(); }

  // In reporting order.
  const std::vector<Diagnostic>& list() const { return list_; }

  // By source and position; those without a place first; stable.
  std::vector<Diagnostic> sorted() const;

 private:
  Diagnostic& add(Code code, Span span, std::string message);
  std::vector<Diagnostic> list_;
  std::map<std::tuple<Code, Span, std::string>, std::size_t> index_;  // into `list_`, for merging
};

}  // namespace archsheet
