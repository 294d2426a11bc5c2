// SPDX-License-Identifier: MIT
//
// Profiles and allowances.
#include "check/lint.h"

#include <boost/test/unit_test.hpp>

#include "resolve_text.h"

namespace archsheet {
namespace {

using test::resolve_text;

using Strings = std::vector<std::string>;

// Three findings: an indirect arrow, an unknown one, a service that is closed.
const std::string kFindings =
    "[components]\niot = { service = \"iot-core\" }\nsm = { service = \"sagemaker-ai\" }\nmacie = { service = "
    "\"macie\" }\n"
    "ide = { service = \"cloud9\" }\n"
    "[[steps]]\nflows = [\"iot -> sm\", \"macie -> iot\"]\n";

std::string allowing(const std::string& entry) {
  return kFindings + "[lint]\nallow = [{ " + entry + ", reason = \"r\" }]\n";
}

BOOST_AUTO_TEST_SUITE(lint)

BOOST_AUTO_TEST_CASE(allowances_silence_what_they_name) {
  struct Case {
    std::string body;
    Strings findings;
  };
  const Strings all = {"W0402 cloud9", "W0405 iot -> sm", "H0406 macie -> iot"};
  const Case cases[] = {
      {kFindings, all},
      {allowing("code = \"W0405\""), {"W0402 cloud9", "H0406 macie -> iot"}},
      {allowing("code = \"W0405\", at = \"sm\""), {"W0402 cloud9", "H0406 macie -> iot"}},
      {allowing("code = \"W0405\", at = \"iot -> sm\""), {"W0402 cloud9", "H0406 macie -> iot"}},
      {allowing("code = \"W0405\", at = \"ide\""), all},
      {allowing("code = \"W0405\", at = \"macie -> iot\""), all},
      {allowing("code = \"W0402\", at = \"ide\""), {"W0405 iot -> sm", "H0406 macie -> iot"}},
      {allowing("code = \"H0406\", at = \"macie -> iot\""), {"W0402 cloud9", "W0405 iot -> sm"}},
      {kFindings + "[lint]\nprofile = \"sketch\"\n", {}},
      {kFindings + "[lint]\nprofile = \"review\"\n", all},
  };
  for (const Case& tried : cases) BOOST_TEST_CONTEXT(tried.body)
  BOOST_TEST(resolve_text(tried.body).findings == tried.findings, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_sketch_is_still_held_to_errors_and_structure) {
  const auto resolved = resolve_text(
      "[groups]\nouter = { kind = \"vpc\" }\ninner = { kind = \"region\", in = \"outer\" }\n"
      "[components]\na = { service = \"codestar\" }\n[lint]\nprofile = \"sketch\"\n",
      Language::English, toml::Date{2026, 11, 23});
  BOOST_TEST(resolved.findings == (Strings{"W0316 outer", "E0404 codestar"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(copies_are_allowed_by_their_plain_id) {
  const std::string body =
      "[groups]\nzone = { copies = [\"A\", \"B\"] }\n[components]\niot = { service = \"iot-core\" }\n"
      "sm = { service = \"sagemaker-ai\", in = \"zone\" }\n[[steps]]\nflows = [\"iot -> sm\"]\n[lint]\n";
  BOOST_TEST(
      resolve_text(body + "allow = [{ code = \"W0405\", at = \"iot -> sm\", reason = \"r\" }]\n").findings.empty());
  BOOST_TEST(resolve_text(body + "allow = [{ code = \"W0405\", at = \"sm@A\", reason = \"r\" }]\n").findings ==
                 Strings{"W0405 iot -> sm"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_allowance_that_can_never_apply_is_an_error) {
  const auto errors = [](const std::string& entry) {
    Strings found;
    for (const std::string& finding : resolve_text(allowing(entry)).findings)
      if (finding.starts_with('E')) found.push_back(finding);
    return found;
  };
  BOOST_TEST(errors("code = \"W9999\"") == Strings{"E0109 W9999"}, boost::test_tools::per_element());
  BOOST_TEST(errors("code = \"E0201\"") == Strings{"E0109 E0201"}, boost::test_tools::per_element());
  BOOST_TEST(errors("code = \"W0405\", at = \"iot -> smm\"") == Strings{"E0201 smm"}, boost::test_tools::per_element());
  BOOST_TEST(errors("code = \"W0405\", at = \"qqqq\"") == Strings{"E0201 qqqq"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(later_stages_are_judged_by_place) {
  Spec spec;
  SpecComponent component;
  component.id = {"web", Span{SourceId{0}, 10, 13}};
  spec.components.push_back(component);
  SpecAllow allow;
  allow.code.value = "W0705";
  allow.at.emplace().value = "web";
  spec.lint_allow.push_back(allow);
  const Lint judge(spec);
  Diagnostic diagnostic{Code::LabelTooLong, "", component.id.span, {}, {}, {}, {}, {}};
  BOOST_TEST(!judge.wants(diagnostic));
  diagnostic.span.begin = 11;
  BOOST_TEST(judge.wants(diagnostic));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
