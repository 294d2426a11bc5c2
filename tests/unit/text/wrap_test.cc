// SPDX-License-Identifier: MIT
//
// Breaking paragraphs. Widths are given as the text that just fits, so that
// the tables do not depend on the typeface.
#include "text/wrap.h"

#include <boost/test/unit_test.hpp>
#include <limits>

#include "shown.h"

namespace archsheet {
namespace {

namespace tools = boost::test_tools;

struct Case {
  std::string_view text;
  std::string_view widest;
  std::string_view expected;
};

Run plain(std::string_view text) {
  return {std::string(text), false, {}};
}
Run bold(std::string_view text) {
  return {std::string(text), true, {}};
}
Run linked(std::string_view text) {
  return {std::string(text), false, "https://example.com"};
}

double sum_of_widths(const Line& line) {
  double total = 0;
  for (const LineRun& run : line.runs) total += run.width;
  return total;
}

void check_cases(const std::vector<Case>& cases) {
  const Fonts fonts;
  for (const Case& test : cases) {
    const double width = fonts.width(test.widest, Weight::Regular, 10);
    BOOST_TEST(shown(wrap({plain(test.text)}, 10, width, fonts)) == test.expected);
  }
}

BOOST_AUTO_TEST_SUITE(wrapping)

BOOST_AUTO_TEST_CASE(english) {
  check_cases({
      {"one two three", "one two", "one two|three"},
      {"one two three", "one two three", "one two three"},
      {"  one \t two\n\nthree  ", "one two", "one two|three"},
      {"records are sent to Amazon S3", "records are sent to Amazon", "records are sent to|Amazon S3"},
      {"records come from AWS Lambda", "records come from AWS", "records come from|AWS Lambda"},
      {"streams are read by Apache Flink", "streams are read by Apache", "streams are read by|Apache Flink"},
      {"a storage service (Amazon S3)", "a storage service (Amazon", "a storage service|(Amazon S3)"},
      {"waits for up to 10 ms then", "waits for up to 10", "waits for up to|10 ms then"},
      {"keeps all of the logs ) and", "keeps all of the logs", "keeps all of the|logs ) and"},
      {"streams all of its data – now", "streams all of its data", "streams all of its|data – now"},
      {"it always runs on .NET here", "it always runs on", "it always runs on|.NET here"},
      {"Amazon Kinesis Data Streams", "Amazon Kinesis Data", "Amazon Kinesis Data|Streams"},
      // Kept together would be wider than the line: parted at the space, no word is cut.
      {"AWS Lambda", "Lambda", "AWS|Lambda"},
      {"no\u00A0break here", "no\u00A0break", "no\u00A0break|here"},
  });
}

BOOST_AUTO_TEST_CASE(korean) {
  check_cases({
      {"센서 데이터를 수집합니다", "센서 데이터를", "센서 데이터를|수집합니다"},
      {"데이터를 Amazon S3에 저장합니다", "데이터를 Amazon S3", "데이터를|Amazon S3에|저장합니다"},
      {"데이터를 최대 3 개의 요청", "데이터를 최대 3", "데이터를 최대|3 개의 요청"},
      {"데이터를 매번 10 ms마다 전송", "데이터를 매번 10", "데이터를 매번|10 ms마다 전송"},
      {"센서를 수집합니다 · 저장", "센서를 수집합니다", "센서를|수집합니다 · 저장"},
      {"센서와 게이트웨이 ( 공장 )", "센서와 게이트웨이 (", "센서와 게이트웨이|( 공장 )"},
      // A word that is wider than the line is cut between syllables.
      {"가나다라마바사", "가나다", "가나다|라마바|사"},
      {"\u1112\u1161\u11AB\u1100\u1173\u11AF 저장", "한글", "한글|저장"},
  });
}

BOOST_AUTO_TEST_CASE(words_wider_than_the_line) {
  check_cases({
      {"nnnnnnnnnn", "nnnn", "nnnn|nnnn|nn"},
      {"a nnnnnnnn b", "nnnn", "a|nnnn|nnnn|b"},
      {"nnnnnn i", "nnnn", "nnnn|nn i"},  // the line goes on after the cut word
      {"x\u0302x\u0302x\u0302", "x\u0302x\u0302", "x\u0302x\u0302|x\u0302"},
      {"nnnn,", "nnnn", "nnn|n,"},    // no mark begins a line
      {"nnn(nn", "nnn(", "nnn|(nn"},  // none that opens ends one
  });
}

BOOST_AUTO_TEST_CASE(degenerate_widths_still_set_everything) {
  const Fonts fonts;
  for (double width : {0.0, -5.0, std::numeric_limits<double>::quiet_NaN()})
    BOOST_TEST(shown(wrap({plain("ab c")}, 10, width, fonts)) == "a|b|c");
  BOOST_TEST(shown(wrap({plain("ab c")}, 10, std::numeric_limits<double>::infinity(), fonts)) == "ab c");
  BOOST_TEST(wrap({}, 10, 100, fonts).empty());
  BOOST_TEST(wrap({plain(""), bold(" \n ")}, 10, 100, fonts).empty());
}

BOOST_AUTO_TEST_CASE(a_box_as_wide_as_its_text_holds_it) {
  const Fonts fonts;
  const Paragraph paragraph = {bold("Amazon S3"), plain(", AWS IoT Core와 "), linked("여러 센서")};
  const auto once = wrap(paragraph, 9.7, 1000, fonts);
  BOOST_REQUIRE(once.size() == 1);
  BOOST_TEST(wrap(paragraph, 9.7, once[0].width, fonts).size() == 1);
}

BOOST_AUTO_TEST_CASE(runs_keep_weight_and_link) {
  const Fonts fonts;
  const auto lines =
      wrap({plain("Sends to "), linked("the data stream"), plain(" and "), bold("Amazon S3"), plain(".")}, 10,
           fonts.width("Sends to the data", Weight::Regular, 10) + 0.5, fonts);
  BOOST_TEST(shown(lines) ==
             "Sends to [the data](https://example.com)|[stream](https://example.com) and|**Amazon S3**.");
}

BOOST_AUTO_TEST_CASE(no_break_where_runs_touch) {
  const Fonts fonts;
  const double width = fonts.width("데이터를 ", Weight::Regular, 10) + fonts.width("Amazon S3", Weight::Bold, 10) + 1;
  BOOST_TEST(shown(wrap({plain("데이터를 "), bold("Amazon S3"), plain("에")}, 10, width, fonts)) ==
             "데이터를|**Amazon S3**에");
  BOOST_TEST(shown(wrap({plain("데이터를 "), bold("Amazon"), plain(" S3에")}, 10, width, fonts)) ==
             "데이터를|**Amazon** S3에");
}

BOOST_AUTO_TEST_CASE(one_space_where_runs_meet) {
  const Fonts fonts;
  BOOST_TEST(shown(wrap({plain(" a "), bold(" b "), plain(" "), plain("c ")}, 10, 100, fonts)) == "a **b **c");
  // Equal neighbours are one run, so that kerning is as it is drawn.
  const auto lines = wrap({plain("A"), plain("V")}, 10, 100, fonts);
  BOOST_REQUIRE(lines.at(0).runs.size() == 1);
  BOOST_TEST(lines[0].width == fonts.width("AV", Weight::Regular, 10));
}

BOOST_AUTO_TEST_CASE(places_are_those_of_the_drawn_runs) {
  const Fonts fonts;
  const auto lines = wrap({plain("AWS "), bold("Lambda"), plain(" 함수")}, 12, 500, fonts);
  BOOST_REQUIRE(lines.size() == 1);
  const std::vector<LineRun>& runs = lines[0].runs;
  BOOST_REQUIRE(runs.size() == 3);
  BOOST_TEST(runs[0].x == 0);
  BOOST_TEST(runs[0].width == fonts.width("AWS ", Weight::Regular, 12));
  BOOST_TEST(runs[1].x == runs[0].width);
  BOOST_TEST(runs[1].width == fonts.width("Lambda", Weight::Bold, 12));
  BOOST_TEST(runs[2].x == runs[1].x + runs[1].width);
  BOOST_TEST(runs[2].run.text == " 함수");
  BOOST_TEST(lines[0].width == sum_of_widths(lines[0]), tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(hostile_text_takes_no_time) {
  const Fonts fonts;
  const std::string long_word(50000, 'n');
  BOOST_TEST(wrap({plain(long_word)}, 10, 100, fonts).size() > 1000);
  std::string prefixes;
  for (int i = 0; i < 5000; ++i) prefixes += "AWS ";
  BOOST_TEST(wrap({plain(prefixes)}, 10, 100, fonts).size() > 500);
  std::string marks = "a";
  for (int i = 0; i < 20000; ++i) marks += "\u0301";
  BOOST_TEST(wrap({plain(marks)}, 10, 100, fonts).size() == 1);
}

BOOST_AUTO_TEST_CASE(a_single_line_is_not_broken) {
  const Fonts fonts;
  const Line line = single_line(" AWS\n 참조  아키텍처 ", Weight::Bold, 20, fonts);
  BOOST_TEST(shown({line}) == "**AWS 참조 아키텍처**");
  BOOST_TEST(line.width == fonts.width("AWS 참조 아키텍처", Weight::Bold, 20));
  BOOST_TEST(single_line("", Weight::Bold, 20, fonts).runs.empty());
  BOOST_TEST(single_line("", Weight::Bold, 20, fonts).width == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
