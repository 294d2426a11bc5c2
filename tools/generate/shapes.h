// SPDX-License-Identifier: MIT
//
// The families of generated specs. Each draws one shape with about `components` components.
#pragma once

#include "draft.h"

namespace archsheet::generate {

// Who is joined with whom (flow_shapes.cc).
void draw_chain(Draft& draft, int components);
void draw_fan_out(Draft& draft, int components);
void draw_fan_in(Draft& draft, int components);
void draw_layers(Draft& draft, int components);
void draw_hubs(Draft& draft, int components);
void draw_crowd(Draft& draft, int components);
void draw_microservices(Draft& draft, int components);
void draw_parts(Draft& draft, int components);
void draw_single(Draft& draft, int components);

// What stands in what (box_shapes.cc).
void draw_stages(Draft& draft, int components);
void draw_strips(Draft& draft, int components);
void draw_two_zones(Draft& draft, int components);
void draw_three_zones(Draft& draft, int components);
void draw_zones_by_subnets(Draft& draft, int components);
void draw_deep_nesting(Draft& draft, int components);
void draw_twin_regions(Draft& draft, int components);
void draw_event_bus(Draft& draft, int components);
void draw_no_flows(Draft& draft, int components);
void draw_groups_only(Draft& draft, int components);
void draw_estate(Draft& draft, int components);

// One mark of the format each, on a plain shape (mark_shapes.cc).
void draw_long_labels(Draft& draft, int components);
void draw_korean(Draft& draft, int components);
void draw_border(Draft& draft, int components);
void draw_loops(Draft& draft, int components);
void draw_parallel(Draft& draft, int components);
void draw_both_ways(Draft& draft, int components);
void draw_tracks(Draft& draft, int components);
void draw_two_numbers(Draft& draft, int components);
void draw_stacks(Draft& draft, int components);
void draw_places(Draft& draft, int components);
void draw_rows(Draft& draft, int components);

// AWS Cloud and a Region in it: where most things stand.
inline Id region_of(Draft& draft) {
  return draft.group("region", draft.group("aws-cloud"));
}

inline Ids several(Draft& draft, int count, Pool pool, const Id& in) {
  Ids ids;
  for (int i = 0; i < count; ++i) ids.push_back(draft.component(pool, in));
  return ids;
}

inline void connect_in_line(Draft& draft, const Ids& ids) {
  for (std::size_t i = 1; i < ids.size(); ++i) draft.connect(ids[i - 1], ids[i]);
}

}  // namespace archsheet::generate
