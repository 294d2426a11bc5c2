// SPDX-License-Identifier: MIT
//
// The generated paragraph of a step: its sentences tried with more or fewer extras until the length is right,
// their openings turned so that no shape comes three times running.
#pragma once

#include <string>
#include <vector>

#include "narrate/mentions.h"
#include "theme/phrases.h"

namespace archsheet {

class StepTexts {
 public:
  StepTexts(const Model& model, const Phrases& phrases, Mentions& mentions)
      : model_(model), phrases_(phrases), mentions_(mentions) {}

  // The next step without a text of the author's.
  Paragraph generate(const ModelStep& step);

  // A paragraph of the author's stood here: shapes begin anew.
  void interrupt() { shapes_.clear(); }

 private:
  const Model& model_;
  const Phrases& phrases_;
  Mentions& mentions_;
  std::vector<std::string> shapes_;  // of the generated paragraphs so far
};

}  // namespace archsheet
