// SPDX-License-Identifier: MIT
#include "generate.h"

#include <algorithm>
#include <array>

#include "shapes.h"

namespace archsheet::generate {
namespace {

struct Family {
  std::string_view name;
  void (*draw)(Draft& draft, int components);
};

constexpr std::array kFamilies = {
    Family{"stages", draw_stages},
    Family{"zones-by-subnets", draw_zones_by_subnets},
    Family{"strips", draw_strips},
    Family{"chain", draw_chain},
    Family{"fan-out", draw_fan_out},
    Family{"fan-in", draw_fan_in},
    Family{"layers", draw_layers},
    Family{"hubs", draw_hubs},
    Family{"crowd", draw_crowd},
    Family{"two-zones", draw_two_zones},
    Family{"three-zones", draw_three_zones},
    Family{"microservices", draw_microservices},
    Family{"deep-nesting", draw_deep_nesting},
    Family{"long-labels", draw_long_labels},
    Family{"korean", draw_korean},
    Family{"parts", draw_parts},
    Family{"single", draw_single},
    Family{"no-flows", draw_no_flows},
    Family{"groups-only", draw_groups_only},
    Family{"event-bus", draw_event_bus},
    Family{"border", draw_border},
    Family{"loops", draw_loops},
    Family{"parallel", draw_parallel},
    Family{"both-ways", draw_both_ways},
    Family{"twin-regions", draw_twin_regions},
    Family{"tracks", draw_tracks},
    Family{"two-numbers", draw_two_numbers},
    Family{"stacks", draw_stacks},
    Family{"places", draw_places},
    Family{"rows", draw_rows},
};
constexpr Family kEstate = {"estate", draw_estate};

const Family* find_family(std::string_view name) {
  if (name == kEstate.name) return &kEstate;
  const auto found =
      std::find_if(kFamilies.begin(), kFamilies.end(), [&](const Family& family) { return family.name == name; });
  return found == kFamilies.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string_view> families() {
  std::vector<std::string_view> names;
  for (const Family& family : kFamilies) names.push_back(family.name);
  return names;
}

std::optional<std::string> generate(std::string_view name, std::uint64_t seed, int components) {
  const Family* family = find_family(name);
  if (family == nullptr || components < 1) return std::nullopt;
  Draft draft(std::string(name) + " " + std::to_string(seed), seed);
  family->draw(draft, components);
  return draft.print();
}

std::vector<Recipe> series(std::size_t count) {
  constexpr std::size_t kSizes = kMost - kFewest + 1;
  // Shares no factor with the number of sizes, so that a short series holds small and large ones.
  constexpr std::size_t kStride = 13;
  std::vector<Recipe> recipes;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t round = i / kFamilies.size();
    const std::size_t size = (round * kStride + i % kFamilies.size() * 5) % kSizes;
    recipes.push_back({kFamilies[i % kFamilies.size()].name, i + 1, kFewest + static_cast<int>(size)});
  }
  return recipes;
}

}  // namespace archsheet::generate
