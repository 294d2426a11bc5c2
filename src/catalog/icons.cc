// SPDX-License-Identifier: MIT
//
// Finds an icon in the embedded block and decodes it when it is first asked
// for. Path data stay where they are, in the program's read-only data.

#include "catalog/icons.h"

#include <map>
#include <memory>
#include <mutex>

#include "catalog/icon_block.h"
#include "catalog/tables.h"

extern "C" {
extern const char archsheet_icons_begin[];
extern const char archsheet_icons_end[];
}

namespace archsheet::catalog {

namespace {

std::string_view block() {
  return {archsheet_icons_begin, static_cast<std::size_t>(archsheet_icons_end - archsheet_icons_begin)};
}

std::size_t number_at(std::size_t offset) {
  const std::string_view bytes = block().substr(offset, 4);
  std::size_t number = 0;
  for (std::size_t i = 4; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return number;
}

std::string_view text_at(std::size_t offset) {
  return block().substr(number_at(offset), number_at(offset + 4));
}

Colour colour_at(std::size_t offset) {
  const std::string_view bytes = block().substr(offset, 3);
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  return {byte(0), byte(1), byte(2)};
}

std::size_t icon_count() {
  return number_at(kIconMagic.size() + 4);
}

std::string_view name_of(std::size_t icon) {
  return text_at(kIconHeaderBytes + icon * kIconIndexBytes);
}

IconPath decode_path(std::size_t offset) {
  const auto flags = static_cast<std::uint8_t>(block()[offset + 18]);
  IconPath path;
  path.data = text_at(offset);
  path.stroke_width = static_cast<double>(number_at(offset + 8)) / 1000;
  if ((flags & kIconFilled) != 0) path.fill = colour_at(offset + 12);
  if ((flags & kIconStroked) != 0) path.stroke = colour_at(offset + 15);
  path.even_odd = (flags & kIconEvenOdd) != 0;
  return path;
}

std::unique_ptr<const Icon> decode(std::size_t icon) {
  const std::size_t record = number_at(kIconHeaderBytes + icon * kIconIndexBytes + 8);
  auto decoded = std::make_unique<Icon>();
  decoded->name = name_of(icon);
  decoded->size = static_cast<double>(number_at(record));
  const std::size_t paths = number_at(record + 4);
  for (std::size_t i = 0; i < paths; ++i)
    decoded->paths.push_back(decode_path(record + kIconRecordBytes + i * kIconPathBytes));
  return decoded;
}

// Index of the name in the sorted block, or the number of icons.
std::size_t index_of(std::string_view name) {
  std::size_t low = 0;
  std::size_t high = icon_count();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (name_of(middle) < name)
      low = middle + 1;
    else
      high = middle;
  }
  return low < icon_count() && name_of(low) == name ? low : icon_count();
}

}  // namespace

const Icon* find_icon(std::string_view name) {
  static std::mutex guard;
  static std::map<std::size_t, std::unique_ptr<const Icon>> decoded;
  const std::size_t index = index_of(name);
  if (index == icon_count()) return nullptr;
  const std::lock_guard lock(guard);
  std::unique_ptr<const Icon>& icon = decoded[index];
  if (icon == nullptr) icon = decode(index);
  return icon.get();
}

Icon icon_of(const SvgIcon& drawing) {
  Icon icon;
  icon.size = drawing.size;
  icon.left = drawing.left;
  icon.top = drawing.top;
  icon.clipped = true;
  for (const SvgPath& path : drawing.paths)
    icon.paths.push_back({path.data, path.fill, path.even_odd, path.stroke, path.stroke_width, path.round_ends});
  return icon;
}

std::vector<std::string_view> icon_names() {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < icon_count(); ++i) names.push_back(name_of(i));
  return names;
}

bool has_official_icons() {
  return number_at(kIconMagic.size()) == 1;
}

std::string_view icon_notice() {
  return tables::notice;
}

}  // namespace archsheet::catalog
