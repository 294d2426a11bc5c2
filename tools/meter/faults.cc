// SPDX-License-Identifier: MIT
#include "faults.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "runs.h"

namespace archsheet::meter {
namespace {

// Things that only share an edge, or meet by the rounding of printed numbers, do not touch.
constexpr double kSlack = 0.5;
// What the rounding of printed numbers may take off a distance.
constexpr double kPrinted = 0.05;
constexpr double kSmallestText = 7.0;
// A line ends within this distance of what it joins: the gap of a stub, a role line below an icon.
constexpr double kReach = 4.0;
// Parallel lines nearer than this, for longer than that, read as one.
constexpr double kApart = 2.5;
constexpr double kSharedRun = 4.0;
// Lines of a trunk lie on top of each other to the printed number.
constexpr double kExact = 0.3;
// Arrows at one thing; more of them may share a trunk whatever their steps.
constexpr int kCrowd = 16;
// A line this near to a border, for longer than that, cannot be told from it.
constexpr double kOnBorder = 1.0;
constexpr double kRunOnBorder = 6.0;
// Boxes in each other keep their borders this far apart.
constexpr double kNested = 3.6;
// The middle of an icon that stands on a border lies on the border.
constexpr double kStraddle = 1.0;
// A label farther from its line than this belongs to none; a number may stand between the two.
constexpr double kLabelReach = 22.0;

constexpr std::array<std::string_view, kFaultKinds> kNames = {
    "line through icon", "line through words", "line through header", "words on words",   "words on icon",
    "label on line",     "badge on something", "boxes overlap",       "borders too near", "stranger in group",
    "diagonal",          "lines on top",       "line on border",      "lost item",        "loose end",
    "off the page",      "small text"};

std::array<Segment, 4> sides_of(const Rect& box) {
  const Point corners[] = {
      {box.left(), box.top()}, {box.right(), box.top()}, {box.right(), box.bottom()}, {box.left(), box.bottom()}};
  return {
      Segment{corners[0], corners[1]}, {corners[1], corners[2]}, {corners[2], corners[3]}, {corners[3], corners[0]}};
}

bool overlap(const Rect& a, const Rect& b) {
  return a.grown(-kSlack / 2).overlaps(b.grown(-kSlack / 2));
}

class Judge {
 public:
  explicit Judge(const Scene& scene) : scene_(scene) {}

  std::vector<Fault> judge() {
    lines_through_things();
    words_on_things();
    icons_on_headers();
    labels_on_lines();
    badges_on_things();
    boxes_apart();
    boxes_in_boxes();
    borders_on_borders();
    strangers();
    lines_on_lines();
    lines_on_borders();
    lost_items();
    page();
    return std::move(faults_);
  }

 private:
  // A pair that is at odds in two places is one fault.
  void add(FaultKind kind, std::string what) {
    if (said_.insert(std::string(name_of(kind)) + what).second) faults_.push_back({kind, std::move(what)});
  }

  void lines_through_things() {
    for (const SeenFlow& flow : scene_.flows)
      for (const Segment& run : flow.runs) {
        const std::string name = "flow " + flow.number + " (" + flow.from + " -> " + flow.to + ")";
        if (!is_horizontal(run) && !is_vertical(run)) add(FaultKind::Diagonal, name);
        for (const SeenComponent& component : scene_.components) {
          if (crosses(run, component.icon.grown(-1))) add(FaultKind::LineThroughIcon, name + " and " + component.id);
          for (const Words& words : component.words)
            if (crosses(run, words.box.grown(-kSlack)))
              add(FaultKind::LineThroughWords, name + " and \"" + words.text + "\"");
        }
        for (const SeenGroup& group : scene_.groups)
          if (crosses(run, header_of(group).grown(-kSlack)))
            add(FaultKind::LineThroughHeader, name + " and " + group.id);
      }
  }

  // Every line of text against every other of another text, and against icons that are not its own. The numbers of the
  // drawing have a check of their own.
  void words_on_things() {
    const std::vector<Words>& words = scene_.words;
    const auto is_number = [](const Words& text) { return text.part == "diagram/badge"; };
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t k = i + 1; k < words.size(); ++k)
        if (!is_number(words[i]) && !is_number(words[k]) && overlap(words[i].box, words[k].box))
          add(FaultKind::WordsOnWords, "\"" + words[i].text + "\" and \"" + words[k].text + "\"");
      if (words[i].part.ends_with("badge")) continue;
      for (const SeenComponent& component : scene_.components)
        if (!words[i].part.ends_with("component") && overlap(words[i].box, component.icon))
          add(FaultKind::WordsOnIcon, "\"" + words[i].text + "\" and " + component.id);
      for (const SeenGroup& group : scene_.groups)
        if (group.icon && overlap(words[i].box, *group.icon))
          add(FaultKind::WordsOnIcon, "\"" + words[i].text + "\" and the icon of " + group.id);
    }
    for (const SeenComponent& component : scene_.components)
      for (const SeenComponent& other : scene_.components)
        for (const Words& own : component.words)
          if (&component != &other && overlap(own.box, other.icon))
            add(FaultKind::WordsOnIcon, "\"" + own.text + "\" and " + other.id);
  }

  void icons_on_headers() {
    for (const SeenGroup& group : scene_.groups) {
      if (!group.icon) continue;
      for (const SeenComponent& component : scene_.components)
        if (overlap(*group.icon, component.icon))
          add(FaultKind::BoxesOverlap, component.id + " and the icon of " + group.id);
      for (const SeenGroup& other : scene_.groups)
        if (&other < &group && other.icon && overlap(*group.icon, *other.icon))
          add(FaultKind::BoxesOverlap, "the icons of " + other.id + " and " + group.id);
    }
  }

  // A label stands by its own line and on no other.
  void labels_on_lines() {
    for (const SeenLabel& label : scene_.labels) keep_by_line(label);
    for (const SeenLabel& label : scene_.labels)
      for (const SeenFlow& flow : scene_.flows) {
        if (flow.number == label.flow) continue;
        for (const Words& words : label.words)
          for (const Segment& run : flow.runs)
            if (crosses(run, words.box.grown(-kSlack)))
              add(FaultKind::LabelOnLine, "\"" + words.text + "\" and flow " + flow.number);
      }
  }

  void keep_by_line(const SeenLabel& label) {
    const Rect reach = box_of(label.words).grown(kLabelReach);
    for (const SeenFlow& flow : scene_.flows)
      if (flow.number == label.flow &&
          std::none_of(flow.runs.begin(), flow.runs.end(), [&](const Segment& run) { return crosses(run, reach); }))
        add(FaultKind::LooseEnd, "the label of flow " + flow.number + " is far from its line");
  }

  // A number stands on its own line, on its component's corner or free; on no word, no other number, no icon's middle
  // and no line of another step.
  void badges_on_things() {
    for (std::size_t i = 0; i < scene_.badges.size(); ++i) {
      const SeenBadge& badge = scene_.badges[i];
      const Rect box = Rect{badge.centre.x, badge.centre.y, 0, 0}.grown(badge.radius);
      const std::string name = "badge " + badge.step;
      for (std::size_t k = i + 1; k < scene_.badges.size(); ++k) {
        const SeenBadge& other = scene_.badges[k];
        const double distance = std::hypot(badge.centre.x - other.centre.x, badge.centre.y - other.centre.y);
        if (distance < badge.radius + other.radius - kSlack)
          add(FaultKind::BadgeOnSomething, name + " and badge " + other.step);
      }
      for (const Words& words : scene_.words)
        if (!words.part.ends_with("badge") && overlap(words.box, box.grown(-kSlack)))
          add(FaultKind::BadgeOnSomething, name + " and \"" + words.text + "\"");
      for (const SeenComponent& component : scene_.components)
        if (overlap(component.icon.grown(-component.icon.width / 4), box))
          add(FaultKind::BadgeOnSomething, name + " and " + component.id);
      for (const SeenGroup& group : scene_.groups)
        if (group.icon && overlap(group.icon->grown(-group.icon->width / 4), box))
          add(FaultKind::BadgeOnSomething, name + " and the icon of " + group.id);
      for (const SeenFlow& flow : scene_.flows) {
        if (split(flow.steps).contains(badge.step)) continue;
        for (const Segment& run : flow.runs)
          if (crosses(run, box.grown(-1))) add(FaultKind::BadgeOnSomething, name + " and flow " + flow.number);
      }
    }
  }

  bool is_ancestor(const std::string& group, std::string inner) const {
    for (int depth = 0; depth < 64 && !inner.empty(); ++depth) {
      if (inner == group) return true;
      inner = parent_of(inner);
    }
    return false;
  }

  std::string parent_of(const std::string& id) const {
    for (const SeenGroup& group : scene_.groups)
      if (group.id == id) return group.parent;
    return {};
  }

  const SeenGroup* find_group(const std::string& id) const {
    for (const SeenGroup& group : scene_.groups)
      if (group.id == id) return &group;
    return nullptr;
  }

  bool are_nested(const SeenGroup& a, const SeenGroup& b) const {
    return is_ancestor(a.id, b.id) || is_ancestor(b.id, a.id);
  }

  // An Availability Zone is taller than the VPC that it crosses, and stands in what holds the VPC.
  bool crosses_parent(const SeenGroup& group) const {
    const SeenGroup* parent = find_group(group.parent);
    return group.kind == "availability-zone" && parent != nullptr && parent->kind == "vpc";
  }

  static bool stands_on_border(const SeenComponent& component, const SeenGroup& group) {
    const Point middle = component.icon.centre();
    return group.box.grown(kStraddle).contains({middle.x, middle.y, 0, 0}) &&
           !group.box.grown(-kStraddle).contains({middle.x, middle.y, 0, 0});
  }

  // Icons apart, boxes apart that are not in each other. Bands lie over other boxes.
  void boxes_apart() {
    const auto& components = scene_.components;
    for (std::size_t i = 0; i < components.size(); ++i)
      for (std::size_t k = i + 1; k < components.size(); ++k)
        if (overlap(components[i].icon, components[k].icon))
          add(FaultKind::BoxesOverlap, components[i].id + " and " + components[k].id);
    const auto& groups = scene_.groups;
    for (std::size_t i = 0; i < groups.size(); ++i)
      for (std::size_t k = i + 1; k < groups.size(); ++k)
        if (!groups[i].band && !groups[k].band && !are_nested(groups[i], groups[k]) &&
            overlap(groups[i].box, groups[k].box))
          add(FaultKind::BoxesOverlap, groups[i].id + " and " + groups[k].id);
  }

  void boxes_in_boxes() {
    for (const SeenGroup& inner : scene_.groups) {
      const SeenGroup* outer = find_group(inner.parent);
      if (inner.band || outer == nullptr) continue;
      keep_borders_apart(inner, *outer);
      if (crosses_parent(inner)) outer = find_group(outer->parent);
      if (outer != nullptr && !outer->box.grown(kSlack).contains(inner.box))
        add(FaultKind::LostItem, inner.id + " outside " + outer->id);
    }
  }

  void keep_borders_apart(const SeenGroup& inner, const SeenGroup& outer) {
    const double gaps[] = {inner.box.left() - outer.box.left(), outer.box.right() - inner.box.right(),
                           inner.box.top() - outer.box.top(), outer.box.bottom() - inner.box.bottom()};
    for (const double gap : gaps)
      if (std::abs(gap) < kNested - kPrinted) add(FaultKind::BordersTooNear, inner.id + " and " + outer.id);
  }

  // Borders of two boxes that lie on each other, whatever the boxes have to do with each other.
  void borders_on_borders() {
    for (const SeenGroup& a : scene_.groups)
      for (const SeenGroup& b : scene_.groups)
        if (&a < &b)
          for (const Segment& of_a : sides_of(a.box))
            for (const Segment& of_b : sides_of(b.box))
              if (run_together(of_a, of_b)) add(FaultKind::BordersTooNear, a.id + " and " + b.id);
  }

  // Members inside with their words, strangers outside with theirs. Who belongs in a band cannot be seen.
  void strangers() {
    for (const SeenGroup& group : scene_.groups) {
      if (group.band) continue;
      for (const SeenComponent& component : scene_.components) {
        const Rect box = box_of(component);
        if (!is_ancestor(group.id, component.parent)) {
          if (overlap(group.box, box)) add(FaultKind::StrangerInGroup, component.id + " in " + group.id);
        } else if (!group.box.grown(kSlack).contains(box) &&
                   !(component.parent == group.id && stands_on_border(component, group))) {
          add(FaultKind::LostItem, component.id + " outside " + group.id);
        }
      }
    }
  }

  void lines_on_lines() {
    const auto& flows = scene_.flows;
    for (std::size_t i = 0; i < flows.size(); ++i) {
      if (doubles_back(flows[i])) add(FaultKind::LinesOnTop, "flow " + flows[i].number + " and itself");
      for (std::size_t k = i + 1; k < flows.size(); ++k)
        if (lie_together(flows[i], flows[k]))
          add(FaultKind::LinesOnTop, "flow " + flows[i].number + " and flow " + flows[k].number);
    }
  }

  bool lie_together(const SeenFlow& a, const SeenFlow& b) const {
    const std::size_t from_source = a.from == b.from && may_share(a, b, a.from) ? trunk_of(a, b, false) : 0;
    const std::size_t from_target = a.to == b.to && may_share(a, b, a.to) ? trunk_of(a, b, true) : 0;
    const auto is_trunk = [&](std::size_t of_a, std::size_t of_b) {
      const std::size_t back_a = a.runs.size() - 1 - of_a;
      const std::size_t back_b = b.runs.size() - 1 - of_b;
      return (of_a == of_b && of_a < from_source) || (back_a == back_b && back_a < from_target);
    };
    for (std::size_t i = 0; i < a.runs.size(); ++i)
      for (std::size_t k = 0; k < b.runs.size(); ++k)
        if (run_together(a.runs[i], b.runs[k]) && !is_trunk(i, k)) return true;
    return false;
  }

  // Arrows of one step that leave or reach one thing may share a trunk; those of several steps where that has so many
  // that one could not tell them apart.
  bool may_share(const SeenFlow& a, const SeenFlow& b, const std::string& thing) const {
    const auto ends = std::count_if(scene_.flows.begin(), scene_.flows.end(),
                                    [&](const SeenFlow& flow) { return (flow.from == thing) != (flow.to == thing); });
    return share_step(a, b) || ends > kCrowd;
  }

  // How many runs two arrows have in common, from one end on and to the printed number. One may leave the last earlier.
  static std::size_t trunk_of(const SeenFlow& a, const SeenFlow& b, bool from_target) {
    const auto run_of = [&](const SeenFlow& flow, std::size_t index) {
      if (!from_target) return flow.runs[index];
      const Segment& run = flow.runs[flow.runs.size() - 1 - index];
      return Segment{run.to, run.from};
    };
    const auto are_one = [](Point p, Point q) { return std::hypot(p.x - q.x, p.y - q.y) < kExact; };
    std::size_t count = 0;
    while (count < std::min(a.runs.size(), b.runs.size())) {
      const Segment of_a = run_of(a, count);
      const Segment of_b = run_of(b, count);
      if (!are_one(of_a.from, of_b.from)) break;
      ++count;
      if (!are_one(of_a.to, of_b.to)) break;
    }
    return count;
  }

  static bool doubles_back(const SeenFlow& flow) {
    for (std::size_t i = 0; i < flow.runs.size(); ++i)
      for (std::size_t k = i + 1; k < flow.runs.size(); ++k)
        if (run_together(flow.runs[i], flow.runs[k])) return true;
    return false;
  }

  static bool run_together(const Segment& a, const Segment& b) {
    const Beside found = beside(a, b);
    return found.length > kSharedRun && found.distance < kApart;
  }

  void lines_on_borders() {
    for (const SeenFlow& flow : scene_.flows)
      for (const Segment& run : flow.runs)
        for (const SeenGroup& group : scene_.groups)
          for (const Segment& side : sides_of(group.box))
            if (const Beside found = beside(run, side); found.length > kRunOnBorder && found.distance < kOnBorder)
              add(FaultKind::LineOnBorder, "flow " + flow.number + " and " + group.id);
  }

  void lost_items() {
    std::set<std::string> shown;
    for (const SeenBadge& badge : scene_.badges) shown.insert(badge.step);
    const std::set<std::string> told(scene_.steps.begin(), scene_.steps.end());
    // A further page of a sheet holds steps and no drawing.
    const bool has_drawing = !scene_.components.empty() || !scene_.groups.empty();
    for (const std::string& step : told)
      if (has_drawing && !shown.contains(step))
        add(FaultKind::LostItem, "step " + step + " has no number in the drawing");
    if (!told.empty())
      for (const std::string& step : shown)
        if (!told.contains(step)) add(FaultKind::LostItem, "number " + step + " has no paragraph");
    for (const SeenComponent& component : scene_.components) {
      if (component.icon.empty()) add(FaultKind::LostItem, "icon of " + component.id);
      if (component.words.empty()) add(FaultKind::LostItem, "label of " + component.id);
    }
    for (const SeenFlow& flow : scene_.flows) {
      if (flow.runs.empty() || !flow.head) {
        add(FaultKind::LostItem, "line of flow " + flow.number);
        continue;
      }
      check_end(flow, flow.from, flow.runs.front().from);
      check_end(flow, flow.to, flow.runs.back().to);
    }
  }

  void check_end(const SeenFlow& flow, const std::string& id, Point end) {
    for (const SeenComponent& component : scene_.components) {
      if (component.id != id) continue;
      if (!near(box_of(component), end)) add(FaultKind::LooseEnd, "flow " + flow.number + " at " + id);
      return;
    }
    for (const SeenGroup& group : scene_.groups) {
      if (group.id != id) continue;
      if (!near(group.box, end) || group.box.grown(-kReach).overlaps({end.x, end.y, 0.01, 0.01}))
        add(FaultKind::LooseEnd, "flow " + flow.number + " at " + id);
      return;
    }
    add(FaultKind::LostItem, "flow " + flow.number + " ends on " + id + ", which is not drawn");
  }

  static bool near(const Rect& box, Point point) {
    const Rect reach = box.grown(kReach);
    return point.x >= reach.left() && point.x <= reach.right() && point.y >= reach.top() && point.y <= reach.bottom();
  }

  // Nothing beyond the page, and nothing of the drawing on the title, the steps or the footer.
  void page() {
    if (!scene_.area.empty())
      for (const Rect& box : drawing_boxes())
        if (!scene_.area.grown(kReach).contains(box)) {
          add(FaultKind::OffThePage, "the drawing leaves its area");
          break;
        }
    for (const Words& words : scene_.words) {
      if (!scene_.page.grown(kSlack).contains(words.box)) add(FaultKind::OffThePage, "\"" + words.text + "\"");
      if (words.size < kSmallestText) add(FaultKind::SmallText, "\"" + words.text + "\"");
    }
    for (const Rect& box : scene_.boxes)
      if (!scene_.page.grown(kSlack).contains(box)) add(FaultKind::OffThePage, "a box");
    for (const SeenFlow& flow : scene_.flows)
      for (const Segment& run : flow.runs)
        if (!scene_.page.grown(kSlack).contains(rect_between(run.from, run.to)))
          add(FaultKind::OffThePage, "flow " + flow.number);
  }

  std::vector<Rect> drawing_boxes() const {
    std::vector<Rect> boxes;
    for (const SeenGroup& group : scene_.groups) boxes.push_back(group.box);
    for (const SeenComponent& component : scene_.components) boxes.push_back(box_of(component));
    for (const SeenFlow& flow : scene_.flows)
      for (const Segment& run : flow.runs) boxes.push_back(rect_between(run.from, run.to));
    return boxes;
  }

  const Scene& scene_;
  std::vector<Fault> faults_;
  std::set<std::string> said_;
};

}  // namespace

std::string_view name_of(FaultKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Fault> find_faults(const Scene& scene) {
  return Judge(scene).judge();
}

}  // namespace archsheet::meter
