// SPDX-License-Identifier: MIT

#include "catalog/build/icon_pack.h"

#include <cmath>

#include "catalog/icon_block.h"

namespace archsheet::catalog::build {

namespace {

void append_number(std::string& out, std::size_t number) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>((number >> shift) & 0xff);
}

void append_colour(std::string& out, const std::optional<Colour>& colour) {
  const Colour bytes = colour.value_or(Colour{});
  for (const std::uint8_t byte : {bytes.red, bytes.green, bytes.blue}) out += static_cast<char>(byte);
}

std::size_t record_bytes(const SvgIcon& icon) {
  return kIconRecordBytes + icon.paths.size() * kIconPathBytes;
}

// Text that lies behind all records, told by its offset from the block's begin.
class TextPool {
 public:
  explicit TextPool(std::size_t begin) : begin_(begin) {}
  void append_reference(std::string& out, std::string_view text) {
    append_number(out, begin_ + text_.size());
    append_number(out, text.size());
    text_ += text;
  }
  const std::string& text() const { return text_; }

 private:
  std::size_t begin_;
  std::string text_;
};

void append_path(std::string& out, const SvgPath& path, TextPool& pool) {
  pool.append_reference(out, path.data);
  append_number(out, static_cast<std::size_t>(std::lround(path.stroke_width * 1000)));
  append_colour(out, path.fill);
  append_colour(out, path.stroke);
  const int flags =
      (path.fill ? kIconFilled : 0) | (path.even_odd ? kIconEvenOdd : 0) | (path.stroke ? kIconStroked : 0);
  out += static_cast<char>(flags);
  out += '\0';
}

}  // namespace

std::string pack_icons(const IconsByName& icons, bool official) {
  const std::size_t records_begin = kIconHeaderBytes + icons.size() * kIconIndexBytes;
  std::size_t text_begin = records_begin;
  for (const auto& [name, icon] : icons) text_begin += record_bytes(icon);

  TextPool pool(text_begin);
  std::string head(kIconMagic);
  append_number(head, official ? 1 : 0);
  append_number(head, icons.size());
  std::string records;
  for (const auto& [name, icon] : icons) {
    pool.append_reference(head, name);
    append_number(head, records_begin + records.size());
    append_number(records, static_cast<std::size_t>(icon.size));
    append_number(records, icon.paths.size());
    for (const SvgPath& path : icon.paths) append_path(records, path, pool);
  }
  return head + records + pool.text();
}

}  // namespace archsheet::catalog::build
