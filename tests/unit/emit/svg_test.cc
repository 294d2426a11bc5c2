// SPDX-License-Identifier: MIT
//
// The structure of the SVG, which is contract, seen through an XML reader.
#include <boost/test/unit_test.hpp>
#include <pugixml.hpp>
#include <set>

#include "emit/emit.h"
#include "sample_sheet.h"
#include "workshop.h"

namespace archsheet {
namespace {

using test::sample_sheet;

struct Parsed {
  std::string bytes;
  pugi::xml_document document;
  pugi::xml_node root;

  explicit Parsed(std::string text) : bytes(std::move(text)) {
    const pugi::xml_parse_result result =
        document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    BOOST_REQUIRE_MESSAGE(result, result.description());
    root = document.child("svg");
  }

  pugi::xml_node find(const char* path) const {
    const pugi::xml_node node = root.select_node(path).node();
    BOOST_REQUIRE_MESSAGE(node, "nothing at " << path);
    return node;
  }
};

std::string plain_svg(const Sheet& sheet, std::size_t page = 0) {
  return write_svg(sheet, test::fonts(), {false}).at(page);
}

Sheet sheet_of(std::vector<PageItem> items) {
  Sheet sheet;
  sheet.id = "one";
  sheet.title = "One";
  sheet.pages.push_back({{100, 50}, {0xff, 0xff, 0xff}, std::move(items)});
  return sheet;
}

std::string words_of(pugi::xml_node node) {
  std::string words;
  for (pugi::xml_node child : node.children())
    words += child.type() == pugi::node_pcdata ? child.value() : words_of(child);
  return words;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(svg)

BOOST_AUTO_TEST_CASE(the_root_says_what_the_picture_is) {
  const Parsed svg(plain_svg(sample_sheet(Language::Korean)));
  const auto attribute = [&](const char* name) { return std::string(svg.root.attribute(name).value()); };
  BOOST_TEST(attribute("class") == "archsheet");
  BOOST_TEST(attribute("role") == "graphics-document document");
  BOOST_TEST(attribute("lang") == "ko");
  BOOST_TEST(attribute("viewBox") == "0 0 576 300");
  BOOST_TEST(attribute("width") == "576");
  BOOST_TEST(attribute("height") == "300");
  BOOST_TEST(attribute("xmlns") == "http://www.w3.org/2000/svg");
  BOOST_TEST(attribute("aria-labelledby") == svg.find("title").attribute("id").value());
  BOOST_TEST(attribute("aria-describedby") == svg.find("desc").attribute("id").value());
  BOOST_TEST(std::string(svg.find("title").text().get()) == "산업 설비의 예지 정비");
  BOOST_TEST(svg.bytes.back() == '\n');
}

BOOST_AUTO_TEST_CASE(groups_and_their_data_stand_as_agreed) {
  const Parsed svg(plain_svg(sample_sheet(Language::English)));
  std::vector<std::string> parts;
  for (pugi::xml_node part : svg.root.children("g")) parts.push_back(part.attribute("class").value());
  BOOST_TEST((parts == std::vector<std::string>{"title-block", "diagram", "steps", "footer"}));
  BOOST_TEST(std::string(svg.find("rect").attribute("class").value()) == "page");

  svg.find("g[@class='diagram']/g[@class='group'][@data-id='cloud'][@data-kind='aws-cloud']/rect[@class='border']");
  svg.find(
      "g[@class='diagram']/g[@class='flow'][@data-flow='1'][@data-from='edge'][@data-to='ingest'][@data-step='1']");
  svg.find("g[@class='diagram']/text[@class='flow-label'][@data-from='edge'][@data-to='ingest']");
  svg.find("g[@class='steps'][@role='list'][@aria-label='Steps']/g[@class='step'][@data-step='1'][@role='listitem']");
  const pugi::xml_node link = svg.find("g[@class='diagram']/g[@class='component'][@data-id='ingest']/a");
  BOOST_TEST(std::string(link.attribute("href").value()) == "https://docs.aws.amazon.com/iot/(latest)?a=1&b=2");
  BOOST_TEST(std::string(link.attribute("target").value()) == "_top");
  BOOST_TEST(std::string(link.first_element_by_path("g").attribute("class").value()) == "icon");
  BOOST_TEST(std::string(link.child("text").attribute("class").value()) == "label");
}

BOOST_AUTO_TEST_CASE(a_line_is_drawn_in_absolute_coordinates_of_two_decimals) {
  const Parsed svg(plain_svg(sample_sheet(Language::English)));
  const pugi::xml_node line = svg.find("//path[@class='line']");
  BOOST_TEST(std::string(line.attribute("d").value()) == "M98,140 L140,140 C144,140 146,142 146,146 L146,160 L202,160");
  BOOST_TEST(std::string(line.attribute("fill").value()) == "none");
  BOOST_TEST(std::string(line.attribute("stroke-dasharray").value()) == "4 2");
  BOOST_TEST(std::string(svg.find("//path[@class='head']").attribute("d").value()) == "M196,157 L202,160 L196,163 Z");
  BOOST_TEST(std::string(svg.find("//rect[@class='border']").attribute("width").value()) == "120");
}

BOOST_AUTO_TEST_CASE(text_is_text_with_a_place_and_a_length_for_each_span) {
  const Parsed svg(plain_svg(sample_sheet(Language::English)));
  const pugi::xml_node text = svg.find("//g[@class='step']/text");
  BOOST_TEST(words_of(text) ==
             "AWS IoT Core receives vibration readings from the\n factory and routes them to a stream.");
  const pugi::xml_node first = text.child("a").child("tspan");
  BOOST_TEST(std::string(text.child("a").attribute("href").value()) == "https://aws.amazon.com/iot-core/");
  BOOST_TEST(std::string(text.attribute("font-weight").value()) == "700");
  BOOST_TEST(first.attribute("font-weight").empty());  // as its text has it
  const pugi::xml_node second = text.child("tspan");
  BOOST_TEST(std::string(second.attribute("font-weight").value()) == "400");
  BOOST_TEST(std::string(second.attribute("fill").value()) == "#232f3e");
  const double width = test::fonts().width("factory and routes them to a stream.", Weight::Regular, 9);
  const pugi::xml_node third = second.next_sibling("tspan");
  BOOST_TEST(third.attribute("x").as_double() == 340);
  BOOST_TEST(third.attribute("y").as_double() == 92);
  BOOST_TEST(std::abs(third.attribute("textLength").as_double() - width) <= 0.0051);
  BOOST_TEST(std::string(third.attribute("lengthAdjust").value()) == "spacingAndGlyphs");
}

BOOST_AUTO_TEST_CASE(headings_say_their_level) {
  const Sheet sheet = sample_sheet(Language::English);
  const Parsed first(plain_svg(sheet, 0));
  BOOST_TEST(first.find("g[@class='title-block']/text[@role='heading']").attribute("aria-level").as_int() == 1);
  BOOST_TEST(first.root.select_nodes("//text[@role='heading']").size() == 1u);
  BOOST_TEST(Parsed(plain_svg(sheet, 1)).find("//text[@role='heading']").attribute("aria-level").as_int() == 2);
}

BOOST_AUTO_TEST_CASE(spaces_that_were_measured_are_kept) {
  const Parsed svg(plain_svg(sample_sheet(Language::English)));
  BOOST_TEST(std::string(svg.find("g[@class='footer']/text").attribute("xml:space").value()) == "preserve");
  BOOST_TEST(svg.find("g[@class='title-block']/text").attribute("xml:space").empty());
}

BOOST_AUTO_TEST_CASE(icons_are_plain_groups_in_their_own_ink_or_the_page_s) {
  const Colour light{0xee, 0xee, 0xee};
  const Parsed svg(plain_svg(sheet_of({PageIcon{&test::sample_icon(), {10, 20, 32, 32}, std::nullopt},
                                       PageIcon{&test::sample_icon(), {50, 20, 16, 16}, light}})));
  const pugi::xml_node first = svg.find("g[1]");
  BOOST_TEST(std::string(first.attribute("class").value()) == "icon");
  BOOST_TEST(std::string(first.attribute("transform").value()) == "translate(10 20) scale(0.5)");
  BOOST_TEST(std::string(svg.find("g[1]/path[1]").attribute("fill").value()) == "#7aa116");
  BOOST_TEST(std::string(svg.find("g[1]/path[2]").attribute("fill").value()) == "#232f3d");
  BOOST_TEST(std::string(svg.find("g[1]/path[2]").attribute("fill-rule").value()) == "evenodd");
  BOOST_TEST(std::string(svg.find("g[1]/path[3]").attribute("fill").value()) == "none");
  BOOST_TEST(std::string(svg.find("g[1]/path[3]").attribute("stroke").value()) == "#ffffff");
  BOOST_TEST(std::string(svg.find("g[2]/path[1]").attribute("fill").value()) == "#7aa116");
  BOOST_TEST(std::string(svg.find("g[2]/path[2]").attribute("fill").value()) == "#eeeeee");
}

BOOST_AUTO_TEST_CASE(fonts_are_embedded_once_a_weight_or_not_at_all) {
  const Sheet sheet = sample_sheet(Language::Korean);
  const std::string plain = plain_svg(sheet);
  BOOST_TEST(plain.find("@font-face") == std::string::npos);
  BOOST_TEST(plain.find("data:") == std::string::npos);

  const Parsed svg(write_svg(sheet, test::fonts(), {true}).front());
  const std::string style = svg.find("style").text().get();
  std::size_t faces = 0;
  for (std::size_t at = style.find("@font-face"); at != std::string::npos; at = style.find("@font-face", at + 1))
    ++faces;
  BOOST_TEST(faces == 2u);
  BOOST_TEST(style.find("font-weight:400") != std::string::npos);
  BOOST_TEST(style.find("font-weight:700") != std::string::npos);
  BOOST_TEST(style.find("base64,d09GMk9U") != std::string::npos);  // "wOF2OT"
  const std::string family = svg.root.attribute("font-family").value();
  BOOST_TEST(family.ends_with(", Pretendard, 'Noto Sans KR', sans-serif"));
  BOOST_TEST(style.find("font-family:" + family.substr(0, family.find(','))) != std::string::npos);

  // Another page shows other characters: its family must not be taken for the first one's.
  const Parsed second(write_svg(sheet, test::fonts(), {true}).at(1));
  BOOST_TEST(family != second.root.attribute("font-family").value());
}

BOOST_AUTO_TEST_CASE(pages_have_ids_of_their_own) {
  const Sheet sheet = sample_sheet(Language::English);
  const Parsed first(plain_svg(sheet, 0));
  const Parsed second(plain_svg(sheet, 1));
  BOOST_TEST(std::string(first.find("title").attribute("id").value()) == "archsheet-predictive-maintenance-en-title");
  BOOST_TEST(std::string(second.find("title").attribute("id").value()) ==
             "archsheet-predictive-maintenance-en-2-title");
}

BOOST_AUTO_TEST_CASE(only_allowed_links_are_written_and_they_do_not_nest) {
  PageText text = test::one_line("label", "words", {10, 20}, 8);
  text.lines[0][0].link = "https://example.com/inner";
  PageGroup linked;
  linked.link = "https://example.com/outer";
  linked.items = {text};
  PageGroup refused;
  refused.link = "javascript:alert(1)";
  refused.items = {text};
  text.lines[0][0].link = "data:text/html,x";
  const Parsed svg(plain_svg(sheet_of({linked, refused, text})));
  std::vector<std::string> links;
  for (const pugi::xpath_node& found : svg.root.select_nodes("//a"))
    links.push_back(found.node().attribute("href").value());
  BOOST_TEST((links == std::vector<std::string>{"https://example.com/outer", "https://example.com/inner"}));
  BOOST_TEST(svg.root.select_nodes("//text").size() == 3u);
  BOOST_TEST(svg.root.select_nodes("//a//a").empty());
}

BOOST_AUTO_TEST_CASE(hostile_words_stay_words) {
  const std::string hostile = "\"><script>alert(1)</script>&\x01]]>\xff\xe2\x80\xae";
  Sheet sheet = sheet_of({});
  sheet.id = hostile;
  sheet.title = hostile;
  sheet.description = hostile;
  PageText text = test::one_line(hostile, hostile, {10, 20}, 8);
  text.data = {{hostile, hostile}};
  PageGroup group;
  group.name = hostile;
  group.title = hostile + "x";
  group.data = {{"id", hostile}};
  group.items = {text};
  sheet.pages[0].items = {group};
  const Parsed svg(write_svg(sheet, test::fonts(), {true}).front());
  std::set<std::string> names;
  for (const pugi::xpath_node& found : svg.root.select_nodes("//*")) names.insert(found.node().name());
  BOOST_TEST((names == std::set<std::string>{"svg", "title", "desc", "style", "rect", "g", "text", "tspan"}));
  BOOST_TEST(words_of(svg.find("//text")) == "\"><script>alert(1)</script>&\ufffd]]>\ufffd\ufffd");
}

BOOST_AUTO_TEST_CASE(artifacts_are_hidden_and_descriptions_said_once) {
  PageGroup artifact;
  artifact.role = PartRole::Artifact;
  artifact.title = "never read";
  PageGroup figure;
  figure.role = PartRole::Figure;
  figure.title = "The whole story";
  Sheet sheet = sheet_of({artifact, figure});
  sheet.description = "The whole story";
  const Parsed svg(plain_svg(sheet));
  BOOST_TEST(std::string(svg.find("g[1]").attribute("aria-hidden").value()) == "true");
  BOOST_TEST(svg.find("g[1]").attribute("aria-label").empty());
  BOOST_TEST(std::string(svg.find("g[2]").attribute("role").value()) == "graphics-object");
  BOOST_TEST(svg.find("g[2]").attribute("aria-label").empty());
}

BOOST_AUTO_TEST_CASE(another_reader_finds_it_well_formed_and_bytes_repeat) {
  const test::Workshop workshop;
  for (Language language : kLanguages) {
    const std::vector<std::string> once = write_svg(sample_sheet(language), test::fonts(), {true});
    BOOST_TEST((once == write_svg(sample_sheet(language), test::fonts(), {true})));
    for (const std::string& document : once) {
      const auto result = workshop.run("xmllint --noout " + workshop.file("page.svg", document));
      BOOST_TEST(result.status == 0, result.output);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
