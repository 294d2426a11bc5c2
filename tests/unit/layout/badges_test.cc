// SPDX-License-Identifier: MIT
//
// Which lines bear which numbers, before they are drawn and after.
#include "layout/badges.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "layout/layout.h"
#include "specs.h"

namespace archsheet {

BOOST_AUTO_TEST_SUITE(numbers)

namespace {

constexpr std::string_view kThings =
    "title = \"Test\"\n[components]\na = { service = \"sns\" }\nb = { service = \"sqs\" }\nc = { service = \"sqs\" }\n"
    "d = { service = \"sqs\" }\n";

Model model_with(std::string_view steps) {
  return test::model_of(std::string(kThings) + std::string(steps));
}

std::vector<std::size_t> counts(const Badges& badges) {
  std::vector<std::size_t> counts;
  for (const std::vector<StepId>& steps : badges.flows) counts.push_back(steps.size());
  return counts;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_chain_bears_its_number_once) {
  const Badges badges = assign_badges(model_with("[[steps]]\nflows = [\"a -> b -> c\"]\n"));
  BOOST_TEST(counts(badges) == (std::vector<std::size_t>{1, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_arrow_of_two_steps_bears_both_numbers) {
  const Badges badges =
      assign_badges(model_with("[[steps]]\nflows = [\"a -> b -> c\"]\n[[steps]]\nflows = [\"b -> c -> d\"]\n"));
  BOOST_TEST(counts(badges) == (std::vector<std::size_t>{1, 2, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_arrow_of_a_step_without_number_bears_one) {
  const Badges badges = assign_badges(
      model_with("[[steps]]\nflows = [\"a -> b -> c\"]\n[[steps]]\nnumber = false\nflows = [\"b -> c -> d\"]\n"));
  BOOST_TEST(counts(badges) == (std::vector<std::size_t>{1, 0, 0}), boost::test_tools::per_element());
}

// Three sides of one icon.
BOOST_AUTO_TEST_CASE(lines_that_stand_apart_all_bear_the_number) {
  const Model model =
      model_with("[[steps]]\nflows = [\"a -> b, c, d\"]\n[layout]\nrows = [[\"b\", \"a\", \"c\"], [\"d\"]]\n");
  const Placement placement = test::laid_out(model);
  for (const Route& route : placement.routes) BOOST_TEST(route.badges.size() == 1U);
  BOOST_TEST(audit(placement, model).empty());
}

std::vector<std::size_t> drawn_counts(const Model& model) {
  const Placement placement = test::laid_out(model);
  BOOST_TEST(audit(placement, model).empty());
  std::vector<std::size_t> counts;
  for (const Route& route : placement.routes) counts.push_back(route.badges.size());
  return counts;
}

BOOST_AUTO_TEST_CASE(where_a_finger_turns_off_the_number_is_given_again) {
  constexpr std::string_view kChain = "[[steps]]\nflows = [\"a -> b -> c\"]\n[layout]\nrows = ";
  const auto chain_in = [&](std::string_view rows) { return model_with(std::string(kChain) + std::string(rows)); };
  const auto each = boost::test_tools::per_element();
  BOOST_TEST(drawn_counts(chain_in("[[\"a\", \"b\", \"c\"]]\n")) == (std::vector<std::size_t>{1, 0}), each);
  BOOST_TEST(drawn_counts(chain_in("[[\"a\", \"b\"], [\"d\", \"c\"]]\n")) == (std::vector<std::size_t>{1, 1}), each);
}

BOOST_AUTO_TEST_CASE(what_has_a_text_bears_the_number_before_it) {
  const Model model = model_with("[[steps]]\nflows = [\"a -> b\", \"b -> c : orders\", \"c -> d\"]\n");
  const Placement placement = test::laid_out(model);
  const std::vector<std::size_t> expected{1, 1, 0};
  std::vector<std::size_t> found;
  for (const Route& route : placement.routes) found.push_back(route.badges.size());
  BOOST_TEST(found == expected, boost::test_tools::per_element());
  BOOST_TEST(placement.routes[1].badges[0].centre.x < placement.routes[1].label->box.left());
  BOOST_TEST(audit(placement, model).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
