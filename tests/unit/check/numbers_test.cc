// SPDX-License-Identifier: MIT
//
// Counting steps.
#include "check/numbers.h"

#include <boost/test/unit_test.hpp>

namespace archsheet {
namespace {

// One word a step: "." is absent, "-" is `false`, anything else a start. Spans tell the steps apart.
std::vector<SpecStep> steps_of(const std::vector<std::string>& words) {
  std::vector<SpecStep> steps;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    SpecStep& step = steps.emplace_back();
    step.span = {SourceId{0}, 10 * i, 10 * i + 9};
    const Span place{SourceId{0}, 10 * i + 5, 10 * i + 8};
    if (words[i] == "-")
      step.number = Located<SpecStepNumber>{{true, {}}, place};
    else if (words[i] != ".")
      step.number = Located<SpecStepNumber>{{false, words[i]}, place};
  }
  return steps;
}

struct Case {
  std::vector<std::string> written;
  std::vector<std::string> printed;
};

BOOST_AUTO_TEST_SUITE(numbers)

BOOST_AUTO_TEST_CASE(steps_are_counted_by_position_or_from_a_start) {
  const Case cases[] = {
      {{}, {}},
      {{".", ".", "."}, {"1", "2", "3"}},
      {{".", ".", ".", ".", ".", ".", ".", ".", ".", "."}, {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}},
      {{".", "-", ".", "-"}, {"1", "", "2", ""}},
      {{"A", ".", "."}, {"A", "B", "C"}},
      {{".", ".", "A", ".", "-", "."}, {"1", "2", "A", "B", "", "C"}},
      {{"12a", "."}, {"12a", "12b"}},
      {{"99", "."}, {"99", "100"}},
      {{"999", "."}, {"999", "1000"}},
      {{"0", "."}, {"0", "1"}},
      {{"y", ".", ".", "."}, {"y", "z", "aa", "ab"}},
      {{"AZ", ".", "ZZ", "."}, {"AZ", "BA", "ZZ", "AAA"}},
      {{"9z", "."}, {"9z", "9aa"}},
      {{"A", "7", ".", "12a", "13", "."}, {"A", "7", "8", "12a", "13", "14"}},
  };
  for (const Case& tried : cases) {
    Diagnostics diagnostics;
    const std::vector<std::string> printed = number_steps(steps_of(tried.written), diagnostics);
    BOOST_TEST(printed == tried.printed, boost::test_tools::per_element());
    BOOST_TEST(diagnostics.empty());
  }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_counted_on_from_is_refused) {
  for (const char* start : {"", "01", "00", "1000", "a1", "Ab", "aaa", "1.2", "-1", " 1", "1 ", "#", "가", "1a2"}) {
    Diagnostics diagnostics;
    const std::vector<std::string> printed = number_steps(steps_of({".", start, "."}), diagnostics);
    BOOST_TEST_CONTEXT(start) {
      BOOST_REQUIRE_EQUAL(diagnostics.list().size(), 1U);
      BOOST_TEST((diagnostics.list()[0].code == Code::BadStepNumber));
      BOOST_TEST(diagnostics.list()[0].span.begin == 15U);
      BOOST_TEST(printed == (std::vector<std::string>{"1", "2", "3"}), boost::test_tools::per_element());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_number_is_borne_once) {
  Diagnostics diagnostics;
  number_steps(steps_of({".", ".", ".", "2"}), diagnostics);
  BOOST_REQUIRE_EQUAL(diagnostics.list().size(), 1U);
  const Diagnostic& clash = diagnostics.list()[0];
  BOOST_TEST((clash.code == Code::DuplicateStepNumber));
  BOOST_TEST(clash.span.begin == 35U);  // the written number
  BOOST_REQUIRE_EQUAL(clash.labels.size(), 1U);
  BOOST_TEST(clash.labels[0].span.begin == 10U);  // the step that counted to it
}

BOOST_AUTO_TEST_CASE(a_count_that_runs_over_another_is_said_once) {
  Diagnostics diagnostics;
  number_steps(steps_of({".", ".", ".", "1", ".", "."}), diagnostics);  // 1 2 3 1 2 3
  BOOST_TEST(diagnostics.list().size() == 1U);
  Diagnostics two_counts;
  number_steps(steps_of({".", ".", "1", "2"}), two_counts);  // each start is a decision of its own
  BOOST_TEST(two_counts.list().size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
