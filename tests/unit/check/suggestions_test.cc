// SPDX-License-Identifier: MIT
//
// What a name that is not known is answered with.
#include <boost/test/unit_test.hpp>

#include "check/names.h"
#include "resolve_text.h"

namespace archsheet {
namespace {

using test::resolve_text;

BOOST_AUTO_TEST_SUITE(suggestions)

BOOST_AUTO_TEST_CASE(the_nearest_id_is_shown_where_it_stands) {
  const auto resolved = resolve_text(
      "[components]\ndatabase = { service = \"rds\" }\napi = { service = \"ec2\" }\n"
      "[[steps]]\nflows = [\"api -> databse : {orders}\"]\n");
  const Diagnostic& unknown = resolved.only();
  BOOST_TEST(unknown.message == "no component or group `databse`");
  BOOST_TEST(unknown.caption == "named here");
  BOOST_REQUIRE_EQUAL(unknown.labels.size(), 1U);
  BOOST_TEST(resolved.at(unknown.labels[0].span) == "database");
  BOOST_TEST(unknown.labels[0].text == "a component with a similar name");
  BOOST_TEST(unknown.help == "write `database`");
  BOOST_REQUIRE(unknown.fix.has_value());
  BOOST_TEST(resolved.at(unknown.fix->span) == "databse");
  BOOST_TEST(unknown.fix->replacement == "database");
}

BOOST_AUTO_TEST_CASE(a_copy_keeps_its_word) {
  const auto resolved = resolve_text(
      "[groups]\nzone = { copies = [\"A\", \"B\"] }\n[components]\nworker = { service = \"ec2\", in = \"zone\" }\n"
      "[[steps]]\nat = [\"wroker@A\"]\n");
  BOOST_TEST(resolved.only().message == "no component or group `wroker`");
  BOOST_TEST(resolved.only().help == "write `worker@A`");
}

BOOST_AUTO_TEST_CASE(a_group_is_answered_with_groups) {
  const auto resolved =
      resolve_text("[groups]\nnetwork = {}\n[components]\nnetworks = { service = \"ec2\", in = \"networkss\" }\n");
  BOOST_TEST(resolved.only().help == "write `network`");
}

BOOST_AUTO_TEST_CASE(a_name_far_from_all_is_not_guessed) {
  const auto resolved = resolve_text("[components]\nweb = { service = \"ec2\" }\n[[steps]]\nat = [\"warehouse\"]\n");
  BOOST_TEST(resolved.only().labels.empty());
  BOOST_TEST(!resolved.only().fix.has_value());
  BOOST_TEST(resolved.only().help == "declare it under `[components]` or `[groups]`");
}

BOOST_AUTO_TEST_CASE(services_and_kinds) {
  struct Case {
    const char* body;
    const char* help;
    const char* replacement;  // or null
  };
  const Case cases[] = {
      {"[components]\nfn = { service = \"lamda\" }\n", "write `lambda`", "lambda"},
      {"[components]\nfn = { service = \"AWS Lamda\" }\n", "write `AWS Lambda`", "AWS Lambda"},
      {"[groups]\nnet = { kind = \"privat-subnet\" }\n", "write `private-subnet`", "private-subnet"},
      {"[groups]\nnet = { kind = \"eks\" }\n", "for a box with the icon of Amazon EKS, write `service = \"eks\"`",
       nullptr},
      {"[components]\nnet = { service = \"private-subnet\" }\n",
       "`private-subnet` is a kind of group: under `[groups]`, write `kind = \"private-subnet\"`", nullptr},
      {"[services]\nterraform = { name = \"Terraform\" }\n[components]\ntf = { service = \"terrafrom\" }\n",
       "write `terraform`", "terraform"},
  };
  for (const Case& tried : cases) BOOST_TEST_CONTEXT(tried.body) {
      const auto resolved = resolve_text(tried.body);
      const Diagnostic& unknown = resolved.only();
      BOOST_TEST(unknown.help == tried.help);
      BOOST_TEST(unknown.fix.has_value() == (tried.replacement != nullptr));
      if (unknown.fix && tried.replacement) BOOST_TEST(unknown.fix->replacement == tried.replacement);
    }
}

BOOST_AUTO_TEST_CASE(only_a_slip_is_mended_unasked) {
  BOOST_TEST(is_certain_slip("databse", "database"));
  BOOST_TEST(is_certain_slip("workre", "worker"));
  BOOST_TEST(is_certain_slip("Web", "web"));
  BOOST_TEST(!is_certain_slip("wb", "web"));           // too short to be sure
  BOOST_TEST(!is_certain_slip("worker1", "worker2"));  // two of a series
  BOOST_TEST(!is_certain_slip("worker", "worker2"));
  BOOST_TEST(!is_certain_slip("worker_a", "worker_b"));
  BOOST_TEST(!is_certain_slip("dtabse", "database"));  // two edits
}

BOOST_AUTO_TEST_CASE(quotes_stay_when_they_belong_to_the_place) {
  const auto fix = [](const char* value, std::uint32_t length) {
    return replacement_for({value, Span{SourceId{0}, 5, 5 + length}}, "new");
  };
  BOOST_TEST(fix("old", 3)->replacement == "new");
  BOOST_TEST(fix("old", 5)->replacement == "\"new\"");
  BOOST_TEST(!fix("old", 9).has_value());  // written with escapes, or in three quotes
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
