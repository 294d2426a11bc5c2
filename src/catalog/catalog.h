// SPDX-License-Identifier: MIT
//
// What the tool knows of AWS: services, the ways they are joined, the kinds of
// groups, and the icons. Constant tables, compiled from `catalog/*.toml` when
// the program is built; nothing is parsed at start-up.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/colour.h"
#include "base/language.h"

namespace archsheet::catalog {

struct Icon;

// A category of services: `developer-tools`, "Developer Tools", its tile colour.
struct Category {
  std::string_view id;
  std::string_view name;
  std::string_view name_ko;
  Colour colour;
  std::string_view icon;
};

// A text in the languages that the catalogue is written in; empty in others.
struct LocalText {
  std::string_view english;
  std::string_view korean;
  std::string_view in(Language language) const {
    return language == Language::English ? english : language == Language::Korean ? korean : std::string_view();
  }
};

enum class ServiceKind { Service, Resource, General };  // General: things outside AWS
enum class Scope { Global, Regional, Zonal, Edge };
enum class Placement { Global, RegionalEndpoint, InVpc, OnPremises };
enum class Lifecycle { Active, Renamed, ClosedToNewCustomers, EndOfSupport, Retired };

struct Service {
  std::string_view id;
  std::string_view name;        // full: "Amazon Simple Notification Service (Amazon SNS)"
  std::string_view short_name;  // "Amazon SNS"
  std::string_view name_ko;     // Korean name of a thing outside AWS; empty for services, which keep their English name
  const Category* category;
  std::string_view icon;  // "architecture-service/AWSIoTCore"; by rule the category's icon where it has none
  ServiceKind kind;
  Scope scope;
  Placement placement;
  Lifecycle lifecycle;
  std::string_view lifecycle_date;  // "2026-09-30", "2024", or empty
  const Service* successor;         // or null
  std::string_view note;
  std::string_view documentation;  // https address, or empty
  LocalText purpose;  // what it does: continues "Amazon S3, which ..."; in Korean it stands before a noun ("...하는")
  LocalText billing;  // by what it is billed, never prices: "requests and GB stored". Both empty when out of use
  std::span<const std::string_view> aliases;
  std::span<const std::string_view> former_names;
  const Icon* own_icon = nullptr;  // of a service that is not of the catalogue; drawn in place of `icon`
};

std::span<const Service> services();
std::span<const Category> categories();
const Category* find_category(std::string_view id);

// How a name was recognised. A former name deserves a word on its lifecycle; an alias does not.
enum class NameMatch { Id, Alias, FormerName, OfficialName };
struct FoundService {
  const Service* service;
  NameMatch match;
};

// By id, alias, former name, or official full name with or without its bracketed short form; ASCII case is ignored.
std::optional<FoundService> find_service(std::string_view name);

// Every id, alias and official name, for near misses.
const std::vector<std::string_view>& service_names();

enum class DataFlow { Forward, Reverse, Both, Control };

// The relation a verb expresses: `routes`, `stores`, `invokes` ... Text templates are written per relation.
struct Verb {
  std::string_view phrase;    // "routes messages to"
  std::string_view relation;  // "routes"
};

struct Integration {
  const Service* from;
  const Service* to;
  std::string_view mechanism;
  std::string_view trigger;
  const Verb* verb;
  DataFlow flow;
};

// All of them; those of one pair stand together, the most usual first.
std::span<const Integration> integrations();

// The ways `from` is joined to `to`, the most usual first; empty when none is known.
std::span<const Integration> integrations(const Service& from, const Service& to);

// Of the ways of one pair the one whose mechanism, trigger or verb a label names; else the first, the most usual.
// REQUIRES: there is one.
const Integration& named_by(std::span<const Integration> ways, std::string_view label);

// A pair people draw that has no direct integration; `ways` are the usual ways round, each a list of services in
// between.
struct Indirect {
  const Service* from;
  const Service* to;
  std::span<const std::span<const Service* const>> ways;
  std::string_view note;
};
std::span<const Indirect> indirect_pairs();
const Indirect* find_indirect(const Service& from, const Service& to);

// True for senders whose code can call anything (Lambda, EC2, things outside AWS ...).
bool is_programmable(const Service& service);

enum class BorderStyle { Solid, Dashed, Dotted };
enum class HeaderPlace { Left, Centre };

// A kind of group box, as the AWS icon deck draws it (line 1.25 pt, square corners, no fill).
struct GroupKind {
  std::string_view id;     // "vpc"
  std::string_view label;  // "Virtual private cloud (VPC)"
  std::string_view label_ko;
  Colour border;
  Colour border_dark;
  BorderStyle style;
  HeaderPlace header;
  std::string_view icon;                            // empty: none
  bool icon_centred;                                // on the middle of the top edge (Auto Scaling group)
  bool is_aws;                                      // lies inside AWS: account, Region, VPC ...
  std::span<const std::string_view> usual_parents;  // kinds, or "page": outside every group; empty: anywhere
};
std::span<const GroupKind> group_kinds();
const GroupKind* find_group_kind(std::string_view id);

// How a word at the end of a name is read aloud in Korean; empty when not known. Case-sensitive first.
std::string_view korean_reading(std::string_view word);

// The date of the data, by which lifecycles are judged when the spec gives none: "2026-11-23".
std::string_view data_date();

}  // namespace archsheet::catalog
