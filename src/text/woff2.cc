// SPDX-License-Identifier: MIT
#include "text/woff2.h"

#include <brotli/encode.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <vector>

namespace archsheet {
namespace {

constexpr std::size_t kOpenTypeHeader = 12;
constexpr std::size_t kOpenTypeEntry = 16;
constexpr std::size_t kWoff2Header = 48;
constexpr int kQuality = 5;  // 9 saves half a percent for ten times the time

// The format's own numbering of common tables; 63 says that the tag follows.
constexpr std::string_view kKnownTags[] = {
    "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm",
    "glyf", "loca", "prep", "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern",
    "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB",
};
constexpr std::uint8_t kOtherTag = 63;
// For these two alone the null transform is number 3, in the upper bits; for all others it is 0.
constexpr std::uint8_t kNullTransformOfOutlines = 3 << 6;

struct Table {
  std::string_view tag;
  std::string_view bytes;
};

std::uint32_t read_number(std::string_view bytes, std::size_t at, int length) {
  std::uint32_t value = 0;
  for (int i = 0; i < length; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

void append_number(std::string& out, std::uint64_t value, int length) {
  for (int shift = 8 * (length - 1); shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift & 0xFF));
}

// Seven bits a byte, the highest first, all but the last marked.
void append_variable_length(std::string& out, std::uint32_t value) {
  for (int shift = 28; shift > 0; shift -= 7)
    if (value >> shift) out.push_back(static_cast<char>(0x80 | (value >> shift & 0x7F)));
  out.push_back(static_cast<char>(value & 0x7F));
}

std::size_t padded(std::size_t length) {
  return (length + 3) & ~std::size_t{3};
}

std::optional<std::vector<Table>> tables_of(std::string_view font) {
  if (font.size() < kOpenTypeHeader) return std::nullopt;
  const std::size_t count = read_number(font, 4, 2);
  if (count == 0 || font.size() < kOpenTypeHeader + count * kOpenTypeEntry) return std::nullopt;
  std::vector<Table> tables;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = kOpenTypeHeader + i * kOpenTypeEntry;
    const std::size_t offset = read_number(font, entry + 8, 4);
    const std::size_t length = read_number(font, entry + 12, 4);
    if (offset > font.size() || length > font.size() - offset) return std::nullopt;
    tables.push_back({font.substr(entry, 4), font.substr(offset, length)});
  }
  return tables;
}

void append_directory_entry(std::string& out, const Table& table) {
  const auto known = std::find(std::begin(kKnownTags), std::end(kKnownTags), table.tag);
  const bool is_outlines = table.tag == "glyf" || table.tag == "loca";
  const auto index =
      known == std::end(kKnownTags) ? kOtherTag : static_cast<std::uint8_t>(known - std::begin(kKnownTags));
  out.push_back(static_cast<char>(index | (is_outlines ? kNullTransformOfOutlines : 0)));
  if (index == kOtherTag) out.append(table.tag);
  append_variable_length(out, static_cast<std::uint32_t>(table.bytes.size()));
}

// The format asks for bit 11 of head.flags: "went through a lossless conversion".
std::string table_data(const std::vector<Table>& tables) {
  constexpr std::size_t flags = 16;
  std::string data;
  for (const Table& table : tables) {
    const std::size_t begin = data.size();
    data.append(table.bytes);
    if (table.tag == "head" && table.bytes.size() > flags)
      data[begin + flags] = static_cast<char>(data[begin + flags] | 0x08);
  }
  return data;
}

std::string compressed(const std::string& data) {
  std::size_t size = BrotliEncoderMaxCompressedSize(data.size());
  std::string out(size, '\0');
  const bool done = BrotliEncoderCompress(kQuality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_FONT, data.size(),
                                          reinterpret_cast<const std::uint8_t*>(data.data()), &size,
                                          reinterpret_cast<std::uint8_t*>(out.data()));
  out.resize(done ? size : 0);
  return out;
}

}  // namespace

std::string wrap_woff2(std::string_view font) {
  const auto tables = tables_of(font);
  if (!tables) return {};
  const std::string data = compressed(table_data(*tables));
  if (data.empty()) return {};

  std::string directory;
  std::size_t unpacked_size = kOpenTypeHeader + tables->size() * kOpenTypeEntry;
  for (const Table& table : *tables) {
    append_directory_entry(directory, table);
    unpacked_size += padded(table.bytes.size());
  }
  const std::size_t total = padded(kWoff2Header + directory.size() + data.size());

  std::string out = "wOF2";
  out.append(font.substr(0, 4));  // the kind of outlines
  append_number(out, total, 4);
  append_number(out, tables->size(), 2);
  append_number(out, 0, 2);
  append_number(out, unpacked_size, 4);
  append_number(out, data.size(), 4);
  out.resize(kWoff2Header, '\0');  // version, no metadata, no private data
  out += directory;
  out += data;
  out.resize(total, '\0');
  return out;
}

}  // namespace archsheet
