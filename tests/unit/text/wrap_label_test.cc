// SPDX-License-Identifier: MIT
//
// Labels: the fewest lines, then the narrowest box, never inside a name.
#include <boost/test/unit_test.hpp>
#include <climits>

#include "shown.h"
#include "text/wrap.h"

namespace archsheet {
namespace {

struct Case {
  std::string_view text;
  std::string_view widest;
  int most_lines;
  std::string_view expected;
};

BOOST_AUTO_TEST_SUITE(labels)

BOOST_AUTO_TEST_CASE(breaks) {
  const Fonts fonts;
  const Case cases[] = {
      {"", "x", 2, ""},
      {"Vibration sensors", "Vibration sensors", 2, "Vibration sensors"},
      {"Amazon Kinesis Data Streams", "Amazon Kinesis Data", 2, "Amazon Kinesis|Data Streams"},
      {"Amazon Simple Notification Service", "Amazon Simple Notification", 2, "Amazon Simple|Notification Service"},
      {"AWS IoT SiteWise", "AWS IoT SiteW", 2, "AWS IoT|SiteWise"},
      {"Amazon S3", "Amazon", 2, "Amazon S3"},                       // wider rather than parted
      {"Supercalifragilistic", "Super", 2, "Supercalifragilistic"},  // and never cut
      {"one two three four", "one", 2, "one two|three four"},        // wider rather than more
      {"one two three four", "one two three four", 2, "one two three four"},
      {"one two three", "three", 3, "one|two|three"},
      {"one two", "one", 0, "one two"},
      {"one two", "one", INT_MIN, "one two"},
      {"a b c", "a", INT_MAX, "a|b|c"},
      {"AWS Step Functions 워크플로", "AWS Step Functions", 2, "AWS Step|Functions 워크플로"},
      {"세 곳의 공장에서 오는 진동 데이터", "세 곳의 공장에서 오는", 2, "세 곳의 공장에서|오는 진동 데이터"},
      {"every 10 ms", "every 10", 2, "every|10 ms"},
  };
  for (const Case& test : cases) {
    const double width = fonts.width(test.widest, Weight::Regular, 12);
    BOOST_TEST(shown(wrap_label(test.text, Weight::Regular, 12, width, test.most_lines, fonts)) == test.expected);
  }
}

// All ways of breaking a label in two are tried: ours is as narrow as the narrowest.
BOOST_AUTO_TEST_CASE(two_lines_are_balanced) {
  const Fonts fonts;
  const std::vector<std::string> words = {"Managed", "Streaming", "for", "Kafka", "with", "IAM", "access", "control"};
  for (std::size_t count = 2; count <= words.size(); ++count) {
    const auto joined = [&](std::size_t begin, std::size_t end) {
      std::string text;
      for (std::size_t i = begin; i < end; ++i) text += (i > begin ? " " : "") + words[i];
      return text;
    };
    double narrowest = 1e9;
    for (std::size_t cut = 1; cut < count; ++cut)
      narrowest = std::min(narrowest, std::max(fonts.width(joined(0, cut), Weight::Bold, 12),
                                               fonts.width(joined(cut, count), Weight::Bold, 12)));
    const double width = fonts.width(joined(0, count), Weight::Bold, 12) - 1;
    const auto lines = wrap_label(joined(0, count), Weight::Bold, 12, width, 2, fonts);
    BOOST_REQUIRE(lines.size() == 2);
    BOOST_TEST(std::max(lines[0].width, lines[1].width) <= narrowest + 0.3);
  }
}

BOOST_AUTO_TEST_CASE(hostile_labels_take_no_time) {
  const Fonts fonts;
  std::string words;
  for (int i = 0; i < 20000; ++i) words += i % 3 ? "x " : "AWS ";
  BOOST_TEST(wrap_label(words, Weight::Regular, 12, 80, 2, fonts).size() == 2);
  BOOST_TEST(wrap_label(std::string(50000, 'n'), Weight::Regular, 12, 80, 2, fonts).size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
