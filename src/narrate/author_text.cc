// SPDX-License-Identifier: MIT
#include "narrate/author_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "narrate/links.h"
#include "narrate/markup.h"
#include "narrate/sentences.h"
#include "narrate/service_names.h"
#include "narrate/weave.h"
#include "theme/template.h"

namespace archsheet {
namespace {

// What the names of one step stand for; only those the text uses, since a name that is said counts as said.
class StepNames {
 public:
  StepNames(const Model& model, const ModelStep& step, const Phrases& phrases, Mentions& mentions)
      : phrases_(phrases), links_(links_of(model, step, phrases)), sentences_(model, phrases, mentions, Extras{}) {}

  static bool is_name(std::string_view name) {
    return name == "from" || name == "to" || name == "data" || name == "mechanism";
  }

  // Empty when the step has nothing of the kind.
  std::string value(std::string_view name) {
    if (links_.empty()) return {};
    if (name == "from") return sentences_.list(ends(true));
    if (name == "to") return sentences_.list(ends(false));
    return name == "data" ? data() : mechanism();
  }

 private:
  // Where the step's arrows set out (or arrive) and none arrives (or sets out): of a chain, its first and its last.
  std::vector<NodeId> ends(bool from) const {
    std::vector<NodeId> outer;
    std::vector<NodeId> all;
    const auto add = [](std::vector<NodeId>& nodes, const NodeId& node) {
      if (std::ranges::find(nodes, node) == nodes.end()) nodes.push_back(node);
    };
    for (const Link& link : links_) {
      const NodeId& node = from ? link.subject : link.object;
      add(all, node);
      const bool inner =
          std::ranges::any_of(links_, [&](const Link& other) { return (from ? other.object : other.subject) == node; });
      if (!inner) add(outer, node);
    }
    return outer.empty() ? all : outer;
  }

  std::string data() const {
    for (const Link& link : links_)
      if (!link.data.empty()) return link.data;
    const bool korean = phrases_.language == Language::Korean;
    for (const Link& link : links_) {
      if (link.verb == nullptr) continue;
      const std::string noun = split_verb(link.verb->phrase).noun;
      if (!noun.empty() && !korean) return noun;
      if (!noun.empty() && phrases_.has("noun." + noun)) return phrases_.text("noun." + noun);
    }
    return korean ? phrases_.text("noun.data") : "data";
  }

  std::string mechanism() const {
    for (const Link& link : links_) {
      if (link.mechanism.empty()) continue;
      const std::string& words = phrases_.text("mechanism." + link.mechanism);
      return words.empty() ? link.mechanism : words;
    }
    return {};
  }

  const Phrases& phrases_;
  std::vector<Link> links_;
  Sentences sentences_;
};

// The text with its names filled in; nothing when one stands for nothing.
std::optional<std::string> fill_names(const std::string& text, const ModelStep& step, StepNames& names,
                                      Diagnostics& diagnostics) {
  PhraseValues values{{"from", ""}, {"to", ""}, {"data", ""}, {"mechanism", ""}};
  std::string missing;
  for (const TemplateTag& tag : scan_template(text).tags) {
    const std::string name(tag.name);
    if (!StepNames::is_name(name) || !values[name].empty()) continue;
    values[name] = names.value(name);
    if (values[name].empty()) missing += fmt::format("{}`{{{{{}}}}}`", missing.empty() ? "" : " and ", name);
  }
  if (missing.empty()) return render_template(text, values, step.span, diagnostics);
  diagnostics.report(Code::TemplateError, step.span, fmt::format("{} stands for nothing in this step", missing))
      .with_help("name the thing in words, or give the step a flow between services that are known to work together");
  return std::nullopt;
}

Paragraph with_markup(const std::string& text, Span span, const Model& model, Mentions& mentions,
                      Diagnostics& diagnostics) {
  const std::optional<Paragraph> runs = parse_markup(text, span, diagnostics);
  if (!runs) return weave(Paragraph{{text, false, ""}}, mentions, model.language);
  return embolden_services(weave(*runs, mentions, model.language), model, mentions);
}

}  // namespace

Paragraph author_text(std::string_view text, const Model& model, const ModelStep& step, const Phrases& phrases,
                      Mentions& mentions, Diagnostics& diagnostics) {
  const std::string clean = clean_words(text);
  StepNames names(model, step, phrases, mentions);
  const std::optional<std::string> filled = fill_names(clean, step, names, diagnostics);
  if (!filled) return {{clean, false, ""}};
  return with_markup(*filled, step.span, model, mentions, diagnostics);
}

Paragraph author_summary(const Model& model, Mentions& mentions, Diagnostics& diagnostics) {
  return with_markup(clean_words(model.summary), Span{}, model, mentions, diagnostics);
}

}  // namespace archsheet
