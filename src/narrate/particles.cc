// SPDX-License-Identifier: MIT
#include "narrate/particles.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "base/utf8.h"
#include "catalog/catalog.h"

namespace archsheet {
namespace {

constexpr char32_t kFirstSyllable = 0xAC00;
constexpr int kFinalsPerVowel = 28;
constexpr int kRieul = 8;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_letter(char c) {
  return is_upper(c) || is_lower(c);
}
char lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_vowel_letter(char c) {
  return std::string_view("aeiou").find(lower(c)) != std::string_view::npos;
}

// Start of the code point that ends the text. REQUIRES: not empty.
std::size_t last_start(std::string_view text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  return start;
}

constexpr std::array<std::string_view, 14> kClosing = {
    "\"", "'", "”", "’", "」", "』", "*", "_", "`", ".", ",", "!", "?", " ",
};

std::string_view without_closing_marks(std::string_view text) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::string_view mark : kClosing)
      if (text.ends_with(mark)) {
        text.remove_suffix(mark.size());
        changed = true;
      }
  }
  return text;
}

// "(Amazon S3)" and "(IAM)" hold what is read; "(Seoul)" and "(for Apache Cassandra)" do not.
bool is_short_form(std::string_view inside) {
  if (inside.starts_with("Amazon ") || inside.starts_with("AWS ")) return true;
  if (inside.size() < 2) return false;
  for (const char c : inside)
    if (!is_upper(c) && !is_digit(c)) return false;
  return true;
}

// "Amazon S3, 원시 영역": what tells it from others of its name is not read with it.
std::string_view without_qualifier(std::string_view inside) {
  const std::size_t comma = inside.rfind(", ");
  return comma == std::string_view::npos || is_short_form(inside.substr(comma + 2)) ? inside : inside.substr(0, comma);
}

// Takes a bracket off the end, or takes the end out of it.
std::string_view as_read(std::string_view text) {
  text = without_closing_marks(text);
  while (text.ends_with(')') || text.ends_with(']')) {
    const char opening = text.back() == ')' ? '(' : '[';
    const std::size_t open = text.rfind(opening);
    if (open == std::string_view::npos) {
      text.remove_suffix(1);
    } else {
      const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
      if (is_short_form(inside)) return without_qualifier(inside);
      const std::string_view before = without_closing_marks(text.substr(0, open));
      text = before.empty() ? inside : before;
    }
    text = without_closing_marks(text);
  }
  return text;
}

FinalSound sound_of_syllable(char32_t syllable) {
  const int final_consonant = static_cast<int>(syllable - kFirstSyllable) % kFinalsPerVowel;
  if (final_consonant == 0) return FinalSound::Vowel;
  return final_consonant == kRieul ? FinalSound::Rieul : FinalSound::Consonant;
}

// 영 일 이 삼 사 오 육 칠 팔 구.
constexpr std::array<FinalSound, 10> kDigits = {
    FinalSound::Consonant, FinalSound::Rieul,     FinalSound::Vowel, FinalSound::Consonant, FinalSound::Vowel,
    FinalSound::Vowel,     FinalSound::Consonant, FinalSound::Rieul, FinalSound::Rieul,     FinalSound::Vowel,
};

// A number is read to its last place that is not zero: 십 백 천 만 억 end in consonants, 조 does not.
FinalSound sound_of_number(std::string_view text) {
  std::size_t zeros = 0;
  while (zeros < text.size() && text[text.size() - 1 - zeros] == '0') ++zeros;
  const bool has_other = zeros < text.size() && is_digit(text[text.size() - 1 - zeros]);
  if (zeros == 0 || !has_other) return kDigits[static_cast<std::size_t>(text.back() - '0')];
  return zeros >= 12 && zeros < 16 ? FinalSound::Vowel : FinalSound::Consonant;
}

FinalSound sound_of_letter(char letter) {
  switch (lower(letter)) {
    case 'l':
    case 'r':
      return FinalSound::Rieul;
    case 'm':
    case 'n':
      return FinalSound::Consonant;
    default:
      return FinalSound::Vowel;
  }
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings)
    if (word.ends_with(ending)) return true;
  return false;
}

// A guess for an English word that no table holds: most final consonants get a vowel in Korean, except after a
// short vowel. REQUIRES: lower case.
FinalSound sound_of_english(std::string_view word) {
  const char last = word.back();
  const char before = word.size() > 1 ? word[word.size() - 2] : ' ';
  const char second = word.size() > 2 ? word[word.size() - 3] : ' ';
  if (last == 'e' && word.size() > 2 && is_letter(before) && !is_vowel_letter(before)) {
    // A silent e: Pipeline, Console, Table; but Core and Service.
    if (before == 'l') return FinalSound::Rieul;
    return before == 'm' || before == 'n' ? FinalSound::Consonant : FinalSound::Vowel;
  }
  if (last == 'l') return FinalSound::Rieul;
  if (last == 'm' || last == 'n' || word.ends_with("ng")) return FinalSound::Consonant;
  if (ends_with_any(word, {"et", "ot", "at", "ook", "oup"})) return FinalSound::Consonant;
  if (last == 'p' || last == 'b' || last == 'k' || last == 'c') {
    const bool doubled = before == last || (last == 'k' && before == 'c');
    const char vowel = doubled ? second : before;
    const char earlier = doubled && word.size() > 3 ? word[word.size() - 4] : second;
    const bool is_short = is_vowel_letter(vowel) && (doubled || !is_vowel_letter(earlier));
    return is_short ? FinalSound::Consonant : FinalSound::Vowel;
  }
  return FinalSound::Vowel;
}

// Letter by letter: ACL, EC, VPCs.
bool is_spelled(std::string_view word) {
  if (word.size() > 2 && word.ends_with('s')) word.remove_suffix(1);
  for (const char c : word)
    if (!is_upper(c)) return false;
  return true;
}

std::string_view last_word(std::string_view text) {
  std::size_t start = text.size();
  while (start > 0 && (is_letter(text[start - 1]) || is_digit(text[start - 1]))) --start;
  return text.substr(start);
}

FinalSound sound_of_latin(std::string_view word) {
  if (const std::string_view reading = catalog::korean_reading(word); !reading.empty()) {
    const Decoded last = decode_utf8(reading, last_start(reading));
    if (is_hangul_syllable(last.code_point)) return sound_of_syllable(last.code_point);
  }
  if (is_digit(word.back())) {
    std::size_t start = word.size();
    while (start > 0 && is_digit(word[start - 1])) --start;
    return sound_of_number(word.substr(start));
  }
  if (is_spelled(word)) {
    if (word.size() > 2 && word.ends_with('s')) word.remove_suffix(1);
    return sound_of_letter(word.back());
  }
  // "DataZone", "S3Mount": only the run of letters at the end is guessed at.
  std::size_t start = word.size();
  while (start > 0 && is_letter(word[start - 1])) --start;
  return sound_of_english(ascii_lower(word.substr(start)));
}

bool is_hangul_text(std::string_view text) {
  if (text.empty()) return false;
  for (std::size_t offset = 0; offset < text.size();) {
    const Decoded decoded = decode_utf8(text, offset);
    if (!is_hangul_syllable(decoded.code_point)) return false;
    offset += decoded.length;
  }
  return true;
}

}  // namespace

FinalSound final_sound(std::string_view text) {
  text = as_read(text);
  if (text.empty()) return FinalSound::Unknown;
  const Decoded last = decode_utf8(text, last_start(text));
  if (is_hangul_syllable(last.code_point)) return sound_of_syllable(last.code_point);
  if (text.back() == '%') return FinalSound::Vowel;  // 퍼센트
  const std::string_view word = last_word(text);
  return word.empty() ? FinalSound::Unknown : sound_of_latin(word);
}

std::optional<ParticleMarker> particle_marker(std::string_view text) {
  constexpr std::size_t kLongest = 32;
  if (!text.starts_with('{')) return std::nullopt;
  const std::size_t end = text.substr(0, kLongest).find('}');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view inside = text.substr(1, end - 1);
  const std::size_t slash = inside.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const ParticleMarker marker{inside.substr(0, slash), inside.substr(slash + 1), end + 1};
  if (!is_hangul_text(marker.after_consonant) || !is_hangul_text(marker.after_vowel)) return std::nullopt;
  return marker;
}

std::string particle(const ParticleMarker& marker, FinalSound sound) {
  const std::string_view consonant = marker.after_consonant;
  const std::string_view vowel = marker.after_vowel;
  switch (sound) {
    case FinalSound::Vowel:
      return std::string(vowel);
    case FinalSound::Consonant:
      return std::string(consonant);
    case FinalSound::Rieul:
      return std::string(consonant.starts_with("으로") ? vowel : consonant);
    case FinalSound::Unknown:
      break;
  }
  // "(으)로", "(이)며" where one form holds the other; else "을(를)".
  if (consonant.ends_with(vowel))
    return fmt::format("({}){}", consonant.substr(0, consonant.size() - vowel.size()), vowel);
  return fmt::format("{}({})", consonant, vowel);
}

}  // namespace archsheet
