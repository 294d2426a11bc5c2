// SPDX-License-Identifier: MIT
//
// Edit distance and the nearest name.
#include "base/nearest.h"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace archsheet;

BOOST_AUTO_TEST_SUITE(nearest_name)

BOOST_AUTO_TEST_CASE(single_edits_cost_one) {
  BOOST_TEST(edit_distance("vpc", "vpc") == 0U);
  BOOST_TEST(edit_distance("vpc", "vpcs") == 1U);  // insert
  BOOST_TEST(edit_distance("vpc", "vc") == 1U);    // delete
  BOOST_TEST(edit_distance("vpc", "vpx") == 1U);   // replace
  BOOST_TEST(edit_distance("vpc", "vcp") == 1U);   // swap
  BOOST_TEST(edit_distance("LAMBDA", "lambda") == 0U);
}

BOOST_AUTO_TEST_CASE(longer_ways) {
  BOOST_TEST(edit_distance("", "") == 0U);
  BOOST_TEST(edit_distance("", "abc") == 3U);
  BOOST_TEST(edit_distance("kitten", "sitting") == 3U);
  BOOST_TEST(edit_distance("sunday", "saturday") == 3U);
  BOOST_TEST(edit_distance("ca", "abc") == 3U);  // swapped letters are not edited again
  BOOST_TEST(edit_distance("abcdef", "ghijkl") == 6U);
}

BOOST_AUTO_TEST_CASE(distance_is_symmetric) {
  const std::string words[] = {"", "a", "s3", "sqs", "kinesis", "kinesis-data-streams", "data-firehose", "tsreams"};
  for (const std::string& a : words)
    for (const std::string& b : words) BOOST_TEST(edit_distance(a, b) == edit_distance(b, a), a << " " << b);
}

BOOST_AUTO_TEST_CASE(the_nearest_within_a_third) {
  BOOST_TEST(nearest("databse", {"web", "database", "data"}).value() == "database");
  BOOST_TEST(nearest("DynamoDb", {"rds", "dynamodb"}).value() == "dynamodb");
  BOOST_TEST(nearest("ab", {"ac", "xyz"}).value() == "ac");  // at least one edit is allowed
  BOOST_TEST(!nearest("abcdef", {"abxyz"}).has_value());
  BOOST_TEST(!nearest("queue", {"web", "lake"}).has_value());
  BOOST_TEST(!nearest("web", {}).has_value());
}

BOOST_AUTO_TEST_CASE(ties_go_to_the_first) {
  BOOST_TEST(nearest("bat", {"cat", "hat"}).value() == "cat");
  BOOST_TEST(nearest("bat", {"hat", "cat"}).value() == "hat");
  BOOST_TEST(nearest("bat", {"cat", "bat"}).value() == "bat");
}

BOOST_AUTO_TEST_CASE(hostile_lengths_have_no_neighbour) {
  const std::string long_name(100'000, 'a');
  const std::string longer_name(100'001, 'a');
  BOOST_TEST(!nearest(long_name, {longer_name}).has_value());
  BOOST_TEST(!nearest("", {"a"}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
