// SPDX-License-Identifier: MIT
//
// The block of bytes that holds all icons, as written by `icon_packer` and read
// by `icons.cc`. All numbers are unsigned and little-endian.
//
//   header   magic "ASIC"  u32 official (1: from the icon package)  u32 count
//   index    count times: u32 name offset, u32 name length, u32 record offset; sorted by name
//   record   u32 side of the view box, u32 paths, then for each path kPathBytes:
//            u32 data offset, u32 data length, u32 thousandths of the stroke width,
//            u8 red green blue of the fill, u8 red green blue of the stroke, u8 flags, u8 zero
//   text     names and path data
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace archsheet::catalog {

inline constexpr std::string_view kIconMagic = "ASIC";
inline constexpr std::size_t kIconHeaderBytes = 12;
inline constexpr std::size_t kIconIndexBytes = 12;
inline constexpr std::size_t kIconRecordBytes = 8;
inline constexpr std::size_t kIconPathBytes = 20;

enum IconPathFlags : std::uint8_t { kIconFilled = 1, kIconEvenOdd = 2, kIconStroked = 4 };

}  // namespace archsheet::catalog
