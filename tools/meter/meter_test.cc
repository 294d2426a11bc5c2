// SPDX-License-Identifier: MIT
//
// The meter finds each fault it knows, and none in a clean drawing. Each case breaks one thing in it.
#include <tuple>

#include "by_hand.h"

namespace {

using namespace archsheet;
using namespace archsheet::meter;
using namespace archsheet::meter::by_hand;

}  // namespace

BOOST_AUTO_TEST_CASE(a_clean_drawing_has_no_faults) {
  for (const Fault& fault : faults_of(clean())) BOOST_ERROR(std::string(name_of(fault.kind)) + ": " + fault.what);
}

BOOST_AUTO_TEST_CASE(lines_through_things_are_found) {
  BOOST_TEST(finds(FaultKind::LineThroughIcon, with("3 flow", flow("2", "user", "b", "2", "M60,130 L300,130"))));
  BOOST_TEST(finds(FaultKind::LineThroughWords,
                   with("3 flow", flow("2", "user", "a", "2", "M60,130 L80,130 L80,160 L400,160"))));
  BOOST_TEST(finds(FaultKind::LineThroughHeader, with("3 flow", flow("2", "user", "a", "2", "M130,130 L130,55"))));
}

BOOST_AUTO_TEST_CASE(words_on_words_and_on_icons_are_found) {
  BOOST_TEST(finds(FaultKind::WordsOnWords, with("7 label", words("telemetry", 112, 66, 30))));
  BOOST_TEST(finds(FaultKind::WordsOnIcon, with("7 label", flow_label("1", "x", 310, 125, 20))));
  BOOST_TEST(finds(FaultKind::WordsOnIcon, with("6 user", component("user", 130, 62, ""))));
}

BOOST_AUTO_TEST_CASE(labels_on_foreign_lines_are_found) {
  BOOST_TEST(finds(FaultKind::LabelOnLine, with("z flow", flow("3", "a", "b", "1", "M230,90 L230,128"))));
}

BOOST_AUTO_TEST_CASE(badges_on_things_are_found) {
  BOOST_TEST(finds(FaultKind::BadgeOnSomething, with("9 badge", badge("2", 205, 130))));
  BOOST_TEST(finds(FaultKind::BadgeOnSomething, with("9 badge", badge("2", 150, 160))));
  BOOST_TEST(finds(FaultKind::BadgeOnSomething, with("9 badge", badge("2", 150, 130))));
  BOOST_TEST(finds(FaultKind::BadgeOnSomething, with("9 badge", badge("2", 270, 133))));
}

BOOST_AUTO_TEST_CASE(boxes_that_overlap_and_strangers_are_found) {
  BOOST_TEST(finds(FaultKind::BoxesOverlap, with("5 b", component("b", 150, 120))));
  BOOST_TEST(finds(FaultKind::BoxesOverlap, with("z group", group("other", {380, 60, 100, 50}, ""))));
  BOOST_TEST(finds(FaultKind::StrangerInGroup, with("6 user", component("user", 220, 190, ""))));
  BOOST_TEST(finds(FaultKind::LostItem, with("5 b", component("b", 440, 110))));
}

BOOST_AUTO_TEST_CASE(diagonals_and_lines_on_top_of_each_other_are_found) {
  BOOST_TEST(finds(FaultKind::Diagonal, with("3 flow", flow("2", "user", "a", "2", "M60,130 L130,140"))));
  BOOST_TEST(finds(FaultKind::LinesOnTop, with("z flow", flow("3", "b", "a", "3", "M300,131 L170,131"))));
  // Two arrows of one step from one thing may share a trunk.
  BOOST_TEST(!finds(FaultKind::LinesOnTop, with("z flow", flow("3", "a", "b", "1", "M170,130 L300,130"))));
}

BOOST_AUTO_TEST_CASE(lost_items_are_found) {
  BOOST_TEST(finds(FaultKind::LostItem, with("steps", "<g class=\"step\" data-step=\"7\"/>")));
  BOOST_TEST(finds(FaultKind::LostItem, with("4 a", "")));
  BOOST_TEST(
      finds(FaultKind::LostItem, with("2 flow", "<g class=\"flow\" data-flow=\"1\" data-from=\"a\" data-to=\"b\"/>")));
  BOOST_TEST(finds(FaultKind::LooseEnd, with("2 flow", flow("1", "a", "b", "1", "M180,130 L300,130"))));
}

BOOST_AUTO_TEST_CASE(what_leaves_the_page_or_is_too_small_is_found) {
  BOOST_TEST(finds(FaultKind::OffThePage, with("z words", words("far", 490, 100, 40))));
  BOOST_TEST(finds(FaultKind::OffThePage, with("6 user", component("user", -10, 110, ""))));
  BOOST_TEST(finds(FaultKind::SmallText, with("z words", words("small", 10, 280, 40, 6.5))));
}

BOOST_AUTO_TEST_CASE(lines_are_found_at_the_icon_of_a_header_and_where_bends_are_rounded) {
  const std::string vpc = group("vpc", {120, 90, 250, 100}, "", "cloud", "vpc");
  BOOST_TEST(
      finds(FaultKind::LineThroughHeader,
            with("1 vpc", vpc, "3 flow", flow("2", "user", "a", "2", "M60,130 L90,130 L90,100 L140,100 L140,110"))));
  // The corner would be at (160, 158), on the name of `a`, and is drawn with a radius of eight.
  BOOST_TEST(finds(FaultKind::LineThroughWords,
                   with("3 flow", flow("2", "user", "b", "2", "M60,200 L152,200 C156,200 160,196 160,192 L160,155"))));
}

BOOST_AUTO_TEST_CASE(words_and_icons_on_the_icon_of_a_header_are_found) {
  const std::string vpc = group("vpc", {200, 60, 150, 120}, "", "cloud", "vpc");
  BOOST_TEST(finds(FaultKind::WordsOnIcon, with("1 vpc", vpc, "7 label", flow_label("1", "x", 205, 70, 10))));
  BOOST_TEST(finds(FaultKind::BoxesOverlap, with("1 vpc", vpc, "5 b", component("b", 190, 65, "vpc"))));
  BOOST_TEST(finds(FaultKind::BoxesOverlap,
                   with("1 vpc", vpc, "1 zone", group("zone", {205, 65, 100, 100}, "", "vpc", "region"))));
  BOOST_TEST(finds(FaultKind::BadgeOnSomething, with("1 vpc", vpc, "9 badge", badge("2", 210, 70))));
}

BOOST_AUTO_TEST_CASE(a_label_far_from_its_line_is_found) {
  BOOST_TEST(finds(FaultKind::LooseEnd, with("7 label", flow_label("1", "telemetry", 220, 100, 30))));
}

BOOST_AUTO_TEST_CASE(members_that_stick_out_are_found_by_icon_and_by_words) {
  BOOST_TEST(finds(FaultKind::LostItem, with("5 b", component("b", 365, 110))));
  BOOST_TEST(
      finds(FaultKind::LostItem, with("1 group", group("cloud", {100, 50, 300, 111}, words("Cloud", 110, 65, 40)))));
  BOOST_TEST(finds(FaultKind::StrangerInGroup, with("6 user", component("user", 62, 110, ""))));
  // In the middle of the border: it stands on it.
  const auto on_border = with("5 b", component("b", 380, 110), "2 flow", flow("1", "a", "b", "1", "M170,130 L380,130"));
  BOOST_TEST(!finds(FaultKind::LostItem, on_border));
}

BOOST_AUTO_TEST_CASE(borders_too_near_to_each_other_are_found) {
  const auto inner = [](double left) { return group("inner", {left, 80, 240, 100}, "", "cloud"); };
  BOOST_TEST(finds(FaultKind::BordersTooNear, with("1 inner", inner(103))));
  BOOST_TEST(!finds(FaultKind::BordersTooNear, with("1 inner", inner(103.6))));
  BOOST_TEST(finds(FaultKind::BordersTooNear, with("1 band", group("band", {102, 80, 240, 100}, "", "", "band"))));
}

BOOST_AUTO_TEST_CASE(a_zone_may_be_taller_than_its_vpc_and_nothing_else) {
  auto pieces = with("1 vpc", group("vpc", {110, 80, 280, 110}, "", "cloud", "vpc"));
  pieces["1 zone"] = group("zone", {120, 75, 80, 125}, "", "vpc", "availability-zone");
  pieces["4 a"] = component("a", 130, 110, "zone");
  pieces["5 b"] = component("b", 300, 110, "vpc");
  for (const Fault& fault : faults_of(pieces)) BOOST_ERROR(std::string(name_of(fault.kind)) + ": " + fault.what);
  pieces["1 zone b"] = group("zone b", {190, 75, 80, 125}, "", "vpc", "availability-zone");
  BOOST_TEST(finds(FaultKind::BoxesOverlap, pieces));
  pieces["1 zone b"] = group("zone b", {290, 75, 80, 125}, "", "vpc", "availability-zone");
  BOOST_TEST(finds(FaultKind::StrangerInGroup, pieces));
  pieces["1 zone b"] = group("zone b", {290, 40, 80, 125}, "", "vpc", "availability-zone");
  BOOST_TEST(finds(FaultKind::LostItem, pieces));
}

BOOST_AUTO_TEST_CASE(a_trunk_is_shared_exactly_or_not_at_all) {
  const std::string first = flow("1", "a", "b", "1", "M170,130 L300,130");
  const auto second = [](const std::string& from, const std::string& step, double y) {
    const std::string at = std::to_string(y);
    return flow("3", from, "c", step, "M170," + at + " L250," + at + " L250,220");
  };
  const std::string c = component("c", 230, 195);
  BOOST_TEST(!finds(FaultKind::LinesOnTop, with("2 flow", first, "3 z", second("a", "1", 130), "5 c", c)));
  BOOST_TEST(finds(FaultKind::LinesOnTop, with("2 flow", first, "3 z", second("a", "1", 132.4), "5 c", c)));
  BOOST_TEST(!finds(FaultKind::LinesOnTop, with("2 flow", first, "3 z", second("a", "1", 132.6), "5 c", c)));
  BOOST_TEST(finds(FaultKind::LinesOnTop, with("2 flow", first, "3 z", second("user", "1", 130), "5 c", c)));
  BOOST_TEST(finds(FaultKind::LinesOnTop, with("2 flow", first, "3 z", second("a", "2", 130), "5 c", c)));
}

// From one thing to another each, by steps of their own, the last two on one trunk.
BOOST_AUTO_TEST_CASE(arrows_of_several_steps_share_a_trunk_at_a_crowded_thing_only) {
  const auto with_others = [](int others, const std::string& last) {
    std::string flows = flow("1", "a", "b", "1", "M170,130 L300,130") + last;
    for (int i = 0; i < others; ++i)
      flows += flow(std::to_string(10 + i), "a", "d", std::to_string(10 + i), "M150,150 L150,270");
    return with("2 flow", flows, "5 c", component("c", 230, 195));
  };
  const auto second = [](const std::string& from, const std::string& path) { return flow("3", from, "c", "3", path); };
  const auto are_on_top = [](const std::map<std::string, std::string>& pieces) {
    const std::vector<Fault> faults = faults_of(pieces);
    return std::any_of(faults.begin(), faults.end(), [](const Fault& fault) {
      return fault.kind == FaultKind::LinesOnTop && fault.what.find("flow 1 and flow 3") != std::string::npos;
    });
  };
  const std::string branch = "M170,130 L250,130 L250,220";
  BOOST_TEST(!are_on_top(with_others(20, second("a", branch))));
  BOOST_TEST(are_on_top(with_others(8, second("a", branch))));
  BOOST_TEST(are_on_top(with_others(20, second("user", branch))));
  // Not from the beginning on.
  BOOST_TEST(are_on_top(with_others(20, second("a", "M150,150 L150,180 L200,180 L200,130 L250,130 L250,220"))));
}

BOOST_AUTO_TEST_CASE(a_line_on_itself_or_on_a_border_is_found) {
  BOOST_TEST(finds(FaultKind::LinesOnTop, with("2 flow", flow("1", "a", "b", "1", "M170,130 L320,130 L300,130"))));
  BOOST_TEST(finds(FaultKind::LineOnBorder,
                   with("2 flow", flow("1", "a", "b", "1", "M150,110 L150,50.5 L320,50.5 L320,110"))));
}

BOOST_AUTO_TEST_CASE(a_drawing_that_leaves_its_area_is_found) {
  const std::string rule = "<path class=\"rule\" d=\"M5,40 L405,40\"/>";
  BOOST_TEST(!finds(FaultKind::OffThePage, with("title", rule)));
  const std::string steps = "<g class=\"step\" data-step=\"1\">" + words("One", 20, 252, 30) + "</g>";
  BOOST_TEST(finds(FaultKind::OffThePage, with("title", rule, "steps", steps)));
}

BOOST_AUTO_TEST_CASE(figures_are_counted) {
  const Scene scene =
      scene_of(with("z flow", flow("3", "user", "b", "2", "M40,110 L40,90 C40,86 41,85 45,85 L320,85 L320,110")));
  const Figures figures = figures_of(scene);
  BOOST_TEST(figures.components == 3U);
  BOOST_TEST(figures.flows == 3U);
  BOOST_TEST(figures.crossings == 0U);
  BOOST_TEST(figures.lines == 3U);
  BOOST_TEST(figures.bends == 2U);
  BOOST_TEST(figures.icon_size == 40);
  BOOST_TEST(figures.smallest_text == 7);
  BOOST_TEST(figures.labels == 1U);
  BOOST_TEST(figures.labels_cut == 0U);
  // Number 2 stands on a line of the same step that begins where flow 3 does.
  BOOST_TEST(figures.without_badge == 0U);
}

BOOST_AUTO_TEST_CASE(loops_count_no_bends_and_lines_without_their_number_are_counted) {
  const Figures figures =
      figures_of(scene_of(with("z flow", flow("3", "b", "b", "3", "M340,120 L360,120 L360,100 L320,100 L320,110"))));
  BOOST_TEST(figures.lines == 2U);
  BOOST_TEST(figures.bends == 0U);
  BOOST_TEST(figures.without_badge == 1U);
}

BOOST_AUTO_TEST_CASE(steps_are_followed_over_the_page) {
  const auto figures = [](const std::string& second, const std::string& third) {
    return figures_of(scene_of(with("8 badge", badge("1", 100, 50) + second + third, "9 badge", "")));
  };
  const Figures onward = figures(badge("2", 200, 50), badge("3", 100, 200));
  BOOST_TEST(!onward.begins_low);
  BOOST_TEST(onward.next_steps == 2U);
  BOOST_TEST(onward.steps_back == 0U);
  BOOST_TEST(figures(badge("2", 60, 50), badge("3", 60, 10)).steps_back == 2U);
  // A letter is no step of the order, and a number that appears again is not followed.
  BOOST_TEST(figures(badge("A", 20, 20), badge("1", 20, 20)).next_steps == 0U);
  BOOST_TEST(figures_of(scene_of(with("8 badge", badge("1", 100, 230)))).begins_low);
}

// Number 2 stands left of number 1, whose flow goes from `a` to `b`.
BOOST_AUTO_TEST_CASE(a_step_that_returns_to_what_was_used_is_not_astray) {
  const auto figures = [](const std::string& from, const std::string& to) {
    return figures_of(scene_of(with("3 flow", flow("2", from, to, "2", "M60,130 L130,130"))));
  };
  for (const auto& [from, to, astray] : std::vector<std::tuple<std::string, std::string, std::size_t>>{
           {"user", "a", 0}, {"a", "c", 0}, {"b", "a", 0}, {"b", "c", 1}, {"user", "c", 1}}) {
    BOOST_TEST(figures(from, to).steps_back == 1U, from << to);
    BOOST_TEST(figures(from, to).steps_astray == astray, from << to);
  }
}

// One line hops over the other: drawn as an arc, as a cubic or as two quarters, it is one run that crosses once.
BOOST_AUTO_TEST_CASE(a_hop_is_a_straight_line_that_crosses) {
  for (const std::string hop :
       {"A4,4 0 0 1 254,130", "A 4 4 0 0 1 254 130", "a4,4 0 0 1 8,0", "C246,125 254,125 254,130",
        "C246,127.8 247.8,126 250,126 C252.2,126 254,127.8 254,130"}) {
    auto pieces = with("2 flow", flow("1", "a", "b", "1", "M170,130 L246,130 " + hop + " L300,130"));
    pieces["z flow"] = flow("3", "user", "user", "", "M250,100 L250,170");
    const Scene scene = scene_of(pieces);
    const auto& crossed = scene.flows.front();
    BOOST_TEST(crossed.runs.size() == 1U, hop);
    BOOST_TEST(crossed.bends == 0, hop);
    BOOST_TEST(figures_of(scene).crossings == 1U, hop);
  }
}

BOOST_AUTO_TEST_CASE(a_line_that_leaves_a_trunk_does_not_cross_it) {
  const Scene scene = scene_of(with("z flow", flow("3", "a", "c", "1", "M170,130.1 L250,130.1 L250,220")));
  BOOST_TEST(figures_of(scene).crossings == 0U);
}

BOOST_AUTO_TEST_CASE(labels_across_borders_are_counted) {
  const Figures figures = figures_of(scene_of(with("7 label", flow_label("2", "telemetry", 90, 125, 30))));
  BOOST_TEST(figures.labels_cut == 1U);
}

BOOST_AUTO_TEST_CASE(the_area_ends_at_rule_steps_and_footer) {
  auto pieces = with("title", "<path class=\"rule\" d=\"M5,30 L405,30\"/>");
  BOOST_TEST((scene_of(pieces).area == Rect{5, 36, 400, 264}));
  // Beside the drawing; below it.
  pieces["steps"] = "<g class=\"step\" data-step=\"1\">" + words("One", 420, 100, 30) + "</g>";
  BOOST_TEST(scene_of(pieces).area.bottom() == 300);
  pieces["steps"] = "<g class=\"step\" data-step=\"1\">" + words("One", 20, 285.84, 30) + "</g>";
  BOOST_TEST(scene_of(pieces).area.bottom() == 274, boost::test_tools::tolerance(0.001));
  const Scene scene = scene_of(pieces);
  BOOST_TEST(aspect_against_area(scene, figures_of(scene)) == (380.0 / 200) / (400.0 / 238),
             boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(other_files_are_refused) {
  std::string problem;
  BOOST_TEST(!read_scene("<svg viewBox=\"0 0 1 1\"/>", problem).has_value());
  BOOST_TEST(!read_scene("not xml", problem).has_value());
}
