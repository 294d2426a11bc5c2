// SPDX-License-Identifier: MIT
//
// The WOFF2 container, taken apart by the letter of its specification and
// compared with the font that went in.
#include "text/woff2.h"

#include <brotli/decode.h>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <map>

#include "text/font.h"

namespace archsheet {
namespace {

std::uint32_t number(std::string_view bytes, std::size_t at, int length) {
  std::uint32_t value = 0;
  for (int i = 0; i < length; ++i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
  return value;
}

std::map<std::string, std::string> tables_of_open_type(std::string_view font) {
  std::map<std::string, std::string> tables;
  for (std::size_t i = 0; i < number(font, 4, 2); ++i) {
    const std::size_t entry = 12 + 16 * i;
    tables.emplace(font.substr(entry, 4), font.substr(number(font, entry + 8, 4), number(font, entry + 12, 4)));
  }
  return tables;
}

// Tags by number, as far as our fonts have them.
const std::map<int, std::string> kTags = {{0, "cmap"},  {1, "head"},  {2, "hhea"},  {3, "hmtx"},
                                          {4, "maxp"},  {5, "name"},  {6, "OS/2"},  {7, "post"},
                                          {13, "CFF "}, {26, "GDEF"}, {27, "GPOS"}, {28, "GSUB"}};

struct Directory {
  std::vector<std::pair<std::string, std::uint32_t>> tables;  // tag, length
  std::size_t end;
};

Directory directory_of(std::string_view woff2) {
  Directory directory{{}, 48};
  for (std::uint32_t i = 0; i < number(woff2, 12, 2); ++i) {
    const std::uint32_t flags = number(woff2, directory.end++, 1);
    BOOST_TEST((flags & 0xC0) == 0);  // null transform
    std::string tag;
    if ((flags & 63) == 63) {
      tag = woff2.substr(directory.end, 4);
      directory.end += 4;
    } else {
      tag = kTags.at(flags & 63);
    }
    std::uint32_t length = 0;
    std::uint32_t byte = 0;
    do {
      byte = number(woff2, directory.end++, 1);
      length = length << 7 | (byte & 127);
    } while (byte & 128);
    directory.tables.emplace_back(tag, length);
  }
  return directory;
}

std::string decompressed(std::string_view data, std::size_t size) {
  std::string out(size + 1, '\0');
  std::size_t out_size = out.size();
  const auto result = BrotliDecoderDecompress(data.size(), reinterpret_cast<const std::uint8_t*>(data.data()),
                                              &out_size, reinterpret_cast<std::uint8_t*>(out.data()));
  BOOST_TEST(result == BROTLI_DECODER_RESULT_SUCCESS);
  out.resize(out_size);
  return out;
}

BOOST_AUTO_TEST_SUITE(woff2)

BOOST_AUTO_TEST_CASE(holds_the_very_tables_of_the_font) {
  const Fonts fonts;
  const std::set<char32_t> characters = {U'A', U'V', U'x', U'센', U'서', U'.'};
  const std::string font = fonts.subset(characters, Weight::Bold).bytes;
  const std::string woff2 = fonts.subset_woff2(characters, Weight::Bold);

  BOOST_TEST(woff2.substr(0, 4) == "wOF2");
  BOOST_TEST(woff2.substr(4, 4) == "OTTO");
  BOOST_TEST(number(woff2, 8, 4) == woff2.size());
  BOOST_TEST(woff2.size() % 4 == 0);
  BOOST_TEST(number(woff2, 14, 2) == 0);
  for (std::size_t at = 24; at < 48; at += 4) BOOST_TEST(number(woff2, at, 4) == 0);  // no metadata, no private data

  auto expected = tables_of_open_type(font);
  expected.at("head").at(16) = static_cast<char>(expected.at("head").at(16) | 8);  // "losslessly converted"
  const Directory directory = directory_of(woff2);
  BOOST_TEST(directory.tables.size() == expected.size());

  std::size_t total = 0;
  std::size_t unpacked = 12;
  for (const auto& [tag, length] : directory.tables) {
    total += length;
    unpacked += 16 + (length + 3) / 4 * 4;
  }
  BOOST_TEST(number(woff2, 16, 4) == unpacked);
  const std::uint32_t compressed = number(woff2, 20, 4);
  BOOST_TEST(directory.end + compressed <= woff2.size());
  BOOST_TEST(directory.end + compressed + 4 > woff2.size());
  const std::string data = decompressed(std::string_view(woff2).substr(directory.end, compressed), total);
  BOOST_REQUIRE(data.size() == total);
  std::size_t at = 0;
  for (const auto& [tag, length] : directory.tables) {
    BOOST_TEST_CONTEXT(tag) BOOST_TEST((data.substr(at, length) == expected.at(tag)));
    at += length;
  }
}

BOOST_AUTO_TEST_CASE(is_smaller_than_the_font) {
  const Fonts fonts;
  std::set<char32_t> characters;
  for (char32_t c = U'가'; c < U'가' + 200; ++c) characters.insert(c);
  BOOST_TEST(fonts.subset_woff2(characters, Weight::Regular).size() <
             fonts.subset(characters, Weight::Regular).bytes.size() * 9 / 10);
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_font) {
  BOOST_TEST(wrap_woff2("") == "");
  BOOST_TEST(wrap_woff2("OTTO") == "");
  BOOST_TEST(wrap_woff2(std::string(12, '\0')) == "");     // no tables
  BOOST_TEST(wrap_woff2(std::string(100, '\xff')) == "");  // more tables than bytes
  const std::string font = Fonts().subset({U'A'}, Weight::Regular).bytes;
  for (std::size_t length : {std::size_t{11}, std::size_t{100}, font.size() / 2})
    BOOST_TEST(wrap_woff2(std::string_view(font).substr(0, length)) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
