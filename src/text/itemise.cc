// SPDX-License-Identifier: MIT
#include "text/itemise.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/utf8.h"

namespace archsheet {
namespace {

struct BracketPair {
  char32_t opening;
  char32_t closing;
};

// Quotation marks are not among the paired brackets of Unicode.
constexpr BracketPair kBrackets[] = {
    {U'(', U')'},           {U'[', U']'},           {U'{', U'}'},           {U'\u2045', U'\u2046'},
    {U'\u207D', U'\u207E'}, {U'\u208D', U'\u208E'}, {U'\u2308', U'\u2309'}, {U'\u230A', U'\u230B'},
    {U'\u2329', U'\u232A'}, {U'\u27E8', U'\u27E9'}, {U'\u3008', U'\u3009'}, {U'\u300A', U'\u300B'},
    {U'\u300C', U'\u300D'}, {U'\u300E', U'\u300F'}, {U'\u3010', U'\u3011'}, {U'\u3014', U'\u3015'},
    {U'\uFF08', U'\uFF09'}, {U'\uFF3B', U'\uFF3D'}, {U'\uFF5B', U'\uFF5D'},
};

// Bytes. HarfBuzz takes quadratic time over the marks of one run.
constexpr std::size_t kLongestRun = 1024;

constexpr std::size_t kDeepestNesting = 32;  // as in Chromium; deeper brackets forget the outermost

hb_script_t script_of(char32_t code_point) {
  return hb_unicode_script(hb_unicode_funcs_get_default(), code_point);
}

bool is_real(hb_script_t script) {
  return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN;
}

hb_script_t first_real_script(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    if (const hb_script_t script = script_of(decoded.code_point); is_real(script)) return script;
    at += decoded.length;
  }
  return HB_SCRIPT_COMMON;
}

// The brackets still open, each with the script it was set in.
class OpenBrackets {
 public:
  // The script of a character that has none of its own.
  hb_script_t resolve(char32_t code_point, hb_script_t current) {
    for (const BracketPair& pair : kBrackets) {
      if (code_point == pair.opening) return open(pair.closing, current);
      if (code_point == pair.closing) return close(pair.closing, current);
    }
    return current;
  }

 private:
  hb_script_t open(char32_t closing, hb_script_t current) {
    if (open_.size() == kDeepestNesting) open_.erase(open_.begin());
    open_.emplace_back(closing, current);
    return current;
  }

  hb_script_t close(char32_t closing, hb_script_t current) {
    const auto match =
        std::find_if(open_.rbegin(), open_.rend(), [&](const auto& bracket) { return bracket.first == closing; });
    if (match == open_.rend()) return current;
    const hb_script_t script = match->second;
    open_.erase(std::prev(match.base()), open_.end());
    return script;
  }

  std::vector<std::pair<char32_t, hb_script_t>> open_;
};

}  // namespace

std::vector<ScriptRun> script_runs(std::string_view text) {
  std::vector<ScriptRun> runs;
  hb_script_t current = first_real_script(text);
  OpenBrackets brackets;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    const hb_script_t own = script_of(decoded.code_point);
    current = is_real(own) ? own : brackets.resolve(decoded.code_point, current);
    const bool goes_on = !runs.empty() && runs.back().script == current && at - runs.back().begin < kLongestRun;
    if (!goes_on) runs.push_back({at, at, current});
    at += decoded.length;
    runs.back().end = at;
  }
  return runs;
}

}  // namespace archsheet
