// SPDX-License-Identifier: MIT
#include "cli.h"

#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "base/files.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "batch/batch.h"
#include "catalog/icons.h"
#include "catalog/search.h"
#include "company_files.h"
#include "compile.h"
#include "lookup/lookup.h"
#include "spec/parse.h"
#include "theme/theme.h"
#include "version.h"

namespace archsheet {
namespace {

constexpr std::string_view kDefaultFolder = "architectures";
constexpr std::array<std::string_view, 5> kStages = {"spec", "model", "narrative", "placement", "page"};

// What the words of the command line came to.
struct CommandLine {
  BatchOptions batch;
  std::vector<std::string> formats;
  std::vector<std::string> languages;
  std::string report_format = "text";
  std::string stage = "page";
  std::string dump_language;
  std::vector<std::string> denied;
  std::vector<std::string> services;  // words of `services`, or the two ends of `connect`
  std::string catalogue;              // file of the company's own
  std::string templates;              // folder of the company's own
  std::string category;
  std::string lifecycle;
  bool json = false;
  bool verbose = false;
};

// Writes all of `text`; false when nobody takes it.
bool print(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool wants_colour(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  return isatty(descriptor) == 1 && (no_colour == nullptr || *no_colour == '\0');
}

std::optional<long long> source_date_epoch() {
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (text == nullptr) return std::nullopt;
  const std::string_view digits(text);
  long long value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || value < 0) return std::nullopt;
  return value;
}

std::string version_text(bool verbose) {
  std::string text = fmt::format("archsheet {}\n", kVersion);
  if (!verbose) return text;
  text += fmt::format("built with {}\n", kBuiltWith);
  text += catalog::has_official_icons() ? "icons: AWS Architecture Icons\n"
                                        : "icons: plain glyphs (built without the icon package)\n";
  text += std::string(catalog::icon_notice());
  if (text.back() != '\n') text += '\n';
  return text;
}

std::vector<std::string> words(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

void add_inputs(CLI::App& command, CommandLine& line) {
  command.add_option("SPEC", line.batch.inputs, "specs or folders of specs; - reads standard input")
      ->type_name("SPEC|DIR");
}

// An option that takes a list with commas, and leaves the words after it to others. `allowed` is empty where a
// company's files decide.
CLI::Option* add_list(CLI::App& command, const std::string& name, std::vector<std::string>& list,
                      const std::vector<std::string>& allowed, const std::string& meaning) {
  CLI::Option* option = command.add_option(name, list, meaning)->delimiter(',')->allow_extra_args(false);
  return allowed.empty() ? option : option->check(CLI::IsMember(allowed));
}

void add_as_of(CLI::App& command, CommandLine& line) {
  command
      .add_option_function<std::string>(
          "--as-of", [&line](const std::string& text) { line.batch.compile.as_of = toml::parse_date(text); },
          "the day by which lifecycles are judged (default: the spec's `revised`)")
      ->type_name("YYYY-MM-DD")
      ->check([](const std::string& text) { return toml::parse_date(text) ? "" : "wants a day like 2026-11-23"; });
}

void add_company_files(CLI::App& command, CommandLine& line) {
  command.add_option("--templates", line.templates, "a folder with text, themes and pages over those of the program")
      ->type_name("DIR");
  command.add_option("--catalog", line.catalogue, "a file of services and integrations beside those of the catalogue")
      ->type_name("FILE");
}

void add_report_format(CLI::App& command, CommandLine& line) {
  command.add_option("--format", line.report_format, "how messages are printed")
      ->check(CLI::IsMember({"text", "short", "json"}));
}

void add_render(CLI::App& app, CommandLine& line) {
  CLI::App& render = *app.add_subcommand("render", "make the sheets");
  add_inputs(render, line);
  render.add_option("-o,--output", line.batch.output, "folder for the outputs; - writes to standard output");
  add_list(render, "-f,--formats", line.formats, {"svg", "pdf", "png", "dot"},
           "svg, pdf, png, dot; several with commas (svg,pdf)");
  add_list(render, "--lang", line.languages, {}, "languages of the sheets: en, ko; several with commas");
  render.add_option("--template", line.batch.compile.page_template, "page template instead of the spec's");
  render.add_option("--theme", line.batch.compile.theme, "theme instead of the spec's");
  render.add_option("--page", line.batch.compile.page_size, "paper instead of the spec's")
      ->check(CLI::IsMember({"16:9", "A4", "letter", "A3"}));
  const auto is_scale = [](const std::string& text) {
    char* end = nullptr;
    const double scale = std::strtod(text.c_str(), &end);
    // What is no number at all, as "nan" is, lies in no range.
    return *end == '\0' && scale >= 0.5 && scale <= 8 ? "" : "wants a number from 0.5 to 8";
  };
  render.add_option("--scale", line.batch.png_scale, "pixels a point of a PNG")->check(is_scale);
  render.add_flag("--check", line.batch.compare_only, "write nothing; exit 3 when an output is not what it would be");
  render.add_option("-j,--jobs", line.batch.jobs, "sheets at a time (default: one a processor)")
      ->check(CLI::Range(1, 256));
  add_as_of(render, line);
  add_company_files(render, line);
  add_report_format(render, line);
}

void add_check(CLI::App& app, CommandLine& line) {
  CLI::App& check = *app.add_subcommand("check", "say what is wrong with specs, and draw nothing");
  add_inputs(check, line);
  add_list(check, "--lang", line.languages, {}, "languages to check: en, ko");
  check.add_option("--deny", line.denied, "`warnings`, or a code that is to fail the run")
      ->type_name("warnings|CODE")
      ->allow_extra_args(false);
  check.add_option("-j,--jobs", line.batch.jobs, "specs at a time (default: one a processor)")
      ->check(CLI::Range(1, 256));
  add_as_of(check, line);
  add_company_files(check, line);
  add_report_format(check, line);
}

void add_dump(CLI::App& app, CommandLine& line) {
  CLI::App& dump_command = *app.add_subcommand("dump", "print what a stage made of one spec");
  dump_command.add_option("SPEC", line.batch.inputs, "the spec; - reads standard input")->required()->expected(1);
  dump_command.add_option("--stage", line.stage, "spec, model, narrative, placement, page")
      ->check(CLI::IsMember(std::vector<std::string>(kStages.begin(), kStages.end())));
  dump_command.add_option("--lang", line.dump_language, "en, ko");
  add_company_files(dump_command, line);
}

void add_services(CLI::App& app, CommandLine& line) {
  CLI::App& services = *app.add_subcommand("services", "search the catalogue; one service by name shows all its facts");
  services.add_option("WORDS", line.services, "a service's id or name, or words of names, categories and purposes");
  std::vector<std::string> categories;
  for (const catalog::Category& category : catalog::categories()) categories.emplace_back(category.id);
  services.add_option("--category", line.category, "only services of this category")->check(CLI::IsMember(categories));
  services.add_option("--lifecycle", line.lifecycle, "only services in this state")
      ->check(CLI::IsMember(words(catalog::lifecycle_names())));
  services.add_flag("--json", line.json, "as an array of objects");
}

void add_connect(CLI::App& app, CommandLine& line) {
  CLI::App& connect = *app.add_subcommand("connect", "how two services are joined, directly or through what");
  connect.add_option("FROM TO", line.services, "two services, by id or name")->required()->expected(2);
}

// Of what is asked for twice one is made.
std::vector<std::string> without_repeats(const std::vector<std::string>& words) {
  std::vector<std::string> kept;
  for (const std::string& word : words)
    if (std::find(kept.begin(), kept.end(), word) == kept.end()) kept.push_back(word);
  return kept;
}

void settle(CommandLine& line) {
  BatchOptions& batch = line.batch;
  if (batch.inputs.empty()) batch.inputs.emplace_back(kDefaultFolder);
  if (!line.formats.empty()) {
    batch.formats.clear();
    for (const std::string& word : without_repeats(line.formats)) batch.formats.push_back(*output_format(word));
  }
  for (const std::string& denied : line.denied) {
    if (denied == "warnings")
      batch.deny_warnings = true;
    else
      batch.denied_codes.push_back(denied);
  }
  static const std::map<std::string, ReportFormat> kFormats = {
      {"text", ReportFormat::Full}, {"short", ReportFormat::Short}, {"json", ReportFormat::Json}};
  batch.report = {kFormats.at(line.report_format), wants_colour(STDERR_FILENO)};
  batch.source_date_epoch = source_date_epoch();
  batch.producer = fmt::format("archsheet {}", kVersion);
}

// "theme `neon` is not known: dark, light, print"; empty where `word` is among the known ones.
std::string unknown_word(std::string_view what, const std::string& word, const std::vector<std::string_view>& known) {
  if (std::find(known.begin(), known.end(), word) != known.end()) return {};
  return fmt::format("{} `{}` is not known: {}", what, escape_controls(word), fmt::join(known, ", "));
}

// What may stand where a company's files add to it.
std::string settle_company_words(CommandLine& line, const Templates* templates) {
  std::vector<std::string_view> codes;
  for (const Language language : languages()) codes.push_back(code_of(language));
  std::vector<std::string> wanted = line.languages;
  if (!line.dump_language.empty()) wanted.push_back(line.dump_language);
  for (const std::string& code : wanted)
    if (std::string problem = unknown_word("language", code, codes); !problem.empty()) return problem;
  for (const std::string& code : without_repeats(line.languages))
    line.batch.languages.push_back(*language_by_code(code));
  std::vector<std::string_view> pages = template_ids(templates);
  std::vector<std::string_view> themes = theme_ids(templates);
  pages.emplace_back("auto");
  themes.emplace_back("auto");
  const CompileOptions& sheet = line.batch.compile;
  if (!sheet.page_template.empty())
    if (std::string problem = unknown_word("template", sheet.page_template, pages); !problem.empty()) return problem;
  return sheet.theme.empty() ? std::string() : unknown_word("theme", sheet.theme, themes);
}

// A wrong combination of words, each fine by itself.
std::string usage_problem(const CommandLine& line) {
  const BatchOptions& batch = line.batch;
  if (batch.output == "-" && (batch.formats.size() != 1 || batch.languages.size() > 1 || batch.inputs.size() != 1))
    return "`-o -` takes one spec, one format and one language";
  if (batch.output == "-" && batch.compare_only) return "`--check` compares files; it does not go with `-o -`";
  return {};
}

int wrong_usage(const std::string& problem) {
  print(STDERR_FILENO, "archsheet: " + problem + "\n");
  return static_cast<int>(ExitStatus::Usage);
}

int finish_batch(const CommandLine& line) {
  const BatchResult result = run_batch(line.batch);
  if (result.signal) {
    // End as the signal would have ended us, now that nothing is left behind.
    signal(*result.signal, SIG_DFL);
    raise(*result.signal);
    return 128 + *result.signal;
  }
  // The findings of `check --format json` are data; everything else is messages. What is read by a program is one JSON
  // value, with nothing after it.
  const bool json = line.batch.report.format == ReportFormat::Json;
  const bool data = json && !line.batch.render;
  bool said = print(data ? STDOUT_FILENO : STDERR_FILENO, result.messages);
  if (!json || data) print(STDERR_FILENO, result.summary);
  return static_cast<int>(said ? result.status : worse(result.status, ExitStatus::Io));
}

std::optional<std::string> dump_stage(const std::string& stage, const Spec& spec, const Sources& sources,
                                      const CompileOptions& options, Diagnostics& diagnostics) {
  if (stage == "spec") return dump(spec, sources);
  const Fonts fonts;
  const std::optional<Compiled> compiled = compile(spec, options, fonts, diagnostics);
  if (!compiled) return std::nullopt;
  if (stage == "model") return dump(compiled->model);
  if (stage == "narrative") return dump(compiled->narrative);
  if (stage == "placement") return dump(compiled->placement, compiled->model);
  return dump(compiled->sheet);
}

int run_dump(const CommandLine& line) {
  const std::string& path = line.batch.inputs.front();
  Sources sources;
  Diagnostics diagnostics;
  std::optional<std::string> text;
  ExitStatus status = ExitStatus::Spec;
  const auto content = read_file(path);
  if (const auto* error = std::get_if<FileError>(&content)) {
    diagnostics.report(Code::FileUnreadable, Span{}, path, error->reason);
    status = ExitStatus::Io;
  } else {
    const std::filesystem::path file(path);
    const SourceId source = sources.add(path, std::get<std::string>(content));
    const auto reader = [&](const std::string& included) {
      return read_file_beneath(file.parent_path().string(), included);
    };
    const auto spec = parse_spec(sources, source, path == "-" ? "sheet" : file.stem().string(), reader, diagnostics);
    CompileOptions options = line.batch.compile;
    options.language = language_by_code(line.dump_language);
    if (spec) text = dump_stage(line.stage, *spec, sources, options, diagnostics);
  }
  print(STDERR_FILENO, render_report(diagnostics.sorted(), sources, line.batch.report));
  if (!text) return static_cast<int>(status);
  const bool said = print(STDOUT_FILENO, *text);
  if (!said) return static_cast<int>(ExitStatus::Io);
  // The drawing of `dump` runs in this process; Graphviz is never asked to clean up.
  _exit(static_cast<int>(diagnostics.has_errors() ? ExitStatus::Spec : ExitStatus::Done));
}

// The service of that name, the present one where it was renamed; null after saying that there is none.
const catalog::Service* service_named(const std::string& name) {
  if (const auto found = catalog::find_service(name)) {
    const catalog::Service* service = found->service;
    if (service->lifecycle != catalog::Lifecycle::Renamed || service->successor == nullptr) return service;
    print(STDERR_FILENO, fmt::format("{} is now called {}\n", service->name, service->successor->name));
    return service->successor;
  }
  const std::optional<std::string_view> near = nearest(name, catalog::service_names());
  print(STDERR_FILENO, fmt::format("archsheet: no service `{}` in the catalogue{}\n", escape_controls(name),
                                   near ? fmt::format("; did you mean `{}`?", *near) : ""));
  return nullptr;
}

int answer(const std::string& text) {
  return static_cast<int>(print(STDOUT_FILENO, text) ? ExitStatus::Done : ExitStatus::Io);
}

void say_nothing_matches(const std::vector<std::string>& searched) {
  const std::string wanted = fmt::format("{}", fmt::join(searched, " "));
  const std::optional<std::string_view> near = nearest(wanted, catalog::service_names());
  print(STDERR_FILENO, fmt::format("archsheet: nothing in the catalogue matches{}{}\n",
                                   wanted.empty() ? "" : fmt::format(" `{}`", escape_controls(wanted)),
                                   near ? fmt::format("; did you mean `{}`?", *near) : ""));
}

int run_services(const CommandLine& line) {
  const bool filtered = !line.category.empty() || !line.lifecycle.empty();
  if (const auto named = catalog::find_service(fmt::format("{}", fmt::join(line.services, " "))); named && !filtered)
    return answer(line.json ? services_json({named->service}) : service_page(*named->service));
  const catalog::ServiceQuery query{line.services, catalog::find_category(line.category),
                                    catalog::lifecycle_by_name(line.lifecycle)};
  const std::vector<const catalog::Service*> found = catalog::search(query);
  if (found.empty()) say_nothing_matches(line.services);
  return answer(line.json ? services_json(found) : service_list(found));
}

int run_connect(const CommandLine& line) {
  const catalog::Service* from = service_named(line.services[0]);
  const catalog::Service* to = service_named(line.services[1]);
  if (from == nullptr || to == nullptr) return static_cast<int>(ExitStatus::Usage);
  return answer(connection_text(*from, *to));
}

int parse_and_run(int argc, char** argv) {
  CLI::App app("Compiles TOML descriptions of AWS architectures into datasheets.", "archsheet");
  CommandLine line;
  bool version = false;
  app.add_flag("--version", version, "print the version; with --verbose what it was built with, and the notices");
  app.add_flag("--verbose", line.verbose, "say more");
  app.require_subcommand(0, 1);
  add_render(app, line);
  add_check(app, line);
  add_dump(app, line);
  add_services(app, line);
  add_connect(app, line);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    const bool asked = problem.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
    const int printed = app.exit(problem);
    return asked ? printed : static_cast<int>(ExitStatus::Usage);
  }
  if (version) return print(STDOUT_FILENO, version_text(line.verbose)) ? 0 : static_cast<int>(ExitStatus::Io);
  if (app.get_subcommands().empty()) {
    print(STDERR_FILENO, app.help());
    return static_cast<int>(ExitStatus::Usage);
  }
  settle(line);
  if (app.got_subcommand("services")) return run_services(line);
  if (app.got_subcommand("connect")) return run_connect(line);
  const CompanyFiles company = read_company_files(line.catalogue, line.templates, line.batch.report);
  print(STDERR_FILENO, company.messages);
  if (company.status != ExitStatus::Done) return static_cast<int>(company.status);
  line.batch.compile.company = company.catalogue.get();
  line.batch.compile.templates = company.templates.get();
  if (const std::string problem = settle_company_words(line, company.templates.get()); !problem.empty())
    return wrong_usage(problem);
  if (app.got_subcommand("dump")) return run_dump(line);
  line.batch.render = app.got_subcommand("render");
  if (const std::string problem = usage_problem(line); line.batch.render && !problem.empty())
    return wrong_usage(problem);
  return finish_batch(line);
}

}  // namespace

int run_command_line(int argc, char** argv) {
  signal(SIGPIPE, SIG_IGN);
  try {
    return parse_and_run(argc, argv);
  } catch (const std::exception& fault) {
    print(STDERR_FILENO, fmt::format("archsheet: internal fault: {}\n", fault.what()));
    return static_cast<int>(ExitStatus::Internal);
  }
}

}  // namespace archsheet
