// SPDX-License-Identifier: MIT
#include "text/glue.h"

#include <hb.h>

#include <algorithm>
#include <iterator>

#include "base/utf8.h"

namespace archsheet {
namespace {

constexpr std::string_view kPrefixes[] = {"Amazon", "AWS", "Apache"};

constexpr std::u32string_view kOpening = U"([{<\u2018\u201C\u300C\u300E\u3008\u300A\u3010\u3014\u00AB\u00BF\u00A1";
// These close whatever follows them; those of the second list only where no letter or digit does (".NET").
constexpr std::u32string_view kClosing = U",;)]}>%\u2019\u201D\u300D\u300F\u3009\u300B\u3011\u3015\u00BB\u00B7\u2026";
constexpr std::u32string_view kSentenceMarks = U".?!:";
constexpr std::u32string_view kDashes = U"-\u2013\u2014";
constexpr std::string_view kAroundNumbers = ".,:/~-+x";

constexpr std::string_view kLatinUnits[] = {
    "%",    "A",     "ACU", "ACUs",   "B",       "GB",  "GHz",   "GW",     "GWh",   "Gbps", "GiB",   "Hz",    "IOPS",
    "KB",   "KiB",   "MB",  "MBps",   "MHz",     "MW",  "MWh",   "Mbps",   "MiB",   "PB",   "PiB",   "RCU",   "RCUs",
    "RPS",  "TB",    "TPS", "TiB",    "Tbps",    "V",   "W",     "WCU",    "WCUs",  "Wh",   "bit",   "bits",  "bps",
    "byte", "bytes", "cm",  "day",    "days",    "dB",  "dBm",   "fps",    "g",     "h",    "hour",  "hours", "hr",
    "hrs",  "kB",    "kHz", "kPa",    "kV",      "kW",  "kWh",   "kbps",   "kg",    "km",   "m",     "mA",    "mV",
    "mW",   "mg",    "min", "minute", "minutes", "mm",  "month", "months", "ms",    "ns",   "pt",    "px",    "rpm",
    "rps",  "s",     "sec", "second", "seconds", "tps", "us",    "vCPU",   "vCPUs", "week", "weeks", "year",  "years",
};
constexpr std::string_view kSignUnits[] = {"\u00B0",  "\u00B5s", "\u03BCs", "\u00B5m",
                                           "\u03BCm", "\u2103",  "\u03A9",  "\u2030"};

constexpr std::string_view kCounters[] = {
    "개",   "명",   "대",     "건",         "회",     "번",     "번째", "초", "분", "시간", "시", "일",   "주", "주일",
    "개월", "월",   "년",     "단계",       "페이지", "쪽",     "배",   "곳", "층", "가지", "종", "종류", "채", "차",
    "원",   "달러", "밀리초", "마이크로초", "퍼센트", "바이트", "비트", "도", "장", "권",   "줄", "행",   "열", "세대",
};
constexpr std::string_view kAfterCounters[] = {
    "의", "를", "을", "이",   "가",   "은",   "는",   "로",   "으로", "에",   "에서", "와",   "과", "도", "만",
    "씩", "당", "간", "마다", "까지", "부터", "동안", "이상", "이하", "미만", "초과", "이내", "전", "후", "째",
};

bool contains(std::u32string_view set, char32_t code_point) {
  return set.find(code_point) != set.npos;
}

bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_ascii_alphanumeric(char32_t c) {
  return is_ascii_digit(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

std::size_t start_of_last(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

char32_t last_of(std::string_view text) {
  return decode_utf8(text, start_of_last(text)).code_point;
}

std::string_view without_opening(std::string_view word) {
  while (!word.empty()) {
    const Decoded first = decode_utf8(word, 0);
    if (!contains(kOpening, first.code_point)) break;
    word.remove_prefix(first.length);
  }
  return word;
}

std::string_view without_closing(std::string_view word) {
  while (!word.empty()) {
    const char32_t last = last_of(word);
    // A lone percent sign is a unit, not the end of one.
    if (last == U'%' || !(contains(kClosing, last) || contains(kSentenceMarks, last))) break;
    word = word.substr(0, start_of_last(word));
  }
  return word;
}

bool begins_with_closing_mark(std::string_view text) {
  const Decoded first = decode_utf8(text, 0);
  if (contains(kClosing, first.code_point)) return true;
  if (!contains(kSentenceMarks, first.code_point)) return false;
  return first.length == text.size() || !is_ascii_alphanumeric(decode_utf8(text, first.length).code_point);
}

bool is_dash(std::string_view word) {
  return !word.empty() && contains(kDashes, decode_utf8(word, 0).code_point) &&
         decode_utf8(word, 0).length == word.size();
}

bool is_prefix(std::string_view word) {
  return std::find(std::begin(kPrefixes), std::end(kPrefixes), without_opening(word)) != std::end(kPrefixes);
}

// "10", "1.5", "(10", "~3", "10-20", "<5", "1,000".
bool is_number(std::string_view word) {
  word = without_opening(word);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_allowed = [&](char c) { return is_digit(c) || kAroundNumbers.find(c) != kAroundNumbers.npos; };
  return !word.empty() && is_digit(word.back()) && std::all_of(word.begin(), word.end(), is_allowed);
}

// "MB", "MB/s", "ms," and "ms마다".
bool is_latin_unit(std::string_view word) {
  const auto is_letter = [](char c) { return is_ascii_alphanumeric(static_cast<unsigned char>(c)); };
  const auto end = std::find_if_not(word.begin(), word.end(), is_letter);
  const std::string_view letters = word.substr(0, static_cast<std::size_t>(end - word.begin()));
  const std::string_view rest = word.substr(letters.size());
  const bool is_known = std::find(std::begin(kLatinUnits), std::end(kLatinUnits), letters) != std::end(kLatinUnits);
  return is_known && (rest.empty() || rest.front() == '/' || without_closing(rest).empty() ||
                      is_hangul_syllable(decode_utf8(rest, 0).code_point));
}

bool is_particles(std::string_view text) {
  if (text.empty()) return true;
  return std::any_of(std::begin(kAfterCounters), std::end(kAfterCounters), [&](std::string_view particle) {
    return text.starts_with(particle) && is_particles(text.substr(particle.size()));
  });
}

constexpr std::size_t kLongestCounter = 48;  // bytes of a counter with its particles; bounds the search

bool is_counter(std::string_view word) {
  if (word.size() > kLongestCounter) return false;
  return std::any_of(std::begin(kCounters), std::end(kCounters), [&](std::string_view counter) {
    return word.starts_with(counter) && is_particles(word.substr(counter.size()));
  });
}

bool is_unit(std::string_view word) {
  const std::string_view bare = without_closing(word);
  if (bare.empty()) return false;
  const bool has_sign = std::any_of(std::begin(kSignUnits), std::end(kSignUnits),
                                    [&](std::string_view sign) { return bare.starts_with(sign); });
  return has_sign || is_latin_unit(bare) || is_counter(bare);
}

bool is_combining(char32_t code_point) {
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), code_point)) {
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
      return true;
    default:
      return code_point == U'\u200D' ||
             (code_point >= 0x1160 && code_point <= 0x11FF);  // joiner; jamo inside syllables
  }
}

}  // namespace

bool stays_together(std::string_view word, std::string_view next) {
  if (word.empty() || next.empty()) return false;
  if (contains(kOpening, last_of(word)) || begins_with_closing_mark(next) || is_dash(next)) return true;
  return is_prefix(word) || (is_number(word) && is_unit(next));
}

std::size_t end_of_character(std::string_view text, std::size_t offset) {
  Decoded current = decode_utf8(text, offset);
  std::size_t end = offset + current.length;
  while (end < text.size()) {
    const Decoded next = decode_utf8(text, end);
    if (!is_combining(next.code_point) && current.code_point != U'\u200D') break;
    current = next;
    end += next.length;
  }
  return end;
}

bool may_cut(std::string_view word, std::size_t offset) {
  const std::string_view rest = word.substr(offset);
  const bool ends_open = offset > 0 && contains(kOpening, last_of(word.substr(0, offset)));
  return !ends_open && !(contains(kSentenceMarks, decode_utf8(rest, 0).code_point) || begins_with_closing_mark(rest));
}

}  // namespace archsheet
