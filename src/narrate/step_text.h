// SPDX-License-Identifier: MIT
//
// The generated paragraph of a step: its sentences tried with more or fewer extras until the length is right,
// their openings turned so that no shape comes three times running.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "narrate/further.h"
#include "narrate/mentions.h"
#include "narrate/sentences.h"
#include "theme/phrases.h"

namespace archsheet {

// In which ways the last steps said what a service is for: none of them twice running as a clause, or three times as a
// sentence.
class PurposeHistory {
 public:
  bool is_worn(PurposeForm form) const { return form == last_ && (form == PurposeForm::Clause || times_ > 1); }
  void add(PurposeForm form) {
    times_ = form == last_ ? times_ + 1 : 1;
    last_ = form;
  }

 private:
  PurposeForm last_ = PurposeForm::None;
  int times_ = 0;
};

// What the last steps said beside their flows.
class SaidHistory {
 public:
  PurposeHistory purposes;

  // The last two steps said something of this kind.
  bool is_worn(std::string_view kind) const;
  void add(PurposeForm form, const std::vector<FurtherFact>& facts);

 private:
  std::vector<FurtherFact> last_;
  std::vector<FurtherFact> before_;
};

class StepTexts {
 public:
  StepTexts(const Model& model, const Phrases& phrases, Mentions& mentions)
      : model_(model), phrases_(phrases), mentions_(mentions) {}

  // The next step without a text of the author's.
  Paragraph generate(const ModelStep& step);

  // A paragraph of the author's stood here: shapes begin anew.
  void interrupt() { shapes_.clear(); }

 private:
  // Which of the ways to begin a paragraph of this shape takes.
  std::size_t turn_of(const std::string& shape, std::size_t openings);
  // An earlier paragraph says the same, or says it too.
  bool is_told(const std::string& text) const;

  const Model& model_;
  const Phrases& phrases_;
  Mentions& mentions_;
  SaidHistory history_;
  std::vector<std::string> shapes_;  // of the generated paragraphs so far
  std::vector<std::string> texts_;   // themselves
};

}  // namespace archsheet
