// SPDX-License-Identifier: MIT
#include "narrate/narrate.h"

#include "narrate/author_text.h"
#include "narrate/mentions.h"
#include "narrate/overview.h"
#include "narrate/particles.h"
#include "narrate/step_text.h"

namespace archsheet {
namespace {

// Particles after a label that is neither Hangul, Latin nor digits cannot be chosen: the author can say how it is read.
void report_unknown_readings(const Model& model, Diagnostics& diagnostics) {
  for (const ModelComponent& component : model.components) {
    const bool spoken = component.reading.empty() && !component.copy_of && !component.label.empty();
    if (spoken && final_sound(component.label) == FinalSound::Unknown)
      diagnostics.report(Code::UnknownReading, component.span, component.label)
          .with_help("write how it is read: `reading = \"...\"`");
  }
}

}  // namespace

Narrative narrate(const Model& model, const Phrases& phrases, Diagnostics& diagnostics) {
  Narrative narrative;
  narrative.language = phrases.language;
  narrative.title = clean_words(model.title);
  narrative.subtitle = clean_words(model.subtitle);
  if (phrases.language == Language::Korean) report_unknown_readings(model, diagnostics);

  // The steps are read on their own, so the summary's names are not yet known in them.
  Mentions summary_mentions(model, phrases);
  narrative.summary = clean_words(model.summary).empty() ? generated_summary(model, phrases)
                                                         : author_summary(model, summary_mentions, diagnostics);
  Mentions mentions(model, phrases);
  StepTexts texts(model, phrases, mentions);
  for (std::uint32_t i = 0; i < model.steps.size(); ++i) {
    const ModelStep& step = model.steps[i];
    if (step.number.empty()) continue;
    const bool own = step.text && !clean_words(*step.text).empty();
    if (own) texts.interrupt();
    Paragraph text = own ? author_text(*step.text, model, step, phrases, mentions, diagnostics) : texts.generate(step);
    narrative.steps.push_back({StepId{i}, step.number, std::move(text)});
  }
  narrative.description = description(model, narrative, phrases);
  return narrative;
}

}  // namespace archsheet
