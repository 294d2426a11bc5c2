// SPDX-License-Identifier: MIT
#include "batch/jobs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <system_error>

namespace archsheet {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExtension = ".toml";

struct FormatWord {
  OutputFormat format;
  std::string_view word;
};
constexpr std::array kFormats = {
    FormatWord{OutputFormat::Svg, "svg"},
    FormatWord{OutputFormat::Pdf, "pdf"},
    FormatWord{OutputFormat::Png, "png"},
    FormatWord{OutputFormat::Dot, "dot"},
};

// Names of outputs go into shells, addresses and Makefiles: plain characters only.
bool is_output_name(std::string_view id) {
  if (id.empty() || id.front() == '.' || id.front() == '-') return false;
  return std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
           c == '-';
  });
}

std::string joined(const std::string& folder, const std::string& below) {
  if (below.empty() || below == ".") return folder;
  return fmt::format("{}/{}", folder, below);
}

// Every `*.toml` below `folder` but `_*.toml`, by path. Links to folders are not followed.
std::vector<std::string> specs_below(const std::string& folder, std::error_code& error) {
  std::vector<std::string> paths;
  fs::recursive_directory_iterator walk(folder, error);
  for (const auto end = fs::recursive_directory_iterator(); !error && walk != end; walk.increment(error)) {
    const fs::path& path = walk->path();
    if (path.extension() == kExtension && !path.filename().string().starts_with("_")) paths.push_back(path.string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

Job job_of(const std::string& path, const std::string& folder) {
  const fs::path file(path);
  const std::string id =
      path == "-" ? "sheet" : (file.extension() == kExtension ? file.stem() : file.filename()).string();
  return {path, id, folder, {}};
}

void add_folder(const std::string& folder, const BatchOptions& options, std::vector<Job>& jobs,
                Diagnostics& diagnostics) {
  std::error_code error;
  const std::vector<std::string> paths = specs_below(folder, error);
  if (error) {
    diagnostics.report(Code::FileUnreadable, Span{}, folder, error.message());
    return;
  }
  if (paths.empty()) diagnostics.report(Code::NoSpecs, Span{}, folder).with_help("specs are files that end in `.toml`");
  for (const std::string& path : paths) {
    const std::string below = fs::path(path).lexically_relative(folder).parent_path().string();
    jobs.push_back(job_of(path, joined(options.output, below)));
    jobs.back().walked = folder;
  }
}

void report_clashes(const std::vector<Job>& jobs, Diagnostics& diagnostics) {
  std::map<std::string, const Job*> writers;
  for (const Job& job : jobs) {
    if (!is_output_name(job.id))
      diagnostics.report(Code::BadSpecName, Span{}, job.id)
          .with_help("name the file with letters, digits, `-`, `_` and `.`");
    const std::string stem = fmt::format("{}/{}", job.folder, job.id);
    if (const auto [writer, is_new] = writers.emplace(stem, &job); !is_new)
      diagnostics.report(Code::OutputClash, Span{}, stem)
          .with_note(fmt::format("`{}` and `{}`", writer->second->path, job.path))
          .with_help("rename one of them, or give their common folder instead of the files");
  }
}

}  // namespace

std::optional<OutputFormat> output_format(std::string_view word) {
  for (const FormatWord& known : kFormats)
    if (known.word == word) return known.format;
  return std::nullopt;
}

std::string_view extension(OutputFormat format) {
  return std::find_if(kFormats.begin(), kFormats.end(), [&](const FormatWord& known) { return known.format == format; })
      ->word;
}

std::vector<Job> find_jobs(const BatchOptions& options, Diagnostics& diagnostics) {
  std::vector<Job> jobs;
  for (const std::string& input : options.inputs) {
    std::error_code error;
    if (input != "-" && fs::is_directory(input, error))
      add_folder(input, options, jobs, diagnostics);
    else
      jobs.push_back(job_of(input, options.output));
  }
  report_clashes(jobs, diagnostics);
  return jobs;
}

std::string file_name(const OutputName& name) {
  std::string result = name.id;
  if (name.other_language) result += fmt::format(".{}", code_of(*name.other_language));
  if (!name.other_theme.empty()) result += fmt::format(".{}", name.other_theme);
  if (name.page > 1) result += fmt::format(".{}", name.page);
  return result + fmt::format(".{}", extension(name.format));
}

}  // namespace archsheet
