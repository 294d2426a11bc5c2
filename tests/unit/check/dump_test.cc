// SPDX-License-Identifier: MIT
//
// The text form of a whole model, and the questions asked of one.
#include <boost/test/unit_test.hpp>

#include "resolve_text.h"

namespace archsheet {
namespace {

using test::resolve_text;

const std::string kBody =
    "subtitle = \"Two\\nlines and a \\\"quote\\\"\"\nrevised = 2026-03-01\ntags = [\"iot\"]\n"
    "[groups]\ncloud = { kind = \"aws-cloud\", place = \"right\" }\nvpc = { kind = \"vpc\", in = \"cloud\", role = "
    "\"10.0.0.0/16\" }\n"
    "band = { kind = \"auto-scaling-group\", in = \"vpc\", around = [\"web\"] }\n"
    "[components]\n"
    "igw = { service = \"internet-gateway\", on = \"vpc\", link = \"https://example.com\" }\n"
    "web = { service = \"ec2\", in = \"vpc\", label = \"Web\", count = 4, facts = [\"monitored\"], reading = \"웹\", "
    "link = \"mailto:a@b.c\" }\n"
    "[[steps]]\nflows = [\"igw -> web : {requests}\"]\ntext = \"Go.\"\n"
    "[page]\nsize = \"A4\"\norientation = \"portrait\"\n"
    "[legend]\ndashed = \"Failover\"\n"
    "[layout]\nrows = [[\"web\"]]\n";

BOOST_AUTO_TEST_SUITE(dumping)

BOOST_AUTO_TEST_CASE(a_line_a_thing) {
  const auto resolved = resolve_text(kBody);
  BOOST_REQUIRE(resolved.model.has_value());
  BOOST_TEST(dump(*resolved.model) ==
             "model spec en\n"
             "title \"Spec\"\n"
             "subtitle \"Two\\\\u{a}lines and a \\\"quote\\\"\"\n"
             "revised 2026-03-01\n"
             "tag \"iot\"\n"
             "page size \"A4\" portrait\n"
             "group cloud aws-cloud label \"AWS Cloud\" place right\n"
             "group vpc vpc label \"Virtual private cloud (VPC)\" role \"10.0.0.0/16\" in cloud\n"
             "group band auto-scaling-group label \"Auto Scaling group\" in vpc around web\n"
             "component igw internet-gateway label \"Internet gateway\" on vpc link \"https://example.com\"\n"
             "component web ec2 own-label \"Web\" in vpc count 4 facts monitored reading \"웹\" link \"mailto:a@b.c\"\n"
             "flow 0 igw -> web label \"requests\" data \"requests\" steps 0\n"
             "step 0 number \"1\" flows 0 text \"Go.\"\n"
             "row web\n"
             "legend dashed \"Failover\"\n");
}

BOOST_AUTO_TEST_CASE(what_stands_in_what) {
  const auto resolved = resolve_text(kBody);
  const Model& model = *resolved.model;
  const NodeId web = ComponentId{1};
  BOOST_TEST(id_of(model, web) == "web");
  BOOST_TEST(label_of(model, web) == "Web");
  BOOST_TEST(holds(model, GroupId{0}, web));
  BOOST_TEST(holds(model, GroupId{1}, web));
  BOOST_TEST(holds(model, GroupId{1}, NodeId(GroupId{1})));
  BOOST_TEST(!holds(model, GroupId{1}, NodeId(GroupId{0})));
  BOOST_TEST(!holds(model, GroupId{2}, web));  // a band holds nothing
  BOOST_TEST((parent_of(model, web) == GroupId{1}));
  BOOST_TEST(!parent_of(model, NodeId(GroupId{0})).has_value());
}

BOOST_AUTO_TEST_CASE(documentation_is_the_default_link) {
  const auto resolved = resolve_text("[components]\nweb = { service = \"ec2\" }\n");
  BOOST_TEST(resolved.model->components[0].link == resolved.model->components[0].service->documentation);
  BOOST_TEST(resolved.model->components[0].link.starts_with("https://"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
