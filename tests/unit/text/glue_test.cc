// SPDX-License-Identifier: MIT
//
// The rules of what stays together, one pair of words at a time.
#include "text/glue.h"

#include <boost/test/unit_test.hpp>
#include <vector>

namespace archsheet {
namespace {

namespace tools = boost::test_tools;

struct Pair {
  std::string_view word;
  std::string_view next;
};

BOOST_AUTO_TEST_SUITE(glue)

BOOST_AUTO_TEST_CASE(stays) {
  const Pair pairs[] = {
      {"Amazon", "S3"},  {"AWS", "Lambda는"},  {"Apache", "Flink"}, {"(Amazon", "S3)"}, {"“AWS", "IoT"},
      {"10", "ms"},      {"10", "ms,"},        {"256", "MB)."},     {"(256", "MB)"},    {"1.5", "GB/s"},
      {"1,000", "TPS"},  {"10-20", "seconds"}, {"~3", "minutes"},   {"<5", "ms"},       {"99.9", "%"},
      {"20", "\u00B0C"}, {"10", "\u00B5s"},    {"10", "ms마다"},    {"256", "MB로"},    {"24", "vCPUs"},
      {"3", "개"},       {"3", "개의"},        {"10", "분마다"},    {"2", "단계로,"},   {"5", "페이지까지의"},
      {"10", "개월"},    {"end", ")"},         {"end", ",and"},     {"half", "·"},      {"a", "·b"},
      {"done", "」"},    {"done", "!"},        {"wait", "..."},     {"(", "open"},      {"call「", "x"},
      {"this", "–"},     {"this", "—"},        {"이것", "-"},       {"50", "%,"},
  };
  for (const Pair& pair : pairs)
    BOOST_TEST_CONTEXT(pair.word << " + " << pair.next) BOOST_TEST(stays_together(pair.word, pair.next));
}

BOOST_AUTO_TEST_CASE(parts) {
  const Pair pairs[] = {
      {"Amazon's", "data"},
      {"AWS,", "Azure"},
      {"amazon", "river"},
      {"S3", "in"},
      {"S3", "MB"},  // S3 is a name
      {"ten", "ms"},
      {"10", "sensors"},
      {"10", "msec-thing"},
      {"3", "개발자"},
      {"10", "분석"},
      {"of", "MB"},
      {"data", "(raw"},
      {"uses", ".NET"},
      {"the", ":8080"},
      {"a", "-b"},
      {"센서", "데이터"},
      {"S3에", "저장"},
      {"", "x"},
      {"x", ""},
      {"v1.2.", "ms"},
  };
  for (const Pair& pair : pairs)
    BOOST_TEST_CONTEXT(pair.word << " + " << pair.next) BOOST_TEST(!stays_together(pair.word, pair.next));
}

BOOST_AUTO_TEST_CASE(characters_end_after_what_combines_with_them) {
  const std::string_view text = "ax\u0302\u0323가\u200D나\u1100\u1161\u11A8b";
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_character(text, at);
    characters.push_back(text.substr(at, end - at));
    at = end;
  }
  const std::vector<std::string_view> expected = {"a", "x\u0302\u0323", "가\u200D나", "\u1100\u1161\u11A8", "b"};
  BOOST_TEST(characters == expected, tools::per_element());
  BOOST_TEST(end_of_character("\xff\xff", 0) == 1);
}

BOOST_AUTO_TEST_CASE(cuts_respect_marks) {
  BOOST_TEST(may_cut("abc", 1));
  BOOST_TEST(may_cut("가나다", 3));
  BOOST_TEST(!may_cut("a,b", 1));
  BOOST_TEST(!may_cut("a)b", 1));
  BOOST_TEST(may_cut("a,b", 2));
  BOOST_TEST(!may_cut("a(b", 2));
  BOOST_TEST(may_cut("a(b", 1));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
