// SPDX-License-Identifier: MIT
//
// Source text and places in it. Every value that comes out of a spec carries a
// `Span`, a range of bytes; lines and columns are worked out only when a
// message is printed, by the `Sources` that hold the texts.
#pragma once

#include <compare>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace archsheet {

// Names one text held by `Sources`.
enum class SourceId : std::uint32_t {};

inline constexpr SourceId kNoSource = SourceId{0xffffffff};

// A half-open range of bytes in one source. A span without a source
// (`kNoSource`) belongs to no text: a missing file, an option.
struct Span {
  SourceId source = kNoSource;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool has_source() const { return source != kNoSource; }
  friend auto operator<=>(const Span&, const Span&) = default;
};

// A value as the author wrote it, with its place.
template <typename T>
struct Located {
  T value{};
  Span span{};
};

// Line and column as people count them, both from 1. Columns count code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

// The texts of one run. Texts live as long as the `Sources`; ids stay valid.
class Sources {
 public:
  // `name` is what messages show: the path as it was given.
  SourceId add(std::string name, std::string text);

  const std::string& name(SourceId id) const;
  std::string_view text(SourceId id) const;

  // Position of a byte offset; an offset past the end gives the end.
  Position position(SourceId id, std::uint32_t offset) const;

  // Line `number` (from 1) without its line break; empty when there is none.
  std::string_view line(SourceId id, std::uint32_t number) const;

  // Offset of the first byte of line `number`.
  std::uint32_t line_begin(SourceId id, std::uint32_t number) const;

  std::uint32_t line_count(SourceId id) const;

 private:
  struct Entry {
    std::string name;
    std::string text;
    std::vector<std::uint32_t> line_begins;
  };
  const Entry& entry(SourceId id) const;
  std::deque<Entry> entries_;  // its elements do not move, so views of their texts stay good
};

}  // namespace archsheet
