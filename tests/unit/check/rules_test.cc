// SPDX-License-Identifier: MIT
//
// Lifecycles, integrations, nesting. Services are chosen for facts that do not change: what is retired stays so.
#include <boost/test/unit_test.hpp>

#include "resolve_text.h"

namespace archsheet {
namespace {

using test::resolve_text;

using Strings = std::vector<std::string>;

constexpr toml::Date kToday{2026, 11, 23};

struct Case {
  std::string body;
  Strings findings;
};

void check(const std::vector<Case>& cases) {
  for (const Case& tried : cases) BOOST_TEST_CONTEXT(tried.body)
  BOOST_TEST(resolve_text(tried.body, Language::English, kToday).findings == tried.findings,
             boost::test_tools::per_element());
}

std::string pair(const std::string& from, const std::string& to, const std::string& arrow = "->") {
  return "[components]\na = { service = \"" + from + "\" }\nb = { service = \"" + to +
         "\" }\n[[steps]]\nflows = [\"a " + arrow + " b\"]\n";
}

std::string one(const std::string& service) {
  return "[components]\na = { service = \"" + service + "\" }\n";
}

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(arrows_and_integrations) {
  check({
      {pair("iot-core", "kinesis-data-streams"), {}},        // direct
      {pair("iot-core", "IoT Core"), {}},                    // one service twice
      {pair("iot-core", "sagemaker-ai"), {"W0405 a -> b"}},  // only through others
      {pair("iot-core", "SageMaker"), {"W0405 a -> b"}},     // the name people use for it
      {pair("iot-core", "sagemaker-ai", "<->"), {"W0405 a <-> b"}},
      {pair("sagemaker-ai", "iot-core", "<->"), {"W0405 a <-> b"}},  // either way
      {pair("s3", "athena"), {}},                                    // Athena queries S3: data come back
      {pair("athena", "s3"), {}},
      {pair("macie", "iot-core"), {"H0406 a -> b"}},  // nothing is known
      {pair("lambda", "macie"), {}},                  // code can call anything
      {pair("macie", "users"), {}},                   // people read anything
      {pair("users", "macie"), {}},
      {pair("macie", "s3-bucket"), {}},  // a part of a service
  });
}

BOOST_AUTO_TEST_CASE(ways_round_are_named) {
  const auto resolved = resolve_text(pair("iot-core", "sagemaker-ai"));
  BOOST_TEST(resolved.only().message == "AWS IoT Core has no direct integration with Amazon SageMaker AI");
  BOOST_TEST(resolved.only().help ==
             "usual ways: Lambda; Kinesis Data Streams, then Managed Service for Apache Flink; Data Firehose, then S3");
}

BOOST_AUTO_TEST_CASE(each_pair_of_a_list_is_judged) {
  const auto resolved = resolve_text(
      "[components]\na = { service = \"iot-core\" }\nb = { service = \"sagemaker-ai\" }\nc = { service = \"rds\" }\n"
      "[[steps]]\nflows = [\"a -> b, c\"]\n");
  BOOST_TEST(resolved.findings == (Strings{"W0405 a -> b", "W0405 a -> b, c"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(copies_are_judged_once) {
  const auto resolved = resolve_text(
      "[groups]\nzone = { copies = [\"A\", \"B\", \"C\"] }\n"
      "[components]\na = { service = \"iot-core\" }\nb = { service = \"sagemaker-ai\", in = \"zone\" }\n"
      "[[steps]]\nflows = [\"a -> b\"]\n");
  BOOST_TEST(resolved.findings == Strings{"W0405 a -> b"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(lifecycles) {
  check({
      {one("s3"), {}},
      {one("Kinesis Data Analytics"), {"H0401 Kinesis Data Analytics"}},
      {one("iot-1-click"), {"E0404 iot-1-click"}},
      {one("codestar"), {"E0404 codestar"}},
      {one("cloud9"), {"W0402 cloud9"}},
      {one("app-mesh"), {"W0403 app-mesh"}},
      {"[groups]\nmesh = { service = \"app-mesh\" }\n", {"W0403 app-mesh"}},  // groups wear services, too
  });
}

BOOST_AUTO_TEST_CASE(a_former_name_is_replaced) {
  const auto resolved = resolve_text(one("Kinesis Data Analytics"));
  const Diagnostic& hint = resolved.only();
  BOOST_TEST(hint.message == "`Kinesis Data Analytics` is now called Amazon Managed Service for Apache Flink");
  BOOST_TEST(hint.help == "write `managed-flink`");
  BOOST_REQUIRE(hint.fix.has_value());
  BOOST_TEST(resolved.at(hint.fix->span) == "Kinesis Data Analytics");
  BOOST_TEST(hint.fix->replacement == "managed-flink");
  BOOST_TEST(resolved.model->components[0].service->id == "managed-flink");
}

BOOST_AUTO_TEST_CASE(lifecycles_are_judged_by_a_day) {
  const auto said = [](const std::string& service, toml::Date day) {
    const auto resolved = resolve_text(one(service), Language::English, day);
    return std::string(info(resolved.only().code).number) + ": " + resolved.only().message;
  };
  // IoT 1-Click was retired on 2025-01-29.
  BOOST_TEST(said("iot-1-click", {2025, 1, 28}) == "W0403: AWS IoT 1-Click reaches its end of support on 2025-01-29");
  BOOST_TEST(said("iot-1-click", {2025, 1, 29}) == "E0404: AWS IoT 1-Click is retired since 2025-01-29");
  // App Mesh ended on 2026-09-30.
  BOOST_TEST(said("app-mesh", {2026, 9, 29}) == "W0403: AWS App Mesh reaches its end of support on 2026-09-30");
  BOOST_TEST(said("app-mesh", {2026, 10, 1}) ==
             "W0403: AWS App Mesh reaches its end of support on 2026-09-30, which has passed");
  // Cloud9 was closed on 2024-07-25.
  BOOST_TEST(said("cloud9", {2024, 7, 24}) == "W0402: AWS Cloud9 is closed to new customers from 2024-07-25");
  BOOST_TEST(said("cloud9", {2024, 7, 25}) == "W0402: AWS Cloud9 is closed to new customers since 2024-07-25");
}

BOOST_AUTO_TEST_CASE(the_day_of_the_sheet_counts_unless_another_is_given) {
  const std::string body = "revised = 2024-06-01\n" + one("iot-1-click");
  BOOST_TEST(resolve_text(body).findings == Strings{"W0403 iot-1-click"}, boost::test_tools::per_element());
  BOOST_TEST(resolve_text(body, Language::English, kToday).findings == Strings{"E0404 iot-1-click"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nesting) {
  const auto nest = [](const std::string& inner, const std::string& outer) {
    return "[groups]\nouter = { kind = \"" + outer + "\" }\ninner = { kind = \"" + inner + "\", in = \"outer\" }\n";
  };
  check({
      {nest("private-subnet", "vpc"), {}},
      {nest("private-subnet", "availability-zone"), {}},
      {nest("vpc", "generic"), {}},
      {nest("generic", "private-subnet"), {}},
      {nest("vpc", "private-subnet"), {"W0316 outer"}},
      {nest("region", "vpc"), {"W0316 outer"}},
      {nest("corporate-data-center", "aws-cloud"), {"W0316 outer"}},
      {"[groups]\ninner = { kind = \"private-subnet\" }\n", {}},  // a detail of a larger drawing
  });
}

BOOST_AUTO_TEST_CASE(own_services_are_known_and_kept) {
  auto resolved = resolve_text(
      "[services]\nterraform = { name = \"Terraform\", category = \"developer-tools\" }\n"
      "[components]\na = { service = \"terraform\" }\nb = { service = \"TERRAFORM\" }\nc = { service = \"macie\" }\n"
      "[[steps]]\nflows = [\"a -> c\", \"c -> b\"]\n");
  BOOST_TEST(resolved.findings.empty());
  const Model kept = *resolved.model;
  resolved.model.reset();  // the copy must not look into what is gone
  BOOST_TEST(kept.components[0].service->name == "Terraform");
  BOOST_TEST(kept.components[0].service == kept.components[1].service);
  BOOST_TEST(kept.components[0].label == "Terraform");
  BOOST_REQUIRE(kept.components[0].service->category != nullptr);
  BOOST_TEST(kept.components[0].service->category->id == "developer-tools");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
