// SPDX-License-Identifier: MIT

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "catalog/catalog.h"

using namespace archsheet::catalog;

BOOST_AUTO_TEST_SUITE(how_services_are_joined)

namespace {

const Service& service(std::string_view id) {
  const auto found = find_service(id);
  BOOST_REQUIRE(found.has_value());
  return *found->service;
}

std::vector<std::string_view> ids_of(std::span<const Service* const> way) {
  std::vector<std::string_view> ids;
  for (const Service* hop : way) ids.push_back(hop->id);
  return ids;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_rule_of_iot_core_invokes_lambda) {
  const auto ways = integrations(service("iot-core"), service("lambda"));
  BOOST_REQUIRE(ways.size() == 1u);
  BOOST_TEST(ways[0].verb->phrase == "invokes");
  BOOST_TEST(ways[0].verb->relation == "invokes");
  BOOST_TEST(ways[0].from->id == "iot-core");
  BOOST_TEST(ways[0].to->id == "lambda");
  BOOST_TEST(static_cast<int>(ways[0].flow) == static_cast<int>(DataFlow::Forward));
}

BOOST_AUTO_TEST_CASE(the_most_usual_way_comes_first) {
  const auto lambda_to_s3 = integrations(service("lambda"), service("s3"));
  BOOST_REQUIRE(lambda_to_s3.size() == 2u);
  BOOST_TEST(lambda_to_s3[0].verb->phrase == "reads and writes objects in");
  const auto rds_to_secrets = integrations(service("rds"), service("secrets-manager"));
  BOOST_REQUIRE(rds_to_secrets.size() == 2u);
  BOOST_TEST(rds_to_secrets[0].verb->phrase == "reads credentials from");
}

BOOST_AUTO_TEST_CASE(unjoined_pairs_have_no_ways) {
  BOOST_TEST(integrations(service("iot-core"), service("sagemaker-ai")).empty());
  const Service& last = services().back();
  BOOST_TEST(integrations(last, last).empty());
}

BOOST_AUTO_TEST_CASE(a_service_of_a_spec_is_joined_to_nothing) {
  const Service own{.id = "lambda",
                    .name = "Ours",
                    .short_name = "Ours",
                    .name_ko = {},
                    .category = find_category("compute"),
                    .icon = {},
                    .kind = ServiceKind::Service,
                    .scope = Scope::Regional,
                    .placement = Placement::InVpc,
                    .lifecycle = Lifecycle::Active,
                    .lifecycle_date = {},
                    .successor = nullptr,
                    .note = {},
                    .documentation = {},
                    .purpose = {},
                    .billing = {},
                    .aliases = {},
                    .former_names = {},
                    .own_icon = nullptr};
  BOOST_TEST(integrations(own, service("s3")).empty());
  BOOST_TEST(integrations(service("s3"), own).empty());
  BOOST_TEST((find_indirect(service("iot-core"), own) == nullptr));
  BOOST_TEST(!is_programmable(own));
}

BOOST_AUTO_TEST_CASE(the_ways_round_stand_in_order) {
  const Indirect* indirect = find_indirect(service("iot-core"), service("sagemaker-ai"));
  BOOST_REQUIRE(indirect != nullptr);
  BOOST_REQUIRE(indirect->ways.size() == 3u);
  BOOST_TEST((ids_of(indirect->ways[0]) == std::vector<std::string_view>{"lambda"}));
  BOOST_TEST((ids_of(indirect->ways[1]) == std::vector<std::string_view>{"kinesis-data-streams", "managed-flink"}));
  BOOST_TEST((ids_of(indirect->ways[2]) == std::vector<std::string_view>{"data-firehose", "s3"}));
  BOOST_TEST((find_indirect(service("sagemaker-ai"), service("iot-core")) == nullptr));
  BOOST_TEST((find_indirect(service("iot-core"), service("lambda")) == nullptr));
}

BOOST_AUTO_TEST_CASE(code_can_call_anything) {
  for (const std::string_view id : {"lambda", "ec2", "ecs", "eks", "fargate", "step-functions", "eventbridge-scheduler",
                                    "iot-greengrass", "users", "server", "snowflake"})
    BOOST_TEST(is_programmable(service(id)), id);
  for (const std::string_view id : {"s3", "iot-core", "sns", "vpc"}) BOOST_TEST(!is_programmable(service(id)), id);
}

BOOST_AUTO_TEST_CASE(readings_are_told_apart_by_case_first) {
  BOOST_TEST(korean_reading("Flink") == "플링크");
  BOOST_TEST(korean_reading("flink") == "플링크");
  BOOST_TEST(korean_reading("53") == "오십삼");
  BOOST_TEST(korean_reading("re:Post") == "리포스트");
  BOOST_TEST(korean_reading("nonsenseword") == "");
  BOOST_TEST(korean_reading("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
