// SPDX-License-Identifier: MIT
//
// The registry of codes, and how reports are collected.
#include "base/diagnostic.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>

using namespace archsheet;

BOOST_AUTO_TEST_SUITE(diagnostic)

BOOST_AUTO_TEST_CASE(codes_are_unique_and_bear_their_severity) {
  std::set<std::string_view> digits;
  for (Code code : all_codes()) {
    const CodeInfo& entry = info(code);
    BOOST_TEST_CONTEXT(entry.number) {
      BOOST_REQUIRE_EQUAL(entry.number.size(), 5U);
      const char letter = entry.severity == Severity::Error ? 'E' : entry.severity == Severity::Warning ? 'W' : 'H';
      BOOST_TEST(entry.number.front() == letter);
      BOOST_TEST(digits.insert(entry.number.substr(1)).second);
      BOOST_TEST(!entry.format.ends_with('.'));
    }
  }
  BOOST_TEST(digits.size() > 50U);
}

BOOST_AUTO_TEST_CASE(one_report_a_code_and_span) {
  Diagnostics diagnostics;
  const Span here{SourceId{0}, 3, 5};
  diagnostics.report(Code::UnknownNode, here, "a").with_note("n");
  diagnostics.report(Code::UnknownNode, here, "b").with_note("n");
  diagnostics.report(Code::UnknownGroup, here, "a");
  diagnostics.report(Code::UnknownNode, Span{SourceId{0}, 3, 6}, "a");
  BOOST_REQUIRE_EQUAL(diagnostics.list().size(), 3U);
  BOOST_TEST(diagnostics.list()[0].message == "no component or group `a`");
  BOOST_TEST(diagnostics.list()[0].notes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(without_a_place_the_message_tells_reports_apart) {
  Diagnostics diagnostics;
  diagnostics.report(Code::NoSpecs, Span{}, "a");
  diagnostics.report(Code::NoSpecs, Span{}, "b");
  diagnostics.report(Code::NoSpecs, Span{}, "a");
  BOOST_TEST(diagnostics.list().size() == 2U);
}

BOOST_AUTO_TEST_CASE(sorted_by_place_and_otherwise_as_reported) {
  Diagnostics diagnostics;
  diagnostics.report(Code::UnknownNode, Span{SourceId{1}, 0, 1}, "later file");
  diagnostics.report(Code::UnknownNode, Span{SourceId{0}, 9, 10}, "second");
  diagnostics.report(Code::UnknownNode, Span{SourceId{0}, 2, 4}, "first");
  diagnostics.report(Code::UnknownGroup, Span{SourceId{0}, 2, 4}, "first too");
  diagnostics.report(Code::NoSpecs, Span{}, "no place");
  std::string order;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) order += diagnostic.message + "|";
  BOOST_TEST(order ==
             "no specs in `no place`|no component or group `first`|no group `first too`|no component or group "
             "`second`|no component or group `later file`|");
}

BOOST_AUTO_TEST_CASE(warnings_and_hints_are_no_errors) {
  Diagnostics diagnostics;
  BOOST_TEST(diagnostics.empty());
  diagnostics.report(Code::OddNesting, Span{}, "a", "b");
  diagnostics.report(Code::FormerName, Span{}, "a", "b");
  BOOST_TEST(!diagnostics.has_errors());
  diagnostics.report(Code::NoComponents, Span{});
  BOOST_TEST(diagnostics.has_errors());
}

BOOST_AUTO_TEST_SUITE_END()
