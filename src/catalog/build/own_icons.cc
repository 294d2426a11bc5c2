// SPDX-License-Identifier: MIT
//
// All glyphs are drawn in a box of 64 with lines of one weight, in the middle
// 40 units. A part of a service has the glyph in colour, without the tile, as
// in the official set.

#include "catalog/build/own_icons.h"

#include "catalog/build/check_catalogue.h"

#include <algorithm>
#include <array>

namespace archsheet::catalog::build {

namespace {

constexpr double kSide = 64;
constexpr double kLine = 2.5;
constexpr std::string_view kTile = "M0 0h64v64H0z";
constexpr Colour kWhite{255, 255, 255};
constexpr Colour kInk{0x23, 0x2f, 0x3e};  // the tile of a group that is drawn black

struct Glyph {
  std::string_view id;
  std::string_view lines;
};

constexpr std::array<Glyph, 27> kCategoryGlyphs = {{
    {"analytics", "M14 50h36M21 45V34M32 45V20M43 45V28"},
    {"application-integration", "M14 14h14v14H14zM36 36h14v14H36zM28 21h15v15"},
    {"artificial-intelligence", "M32 24a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM32 24V12M32 40v12M24 32H12M40 32h12"},
    {"blockchain", "M10 26h12v12H10zM42 26h12v12H42zM26 26h12v12H26zM22 32h4M38 32h4"},
    {"business-applications", "M14 24h36v24H14zM26 24v-8h12v8M14 34h36"},
    {"cloud-financial-management",
     "M32 13a19 19 0 1 1 0 38a19 19 0 0 1 0-38zM38 26h-8a3 3 0 0 0 0 6h4a3 3 0 0 1 0 6h-8M32 22v20"},
    {"compute", "M20 20h24v24H20zM26 20v-7M38 20v-7M26 51v-7M38 51v-7M13 26h7M13 38h7M44 26h7M44 38h7"},
    {"containers", "M32 12l18 10v20L32 52L14 42V22zM14 22l18 10l18-10M32 32v20"},
    {"customer-enablement", "M32 13a19 19 0 1 1 0 38a19 19 0 0 1 0-38zM23 32l6 7l12-13"},
    {"customer-experience", "M14 15h36v24H31l-9 10V39h-8z"},
    {"databases", "M16 20a16 6 0 1 0 32 0a16 6 0 1 0-32 0zM16 20v24a16 6 0 0 0 32 0V20M16 32a16 6 0 0 0 32 0"},
    {"developer-tools", "M23 20L12 32l11 12M41 20l11 12l-11 12M36 16l-8 32"},
    {"end-user-computing", "M12 15h40v27H12zM32 42v8M22 50h20"},
    {"front-end-web-mobile", "M12 15h40v34H12zM12 25h40M17 20h3M23 20h3"},
    {"games",
     "M21 21h22a11 11 0 0 1 0 22c-5 0-6-5-11-5s-6 5-11 5a11 11 0 0 1 0-22zM22 27v9M17.500 31.500h9M41 31.500h4"},
    {"internet-of-things",
     "M32 28a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM23 41a13 13 0 0 1 0-18M41 23a13 13 0 0 1 0 18M16 48a22 22 0 0 1 0-32M48 "
     "16a22 22 0 0 1 0 32"},
    {"management-tools", "M14 21h36M14 32h36M14 43h36M24 16v10M41 27v10M20 38v10"},
    {"media-services", "M13 16h38v32H13zM27 24l13 8l-13 8z"},
    {"migration-modernization", "M30 14h20v36H30M12 32h26M30 24l8 8l-8 8"},
    {"multicloud-hybrid", "M25 20a12 12 0 1 1 0 24a12 12 0 0 1 0-24zM39 20a12 12 0 1 1 0 24a12 12 0 0 1 0-24z"},
    {"networking-content-delivery", "M26 12h12v10H26zM12 42h12v10H12zM40 42h12v10H40zM32 22v10M18 42V32h28v10"},
    {"quantum-technologies", "M12 32a20 8 0 1 0 40 0a20 8 0 1 0-40 0zM32 12a8 20 0 1 0 0 40a8 20 0 1 0 0-40z"},
    {"satellite", "M15 27a21 21 0 0 0 22 22zM26 38l11-11M40 13a14 14 0 0 1 11 11M20 45l-5 7h16"},
    {"security-identity", "M32 11l18 7v12c0 12-8 19-18 23c-10-4-18-11-18-23V18z"},
    {"serverless", "M35 12L18 36h13l-4 16l19-26H33z"},
    {"storage", "M14 17h36l-5 33H19zM16 28h32"},
    {"general", "M16 16h32v32H16z"},
}};

// Group kinds that have a sign of their own; the others show a box in a box.
constexpr std::array<Glyph, 8> kGroupGlyphs = {{
    {"aws-cloud", "M21 45a9 9 0 0 1 0-18a12 12 0 0 1 23-3a10.500 10.500 0 0 1 0 21z"},
    {"aws-account", "M32 14a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM16 50c0-9 7-14 16-14s16 5 16 14z"},
    {"region", "M18 52V14h26l-6 9l6 9H18"},
    {"public-subnet", "M18 30h28v20H18zM24 30v-7a8 8 0 0 1 16-2"},
    {"private-subnet", "M18 30h28v20H18zM24 30v-7a8 8 0 0 1 16 0v7"},
    {"auto-scaling-group", "M26 26h12v12H26zM20 20l-8-8M44 20l8-8M20 44l-8 8M44 44l8 8"},
    {"corporate-data-center", "M16 52V12h20v40M36 26h12v26M12 52h40M22 20h8M22 28h8M22 36h8"},
    {"server-contents", "M16 13h32v16H16zM16 35h32v16H16zM21 21h4M21 43h4"},
}};
constexpr std::string_view kPlainGroup = "M14 14h36v36H14zM24 24h16v16H24z";

template <std::size_t N>
std::string_view lines_of(const std::array<Glyph, N>& glyphs, std::string_view id, std::string_view otherwise) {
  const auto found = std::ranges::find(glyphs, id, &Glyph::id);
  return found == glyphs.end() ? otherwise : found->lines;
}

SvgPath drawn(std::string_view lines, Colour colour) {
  return {std::string(lines), std::nullopt, false, colour, kLine};
}

SvgIcon tile(std::string_view lines, Colour colour) {
  return {kSide, {{std::string(kTile), colour, false, std::nullopt, 1}, drawn(lines, kWhite)}};
}

SvgIcon outline(std::string_view lines, Colour colour) {
  return {kSide, {drawn(lines, colour)}};
}

std::string_view category_lines(std::string_view category) {
  return lines_of(kCategoryGlyphs, category, kCategoryGlyphs.back().lines);
}

}  // namespace

IconsByName own_icons(const Catalogue& catalogue) {
  IconsByName icons;
  for (const CategoryRow& row : catalogue.categories)
    if (row.icon.value.starts_with("category/"))
      icons.emplace(row.icon.value, tile(category_lines(row.id.value), row.colour));
  for (const GroupRow& row : catalogue.groups) {
    if (!row.icon.value.starts_with("architecture-group/")) continue;
    const Colour colour = row.colour == Colour{} ? kInk : row.colour;
    icons.emplace(row.icon.value, tile(lines_of(kGroupGlyphs, row.id.value, kPlainGroup), colour));
  }
  for (const ServiceRow& row : catalogue.services) {
    const CategoryRow& category = catalogue.categories[*find_row(catalogue.categories, row.category.value)];
    const std::string_view lines = category_lines(category.id.value);
    const bool whole = row.kind == "Service";
    icons.emplace(icon_of(catalogue, row), whole ? tile(lines, category.colour) : outline(lines, category.colour));
  }
  return icons;
}

}  // namespace archsheet::catalog::build
