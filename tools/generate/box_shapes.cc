// SPDX-License-Identifier: MIT
//
// Families told apart by their boxes.
#include <algorithm>

#include "shapes.h"

namespace archsheet::generate {

// Arrows join the boxes; what stands in them is touched by none.
void draw_stages(Draft& draft, int components) {
  const Id region = region_of(draft);
  const int stages = std::clamp(components / 4, 2, 6);
  const Id source = draft.component(kPeople);
  Ids boxes;
  for (int i = 0; i < stages; ++i) {
    boxes.push_back(draft.group("generic", region));
    several(draft, std::max(1, (components - 2) / stages + (i < (components - 2) % stages ? 1 : 0)), kAnything,
            boxes.back());
  }
  const Id target = draft.component(kAnalytics, region);
  draft.connect(source, boxes.front());
  connect_in_line(draft, boxes);
  draft.connect(boxes.back(), target);
  if (stages > 3 && draft.random.chance(40)) draft.connect(boxes[0], boxes[2]);
}

// A flow, and beside it one or two boxes of icons that belong to all of it.
void draw_strips(Draft& draft, int components) {
  const Id region = region_of(draft);
  const int loose = components / 2;
  Ids ids = {draft.component(kPeople)};
  for (const Id& id : several(draft, components - loose - 1, kAnything, region)) ids.push_back(id);
  connect_in_line(draft, ids);
  if (ids.size() > 4) draft.connect(ids[1], ids[4]);
  const bool two = loose > 4;
  several(draft, two ? loose - loose / 2 : loose, kSecurity, draft.group("generic", region));
  if (two) several(draft, loose / 2, kOperations, draft.group("generic", draft.random.chance(50) ? region : Id()));
}

// A tier of a zone: a subnet with a few things in a row.
static Ids tier(Draft& draft, std::string_view kind, const Id& zone, int count, Pool pool) {
  return several(draft, count, pool, draft.group(kind, zone));
}

static void draw_zones(Draft& draft, int components, const std::string& copies, int zones) {
  const Id region = region_of(draft);
  const Id vpc = draft.group("vpc", region);
  const Id zone = draft.group("availability-zone", vpc);
  draft.set(zone, "copies", copies);
  const Id people = draft.component(kPeople);
  const Id balancer = draft.component("application-load-balancer", vpc);
  const int each = std::max(2, (components - 3) / zones);
  const Ids web = tier(draft, "public-subnet", zone, each - each / 2, kCompute);
  const Ids data = tier(draft, "private-subnet", zone, each / 2, kStores);
  draft.connect(people, balancer);
  draft.connect(balancer, web.front());
  connect_in_line(draft, web);
  draft.connect(web.back(), data.front());
  const Id shared = draft.component(draft.random.chance(50) ? kMessaging : kStores, region);
  draft.connect(web.front(), shared);
}

void draw_two_zones(Draft& draft, int components) {
  draw_zones(draft, components, "[\"A\", \"B\"]", 2);
}

void draw_three_zones(Draft& draft, int components) {
  draw_zones(draft, components, "[\"A\", \"B\", \"C\"]", 3);
}

// Three zones of three subnets, and two bands across the zones.
void draw_zones_by_subnets(Draft& draft, int components) {
  const Id region = region_of(draft);
  const Id vpc = draft.group("vpc", region);
  const Id zone = draft.group("availability-zone", vpc);
  draft.set(zone, "copies", "[\"A\", \"B\", \"C\"]");
  const Id people = draft.component(kPeople);
  const Id balancer = draft.component("application-load-balancer", vpc);
  const int each = std::max(3, (components - 2) / 3);
  const Ids web = tier(draft, "public-subnet", zone, 1, std::span(kEdge).last(1));
  const Ids app = tier(draft, "private-subnet", zone, (each - 1) - (each - 1) / 2, kCompute);
  const Ids data = tier(draft, "private-subnet", zone, (each - 1) / 2, kStores);
  const Id fleet = draft.group("auto-scaling-group", vpc);
  draft.set(fleet, "around", list_of({app.front()}));
  const Id cluster = draft.group("generic", vpc);
  draft.set(cluster, "around", list_of({data.front()}));
  draft.connect(people, balancer);
  draft.connect(balancer, web.front());
  draft.connect(web.front(), app.front());
  connect_in_line(draft, app);
  draft.connect(app.back(), data.front());
}

// Six boxes in each other, with something at each depth.
void draw_deep_nesting(Draft& draft, int components) {
  const std::string_view kinds[] = {"aws-cloud", "aws-account", "region", "vpc", "private-subnet", "security-group"};
  Ids boxes;
  for (const std::string_view kind : kinds) boxes.push_back(draft.group(kind, boxes.empty() ? Id() : boxes.back()));
  if (draft.random.chance(30)) boxes.pop_back();
  Ids ids = {draft.component(kPeople)};
  for (int i = 1; i < components; ++i) {
    // Things gather in the inner boxes.
    const std::size_t depth = std::max(draft.random.below(boxes.size() - 1), draft.random.below(boxes.size() - 1)) + 1;
    const Id& box = i < static_cast<int>(boxes.size()) ? boxes[static_cast<std::size_t>(i)] : boxes[depth];
    ids.push_back(draft.component(kAnything, box));
    draft.connect(draft.random.chance(70) ? ids[ids.size() - 2] : draft.random.pick(std::span<const Id>(ids)),
                  ids.back());
  }
}

// The same workload in two Regions, with the stores replicated.
void draw_twin_regions(Draft& draft, int components) {
  const Id cloud = draft.group("aws-cloud");
  const Id people = draft.component(kPeople);
  const Id entry = draft.component("route-53", cloud);
  draft.connect(people, entry);
  Ids stores;
  for (const std::string_view city : {"Seoul", "Tokyo"}) {
    const Id region = draft.group("region", cloud);
    draft.set(region, "role", quoted(city));
    Ids ids = {entry};
    for (const Id& id : several(draft, std::max(1, (components - 4) / 2), kCompute, region)) ids.push_back(id);
    ids.push_back(draft.component("aurora", region));
    connect_in_line(draft, ids);
    stores.push_back(ids.back());
  }
  draft.step({draft.arrow(stores[0], stores[1], "-->")}, "number = false");
}

// A box with nothing in it that arrows end on, between those who publish and those who listen.
void draw_event_bus(Draft& draft, int components) {
  const Id region = region_of(draft);
  const Id bus = draft.group("generic", region);
  draft.set(bus, "service", quoted("eventbridge"));
  const int publishers = std::max(1, components / 2);
  for (const Id& id : several(draft, publishers, kAnything, region)) draft.connect(id, bus);
  for (const Id& id : several(draft, std::max(1, components - publishers), kCompute, region)) draft.connect(bus, id);
}

void draw_no_flows(Draft& draft, int components) {
  const Id region = region_of(draft);
  for (int left = components; left > 0;) {
    const int count = std::min(draft.random.between(1, 9), left);
    several(draft, count, kAnything, draft.random.chance(80) ? draft.group("generic", region) : region);
    left -= count;
  }
}

// Boxes in boxes, and no icon at all.
void draw_groups_only(Draft& draft, int components) {
  Ids boxes = {region_of(draft)};
  for (int i = 0; i < components / 3 + 1; ++i) {
    const Id parent = draft.random.pick(std::span<const Id>(boxes));
    boxes.push_back(draft.group("generic", parent));
  }
}

// Domains of teams of services: the shape of the largest specs.
void draw_estate(Draft& draft, int components) {
  const Id region = region_of(draft);
  const Id entry = draft.component("api-gateway", region);
  Ids fronts;
  Id domain;
  for (int left = components - 1, team = 0; left > 0; ++team) {
    const int size = std::min(draft.random.between(4, 8), left);
    if (team % 4 == 0) domain = draft.group("generic", region);
    const Id box = draft.group("generic-solid", domain);
    Ids ids = several(draft, size - size / 3, kCompute, box);
    for (const Id& store : several(draft, size / 3, kStores, box)) ids.push_back(store);
    connect_in_line(draft, ids);
    if (team % 4 == 0) draft.connect(entry, ids.front());
    if (!fronts.empty()) draft.connect(fronts.back(), ids.front());
    if (fronts.size() > 3 && draft.random.chance(30))
      draft.connect(ids.front(), draft.random.pick(std::span<const Id>(fronts)));
    fronts.push_back(ids.front());
    left -= size;
  }
}

}  // namespace archsheet::generate
