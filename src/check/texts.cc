// SPDX-License-Identifier: MIT
//
// Choosing a language, and reading the braces of a label.
#include "check/texts.h"

namespace archsheet {

namespace {

struct Picked {
  const std::string* text = nullptr;
  Language language = Language::English;
};

const std::string* in_language(const SpecText& text, Language language, Language own) {
  for (const auto& [given, value] : text.by_language)
    if (given == language) return &value.value;
  return text.plain && language == own ? &text.plain->value : nullptr;
}

Picked pick_text(const SpecText& text, Language wanted, Language own) {
  for (Language language : {wanted, own})
    if (const std::string* found = in_language(text, language, own)) return {found, language};
  if (text.by_language.empty()) return {};
  return {&text.by_language.front().second.value, text.by_language.front().first};
}

}  // namespace

std::string Texts::pick(const SpecText& text, std::string_view subject) const {
  const Picked picked = pick_text(text, wanted_, own_);
  if (!picked.text) return {};
  const bool heard =
      subject.empty() ? lint_.wants(Code::MissingLanguage) : lint_.wants(Code::MissingLanguage, {subject});
  if (picked.language != wanted_ && heard)
    diagnostics_.report(Code::MissingLanguage, text.span, name_of(wanted_), name_of(picked.language))
        .with_help(
            fmt::format("give both: `{{ {} = \"...\", {} = \"...\" }}`", code_of(picked.language), code_of(wanted_)));
  return *picked.text;
}

std::string Texts::pick(const std::optional<SpecText>& text, std::string_view subject) const {
  return text ? pick(*text, subject) : std::string();
}

std::string Texts::pick_name(const std::optional<SpecText>& text) const {
  if (!text) return {};
  const Picked picked = pick_text(*text, wanted_, own_);
  return picked.text ? *picked.text : std::string();
}

LabelParts split_label(std::string_view label) {
  LabelParts parts;
  while (true) {
    const std::size_t open = label.find('{');
    const std::size_t close = open == std::string_view::npos ? open : label.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view words = label.substr(open + 1, close - open - 1);
    parts.drawn.append(label.substr(0, open)).append(words);
    if (!words.empty()) parts.data.append(parts.data.empty() ? "" : ", ").append(words);
    label.remove_prefix(close + 1);
  }
  parts.drawn.append(label);
  return parts;
}

}  // namespace archsheet
