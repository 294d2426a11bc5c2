// SPDX-License-Identifier: MIT
#include "stages.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <functional>

#include "base/files.h"
#include "check/resolve.h"
#include "compile.h"
#include "compose/compose.h"
#include "emit/emit.h"
#include "layout/layout.h"
#include "narrate/narrate.h"
#include "process.h"
#include "spec/parse.h"
#include "theme/phrases.h"

namespace archsheet::bench {
namespace {

constexpr int kStageRuns = 9;
constexpr int kProcessRuns = 11;

double timed(const std::function<void()>& work) {
  std::vector<double> runs;
  for (int i = 0; i < kStageRuns; ++i) {
    const double begin = cpu_milliseconds();
    work();
    runs.push_back(cpu_milliseconds() - begin);
  }
  return median(runs);
}

void print_stage(std::string_view name, double milliseconds) {
  fmt::print("  {:<28} {:8.2f} ms\n", name, milliseconds);
}

// False when the spec has errors.
bool time_stages(const std::string& path, const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add(path, text);
  const IncludeReader none = [](const std::string&) { return FileError{"not read here"}; };
  std::optional<Spec> spec;
  print_stage("spec", timed([&] {
                Sources own;
                Diagnostics said;
                spec = parse_spec(own, own.add(path, text), "bench", none, said);
              }));
  spec = parse_spec(sources, source, "bench", none, diagnostics);
  if (!spec || diagnostics.has_errors()) return false;
  std::optional<Model> model;
  print_stage("check", timed([&] { model = resolve(*spec, own_language(*spec), diagnostics); }));
  if (!model) return false;
  const Phrases& phrases = embedded_phrases(model->language);
  Narrative narrative;
  print_stage("narrate", timed([&] { narrative = narrate(*model, phrases, diagnostics); }));
  const Theme& theme = *find_theme("light");
  PagePlan plan;
  print_stage("fonts and page plan", timed([&] {
                const Fonts fresh;
                plan = plan_page(*model, narrative, theme, *find_template("side"), {960, 540}, fresh);
              }));
  const Fonts fonts;
  LayoutOptions options;
  options.area = {plan.diagram.width, plan.diagram.height};
  Placement placement;
  print_stage("layout, side alone", timed([&] { placement = layout(*model, theme, fonts, options, diagnostics); }));
  // "side" alone, wanted or not, is not what a render does.
  const auto whole = [&] {
    Diagnostics said;
    compile(*spec, {}, Fonts{}, said);
  };
  const auto before = [&] {
    Diagnostics said;
    word(*spec, {}, Fonts{}, said);
  };
  print_stage("layout, all that is tried", timed(whole) - timed(before));
  Sheet sheet;
  print_stage("compose", timed([&] { sheet = compose({*model, narrative, placement, plan, theme, phrases, fonts}); }));
  print_stage("svg", timed([&] { write_svg(sheet, fonts, {}); }));
  print_stage("svg without fonts", timed([&] { write_svg(sheet, fonts, {.embed_fonts = false}); }));
  std::string error;
  print_stage("pdf", timed([&] { write_pdf(sheet, fonts, {0, "bench"}, error); }));
  return true;
}

// CPU of the program against dot's, pair by pair.
void time_process(const std::string& program, const std::string& path) {
  const std::string folder = std::filesystem::temp_directory_path() / fmt::format("archsheet-bench-{}", getpid());
  run({program, "render", path, "-f", "dot", "-o", folder});
  const std::string graph = folder + "/" + std::filesystem::path(path).stem().string() + ".dot";
  const std::vector<std::string> ours = {program, "render", path, "-f", "svg", "-o", folder};
  const std::vector<std::string> theirs = {"dot", "-Tsvg", graph};
  std::vector<double> of_ours, of_theirs, ratios;
  for (int i = 0; i < kProcessRuns; ++i) {
    of_ours.push_back(run(ours).cpu_ms);
    of_theirs.push_back(run(theirs).cpu_ms);
    ratios.push_back(of_ours.back() / std::max(0.1, of_theirs.back()));
  }
  fmt::print("  whole process, render -f svg {:6.1f} ms CPU; dot -Tsvg {:6.1f} ms; ratio {:.2f} (must: at most 4)\n",
             median(of_ours), median(of_theirs), median(ratios));
  std::filesystem::remove_all(folder);
}

// What the program costs before it does anything, and the catalogue in it, against an empty one.
void time_start() {
  constexpr int kStarts = 101;
  std::vector<double> more, of_ours, of_empty;
  for (int i = 0; i < kStarts; ++i) {
    of_ours.push_back(run({ARCHSHEET_PROGRAM, "--version"}).cpu_ms);
    of_empty.push_back(run({ARCHSHEET_EMPTY}).cpu_ms);
    more.push_back(of_ours.back() - of_empty.back());
  }
  fmt::print("starting: {:.2f} ms CPU; an empty program {:.2f} ms; {:.2f} ms more (must: at most 2)\n", median(of_ours),
             median(of_empty), median(more));
}

}  // namespace

bool bench_stages(std::vector<std::string> specs) {
  if (specs.empty())
    for (const auto& entry : std::filesystem::directory_iterator("architectures"))
      if (entry.path().extension() == ".toml") specs.push_back(entry.path().string());
  std::sort(specs.begin(), specs.end());
  time_start();
  for (const std::string& spec : specs) {
    fmt::print("{}\n", spec);
    std::fflush(stdout);
    const auto text = read_file(spec);
    if (const FileError* error = std::get_if<FileError>(&text)) {
      fmt::print("  not read: {}\n", error->reason);
      return false;
    }
    if (!time_stages(spec, std::get<std::string>(text))) {
      fmt::print("  has errors; `archsheet check` shows them\n");
      return false;
    }
    time_process(ARCHSHEET_PROGRAM, spec);
  }
  return true;
}

}  // namespace archsheet::bench
