// SPDX-License-Identifier: MIT
//
// What passes from a child to its parent.
#include "batch/sheet.h"

#include <boost/test/unit_test.hpp>

using namespace archsheet;

BOOST_AUTO_TEST_CASE(a_result_survives_the_pipe) {
  const SheetResult sent{ExitStatus::Stale, 1, 22, 333, 4, "a report\nof two lines\n"};
  const auto received = decode(encode(sent));
  BOOST_REQUIRE(received.has_value());
  BOOST_CHECK(received->status == sent.status);
  BOOST_TEST(received->errors == 1U);
  BOOST_TEST(received->warnings == 22U);
  BOOST_TEST(received->files == 333U);
  BOOST_TEST(received->stale == 4U);
  BOOST_TEST(received->report == sent.report);
}

BOOST_AUTO_TEST_CASE(half_a_result_is_none) {
  for (const char* bytes : {"", "0 0", "0 0 0 0 x\n", "a 0 0 0 0\n"}) BOOST_CHECK(!decode(bytes).has_value());
}

BOOST_AUTO_TEST_CASE(a_spec_that_is_not_there_is_a_reading_problem) {
  BatchOptions options;
  const SheetResult result = make_sheet({"no/such/file.toml", "file", "out"}, options, true);
  BOOST_CHECK(result.status == ExitStatus::Io);
  BOOST_TEST(result.errors == 1U);
  BOOST_TEST(result.report.find("E0001") != std::string::npos);
}
