// SPDX-License-Identifier: MIT
//
// `meter FILE.svg ...`: what is wrong with the drawings, and their figures, a line each. Exit status 1 when
// there is a fault, 2 when a file cannot be read.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "faults.h"

int main(int argc, char** argv) {
  using namespace archsheet::meter;
  int status = 0;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string svg((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    std::string problem;
    const std::optional<Scene> scene = read_scene(svg, problem);
    if (!scene) {
      fmt::print("{}: {}\n", argv[i], problem);
      return 2;
    }
    const std::vector<Fault> faults = find_faults(*scene);
    const Figures figures = figures_of(*scene);
    fmt::print(
        "{}: {} faults; {} components, {} flows, {} crossings, {:.2f} bends a line, {:.0f} % labels across borders, "
        "icons {:.1f} pt, smallest text {:.1f}, aspect {:.2f}, {:.2f} of its area's\n",
        argv[i], faults.size(), figures.components, figures.flows, figures.crossings, figures.bends_per_line(),
        figures.share_of_labels_cut() * 100, figures.icon_size, figures.smallest_text, figures.aspect(),
        aspect_against_area(*scene, figures));
    for (const Fault& fault : faults) fmt::print("  {}: {}\n", name_of(fault.kind), fault.what);
    if (!faults.empty()) status = 1;
  }
  return status;
}
