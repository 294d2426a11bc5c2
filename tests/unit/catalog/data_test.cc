// SPDX-License-Identifier: MIT
//
// The data keep their promises. What the catalogue compiler already refuses
// (doubled names, dangling references) is looked at once more from outside.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <set>
#include <string>

#include "catalog/catalog.h"
#include "catalog/icons.h"
#include "catalog/tables.h"

using namespace archsheet::catalog;

BOOST_AUTO_TEST_SUITE(catalogue_data)

namespace {

bool is_listed(const Service* service) {
  return service >= services().data() && service < services().data() + services().size();
}

// A pair may be drawn against the verb unless data only move with it.
bool is_joined(const Service& from, const Service& to) {
  const auto back = integrations(to, from);
  return !integrations(from, to).empty() ||
         std::ranges::any_of(back, [](const Integration& way) { return way.flow != DataFlow::Forward; });
}

std::string_view last_word(std::string_view name) {
  name = name.substr(0, name.rfind(" ("));
  return name.substr(name.rfind(' ') + 1);
}

}  // namespace

BOOST_AUTO_TEST_CASE(services_are_complete) {
  std::map<ServiceKind, int> count;
  std::set<std::string_view> ids;
  for (const Service& service : services()) {
    ++count[service.kind];
    BOOST_TEST(ids.insert(service.id).second, service.id);
    BOOST_TEST(!service.name.empty());
    BOOST_TEST(!service.short_name.empty());
    BOOST_REQUIRE(service.category != nullptr);
    BOOST_TEST((find_category(service.category->id) == service.category));
    BOOST_TEST((service.successor == nullptr || is_listed(service.successor)), service.id);
    BOOST_TEST((service.successor != &service), service.id);
    BOOST_TEST((service.lifecycle == Lifecycle::Active || !service.lifecycle_date.empty()), service.id);
    BOOST_TEST((service.documentation.empty() || service.documentation.starts_with("https://docs.aws.amazon.com/")));
  }
  BOOST_TEST(count[ServiceKind::Service] == 375);
  BOOST_TEST(count[ServiceKind::Resource] >= 81);
  BOOST_TEST(count[ServiceKind::General] >= 18);
}

BOOST_AUTO_TEST_CASE(successors_end) {
  for (const Service& service : services()) {
    std::size_t steps = 0;
    for (const Service* at = &service; at->successor != nullptr && steps <= services().size(); at = at->successor)
      ++steps;
    BOOST_TEST(steps <= services().size(), service.id << " is its own successor in the end");
  }
}

BOOST_AUTO_TEST_CASE(every_icon_exists) {
  for (const Service& service : services()) BOOST_TEST((find_icon(service.icon) != nullptr), service.id);
  for (const Category& category : categories()) BOOST_TEST((find_icon(category.icon) != nullptr), category.id);
  for (const GroupKind& kind : group_kinds())
    BOOST_TEST((kind.icon.empty() || find_icon(kind.icon) != nullptr), kind.id);
}

BOOST_AUTO_TEST_CASE(services_without_an_icon_wear_their_category) {
  BOOST_TEST(find_service("kiro")->service->icon == "category/DeveloperTools");
  BOOST_TEST(find_service("iot-core")->service->icon == "architecture-service/AWSIoTCore");
}

BOOST_AUTO_TEST_CASE(services_in_use_lead_to_their_documentation) {
  const auto documented = std::ranges::count_if(
      services(), [](const Service& s) { return s.kind == ServiceKind::Service && !s.documentation.empty(); });
  BOOST_TEST(documented >= 120);
  BOOST_TEST(find_service("iot-core")->service->documentation == "https://docs.aws.amazon.com/iot/");
}

BOOST_AUTO_TEST_CASE(verbs_fit_between_two_names) {
  std::set<std::string_view> relations;
  for (const Integration& way : tables::integrations) {
    BOOST_TEST(way.verb->phrase.size() <= 40u);
    BOOST_TEST((way.verb->phrase.front() >= 'a' && way.verb->phrase.front() <= 'z'), way.verb->phrase);
    BOOST_TEST(!way.verb->phrase.ends_with('.'));
    BOOST_TEST(!way.mechanism.empty());
    relations.insert(way.verb->relation);
  }
  for (const std::string_view relation : {"routes", "streams", "invokes", "stores", "reads", "protected-by"})
    BOOST_TEST(relations.contains(relation), relation);
}

BOOST_AUTO_TEST_CASE(integrations_are_sorted_by_their_ends) {
  BOOST_TEST(tables::integrations.size() == 1024u);
  BOOST_TEST(std::ranges::is_sorted(tables::integrations, {},
                                    [](const Integration& way) { return std::pair(way.from, way.to); }));
  for (const Integration& way : tables::integrations) BOOST_TEST((is_listed(way.from) && is_listed(way.to)));
}

BOOST_AUTO_TEST_CASE(every_hop_of_an_indirect_way_exists) {
  BOOST_TEST(tables::indirect.size() == 54u);
  for (const Indirect& pair : tables::indirect) {
    BOOST_TEST_CONTEXT(pair.from->id << " to " << pair.to->id) {
      BOOST_TEST(integrations(*pair.from, *pair.to).empty());
      BOOST_TEST(!pair.ways.empty());
      for (const auto way : pair.ways) {
        BOOST_REQUIRE(!way.empty());
        const Service* at = pair.from;
        for (const Service* hop : way) {
          BOOST_TEST(is_joined(*at, *hop), at->id << " -> " << hop->id);
          at = hop;
        }
        BOOST_TEST(is_joined(*at, *pair.to), at->id << " -> " << pair.to->id);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(names_are_found_by_one_search) {
  BOOST_REQUIRE(tables::names.size() > services().size());
  for (std::size_t i = 1; i < tables::names.size(); ++i)
    BOOST_TEST((tables::names[i - 1].folded < tables::names[i].folded), tables::names[i].folded);
}

BOOST_AUTO_TEST_CASE(names_of_what_is_in_use_can_be_read_aloud) {
  for (const Service& service : services()) {
    if (service.lifecycle == Lifecycle::Retired || !service.name_ko.empty()) continue;
    BOOST_TEST(!korean_reading(last_word(service.name)).empty(), service.name);
    BOOST_TEST(!korean_reading(last_word(service.short_name)).empty(), service.short_name);
  }
}

BOOST_AUTO_TEST_CASE(group_kinds_are_those_of_the_spec_format) {
  const std::set<std::string_view> expected = {"aws-cloud",
                                               "aws-account",
                                               "region",
                                               "availability-zone",
                                               "vpc",
                                               "public-subnet",
                                               "private-subnet",
                                               "security-group",
                                               "auto-scaling-group",
                                               "elastic-beanstalk",
                                               "ec2-contents",
                                               "spot-fleet",
                                               "server-contents",
                                               "corporate-data-center",
                                               "on-premises",
                                               "step-functions-workflow",
                                               "iot-greengrass",
                                               "iot-greengrass-deployment",
                                               "generic",
                                               "generic-solid"};
  std::set<std::string_view> kinds;
  for (const GroupKind& kind : group_kinds()) kinds.insert(kind.id);
  BOOST_TEST((kinds == expected));
  for (const GroupKind& kind : group_kinds())
    for (const std::string_view parent : kind.usual_parents)
      BOOST_TEST((parent == "page" || find_group_kind(parent) != nullptr), kind.id << " in " << parent);
}

BOOST_AUTO_TEST_CASE(group_kinds_look_as_the_deck_has_them) {
  const GroupKind& region = *find_group_kind("region");
  BOOST_TEST(to_string(region.border) == "#00a4a6");
  BOOST_TEST((region.style == BorderStyle::Dotted && region.header == HeaderPlace::Left && region.is_aws));
  const GroupKind& scaling = *find_group_kind("auto-scaling-group");
  BOOST_TEST((scaling.icon_centred && scaling.style == BorderStyle::Dashed && scaling.header == HeaderPlace::Centre));
  const GroupKind& cloud = *find_group_kind("aws-cloud");
  BOOST_TEST(to_string(cloud.border_dark) == "#ffffff");
  BOOST_TEST(find_group_kind("availability-zone")->label_ko == "가용 영역");
  BOOST_TEST(!find_group_kind("on-premises")->is_aws);
  for (const std::string_view kind : {"availability-zone", "security-group", "generic"})
    BOOST_TEST(find_group_kind(kind)->icon.empty(), kind);
  BOOST_TEST((find_group_kind("VPC") == nullptr));
}

BOOST_AUTO_TEST_CASE(lifecycles_are_known) {
  const Service& events = *find_service("iot-events")->service;
  BOOST_TEST((events.lifecycle == Lifecycle::Retired));
  BOOST_TEST(events.lifecycle_date == "2026-05-20");
  BOOST_REQUIRE(events.successor != nullptr);
  BOOST_TEST(events.successor->id == "eventbridge");
  BOOST_TEST(data_date() == "2026-11-23");
}

BOOST_AUTO_TEST_CASE(every_service_in_use_says_what_it_does_and_by_what_it_is_billed) {
  std::set<std::string_view> purposes;
  for (const Service& service : services()) {
    const bool in_use = service.lifecycle != Lifecycle::Renamed && service.lifecycle != Lifecycle::Retired;
    if (!in_use || service.kind == ServiceKind::General) continue;
    const LocalText& purpose = service.purpose;
    BOOST_TEST(!purpose.english.empty(), service.id);
    BOOST_TEST(std::ranges::count(purpose.english, ' ') < 14, service.id);
    BOOST_TEST(purpose.korean.ends_with("는"), service.id);  // a noun can follow: "...하는 서비스입니다"
    BOOST_TEST(purposes.insert(purpose.english).second, service.id << " is for the same as another");
    BOOST_TEST(purposes.insert(purpose.korean).second, service.id << " is for the same as another in Korean");
    if (service.kind != ServiceKind::Service) continue;
    BOOST_TEST(!service.billing.english.empty(), service.id);
    BOOST_TEST(!service.billing.korean.empty(), service.id);
    BOOST_TEST(service.billing.english.find('$') == std::string_view::npos, service.id);
  }
}

BOOST_AUTO_TEST_SUITE_END()
