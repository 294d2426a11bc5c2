// SPDX-License-Identifier: MIT
//
// Groups that are written once and drawn several times.
#include <boost/test/unit_test.hpp>

#include "resolve_text.h"

namespace archsheet {
namespace {

using test::dumped;
using test::resolve_text;
using test::Resolved;

using Strings = std::vector<std::string>;

// Two zones with a web server and a cache each, one database in the first, and a load balancer outside.
const std::string kZones =
    "[groups]\n"
    "vpc = { kind = \"vpc\" }\n"
    "zone = { kind = \"availability-zone\", in = \"vpc\", copies = [\"A\", \"B\"] }\n"
    "private = { kind = \"private-subnet\", in = \"zone\" }\n"
    "[components]\n"
    "alb = { service = \"application-load-balancer\", in = \"vpc\" }\n"
    "web = { service = \"ec2\", in = \"private\" }\n"
    "cache = { service = \"elasticache\", in = \"private\" }\n"
    "primary = { service = \"rds\", in = \"private@A\" }\n"
    "other = { service = \"ec2\" }\n";

// "a -> b" of each flow that `flow` gives.
Strings arrows(const std::string& flow) {
  const Resolved resolved = resolve_text(kZones + "[[steps]]\nflows = [\"" + flow + "\"]\n");
  BOOST_REQUIRE(resolved.model.has_value());
  Strings out;
  for (const ModelFlow& made : resolved.model->flows)
    out.push_back(id_of(*resolved.model, made.from) + " -> " + id_of(*resolved.model, made.to));
  return out;
}

BOOST_AUTO_TEST_SUITE(copies)

BOOST_AUTO_TEST_CASE(a_group_is_repeated_with_all_it_holds) {
  const Resolved resolved = resolve_text(kZones);
  BOOST_REQUIRE(resolved.model.has_value());
  const Model& model = *resolved.model;
  Strings groups, components, labels;
  for (const ModelGroup& group : model.groups) {
    groups.push_back(group.id + (group.parent ? " in " + model.at(*group.parent).id : ""));
    labels.push_back(group.label);
  }
  for (const ModelComponent& component : model.components)
    components.push_back(component.id + (component.parent ? " in " + model.at(*component.parent).id : ""));
  BOOST_TEST(groups == (Strings{"vpc", "zone@A in vpc", "zone@B in vpc", "private@A in zone@A", "private@B in zone@B"}),
             boost::test_tools::per_element());
  BOOST_TEST(labels == (Strings{"Virtual private cloud (VPC)", "Availability Zone A", "Availability Zone B",
                                "Private subnet", "Private subnet"}),
             boost::test_tools::per_element());
  BOOST_TEST(components == (Strings{"alb in vpc", "web@A in private@A", "web@B in private@B", "cache@A in private@A",
                                    "cache@B in private@B", "primary in private@A", "other"}),
             boost::test_tools::per_element());
  BOOST_TEST(!model.groups[1].copy_of.has_value());
  BOOST_TEST((model.groups[2].copy_of == GroupId{1}));
  BOOST_TEST((model.components[2].copy_of == ComponentId{1}));
  BOOST_TEST(!model.components[5].copy_of.has_value());
}

BOOST_AUTO_TEST_CASE(flows_and_copies) {
  struct Case {
    const char* written;
    Strings drawn;
  };
  const Case cases[] = {
      {"alb -> web", {"alb -> web@A", "alb -> web@B"}},              // from outside: every copy
      {"web -> other", {"web@A -> other", "web@B -> other"}},        // to outside: from every copy
      {"web -> cache", {"web@A -> cache@A", "web@B -> cache@B"}},    // inside: copy by copy
      {"alb -> web@B", {"alb -> web@B"}},                            // one named
      {"web@A -> cache", {"web@A -> cache@A"}},                      // one named, the other in its copy
      {"web@A -> cache@B", {"web@A -> cache@B"}},                    // both named
      {"web -> primary", {"web@A -> primary", "web@B -> primary"}},  // in one copy only: outside the others
      {"web@B -> primary", {"web@B -> primary"}},                    // unless the author says less
      {"alb -> private", {"alb -> private@A", "alb -> private@B"}},  // groups alike
      {"zone -> web", {"zone@A -> web@A", "zone@B -> web@B"}},       // a group and what it holds
      {"vpc -> web", {"vpc -> web@A", "vpc -> web@B"}},
      {"zone@A -> zone@B", {"zone@A -> zone@B"}},
      {"alb -> web, web@A", {"alb -> web@A", "alb -> web@B"}},  // named twice, drawn once
      {"web -> web", {"web@A -> web@A", "web@B -> web@B"}},     // loops
  };
  for (const Case& tried : cases) BOOST_TEST_CONTEXT(tried.written)
  BOOST_TEST(arrows(tried.written) == tried.drawn, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(two_repeated_groups_are_outside_each_other) {
  const Resolved resolved = resolve_text(
      "[groups]\nleft = { copies = [\"1\", \"2\"] }\nright = { copies = [\"1\", \"2\", \"3\"] }\n"
      "[components]\na = { service = \"ec2\", in = \"left\" }\nb = { service = \"ec2\", in = \"right\" }\n"
      "[[steps]]\nflows = [\"a -> b\"]\n");
  BOOST_TEST(resolved.model->flows.size() == 6U);
}

BOOST_AUTO_TEST_CASE(callouts_stand_on_every_copy) {
  const Resolved resolved =
      resolve_text(kZones + "[[steps]]\nat = [\"web\", \"cache@B\", \"primary\", \"web@A\"]\ntext = \"x\"\n");
  BOOST_TEST(dumped(resolved, "step") == Strings{"step 0 number \"1\" at web@A web@B cache@B primary text \"x\""},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_band_lies_over_every_copy_or_over_its_own) {
  const Resolved across = resolve_text(
      "[groups]\nvpc = { kind = \"vpc\" }\nzone = { in = \"vpc\", copies = [\"A\", \"B\"] }\n"
      "asg = { kind = \"auto-scaling-group\", in = \"vpc\", around = [\"web\"] }\n"
      "inner = { kind = \"auto-scaling-group\", in = \"zone\", around = [\"web\", \"out\"] }\n"
      "[components]\nweb = { service = \"ec2\", in = \"zone\" }\nout = { service = \"ec2\", in = \"vpc\" }\n");
  BOOST_REQUIRE(across.model.has_value());
  Strings bands;
  for (const ModelGroup& group : across.model->groups) {
    if (!group.is_band()) continue;
    bands.push_back(group.id + ":");
    for (const NodeId& node : group.around) bands.back() += ' ' + id_of(*across.model, node);
  }
  BOOST_TEST(bands == (Strings{"inner@A: web@A out", "inner@B: web@B out", "asg: web@A web@B"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(rows_arrange_one_copy_and_all_follow) {
  const auto rows = [](const std::string& written) {
    return dumped(resolve_text(kZones + "[layout]\nrows = " + written + "\n"), "row");
  };
  BOOST_TEST(rows("[[\"web\"], [\"cache\"]]") == (Strings{"row web@A", "row cache@A"}),
             boost::test_tools::per_element());
  BOOST_TEST(rows("[[\"web@B\", \"cache\"]]") == (Strings{"row web@B cache@B"}), boost::test_tools::per_element());
  BOOST_TEST(rows("[[\"primary\", \"cache\"]]") == (Strings{"row primary cache@A"}), boost::test_tools::per_element());
  BOOST_TEST(rows("[[\"alb\"], [\"zone\"]]") == (Strings{"row alb", "row zone@A zone@B"}),
             boost::test_tools::per_element());
  BOOST_TEST(rows("[[\"zone@B\", \"zone@A\"]]") == (Strings{"row zone@B zone@A"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(on_a_border_of_every_copy) {
  const Resolved resolved = resolve_text(
      "[groups]\nvpc = { kind = \"vpc\", copies = [\"1\", \"2\"] }\n"
      "[components]\nigw = { service = \"internet-gateway\", on = \"vpc\" }\n");
  BOOST_REQUIRE_EQUAL(resolved.model->components.size(), 2U);
  for (const ModelComponent& component : resolved.model->components) BOOST_TEST(component.on_border);
  BOOST_TEST((resolved.model->components[1].parent == GroupId{1}));
}

BOOST_AUTO_TEST_CASE(an_empty_label_becomes_the_copys_word) {
  const Resolved resolved = resolve_text("[groups]\nbox = { copies = [\"Blue\", \"Green\"] }\n");
  BOOST_TEST(resolved.model->groups[0].label == "Blue");
  BOOST_TEST(resolved.model->groups[1].label == "Green");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
