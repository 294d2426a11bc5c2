// SPDX-License-Identifier: MIT
//
// What a spec asks for and its drawing lacks is found, thing by thing.
#include "by_hand.h"

namespace {

using namespace archsheet;
using namespace archsheet::meter;
using namespace archsheet::meter::by_hand;

// What the clean drawing shows.
Expected wanted() {
  Expected expected;
  expected.components = {"a", "b", "user"};
  expected.groups = {"cloud"};
  expected.flows = {{"a", "b", "tele metry", {"1"}}, {"user", "a", "", {"2"}}};
  expected.steps = {"1", "2"};
  return expected;
}

bool lost(const std::map<std::string, std::string>& pieces, const Expected& expected = wanted()) {
  return holds(find_lost(scene_of(pieces), expected), FaultKind::LostItem);
}

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_is_lost_in_a_clean_drawing) {
  for (const Fault& fault : find_lost(scene_of(clean()), wanted())) BOOST_ERROR(fault.what);
}

BOOST_AUTO_TEST_CASE(each_lost_thing_is_found) {
  for (const std::string piece : {"1 group", "2 flow", "3 flow", "4 a", "6 user", "7 label", "8 badge"})
    BOOST_TEST(lost(with(piece, "")), piece);
  BOOST_TEST(lost(with("steps", "<g class=\"step\" data-step=\"1\"/>")));
  BOOST_TEST(!lost(with("steps", "<g class=\"step\" data-step=\"1\"/><g class=\"step\" data-step=\"2\"/>")));
}

BOOST_AUTO_TEST_CASE(what_is_drawn_twice_or_otherwise_is_found) {
  BOOST_TEST(lost(with("z a", component("a", 230, 180))));
  BOOST_TEST(lost(with("z group", group("other", {420, 50, 60, 60}, ""))));
  BOOST_TEST(lost(with("z flow", flow("3", "a", "b", "1", "M170,125 L300,125"))));
  BOOST_TEST(lost(with("2 flow", flow("1", "b", "a", "1", "M170,130 L300,130"))));
  BOOST_TEST(lost(with("2 flow", flow("1", "a", "b", "2", "M170,130 L300,130"))));
  BOOST_TEST(lost(with("7 label", flow_label("1", "metrics", 220, 125, 30))));
}

BOOST_AUTO_TEST_CASE(a_band_holds_what_it_lies_around_and_no_stranger) {
  Expected expected = wanted();
  expected.groups.push_back("band");
  expected.bands = {{"band", {"b"}}};
  const auto band = [](double left, double width) {
    return with("1 band", group("band", {left, 100, width, 80}, "", "", "band"));
  };
  BOOST_TEST(find_lost(scene_of(band(280, 80)), expected).empty());
  BOOST_TEST(holds(find_lost(scene_of(band(120, 240)), expected), FaultKind::StrangerInGroup));
  BOOST_TEST(lost(band(310, 80), expected));
  expected.bands = {{"band", {"cloud"}}};
  BOOST_TEST(find_lost(scene_of(band(110, 280)), expected).empty());
}
