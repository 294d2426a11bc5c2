// SPDX-License-Identifier: MIT
//
// A drawing written by hand after the structure that sheets promise, in named pieces, for the tests of the meter.
#pragma once

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <string>

#include "faults.h"

namespace archsheet::meter::by_hand {

inline std::string words(const std::string& text, double x, double y, double width, double size = 8) {
  return "<text class=\"label\" font-size=\"" + std::to_string(size) + "\"><tspan x=\"" + std::to_string(x) +
         "\" y=\"" + std::to_string(y) + "\" textLength=\"" + std::to_string(width) + "\">" + text + "</tspan></text>";
}

// An icon of 40 points at (x, y) with its name below.
inline std::string component(const std::string& id, double x, double y, const std::string& parent = "cloud") {
  return "<g class=\"component\" data-id=\"" + id + "\" data-in=\"" + parent +
         "\"><g class=\"icon\" data-size=\"40\" transform=\"translate(" + std::to_string(x) + " " + std::to_string(y) +
         ") scale(0.625)\"><path d=\"M0 0h64v64H0z\"/></g>" + words(id, x + 5, y + 52, 30) + "</g>";
}

// A box, with an icon of 20 points in its corner when it is a VPC or a Region.
inline std::string group(const std::string& id, const Rect& box, const std::string& label,
                         const std::string& parent = "", const std::string& kind = "generic") {
  const std::string icon = kind != "vpc" && kind != "region"
                               ? ""
                               : "<g class=\"icon\" data-size=\"20\" transform=\"translate(" + std::to_string(box.x) +
                                     " " + std::to_string(box.y) + ") scale(0.5)\"/>";
  return "<g class=\"group" + std::string(kind == "band" ? " band" : "") + "\" data-id=\"" + id + "\" data-kind=\"" +
         kind + "\" data-in=\"" + parent + "\"><rect class=\"border\" x=\"" + std::to_string(box.x) + "\" y=\"" +
         std::to_string(box.y) + "\" width=\"" + std::to_string(box.width) + "\" height=\"" +
         std::to_string(box.height) + "\"/>" + icon + label + "</g>";
}

inline std::string flow_label(const std::string& number, const std::string& text, double x, double y, double width) {
  return "<text class=\"flow-label\" data-flow=\"" + number + "\" font-size=\"7\"><tspan x=\"" + std::to_string(x) +
         "\" y=\"" + std::to_string(y) + "\" textLength=\"" + std::to_string(width) + "\">" + text + "</tspan></text>";
}

inline std::string flow(const std::string& number, const std::string& from, const std::string& to,
                        const std::string& step, const std::string& line) {
  return "<g class=\"flow\" data-flow=\"" + number + "\" data-from=\"" + from + "\" data-to=\"" + to +
         "\" data-step=\"" + step + "\"><path class=\"line\" d=\"" + line + "\"/><path class=\"head\" d=\"M0,0\"/></g>";
}

inline std::string badge(const std::string& step, double x, double y) {
  return "<g class=\"badge\" data-step=\"" + step + "\"><circle cx=\"" + std::to_string(x) + "\" cy=\"" +
         std::to_string(y) + "\" r=\"7\"/><text font-size=\"8\"><tspan x=\"" + std::to_string(x - 2) + "\" y=\"" +
         std::to_string(y + 3) + "\" textLength=\"4\">" + step + "</tspan></text></g>";
}

// Named pieces of a clean drawing: two icons in a group, a line between them, a user outside with a line in.
inline std::map<std::string, std::string> clean() {
  return {
      {"1 group", group("cloud", {100, 50, 300, 200}, words("Cloud", 110, 65, 40))},
      {"2 flow", flow("1", "a", "b", "1", "M170,130 L300,130")},
      {"3 flow", flow("2", "user", "a", "2", "M60,130 L130,130")},
      {"4 a", component("a", 130, 110)},
      {"5 b", component("b", 300, 110)},
      {"6 user", component("user", 20, 110, "")},
      {"7 label", flow_label("1", "telemetry", 220, 125, 30)},
      {"8 badge", badge("1", 200, 130)},
      {"9 badge", badge("2", 85, 130)},
      {"title", ""},
      {"steps", ""},
  };
}

inline std::string svg(const std::map<std::string, std::string>& pieces) {
  std::string drawing;
  for (const auto& [name, piece] : pieces)
    if (name != "steps" && name != "title") drawing += piece;
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"archsheet\" viewBox=\"0 0 500 300\"><g "
         "class=\"title-block\">" +
         pieces.at("title") + "</g><g class=\"diagram\">" + drawing + "</g><g class=\"steps\">" + pieces.at("steps") +
         "</g></svg>";
}

inline Scene scene_of(const std::map<std::string, std::string>& pieces) {
  std::string problem;
  const auto scene = read_scene(svg(pieces), problem);
  BOOST_REQUIRE_MESSAGE(scene.has_value(), problem);
  return *scene;
}

inline std::vector<Fault> faults_of(const std::map<std::string, std::string>& pieces) {
  return find_faults(scene_of(pieces));
}

inline bool holds(const std::vector<Fault>& faults, FaultKind kind) {
  return std::any_of(faults.begin(), faults.end(), [kind](const Fault& fault) { return fault.kind == kind; });
}

inline bool finds(FaultKind kind, const std::map<std::string, std::string>& pieces) {
  return holds(faults_of(pieces), kind);
}

// The clean drawing with one piece or more in another form, or added; later pieces are drawn later.
template <typename... More>
std::map<std::string, std::string> with(const std::string& name, const std::string& piece, const More&... more) {
  std::map<std::string, std::string> pieces;
  if constexpr (sizeof...(more) > 0)
    pieces = with(more...);
  else
    pieces = clean();
  pieces[name] = piece;
  return pieces;
}

}  // namespace archsheet::meter::by_hand
