// SPDX-License-Identifier: MIT
//
// Specs that multiply: the limits hold before anything is made, and one more than the limit is refused.
#include <fmt/format.h>

#include <boost/test/unit_test.hpp>

#include "resolve_text.h"

namespace archsheet {
namespace {

using test::resolve_text;

using Strings = std::vector<std::string>;

std::string words(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += fmt::format("{}\"{}\"", i == 0 ? "" : ",\n", i);
  return out;
}

// A repeated group with one component: twice as many nodes as copies.
std::string repeated(int copies) {
  return "[groups.zone]\ncopies = [" + words(copies) + "]\n[components]\nweb = { service = \"ec2\", in = \"zone\" }\n";
}

BOOST_AUTO_TEST_SUITE(hostile)

BOOST_AUTO_TEST_CASE(copies_count_as_nodes) {
  const auto fits = resolve_text(repeated(1000));
  BOOST_REQUIRE(fits.model.has_value());
  BOOST_TEST(fits.model->components.size() == 1000U);
  const auto over = resolve_text(repeated(1001));
  BOOST_TEST(over.findings == Strings{"E0115 0"}, boost::test_tools::per_element());
  BOOST_TEST(over.only().notes.front() == "with all copies there are 2002");
}

BOOST_AUTO_TEST_CASE(copies_of_copies_would_be_too_many_to_count) {
  std::string body = "[groups.zone]\ncopies = [" + words(20000) + "]\n[components]\n";
  for (int i = 0; i < 1000; ++i) body += fmt::format("c{} = {{ service = \"ec2\", in = \"zone\" }}\n", i);
  BOOST_TEST(resolve_text(body + "[[steps]]\nflows = [\"c1 -> c2\"]\n").findings == Strings{"E0115 0"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(arrows_are_counted_before_they_are_made) {
  const auto joined = [](int left, int right) {
    return "[groups.a]\ncopies = [" + words(left) + "]\n[groups.b]\ncopies = [" + words(right) +
           "]\n[components]\nx = { service = \"ec2\", in = \"a\" }\ny = { service = \"ec2\", in = \"b\" }\n"
           "[[steps]]\nflows = [\"x -> y\"]\n";
  };
  BOOST_TEST(resolve_text(joined(80, 100)).model->flows.size() == 8000U);
  BOOST_TEST(resolve_text(joined(81, 100)).findings == Strings{"E0115 x -> y"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(copy_by_copy_there_are_few) {
  const auto resolved = resolve_text(repeated(999) +
                                     "db = { service = \"rds\", in = \"zone@0\" }\n"
                                     "[[steps]]\nflows = [\"web -> web\"]\n");
  BOOST_TEST(resolved.model->flows.size() == 999U);
}

BOOST_AUTO_TEST_CASE(nesting_has_a_floor) {
  const auto nested = [](int depth) {
    std::string body = "[groups]\ng1 = {}\n";
    for (int i = 2; i <= depth; ++i) body += fmt::format("g{} = {{ in = \"g{}\" }}\n", i, i - 1);
    return body;
  };
  BOOST_TEST(resolve_text(nested(16)).findings.empty());
  BOOST_TEST(resolve_text(nested(17)).findings == Strings{"E0104 g16"}, boost::test_tools::per_element());
  BOOST_TEST(resolve_text(nested(1500)).findings == Strings{"E0104 g16"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_long_ring_is_told_briefly) {
  std::string body = "[groups]\ng0 = { in = \"g999\" }\n";
  for (int i = 1; i < 1000; ++i) body += fmt::format("g{} = {{ in = \"g{}\" }}\n", i, i - 1);
  const auto resolved = resolve_text(body);
  BOOST_REQUIRE(!resolved.said.empty());
  bool told = false;
  for (const Diagnostic& diagnostic : resolved.said) {
    if (diagnostic.code != Code::GroupRing) continue;
    told = true;
    BOOST_TEST(diagnostic.notes.front().size() < 300U);
    BOOST_TEST(diagnostic.labels.size() < 10U);
  }
  BOOST_TEST(told);
}

BOOST_AUTO_TEST_CASE(many_wrong_names_are_answered_in_time) {
  std::string body = "[components]\n";
  for (int i = 0; i < 1500; ++i)
    body += fmt::format("component_number_{0} = {{ service = \"service number {0}\" }}\n", i);
  body += "[[steps]]\nat = [";
  for (int i = 0; i < 5000; ++i) body += fmt::format("{}\"komponent_{}\"", i == 0 ? "" : ",\n", i);
  const auto resolved = resolve_text(body + "]\n");
  BOOST_TEST(resolved.said.size() == 6500U);
}

BOOST_AUTO_TEST_CASE(callouts_are_counted) {
  std::string body = repeated(900);
  for (int i = 0; i < 3; ++i) body += "[[steps]]\nat = [\"web\"]\n";
  BOOST_TEST(resolve_text(body).findings == Strings{"E0115 web"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
