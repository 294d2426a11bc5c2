// SPDX-License-Identifier: MIT
//
// Full reports and one-line reports. Everything but our own frame passes
// through `escape_controls`, so a text of the author takes no line of its own.
#include "base/report.h"

#include <fmt/format.h>

#include "base/frame.h"
#include "base/json.h"
#include "base/utf8.h"

namespace archsheet {

namespace {

constexpr Palette kPalettes[] = {
    {"\x1b[1;31m", "\x1b[1m", "\x1b[1;34m", "\x1b[1;34m", "\x1b[0m"},  // Error
    {"\x1b[1;33m", "\x1b[1m", "\x1b[1;34m", "\x1b[1;34m", "\x1b[0m"},  // Warning
    {"\x1b[1;36m", "\x1b[1m", "\x1b[1;34m", "\x1b[1;34m", "\x1b[0m"},  // Hint
};

std::string render_full(const Diagnostic& diagnostic, const Sources& sources, bool colour) {
  const CodeInfo& code = info(diagnostic.code);
  const Palette palette = colour ? kPalettes[static_cast<std::size_t>(code.severity)] : Palette{};
  std::string out = fmt::format("{}{}[{}]{}{}: {}{}\n", palette.severity, name_of(code.severity), code.number,
                                palette.reset, palette.strong, escape_controls(diagnostic.message), palette.reset);
  append_frames(out, diagnostic, sources, palette);
  const auto remark = [&](std::string_view kind, std::string_view text) {
    out += fmt::format("{}{}:{} {}\n", palette.strong, kind, palette.reset, escape_controls(text));
  };
  if (!diagnostic.help.empty()) remark("help", diagnostic.help);
  for (const std::string& note : diagnostic.notes) remark("note", note);
  return out;
}

std::string render_short(const Diagnostic& diagnostic, const Sources& sources) {
  const CodeInfo& code = info(diagnostic.code);
  std::string place;
  if (diagnostic.span.has_source()) {
    const std::string name = escape_controls(sources.name(diagnostic.span.source));
    const Position position = sources.position(diagnostic.span.source, diagnostic.span.begin);
    // A file called `::error` or `##[group]` must not begin a line that a build log takes for a command.
    const bool is_command = name.starts_with(':') || name.starts_with('#');
    place = fmt::format("{}{}:{}:{}: ", is_command ? "./" : "", name, position.line, position.column);
  }
  return fmt::format("{}{}[{}]: {}\n", place, name_of(code.severity), code.number, escape_controls(diagnostic.message));
}

}  // namespace

std::string render_report(const std::vector<Diagnostic>& diagnostics, const Sources& sources,
                          const ReportOptions& options) {
  if (options.format == ReportFormat::Json) return render_json(diagnostics, sources);
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (options.format == ReportFormat::Short) {
      out += render_short(diagnostic, sources);
      continue;
    }
    if (!out.empty()) out += '\n';
    out += render_full(diagnostic, sources, options.colour);
  }
  return out;
}

}  // namespace archsheet
