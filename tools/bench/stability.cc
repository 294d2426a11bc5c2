// SPDX-License-Identifier: MIT
#include "stability.h"

#include <fmt/format.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <regex>

#include "base/files.h"

namespace archsheet::bench {
namespace {

namespace fs = std::filesystem;

// About the distance of two neighbours in a drawing.
constexpr double kCell = 80;

// Another component beside the middle one of the spec, and an arrow between them.
std::string with_one_more(const std::string& text, const meter::Scene& scene) {
  const meter::SeenComponent& neighbour = scene.components[scene.components.size() / 2];
  // A copy is written once, without the name of the copy.
  const std::string group = neighbour.parent.substr(0, neighbour.parent.find('@'));
  const std::string id = neighbour.id.substr(0, neighbour.id.find('@'));
  const std::string line =
      "added_here = { service = \"lambda\"" + (group.empty() ? "" : ", in = \"" + group + "\"") + " }\n";
  // At the end of its table, where one adds things.
  std::string edited = text;
  const std::size_t table = edited.find("\n[components]");
  if (table == std::string::npos) return {};
  const std::size_t next = edited.find("\n[", table + 1);
  edited.insert(next == std::string::npos ? edited.size() : next + 1, line);
  return edited + "\n[[steps]]\nnumber = false\nflows = [\"" + id + " -> added_here\"]\n";
}

// The first component that is written in one line gets a name of about the usual length, in place of its own.
std::string with_other_label(const std::string& text) {
  const std::size_t table = text.find("[components]");
  if (table == std::string::npos) return {};
  static const std::regex kLabel(R"(\blabel *= *("[^"]*"|\{[^}]*\}))");
  static const std::regex kEntry(R"(\n[A-Za-z_][A-Za-z0-9_-]* *= *\{ *service)");
  std::string head = text.substr(0, table);
  std::string tail = text.substr(table);
  std::smatch entry;
  if (!std::regex_search(tail, entry, kEntry)) return {};
  const auto begin = static_cast<std::size_t>(entry.position(0)) + 1;
  std::string line = tail.substr(begin, tail.find('\n', begin) - begin);
  const std::size_t length = line.size();
  std::smatch label;
  if (std::regex_search(line, label, kLabel))
    line = label.prefix().str() + "label = \"Renamed gateway\"" + label.suffix().str();
  else
    line.insert(line.find("service"), "label = \"Renamed gateway\", ");
  return head + tail.replace(begin, length, line);
}

Point corner(const meter::Scene& scene, const meter::Figures& figures) {
  return scene.components.empty() ? Point{} : Point{figures.drawn.left(), figures.drawn.top()};
}

// The share of the icons of `before` that stand elsewhere in `after`, seen from the drawings' corners.
double share_moved(const Specimen& before, const Specimen& after) {
  const Point from = corner(before.scene, before.figures);
  const Point to = corner(after.scene, after.figures);
  std::size_t moved = 0;
  for (const meter::SeenComponent& old : before.scene.components)
    for (const meter::SeenComponent& now : after.scene.components)
      if (now.id == old.id) {
        const double dx = (now.icon.centre().x - to.x) - (old.icon.centre().x - from.x);
        const double dy = (now.icon.centre().y - to.y) - (old.icon.centre().y - from.y);
        moved += std::hypot(dx, dy) > kCell ? 1 : 0;
      }
  const std::size_t all = before.scene.components.size();
  return all > 0 ? static_cast<double>(moved) / static_cast<double>(all) : 0;
}

enum class Edit { OneMore, OtherLabel };

// One edited specimen for each; the ones that could not be edited keep an empty spec.
std::vector<Specimen> edit_all(const std::vector<Specimen>& specimens, Edit edit, const std::string& folder) {
  fs::create_directories(folder);
  std::vector<Specimen> edited;
  for (const Specimen& specimen : specimens) {
    Specimen copy = specimen;
    const auto text = read_file(specimen.spec);
    const auto* words = std::get_if<std::string>(&text);
    const bool usable = words != nullptr && !specimen.scene.components.empty();
    std::string changed;
    if (usable) changed = edit == Edit::OneMore ? with_one_more(*words, specimen.scene) : with_other_label(*words);
    copy.spec = folder + "/" + fs::path(specimen.spec).filename().string();
    if (!changed.empty()) std::ofstream(copy.spec) << changed;
    edited.push_back(copy);
  }
  render(edited, folder, 2);
  for (Specimen& copy : edited) copy.drawn = read_drawing(copy, folder);
  return edited;
}

}  // namespace

void bench_stability(const std::vector<Specimen>& specimens, const std::string& folder) {
  const std::vector<Specimen> more = edit_all(specimens, Edit::OneMore, folder + "/one-more");
  const std::vector<Specimen> renamed = edit_all(specimens, Edit::OtherLabel, folder + "/renamed");
  fmt::print("icons that move by more than {:.0f} pt\n{:<32} one component more  one label changed\n", kCell, "");
  const auto percent = [](double share) { return fmt::format("{:.0f} %", share * 100); };
  double sums[2] = {0, 0};
  for (std::size_t i = 0; i < specimens.size(); ++i) {
    std::string cells[2] = {"-", "-"};
    for (std::size_t k = 0; k < 2; ++k) {
      const Specimen& after = k == 0 ? more[i] : renamed[i];
      if (!specimens[i].drawn || !after.drawn) continue;
      const double share = share_moved(specimens[i], after);
      sums[k] += share / static_cast<double>(specimens.size());
      cells[k] = percent(share);
    }
    fmt::print("{:<32} {:>18} {:>18}\n", specimens[i].row, cells[0], cells[1]);
  }
  fmt::print("{:<32} {:>18} {:>18}\n", "mean", percent(sums[0]), percent(sums[1]));
}

}  // namespace archsheet::bench
