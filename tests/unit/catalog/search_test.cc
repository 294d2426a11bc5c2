// SPDX-License-Identifier: MIT
//
// Services by words, and the ways from one to another.

#include "catalog/search.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>

#include "catalog/ways.h"

using namespace archsheet::catalog;

BOOST_AUTO_TEST_SUITE(service_search)

namespace {

const Service& service(std::string_view name) {
  return *find_service(name)->service;
}

bool finds(const std::vector<std::string>& words, std::string_view id) {
  return std::ranges::any_of(search({words}), [&](const Service* found) { return found->id == id; });
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_are_looked_for_in_names_categories_and_purposes) {
  BOOST_TEST(finds({"kinesis"}, "kinesis-data-streams"));
  BOOST_TEST(finds({"KINESIS", "firehose"}, "data-firehose"));  // a former name
  BOOST_TEST(finds({"mqtt"}, "iot-core"));                      // its purpose
  BOOST_TEST(finds({"라우팅하는"}, "iot-core"));                // the Korean one
  BOOST_TEST(finds({"internet of things"}, "iot-core"));        // its category
  BOOST_TEST(!finds({"kinesis", "athena"}, "kinesis-data-streams"));
  BOOST_TEST(search({{"nonsenseword"}}).empty());
  BOOST_TEST(search({}).size() == services().size());
}

BOOST_AUTO_TEST_CASE(names_come_before_descriptions) {
  const auto found = search({{"s3"}});
  const auto named = [](const Service* s) { return s->id == "s3"; };
  const auto described = [](const Service* s) { return s->id == "athena"; };
  BOOST_REQUIRE(std::ranges::any_of(found, described));
  BOOST_TEST((std::ranges::find_if(found, named) < std::ranges::find_if(found, described)));
}

BOOST_AUTO_TEST_CASE(filters_narrow) {
  for (const Service* found : search({{}, find_category("storage"), Lifecycle::ClosedToNewCustomers})) {
    BOOST_TEST(found->category->id == "storage");
    BOOST_TEST((found->lifecycle == Lifecycle::ClosedToNewCustomers));
  }
  BOOST_TEST(!search({{}, nullptr, Lifecycle::Retired}).empty());
  for (const std::string_view name : lifecycle_names()) BOOST_TEST(name_of(*lifecycle_by_name(name)) == name);
  BOOST_TEST(!lifecycle_by_name("sleeping").has_value());
}

BOOST_AUTO_TEST_CASE(a_direct_pair_shows_all_its_mechanisms) {
  const Connection connection = connect(service("iot-core"), service("cloudwatch"));
  BOOST_TEST(connection.direct.size() == 2u);
  BOOST_TEST(connection.ways.empty());
  BOOST_TEST((connection.indirect == nullptr));
}

BOOST_AUTO_TEST_CASE(data_that_come_back_join_in_both_directions) {
  const Connection connection = connect(service("s3"), service("athena"));
  BOOST_TEST(std::ranges::any_of(connection.direct, [](const Integration* i) { return i->from->id == "athena"; }));
  BOOST_TEST(connect(service("lambda"), service("iot-core")).direct.size() == 1u);  // messages go one way only
}

BOOST_AUTO_TEST_CASE(the_curated_way_comes_first) {
  const Connection connection = connect(service("iot-core"), service("sagemaker-ai"));
  BOOST_TEST(connection.direct.empty());
  BOOST_REQUIRE((connection.indirect != nullptr));
  BOOST_REQUIRE(!connection.ways.empty());
  BOOST_TEST((connection.ways.front().front().to == connection.indirect->ways.front().front()));
}

BOOST_AUTO_TEST_CASE(ways_join_end_to_end_within_three_hops) {
  for (const Service& from : services()) {
    if (from.kind != ServiceKind::Service || from.lifecycle != Lifecycle::Active) continue;
    const Service& to = service("redshift");
    for (const Way& way : connect(from, to).ways) {
      BOOST_TEST(way.size() <= kMostHops);
      BOOST_TEST((way.front().from == &from));
      BOOST_TEST((way.back().to == &to));
      for (std::size_t i = 0; i < way.size(); ++i) {
        BOOST_TEST((way[i].integration != nullptr));
        if (i > 0) BOOST_TEST((way[i].from == way[i - 1].to));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_service_is_not_joined_to_itself) {
  BOOST_TEST(connect(service("s3"), service("s3")).ways.empty());
}

BOOST_AUTO_TEST_SUITE_END()
