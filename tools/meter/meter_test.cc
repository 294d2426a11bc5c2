// SPDX-License-Identifier: MIT
//
// The meter finds each fault it knows, and none in a clean drawing. The drawing is written by
// hand after the structure that sheets promise; each case breaks one thing in it.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <string>

#include "faults.h"

namespace {

using namespace archsheet::meter;

std::string words(const std::string& text, double x, double y, double width, double size = 8) {
  return "<text class=\"label\" font-size=\"" + std::to_string(size) + "\"><tspan x=\"" + std::to_string(x) +
         "\" y=\"" + std::to_string(y) + "\" textLength=\"" + std::to_string(width) + "\">" + text + "</tspan></text>";
}

// An icon of 40 points at (x, y) with its name below.
std::string component(const std::string& id, double x, double y, const std::string& parent = "cloud") {
  return "<g class=\"component\" data-id=\"" + id + "\" data-in=\"" + parent +
         "\"><g class=\"icon\" data-size=\"40\" transform=\"translate(" + std::to_string(x) + " " + std::to_string(y) +
         ") scale(0.625)\"><path d=\"M0 0h64v64H0z\"/></g>" + words(id, x + 5, y + 52, 30) + "</g>";
}

std::string group(const std::string& id, const std::string& box, const std::string& label,
                  const std::string& parent = "") {
  return "<g class=\"group\" data-id=\"" + id + "\" data-kind=\"generic\" data-in=\"" + parent +
         "\"><rect class=\"border\" " + box + "/>" + label + "</g>";
}

std::string flow(const std::string& number, const std::string& from, const std::string& to, const std::string& step,
                 const std::string& line) {
  return "<g class=\"flow\" data-flow=\"" + number + "\" data-from=\"" + from + "\" data-to=\"" + to +
         "\" data-step=\"" + step + "\"><path class=\"line\" d=\"" + line + "\"/><path class=\"head\" d=\"M0,0\"/></g>";
}

std::string badge(const std::string& step, double x, double y) {
  return "<g class=\"badge\" data-step=\"" + step + "\"><circle cx=\"" + std::to_string(x) + "\" cy=\"" +
         std::to_string(y) + "\" r=\"7\"/><text font-size=\"8\"><tspan x=\"" + std::to_string(x - 2) + "\" y=\"" +
         std::to_string(y + 3) + "\" textLength=\"4\">" + step + "</tspan></text></g>";
}

// Named pieces of a clean drawing: two icons in a group, a line between them, a user outside with a line in.
std::map<std::string, std::string> clean() {
  return {
      {"1 group", group("cloud", "x=\"100\" y=\"50\" width=\"300\" height=\"200\"", words("Cloud", 110, 65, 40))},
      {"2 flow", flow("1", "a", "b", "1", "M170,130 L300,130")},
      {"3 flow", flow("2", "user", "a", "2", "M60,130 L130,130")},
      {"4 a", component("a", 130, 110)},
      {"5 b", component("b", 300, 110)},
      {"6 user", component("user", 20, 110, "")},
      {"7 label",
       "<text class=\"flow-label\" data-flow=\"1\" font-size=\"7\"><tspan x=\"220\" y=\"125\" "
       "textLength=\"30\">telemetry</tspan></text>"},
      {"8 badge", badge("1", 200, 130)},
      {"9 badge", badge("2", 85, 130)},
      {"steps", ""},
  };
}

std::string svg(const std::map<std::string, std::string>& pieces) {
  std::string drawing;
  for (const auto& [name, piece] : pieces)
    if (name != "steps") drawing += piece;
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"archsheet\" viewBox=\"0 0 500 300\"><g class=\"diagram\">" +
         drawing + "</g><g class=\"steps\">" + pieces.at("steps") + "</g></svg>";
}

std::vector<Fault> faults_of(const std::map<std::string, std::string>& pieces) {
  std::string problem;
  const auto scene = read_scene(svg(pieces), problem);
  BOOST_REQUIRE_MESSAGE(scene.has_value(), problem);
  return find_faults(*scene);
}

bool finds(FaultKind kind, const std::map<std::string, std::string>& pieces) {
  const auto faults = faults_of(pieces);
  return std::any_of(faults.begin(), faults.end(), [kind](const Fault& fault) { return fault.kind == kind; });
}

std::map<std::string, std::string> with(const std::string& name, const std::string& piece) {
  auto pieces = clean();
  pieces[name] = piece;
  return pieces;
}

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
  BOOST_TEST(finds(FaultKind::WordsOnIcon, with("7 label",
                                                "<text class=\"flow-label\" data-flow=\"1\" font-size=\"7\"><tspan "
                                                "x=\"310\" y=\"125\" textLength=\"20\">x</tspan></text>")));
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
  BOOST_TEST(finds(FaultKind::BoxesOverlap,
                   with("z group", group("other", "x=\"380\" y=\"60\" width=\"100\" height=\"50\"", ""))));
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

BOOST_AUTO_TEST_CASE(figures_are_counted) {
  auto pieces = clean();
  pieces["z flow"] = flow("3", "user", "b", "2", "M40,110 L40,90 C40,86 41,85 45,85 L320,85 L320,110");
  std::string problem;
  const auto scene = read_scene(svg(pieces), problem);
  BOOST_REQUIRE(scene.has_value());
  const Figures figures = figures_of(*scene);
  BOOST_TEST(figures.components == 3U);
  BOOST_TEST(figures.flows == 3U);
  BOOST_TEST(figures.crossings == 0U);
  BOOST_TEST(figures.bends_per_line() == 2.0 / 3, boost::test_tools::tolerance(0.001));
  BOOST_TEST(figures.icon_size == 40);
  BOOST_TEST(figures.smallest_text == 7);
  BOOST_TEST(figures.labels_cut == 0U);
}

BOOST_AUTO_TEST_CASE(other_files_are_refused) {
  std::string problem;
  BOOST_TEST(!read_scene("<svg viewBox=\"0 0 1 1\"/>", problem).has_value());
  BOOST_TEST(!read_scene("not xml", problem).has_value());
}
