// SPDX-License-Identifier: MIT
//
// A list of mistakes, each a function that knows its own and gives way to the
// next otherwise. The last one shows the parser's own words.
#include "toml/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "toml/duplicate.h"
#include "toml/scanner.h"

namespace archsheet::toml {

namespace {

// What the mistakes look at.
struct Fault {
  std::string_view text;
  SourceId source = kNoSource;
  std::uint32_t offset = 0;
  std::string_view description;
  std::vector<Token> tokens;          // all that begin before `offset`
  std::optional<Token> open_bracket;  // the innermost that is open at `offset`

  bool says(std::string_view words) const { return description.find(words) != std::string_view::npos; }
  bool at_end() const { return offset >= text.size(); }
  bool at_line_end() const { return at_end() || text[offset] == '\n' || text[offset] == '\r'; }
  char open_character() const { return open_bracket ? text[open_bracket->begin] : '\0'; }
  Span span(std::uint32_t begin, std::uint32_t end) const { return {source, begin, end}; }
  std::string_view between(std::uint32_t begin, std::uint32_t end) const { return text.substr(begin, end - begin); }
};

Fault look_at(const Sources& sources, SourceId source, const ParserError& error) {
  Fault fault{sources.text(source), source, error.offset, error.description, {}, std::nullopt};
  fault.tokens = tokens_before(fault.text, error.offset);
  std::vector<Token> open;
  for (const Token& token : fault.tokens) {
    if (token.piece == Piece::Open) open.push_back(token);
    if (token.piece == Piece::Close && !open.empty()) open.pop_back();
  }
  if (!open.empty()) fault.open_bracket = open.back();
  return fault;
}

// The unquoted words that begin at or round `offset`: to the next separator.
Span words_at(const Fault& fault, std::uint32_t offset) {
  constexpr std::string_view kEnds = ",]}#=\n\r";
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  std::uint32_t begin = offset;
  std::uint32_t end = offset;
  while (end < fault.text.size() && kEnds.find(fault.text[end]) == std::string_view::npos) ++end;
  constexpr std::string_view kBefore = ",[{#=\n\r";
  while (begin > 0 && kBefore.find(fault.text[begin - 1]) == std::string_view::npos) --begin;
  while (begin < end && is_blank(fault.text[begin])) ++begin;
  while (end > begin && is_blank(fault.text[end - 1])) --end;
  return fault.span(std::min(begin, end), end);
}

// The one word at `offset`, at least one character wide where the line goes on.
Span token_at(const Fault& fault, std::uint32_t offset) {
  constexpr std::string_view kEnds = " \t,]}[{#=\n\r";
  std::uint32_t end = offset;
  while (end < fault.text.size() && kEnds.find(fault.text[end]) == std::string_view::npos) ++end;
  if (end == offset && !fault.at_end() && fault.text[offset] != '\n' && fault.text[offset] != '\r') ++end;
  return fault.span(offset, end);
}

std::string quoted(std::string_view words) {
  std::string out = "\"";
  for (char c : words) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

bool explain_duplicate(const Fault& fault, Diagnostics& diagnostics) {
  if (!fault.says("cannot redefine") && !fault.says("into existing inline table")) return false;
  const auto found = find_duplicate(fault.text, fault.source, fault.offset);
  const Span key = found ? found->key : words_at(fault, fault.offset);
  Diagnostic& problem = diagnostics.report(Code::DuplicateKey, key, fault.between(key.begin, key.end));
  if (!found) return true;
  problem.with_label(found->first, "first here");
  problem.with_help(found->is_header ? "put the lines of both under one header" : "keep one of the two");
  return true;
}

bool explain_broken_string(const Fault& fault, Diagnostics& diagnostics) {
  const auto broken = std::find_if(fault.tokens.begin(), fault.tokens.end(),
                                   [](const Token& token) { return token.piece == Piece::BrokenString; });
  if (broken == fault.tokens.end() || broken->end > fault.offset || !fault.at_line_end()) return false;
  const std::string_view start = fault.between(broken->begin, std::min(broken->end, broken->begin + 3));
  const bool is_long = start == "\"\"\"" || start == "'''";
  const std::string_view quote = start.substr(0, is_long ? 3 : 1);
  const std::uint32_t end = is_long ? broken->begin + 3 : broken->end;
  diagnostics.report(Code::TomlSyntax, fault.span(broken->begin, end), "this string is not closed")
      .with_help(is_long ? fmt::format("end it with `{}`", quote)
                         : fmt::format("end it with `{0}`; text of several lines stands between `{0}{0}{0}`", quote));
  return true;
}

bool explain_escape(const Fault& fault, Diagnostics& diagnostics) {
  const bool is_escape = fault.says("escape sequence") || fault.says("unicode scalar sequence");
  if (!is_escape && !fault.says("unicode surrogates") && !fault.says("line-ending backslashes")) return false;
  const std::size_t backslash = fault.text.rfind('\\', fault.offset);
  if (backslash == std::string_view::npos) return false;
  const auto begin = static_cast<std::uint32_t>(backslash);
  const auto size = static_cast<std::uint32_t>(fault.text.size());
  std::uint32_t end = std::min(size, std::max(begin + 1, fault.offset));
  if (end < size && !fault.at_line_end()) end += decode_utf8(fault.text, end).length;
  diagnostics
      .report(Code::TomlSyntax, fault.span(begin, end),
              fmt::format("`{}` is no escape that TOML knows", fault.between(begin, end)))
      .with_help("write a backslash as `\\\\`, or put the text between single quotes");
  return true;
}

bool explain_broken_inline_table(const Fault& fault, Diagnostics& diagnostics) {
  if (fault.open_character() != '{') return false;
  if (fault.says("dangling comma")) {
    const auto comma = std::find_if(fault.tokens.rbegin(), fault.tokens.rend(),
                                    [](const Token& token) { return token.piece == Piece::Comma; });
    if (comma == fault.tokens.rend()) return false;
    const Span span = fault.span(comma->begin, comma->end);
    diagnostics.report(Code::TomlSyntax, span, "an inline table must not end with a comma")
        .with_help("take the comma away")
        .with_fix(span, "");
    return true;
  }
  if (!fault.at_line_end() && fault.text[fault.offset] != '#') return false;
  diagnostics.report(Code::InlineTableBroken, fault.span(fault.open_bracket->begin, fault.open_bracket->end))
      .with_caption("not closed on this line")
      .with_help("write it on one line, or a key a line: `name.service = \"...\"`, `name.in = \"...\"`");
  return true;
}

// An end of text, or a thing that cannot stand in a bracket which was to be closed before.
bool explain_open_bracket(const Fault& fault, Diagnostics& diagnostics) {
  if (!fault.open_bracket) return false;
  const Span open = fault.span(fault.open_bracket->begin, fault.open_bracket->end);
  const char closing = fault.open_character() == '[' ? ']' : '}';
  if (fault.at_end() || fault.says("expected ']'")) {
    diagnostics.report(Code::TomlSyntax, open, fmt::format("this `{}` is not closed", fault.open_character()))
        .with_help(fmt::format("close it with `{}`", closing));
    return true;
  }
  if (!fault.says("expected comma or closing")) return false;
  Span seen = token_at(fault, fault.offset);
  if (seen.end == seen.begin) seen = open;
  diagnostics.report(Code::TomlSyntax, seen, fmt::format("a comma or `{}` is missing before this", closing))
      .with_label(open, "opened here");
  return true;
}

struct Misspelling {
  std::string_view seen;
  std::string_view meant;
};

constexpr Misspelling kTruths[] = {{"True", "true"}, {"TRUE", "true"}, {"False", "false"}, {"FALSE", "false"},
                                   {"yes", "true"},  {"no", "false"},  {"on", "true"},     {"off", "false"}};

bool begins_with_fancy_quote(std::string_view words) {
  constexpr std::string_view kQuotes[] = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E",
                                          "\xE2\x80\x98", "\xE2\x80\x99", "\xC2\xAB"};
  return std::any_of(std::begin(kQuotes), std::end(kQuotes),
                     [&](std::string_view quote) { return words.starts_with(quote); });
}

void report_word(const Fault& fault, Span span, Diagnostics& diagnostics) {
  const std::string_view words = fault.between(span.begin, span.end);
  const auto truth = std::find_if(std::begin(kTruths), std::end(kTruths),
                                  [&](const Misspelling& entry) { return entry.seen == words; });
  if (truth != std::end(kTruths)) {
    diagnostics.report(Code::TomlSyntax, span, fmt::format("`{}` is not a value", words))
        .with_help(fmt::format("write `{}`, or \"{}\" in quotes if it is text", truth->meant, words))
        .with_fix(span, std::string(truth->meant));
  } else if (begins_with_fancy_quote(words)) {
    diagnostics.report(Code::TomlSyntax, span, "these are not the quotes of TOML")
        .with_help("use the straight quote, `\"`");
  } else {
    diagnostics.report(Code::TomlSyntax, span, fmt::format("`{}` is not in quotes", words))
        .with_help(fmt::format("write `{}`", quoted(words)))
        .with_fix(span, quoted(words));
  }
}

bool explain_bare_word(const Fault& fault, Diagnostics& diagnostics) {
  const bool is_value = fault.says("parsing value") || fault.says("parsing boolean") || fault.says("floating-point") ||
                        fault.says("could not determine value type");
  const auto before = std::find_if(fault.tokens.rbegin(), fault.tokens.rend(), [](const Token& token) {
    return token.piece == Piece::Equals || token.piece == Piece::LineBreak;
  });
  const bool after_equals = before != fault.tokens.rend() && before->piece == Piece::Equals;
  const bool in_array = fault.open_character() == '[';
  if (!is_value && !(fault.says("expected a comment or whitespace") && after_equals)) return false;
  if (!after_equals && !in_array) return false;
  const Span span = words_at(fault, fault.offset);
  if (span.begin == span.end) return false;
  const char first = fault.text[span.begin];
  const bool is_number = (first >= '0' && first <= '9') || first == '+' || first == '-' || first == '.';
  const std::string_view words = fault.between(span.begin, span.end);
  if (first == '"' || first == '\'' || first == '{') return false;
  if (!is_number) {
    report_word(fault, span, diagnostics);
    return true;
  }
  diagnostics.report(Code::TomlSyntax, span, fmt::format("`{}` is no number, date or time", words))
      .with_help("if it is text, write it in quotes");
  return true;
}

// The last token before the fault that is neither blank nor comment.
std::optional<Token> token_before(const Fault& fault) {
  const auto found = std::find_if(fault.tokens.rbegin(), fault.tokens.rend(), [](const Token& token) {
    return token.piece != Piece::Blank && token.piece != Piece::Comment;
  });
  return found == fault.tokens.rend() ? std::nullopt : std::optional(*found);
}

bool explain_missing_value(const Fault& fault, Diagnostics& diagnostics) {
  const auto before = token_before(fault);
  if (!before || before->piece != Piece::Equals) return false;
  if (!fault.says("expected value, saw") && !fault.says("end-of-file")) return false;
  diagnostics.report(Code::TomlSyntax, fault.span(before->begin, before->end), "no value follows this `=`");
  return true;
}

bool explain_missing_equals(const Fault& fault, Diagnostics& diagnostics) {
  if (!fault.says("expected '='") && !fault.says("expected keys, tables") && !fault.at_end()) return false;
  const Span words = words_at(fault, fault.offset);
  const std::string_view text = fault.between(words.begin, words.end);
  if (text.empty()) {
    if (fault.at_end() || fault.text[fault.offset] != '=') return false;
    diagnostics.report(Code::TomlSyntax, fault.span(fault.offset, fault.offset + 1), "no key stands before this `=`");
    return true;
  }
  const std::size_t colon = text.find(':');
  if (colon != std::string_view::npos && colon > 0) {
    const auto at = static_cast<std::uint32_t>(words.begin + colon);
    diagnostics.report(Code::TomlSyntax, fault.span(at, at + 1), "a colon does not set a value")
        .with_help(fmt::format("write `{} = ...`", text.substr(0, colon)))
        .with_fix(fault.span(at, at + 1), " =");
    return true;
  }
  const bool is_plain =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  Diagnostic& problem =
      diagnostics.report(Code::TomlSyntax, words, fmt::format("`{}` is neither a key with `=` nor a `[table]`", text));
  if (!is_plain) problem.with_help("letters outside A to Z in a key stand in quotes");
  return true;
}

bool explain_rest_of_line(const Fault& fault, Diagnostics& diagnostics) {
  if (!fault.says("expected a comment or whitespace")) return false;
  Span span = words_at(fault, fault.offset);
  span.begin = fault.offset;
  if (span.end <= span.begin) span = token_at(fault, fault.offset);
  diagnostics.report(Code::TomlSyntax, span, "nothing may follow on this line")
      .with_help("begin a new line, or a comment with `#`");
  return true;
}

struct Rewording {
  std::string_view theirs;
  std::string_view ours;
};

constexpr Rewording kRewordings[] = {
    {"blank bare keys", "this header names no table"},
    {"not representable in 64 bits", "this number is too large"},
    {"end-of-file", "the file ends in the middle of this"},
};

// The parser's words, without the scope it says them from ("Error while parsing key-value pair: ").
void explain_plainly(const Fault& fault, Diagnostics& diagnostics) {
  std::string_view words = fault.description;
  if (words.starts_with("Error while parsing "))
    if (const std::size_t colon = words.find(": "); colon != std::string_view::npos) words.remove_prefix(colon + 2);
  for (const Rewording& rewording : kRewordings)
    if (fault.says(rewording.theirs)) words = rewording.ours;
  Span span = words_at(fault, fault.offset);
  if (span.begin == span.end) span = token_at(fault, fault.offset);
  diagnostics.report(Code::TomlSyntax, span, words);
}

}  // namespace

void explain(const Sources& sources, SourceId source, const ParserError& error, Diagnostics& diagnostics) {
  const Fault fault = look_at(sources, source, error);
  constexpr bool (*kMistakes[])(const Fault&, Diagnostics&) = {
      explain_duplicate,           explain_escape,        explain_broken_string,
      explain_broken_inline_table, explain_open_bracket,  explain_bare_word,
      explain_missing_equals,      explain_missing_value, explain_rest_of_line};
  for (const auto mistake : kMistakes)
    if (mistake(fault, diagnostics)) return;
  explain_plainly(fault, diagnostics);
}

}  // namespace archsheet::toml
