// SPDX-License-Identifier: MIT
//
// Diagnostics as text for people (full or one line each) and for programs
// (JSON). Text of the author is always escaped, so it can neither move the
// cursor nor begin a line.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace archsheet {

enum class ReportFormat { Full, Short, Json };

struct ReportOptions {
  ReportFormat format = ReportFormat::Full;
  bool colour = false;  // ANSI colours; only for a terminal
};

// Each diagnostic ends with a line break. Json gives an array of objects, one a
// line: code, severity, message, path, line, column, end line and column, labels, notes, help, fix.
std::string render_report(const std::vector<Diagnostic>& diagnostics, const Sources& sources,
                          const ReportOptions& options);

}  // namespace archsheet
