// SPDX-License-Identifier: MIT
//
// A few thousand random floors: what must always hold, and how often a drawing is without any fault.
#include <boost/test/unit_test.hpp>
#include <string>

#include "floors.h"
#include "wire_checks.h"

namespace archsheet::test {
namespace {

constexpr Size area{693, 396};
constexpr int floors_tried = 2000;

bool equal(const Wires& a, const Wires& b) {
  if (a.flows.size() != b.flows.size() || a.score != b.score || a.faults != b.faults) return false;
  for (std::size_t i = 0; i < a.flows.size(); ++i) {
    const bool same = a.flows[i].points == b.flows[i].points && a.flows[i].label == b.flows[i].label &&
                      a.flows[i].badges == b.flows[i].badges;
    if (!same) return false;
  }
  return a.component_badges == b.component_badges && a.group_badges == b.group_badges;
}

BOOST_AUTO_TEST_SUITE(wires_of_random_floors)

BOOST_AUTO_TEST_CASE(lines_are_clean_and_nothing_is_lost) {
  int clean_lines = 0;
  int clean = 0;
  int hushed = 0;  // complaints where the program itself counts no fault
  for (int seed = 0; seed < floors_tried; ++seed) {
    const Stage stage = random_stage(static_cast<std::uint32_t>(seed));
    const Wires wires = draw_wires(stage.floor, stage.model, area);
    const std::vector<std::string> lines = line_complaints(stage.floor, stage.model, wires);
    const std::vector<std::string> labels = label_complaints(stage.floor, stage.model, wires);
    clean_lines += lines.empty() ? 1 : 0;
    clean += lines.empty() && labels.empty() ? 1 : 0;
    if (wires.faults == 0 && !(lines.empty() && labels.empty())) {
      ++hushed;
      BOOST_TEST_MESSAGE("seed " << seed << ": " << joined(lines) << joined(labels));
    }
    for (const std::vector<std::string>* complaints : {&lines, &labels}) {
      for (const std::string& complaint : *complaints) {
        BOOST_TEST(complaint.find("lost") == std::string::npos, "seed " << seed << ": " << complaint);
        BOOST_TEST(complaint.find("not level") == std::string::npos, "seed " << seed << ": " << complaint);
        BOOST_TEST(complaint.find("nothing") == std::string::npos, "seed " << seed << ": " << complaint);
        BOOST_TEST(complaint.find("jogs") == std::string::npos, "seed " << seed << ": " << complaint);
      }
    }
  }
  BOOST_TEST_MESSAGE("lines without fault: " << clean_lines << ", lines and labels: " << clean << " of "
                                             << floors_tried);
  BOOST_TEST(clean_lines >= floors_tried * 99 / 100);
  BOOST_TEST(clean >= floors_tried * 90 / 100);
  BOOST_TEST(hushed == 0);
}

BOOST_AUTO_TEST_CASE(the_same_floor_gives_the_same_wires) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Stage stage = random_stage(seed);
    const Stage again = random_stage(seed);
    BOOST_TEST(equal(draw_wires(stage.floor, stage.model, area), draw_wires(again.floor, again.model, area)),
               "seed " << seed);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet::test
