// SPDX-License-Identifier: MIT
//
// The walk over a page that collects its characters.
#include "emit/used_characters.h"

#include "base/utf8.h"
#include "emit/printable.h"

namespace archsheet {
namespace {

void add(UsedCharacters& used, const std::vector<PageItem>& items);

void add(UsedCharacters& used, const PageText& text) {
  for (const std::vector<PageSpan>& line : text.lines)
    for (const PageSpan& span : line)
      for (std::size_t offset = 0; offset < span.text.size();) {
        const Decoded decoded = decode_utf8(span.text, offset);
        used.of(span.weight).insert(printable(decoded.code_point));
        offset += decoded.length;
      }
}

void add(UsedCharacters& used, const std::vector<PageItem>& items) {
  for (const PageItem& item : items) {
    if (const auto* text = std::get_if<PageText>(&item)) add(used, *text);
    if (const auto* group = std::get_if<PageGroup>(&item)) add(used, group->items);
  }
}

}  // namespace

void add_used_characters(UsedCharacters& used, const Page& page) {
  add(used, page.items);
}

}  // namespace archsheet
