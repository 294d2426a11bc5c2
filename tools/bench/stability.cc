// SPDX-License-Identifier: MIT
#include "stability.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <regex>
#include <utility>

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

// How each icon of `before` has moved, the drawings laid upon each other by their corners.
std::vector<Size> shifts(const Specimen& before, const Specimen& after) {
  std::vector<Size> found;
  for (const meter::SeenComponent& old : before.scene.components)
    for (const meter::SeenComponent& now : after.scene.components)
      if (now.id == old.id)
        found.push_back(
            {now.icon.centre().x - after.figures.drawn.left() - old.icon.centre().x + before.figures.drawn.left(),
             now.icon.centre().y - after.figures.drawn.top() - old.icon.centre().y + before.figures.drawn.top()});
  return found;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// The drawings laid upon each other so that half of the icons are on either side of where they were.
std::vector<Size> against_the_others(std::vector<Size> found) {
  std::vector<double> across, down;
  for (const Size& shift : found) {
    across.push_back(shift.width);
    down.push_back(shift.height);
  }
  const Size usual{median(across), median(down)};
  for (Size& shift : found) shift = {shift.width - usual.width, shift.height - usual.height};
  return found;
}

double share_moved(const std::vector<Size>& found) {
  const auto moved = std::count_if(found.begin(), found.end(),
                                   [](const Size& shift) { return std::hypot(shift.width, shift.height) > kCell; });
  return found.empty() ? 0 : static_cast<double>(moved) / static_cast<double>(found.size());
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

// Means over the specimens of a row.
struct Means {
  double from_corner = 0;
  double from_others = 0;
  int count = 0;
  void add(const std::vector<Size>& found) {
    from_corner += share_moved(found);
    from_others += share_moved(against_the_others(found));
    ++count;
  }
  std::string text() const {
    if (count == 0) return "-";
    return fmt::format("{:.0f} % ({:.0f} %)", from_corner / count * 100, from_others / count * 100);
  }
};

struct Row {
  Means edits[2];
};

}  // namespace

void bench_stability(const std::vector<Specimen>& specimens, const std::string& folder) {
  const std::vector<Specimen> edited[] = {edit_all(specimens, Edit::OneMore, folder + "/one-more"),
                                          edit_all(specimens, Edit::OtherLabel, folder + "/renamed")};
  fmt::print(
      "icons that move by more than {:.0f} pt (in brackets: against most of the others)\n{:<32}  one component more"
      "  one label changed\n",
      kCell, "");
  Row total;
  std::vector<std::pair<std::string, Row>> rows;
  for (std::size_t i = 0; i < specimens.size(); ++i) {
    const auto same = [&](const auto& entry) { return entry.first == specimens[i].row; };
    auto row = std::find_if(rows.begin(), rows.end(), same);
    if (row == rows.end()) row = rows.insert(row, {specimens[i].row, {}});
    for (std::size_t k = 0; k < std::size(edited); ++k) {
      if (!specimens[i].drawn || !edited[k][i].drawn) continue;
      const std::vector<Size> found = shifts(specimens[i], edited[k][i]);
      row->second.edits[k].add(found);
      total.edits[k].add(found);
    }
  }
  rows.push_back({"mean", total});
  for (const auto& [name, row] : rows)
    fmt::print("{:<32} {:>19} {:>18}\n", name, row.edits[0].text(), row.edits[1].text());
}

}  // namespace archsheet::bench
