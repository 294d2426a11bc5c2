// SPDX-License-Identifier: MIT
#include "emit/xml.h"

#include <boost/test/unit_test.hpp>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "emit/printable.h"

namespace archsheet {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xml)

BOOST_AUTO_TEST_CASE(markup_is_escaped) {
  BOOST_TEST(escaped("a < b && c > \"d\" 'e'") == "a &lt; b &amp;&amp; c &gt; &quot;d&quot; 'e'");
  BOOST_TEST(escaped("]]><script>") == "]]&gt;&lt;script&gt;");
  BOOST_TEST(escaped("") == "");
  BOOST_TEST(escaped("한글 é 😀") == "한글 é 😀");
}

BOOST_AUTO_TEST_CASE(what_xml_cannot_carry_becomes_the_replacement_character) {
  const std::string replacement = "\xef\xbf\xbd";
  for (std::string_view bad : {std::string_view("\0", 1), std::string_view("\x1b"), std::string_view("\x7f"),
                               std::string_view("\xc2\x85"),      // C1
                               std::string_view("\xef\xbf\xbe"),  // U+FFFE
                               std::string_view("\xef\xbf\xbf"),  // U+FFFF
                               std::string_view("\xe2\x80\xae"),  // U+202E
                               std::string_view("\xe2\x81\xa6"),  // U+2066
                               std::string_view("\xff"), std::string_view("\xc3")})
    BOOST_TEST(escaped(bad) == replacement);
  BOOST_TEST(escaped("\xe2\x82") == replacement + replacement);  // each byte of a broken character
  BOOST_TEST(escaped("a\tb\r\nc") == "a b  c");
}

BOOST_AUTO_TEST_CASE(every_code_point_survives_or_is_replaced) {
  for (char32_t code_point = 0; code_point < 0x11000; ++code_point) {
    if (code_point >= 0xd800 && code_point <= 0xdfff) continue;
    std::string text = "<";
    append_utf8(text, code_point);
    const std::string document = "<a>" + escaped(text) + "</a>";
    pugi::xml_document parsed;
    BOOST_REQUIRE_MESSAGE(
        parsed.load_buffer(document.data(), document.size(), pugi::parse_full | pugi::parse_ws_pcdata),
        "U+" << std::hex << static_cast<unsigned>(code_point));
    std::string expected = "<";
    append_utf8(expected, printable(code_point));
    BOOST_REQUIRE(parsed.child("a").text().get() == expected);
  }
}

BOOST_AUTO_TEST_CASE(elements_close_themselves) {
  std::string out;
  {
    XmlElement root(out, "svg");
    root.attribute("class", "a\"b").number("width", 12.345).number("x", -0.001);
    root.child("rect").colour("fill", {255, 0, 16});
    XmlElement text = root.child("text");
    text.child("tspan", XmlFlow::Inline).text("one");
    text.line_break();
    text.child("tspan", XmlFlow::Inline).text("two");
  }
  BOOST_TEST(out ==
             "<svg class=\"a&quot;b\" width=\"12.35\" x=\"0\">\n"
             "<rect fill=\"#ff0010\"/>\n"
             "<text><tspan>one</tspan>\n <tspan>two</tspan></text>\n"
             "</svg>\n");
}

BOOST_AUTO_TEST_CASE(ids_are_ours) {
  BOOST_TEST(XmlId("web-2", "title").text() == "archsheet-web-2-title");
  BOOST_TEST(XmlId("a b\"<é", "desc").text() == "archsheet-a_b____-desc");
}

BOOST_AUTO_TEST_CASE(data_names_cannot_break_out) {
  std::string out;
  { XmlElement(out, "g").data("a onload=\"x\"", "<"); }
  BOOST_TEST(out == "<g data-a-onload--x-=\"&lt;\"/>\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
