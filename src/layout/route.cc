// SPDX-License-Identifier: MIT
#include "layout/route.h"

#include <algorithm>
#include <numeric>

#include "layout/wire_measures.h"

namespace archsheet {

namespace {

Point centre_of(const Scene& scene, const WireEnd& end) {
  return end.component >= 0 ? scene.floor.components[end.component].icon.centre()
                            : scene.floor.groups[end.group].box.centre();
}

double apart(Point a, Point b) {
  return std::max(a.x, b.x) - std::min(a.x, b.x) + std::max(a.y, b.y) - std::min(a.y, b.y);
}

constexpr int branch_tag = 1 << 20;  // tags from here on are branches off a trunk
constexpr int rounds_of_improvement = 2;

}  // namespace

Router::Router(const Scene& scene, Work& work)
    : scene_(scene),
      work_(work),
      lattice_(make_lattice(scene)),
      traffic_(lattice_),
      search_(scene, lattice_, traffic_, work),
      ways_(scene.ends.size()),
      load_(scene.floor.components.size()) {
  // Short ones first, for they have the least choice; those that go round the outside last.
  order_.resize(scene.ends.size());
  std::iota(order_.begin(), order_.end(), 0);
  const auto reach = [&](int flow) {
    return apart(centre_of(scene, scene.ends[flow].from), centre_of(scene, scene.ends[flow].to)) +
           (scene.floor.flows[flow].feedback ? 1e6 : 0);
  };
  std::stable_sort(order_.begin(), order_.end(), [&](int a, int b) { return reach(a) < reach(b); });
  for (const WireEnds& ends : scene.ends)
    direct_lines_.push_back(ends.is_loop() ? std::vector<DirectLine>{} : direct_lines(scene, lattice_, ends));
}

const std::vector<Port>& Router::ports_of(const WireEnd& end, double run) {
  const std::array<int, 4> key{end.component, end.group, end.inside ? 1 : 0, run > wiring::tail_run ? 1 : 0};
  const auto found = ports_.find(key);
  if (found != ports_.end()) return found->second;
  std::vector<Port> ports = end.component >= 0 ? component_ports(scene_, lattice_, end.component, run)
                                               : group_ports(scene_, lattice_, end.group, end.inside, run);
  return ports_.emplace(key, std::move(ports)).first->second;
}

int Router::load_price(int flow, const WireEnd& end, const Port& port) const {
  if (end.component < 0) return 0;
  const FloorComponent& place = scene_.floor.components[end.component];
  const double side = (port.outward & 1) == 0 ? place.icon.height : place.icon.width;
  const int room = 1 + static_cast<int>((side - 2 * wiring::icon_inset) / wiring::least_lane);
  int others = 0;
  double price = 0;
  for (const int other : load_[end.component][port.outward]) {
    if (scene_.bundled(other, flow)) continue;
    ++others;
    price += scene_.ends[other].joins_same_pair(scene_.ends[flow]) ? wiring::busy_port / 3 : wiring::busy_port;
  }
  if (others >= room) price += wiring::full_port;
  return sixteenths(price);
}

int Router::port_price(int flow, bool is_tail, const Port& port) const {
  const WireEnds& ends = scene_.ends[flow];
  const WireEnd& own = is_tail ? ends.from : ends.to;
  int price = sixteenths(port.stub) + load_price(flow, own, port);
  if ((port.limits & (through_header | along_border)) != 0) price += sixteenths(wiring::past_fault);
  if (own.component < 0) return price;
  if (port.outward == south) price += sixteenths(wiring::bottom_port);
  if (scene_.floor.flows[flow].feedback) return price;
  const Point here = centre_of(scene_, own);
  const Point there = centre_of(scene_, is_tail ? ends.to : ends.from);
  const double dx = there.x - here.x;
  const double dy = there.y - here.y;
  const double ahead = dx * step_column[port.outward] + dy * step_row[port.outward];
  if (ahead < -12) price += sixteenths(wiring::averted_port);
  const bool level = (port.outward & 1) == 0;
  const double along = scene_.floor.downward ? dy : dx;
  if (level == scene_.floor.downward && (along > 46 || along < -46)) price += sixteenths(wiring::cross_port);
  return price;
}

void Router::add_port_terminals(int flow, bool is_tail, bool relaxed) {
  const WireEnd& end = is_tail ? scene_.ends[flow].from : scene_.ends[flow].to;
  const bool headed = !is_tail || scene_.floor.flows[flow].both;
  const bool is_start = is_tail != scene_.gathers[flow];
  std::vector<Port>& taken = is_tail ? tails_ : heads_;
  std::vector<Terminal>& terminals = is_start ? quest_.starts : quest_.goals;
  taken.clear();
  for (const Port& port : ports_of(end, headed ? wiring::head_run : wiring::tail_run)) {
    if ((port.limits & through_component) != 0) continue;
    if (!relaxed && (port.limits & (through_header | along_border)) != 0) continue;
    const int heading = is_start ? port.outward : port.outward ^ 2;
    terminals.push_back({port.vertex, heading, port_price(flow, is_tail, port), static_cast<int>(taken.size())});
    taken.push_back(port);
  }
}

// A flow of a bundle may leave the way of a mate at any of its vertices, or join it there: what they share costs
// little.
void Router::add_trunk_terminals(int flow) {
  branches_.clear();
  if (scene_.bundle[flow] < 0) return;
  for (int mate = 0; mate < static_cast<int>(ways_.size()); ++mate) {
    if (mate == flow || !ways_[mate].found || !scene_.bundled(mate, flow)) continue;
    const LatticeWay way = from_trunk(mate, ways_[mate].vertices);
    int price = sixteenths(2);
    int before = shared_port(mate).outward;
    for (int k = 0; k + 1 < static_cast<int>(way.size()); ++k) {
      const int after = heading_between(lattice_, way[k], way[k + 1]);
      for (int heading = 0; heading < 4; ++heading) {
        if (heading == after || heading == (before ^ 2)) continue;
        const int bend = heading == before ? 0 : sixteenths(wiring::turn / 2);
        quest_.starts.push_back({way[k], heading, price + bend, branch_tag + static_cast<int>(branches_.size())});
      }
      branches_.push_back({mate, k + 1});
      if (after != before) price += sixteenths(wiring::turn / 2);
      price += lattice_.lengths[lattice_.edge(way[k], after, way[k + 1])] / 3;
      before = after;
    }
  }
}

// The vertices of a flow's way, or of one that was found for it, in the other order where its trunk is at the target:
// such ways are looked for from there.
LatticeWay Router::from_trunk(int flow, LatticeWay way) const {
  if (scene_.gathers[flow]) std::reverse(way.begin(), way.end());
  return way;
}

// Where the flow is apart from its mates.
const WireEnd& Router::own_end(int flow) const {
  return scene_.gathers[flow] ? scene_.ends[flow].from : scene_.ends[flow].to;
}

Port& Router::shared_port(int flow) {
  return scene_.gathers[flow] ? ways_[flow].head : ways_[flow].tail;
}

Port& Router::own_port(int flow) {
  return scene_.gathers[flow] ? ways_[flow].tail : ways_[flow].head;
}

Fence Router::fence_around(int group, bool keep_inside) const {
  const Rect& box = scene_.floor.groups[group].box;
  const auto first = [](const std::vector<double>& lines, double at) {
    return static_cast<int>(std::upper_bound(lines.begin(), lines.end(), at + 0.01) - lines.begin());
  };
  const auto last = [](const std::vector<double>& lines, double at) {
    return static_cast<int>(std::lower_bound(lines.begin(), lines.end(), at - 0.01) - lines.begin()) - 1;
  };
  return {first(lattice_.xs, box.left()), first(lattice_.ys, box.top()), last(lattice_.xs, box.right()),
          last(lattice_.ys, box.bottom()), keep_inside};
}

// A line that went on through the group where its mate ends would read as one from group to group.
void Router::add_fences(int flow, bool relaxed) {
  quest_.fences.clear();
  const WireEnds& own = scene_.ends[flow];
  for (const WireEnd* end : {&own.from, &own.to})
    if (end->group >= 0) quest_.fences.push_back(fence_around(end->group, end->inside));
  if (relaxed || scene_.bundle[flow] < 0) return;
  for (int mate = 0; mate < static_cast<int>(ways_.size()); ++mate) {
    const WireEnd& end = own_end(mate);
    if (mate == flow || !scene_.bundled(mate, flow) || end.group < 0 || end.inside) continue;
    if (!scene_.encloses(end.group, scene_.innermost_group(own_end(flow))))
      quest_.fences.push_back(fence_around(end.group, false));
  }
}

bool Router::is_fenced(const LatticeWay& way) const {
  return std::any_of(way.begin(), way.end(), [&](int vertex) {
    return std::any_of(quest_.fences.begin(), quest_.fences.end(), [&](const Fence& fence) {
      return fence.forbids(lattice_.column_of(vertex), lattice_.row_of(vertex));
    });
  });
}

// Two ends that face each other need no room to turn, so their straight line is looked at apart from the ports.
void Router::add_direct_line(int flow) {
  for (const DirectLine& line : direct_lines_[flow]) {
    if (is_fenced(line.vertices)) continue;
    const int price = sixteenths(line.length) + port_price(flow, true, line.tail) + port_price(flow, false, line.head);
    if (quest_.direct_price >= 0 && price >= quest_.direct_price) continue;
    quest_.direct_heading = scene_.gathers[flow] ? line.head.outward : line.tail.outward;
    quest_.direct_price = price;
    direct_ = &line;
  }
  if (quest_.direct_price < 0) return;
  direct_way_ = from_trunk(flow, direct_->vertices);
  quest_.direct = &direct_way_;
}

void Router::adopt(int flow, const Found& found) {
  RouterWay& way = ways_[flow];
  LatticeWay vertices;
  if (found.direct) {
    way.tail = direct_->tail;
    way.head = direct_->head;
  } else {
    const bool gathers = scene_.gathers[flow];
    if (found.start_tag >= branch_tag) {
      const Branch& branch = branches_[found.start_tag - branch_tag];
      vertices = from_trunk(branch.mate, ways_[branch.mate].vertices);
      vertices.resize(static_cast<std::size_t>(branch.length) - 1);
      shared_port(flow) = shared_port(branch.mate);
    } else {
      shared_port(flow) = (gathers ? heads_ : tails_)[found.start_tag];
    }
    own_port(flow) = (gathers ? tails_ : heads_)[found.goal_tag];
  }
  vertices.insert(vertices.end(), found.way.begin(), found.way.end());
  way.vertices = from_trunk(flow, std::move(vertices));
  way.found = true;
  take_up(flow);
}

// The room that its way takes, from now on.
void Router::take_up(int flow) {
  const RouterWay& way = ways_[flow];
  traffic_.add(flow, way.vertices);
  const WireEnds& ends = scene_.ends[flow];
  if (ends.from.component >= 0) load_[ends.from.component][way.tail.outward].push_back(flow);
  if (ends.to.component >= 0) load_[ends.to.component][way.head.outward].push_back(flow);
}

void Router::take_out(int flow) {
  RouterWay& way = ways_[flow];
  if (!way.found) return;
  traffic_.remove(flow, way.vertices);
  const WireEnds& ends = scene_.ends[flow];
  if (ends.from.component >= 0) std::erase(load_[ends.from.component][way.tail.outward], flow);
  if (ends.to.component >= 0) std::erase(load_[ends.to.component][way.head.outward], flow);
  way = RouterWay{};
}

bool Router::route(int flow, bool relaxed, int shyness) {
  quest_.clear();
  quest_.shyness = shyness;
  quest_.flow = flow;
  quest_.home = &scene_.homes[flow];
  quest_.relaxed = relaxed;
  add_port_terminals(flow, true, relaxed);
  add_port_terminals(flow, false, relaxed);
  if (!relaxed) add_trunk_terminals(flow);
  add_fences(flow, relaxed);
  add_direct_line(flow);
  const Found found = search_.find(quest_);
  if (!found.found) return false;
  adopt(flow, found);
  return true;
}

void Router::route(int flow, int shyness) {
  if (scene_.ends[flow].is_loop()) return;
  if (!route(flow, false, shyness)) route(flow, true, shyness);
}

RouterWay Router::detour(int flow) {
  constexpr int shyness = 8;
  RouterWay before = ways_[flow];
  take_out(flow);
  route(flow, shyness);
  return before;
}

void Router::restore(int flow, const RouterWay& way) {
  take_out(flow);
  ways_[flow] = way;
  if (way.found) take_up(flow);
}

// Shares a stretch with a flow of another bundle, or crosses one.
bool Router::is_in_conflict(int flow) const {
  const RouterWay& way = ways_[flow];
  int before = way.tail.outward;
  for (std::size_t i = 0; i < way.vertices.size(); ++i) {
    const bool last = i + 1 == way.vertices.size();
    const int vertex = way.vertices[i];
    const int after = last ? way.head.outward ^ 2 : heading_between(lattice_, vertex, way.vertices[i + 1]);
    bool conflict = false;
    const auto look = [&](int other) { conflict = conflict || (other != flow && !scene_.bundled(other, flow)); };
    for (int heading = 0; heading < 4 && !conflict; ++heading) {
      if (heading == (before ^ 2)) continue;
      const int next = lattice_.neighbour(vertex, heading);
      if (next < 0 || (last && heading == after)) continue;
      traffic_.each(lattice_.edge(vertex, heading, next), look);
    }
    if (conflict) return true;
    before = after;
  }
  return false;
}

void Router::route_all() {
  for (const int flow : order_) {
    if (work_.is_over()) return;
    route(flow);
  }
  for (int round = 0; round < rounds_of_improvement; ++round) {
    for (const int flow : order_) {
      if (work_.is_over()) return;
      if (!is_in_conflict(flow)) continue;
      take_out(flow);
      route(flow);
    }
  }
}

void Router::blame(int flow, const Rect& region) {
  const LatticeWay& way = ways_[flow].vertices;
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    const Rect run = rect_between(lattice_.at(way[i]), lattice_.at(way[i + 1])).grown(wiring::lane);
    if (!run.overlaps(region)) continue;
    const int edge = lattice_.edge(way[i], heading_between(lattice_, way[i], way[i + 1]), way[i + 1]);
    traffic_.past_faults(edge) += sixteenths(wiring::past_fault);
  }
}

void Router::reroute(const std::vector<int>& flows) {
  for (const int flow : flows) take_out(flow);
  for (const int flow : flows) route(flow);
}

std::vector<WirePath> Router::paths() const {
  std::vector<WirePath> paths(ways_.size());
  for (std::size_t flow = 0; flow < ways_.size(); ++flow) {
    const RouterWay& way = ways_[flow];
    WirePath& path = paths[flow];
    if (!scene_.loops[flow].empty()) path = scene_.loops[flow];
    if (!way.found) continue;
    const auto append = [&](Point point) {
      if (!path.empty() && path.back() == point) return;
      const std::size_t size = path.size();
      const bool straight = size >= 2 && ((path[size - 2].x == path[size - 1].x && path[size - 1].x == point.x) ||
                                          (path[size - 2].y == path[size - 1].y && path[size - 1].y == point.y));
      if (straight) path.pop_back();
      path.push_back(point);
    };
    append(way.tail.tip);
    for (const int vertex : way.vertices) append(lattice_.at(vertex));
    append(way.head.tip);
  }
  return paths;
}

}  // namespace archsheet
