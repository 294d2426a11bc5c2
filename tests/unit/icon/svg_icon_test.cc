// SPDX-License-Identifier: MIT
//
// The reader takes what it knows and nothing more.

#include <boost/test/unit_test.hpp>
#include <string>

#include "icon/path_data.h"
#include "icon/svg_icon.h"

using namespace archsheet;

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
  BOOST_TEST(reason(svg("", "<circle r=\"2\"/>")) == "`<circle>` is not read");
  BOOST_TEST(reason(svg("", "<g transform=\"scale(2)\">" + path + "</g>")) ==
             "the attribute `transform` of `g` is not read: apply it to the shapes");
  BOOST_TEST(reason(svg(" width=\"64\"", path)) == "the attribute `width` of `svg` is not read");
  BOOST_TEST(reason(svg("", "<path fill=\"red\" d=\"M0 0z\"/>")) == "`red` is no colour: write `#rrggbb`");
  BOOST_TEST(reason(svg("", "<path d=\"L0 0\"/>")) == "this path cannot be read");
  BOOST_TEST(reason(svg("", "<path/>")) == "this path cannot be read");
  BOOST_TEST(reason(svg("", "words" + path)) == "text outside `title`");
  BOOST_TEST(reason(svg("", "<!-- words -->" + path)) == "only elements are read");
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

namespace {

std::string company_reason(const std::string& text) {
  const auto icon = read_svg_icon(text, IconOrigin::Company);
  return std::holds_alternative<SvgError>(icon) ? std::get<SvgError>(icon).reason : "";
}

std::vector<std::string> company_paths(const std::string& inside) {
  const auto icon = read_svg_icon(svg("", inside), IconOrigin::Company);
  if (const auto* error = std::get_if<SvgError>(&icon)) BOOST_FAIL(error->reason);
  std::vector<std::string> paths;
  for (const SvgPath& path : std::get<SvgIcon>(icon).paths) paths.push_back(path.data);
  return paths;
}

}  // namespace

BOOST_AUTO_TEST_CASE(shapes_of_a_company_become_paths) {
  using Paths = std::vector<std::string>;
  BOOST_TEST(company_paths("<rect x=\"1\" y=\"2\" width=\"10\" height=\"4\"/>") == Paths{"M1 2h10v4h-10z"});
  BOOST_TEST(company_paths("<rect width=\"10\" height=\"4\" rx=\"9\"/>") ==
             Paths{"M5 0h0a5 2 0 0 1 5 2v0a5 2 0 0 1 -5 2h0a5 2 0 0 1 -5 -2v0a5 2 0 0 1 5 -2z"});
  BOOST_TEST(company_paths("<circle cx=\"5\" cy=\"6\" r=\"2\"/>") == Paths{"M3 6a2 2 0 1 1 4 0a2 2 0 1 1 -4 0z"});
  BOOST_TEST(company_paths("<ellipse rx=\"3\" ry=\"2\"/>") == Paths{"M-3 0a3 2 0 1 1 6 0a3 2 0 1 1 -6 0z"});
  BOOST_TEST(company_paths("<line x1=\"1\" y2=\"2\"/>") == Paths{"M1 0L0 2"});
  BOOST_TEST(company_paths("<polygon points=\"0,0 1.5 0\t2,2\"/>") == Paths{"M0 0L1.5 0L2 2z"});
  BOOST_TEST(company_paths("<polyline points=\"0 0 1 1\"/>") == Paths{"M0 0L1 1"});
  for (const std::string& path : company_paths("<circle r=\"1e3\"/><rect width=\"1\" height=\"1\" ry=\".2\"/>"))
    BOOST_TEST(is_path_data(path), path);
}

BOOST_AUTO_TEST_CASE(a_company_may_frame_and_comment_its_icon) {
  const auto icon = read_svg_icon(
      "\xef\xbb\xbf<?xml version='1.0'?>\n<!-- ours -->\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='-2 0 20 "
      "10'\n "
      "aria-hidden='true' stroke='currentColor' stroke-linecap='round' fill='none'><path d='M0 0h1'/></svg>\n",
      IconOrigin::Company);
  BOOST_REQUIRE(std::holds_alternative<SvgIcon>(icon));
  const auto& drawn = std::get<SvgIcon>(icon);
  BOOST_TEST(drawn.size == 20);
  BOOST_TEST(drawn.left == -2);
  BOOST_TEST(drawn.top == -5);
  BOOST_TEST(drawn.paths[0].round_ends);
  BOOST_TEST(to_string(drawn.paths[0].stroke.value()) == "#232f3e");
  BOOST_TEST(company_reason("<svg width=\"20px\" height=\"10\"><path d=\"M0 0h1\"/></svg>").empty());
}

BOOST_AUTO_TEST_CASE(what_an_icon_must_not_hold_is_named) {
  const std::string path = "<path d=\"M0 0h1\"/>";
  const auto names = [](const std::string& text, std::string_view what) {
    const std::string said = company_reason(text);
    BOOST_TEST(said.find(what) != std::string::npos, text << ": " << said);
  };
  names(svg("", "<script>alert(1)</script>" + path), "`<script>`");
  names(svg("", "<style>path{}</style>" + path), "`<style>`");
  names(svg("", "<use href=\"#a\"/>" + path), "`<use>`");
  names(svg("", "<image href=\"x.png\"/>" + path), "`<image>`");
  names(svg("", "<foreignObject/>" + path), "`<foreignObject>`");
  names(svg(" onload=\"x()\"", path), "`onload`");
  names(svg(" style=\"fill:red\"", path), "`style`");
  names(svg("", "<g transform=\"scale(2)\">" + path + "</g>"), "`transform`");
  names(svg("", "<path fill=\"url(#a)\" d=\"M0 0h1\"/>"), "`url(#a)`");
  names("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + svg("", path), "entities");
  names(svg("", "<path d=\"&a;\"/>"), "entity");
  names(svg("", "<![CDATA[x]]>" + path), "only elements");
  names(svg("", "<path d=\"M0 0h1e9\"/>"), "path");
  names(svg("", "<circle r=\"5%\"/>"), "circle");
  names("<svg viewBox=\"0 0 0 5\">" + path + "</svg>", "viewBox");
  names("<!-- " + svg("", path), "comment");
  std::string deep = path;
  for (int i = 0; i < 40; ++i) deep.insert(0, "<g>").append("</g>");
  names(svg("", deep), "levels");
  std::string many;
  for (int i = 0; i < 2001; ++i) many += path;
  names(svg("", many), "shapes");
}

BOOST_AUTO_TEST_CASE(every_cut_company_icon_is_an_error) {
  const std::string whole = "<?xml version='1.0'?><!-- x -->" + svg("", "<g><circle r='3'/><title>t</title></g>");
  BOOST_TEST(company_reason(whole).empty());
  for (std::size_t length = 0; length < whole.size(); ++length)
    BOOST_TEST(company_reason(whole.substr(0, length)) != "", "cut at " << length);
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
