// SPDX-License-Identifier: MIT
//
// Reads language files. A mistake in one is found here, with its place in the
// file, and not when a sheet first needs the phrase.
#include "theme/phrases.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <span>
#include <utility>

#include "base/embedded_file.h"
#include "theme/template.h"
#include "toml/toml.h"

namespace archsheet {

std::span<const EmbeddedFile> embedded_texts();

namespace {

struct PhraseNames {
  std::string_view path;   // of a phrase, or a beginning of paths: ends in `.` or `_`
  std::string_view names;  // separated by spaces
};
constexpr std::array kPhraseNames = {
#define PHRASE(path, names) PhraseNames{path, names},
#include "theme/phrase_names.def"
#undef PHRASE
};

const PhraseNames* find_names(std::string_view path) {
  const auto covers = [&](const PhraseNames& row) {
    const bool beginning = row.path.ends_with('.') || row.path.ends_with('_');
    return beginning ? path.starts_with(row.path) && path.size() > row.path.size() : path == row.path;
  };
  const auto found = std::ranges::find_if(kPhraseNames, covers);
  return found == kPhraseNames.end() ? nullptr : &*found;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

class Reader {
 public:
  Reader(const Sources& sources, Phrases& phrases, Diagnostics& diagnostics)
      : sources_(sources), phrases_(phrases), diagnostics_(diagnostics) {}

  bool read(const toml::Table& table, const std::string& path) {
    for (const toml::Entry& entry : table.entries) read_entry(entry, path + entry.key.value);
    return well_;
  }

 private:
  void read_entry(const toml::Entry& entry, const std::string& path) {
    if (const auto* table = entry.value.as<toml::Table>()) {
      read(*table, path + ".");
      return;
    }
    const PhraseNames* names = find_names(path);
    if (names == nullptr) {
      fail(Code::UnknownKey, entry.key.span, path);
      return;
    }
    phrases_.by_name[path];  // an empty list is a phrase too
    if (const auto* array = entry.value.as<toml::Array>())
      for (const toml::Value& value : *array) read_variant(value, path, *names);
    else
      read_variant(entry.value, path, *names);
  }

  void read_variant(const toml::Value& value, const std::string& path, const PhraseNames& names) {
    const auto* text = value.as<std::string>();
    if (text == nullptr) {
      fail(Code::WrongType, value.span, path, std::string("text"), value.type_name());
      return;
    }
    check(*text, value.span, names);
    phrases_.by_name[path].push_back({*text, value.span});
  }

  void check(const std::string& text, Span span, const PhraseNames& names) {
    const TemplateScan scan = scan_template(text);
    for (const TemplateFault& fault : scan.faults)
      fail(Code::TemplateError, place(span, text.substr(fault.offset, fault.length)), fault.message);
    const std::vector<std::string_view> known = words_of(names.names);
    for (const TemplateTag& tag : scan.tags)
      if (std::ranges::find(known, tag.name) == known.end())
        fail(Code::TemplateError, place(span, text.substr(tag.offset, tag.length)),
             unknown_name_message(tag.name, known));
  }

  // Where `piece` stands in the file; the whole string when escapes hide it.
  Span place(Span span, std::string_view piece) const {
    const std::string_view written = sources_.text(span.source).substr(span.begin, span.end - span.begin);
    const std::size_t found = written.find(piece);
    if (found == std::string_view::npos) return span;
    const auto begin = span.begin + static_cast<std::uint32_t>(found);
    return {span.source, begin, begin + static_cast<std::uint32_t>(piece.size())};
  }

  template <typename... Arguments>
  void fail(Code code, Span span, const Arguments&... arguments) {
    well_ = false;
    diagnostics_.report(code, span, arguments...);
  }

  const Sources& sources_;
  Phrases& phrases_;
  Diagnostics& diagnostics_;
  bool well_ = true;
};

// The files are the project's own and read by every test run, so a mistake in one is a broken invariant.
Phrases read_embedded(Language language) {
  const std::string name = "text/" + std::string(code_of(language)) + ".toml";
  const std::span<const EmbeddedFile> files = embedded_texts();
  const auto file = std::ranges::find(files, std::string_view(name), &EmbeddedFile::name);
  assert(file != files.end());
  if (file == files.end()) return {};
  Sources sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add(name, std::string(file->text));
  std::optional<Phrases> phrases = parse_phrases(sources, source, language, diagnostics);
  assert(phrases && diagnostics.empty());
  if (!phrases) return {};
  // Their texts are gone with `sources`: messages about them have no place.
  for (auto& [path, variants] : phrases->by_name)
    for (Phrase& phrase : variants) phrase.span = Span{};
  return std::move(*phrases);
}

}  // namespace

const std::vector<Phrase>& Phrases::variants(std::string_view name) const {
  static const std::vector<Phrase> kNone;
  const auto found = by_name.find(name);
  return found == by_name.end() ? kNone : found->second;
}

const std::string& Phrases::text(std::string_view name) const {
  static const std::string kEmpty;
  const std::vector<Phrase>& all = variants(name);
  return all.empty() ? kEmpty : all.front().text;
}

bool Phrases::has(std::string_view name) const {
  return by_name.contains(name);
}

std::optional<Phrases> parse_phrases(const Sources& sources, SourceId source, Language language,
                                     Diagnostics& diagnostics) {
  const std::optional<toml::Table> table = toml::parse(sources, source, diagnostics);
  if (!table) return std::nullopt;
  Phrases phrases;
  phrases.language = language;
  if (!Reader(sources, phrases, diagnostics).read(*table, "")) return std::nullopt;
  return phrases;
}

const Phrases& embedded_phrases(Language language) {
  if (language == Language::Korean) {
    static const Phrases kKorean = read_embedded(Language::Korean);
    return kKorean;
  }
  static const Phrases kEnglish = read_embedded(Language::English);
  return kEnglish;
}

std::optional<std::string> render_template(std::string_view text, const PhraseValues& values, Span span,
                                           Diagnostics& diagnostics) {
  const TemplateScan scan = scan_template(text);
  std::string faults;
  const auto add = [&](const std::string& fault) { faults += (faults.empty() ? "" : "; ") + fault; };
  for (const TemplateFault& fault : scan.faults) add(fault.message);
  std::vector<std::string_view> known;
  for (const auto& [name, value] : values) known.push_back(name);
  for (const TemplateTag& tag : scan.tags)
    if (!values.contains(std::string(tag.name))) add(unknown_name_message(tag.name, known));
  if (faults.empty()) return fill_template(text, values);
  diagnostics.report(Code::TemplateError, span, faults);
  return std::nullopt;
}

std::string render_phrase(const Phrases& phrases, std::string_view name, const PhraseValues& values,
                          Diagnostics& diagnostics) {
  const std::vector<Phrase>& variants = phrases.variants(name);
  if (variants.empty()) return {};
  return render_template(variants.front().text, values, variants.front().span, diagnostics).value_or("");
}

std::string render_phrase(const Phrases& phrases, std::string_view name, const PhraseValues& values) {
  Diagnostics unheard;
  return render_phrase(phrases, name, values, unheard);
}

}  // namespace archsheet
