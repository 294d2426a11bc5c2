// SPDX-License-Identifier: MIT
//
// Steps of the model: their numbers, callouts, texts, and the flows they show.
#include <set>

#include "check/context.h"
#include "check/flows.h"
#include "check/numbers.h"

namespace archsheet {

namespace {

constexpr std::size_t kMaximumCallouts = 2000;

// A step must show something, and one without a number has no place for words or callouts.
void check_shape(const SpecStep& step, Diagnostics& diagnostics) {
  const bool hidden = step.number && step.number->value.hidden;
  if (step.arrows.empty() && hidden) {
    diagnostics.report(Code::CalloutWithoutText, step.number->span)
        .with_caption("no number, no arrows")
        .with_help("give it `flows`, or take the step away");
  } else if (step.arrows.empty() && step.at.empty()) {
    diagnostics.report(Code::EmptyStep, step.span)
        .with_help("`flows = [\"a -> b\"]` draws an arrow, `at = [\"a\"]` puts the number on a component");
  } else if (hidden) {
    constexpr std::string_view kHelp = "a step without a number is drawn, not explained; give it a number";
    if (step.text)
      diagnostics.report(Code::ExclusiveKeys, step.text->span, "number = false", "text")
          .with_label(step.number->span, "no number here")
          .with_help(std::string(kHelp));
    if (!step.at.empty())
      diagnostics.report(Code::ExclusiveKeys, step.at.front().span, "number = false", "at")
          .with_label(step.number->span, "no number here")
          .with_help(std::string(kHelp));
  }
}

class StepBuilder {
 public:
  StepBuilder(const Context& context, Model& model) : context_(context), model_(model), flows_(context, model) {}

  void add(const SpecStep& step, std::string number) {
    check_shape(step, context_.diagnostics);
    const StepId id{static_cast<std::uint32_t>(model_.steps.size())};
    ModelStep& made = model_.steps.emplace_back();
    made.number = std::move(number);
    made.span = step.span;
    if (step.text) made.text = context_.texts.pick(*step.text);
    add_callouts(step, made);
    for (const SpecArrow& arrow : step.arrows) flows_.add(arrow, id);
  }

 private:
  // A plain id stands for every copy.
  void add_callouts(const SpecStep& step, ModelStep& made) {
    std::set<Reference> names;
    std::set<NodeId> seen;
    for (const Located<std::string>& written : step.at) {
      const std::optional<Reference> found = context_.tree.find(written);
      if (!found || !names.insert(*found).second) continue;
      for (const Instance& instance : context_.tree.instances(*found)) {
        if (!seen.insert(instance.node).second) continue;
        if (++callouts_ > kMaximumCallouts) {
          context_.diagnostics.report(Code::TooMany, written.span, kMaximumCallouts, "callouts");
          return;
        }
        made.at.push_back(instance.node);
      }
    }
  }

  const Context& context_;
  Model& model_;
  FlowBuilder flows_;
  std::size_t callouts_ = 0;
};

}  // namespace

void add_steps(const Context& context, Model& model) {
  std::vector<std::string> numbers = number_steps(context.spec.steps, context.diagnostics);
  StepBuilder builder(context, model);
  for (std::size_t i = 0; i < context.spec.steps.size(); ++i) builder.add(context.spec.steps[i], std::move(numbers[i]));
}

}  // namespace archsheet
