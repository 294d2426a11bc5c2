// SPDX-License-Identifier: MIT
//
// A narrative as text: one line a part, bold between asterisks and links as authors write them.
#include <string>

#include "base/utf8.h"
#include "narrate/narrative.h"

namespace archsheet {
namespace {

std::string line(std::string_view text) {
  return escape_controls(text) + "\n";
}

std::string marked(const Paragraph& paragraph) {
  std::string text;
  for (const Run& run : paragraph) {
    const std::string words = run.bold ? "**" + run.text + "**" : run.text;
    text += run.link.empty() ? words : "[" + words + "](" + run.link + ")";
  }
  return text;
}

}  // namespace

std::string dump(const Narrative& narrative) {
  std::string text = "narrative " + std::string(code_of(narrative.language)) + "\n";
  text += "title " + line(narrative.title);
  if (!narrative.subtitle.empty()) text += "subtitle " + line(narrative.subtitle);
  text += "summary " + line(marked(narrative.summary));
  for (const StepWords& step : narrative.steps) text += "step " + step.number + " " + line(marked(step.text));
  text += "description " + line(narrative.description);
  return text;
}

}  // namespace archsheet
