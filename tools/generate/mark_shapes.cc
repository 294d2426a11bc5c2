// SPDX-License-Identifier: MIT
//
// Families that show one mark of the format each, on a shape that is known to be easy without it.
#include <algorithm>

#include "shapes.h"

namespace archsheet::generate {

void draw_long_labels(Draft& draft, int components) {
  draft.speak(kLongWinded);
  draft.label_percent(60);
  draw_layers(draft, components);
}

void draw_korean(Draft& draft, int components) {
  draft.speak(kKorean);
  draw_microservices(draft, components);
}

// What stands on a VPC's border: a gateway in the way of the flow, endpoints at its end.
void draw_border(Draft& draft, int components) {
  const Id region = region_of(draft);
  const Id vpc = draft.group("vpc", region);
  const Id subnet = draft.group("private-subnet", vpc);
  const Id people = draft.component(kPeople);
  const Id gateway = draft.component("internet-gateway");
  draft.set(gateway, "on", quoted(vpc));
  Ids ids = {people, gateway};
  for (const Id& id : several(draft, std::max(1, components - 5), kCompute, subnet)) ids.push_back(id);
  const Id endpoint = draft.component("vpc-endpoint");
  draft.set(endpoint, "on", quoted(vpc));
  ids.push_back(endpoint);
  for (const Id& id : several(draft, 2, kStores, region)) ids.push_back(id);
  connect_in_line(draft, ids);
}

void draw_loops(Draft& draft, int components) {
  const Id region = region_of(draft);
  const Ids ids = several(draft, components, kAnything, region);
  connect_in_line(draft, ids);
  for (std::size_t i = 0; i < ids.size(); i += 4) draft.step({draft.arrow(ids[i], ids[i])});
}

// Two to four arrows between one pair: told apart by label, style and way.
void draw_parallel(Draft& draft, int components) {
  const Id region = region_of(draft);
  const Ids ids = several(draft, components, kAnything, region);
  connect_in_line(draft, ids);
  for (std::size_t i = 1; i < ids.size(); i += 3) {
    draft.step({ids[i - 1] + " --> " + ids[i] + " : refresh"});
    if (draft.random.chance(60)) draft.step({ids[i] + " -> " + ids[i - 1] + " : {results}"});
    if (draft.random.chance(30)) draft.step({ids[i - 1] + " ..> " + ids[i]}, "number = false");
  }
}

void draw_both_ways(Draft& draft, int components) {
  const Id region = region_of(draft);
  Ids ids = {draft.component(kPeople)};
  while (static_cast<int>(ids.size()) < components) {
    const Id& from = ids[draft.random.chance(60) ? ids.size() - 1 : draft.random.below(ids.size())];
    const Id next = draft.component(kAnything, region);
    draft.connect(from, next, draft.random.chance(60) ? "<->" : "->");
    ids.push_back(next);
  }
}

// A second story beside the first, dashed and counted with letters.
void draw_tracks(Draft& draft, int components) {
  const Id region = region_of(draft);
  Ids ids = {draft.component(kPeople)};
  for (const Id& id : several(draft, components - 1, kAnything, region)) ids.push_back(id);
  connect_in_line(draft, ids);
  std::string_view key = "number = \"A\"";
  for (std::size_t i = ids.size() - 1; i > 2 && i > ids.size() / 3; i -= 2) {
    draft.step({draft.arrow(ids[i], ids[i - 2], "-->")}, key);
    key = {};
  }
}

// The same arrow in two steps, which bears both numbers.
void draw_two_numbers(Draft& draft, int components) {
  draft.label_percent(0);
  const Id region = region_of(draft);
  Ids ids = {draft.component(kPeople)};
  for (const Id& id : several(draft, components - 1, kAnything, region)) ids.push_back(id);
  connect_in_line(draft, ids);
  for (std::size_t i = 1; i < ids.size(); i += 3) draft.step({ids[i - 1] + " -> " + ids[i]});
  if (ids.size() > 5) draft.connect(ids[0], ids[4]);
}

void draw_stacks(Draft& draft, int components) {
  const Id region = region_of(draft);
  const Id entry = draft.component("application-load-balancer", region);
  Ids before = {entry};
  for (int i = 1; i < components; ++i) {
    const Id next = draft.component(i % 2 == 0 ? kStores : kCompute, region);
    if (draft.random.chance(50)) draft.set(next, "count", std::to_string(draft.random.between(2, 12)));
    draft.connect(draft.random.chance(60) ? before.back() : draft.random.pick(std::span<const Id>(before)), next);
    before.push_back(next);
  }
}

// Things outside the cloud, each at its side of the page.
void draw_places(Draft& draft, int components) {
  const Id region = region_of(draft);
  const Id people = draft.component(kPeople);
  draft.set(people, "place", quoted("left"));
  const Id partner = draft.component("server");
  draft.set(partner, "place", quoted("right"));
  Ids ids = {people};
  for (const Id& id : several(draft, std::max(1, components - 3), kAnything, region)) ids.push_back(id);
  const Id middle = ids[ids.size() / 2];
  ids.push_back(partner);
  connect_in_line(draft, ids);
  const Id watcher = draft.component("client");
  draft.set(watcher, "place", quoted(draft.random.chance(50) ? "top" : "bottom"));
  draft.connect(middle, watcher);
}

// The first members of the Region stand in two or three lines, as its author wants them.
void draw_rows(Draft& draft, int components) {
  const Id region = region_of(draft);
  const Id people = draft.component(kPeople);
  const Ids ids = several(draft, components - 1, kAnything, region);
  draft.connect(people, ids.front());
  connect_in_line(draft, ids);
  const std::size_t width = std::clamp<std::size_t>(ids.size() / 3, 1, 5);
  std::string rows = "rows = [";
  for (std::size_t row = 0; row < 2 && (row + 1) * width <= ids.size(); ++row) {
    const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(row * width);
    rows += (row > 0 ? ", " : "") + list_of(Ids(begin, begin + static_cast<std::ptrdiff_t>(width)));
  }
  draft.layout(rows + "]");
}

}  // namespace archsheet::generate
