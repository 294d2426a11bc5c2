// SPDX-License-Identifier: MIT
#include "layout/stretches.h"

#include <algorithm>

#include "layout/wire_measures.h"

namespace archsheet {

namespace {

constexpr double touch = 0.02;
constexpr double same = 0.3;  // two places this near are one

bool spans_meet(double low_a, double high_a, double low_b, double high_b) {
  return low_a < high_b - touch && low_b < high_a - touch;
}

class BoundsFinder {
 public:
  BoundsFinder(const StretchView& view, const WirePath& path, const Stretch& run)
      : view_(view), path_(path), run_(run), ends_(view.scene.ends[run.flow]) {
    bounds_ = {wiring::from_edge, view.width - wiring::from_edge, run.at};
    last_ = static_cast<int>(path.size()) - 2;
  }

  StretchBounds find() {
    keep_off_obstacles();
    keep_off_borders();
    if (run_.index > 0) follow_neighbour(run_.index - 1, run_.index - 1);
    if (run_.index < last_) follow_neighbour(run_.index + 1, run_.index + 2);
    int wishes = 0;
    double wish = 0;
    if (run_.index == 0) hold_end(ends_.from, wish, wishes);
    if (run_.index == last_) hold_end(ends_.to, wish, wishes);
    if (bounds_.floor > bounds_.ceiling) bounds_.floor = bounds_.ceiling = run_.at;
    bounds_.wish = wishes > 0 ? wish / wishes : with_air();
    return bounds_;
  }

 private:
  // Stay on this side of low..high; what is too near already may not come nearer.
  void stay_beside(double low, double high) {
    if (run_.at <= low + touch || (run_.at < high - touch && run_.at - low < high - run_.at)) {
      bounds_.ceiling = std::min(bounds_.ceiling, std::max(low, run_.at));
    } else {
      bounds_.floor = std::max(bounds_.floor, std::min(high, run_.at));
    }
  }

  bool ends_at(int component, int run_index) const {
    return component >= 0 && ((run_index == 0 && component == ends_.from.component) ||
                              (run_index == last_ && component == ends_.to.component));
  }

  // As near to where it is as leaves it air on both sides; the middle where there is less.
  double with_air() const {
    const double low = bounds_.floor + wiring::air;
    const double high = bounds_.ceiling - wiring::air;
    return low <= high ? std::clamp(run_.at, low, high) : (low + high) / 2;
  }

  void keep_off_obstacles() {
    for (std::size_t i = 0; i < view_.keep_out.size(); ++i) {
      const Rect& box = view_.keep_out[i];
      if (!spans_meet(run_.low, run_.high, box.top(), box.bottom())) continue;
      if (ends_at(view_.scene.obstacles[i].component, run_.index)) continue;
      stay_beside(box.left(), box.right());
    }
  }

  void keep_off_borders() {
    for (const Rect& box : view_.groups) {
      if (!spans_meet(run_.low, run_.high, box.top(), box.bottom())) continue;
      for (const double border : {box.left(), box.right()}) {
        stay_beside(border - wiring::from_border, border + wiring::from_border);
      }
    }
  }

  // When this run moves, the run before or after it grows or shrinks: it may not grow into anything.
  void follow_neighbour(int neighbour, int far_point) {
    const double y = path_[far_point].y;
    for (std::size_t i = 0; i < view_.keep_out.size(); ++i) {
      const Rect& box = view_.keep_out[i];
      if (y <= box.top() + touch || y >= box.bottom() - touch) continue;
      if (ends_at(view_.scene.obstacles[i].component, neighbour)) continue;
      stay_beside(box.left(), box.right());
    }
    for (const Rect& box : view_.groups) {
      for (const double border : {box.top(), box.bottom()}) {
        if (y <= border - wiring::from_border || y >= border + wiring::from_border) continue;
        if (run_.at <= box.left() + touch || run_.at >= box.right() - touch) stay_beside(box.left(), box.right());
      }
    }
    if (neighbour == 0 || neighbour == last_) keep_straight_end(neighbour, path_[far_point].x);
  }

  // The first and last run keep their least length, for the arrow head's sake.
  void keep_straight_end(int neighbour, double tip) {
    const bool headed = neighbour == last_ || view_.scene.floor.flows[run_.flow].both;
    const double least = headed ? wiring::head_run : wiring::tail_run;
    if (run_.at > tip) {
      bounds_.floor = std::max(bounds_.floor, std::min(run_.at, tip + least));
    } else {
      bounds_.ceiling = std::min(bounds_.ceiling, std::max(run_.at, tip - least));
    }
  }

  void hold_end(const WireEnd& end, double& wish, int& wishes) {
    const bool on_icon = end.component >= 0;
    const Rect place = view_.seen(on_icon ? view_.scene.floor.components[end.component].icon
                                          : view_.scene.floor.groups[end.group].box);
    const double inset = on_icon ? wiring::icon_inset : wiring::group_corner;
    bounds_.floor = std::max(bounds_.floor, std::min(run_.at, place.left() + inset));
    bounds_.ceiling = std::min(bounds_.ceiling, std::max(run_.at, place.right() - inset));
    if (!on_icon) return;
    wish += place.centre().x;
    ++wishes;
  }

  const StretchView& view_;
  const WirePath& path_;
  const Stretch& run_;
  const WireEnds& ends_;
  int last_ = 0;
  StretchBounds bounds_{};
};

std::vector<Stretch> runs_of(const StretchView& view, const std::vector<WirePath>& paths, bool upright) {
  std::vector<Stretch> runs;
  for (std::size_t flow = 0; flow < paths.size(); ++flow) {
    if (view.scene.ends[flow].is_loop()) continue;
    const WirePath& path = paths[flow];
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      // Runs alternate; one in the middle may have shrunk to nothing, the first never does.
      if (((path[0].x == path[1].x) == (i % 2 == 0)) != upright) continue;
      const Point& a = path[i];
      const Point& b = path[i + 1];
      const double from = upright ? a.y : a.x;
      const double to = upright ? b.y : b.x;
      runs.push_back(
          {static_cast<int>(flow), static_cast<int>(i), upright ? a.x : a.y, std::min(from, to), std::max(from, to)});
    }
  }
  return runs;
}

// Follows two paths along runs that lie on each other, away from what they share. `along`: travel in the axis of the
// runs; `step`: +1 or -1 through each path's points. Returns which has to be on the lower side.
struct Walker {
  const WirePath* path;
  int point;  // the far end of the run
  int step;
  bool has_next() const { return point + step >= 0 && point + step < static_cast<int>(path->size()); }
  Point here() const { return (*path)[point]; }
  Point next() const { return (*path)[point + step]; }
};

int part(Walker a, Walker b, bool upright, int along) {
  const auto lengthwise = [&](Point point) { return upright ? point.y : point.x; };
  const auto crosswise = [&](Point point) { return upright ? point.x : point.y; };
  const auto side = [&](const Walker& walker) {
    return walker.has_next() ? (crosswise(walker.next()) < crosswise(walker.here()) ? -1 : 1) : 0;
  };
  const double ahead = (lengthwise(b.here()) - lengthwise(a.here())) * along;
  if (ahead > same) return side(a);
  if (ahead < -same) return -side(b);
  if (!a.has_next() || !b.has_next() || side(a) != side(b)) return side(a) != 0 ? side(a) : -side(b);
  const int turn = side(a);
  const int farther = part({a.path, a.point + a.step, a.step}, {b.path, b.point + b.step, b.step}, !upright, turn);
  // The one that is lower in the next run turns off first when we travel upward in coordinates.
  return farther == 0 ? 0 : (farther * along < 0 ? turn : -turn);
}

}  // namespace

StretchView make_view(const Scene& scene, bool turned) {
  StretchView view{scene, turned, turned ? scene.floor.size.height : scene.floor.size.width, {}, {}};
  for (const Obstacle& obstacle : scene.obstacles)
    view.keep_out.push_back(view.seen(obstacle.box.grown(obstacle.clearance)));
  for (const FloorGroup& group : scene.floor.groups) view.groups.push_back(view.seen(group.box));
  return view;
}

WirePath seen(const WirePath& path, bool turned) {
  WirePath other = path;
  if (turned) {
    for (Point& point : other) std::swap(point.x, point.y);
  }
  return other;
}

std::vector<Stretch> upright_runs(const StretchView& view, const std::vector<WirePath>& paths) {
  return runs_of(view, paths, true);
}

std::vector<Stretch> level_runs(const StretchView& view, const std::vector<WirePath>& paths) {
  return runs_of(view, paths, false);
}

StretchBounds bounds_of(const StretchView& view, const WirePath& path, const Stretch& run) {
  return BoundsFinder(view, path, run).find();
}

int side_of_divergence(const WirePath& first, int first_index, const WirePath& second, int second_index) {
  int votes = 0;
  for (const int along : {-1, 1}) {
    const auto walker = [&](const WirePath& path, int index) {
      const bool forward = (path[index + 1].y > path[index].y) == (along > 0);
      return forward ? Walker{&path, index + 1, 1} : Walker{&path, index, -1};
    };
    votes += part(walker(first, first_index), walker(second, second_index), true, along);
  }
  return votes;
}

}  // namespace archsheet
