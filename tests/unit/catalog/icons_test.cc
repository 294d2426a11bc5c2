// SPDX-License-Identifier: MIT

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <set>
#include <string>

#include "base/files.h"
#include "base/source.h"
#include "catalog/build/check_catalogue.h"
#include "catalog/build/own_icons.h"
#include "catalog/catalog.h"
#include "catalog/icons.h"
#include "icon/path_data.h"

using namespace archsheet;
using namespace archsheet::catalog;

BOOST_AUTO_TEST_SUITE(icons)

namespace {

boost::test_tools::assertion_result with_package(boost::unit_test::test_unit_id) {
  return has_official_icons();
}
boost::test_tools::assertion_result without_package(boost::unit_test::test_unit_id) {
  return !has_official_icons();
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_name_gives_a_drawing) {
  const auto names = icon_names();
  BOOST_TEST(std::ranges::is_sorted(names));
  for (const std::string_view name : names) {
    const Icon* icon = find_icon(name);
    BOOST_REQUIRE(icon != nullptr);
    BOOST_TEST(icon->name == name);
    BOOST_TEST(icon->size > 0);
    BOOST_TEST(!icon->paths.empty());
    for (const IconPath& path : icon->paths) {
      BOOST_TEST((path.fill || path.stroke), name);
      BOOST_TEST(archsheet::is_path_data(path.data), name);
    }
  }
}

BOOST_AUTO_TEST_CASE(an_icon_is_decoded_once) {
  const std::string_view name = "architecture-service/AWSIoTCore";
  BOOST_TEST((find_icon(name) == find_icon(name)));
  for (const std::string_view unknown : {"", "architecture-service/", "architecture-service/AWSIoTCor", "zzz"})
    BOOST_TEST((find_icon(unknown) == nullptr), unknown);
}

BOOST_AUTO_TEST_CASE(the_package_is_whole, *boost::unit_test::precondition(with_package)) {
  std::map<std::string_view, int> count;
  for (const std::string_view name : icon_names()) ++count[name.substr(0, name.find('/'))];
  BOOST_TEST(count["architecture-service"] == 300);
  BOOST_TEST(count["resource"] == 468);
  BOOST_TEST(count["category"] == 26);
  BOOST_TEST(count["architecture-group"] == 15);
}

// Two icons are not painted first in their category's colour, see below.
BOOST_AUTO_TEST_CASE(tiles_have_the_colour_of_their_category, *boost::unit_test::precondition(with_package)) {
  const std::set<std::string_view> exceptions = {"architecture-service/AWSParallelComputingService",
                                                 "architecture-service/AWSMarketplace"};
  std::set<std::string_view> seen;
  for (const Service& service : services()) {
    if (service.kind != ServiceKind::Service || !service.icon.starts_with("architecture-service/")) continue;
    if (exceptions.contains(service.icon)) {
      seen.insert(service.icon);
      continue;
    }
    const Icon& icon = *find_icon(service.icon);
    BOOST_REQUIRE(icon.paths.front().fill.has_value());
    BOOST_TEST(to_string(*icon.paths.front().fill) == to_string(service.category->colour), service.id);
  }
  BOOST_TEST((seen == exceptions));

  // White first, and the tile over it.
  const Icon& computing = *find_icon("architecture-service/AWSParallelComputingService");
  BOOST_TEST(to_string(computing.paths[0].fill.value()) == "#ffffff");
  BOOST_TEST(to_string(computing.paths[1].fill.value()) == "#ed7100");
}

BOOST_AUTO_TEST_CASE(styles_come_down_from_groups_and_root, *boost::unit_test::precondition(with_package)) {
  // A category icon: tile, a frame that is stroked and not filled, the glyph.
  const Icon& analytics = *find_icon("category/Analytics");
  BOOST_TEST(analytics.size == 74);
  BOOST_REQUIRE(analytics.paths.size() == 3u);
  BOOST_TEST(!analytics.paths[1].fill.has_value());
  BOOST_TEST(to_string(analytics.paths[1].stroke.value()) == "#879196");
  BOOST_TEST(analytics.paths[1].stroke_width == 2);
  BOOST_TEST(analytics.paths[2].even_odd);
  // The clip of this icon is its view box and is not drawn.
  const Icon& suite = *find_icon("architecture-service/AmazonQuickSuite");
  BOOST_REQUIRE(suite.paths.size() == 2u);
  BOOST_TEST(suite.paths[0].data == "M0 0h64v64H0z");
}

BOOST_AUTO_TEST_CASE(own_icons_cover_the_catalogue) {
  Sources sources;
  Diagnostics diagnostics;
  const auto catalogue = build::read_catalogue(ARCHSHEET_SOURCE_DIR "/catalog", sources, diagnostics);
  BOOST_REQUIRE(catalogue.has_value());
  const build::IconsByName icons = build::own_icons(*catalogue);
  for (const build::ServiceRow& row : catalogue->services)
    BOOST_TEST(icons.contains(build::icon_of(*catalogue, row)), row.id.value);
  for (const build::GroupRow& row : catalogue->groups)
    BOOST_TEST((row.icon.value.empty() || icons.contains(row.icon.value)), row.id.value);
  for (const build::CategoryRow& row : catalogue->categories) BOOST_TEST(icons.contains(row.icon.value), row.id.value);
  std::set<std::string> tiles;
  for (const auto& [name, icon] : icons) {
    for (const archsheet::SvgPath& path : icon.paths) BOOST_TEST(archsheet::is_path_data(path.data), name);
    if (name.starts_with("category/")) tiles.insert(icon.paths.back().data);
  }
  BOOST_TEST(tiles.size() == 26u);  // no two categories share a glyph
  BOOST_TEST((build::pack_icons(icons, false) == build::pack_icons(build::own_icons(*catalogue), false)));
}

BOOST_AUTO_TEST_CASE(own_icons_are_embedded_without_the_package, *boost::unit_test::precondition(without_package)) {
  const Icon* icon = find_icon("architecture-service/AWSIoTCore");
  BOOST_REQUIRE(icon != nullptr);
  BOOST_TEST(to_string(icon->paths.front().fill.value()) == "#7aa116");
}

BOOST_AUTO_TEST_CASE(the_notice_is_the_file) {
  const auto notice = read_file(ARCHSHEET_SOURCE_DIR "/NOTICE");
  BOOST_REQUIRE(std::holds_alternative<std::string>(notice));
  BOOST_TEST(icon_notice() == std::get<std::string>(notice));
  BOOST_TEST((icon_notice().find("AWS Architecture Icons (c) Amazon Web Services") != std::string_view::npos));
}

BOOST_AUTO_TEST_SUITE_END()
