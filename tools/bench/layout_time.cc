// SPDX-License-Identifier: MIT
#include "layout_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>

#include "base/files.h"
#include "check/resolve.h"
#include "emit/emit.h"
#include "generate.h"
#include "layout/layout.h"
#include "process.h"
#include "spec/parse.h"

namespace archsheet::bench {
namespace {

struct Case {
  std::string_view family;
  int components;
  int runs;
};

// What a page holds is measured on several shapes; more than that only on the shape that large specs have.
constexpr Case kCases[] = {{"microservices", 15, 5}, {"layers", 15, 5},  {"two-zones", 15, 5},
                           {"microservices", 25, 5}, {"layers", 25, 5},  {"two-zones", 25, 5},
                           {"estate", 100, 3},       {"estate", 300, 1}, {"estate", 1000, 1}};
constexpr unsigned kSecondsEach = 120;

std::optional<Model> model_of(const Case& what) {
  const std::string text = *generate::generate(what.family, 1, what.components);
  Sources sources;
  Diagnostics diagnostics;
  const IncludeReader none = [](const std::string&) { return FileError{"not read here"}; };
  const auto spec = parse_spec(sources, sources.add("generated", text), "generated", none, diagnostics);
  return spec ? resolve(*spec, Language::English, diagnostics) : std::nullopt;
}

// Median milliseconds of the runs; the last placement goes to `graph` as Graphviz source.
double layout_ms(const Model& model, int runs, const std::string& graph) {
  const Fonts fonts;
  const Theme& theme = *find_theme("light");
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    Diagnostics diagnostics;
    const double begin = cpu_milliseconds();
    const Placement placement = layout(model, theme, fonts, {}, diagnostics);
    times.push_back(cpu_milliseconds() - begin);
    if (i + 1 == runs) std::ofstream(graph) << write_dot(model, placement);
  }
  return median(times);
}

std::string milliseconds(double value) {
  return value < 0 ? fmt::format("over {} s", kSecondsEach) : fmt::format("{:.1f}", value);
}

}  // namespace

void bench_layout_time(const std::string& folder) {
  fmt::print("{:<16} components  layout, ms  dot -Tsvg, ms  ratio\n", "family");
  for (const Case& what : kCases) {
    const std::optional<Model> model = model_of(what);
    if (!model) continue;
    const std::string graph = fmt::format("{}/{}-{}.dot", folder, what.family, what.components);
    const double ours =
        in_child([&] { return layout_ms(*model, what.runs, graph); }, kSecondsEach * static_cast<unsigned>(what.runs));
    std::vector<double> times;
    bool done = ours >= 0;
    for (int i = 0; done && i < what.runs; ++i) {
      const Ran ran = run({"timeout", std::to_string(kSecondsEach), "dot", "-Tsvg", graph});
      done = ran.status == 0;
      times.push_back(ran.cpu_ms);
    }
    const double theirs = done ? median(times) : -1;
    const std::string ratio = done ? fmt::format("{:.2f}", ours / std::max(0.1, theirs)) : std::string("-");
    fmt::print("{:<16} {:>10} {:>11} {:>14} {:>6}\n", what.family, model->components.size(), milliseconds(ours),
               ours < 0 ? "-" : milliseconds(theirs), ratio);
    std::fflush(stdout);
  }
}

}  // namespace archsheet::bench
