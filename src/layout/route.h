// SPDX-License-Identifier: MIT
//
// Ways for all flows over one lattice: short ones first, then again those that are in each other's way.
// Lines may still share stretches afterwards; `nudge` lays them side by side.
#pragma once

#include <array>
#include <map>
#include <vector>

#include "layout/lattice.h"
#include "layout/ports.h"
#include "layout/search.h"
#include "layout/traffic.h"

namespace archsheet {

// Of one flow over the lattice.
struct RouterWay {
  LatticeWay vertices;
  Port tail;
  Port head;
  bool found = false;
};

class Router {
 public:
  // Both must outlive the router.
  Router(const Scene& scene, Work& work);

  // Finds a way for every flow (self loops have theirs already) and improves them twice. What the work ends before
  // remains without a way.
  void route_all();

  // Makes the stretches of `flow` that meet `region` dear to everyone.
  void blame(int flow, const Rect& region);

  // Takes these flows out and routes them anew, in this order.
  void reroute(const std::vector<int>& flows);

  // Finds a flow another way, on which crossings are very dear, and gives back the way it had.
  RouterWay detour(int flow);
  void restore(int flow, const RouterWay& way);

  // Axis-parallel polylines without needless points; empty for a flow without any way.
  std::vector<WirePath> paths() const;

 private:
  struct Branch {
    int mate;
    int length;  // vertices of the mate's way up to the branch, from the end that they share
  };

  const std::vector<Port>& ports_of(const WireEnd& end, double run);
  void add_port_terminals(int flow, bool is_tail, bool relaxed);
  void add_trunk_terminals(int flow);
  LatticeWay from_trunk(int flow, LatticeWay way) const;
  const WireEnd& own_end(int flow) const;
  Port& shared_port(int flow);
  Port& own_port(int flow);
  Fence fence_around(int group, bool keep_inside) const;
  void add_fences(int flow, bool relaxed);
  bool is_fenced(const LatticeWay& way) const;
  void add_direct_line(int flow);
  int port_price(int flow, bool is_tail, const Port& port) const;
  int load_price(int flow, const WireEnd& end, const Port& port) const;
  void route(int flow, int shyness = 1);
  bool route(int flow, bool relaxed, int shyness);
  void adopt(int flow, const Found& found);
  void take_up(int flow);
  void take_out(int flow);
  bool is_in_conflict(int flow) const;

  const Scene& scene_;
  Work& work_;
  Lattice lattice_;
  Traffic traffic_;
  Search search_;
  std::vector<RouterWay> ways_;
  std::vector<int> order_;
  std::map<std::array<int, 4>, std::vector<Port>> ports_;  // by component, group, inside, kind of run
  std::vector<std::vector<DirectLine>> direct_lines_;      // of each flow, the free ones
  std::vector<std::array<std::vector<int>, 4>> load_;      // flows at each side of each component

  // Of the quest at hand.
  Quest quest_;
  std::vector<Port> tails_, heads_;
  std::vector<Branch> branches_;
  const DirectLine* direct_ = nullptr;
  LatticeWay direct_way_;  // as the quest goes
};

}  // namespace archsheet
