// SPDX-License-Identifier: MIT
//
// The table of keys holds together: whatever is generated from it may rely on that.
#include "spec/keys.h"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

#include "parsed.h"

using namespace archsheet;

BOOST_AUTO_TEST_SUITE(keys)

BOOST_AUTO_TEST_CASE(every_key_is_described_once) {
  for (TableKind kind : kTableKinds) {
    std::set<std::string_view> names;
    BOOST_TEST(!keys_of(kind).empty());
    for (const Key& key : keys_of(kind)) {
      BOOST_TEST(names.insert(key.name).second, key.name);
      BOOST_TEST(!key.description.empty(), key.name);
      BOOST_TEST(!key.description.ends_with('.'), key.name);
      BOOST_TEST((key.shape == Shape::Choice) == !key.values.empty(), key.name);
      BOOST_TEST((key.shape == Shape::Integer) == (key.maximum > key.minimum), key.name);
      const bool is_table = key.shape == Shape::Table || key.shape == Shape::TableById || key.shape == Shape::Tables;
      BOOST_TEST(is_table == (key.table != TableKind::Root), key.name);
      BOOST_TEST(find_key(kind, key.name) == &key);
    }
  }
  BOOST_TEST(find_key(TableKind::Root, "flows") == nullptr);
  BOOST_TEST(find_key(TableKind::Step, "flows") != nullptr);
}

BOOST_AUTO_TEST_CASE(every_table_can_be_reached_from_the_root) {
  std::set<TableKind> reached = {TableKind::Root};
  for (std::size_t before = 0; before != reached.size();) {
    before = reached.size();
    for (TableKind kind : std::set<TableKind>(reached))
      for (const Key& key : keys_of(kind)) reached.insert(key.table);
  }
  BOOST_TEST(reached.size() == std::size(kTableKinds));
}

BOOST_AUTO_TEST_CASE(ids) {
  for (const char* id : {"a", "_", "A9", "web_a-1", "_-"}) BOOST_TEST(is_id(id), id);
  for (const char* id : {"", "9a", "-a", "a b", "a.b", "a:b", "a@b", "\uAC00", "a\n"}) BOOST_TEST(!is_id(id), id);
}

// The choices are cast to enums by position.
BOOST_AUTO_TEST_CASE(choices_become_the_enumerators_of_their_names) {
  const test::Parsed parsed(
      "title = \"t\"\nlanguage = \"ko\"\n[components]\na = { service = \"s3\", place = \"bottom\" }\n"
      "[page]\norientation = \"portrait\"\ndirection = \"down\"\n[lint]\nprofile = \"strict\"\n"
      "[[steps]]\narrows = [{ from = \"a\", to = \"a\", style = \"dotted\" }]\n");
  BOOST_REQUIRE_EQUAL(parsed.problems(), "");
  const Spec& spec = *parsed.spec;
  BOOST_TEST((spec.language->value == Language::Korean));
  BOOST_TEST((spec.components.at(0).place->value == Side::Bottom));
  BOOST_TEST((spec.page.orientation->value == Orientation::Portrait));
  BOOST_TEST((spec.page.direction->value == Direction::Down));
  BOOST_TEST((spec.lint_profile->value == LintProfile::Strict));
  BOOST_TEST((spec.steps.at(0).arrows.at(0).style == LineStyle::Dotted));
}

BOOST_AUTO_TEST_SUITE_END()
