// SPDX-License-Identifier: MIT
#include "theme/templates.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "theme/looks.h"

namespace archsheet {

namespace {

constexpr std::string_view kPlainTheme = "light";
constexpr std::string_view kPlainPage = "side";
constexpr std::string_view kEnding = ".toml";

// Words that only the grammar of one language wants: a file of another may lack them.
bool is_grammar(std::string_view path) {
  for (const std::string_view beginning : {"words.", "noun.", "verb.", "count.", "mechanism.", "purpose."})
    if (path.starts_with(beginning)) return true;
  return false;
}

void report_missing(const Phrases& own, const Phrases& whole, Span file, Diagnostics& diagnostics) {
  std::vector<std::string_view> missing;
  for (const auto& [path, variants] : whole.by_name)
    if (!own.has(path)) missing.push_back(path);
  if (missing.empty()) return;
  diagnostics.report(Code::IncompleteLanguage, file, missing.size(), name_of(whole.language))
      .with_note(fmt::format("{}", fmt::join(missing, ", ")));
}

template <typename Look>
std::vector<std::string_view> with_own(std::vector<std::string_view> ids,
                                       const std::map<std::string, Look, std::less<>>& own) {
  for (const auto& [id, look] : own)
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  std::ranges::sort(ids);
  return ids;
}

}  // namespace

std::unique_ptr<const Templates> Templates::read(const Files& files, Sources& sources, Diagnostics& diagnostics) {
  auto templates = std::make_unique<Templates>();
  for (const auto& [path, text] : files)
    templates->read_file(path, sources.add(path, std::string(text)), sources, diagnostics);
  if (diagnostics.has_errors()) return nullptr;
  return templates;
}

void Templates::read_file(const std::string& path, SourceId source, Sources& sources, Diagnostics& diagnostics) {
  const std::size_t slash = path.find('/');
  const std::string folder = path.substr(0, slash);
  std::string id = path.substr(slash + 1, path.size() - slash - 1 - kEnding.size());
  if (folder == "text") {
    read_text(id, source, sources, diagnostics);
    return;
  }
  const std::optional<toml::Table> own = toml::parse(sources, source, diagnostics);
  if (!own) return;
  if (folder == "themes") {
    const auto below = embedded_theme(id);
    const toml::Table whole = merged(below ? *below : embedded_theme(kPlainTheme).value_or(toml::Table{}), *own);
    Theme theme = read_theme(id, whole, diagnostics);
    themes_.insert_or_assign(std::move(id), std::move(theme));
  } else {
    const auto below = embedded_template(id);
    const toml::Table whole = merged(below ? *below : embedded_template(kPlainPage).value_or(toml::Table{}), *own);
    PageTemplate page = read_page_template(id, whole, diagnostics);
    pages_.insert_or_assign(std::move(id), std::move(page));
  }
}

void Templates::read_text(const std::string& code, SourceId source, Sources& sources, Diagnostics& diagnostics) {
  const bool is_new = !language_by_code(code).has_value();
  std::optional<Phrases> own = parse_phrases(sources, source, Language::English, diagnostics);
  if (!own) return;
  const std::optional<Language> language = add_language(code, own->text("language.name"));
  if (!language) {
    diagnostics.report(Code::BadValue, Span{source, 0, 0}, "language", code)
        .with_help("a text file is named by the two or three letters of its language: `text/de.toml`");
    return;
  }
  Phrases whole = embedded_phrases(is_new ? Language::English : *language);
  whole.language = *language;
  if (is_new) {
    std::erase_if(whole.by_name, [](const auto& phrase) { return is_grammar(phrase.first); });
    report_missing(*own, whole, Span{source, 0, 0}, diagnostics);
  }
  for (auto& [path, variants] : own->by_name) whole.by_name[path] = std::move(variants);
  texts_.insert_or_assign(*language, std::move(whole));
}

const Phrases& phrases_of(Language language, const Templates* templates) {
  if (templates != nullptr)
    if (const auto found = templates->texts_.find(language); found != templates->texts_.end()) return found->second;
  return embedded_phrases(language);
}

const Theme* find_theme(std::string_view id, const Templates* templates) {
  if (templates != nullptr)
    if (const auto found = templates->themes_.find(id); found != templates->themes_.end()) return &found->second;
  return find_theme(id);
}

const PageTemplate* find_template(std::string_view id, const Templates* templates) {
  if (templates != nullptr)
    if (const auto found = templates->pages_.find(id); found != templates->pages_.end()) return &found->second;
  return find_template(id);
}

std::vector<std::string_view> theme_ids(const Templates* templates) {
  return templates == nullptr ? theme_ids() : with_own(theme_ids(), templates->themes_);
}

std::vector<std::string_view> template_ids(const Templates* templates) {
  return templates == nullptr ? template_ids() : with_own(template_ids(), templates->pages_);
}

}  // namespace archsheet
