// SPDX-License-Identifier: MIT
//
// A spec with its drawing: what the benchmark judges. Drawings are made by the program, as everybody makes them, and
// judged from their SVG alone; the model only says what must be in it.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "faults.h"

namespace archsheet::bench {

struct Specimen {
  std::string row;   // the line of the table in which it counts: a family, or a spec and its language
  std::string name;  // stem of its SVG: "hubs-37", "predictive-maintenance.ko"
  std::string spec;  // path of the TOML text
  Language language = Language::English;

  // Filled by `judge`.
  meter::Scene scene;  // of the first page, with the step numbers of all
  std::vector<meter::Fault> faults;
  meter::Figures figures;
  bool drawn = false;
};

// The specs of `architectures/`, in both languages.
std::vector<Specimen> real_specimens();

// Writes the first `count` specs of the generated series, of one family or of all, into `folder`.
std::vector<Specimen> generated_specimens(std::size_t count, const std::string& family, const std::string& folder);

// Specs of 100, 300 and 1,000 components, which no page can hold, in `folder`.
std::vector<Specimen> large_specimens(const std::string& folder);

// Renders all specs into `folder` as SVG.
void render(const std::vector<Specimen>& specimens, const std::string& folder, unsigned jobs);

// Reads the SVG of each from `folder` and judges it.
void judge(std::vector<Specimen>& specimens, const std::string& folder);

// Judges a drawing that lies there already, whoever made it.
bool read_drawing(Specimen& specimen, const std::string& folder);

}  // namespace archsheet::bench
