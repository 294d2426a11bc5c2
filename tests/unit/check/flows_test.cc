// SPDX-License-Identifier: MIT
//
// Arrows: which are the same, what they say, and which cannot be drawn.
#include <boost/test/unit_test.hpp>

#include "resolve_text.h"

namespace archsheet {
namespace {

using test::dumped;
using test::resolve_text;

using Strings = std::vector<std::string>;

const std::string kThree =
    "[components]\na = { service = \"ec2\" }\nb = { service = \"ec2\" }\nc = { service = \"ec2\" }\n";

Strings flows_of(const std::string& steps) {
  return dumped(resolve_text(kThree + steps), "flow");
}

BOOST_AUTO_TEST_SUITE(flows)

BOOST_AUTO_TEST_CASE(the_same_arrow_in_two_steps_is_one) {
  struct Case {
    const char* first;
    const char* second;
    Strings drawn;
  };
  const Case cases[] = {
      {"a -> b", "a -> b", {"flow 0 a -> b steps 0 1"}},
      {"a -> b : x", "a -> b", {"flow 0 a -> b label \"x\" steps 0 1"}},
      {"a -> b", "a -> b : {x}", {"flow 0 a -> b label \"x\" data \"x\" steps 0 1"}},
      {"a -> b : x", "a -> b : y", {"flow 0 a -> b label \"x\" steps 0", "flow 1 a -> b label \"y\" steps 1"}},
      {"a -> b", "b -> a", {"flow 0 a -> b steps 0", "flow 1 b -> a steps 1"}},
      {"a <-> b", "b <-> a", {"flow 0 a <-> b steps 0 1"}},
      {"a <-> b", "a -> b", {"flow 0 a <-> b steps 0", "flow 1 a -> b steps 1"}},
      {"a -> b", "a --> b", {"flow 0 a -> b steps 0", "flow 1 a --> b steps 1"}},
      {"a ..> b", "a ..> b", {"flow 0 a ..> b steps 0 1"}},
      {"a -> a", "a -> a", {"flow 0 a -> a steps 0 1"}},
  };
  for (const Case& tried : cases) BOOST_TEST_CONTEXT(tried.first << " / " << tried.second)
  BOOST_TEST(flows_of(std::string("[[steps]]\nflows = [\"") + tried.first + "\"]\n[[steps]]\nflows = [\"" +
                      tried.second + "\"]\n") == tried.drawn,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_unlabelled_arrow_joins_the_first_that_fits) {
  BOOST_TEST(flows_of("[[steps]]\nflows = [\"a -> b : x\", \"a -> b : y\"]\n[[steps]]\nflows = [\"a -> b\"]\n") ==
                 (Strings{"flow 0 a -> b label \"x\" steps 0 1", "flow 1 a -> b label \"y\" steps 0"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_arrow_without_a_number_may_be_one_with_a_numbered_one) {
  const auto resolved = resolve_text(
      kThree + "[[steps]]\nnumber = false\nflows = [\"a -> b\"]\n[[steps]]\nflows = [\"a -> b\", \"a -> b\"]\n");
  BOOST_TEST(dumped(resolved, "flow") == Strings{"flow 0 a -> b steps 0 1"}, boost::test_tools::per_element());
  BOOST_TEST(dumped(resolved, "step") == (Strings{"step 0 number none flows 0", "step 1 number \"1\" flows 0"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(each_reaches_each) {
  BOOST_TEST(
      flows_of("[[steps]]\nflows = [\"a, b -> b, c -> a : x\"]\n") ==
          (Strings{"flow 0 a -> b steps 0", "flow 1 a -> c steps 0", "flow 2 b -> b steps 0", "flow 3 b -> c steps 0",
                   "flow 4 b -> a label \"x\" steps 0", "flow 5 c -> a label \"x\" steps 0"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(arrows_in_full) {
  BOOST_TEST(flows_of("[[steps]]\narrows = [{ from = \"a\", to = [\"b\"], label = \"{x}\", data = \"orders\", style = "
                      "\"dotted\", both = true, link = \"https://example.com\" }]\n") ==
                 Strings{"flow 0 a <..> b label \"x\" data \"orders\" link \"https://example.com\" steps 0"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_band_and_what_it_lies_over_cannot_be_joined) {
  const std::string groups =
      "[groups]\nvpc = { kind = \"vpc\" }\nsubnet = { in = \"vpc\" }\nband = { around = [\"d\", \"subnet\"] }\n"
      "[components]\nd = { service = \"ec2\", in = \"vpc\" }\ne = { service = \"ec2\", in = \"subnet\" }\n"
      "f = { service = \"ec2\" }\n";
  struct Case {
    const char* flow;
    Strings findings;
  };
  const Case cases[] = {
      {"vpc -> vpc", {}},  // a loop
      {"band -> d", {"E0306 band -> d"}},
      {"d -> band", {"E0306 d -> band"}},
      {"band -> e", {"E0306 band -> e"}},  // under the band by its group
      {"band -> subnet", {"E0306 band -> subnet"}},
      {"band -> band", {}},
      {"vpc -> d", {}},   // from a group to what it holds
      {"e -> vpc", {}},   // and back, at any depth
      {"f -> band", {}},  // a band is an end like any other
      {"vpc -> subnet", {}},
  };
  for (const Case& tried : cases) BOOST_TEST_CONTEXT(tried.flow)
  BOOST_TEST(resolve_text(groups + "[[steps]]\nflows = [\"" + tried.flow + "\"]\n").findings == tried.findings,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
