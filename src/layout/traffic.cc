// SPDX-License-Identifier: MIT
#include "layout/traffic.h"

namespace archsheet {

int heading_between(const Lattice& lattice, int from, int to) {
  if (to == from + 1 && lattice.row_of(to) == lattice.row_of(from)) return east;
  if (to == from - 1 && lattice.row_of(to) == lattice.row_of(from)) return west;
  return to > from ? south : north;
}

Traffic::Traffic(const Lattice& lattice)
    : lattice_(lattice),
      first_(static_cast<std::size_t>(lattice.edge_count()), -1),
      loads_(static_cast<std::size_t>(lattice.edge_count()), 0),
      past_faults_(static_cast<std::size_t>(lattice.edge_count()), 0) {}

template <typename Visit>
void Traffic::walk(const LatticeWay& way, Visit visit) const {
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    visit(lattice_.edge(way[i], heading_between(lattice_, way[i], way[i + 1]), way[i + 1]));
  }
}

void Traffic::add(int flow, const LatticeWay& way) {
  walk(way, [&](int edge) {
    int use = spare_;
    if (use >= 0) {
      spare_ = uses_[use].next;
    } else {
      use = static_cast<int>(uses_.size());
      uses_.push_back({});
    }
    uses_[use] = {flow, first_[edge]};
    first_[edge] = use;
    ++loads_[edge];
  });
}

void Traffic::remove(int flow, const LatticeWay& way) {
  walk(way, [&](int edge) {
    int* link = &first_[edge];
    while (*link >= 0 && uses_[*link].flow != flow) link = &uses_[*link].next;
    if (*link < 0) return;
    const int use = *link;
    *link = uses_[use].next;
    uses_[use].next = spare_;
    spare_ = use;
    --loads_[edge];
  });
}

}  // namespace archsheet
