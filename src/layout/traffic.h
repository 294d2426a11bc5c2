// SPDX-License-Identifier: MIT
//
// Which flows run over which edges of the lattice, and on which edges an earlier round found a fault.
#pragma once

#include <vector>

#include "layout/lattice.h"

namespace archsheet {

// A way over the lattice: neighbouring vertices, from source to target.
using LatticeWay = std::vector<int>;

class Traffic {
 public:
  explicit Traffic(const Lattice& lattice);

  void add(int flow, const LatticeWay& way);
  void remove(int flow, const LatticeWay& way);

  // Calls `visit(flow)` for every flow on `edge`.
  template <typename Visit>
  void each(int edge, Visit visit) const {
    for (int use = first_[edge]; use >= 0; use = uses_[use].next) visit(uses_[use].flow);
  }
  bool is_free(int edge) const { return first_[edge] < 0; }
  int load(int edge) const { return loads_[edge]; }  // flows on it
  bool carries(int edge, int flow) const {
    for (int use = first_[edge]; use >= 0; use = uses_[use].next) {
      if (uses_[use].flow == flow) return true;
    }
    return false;
  }

  int& past_faults(int edge) { return past_faults_[edge]; }
  int past_faults(int edge) const { return past_faults_[edge]; }

 private:
  struct Use {
    int flow;
    int next;
  };
  template <typename Visit>
  void walk(const LatticeWay& way, Visit visit) const;

  const Lattice& lattice_;
  std::vector<int> first_;  // by edge: index of its first use, or -1
  std::vector<int> loads_;
  std::vector<int> past_faults_;
  std::vector<Use> uses_;
  int spare_ = -1;  // chain of uses to take again
};

// The heading from one vertex to its neighbour.
int heading_between(const Lattice& lattice, int from, int to);

}  // namespace archsheet
