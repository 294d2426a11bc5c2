// SPDX-License-Identifier: MIT
#include "tally.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "process.h"

namespace archsheet::bench {
namespace {

// Fewer components leave no choice of shape.
constexpr std::size_t kShapely = 8;
// Width and height of the paper: 16:9.
constexpr Size kPaper = {960, 540};
constexpr Size kLargePaper = {1190.55, 841.89};  // A3, which some real specs ask for
constexpr double kNarrowest = 0.8;
constexpr double kWidest = 1.25;

double percent(std::size_t part, std::size_t whole) {
  return whole > 0 ? 100.0 * static_cast<double>(part) / static_cast<double>(whole) : 0;
}

// Of a hundred aspects, how many are near enough to that of the area.
double percent_shapely(const std::vector<double>& aspects) {
  const auto good =
      std::count_if(aspects.begin(), aspects.end(), [](double a) { return a >= kNarrowest && a <= kWidest; });
  return percent(static_cast<std::size_t>(good), aspects.size());
}

void print_row(const std::string& name, std::size_t width, const Tally& tally) {
  fmt::print(
      "{:<{}} {:>5} {:>6} {:>6} {:>6} {:>5.2f} {:>5.2f} {:>5.0f}% {:>7} {:>6.1f} {:>5.1f} {:>6.2f} {:>5.0f}% {:>5} "
      "{:>5} {:>4.0f}% {:>5.0f}%  {}\n",
      name, width, tally.specs, tally.faulty, tally.all_faults(), tally.crossings, median(tally.bends),
      quantile(tally.bends, 0.9), percent(tally.labels_cut, tally.labels), tally.without_badge, median(tally.icons),
      tally.smallest_text, median(tally.aspects), percent_shapely(tally.aspects), tally.grown, tally.begin_low,
      percent(tally.steps_back, tally.next_steps), percent(tally.steps_astray, tally.next_steps),
      faults_in_words(tally));
}

// Median icon of drawings with about as many components, beside the steps on 16:9.
double icon_of_size(const std::vector<Specimen>& specimens, std::size_t components) {
  constexpr double kSideArea = 700;  // the width that the steps leave; without them a page is wider
  std::vector<double> icons;
  for (const Specimen& specimen : specimens) {
    const std::size_t count = specimen.figures.components;
    const bool side = specimen.scene.area.width < kSideArea || specimen.scene.page.width > kPaper.width;
    if (side && count + 1 >= components && count <= components + 1) icons.push_back(specimen.figures.icon_size);
  }
  return median(icons);
}

bool is_on(Size paper, const Rect& page) {
  constexpr double kTolerance = 0.5;
  return std::abs(page.width - paper.width) <= kTolerance && std::abs(page.height - paper.height) <= kTolerance;
}

}  // namespace

void Tally::add(const Specimen& specimen) {
  const meter::Figures& figures = specimen.figures;
  ++specs;
  faulty += specimen.faults.empty() ? 0 : 1;
  for (const meter::Fault& fault : specimen.faults) ++faults[static_cast<std::size_t>(fault.kind)];
  if (!specimen.drawn) return;
  grown += is_on(kPaper, specimen.scene.page) || is_on(kLargePaper, specimen.scene.page) ? 0 : 1;
  crossings += figures.crossings;
  labels += figures.labels;
  labels_cut += figures.labels_cut;
  without_badge += figures.without_badge;
  begin_low += figures.begins_low ? 1 : 0;
  next_steps += figures.next_steps;
  steps_back += figures.steps_back;
  steps_astray += figures.steps_astray;
  if (figures.lines > 0) bends.push_back(figures.bends_per_line());
  if (figures.components > 0) icons.push_back(figures.icon_size);
  if (const double aspect = meter::aspect_against_area(specimen.scene, figures);
      aspect > 0 && figures.components >= kShapely)
    aspects.push_back(aspect);
  smallest_text = smallest_text == 0 ? figures.smallest_text : std::min(smallest_text, figures.smallest_text);
}

std::size_t Tally::all_faults() const {
  std::size_t sum = 0;
  for (const std::size_t count : faults) sum += count;
  return sum;
}

std::string faults_in_words(const Tally& tally) {
  std::string words;
  for (std::size_t kind = 0; kind < meter::kFaultKinds; ++kind)
    if (tally.faults[kind] > 0)
      words += fmt::format("{}{} {}", words.empty() ? "" : ", ", meter::name_of(static_cast<meter::FaultKind>(kind)),
                           tally.faults[kind]);
  return words;
}

void print_table(const std::vector<Specimen>& specimens) {
  std::vector<std::string> rows;
  std::map<std::string, Tally> tallies;
  Tally total;
  std::size_t width = 5;
  for (const Specimen& specimen : specimens) {
    if (!tallies.contains(specimen.row)) rows.push_back(specimen.row);
    width = std::max(width, specimen.row.size());
    tallies[specimen.row].add(specimen);
    total.add(specimen);
  }
  fmt::print(
      "{:<{}} specs faulty faults cross- bends bends labels without   icon small- aspect shape grown begin "
      "steps steps  faults by kind\n",
      "", width);
  fmt::print(
      "{:<{}}                     ings   med   p90    cut  number    med    est    med    ok         low "
      " back astray\n",
      "", width);
  for (const std::string& row : rows) print_row(row, width, tallies[row]);
  if (rows.size() > 1) print_row("total", width, total);
}

void print_fault_list(const std::vector<Specimen>& specimens) {
  for (const Specimen& specimen : specimens)
    for (const meter::Fault& fault : specimen.faults)
      fmt::print("{}: {}: {}\n", specimen.name, meter::name_of(fault.kind), fault.what);
}

void print_targets(const std::vector<Specimen>& specimens) {
  Tally total;
  for (const Specimen& specimen : specimens) total.add(specimen);
  const auto line = [](std::string_view what, const std::string& is, std::string_view must) {
    fmt::print("  {:<52} {:>9}   must: {}\n", what, is, must);
  };
  line("drawings with a fault", fmt::format("{}", total.faulty), "0");
  line("labels across borders", fmt::format("{:.1f} %", percent(total.labels_cut, total.labels)), "at most 10 %");
  line("bends a line, median sheet", fmt::format("{:.2f}", median(total.bends)), "at most 1.0");
  line("bends a line, nine of ten sheets", fmt::format("{:.2f}", quantile(total.bends, 0.9)), "at most 1.3");
  line("icon at 15 components, beside the steps on 16:9", fmt::format("{:.1f} pt", icon_of_size(specimens, 15)),
       "34 pt");
  line("icon at 25 components, beside the steps on 16:9", fmt::format("{:.1f} pt", icon_of_size(specimens, 25)),
       "27 pt");
  line("sheets of 8 components and more shaped as their area", fmt::format("{:.0f} %", percent_shapely(total.aspects)),
       "90 % from 0.80 to 1.25");
}

}  // namespace archsheet::bench
