// SPDX-License-Identifier: MIT
//
// Families told apart by their arrows: one Region, and people outside it.
#include <algorithm>
#include <array>

#include "shapes.h"

namespace archsheet::generate {

void draw_chain(Draft& draft, int components) {
  const Id region = region_of(draft);
  Ids ids = {draft.component(kPeople)};
  for (const Id& id : several(draft, components - 1, kAnything, region)) ids.push_back(id);
  connect_in_line(draft, ids);
}

// A tree whose every parent has two to six children, away from the root or towards it.
static void draw_tree(Draft& draft, int components, bool outward) {
  const Id region = region_of(draft);
  Ids ids = {draft.component(outward ? kPeople : kAnalytics, outward ? Id() : region)};
  for (std::size_t parent = 0; static_cast<int>(ids.size()) < components; ++parent) {
    const int children = std::min(draft.random.between(2, 6), components - static_cast<int>(ids.size()));
    for (int i = 0; i < children; ++i) {
      ids.push_back(draft.component(kAnything, region));
      const Id& from = outward ? ids[parent] : ids.back();
      draft.connect(from, outward ? ids.back() : ids[parent]);
    }
  }
}

void draw_fan_out(Draft& draft, int components) {
  draw_tree(draft, components, true);
}

void draw_fan_in(Draft& draft, int components) {
  draw_tree(draft, components, false);
}

// Columns of two to five; each thing hands on to one or two of the next column.
void draw_layers(Draft& draft, int components) {
  const Id region = region_of(draft);
  Ids before;
  for (int left = components; left > 0;) {
    const int width = std::min(draft.random.between(2, 5), left);
    const bool people = before.empty();
    const Ids column = several(draft, width, people ? kPeople : kAnything, people ? Id() : region);
    for (std::size_t i = 0; i < before.size(); ++i) {
      draft.connect(before[i], column[i % column.size()]);
      if (draft.random.chance(40)) draft.connect(before[i], draft.random.pick(std::span<const Id>(column)));
    }
    before = column;
    left -= width;
  }
}

// A hub for each dozen, its spokes in, out and both ways; the hubs stand in line.
void draw_hubs(Draft& draft, int components) {
  const Id region = region_of(draft);
  const Ids hubs = several(draft, 1 + components / 12, kMessaging, region);
  connect_in_line(draft, hubs);
  for (int i = static_cast<int>(hubs.size()); i < components; ++i) {
    const Id& hub = hubs[static_cast<std::size_t>(i) % hubs.size()];
    const bool outside = draft.random.chance(20);
    const Id spoke = draft.component(outside ? kPeople : kAnything, outside ? Id() : region);
    switch (draft.random.below(5)) {
      case 0:
        draft.connect(hub, spoke, "<->");
        break;
      case 1:
      case 2:
        draft.connect(hub, spoke);
        break;
      default:
        draft.connect(spoke, hub);
    }
  }
}

// One component that all others send to, or are sent to, or both; they stand beside it or in boxes.
void draw_crowd(Draft& draft, int components) {
  const Id region = region_of(draft);
  const Id middle = draft.component(kMessaging, region);
  constexpr std::array kShares{0, 50, 100};
  Ids places{region};
  for (auto i = draft.random.below(4); i > 0; --i) places.push_back(draft.group("generic", region));
  draft.label_percent(draft.random.pick(std::span<const int>(kShares)));
  const int inward = draft.random.pick(std::span<const int>(kShares));
  for (int i = 1; i < components; ++i) {
    const Id other = draft.component(kAnything, draft.random.pick(std::span<const Id>(places)));
    if (draft.random.chance(inward))
      draft.connect(other, middle);
    else
      draft.connect(middle, other, draft.random.chance(5) ? "<->" : "->");
  }
}

// Services with a store each, behind one entry; they call each other, in rings too.
void draw_microservices(Draft& draft, int components) {
  const Id region = region_of(draft);
  const Id people = draft.component(kPeople);
  const Id entry = draft.component("api-gateway", region);
  draft.connect(people, entry);
  const Ids services = several(draft, std::max(1, (components - 2) * 3 / 5), kCompute, region);
  const Ids stores = several(draft, std::max(1, components - 2 - static_cast<int>(services.size())), kStores, region);
  for (std::size_t i = 0; i < services.size(); ++i) {
    if (i % 3 == 0) draft.connect(entry, services[i]);
    if (i < stores.size()) draft.connect(services[i], stores[i], draft.random.chance(25) ? "<->" : "->");
    if (i % 3 != 0) draft.connect(services[i - 1], services[i]);
    if (draft.random.chance(30)) draft.connect(services[i], draft.random.pick(std::span<const Id>(services)));
  }
}

// Short chains that have nothing to do with each other.
void draw_parts(Draft& draft, int components) {
  const Id region = region_of(draft);
  for (int left = components; left > 0;) {
    const int length = std::min(draft.random.between(1, 5), left);
    Ids ids;
    if (draft.random.chance(30)) ids.push_back(draft.component(kPeople));
    while (static_cast<int>(ids.size()) < length) ids.push_back(draft.component(kAnything, region));
    connect_in_line(draft, ids);
    left -= length;
  }
}

void draw_single(Draft& draft, int components) {
  const bool boxed = components % 2 == 0;
  const Id alone = draft.component(kAnything, boxed ? region_of(draft) : Id());
  if (components % 3 == 0) draft.step({draft.arrow(alone, alone)});
}

}  // namespace archsheet::generate
