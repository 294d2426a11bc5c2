// SPDX-License-Identifier: MIT
//
// Where text is cut into scripts.
#include "text/itemise.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace archsheet {
namespace {

// "L<Amazon S3>H<에 >": the script's first letter before each run (Latin, Hangul, Common as Z).
std::string printed(std::string_view text) {
  std::string out;
  for (const ScriptRun& run : script_runs(text)) {
    out += run.script == HB_SCRIPT_LATIN ? 'L' : run.script == HB_SCRIPT_HANGUL ? 'H' : 'Z';
    out += '<';
    out += text.substr(run.begin, run.end - run.begin);
    out += '>';
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

BOOST_AUTO_TEST_SUITE(itemise)

BOOST_AUTO_TEST_CASE(runs) {
  const Case cases[] = {
      {"", ""},
      {"Amazon S3", "L<Amazon S3>"},
      {"Amazon S3에 저장", "L<Amazon S3>H<에 저장>"},
      {"센서 S3", "H<센서 >L<S3>"},              // a space goes with what is before it
      {"2단계", "H<2단계>"},                     // what comes first goes with what follows
      {"10, 20", "Z<10, 20>"},                   // no script at all
      {"S3(버킷)는", "L<S3(>H<버킷>L<)>H<는>"},  // a closing bracket goes with its opening one
      {"(버킷)A", "H<(버킷)>L<A>"},
      {"a(나[b)다]", "L<a(>H<나[>L<b)>H<다]>"},      // the round one closes; the square one is forgotten
      {"가) a", "H<가) >L<a>"},                      // nothing was opened
      {"e\u0301가\u0301", "L<e\u0301>H<가\u0301>"},  // marks stay with their base
  };
  for (const Case& test : cases) BOOST_TEST(printed(test.text) == test.expected);
}

BOOST_AUTO_TEST_CASE(runs_cover_hostile_text) {
  const std::string text =
      std::string(1000, '(') + "가" + std::string(1000, ')') + "\xff\xfe" + "a" + std::string(9000, 'b');
  std::size_t at = 0;
  for (const ScriptRun& run : script_runs(text)) {
    BOOST_TEST(run.begin == at);
    BOOST_TEST(run.end > run.begin);
    BOOST_TEST(run.end - run.begin < 1030);
    at = run.end;
  }
  BOOST_TEST(at == text.size());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
