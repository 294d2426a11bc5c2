// SPDX-License-Identifier: MIT
//
// Faults and figures of many drawings, added up, and the tables in which they are read.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "specimen.h"

namespace archsheet::bench {

struct Tally {
  std::size_t specs = 0;
  std::size_t faulty = 0;  // with a fault
  std::size_t grown = 0;   // whose page is larger than paper
  std::array<std::size_t, meter::kFaultKinds> faults = {};
  std::size_t crossings = 0;
  std::size_t labels = 0;
  std::size_t labels_cut = 0;
  std::size_t without_badge = 0;
  std::size_t begin_low = 0;  // sheets
  std::size_t next_steps = 0;
  std::size_t steps_back = 0;
  std::size_t steps_astray = 0;
  std::vector<double> bends;    // a line, of each drawing with lines
  std::vector<double> aspects;  // against the area, of each drawing with eight components and more
  std::vector<double> icons;    // of each drawing with icons
  double smallest_text = 0;

  void add(const Specimen& specimen);
  std::size_t all_faults() const;
};

// A line a row of the specimens, and a total. The column of a row's name is as wide as the longest name.
void print_table(const std::vector<Specimen>& specimens);

// "lines on top 3, lost item 1", or nothing.
std::string faults_in_words(const Tally& tally);

void print_fault_list(const std::vector<Specimen>& specimens);

// The total of generated drawings beside what it must be.
void print_targets(const std::vector<Specimen>& specimens);

}  // namespace archsheet::bench
