// SPDX-License-Identifier: MIT
//
// The words of a sheet in one language: the paragraph of each step, the summary and the
// description for those who cannot see the drawing. It knows no geometry.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "check/model.h"

namespace archsheet {

struct StepWords {
  StepId step;
  std::string number;  // as printed
  Paragraph text;      // service names bold, links kept
};

struct Narrative {
  Language language = Language::English;
  std::string title;
  std::string subtitle;
  Paragraph summary;
  std::string description;       // plain text: what the drawing shows
  std::vector<StepWords> steps;  // only numbered steps, in order
};

// The text form for `dump --stage narrative`.
std::string dump(const Narrative& narrative);

}  // namespace archsheet
