// SPDX-License-Identifier: MIT
//
// Every spelling the spec format promises finds the service, and nothing else does.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>

#include "base/nearest.h"
#include "catalog/catalog.h"
#include "catalog/rows/names.h"

using namespace archsheet;
using namespace archsheet::catalog;

BOOST_AUTO_TEST_SUITE(find_service_by_name)

namespace {

struct Case {
  std::string_view name;
  std::string_view id;
  NameMatch match;
};

constexpr Case kCases[] = {
    {"iot-core", "iot-core", NameMatch::Id},
    {"IoT-Core", "iot-core", NameMatch::Id},
    {"iot", "iot-core", NameMatch::Alias},
    {"alb", "application-load-balancer", NameMatch::Alias},
    {"AWS IoT Core", "iot-core", NameMatch::OfficialName},
    {"aws iot core", "iot-core", NameMatch::OfficialName},
    {"AWS  IOT_CORE ", "iot-core", NameMatch::OfficialName},
    {"AWS IoT", "iot-core", NameMatch::OfficialName},
    {"sns", "sns", NameMatch::Id},
    {"Amazon Simple Notification Service (Amazon SNS)", "sns", NameMatch::OfficialName},
    {"Amazon Simple Notification Service (SNS)", "sns", NameMatch::OfficialName},
    {"Amazon Simple Notification Service", "sns", NameMatch::OfficialName},
    {"Simple Notification Service", "sns", NameMatch::OfficialName},
    {"AMAZON SNS", "sns", NameMatch::OfficialName},
    {"AWS IAM", "iam", NameMatch::OfficialName},
    {"Amazon Virtual Private Cloud (VPC)", "vpc", NameMatch::OfficialName},
    {"Kinesis Data Streams", "kinesis-data-streams", NameMatch::Id},
    {"AWS Lambda", "lambda", NameMatch::OfficialName},
    {"AWS ParallelCluster", "parallelcluster", NameMatch::OfficialName},
    {"Amazon DocumentDB", "documentdb", NameMatch::OfficialName},
    {"Oracle Database@AWS", "oracle-database-at-aws", NameMatch::OfficialName},
    {"Kinesis Data Analytics", "managed-flink", NameMatch::FormerName},
    {"kinesis-data-analytics", "managed-flink", NameMatch::FormerName},
    {"Amazon Kinesis Data Analytics", "managed-flink", NameMatch::FormerName},
    {"kinesis-analytics", "managed-flink", NameMatch::FormerName},
    {"KDA", "managed-flink", NameMatch::FormerName},
    {"kinesis-firehose", "data-firehose", NameMatch::FormerName},
    {"Amazon Kinesis Data Firehose", "data-firehose", NameMatch::FormerName},
    {"firehose", "data-firehose", NameMatch::Alias},
    {"QuickSight", "quick-sight", NameMatch::FormerName},
    {"Amazon QuickSight", "quick-sight", NameMatch::FormerName},
    {"Amazon Quick Sight", "quick-sight", NameMatch::OfficialName},
    {"Quick Suite", "quick", NameMatch::FormerName},
    {"AppStream 2.0", "workspaces-applications", NameMatch::FormerName},
    {"AWS SSO", "iam-identity-center", NameMatch::FormerName},
    {"Amazon Connect", "connect", NameMatch::FormerName},
    {"connect", "connect", NameMatch::Id},
    {"sagemaker", "sagemaker", NameMatch::Id},
    {"Amazon SageMaker", "sagemaker", NameMatch::OfficialName},
    {"SageMaker AI", "sagemaker-ai", NameMatch::Id},
    {"AWS Chatbot", "chatbot", NameMatch::OfficialName},
    {"AWS Security Hub", "security-hub", NameMatch::OfficialName},
    {"shield", "shield", NameMatch::Id},
    {"Users", "users", NameMatch::Id},
    {"Manufacturing execution system", "manufacturing-execution-system", NameMatch::Id},
    {"MES", "manufacturing-execution-system", NameMatch::OfficialName},
};

}  // namespace

BOOST_AUTO_TEST_CASE(finds_every_spelling) {
  for (const Case& expected : kCases) {
    BOOST_TEST_CONTEXT("`" << expected.name << "`") {
      const auto found = find_service(expected.name);
      BOOST_REQUIRE(found.has_value());
      BOOST_TEST(found->service->id == expected.id);
      BOOST_TEST(static_cast<int>(found->match) == static_cast<int>(expected.match));
    }
  }
}

BOOST_AUTO_TEST_CASE(finds_nothing_else) {
  for (const std::string_view name :
       {"", " ", "-", "iot-cor", "AWS", "Amazon", "AWS S3 bucketing", "iot!core", "Amazon IoT Core", "\xff\xfe",
        "lambda\n", "Amazon Simple Notification Service (Amazon SNS", "(Amazon SNS)"})
    BOOST_TEST(!find_service(name).has_value(), "`" << name << "` was found");
  BOOST_TEST(!find_service(std::string(1 << 20, 'a')).has_value());
}

BOOST_AUTO_TEST_CASE(every_name_a_service_bears_finds_it) {
  for (const Service& service : services()) {
    const auto by_id = find_service(service.id);
    BOOST_REQUIRE(by_id.has_value());
    BOOST_TEST(by_id->service == &service);
    BOOST_TEST(static_cast<int>(by_id->match) == static_cast<int>(NameMatch::Id));
    const auto by_name = find_service(service.name);
    BOOST_REQUIRE(by_name.has_value());
    // A thing outside AWS may be called what a service has for its id ("Shield").
    BOOST_TEST((by_name->service == &service || service.kind == ServiceKind::General), "name of " << service.id);
  }
}

BOOST_AUTO_TEST_CASE(near_misses_are_compared_with_ids_aliases_and_names) {
  const auto& names = service_names();
  for (const std::string_view name : {"iot-core", "alb", "AWS IoT Core"})
    BOOST_TEST((std::ranges::find(names, name) != names.end()), name);
  for (const std::string_view name : names) BOOST_TEST(find_service(name).has_value(), name);
  BOOST_TEST(nearest("iot-cor", names).value_or("") == "iot-core");
  BOOST_TEST(nearest("AWS Lamda", names).value_or("") == "AWS Lambda");
}

BOOST_AUTO_TEST_CASE(folding_ignores_case_and_the_kind_of_separator) {
  BOOST_TEST(fold_name("  AWS  IoT_Core\t") == "aws-iot-core");
  BOOST_TEST(fold_name("a--b - c") == "a-b-c");
  BOOST_TEST(fold_name(" - ") == "");
  BOOST_TEST(fold_name("\xec\x84\xbc\xec\x84\x9c") == "\xec\x84\xbc\xec\x84\x9c");
}

BOOST_AUTO_TEST_SUITE_END()
