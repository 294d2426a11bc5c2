// SPDX-License-Identifier: MIT
#include "specimen.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>

#include "base/files.h"
#include "check/resolve.h"
#include "compile.h"
#include "generate.h"
#include "process.h"
#include "spec/parse.h"

namespace archsheet::bench {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> text_of(const std::string& path) {
  constexpr std::size_t kMost = 64 << 20;  // a sheet of a thousand components has some megabytes
  auto text = read_file(path, kMost);
  if (std::holds_alternative<FileError>(text)) return std::nullopt;
  return std::get<std::string>(std::move(text));
}

std::optional<Spec> spec_of(const std::string& path) {
  const auto text = text_of(path);
  if (!text) return std::nullopt;
  Sources sources;
  Diagnostics diagnostics;
  const fs::path folder = fs::path(path).parent_path();
  const IncludeReader reader = [&](const std::string& other) { return read_file((folder / other).string()); };
  return parse_spec(sources, sources.add(path, *text), fs::path(path).stem().string(), reader, diagnostics);
}

std::optional<Model> model_of(const Specimen& specimen) {
  const auto spec = spec_of(specimen.spec);
  Diagnostics diagnostics;
  return spec ? resolve(*spec, specimen.language, diagnostics) : std::nullopt;
}

meter::Expected expected_of(const Model& model) {
  meter::Expected expected;
  for (const ModelComponent& component : model.components) expected.components.push_back(component.id);
  for (const ModelGroup& group : model.groups) {
    expected.groups.push_back(group.id);
    if (!group.is_band()) continue;
    expected.bands.push_back({group.id, {}});
    for (const NodeId& node : group.around) expected.bands.back().around.push_back(id_of(model, node));
  }
  for (const ModelFlow& flow : model.flows) {
    expected.flows.push_back({id_of(model, flow.from), id_of(model, flow.to), flow.label, {}});
    for (const StepId step : flow.steps)
      if (!model.at(step).number.empty()) expected.flows.back().steps.push_back(model.at(step).number);
  }
  for (const ModelStep& step : model.steps)
    if (!step.number.empty()) expected.steps.push_back(step.number);
  return expected;
}

// The specs that stand alone, in order of their names.
std::vector<std::string> specs_in(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".toml" && !entry.path().filename().string().starts_with("_"))
      paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string write_generated(const generate::Recipe& recipe, const std::string& stem) {
  const std::string text = *generate::generate(recipe.family, recipe.seed, recipe.components);
  std::ofstream(stem + ".toml") << text;
  return stem + ".toml";
}

Specimen specimen(std::string row, std::string name, std::string path, Language language) {
  Specimen made;
  made.row = std::move(row);
  made.name = std::move(name);
  made.spec = std::move(path);
  made.language = language;
  return made;
}

}  // namespace

std::vector<Specimen> real_specimens() {
  std::vector<Specimen> specimens;
  for (const std::string& path : specs_in("architectures")) {
    const std::string stem = fs::path(path).stem().string();
    const auto spec = spec_of(path);
    for (const Language language : {Language::English, Language::Korean}) {
      const std::string code(code_of(language));
      const bool own = spec && own_language(*spec) == language;
      specimens.push_back(specimen(stem + " " + code, own ? stem : stem + "." + code, path, language));
    }
  }
  return specimens;
}

// One family alone is drawn as often as it is among all.
std::vector<Specimen> generated_specimens(std::size_t count, const std::string& family, const std::string& folder) {
  std::vector<Specimen> specimens;
  for (const generate::Recipe& recipe : generate::series(count)) {
    if (!family.empty() && recipe.family != family) continue;
    const std::string name = std::string(recipe.family) + "-" + std::to_string(recipe.seed);
    const std::string path = write_generated(recipe, folder + "/" + name);
    const Language language = recipe.family == "korean" ? Language::Korean : Language::English;
    specimens.push_back(specimen(std::string(recipe.family), name, path, language));
  }
  return specimens;
}

std::vector<Specimen> large_specimens(const std::string& folder) {
  std::vector<Specimen> specimens;
  const auto add = [&](const std::string& family, std::uint64_t seed, int components) {
    const std::string row = family + "-" + std::to_string(components);
    const std::string name = row + "-" + std::to_string(seed);
    const std::string path = write_generated({family, seed, components}, folder + "/" + name);
    specimens.push_back(specimen(row, name, path, Language::English));
  };
  for (const std::string family : {"layers", "hubs", "microservices", "deep-nesting", "long-labels", "parts"})
    for (const int components : {60, 100, 200})
      for (const std::uint64_t seed : {1, 2}) add(family, seed, components);
  for (const int components : {100, 300, 1000})
    for (const std::uint64_t seed : {1, 2, 3, 4}) add("estate", seed, components);
  return specimens;
}

void render(const std::vector<Specimen>& specimens, const std::string& folder, unsigned jobs) {
  std::set<std::string> paths;
  for (const Specimen& specimen : specimens) paths.insert(specimen.spec);
  // Specs first: an option that takes several values would take them too.
  std::vector<std::string> words = {ARCHSHEET_PROGRAM, "render"};
  words.insert(words.end(), paths.begin(), paths.end());
  words.insert(words.end(), {"-f", "svg", "-o", folder, "-j", std::to_string(jobs), "--format", "short"});
  // A spec that stands here twice is meant in both languages.
  if (paths.size() < specimens.size()) words.insert(words.end(), {"--lang", "en,ko"});
  run(words, folder + "/render.log");
}

bool read_drawing(Specimen& specimen, const std::string& folder) {
  const auto svg = text_of(folder + "/" + specimen.name + ".svg");
  std::string problem;
  auto scene = svg ? meter::read_scene(*svg, problem) : std::nullopt;
  if (!scene) return false;
  specimen.scene = std::move(*scene);
  specimen.faults = meter::find_faults(specimen.scene);
  specimen.figures = meter::figures_of(specimen.scene);
  for (int page = 2;; ++page) {
    const auto further = text_of(folder + "/" + specimen.name + "." + std::to_string(page) + ".svg");
    const auto steps = further ? meter::read_scene(*further, problem) : std::nullopt;
    if (!steps) break;
    for (const meter::Fault& fault : meter::find_faults(*steps)) specimen.faults.push_back(fault);
    specimen.scene.steps.insert(specimen.scene.steps.end(), steps->steps.begin(), steps->steps.end());
  }
  return specimen.drawn = true;
}

void judge(std::vector<Specimen>& specimens, const std::string& folder) {
  for (Specimen& specimen : specimens) {
    if (!read_drawing(specimen, folder)) {
      specimen.faults.push_back({meter::FaultKind::LostItem, "there is no drawing; render.log says why"});
      continue;
    }
    if (const auto model = model_of(specimen))
      for (const meter::Fault& fault : meter::find_lost(specimen.scene, expected_of(*model)))
        specimen.faults.push_back(fault);
  }
}

}  // namespace archsheet::bench
