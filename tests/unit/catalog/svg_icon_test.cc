// SPDX-License-Identifier: MIT
//
// The reader takes what the package holds and nothing more.

#include <boost/test/unit_test.hpp>
#include <string>

#include "catalog/build/svg_icon.h"

using namespace archsheet;
using namespace archsheet::catalog::build;

BOOST_AUTO_TEST_SUITE(svg_icons)

namespace {

std::string svg(std::string_view attributes, std::string_view inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"" + std::string(attributes) + ">" +
         std::string(inside) + "</svg>";
}

SvgIcon good(const std::string& text) {
  const auto icon = read_svg_icon(text);
  if (const auto* error = std::get_if<SvgError>(&icon)) BOOST_FAIL(error->reason << " in " << text);
  return std::get<SvgIcon>(icon);
}

std::string reason(const std::string& text) {
  const auto icon = read_svg_icon(text);
  return std::holds_alternative<SvgError>(icon) ? std::get<SvgError>(icon).reason : "";
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_path_is_black_unless_told_otherwise) {
  const SvgIcon icon = good(svg("", "<title>T</title><path d=\"M0 0h1z\"/>"));
  BOOST_TEST(icon.size == 64);
  BOOST_REQUIRE(icon.paths.size() == 1u);
  BOOST_TEST(to_string(icon.paths[0].fill.value()) == "#000000");
  BOOST_TEST(!icon.paths[0].even_odd);
}

BOOST_AUTO_TEST_CASE(styles_are_inherited_and_end_with_their_element) {
  const SvgIcon icon = good(svg(" fill=\"none\"",
                                "<g fill=\"#123456\" fill-rule=\"evenodd\"><path d=\"M0 0z\"/></g>"
                                "<path stroke=\"#abcdef\" stroke-width=\"1.5\" d=\"M1 1z\"/>"));
  BOOST_REQUIRE(icon.paths.size() == 2u);
  BOOST_TEST(to_string(icon.paths[0].fill.value()) == "#123456");
  BOOST_TEST(icon.paths[0].even_odd);
  BOOST_TEST(!icon.paths[1].fill.has_value());
  BOOST_TEST(!icon.paths[1].even_odd);
  BOOST_TEST(to_string(icon.paths[1].stroke.value()) == "#abcdef");
  BOOST_TEST(icon.paths[1].stroke_width == 1.5);
}

BOOST_AUTO_TEST_CASE(definitions_and_unpainted_paths_are_left_out) {
  const SvgIcon icon =
      good(svg("",
               "<g clip-path=\"url(#a)\"><path d=\"M2 2z\"/><path fill=\"none\" d=\"M3 3z\"/></g>"
               "<defs><clipPath id=\"a\"><path fill=\"#fff\" d=\"M0 0h64v64H0z\"/></clipPath></defs>"));
  BOOST_REQUIRE(icon.paths.size() == 1u);
  BOOST_TEST(icon.paths[0].data == "M2 2z");
}

BOOST_AUTO_TEST_CASE(anything_else_is_an_error) {
  const std::string path = "<path d=\"M0 0z\"/>";
  BOOST_TEST(reason(svg("", "<circle r=\"2\"/>")) == "unknown element `circle`");
  BOOST_TEST(reason(svg("", "<g transform=\"scale(2)\">" + path + "</g>")) == "unknown attribute `transform` of `g`");
  BOOST_TEST(reason(svg(" width=\"64\"", path)) == "unknown attribute `width` of `svg`");
  BOOST_TEST(reason(svg("", "<path fill=\"red\" d=\"M0 0z\"/>")) == "`red` is no colour");
  BOOST_TEST(reason(svg("", "<path d=\"L0 0\"/>")) == "this path cannot be read");
  BOOST_TEST(reason(svg("", "<path/>")) == "this path cannot be read");
  BOOST_TEST(reason(svg("", "words" + path)) == "text outside `title`");
  BOOST_TEST(reason(svg("", "<!-- words -->" + path)) == "unknown element ``");
  BOOST_TEST(reason(svg("", "")) == "nothing is drawn");
  BOOST_TEST(reason(svg("", path) + path) == "something follows the drawing");
  BOOST_TEST(reason("<svg viewBox=\"0 0 10 20\">" + path + "</svg>") == "unknown `viewBox` `0 0 10 20`");
  BOOST_TEST(reason("<svg>" + path + "</svg>") == "no `viewBox`");
  BOOST_TEST(reason(path) == "`path` cannot stand here");
  BOOST_TEST(reason("") == "the file ends within an element");
}

BOOST_AUTO_TEST_CASE(every_cut_file_is_an_error) {
  const std::string whole = svg(" fill=\"none\"", "<g><path fill=\"#fff\" d=\"M0 0a1 1 0 012.5.5z\"/></g>");
  good(whole);
  for (std::size_t length = 0; length < whole.size(); ++length)
    BOOST_TEST(reason(whole.substr(0, length)) != "", "cut at " << length);
}

BOOST_AUTO_TEST_CASE(path_data_have_a_grammar) {
  for (const std::string_view data :
       {"M0 0", "m1.5.5-3 4z", "M0 0a1 1 0 0 1 2 2", "M0 0a1 1 0 01.5.5 1 1 0 10-2-2", "M1e3-4", "M0 0 1 1 2 2",
        "M0 0H1 2 3V4C1 2 3 4 5 6S1 2 3 4Q1 2 3 4T5 6Z", "M0,0,1,1"})
    BOOST_TEST(is_path_data(data), data);
  for (const std::string_view data : {"", " ", "0 0", "L1 1", "M", "M0", "M0 0L1", "M0 0z5", "M0 0a1 1 0 2 1 3 3",
                                      "M0 0a1 1 0 0 1 2", "M0 0B1 1", "M. 0", "M1e 0", "M0 0;", "M0 0 1"})
    BOOST_TEST(!is_path_data(data), data);
}

BOOST_AUTO_TEST_SUITE_END()
