// SPDX-License-Identifier: MIT
#include "lookup/lookup.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace archsheet {

BOOST_AUTO_TEST_SUITE(lookup)

namespace {

const catalog::Service& service(std::string_view name) {
  return *catalog::find_service(name)->service;
}

bool has(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_page_shows_every_fact_and_both_kinds_of_neighbours) {
  const std::string page = service_page(service("lambda"));
  for (const std::string_view piece :
       {"AWS Lambda\n", "what it does", "billed by", "`compute`", "https://docs.aws.amazon.com/lambda/", "any API",
        "invokes it", "Amazon DynamoDB"})
    BOOST_TEST(has(page, piece), piece);
}

BOOST_AUTO_TEST_CASE(a_page_names_the_state_and_the_successor) {
  BOOST_TEST(has(service_page(service("cloudsearch")),
                 "closed-to-new-customers, 2024-07-25; successor Amazon OpenSearch Service (`opensearch-service`)"));
}

BOOST_AUTO_TEST_CASE(a_list_has_a_line_a_service) {
  BOOST_TEST(service_list({&service("s3"), &service("cloudsearch")}) ==
             "s3           Amazon Simple Storage Service (Amazon S3): " + std::string(service("s3").purpose.english) +
                 "\ncloudsearch  Amazon CloudSearch [closed-to-new-customers, 2024-07-25; successor Amazon OpenSearch "
                 "Service (`opensearch-service`)]\n");
  BOOST_TEST(service_list({}).empty());
}

BOOST_AUTO_TEST_CASE(json_is_an_array_even_of_nothing) {
  BOOST_TEST(services_json({}) == "[]\n");
  const std::string json = services_json({&service("s3")});
  BOOST_TEST(has(json, "\"id\": \"s3\""));
  BOOST_TEST(has(json, "\"successor\": null"));
}

BOOST_AUTO_TEST_CASE(connections_read_as_sentences) {
  BOOST_TEST(connection_text(service("iot-core"), service("lambda")) ==
             "AWS IoT Core invokes AWS Lambda: rule action lambda (IoT rule, asynchronous invoke)\n");
  const std::string round = connection_text(service("iot-core"), service("sagemaker-ai"));
  BOOST_TEST(has(round, "No direct integration of AWS IoT Core with Amazon SageMaker AI is known."));
  BOOST_TEST(has(round, "\n  AWS IoT Core -> AWS Lambda -> Amazon SageMaker AI\n"));
  BOOST_TEST(has(connection_text(service("lambda"), service("braket")), "can call any API"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
