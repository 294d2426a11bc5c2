// SPDX-License-Identifier: MIT
#include "stability.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <optional>
#include <regex>
#include <utility>

#include "base/files.h"
#include "process.h"

namespace archsheet::bench {
namespace {

namespace fs = std::filesystem;

constexpr double kFar = 80;    // points; less than the distance of two neighbours in most drawings
constexpr double kCalm = 0.1;  // of the icons: a sheet of which fewer move is the same to the eye

// Which of the edits of one kind: they are spread over what a spec declares.
struct Turn {
  std::size_t index = 0;
  std::size_t count = 1;
  std::size_t among(std::size_t things) const { return things * (2 * index + 1) / (2 * count); }
};

// Another component beside one of the spec's, and an arrow between them.
std::string with_one_more(const std::string& text, const meter::Scene& scene, const Turn& turn) {
  const meter::SeenComponent& neighbour = scene.components[turn.among(scene.components.size())];
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

// A component that is written in one line gets a name of about the usual length, in place of its own.
std::string with_other_label(const std::string& text, const Turn& turn) {
  const std::size_t table = text.find("[components]");
  if (table == std::string::npos) return {};
  static const std::regex kLabel(R"(\blabel *= *("[^"]*"|\{[^}]*\}))");
  static const std::regex kEntry(R"(\n[A-Za-z_][A-Za-z0-9_-]* *= *\{ *service)");
  std::string head = text.substr(0, table);
  std::string tail = text.substr(table);
  std::vector<std::size_t> entries;
  for (auto entry = std::sregex_iterator(tail.begin(), tail.end(), kEntry); entry != std::sregex_iterator(); ++entry)
    entries.push_back(static_cast<std::size_t>(entry->position(0)) + 1);
  if (entries.empty()) return {};
  const std::size_t begin = entries[turn.among(entries.size())];
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

// The usual distance of neighbouring centres along one axis, those closer than `same` taken for one. Nothing of one.
std::optional<double> usual_distance(std::vector<double> centres, double same) {
  std::sort(centres.begin(), centres.end());
  std::vector<double> distances;
  for (std::size_t i = 1; i < centres.size(); ++i)
    if (centres[i] - centres[i - 1] > same) distances.push_back(centres[i] - centres[i - 1]);
  if (distances.empty()) return std::nullopt;
  return median(std::move(distances));
}

// The distance of a drawing's columns and of its rows.
Size cell_of(const Specimen& specimen) {
  std::vector<double> across, down;
  double icon = 0;
  for (const meter::SeenComponent& component : specimen.scene.components) {
    across.push_back(component.icon.centre().x);
    down.push_back(component.icon.centre().y);
    icon = component.icon.width;
  }
  return {usual_distance(across, icon / 2).value_or(kFar), usual_distance(down, icon / 2).value_or(kFar)};
}

template <typename IsMoved>
double share_moved(const std::vector<Size>& found, IsMoved is_moved) {
  const auto moved = std::count_if(found.begin(), found.end(), is_moved);
  return found.empty() ? 0 : static_cast<double>(moved) / static_cast<double>(found.size());
}

enum class Edit { OneMore, OtherLabel };

// One edited specimen for each; the ones that could not be edited keep an empty spec.
std::vector<Specimen> edit_all(const std::vector<Specimen>& specimens, Edit edit, const Turn& turn,
                               const std::string& folder) {
  fs::create_directories(folder);
  std::vector<Specimen> edited;
  for (const Specimen& specimen : specimens) {
    Specimen copy = specimen;
    const auto text = read_file(specimen.spec);
    const auto* words = std::get_if<std::string>(&text);
    const bool usable = words != nullptr && !specimen.scene.components.empty();
    std::string changed;
    if (usable)
      changed = edit == Edit::OneMore ? with_one_more(*words, specimen.scene, turn) : with_other_label(*words, turn);
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
  double by_cell = 0;
  double far = 0;
  int calm = 0;
  int count = 0;
  void add(const std::vector<Size>& found, const Size& cell) {
    const double share = share_moved(found, [&](const Size& shift) {
      return std::abs(shift.width) > cell.width || std::abs(shift.height) > cell.height;
    });
    by_cell += share;
    calm += share < kCalm ? 1 : 0;
    far += share_moved(found, [](const Size& shift) { return std::hypot(shift.width, shift.height) > kFar; });
    ++count;
  }
  std::string text() const {
    if (count == 0) return "-";
    return fmt::format("{:.0f} % ({:.0f} %) {:3.0f} %", by_cell / count * 100, far / count * 100, 100.0 * calm / count);
  }
};

struct Row {
  Means edits[2];
};

}  // namespace

void bench_stability(const std::vector<Specimen>& specimens, std::size_t edits_each, const std::string& folder) {
  fmt::print(
      "icons that move by more than a cell, the distance of columns or of rows (in brackets: by more than {:.0f} pt); "
      "drawings of which less than {:.0f} % do; {} edits of each kind a sheet\n{:<26} {:>20} {:>20}\n",
      kFar, kCalm * 100, edits_each, "", "one component more", "one label changed");
  Row total;
  std::vector<std::pair<std::string, Row>> rows;
  const auto row_of = [&](const Specimen& specimen) -> Row& {
    const auto same = [&](const auto& entry) { return entry.first == specimen.row; };
    auto row = std::find_if(rows.begin(), rows.end(), same);
    if (row == rows.end()) row = rows.insert(row, {specimen.row, {}});
    return row->second;
  };
  for (Turn turn{0, edits_each}; turn.index < turn.count; ++turn.index) {
    const std::vector<Specimen> edited[] = {
        edit_all(specimens, Edit::OneMore, turn, fmt::format("{}/one-more-{}", folder, turn.index)),
        edit_all(specimens, Edit::OtherLabel, turn, fmt::format("{}/renamed-{}", folder, turn.index))};
    for (std::size_t i = 0; i < specimens.size(); ++i) {
      for (std::size_t k = 0; k < std::size(edited); ++k) {
        if (!specimens[i].drawn || !edited[k][i].drawn) continue;
        const std::vector<Size> found = shifts(specimens[i], edited[k][i]);
        const Size cell = cell_of(specimens[i]);
        row_of(specimens[i]).edits[k].add(found, cell);
        total.edits[k].add(found, cell);
      }
    }
  }
  rows.push_back({"mean", total});
  for (const auto& [name, row] : rows)
    fmt::print("{:<26} {:>20} {:>20}\n", name, row.edits[0].text(), row.edits[1].text());
}

}  // namespace archsheet::bench
