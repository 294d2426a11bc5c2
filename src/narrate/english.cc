// SPDX-License-Identifier: MIT
#include "narrate/english.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace archsheet::english {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, std::min(text.find(' '), text.size()));
}

// Brackets at the end say something beside the noun.
std::string_view last_word(std::string_view text) {
  if (const std::size_t bracket = text.find(" ("); bracket != std::string_view::npos) text = text.substr(0, bracket);
  while (text.ends_with(' ')) text.remove_suffix(1);
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

// One capital followed by small letters alone: "Long-term" too.
bool is_capitalised(std::string_view word) {
  return !word.empty() && is_upper(word.front()) &&
         std::ranges::all_of(word.substr(1), [](char c) { return is_lower(c) || c == '-'; });
}

// "sensors of the bottling line": what is counted stands before what it is of.
std::string_view head_of(std::string_view noun) {
  for (const std::string_view preposition : {" of ", " for ", " from ", " with ", " in ", " on ", " at "})
    if (const std::size_t at = noun.find(preposition); at != std::string_view::npos && at > 0)
      noun = noun.substr(0, at);
  return noun;
}

// Before the first comma: behind it something else may be spoken of.
void replace_word(std::string& text, std::string_view word, std::string_view other) {
  const std::size_t at = text.find(word);
  const std::size_t end = at + word.size();
  if (at == std::string::npos || at > text.find(", ")) return;
  if (end == text.size() || text[end] == ' ') text.replace(at, word.size(), other);
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kIrregularVerbs = {{
    {"is", "are"},
    {"has", "have"},
    {"does", "do"},
    {"goes", "go"},
    {"caches", "cache"},
    {"was", "were"},
}};

std::string plural_of_verb(std::string_view verb) {
  for (const auto& [singular, plural] : kIrregularVerbs)
    if (verb == singular) return std::string(plural);
  const auto drop = [&](std::size_t letters) { return std::string(verb.substr(0, verb.size() - letters)); };
  if (verb.size() > 3 && verb.ends_with("ies")) return drop(3) + "y";
  for (const std::string_view ending : {"sses", "shes", "ches", "xes"})
    if (verb.ends_with(ending)) return drop(2);
  if (verb.ends_with('s') && !verb.ends_with("ss")) return drop(1);
  return std::string(verb);  // a past form
}

// "factory floor A", "zone 2": the last word only tells one from its like.
bool is_numbered(std::string_view label) {
  const std::string_view last = last_word(label);
  return last != label && (std::ranges::all_of(last, is_digit) || (last.size() == 1 && is_upper(last.front())));
}

}  // namespace

bool listed(const Phrases& phrases, std::string_view name, std::string_view word) {
  const std::string wanted = ascii_lower(word);
  return std::ranges::any_of(phrases.variants(name),
                             [&](const Phrase& phrase) { return ascii_lower(phrase.text) == wanted; });
}

bool is_plural(std::string_view noun) {
  noun = head_of(noun);
  const std::string last = ascii_lower(last_word(noun));
  if (last == "people" || last == "personnel" || last == "staff") return true;
  if (last.size() < 3 || !last.ends_with('s')) return false;
  for (const std::string_view ending : {"ss", "us", "is", "aws", "dns", "https", "tls"})
    if (last.ends_with(ending)) return false;
  // All capitals are an abbreviation: SMS, TLS; but "PLCs" has a small s.
  return last_word(noun).back() == 's';
}

std::string plural_verb(std::string_view predicate) {
  const std::string_view verb = first_word(predicate);
  std::string result = plural_of_verb(verb);
  std::string_view rest = predicate.substr(verb.size());
  constexpr std::string_view kAnd = " and ";
  if (rest.starts_with(kAnd)) {
    const std::string_view second = first_word(rest.substr(kAnd.size()));
    if (second.ends_with('s')) {
      result += std::string(kAnd) + plural_of_verb(second);
      rest.remove_prefix(kAnd.size() + second.size());
    }
  }
  result += rest;
  // What they do to themselves.
  replace_word(result, " itself", " themselves");
  replace_word(result, " its", " their");
  return result;
}

std::string plural_clause(std::string_view words) {
  constexpr std::string_view kWhich = ", which ";
  const std::size_t at = words.rfind(kWhich);
  if (at == std::string_view::npos) return std::string(words);
  const std::size_t verb = at + kWhich.size();
  return std::string(words.substr(0, verb)) + plural_verb(words.substr(verb));
}

std::string inside_sentence(std::string_view label, const Phrases& phrases) {
  const std::string_view word = first_word(label);
  std::string text(label);
  if (!is_capitalised(word) || listed(phrases, "words.proper", word)) return text;
  if (is_proper(label, phrases) && !is_numbered(label)) return text;
  text.front() = static_cast<char>(text.front() - 'A' + 'a');
  return text;
}

std::string without_capital(std::string_view role, const Phrases& phrases) {
  const std::string_view word = first_word(role);
  const bool title = word != role && is_capitalised(last_word(role));
  std::string text(role);
  if (is_capitalised(word) && !title && !listed(phrases, "words.proper", word))
    text.front() = static_cast<char>(text.front() - 'A' + 'a');
  return text;
}

bool is_proper(std::string_view label, const Phrases& phrases) {
  if (is_numbered(label)) return true;
  const std::string_view last = last_word(label);
  // Words that are all capitalised are somebody's title: "Data Historian Pro".
  if (first_word(label) != label) return is_capitalised(last) && !is_plural(label);
  if (listed(phrases, "words.proper", label)) return true;
  return is_capitalised(last) && !is_plural(last) && !listed(phrases, "words.common", last);
}

}  // namespace archsheet::english
