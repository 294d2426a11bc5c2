// SPDX-License-Identifier: MIT
#include <hb.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/font.h"

namespace archsheet {
namespace {

hb_unicode_funcs_t* unicode() {
  return hb_unicode_funcs_get_default();
}

hb_unicode_combining_class_t combining_class(char32_t code_point) {
  return hb_unicode_combining_class(unicode(), code_point);
}

void append_decomposed(std::u32string& out, char32_t code_point) {
  std::u32string marks;  // last first
  hb_codepoint_t first = 0;
  hb_codepoint_t second = 0;
  while (hb_unicode_decompose(unicode(), code_point, &first, &second)) {
    if (second != 0) marks.push_back(second);
    code_point = first;
  }
  out.push_back(code_point);
  out.append(marks.rbegin(), marks.rend());
}

// Each run of marks in the order of their classes; equal classes keep theirs.
void order_marks(std::u32string& text) {
  const auto is_starter = [](char32_t code_point) { return combining_class(code_point) == 0; };
  for (auto begin = text.begin(); begin != text.end();) {
    begin = std::find_if_not(begin, text.end(), is_starter);
    const auto end = std::find_if(begin, text.end(), is_starter);
    std::stable_sort(begin, end, [](char32_t a, char32_t b) { return combining_class(a) < combining_class(b); });
    begin = end;
  }
}

// A mark joins the last starter unless a mark of its own class or above, or another starter, stands between.
std::u32string recomposed(const std::u32string& text) {
  std::u32string out;
  std::size_t starter = 0;
  for (char32_t code_point : text) {
    const auto own_class = combining_class(code_point);
    const bool adjacent = !out.empty() && starter + 1 == out.size();
    const bool blocked = !adjacent && (out.empty() || combining_class(out.back()) >= own_class);
    hb_codepoint_t joined = 0;
    const bool can_join = !out.empty() && !blocked && combining_class(out[starter]) == 0;
    if (can_join && hb_unicode_compose(unicode(), out[starter], code_point, &joined)) {
      out[starter] = joined;
      continue;
    }
    if (own_class == 0) starter = out.size();
    out.push_back(code_point);
  }
  return out;
}

}  // namespace

std::string compose_nfc(std::string_view text) {
  const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) return std::string(text);
  std::u32string code_points;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    at += decoded.length;
    append_decomposed(code_points, decoded.code_point);
  }
  order_marks(code_points);
  std::string result;
  for (char32_t code_point : recomposed(code_points)) append_utf8(result, code_point);
  return result;
}

}  // namespace archsheet
