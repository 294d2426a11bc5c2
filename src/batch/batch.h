// SPDX-License-Identifier: MIT
//
// Many specs: which files they are, what each will write, and one forked child for each, so that
// a spec which brings a stage down costs itself and nothing else. A failed spec leaves its
// old outputs alone and does not stop the others.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/language.h"
#include "base/report.h"
#include "compile.h"

namespace archsheet {

enum class OutputFormat { Svg, Pdf, Png, Dot };

// "svg", "pdf", "png", "dot".
std::optional<OutputFormat> output_format(std::string_view word);
std::string_view extension(OutputFormat format);

// How a run ends. In a batch the highest of Internal, Io, Spec, Stale wins (in this order).
enum class ExitStatus { Done = 0, Spec = 1, Usage = 2, Stale = 3, Io = 4, Internal = 5 };

// The worse of two.
ExitStatus worse(ExitStatus a, ExitStatus b);

struct BatchOptions {
  std::vector<std::string> inputs;  // files, folders, or "-"
  std::string output = "out";       // folder, or "-" for standard output
  std::vector<OutputFormat> formats = {OutputFormat::Svg, OutputFormat::Pdf};
  std::vector<Language> languages;  // empty: each spec's own
  CompileOptions compile;           // its language is set per sheet
  std::string root;                 // includes stay beneath it; empty: the folder of each spec
  bool render = true;               // false: check only
  bool compare_only = false;        // --check: write nothing, say what is stale
  bool deny_warnings = false;
  std::vector<std::string> denied_codes;
  double png_scale = 2;  // device pixels a point
  unsigned jobs = 0;     // children at a time; 0: one a processor
  ReportOptions report;
  std::optional<long long> source_date_epoch;
  std::string producer;  // "archsheet 0.1.0"
};

// What is said and done in the end.
struct BatchResult {
  ExitStatus status = ExitStatus::Done;
  std::string messages;       // diagnostics of all specs, in the order of the inputs
  std::string summary;        // one line
  std::optional<int> signal;  // the run was ended by this signal; children and temporary files are gone
};

BatchResult run_batch(const BatchOptions& options);

}  // namespace archsheet
