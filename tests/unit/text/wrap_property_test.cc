// SPDX-License-Identifier: MIT
//
// What holds for every paragraph: random texts of both languages, marks,
// numbers and manners, at random widths.
#include <boost/test/unit_test.hpp>
#include <random>

#include "shown.h"
#include "text/glue.h"
#include "text/wrap.h"

namespace archsheet {
namespace {

constexpr std::string_view kWords[] = {
    "Amazon",
    "AWS",
    "S3",
    "Lambda",
    "the",
    "AVATAR",
    "To",
    "10",
    "ms",
    "256",
    "MB,",
    "(",
    ")",
    "(raw",
    "x)",
    "–",
    "·",
    "센서",
    "데이터를",
    "S3에",
    "3",
    "개의",
    "스트림에",
    "전송합니다.",
    "é\u0302",
    "W.",
    "a-rather-long-identifier/with/parts,and.marks",
    "가나다라마바사아자차카타파하",
    "\u200B",
    "x\u0323\u0302",
};

Paragraph random_paragraph(std::mt19937& random) {
  Paragraph paragraph(1);
  const auto word_count = random() % 40;
  for (unsigned i = 0; i < word_count; ++i) {
    if (random() % 4 == 0) paragraph.push_back({"", random() % 2 == 0, random() % 3 == 0 ? "https://example.com" : ""});
    paragraph.back().text += kWords[random() % std::size(kWords)];
    if (random() % 5 != 0) paragraph.back().text += random() % 9 == 0 ? " \n " : " ";
  }
  return paragraph;
}

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

std::string text_of(const Line& line) {
  std::string text;
  for (const LineRun& run : line.runs) text += run.run.text;
  return text;
}

// One character with its manner, to compare what went in with what came out.
std::string marked(const std::vector<Run>& runs) {
  std::string out;
  for (const Run& run : runs)
    for (char c : without_spaces(run.text)) {
      out += c;
      out += static_cast<char>('0' + 2 * run.bold + !run.link.empty());
    }
  return out;
}

void check_lines(const std::vector<Line>& lines, double width, const Fonts& fonts) {
  for (const Line& line : lines) {
    const std::string text = text_of(line);
    BOOST_TEST(!text.empty());
    BOOST_TEST(text.front() != ' ');
    BOOST_TEST(text.back() != ' ');
    BOOST_TEST(text.find("  ") == text.npos);
    BOOST_TEST((line.width <= width + 0.001 || end_of_character(text, 0) == text.size()));
    double x = 0;
    for (const LineRun& run : line.runs) {
      BOOST_TEST(!run.run.text.empty());
      BOOST_TEST(run.x == x);
      BOOST_TEST(run.width == fonts.width(run.run.text, run.run.bold ? Weight::Bold : Weight::Regular, 11));
      x += run.width;
    }
    BOOST_TEST(line.width == x);
  }
}

BOOST_AUTO_TEST_SUITE(wrap_properties)

BOOST_AUTO_TEST_CASE(lines_give_the_paragraph_back_and_fit) {
  const Fonts fonts;
  std::mt19937 random(20261123);
  for (int round = 0; round < 600; ++round) {
    const Paragraph paragraph = random_paragraph(random);
    const double width = static_cast<double>(random() % 300);
    BOOST_TEST_CONTEXT("round " << round) {
      const auto lines = wrap(paragraph, 11, width, fonts);
      std::vector<Run> runs;
      for (const Line& line : lines)
        for (const LineRun& run : line.runs) runs.push_back(run.run);
      BOOST_TEST(marked(runs) == marked(paragraph));
      check_lines(lines, width, fonts);
      BOOST_TEST(shown(lines) == shown(wrap(paragraph, 11, width, Fonts())));
    }
  }
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// A line that could have taken the words up to the next allowed break would have. In wide columns, where
// nothing has to be cut or parted, no line ends inside what stays together.
BOOST_AUTO_TEST_CASE(lines_are_full) {
  const Fonts fonts;
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (unsigned i = 0; i < 30; ++i) text += std::string(kWords[random() % 26]) + " ";
    const double width = static_cast<double>(250 + random() % 100);
    const auto lines = wrap({{text, false, {}}}, 11, width, fonts);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const std::vector<std::string> next = words_of(text_of(lines[i + 1]));
      std::string longer = text_of(lines[i]);
      BOOST_TEST(!stays_together(words_of(longer).back(), next.front()));
      std::size_t taken = 0;
      do longer += " " + next[taken++];
      while (taken < next.size() && stays_together(next[taken - 1], next[taken]));
      BOOST_TEST(fonts.width(longer, Weight::Regular, 11) > width);
    }
  }
}

BOOST_AUTO_TEST_CASE(labels_give_the_text_back_and_keep_to_their_lines) {
  const Fonts fonts;
  std::mt19937 random(99);
  for (int round = 0; round < 600; ++round) {
    std::string text;
    const auto word_count = random() % 8;
    for (unsigned i = 0; i < word_count; ++i) text += std::string(kWords[random() % std::size(kWords)]) + " ";
    const int most = 1 + static_cast<int>(random() % 4);
    const double width = static_cast<double>(random() % 200);
    const auto lines = wrap_label(text, Weight::Regular, 11, width, most, fonts);
    BOOST_TEST(lines.size() <= static_cast<std::size_t>(most));
    std::string joined;
    for (const Line& line : lines) joined += text_of(line) + " ";
    BOOST_TEST(joined == text);
    // A label of one line fewer would not fit.
    if (lines.size() > 1) {
      const auto fewer = wrap_label(text, Weight::Regular, 11, width, static_cast<int>(lines.size()) - 1, fonts);
      double widest = 0;
      for (const Line& line : fewer) widest = std::max(widest, line.width);
      BOOST_TEST(widest > width);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
