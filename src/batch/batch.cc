// SPDX-License-Identifier: MIT
#include "batch/batch.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>

#include "batch/children.h"
#include "batch/jobs.h"
#include "batch/sheet.h"

namespace archsheet {
namespace {

// From mild to grave: in a batch the gravest wins.
constexpr std::array kGravity = {ExitStatus::Done, ExitStatus::Stale, ExitStatus::Spec, ExitStatus::Io,
                                 ExitStatus::Internal};

std::size_t gravity(ExitStatus status) {
  std::size_t place = 0;
  while (place < kGravity.size() && kGravity[place] != status) ++place;
  return place;
}

unsigned processors() {
  const long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 ? static_cast<unsigned>(count) : 1;
}

// A job whose every child died.
SheetResult lost_job(const Job& job, const ChildOutcome& outcome, const BatchOptions& options) {
  Diagnostics diagnostics;
  diagnostics.report(Code::InternalFault, Span{}, job.path, outcome.death)
      .with_help("this is a fault of archsheet; please report it with the spec");
  SheetResult result;
  result.status = ExitStatus::Internal;
  result.errors = 1;
  result.report = render_report(diagnostics.sorted(), Sources(), options.report);
  return result;
}

// Puts the arrays of several reports into one.
class Messages {
 public:
  explicit Messages(ReportFormat format) : format_(format) {}

  void add(const std::string& report) {
    if (format_ != ReportFormat::Json) {
      if (!text_.empty() && !report.empty() && format_ == ReportFormat::Full) text_ += '\n';
      text_ += report;
      return;
    }
    const std::size_t first = report.find('\n');
    const std::size_t last = report.rfind(']');
    if (first == std::string::npos || last == std::string::npos || first + 1 >= last) return;
    std::string objects = report.substr(first + 1, last - first - 1);
    if (!objects.empty() && objects.back() == '\n') objects.pop_back();
    text_ += (text_.empty() ? "" : ",\n") + objects;
  }

  std::string text() const {
    if (format_ != ReportFormat::Json) return text_;
    return text_.empty() ? "[]\n" : "[\n" + text_ + "\n]\n";
  }

 private:
  ReportFormat format_;
  std::string text_;
};

std::string plural(unsigned count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

struct Totals {
  unsigned specs = 0;
  unsigned failed = 0;
  unsigned errors = 0;
  unsigned warnings = 0;
  unsigned files = 0;
  unsigned stale = 0;

  void add(const SheetResult& result) {
    ++specs;
    failed += result.errors > 0 ? 1 : 0;
    errors += result.errors;
    warnings += result.warnings;
    files += result.files;
    stale += result.stale;
  }
};

std::string summary_of(const Totals& totals, const BatchOptions& options) {
  std::string line;
  if (!options.render)
    line = fmt::format("checked {}", plural(totals.specs, "spec"));
  else if (options.compare_only)
    line = fmt::format("compared {} of {}: {} stale", plural(totals.files, "file"), plural(totals.specs, "spec"),
                       totals.stale);
  else
    line = fmt::format("rendered {} of {} into {}: {}", totals.specs - totals.failed, plural(totals.specs, "spec"),
                       options.output == "-" ? "standard output" : options.output, plural(totals.files, "file"));
  line += fmt::format(", {}, {}\n", plural(totals.errors, "error"), plural(totals.warnings, "warning"));
  return line;
}

}  // namespace

ExitStatus worse(ExitStatus a, ExitStatus b) {
  return gravity(a) >= gravity(b) ? a : b;
}

BatchResult run_batch(const BatchOptions& options) {
  BatchResult batch;
  Messages messages(options.report.format);

  // Nothing is written when two specs would write one file or an input cannot be read.
  Diagnostics problems;
  const std::vector<Job> jobs = find_jobs(options, problems);
  if (problems.has_errors()) {
    bool unreadable = false;
    for (const Diagnostic& problem : problems.list()) unreadable = unreadable || problem.code == Code::FileUnreadable;
    batch.status = unreadable ? ExitStatus::Io : ExitStatus::Spec;
    messages.add(render_report(problems.sorted(), Sources(), options.report));
    batch.messages = messages.text();
    return batch;
  }

  ChildLimits limits;
  limits.jobs = options.jobs > 0 ? options.jobs : processors();
  const ChildrenResult children = run_children(jobs.size(), limits, [&](std::size_t job, int attempt) {
    return encode(make_sheet(jobs[job], options, attempt == 0));
  });
  batch.signal = children.signal;
  if (batch.signal) return batch;

  Totals totals;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const ChildOutcome& outcome = children.outcomes[i];
    const std::optional<SheetResult> answered = outcome.bytes ? decode(*outcome.bytes) : std::nullopt;
    const SheetResult result = answered ? *answered : lost_job(jobs[i], outcome, options);
    messages.add(result.report);
    totals.add(result);
    batch.status = worse(batch.status, result.status);
  }
  batch.messages = messages.text();
  batch.summary = summary_of(totals, options);
  return batch;
}

}  // namespace archsheet
