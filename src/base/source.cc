// SPDX-License-Identifier: MIT
//
// The texts of a run and the arithmetic of lines and columns. A byte-order mark
// at the start of a text takes part in offsets but in no line.
#include "base/source.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "base/utf8.h"

namespace archsheet {

SourceId Sources::add(std::string name, std::string text) {
  Entry entry{std::move(name), std::move(text), {}};
  const bool has_mark = entry.text.starts_with("\xEF\xBB\xBF");
  entry.line_begins.push_back(has_mark ? 3 : 0);
  for (std::size_t offset = 0; offset < entry.text.size(); ++offset)
    if (entry.text[offset] == '\n') entry.line_begins.push_back(static_cast<std::uint32_t>(offset + 1));
  entries_.push_back(std::move(entry));
  return SourceId{static_cast<std::uint32_t>(entries_.size() - 1)};
}

const Sources::Entry& Sources::entry(SourceId id) const {
  const auto index = static_cast<std::size_t>(id);
  assert(index < entries_.size());
  return entries_[index];
}

const std::string& Sources::name(SourceId id) const {
  return entry(id).name;
}

std::string_view Sources::text(SourceId id) const {
  return entry(id).text;
}

Position Sources::position(SourceId id, std::uint32_t offset) const {
  const Entry& source = entry(id);
  offset = std::min(offset, static_cast<std::uint32_t>(source.text.size()));
  const auto after = std::upper_bound(source.line_begins.begin(), source.line_begins.end(), offset);
  const auto number = std::max<std::ptrdiff_t>(after - source.line_begins.begin(), 1);
  const std::uint32_t begin = source.line_begins[static_cast<std::size_t>(number - 1)];
  const std::uint32_t length = offset > begin ? offset - begin : 0;
  const std::size_t before = count_code_points(std::string_view(source.text).substr(begin, length));
  return {static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(before + 1)};
}

std::string_view Sources::line(SourceId id, std::uint32_t number) const {
  const Entry& source = entry(id);
  if (number == 0 || number > source.line_begins.size()) return {};
  const std::string_view rest = std::string_view(source.text).substr(source.line_begins[number - 1]);
  std::string_view found = rest.substr(0, rest.find('\n'));
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

std::uint32_t Sources::line_begin(SourceId id, std::uint32_t number) const {
  const Entry& source = entry(id);
  if (number == 0) return source.line_begins.front();
  if (number > source.line_begins.size()) return static_cast<std::uint32_t>(source.text.size());
  return source.line_begins[number - 1];
}

std::uint32_t Sources::line_count(SourceId id) const {
  return static_cast<std::uint32_t>(entry(id).line_begins.size());
}

}  // namespace archsheet
