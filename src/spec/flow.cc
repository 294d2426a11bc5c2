// SPDX-License-Identifier: MIT
//
// A flow is cut into words, the words into ends and arrows, and these are put
// together. Offsets count bytes of the string's value; `StringMap` says where
// they stand in the file.
#include "spec/flow.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "spec/keys.h"
#include "toml/string_map.h"

namespace archsheet {

namespace {

struct ArrowKind {
  std::string_view spelling;
  LineStyle style;
  bool both;
};

constexpr ArrowKind kArrows[] = {
    {"->", LineStyle::Solid, false},
    {"<->", LineStyle::Solid, true},
    {"-->", LineStyle::Dashed, false},
    {"..>", LineStyle::Dotted, false},
};

// Spellings of other tools. The longest that fits at a place is the one that is meant.
struct Lookalike {
  std::string_view spelling;
  std::string_view meant;  // empty: see `help`
  std::string_view help = {};
};

constexpr std::string_view kTurnRound = "write the ends the other way round, with `->` between";
constexpr std::string_view kInFull = "such an arrow is written in full: `arrows = [{ from, to, style, both = true }]`";

constexpr Lookalike kLookalikes[] = {
    {"<-->", "", kInFull},
    {"<..>", "", kInFull},
    {"<==>", "<->"},
    {"<=>", "<->"},
    {"\u2194", "<->"},
    {"\u21D4", "<->"},
    {"<--", "", kTurnRound},
    {"<..", "", kTurnRound},
    {"<==", "", kTurnRound},
    {"<-", "", kTurnRound},
    {"<=", "", kTurnRound},
    {"\u2190", "", kTurnRound},
    {"\u21D0", "", kTurnRound},
    {"--->", "-->"},
    {"-.->", "..>"},
    {"...>", "..>"},
    {".>", "..>"},
    {"\u21E2", "-->"},
    {"~>", "-->"},
    {"==>", "->"},
    {"=>", "->"},
    {"\u2192", "->"},
    {"\u27F6", "->"},
    {"\u21D2", "->"},
    {">>", "->"},
    {"-", "->"},
    {"--", "->"},
    {">", "->"},
};

// A word of the part before the label: an arrow, a comma, or the name of an end.
struct Word {
  enum class Kind { End, Comma, Arrow } kind = Kind::End;
  std::string_view text;
  std::size_t begin = 0;
  const ArrowKind* arrow = nullptr;
  std::size_t end() const { return begin + text.size(); }
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

const ArrowKind* find_arrow(std::string_view text) {
  const auto* found = std::find_if(std::begin(kArrows), std::end(kArrows),
                                   [&](const ArrowKind& arrow) { return arrow.spelling == text; });
  return found == std::end(kArrows) ? nullptr : found;
}

// The first arrow, known or not, inside `word`; hyphens alone are part of a name.
std::string_view arrow_within(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    std::string_view best;
    const auto consider = [&](std::string_view spelling) {
      if (word.substr(i).starts_with(spelling) && spelling.size() > best.size()) best = word.substr(i, spelling.size());
    };
    for (const ArrowKind& arrow : kArrows) consider(arrow.spelling);
    for (const Lookalike& lookalike : kLookalikes)
      if (lookalike.spelling.find_first_not_of('-') != std::string_view::npos) consider(lookalike.spelling);
    if (!best.empty()) return best;
  }
  return {};
}

// `id`, or `id@copy`.
bool is_end_name(std::string_view text) {
  const std::size_t at = text.find('@');
  return is_id(text.substr(0, at)) && (at == std::string_view::npos || at + 1 < text.size());
}

class FlowParser {
 public:
  FlowParser(const Sources& sources, std::string_view text, Span span, std::optional<Language> language,
             Diagnostics& diagnostics)
      : sources_(sources),
        text_(text),
        span_(span),
        map_(sources, span),
        language_(language),
        diagnostics_(diagnostics) {}

  std::vector<SpecArrow> run() {
    const std::size_t colon = std::min(text_.find(':'), text_.size());
    if (!read_words(text_.substr(0, colon)) || !put_together()) return {};
    if (colon < text_.size() && !read_label(colon)) return {};
    return std::move(arrows_);
  }

 private:
  template <typename... Arguments>
  bool fail(Code code, std::size_t begin, std::size_t end, std::string_view help, const Arguments&... arguments) {
    Diagnostic& problem = diagnostics_.report(code, map_.span(begin, end), arguments...);
    if (!help.empty()) problem.with_help(std::string(help));
    return false;
  }

  bool read_words(std::string_view part) {
    for (std::size_t i = 0; i < part.size();) {
      if (is_blank(part[i])) {
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      if (part[i] != ',')
        while (end < part.size() && part[end] != ',' && !is_blank(part[end])) ++end;
      if (!read_word(part.substr(i, end - i), i)) return false;
      i = end;
    }
    return true;
  }

  bool read_word(std::string_view text, std::size_t begin) {
    if (text == ",") {
      words_.push_back({Word::Kind::Comma, text, begin});
      return true;
    }
    if (const ArrowKind* arrow = find_arrow(text)) {
      words_.push_back({Word::Kind::Arrow, text, begin, arrow});
      return true;
    }
    for (const Lookalike& lookalike : kLookalikes)
      if (lookalike.spelling == text) return report_lookalike(lookalike, begin);
    if (const std::string_view arrow = arrow_within(text); !arrow.empty()) return report_crowded(text, begin, arrow);
    if (!is_end_name(text))
      return fail(Code::BadId, begin, begin + text.size(),
                  "an id is made of letters, digits, `_` and `-`, and begins with a letter or `_`", text);
    words_.push_back({Word::Kind::End, text, begin});
    return true;
  }

  bool report_lookalike(const Lookalike& lookalike, std::size_t begin) {
    const Span place = map_.span(begin, begin + lookalike.spelling.size());
    Diagnostic& problem = diagnostics_.report(Code::UnknownArrow, place, lookalike.spelling);
    if (lookalike.meant.empty())
      problem.with_help(std::string(lookalike.help));
    else
      problem.with_help(fmt::format("write `{}`", lookalike.meant)).with_fix(place, std::string(lookalike.meant));
    return false;
  }

  // An arrow that touches a name: `a->b`.
  bool report_crowded(std::string_view word, std::size_t begin, std::string_view arrow) {
    const auto within = static_cast<std::size_t>(arrow.data() - word.data());
    const std::size_t at = begin + within;
    if (find_arrow(arrow) == nullptr) return read_word(arrow, at);
    const std::string_view before = word.substr(0, within);
    const std::string_view after = word.substr(within + arrow.size());
    const std::string spaced =
        fmt::format("{}{}{}{}{}", before, before.empty() ? "" : " ", arrow, after.empty() ? "" : " ", after);
    diagnostics_.report(Code::FlowSyntax, map_.span(at, at + arrow.size()), "an arrow stands between spaces")
        .with_help(fmt::format("write `{}`", spaced))
        .with_fix(map_.span(begin, begin + word.size()), spaced);
    return false;
  }

  // ENDS ARROW ENDS ...: each list of ends is the target of the arrow before it and the source of the next.
  bool put_together() {
    if (words_.empty()) {
      diagnostics_.report(Code::FlowSyntax, map_.content(), "it names no ends").with_help("write `a -> b`");
      return false;
    }
    std::vector<std::vector<Located<std::string>>> ends(1);
    std::vector<const Word*> arrows;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Word& word = words_[i];
      if (word.kind == Word::Kind::End) {
        if (i > 0 && words_[i - 1].kind == Word::Kind::End) return report_neighbours(words_[i - 1], word);
        ends.back().push_back({std::string(word.text), map_.span(word.begin, word.end())});
      } else if (!stands_between_ends(i)) {
        return fail(
            Code::FlowSyntax, word.begin, word.end(), "",
            fmt::format("an end is missing {} this `{}`", i == 0 || !is_end(i - 1) ? "before" : "after", word.text));
      } else if (word.kind == Word::Kind::Arrow) {
        arrows.push_back(&word);
        ends.emplace_back();
      }
    }
    if (arrows.empty())
      return fail(Code::FlowSyntax, words_.front().begin, words_.back().end(), "write `a -> b`", "it has no arrow");
    for (std::size_t i = 0; i < arrows.size(); ++i) {
      SpecArrow arrow{ends[i], ends[i + 1], arrows[i]->arrow->style, arrows[i]->arrow->both, {}, {}, {}, {}};
      arrow.span = {span_.source, ends[i].front().span.begin, ends[i + 1].back().span.end};
      arrows_.push_back(std::move(arrow));
    }
    return true;
  }

  bool is_end(std::size_t i) const { return i < words_.size() && words_[i].kind == Word::Kind::End; }
  bool stands_between_ends(std::size_t i) const { return i > 0 && is_end(i - 1) && is_end(i + 1); }

  bool report_neighbours(const Word& first, const Word& second) {
    return fail(Code::FlowSyntax, first.begin, second.end(), "a comma joins ends that share an arrow",
                fmt::format("neither a comma nor an arrow stands between `{}` and `{}`", first.text, second.text));
  }

  bool read_label(std::size_t colon) {
    std::size_t begin = colon + 1;
    std::size_t end = text_.size();
    while (begin < end && is_blank(text_[begin])) ++begin;
    while (end > begin && is_blank(text_[end - 1])) --end;
    if (begin == end)
      return fail(Code::FlowSyntax, colon, colon + 1, "write the label, or take the colon away",
                  "no label follows the colon");
    if (!check_braces(sources_, text_, span_, diagnostics_)) return false;
    const Span place = map_.span(begin, end);
    Located<std::string> label{std::string(text_.substr(begin, end - begin)), place};
    SpecText text{{}, {}, place};
    if (language_)
      text.by_language.emplace_back(*language_, std::move(label));
    else
      text.plain = std::move(label);
    arrows_.back().label = std::move(text);
    arrows_.back().span.end = std::max(arrows_.back().span.end, place.end);
    return true;
  }

  const Sources& sources_;
  std::string_view text_;
  Span span_;
  toml::StringMap map_;
  std::optional<Language> language_;
  Diagnostics& diagnostics_;
  std::vector<Word> words_;
  std::vector<SpecArrow> arrows_;
};

}  // namespace

std::vector<SpecArrow> parse_flow(const Sources& sources, std::string_view text, Span span,
                                  std::optional<Language> language, Diagnostics& diagnostics) {
  return FlowParser(sources, text, span, language, diagnostics).run();
}

bool check_braces(const Sources& sources, std::string_view label, Span string_span, Diagnostics& diagnostics) {
  const auto fail = [&](std::size_t begin, std::size_t end, std::string_view reason) {
    const toml::StringMap map(sources, string_span);
    diagnostics.report(Code::FlowSyntax, map.span(begin, end), reason)
        .with_help("braces mark the data that travels: `{orders}`");
    return false;
  };
  constexpr std::size_t kNone = std::string_view::npos;
  std::size_t open = kNone;
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (label[i] == '{') {
      if (open != kNone) return fail(i, i + 1, "braces do not stand in braces");
      open = i;
    } else if (label[i] == '}') {
      if (open == kNone) return fail(i, i + 1, "this `}` closes nothing");
      const std::string_view inside = label.substr(open + 1, i - open - 1);
      if (std::all_of(inside.begin(), inside.end(), is_blank)) return fail(open, i + 1, "these braces hold nothing");
      open = kNone;
    }
  }
  return open == kNone || fail(open, open + 1, "this `{` is not closed");
}

}  // namespace archsheet
