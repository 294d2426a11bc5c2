// SPDX-License-Identifier: MIT
#include "batch/sheet.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <variant>
#include <vector>

#include "base/files.h"
#include "batch/children.h"
#include "emit/emit.h"
#include "spec/parse.h"

namespace archsheet {
namespace {

constexpr std::size_t kMaximumOutputBytes = 64UL << 20;

struct Output {
  std::string path;
  std::string bytes;
};

// What one run of a spec gathers.
struct Work {
  const Job& job;
  const BatchOptions& options;
  bool use_graphviz;
  Sources sources;
  Diagnostics diagnostics;
  std::vector<Output> outputs;
  unsigned stale = 0;
  bool internal_fault = false;
};

IncludeReader include_reader(const Work& work) {
  const std::string folder = std::filesystem::path(work.job.path).parent_path().string();
  return [folder](const std::string& path) { return read_file_beneath(folder, path); };
}

std::optional<Spec> read_spec(Work& work) {
  const std::string& walked = work.job.walked;
  const auto text =
      walked.empty()
          ? read_file(work.job.path)
          : read_file_beneath(walked, std::filesystem::path(work.job.path).lexically_relative(walked).string());
  if (const auto* error = std::get_if<FileError>(&text)) {
    work.diagnostics.report(Code::FileUnreadable, Span{}, work.job.path, error->reason);
    return std::nullopt;
  }
  const SourceId source = work.sources.add(work.job.path, std::get<std::string>(text));
  return parse_spec(work.sources, source, work.job.id, include_reader(work), work.diagnostics);
}

// Seconds since 1970 of a day at midnight, UTC (days from civil, after the usual proleptic calendar).
long long epoch_of(const toml::Date& date) {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return (static_cast<long long>(era) * 146097 + day_of_era - 719468) * 86400;
}

// The outputs of one compiled sheet in one format, one a page (a PDF holds all pages).
std::vector<std::string> emit_format(OutputFormat format, const Compiled& compiled, const Fonts& fonts, Work& work) {
  switch (format) {
    case OutputFormat::Svg:
      return write_svg(compiled.sheet, fonts, {});
    case OutputFormat::Png:
      return write_png(compiled.sheet, fonts, work.options.png_scale);
    case OutputFormat::Dot:
      return {write_dot(compiled.model, compiled.placement)};
    case OutputFormat::Pdf:
      break;
  }
  PdfOptions pdf;
  const toml::Date day = compiled.model.revised.value_or(toml::Date{1970, 1, 1});
  pdf.epoch = work.options.source_date_epoch.value_or(epoch_of(day));
  pdf.producer = work.options.producer;
  std::string error;
  std::string bytes = write_pdf(compiled.sheet, fonts, pdf, error);
  if (!error.empty()) {
    work.internal_fault = true;
    work.diagnostics.report(Code::OutputUnwritable, Span{}, work.job.id + ".pdf", error);
    return {};
  }
  return {std::move(bytes)};
}

void emit_outputs(const Compiled& compiled, const OutputName& stem, const Fonts& fonts, Work& work) {
  for (const OutputFormat format : work.options.formats) {
    const std::vector<std::string> pages = emit_format(format, compiled, fonts, work);
    for (std::size_t page = 0; page < pages.size(); ++page) {
      OutputName name = stem;
      name.page = page + 1;
      name.format = format;
      const std::string path = work.job.folder + "/" + file_name(name);
      if (pages[page].size() > kMaximumOutputBytes)
        work.diagnostics.report(Code::OutputTooLarge, Span{}, path, kMaximumOutputBytes);
      else
        work.outputs.push_back({path, pages[page]});
    }
  }
}

void compile_language(const Spec& spec, Language language, const Fonts& fonts, Work& work) {
  CompileOptions options = work.options.compile;
  options.language = language;
  options.use_graphviz = work.use_graphviz;
  const std::optional<Compiled> compiled = compile(spec, options, fonts, work.diagnostics);
  if (!compiled) return;
  OutputName stem{spec.id, std::nullopt, {}, 1, OutputFormat::Svg};
  if (language != own_language(spec)) stem.other_language = language;
  if (theme_of(spec, options) != theme_of(spec, {})) stem.other_theme = theme_of(spec, options);
  emit_outputs(*compiled, stem, fonts, work);
}

std::vector<Language> languages_of(const Spec& spec, const BatchOptions& options) {
  if (options.languages.empty()) return {own_language(spec)};
  return options.languages;
}

void write_to_standard_output(Work& work) {
  for (const Output& output : work.outputs) {
    std::size_t done = 0;
    while (done < output.bytes.size()) {
      const ssize_t written = ::write(STDOUT_FILENO, output.bytes.data() + done, output.bytes.size() - done);
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) {
        work.diagnostics.report(Code::OutputUnwritable, Span{}, "-", std::string(std::strerror(errno)));
        return;
      }
      done += static_cast<std::size_t>(written);
    }
  }
}

// All temporary files first, then all names: a disk that is full changes nothing. Of the outputs those that stand
// there in the end are kept.
void write_outputs(Work& work) {
  const SignalShield shield;
  std::vector<PendingFile> pending;
  const auto failed = [&](std::size_t at, const FileError& error, std::size_t committed) {
    work.diagnostics.report(Code::OutputUnwritable, Span{}, work.outputs[at].path, error.reason);
    work.outputs.resize(committed);
  };
  for (std::size_t i = 0; i < work.outputs.size(); ++i) {
    auto file = PendingFile::create(work.outputs[i].path);
    if (const auto* error = std::get_if<FileError>(&file)) return failed(i, *error, 0);
    pending.push_back(std::move(std::get<PendingFile>(file)));
    const auto written = pending.back().write(work.outputs[i].bytes);
    if (const auto* error = std::get_if<FileError>(&written)) return failed(i, *error, 0);
  }
  for (std::size_t i = 0; i < pending.size(); ++i) {
    const auto done = pending[i].commit();
    if (const auto* error = std::get_if<FileError>(&done)) return failed(i, *error, i);
  }
}

void compare_outputs(Work& work) {
  for (const Output& output : work.outputs) {
    const auto old = read_file(output.path, kMaximumOutputBytes);
    const auto* bytes = std::get_if<std::string>(&old);
    if (bytes != nullptr && *bytes == output.bytes) continue;
    ++work.stale;
    work.diagnostics.report(Code::OutputStale, Span{}, output.path)
        .with_help("run `archsheet render` and commit the result");
  }
}

bool reported(const Work& work, Code code) {
  return std::any_of(work.diagnostics.list().begin(), work.diagnostics.list().end(),
                     [code](const Diagnostic& diagnostic) { return diagnostic.code == code; });
}

bool is_denied(const Diagnostic& diagnostic, const BatchOptions& options) {
  const CodeInfo& code = info(diagnostic.code);
  if (options.deny_warnings && code.severity == Severity::Warning) return true;
  return std::find(options.denied_codes.begin(), options.denied_codes.end(), code.number) != options.denied_codes.end();
}

ExitStatus status_of(const Work& work) {
  if (work.internal_fault) return ExitStatus::Internal;
  if (reported(work, Code::OutputUnwritable) || reported(work, Code::FileUnreadable)) return ExitStatus::Io;
  if (work.diagnostics.has_errors()) return ExitStatus::Spec;
  for (const Diagnostic& diagnostic : work.diagnostics.list())
    if (is_denied(diagnostic, work.options)) return ExitStatus::Spec;
  return work.stale > 0 ? ExitStatus::Stale : ExitStatus::Done;
}

SheetResult result_of(const Work& work) {
  SheetResult result;
  result.status = status_of(work);
  result.files = static_cast<unsigned>(work.outputs.size());
  result.stale = work.stale;
  for (const Diagnostic& diagnostic : work.diagnostics.list()) {
    result.errors += info(diagnostic.code).severity == Severity::Error ? 1 : 0;
    result.warnings += info(diagnostic.code).severity == Severity::Warning ? 1 : 0;
  }
  result.report = render_report(work.diagnostics.sorted(), work.sources, work.options.report);
  return result;
}

}  // namespace

SheetResult make_sheet(const Job& job, const BatchOptions& options, bool use_graphviz) {
  Work work{job, options, use_graphviz, {}, {}, {}, 0, false};
  const std::optional<Spec> spec = read_spec(work);
  if (!spec || work.diagnostics.has_errors()) return result_of(work);
  const Fonts fonts;
  if (!options.render) {
    // Checking goes as far as the words: everything that can be said without drawing.
    for (const Language language : languages_of(*spec, options)) {
      CompileOptions wording = options.compile;
      wording.language = language;
      word(*spec, wording, fonts, work.diagnostics);
    }
    return result_of(work);
  }
  if (!use_graphviz)
    work.diagnostics.report(Code::LayoutSeedLost, Span{}, std::string("the first attempt did not end well"));
  for (const Language language : languages_of(*spec, options)) compile_language(*spec, language, fonts, work);
  if (work.diagnostics.has_errors()) {
    work.outputs.clear();
    return result_of(work);
  }
  if (options.compare_only)
    compare_outputs(work);
  else if (options.output == "-")
    write_to_standard_output(work);
  else
    write_outputs(work);
  return result_of(work);
}

std::string encode(const SheetResult& result) {
  return std::to_string(static_cast<int>(result.status)) + " " + std::to_string(result.errors) + " " +
         std::to_string(result.warnings) + " " + std::to_string(result.files) + " " + std::to_string(result.stale) +
         "\n" + result.report;
}

std::optional<SheetResult> decode(std::string_view bytes) {
  const std::size_t line = bytes.find('\n');
  if (line == std::string_view::npos) return std::nullopt;
  unsigned numbers[5] = {};
  const char* at = bytes.data();
  for (unsigned& number : numbers) {
    const auto [next, error] = std::from_chars(at, bytes.data() + line, number);
    if (error != std::errc()) return std::nullopt;
    at = next < bytes.data() + line ? next + 1 : next;
  }
  return SheetResult{static_cast<ExitStatus>(numbers[0]), numbers[1], numbers[2], numbers[3], numbers[4],
                     std::string(bytes.substr(line + 1))};
}

}  // namespace archsheet
