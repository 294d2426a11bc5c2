// SPDX-License-Identifier: MIT
//
// The PDF as others read it: qpdf for soundness, poppler for words, fonts, links and structure.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdio>

#include "emit/emit.h"
#include "emit/pdf_finish.h"
#include "sample_sheet.h"
#include "workshop.h"

namespace archsheet {
namespace {

using test::sample_sheet;
using test::Workshop;

std::string pdf_of(const Sheet& sheet, const PdfOptions& options = {1795392000, "archsheet 0.1.0"}) {
  std::string error;
  std::string bytes = write_pdf(sheet, test::fonts(), options, error);
  BOOST_TEST(error == "");
  BOOST_REQUIRE(!bytes.empty());
  return bytes;
}

// A PDF in a workshop, and what a tool says of it.
struct Examined {
  Workshop workshop;
  std::string path;

  explicit Examined(const std::string& bytes) : path(workshop.file("sheet.pdf", bytes)) {}

  std::string said(const std::string& before, const std::string& after = "") const {
    const Workshop::Result result = workshop.run(before + " " + path + " " + after);
    BOOST_TEST(result.status == 0, before << ": " << result.output);
    return result.output;
  }
};

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++times;
  return times;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf)

BOOST_AUTO_TEST_CASE(qpdf_finds_nothing_wrong) {
  for (Language language : kLanguages) {
    const std::string said = Examined(pdf_of(sample_sheet(language))).said("qpdf --check");
    BOOST_TEST(holds(said, "No syntax or stream encoding errors found"), said);
    BOOST_TEST(!holds(said, "WARNING"), said);
  }
}

BOOST_AUTO_TEST_CASE(text_can_be_searched_and_copied) {
  const std::string english = Examined(pdf_of(sample_sheet(Language::English))).said("pdftotext -raw", "-");
  for (const char* line : {"Predictive maintenance & more", "AWS IoT Core receives vibration readings from the\n",
                           "factory and routes them to a stream.\n", "AWS IoT Greengrass\n", "AWS Cloud\n",
                           "Platform team | 2026-11-23", "Considerations"})
    BOOST_TEST(holds(english, line), line << " is not in " << english);
  BOOST_TEST(count(english, "MQTT") == 1u);

  const std::string korean = Examined(pdf_of(sample_sheet(Language::Korean))).said("pdftotext -raw", "-");
  for (const char* line : {"산업 설비의 예지 정비\n", "AWS IoT Core가 공장에서 진동 측정값을 받아\n",
                           "데이터 스트림으로 전달합니다.\n", "AWS 클라우드\n", "고려 사항"})
    BOOST_TEST(holds(korean, line), line << " is not in " << korean);
}

BOOST_AUTO_TEST_CASE(lines_come_in_reading_order) {
  const std::string text = Examined(pdf_of(sample_sheet(Language::English))).said("pdftotext -raw", "-");
  BOOST_TEST(text.find("Predictive") < text.find("receives vibration"));
  BOOST_TEST(text.find("receives vibration") < text.find("factory and routes"));
  BOOST_TEST(text.find("factory and routes") < text.find("Platform team"));
}

BOOST_AUTO_TEST_CASE(fonts_are_embedded_subsets_that_know_their_characters) {
  const std::string said = Examined(pdf_of(sample_sheet(Language::Korean))).said("pdffonts");
  BOOST_TEST(count(said, "CID Type 0C") == 2u, said);
  BOOST_TEST(count(said, "yes yes yes") == 2u, said);  // embedded, subset, to Unicode
  BOOST_TEST(count(said, "\n") == 4u, said);           // two lines of heading, two fonts
}

BOOST_AUTO_TEST_CASE(links_lead_where_they_say) {
  const std::string said = Examined(pdf_of(sample_sheet(Language::English))).said("pdfinfo -url");
  BOOST_TEST(count(said, "https://docs.aws.amazon.com/iot/%28latest%29?a=1&b=2") == 2u, said);
  BOOST_TEST(count(said, "https://aws.amazon.com/iot-core/") == 1u, said);
}

BOOST_AUTO_TEST_CASE(links_cover_what_is_seen) {
  // Page height 300: the span's baseline at y = 80 lies 220 above the bottom, and starts at x = 340.
  const Examined pdf(pdf_of(sample_sheet(Language::English)));
  const std::string said = pdf.said("qpdf --qdf --object-streams=disable", "-");
  const std::size_t uri = said.find("(https://aws.amazon.com/iot-core/)");
  BOOST_REQUIRE(uri != std::string::npos);
  const std::size_t begin = said.rfind("/Type /Annot", uri);
  const std::size_t rect = said.find("/Rect [", said.rfind("obj\n", uri));
  BOOST_REQUIRE(rect != std::string::npos);
  BOOST_TEST(begin != std::string::npos);
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;
  BOOST_REQUIRE(std::sscanf(said.c_str() + rect, "/Rect [ %lf %lf %lf %lf", &left, &bottom, &right, &top) == 4);
  const double width = test::fonts().width("AWS IoT Core", Weight::Bold, 9);
  // cairo rounds the area outward to whole points.
  BOOST_TEST(std::abs(left - 340) <= 1);
  BOOST_TEST(std::abs(right - 340 - width) <= 1);
  BOOST_TEST(bottom < 220);
  BOOST_TEST(bottom > 215);
  BOOST_TEST(top > 226);
  BOOST_TEST(top < 232);
}

BOOST_AUTO_TEST_CASE(the_document_is_tagged) {
  const std::string said = Examined(pdf_of(sample_sheet(Language::Korean))).said("pdfinfo -struct-text");
  BOOST_TEST(!holds(said, "Error"), said);
  for (const char* element : {"Document", "H1", "H2", "Figure", "  L (block)\n", "LI", "Lbl", "LBody"})
    BOOST_TEST(holds(said, element), element << " is not in " << said);
  BOOST_TEST(said.find("H1") < said.find("Figure"));
  BOOST_TEST(said.find("Figure") < said.find("LI"));
  for (const char* words : {"\"가 공장에서 진동 측정값을 받아\"", "\"데이터 스트림으로 전달합니다.\"",
                            "\"AWS 클라우드\"", "\"Platform team  |  2026-11-23\"", "\"MQTT\""})
    BOOST_TEST(holds(said, words), words << " is not in " << said);
}

BOOST_AUTO_TEST_CASE(the_catalogue_names_language_title_and_alternative_text) {
  const Examined pdf(pdf_of(sample_sheet(Language::Korean)));
  const std::string said = pdf.said("qpdf --qdf --object-streams=disable", "-");
  BOOST_TEST(holds(said, "/Lang (ko)"));
  BOOST_TEST(holds(said, "/DisplayDocTitle true"));
  BOOST_TEST(count(said, "/Alt ") == 1u);
  const std::string info = pdf.said("pdfinfo");
  for (const char* line : {"산업 설비의 예지 정비", "Platform team", "iot, machine-learning", "archsheet 0.1.0",
                           "고려 사항", "Tagged:          yes", "Pages:           2", "576 x 300 pts"})
    BOOST_TEST(holds(info, line), line << " is not in " << info);
}

BOOST_AUTO_TEST_CASE(the_outline_leads_to_title_steps_and_sections) {
  const std::string said = Examined(pdf_of(sample_sheet(Language::English))).said("qpdf --json --json-key=outlines");
  const std::size_t title = said.find("\"title\": \"Predictive maintenance & more\"");
  const std::size_t steps = said.find("\"title\": \"Steps\"");
  const std::size_t section = said.find("\"title\": \"Considerations\"");
  BOOST_TEST(title != std::string::npos, said);
  BOOST_TEST(steps != std::string::npos, said);
  BOOST_TEST(section != std::string::npos, said);
  BOOST_TEST(steps < section);
  BOOST_TEST(count(said, "\"title\":") == 3u);
}

BOOST_AUTO_TEST_CASE(dates_are_given_and_never_the_clock) {
  const Sheet sheet = sample_sheet(Language::English);
  // 1795392000 is 2026-11-23T00:00:00Z (20780 days).
  const std::string given = Examined(pdf_of(sheet, {20780LL * 86400 + 3661, ""})).said("pdfinfo -isodates");
  BOOST_TEST(count(given, "2026-11-23T01:01:01Z") == 2u, given);
  const std::string of_sheet = Examined(pdf_of(sheet, {0, ""})).said("pdfinfo -isodates");
  BOOST_TEST(count(of_sheet, "2026-11-23T00:00:00Z") == 2u, of_sheet);
  Sheet undated = sheet;
  undated.date.reset();
  BOOST_TEST(!holds(Examined(pdf_of(undated, {0, ""})).said("pdfinfo"), "Date"));
}

BOOST_AUTO_TEST_CASE(same_sheet_same_bytes) {
  BOOST_TEST((pdf_of(sample_sheet(Language::Korean)) == pdf_of(sample_sheet(Language::Korean))));
}

BOOST_AUTO_TEST_CASE(hostile_words_make_a_sound_document) {
  Sheet sheet = sample_sheet(Language::English);
  sheet.title = "(\\) \x01 ) /Names \xff 한";
  sheet.pages[0].items.push_back(test::one_line("x", sheet.title, {24, 200}, 8));
  PageText linked = test::one_line("x", "link", {24, 220}, 8);
  linked.lines[0][0].link = "https://e.com/'(\\)";  // a backslash is refused
  sheet.pages[0].items.push_back(linked);
  linked.lines[0][0].link = "https://e.com/'rect=[0 0 9 9]'";
  sheet.pages[0].items.push_back(linked);  // white space is refused
  linked.lines[0][0].link = "https://e.com/)'(";
  sheet.pages[0].items.push_back(linked);
  const Examined pdf(pdf_of(sheet));
  BOOST_TEST(!holds(pdf.said("qpdf --check"), "WARNING"));
  const std::string urls = pdf.said("pdfinfo -url");
  BOOST_TEST(count(urls, "e.com") == 1u, urls);
  BOOST_TEST(holds(urls, "https://e.com/%29%27%28"), urls);
}

BOOST_AUTO_TEST_CASE(faults_are_reported) {
  std::string error;
  BOOST_TEST(write_pdf(Sheet{}, test::fonts(), {}, error).empty());
  BOOST_TEST(error != "");
  error.clear();
  BOOST_TEST(finish_pdf("not a PDF", {}, error).empty());
  BOOST_TEST(error != "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
