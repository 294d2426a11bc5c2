// SPDX-License-Identifier: MIT
#include "faults.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace archsheet::meter {
namespace {

// Things that only share an edge, or meet by the rounding of printed numbers, do not touch.
constexpr double kSlack = 0.5;
constexpr double kSmallestText = 7.0;
// A line ends within this distance of what it joins: the gap of a stub, a role line below an icon.
constexpr double kReach = 4.0;
// Parallel lines nearer than this read as one.
constexpr double kApart = 3.0;
constexpr double kSharedRun = 6.0;

constexpr std::array<std::string_view, 15> kNames = {
    "line through icon", "line through words", "line through header", "words on words",    "words on icon",
    "label on line",     "badge on something", "boxes overlap",       "stranger in group", "diagonal",
    "lines on top",      "lost item",          "loose end",           "off the page",      "small text"};

bool is_horizontal(const Segment& run) {
  return std::abs(run.from.y - run.to.y) < 0.02;
}
bool is_vertical(const Segment& run) {
  return std::abs(run.from.x - run.to.x) < 0.02;
}

bool crosses(const Segment& run, const Rect& box) {
  const Rect line = rect_between(run.from, run.to);
  return line.left() < box.right() && line.right() > box.left() && line.top() < box.bottom() &&
         line.bottom() > box.top();
}

bool overlap(const Rect& a, const Rect& b) {
  return a.grown(-kSlack / 2).overlaps(b.grown(-kSlack / 2));
}

Rect header_of(const SeenGroup& group) {
  Rect header = group.icon.value_or(Rect{});
  for (const Words& words : group.words) header = header.empty() ? words.box : united(header, words.box);
  return header;
}

std::set<std::string> split(const std::string& numbers) {
  std::set<std::string> result;
  std::size_t begin = 0;
  while (begin < numbers.size()) {
    const std::size_t end = std::min(numbers.find(' ', begin), numbers.size());
    if (end > begin) result.insert(numbers.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

bool share_step(const SeenFlow& a, const SeenFlow& b) {
  const std::set<std::string> of_b = split(b.steps);
  const std::set<std::string> of_a = split(a.steps);
  return a.steps == b.steps ||
         std::any_of(of_a.begin(), of_a.end(), [&](const std::string& step) { return of_b.contains(step); });
}

class Judge {
 public:
  explicit Judge(const Scene& scene) : scene_(scene) {}

  std::vector<Fault> judge() {
    lines_through_things();
    words_on_things();
    labels_on_lines();
    badges_on_things();
    boxes();
    lines_on_lines();
    lost_items();
    page();
    return std::move(faults_);
  }

 private:
  void add(FaultKind kind, std::string what) { faults_.push_back({kind, std::move(what)}); }

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

  // Every line of text against every other of another text, and against icons that are not its own.
  void words_on_things() {
    const std::vector<Words>& words = scene_.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t k = i + 1; k < words.size(); ++k)
        if (overlap(words[i].box, words[k].box))
          add(FaultKind::WordsOnWords, "\"" + words[i].text + "\" and \"" + words[k].text + "\"");
      if (words[i].part.ends_with("badge")) continue;
      for (const SeenComponent& component : scene_.components)
        if (!words[i].part.ends_with("component") && overlap(words[i].box, component.icon))
          add(FaultKind::WordsOnIcon, "\"" + words[i].text + "\" and " + component.id);
    }
    for (const SeenComponent& component : scene_.components)
      for (const SeenComponent& other : scene_.components)
        for (const Words& own : component.words)
          if (&component != &other && overlap(own.box, other.icon))
            add(FaultKind::WordsOnIcon, "\"" + own.text + "\" and " + other.id);
  }

  void labels_on_lines() {
    for (const SeenLabel& label : scene_.labels)
      for (const SeenFlow& flow : scene_.flows) {
        if (flow.number == label.flow) continue;
        for (const Words& words : label.words)
          for (const Segment& run : flow.runs)
            if (crosses(run, words.box.grown(-kSlack)))
              add(FaultKind::LabelOnLine, "\"" + words.text + "\" and flow " + flow.number);
      }
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

  // Icons apart, siblings apart, members inside, strangers outside. Bands and Availability Zones may cross what they
  // lie over.
  void boxes() {
    const auto& components = scene_.components;
    for (std::size_t i = 0; i < components.size(); ++i)
      for (std::size_t k = i + 1; k < components.size(); ++k)
        if (overlap(components[i].icon, components[k].icon))
          add(FaultKind::BoxesOverlap, components[i].id + " and " + components[k].id);
    const auto& groups = scene_.groups;
    for (std::size_t i = 0; i < groups.size(); ++i)
      for (std::size_t k = i + 1; k < groups.size(); ++k)
        if (!crosses_by_nature(groups[i]) && !crosses_by_nature(groups[k]) &&
            !is_ancestor(groups[i].id, groups[k].id) && !is_ancestor(groups[k].id, groups[i].id) &&
            overlap(groups[i].box, groups[k].box))
          add(FaultKind::BoxesOverlap, groups[i].id + " and " + groups[k].id);
    for (const SeenGroup& group : groups) {
      if (crosses_by_nature(group)) continue;
      for (const SeenComponent& component : components) {
        const bool member = is_ancestor(group.id, component.parent);
        if (!member && overlap(group.box, component.icon))
          add(FaultKind::StrangerInGroup, component.id + " in " + group.id);
        if (member && !overlap(group.box.grown(kSlack), component.icon))
          add(FaultKind::LostItem, component.id + " outside " + group.id);
      }
      for (const SeenGroup& inner : groups)
        if (inner.parent == group.id && !crosses_by_nature(inner) && !group.box.grown(kSlack).contains(inner.box))
          add(FaultKind::LostItem, inner.id + " outside " + group.id);
    }
  }

  static bool crosses_by_nature(const SeenGroup& group) { return group.band || group.kind == "availability-zone"; }

  void lines_on_lines() {
    for (std::size_t i = 0; i < scene_.flows.size(); ++i)
      for (std::size_t k = i + 1; k < scene_.flows.size(); ++k) {
        const SeenFlow& a = scene_.flows[i];
        const SeenFlow& b = scene_.flows[k];
        // Arrows of one step that leave or reach one thing may share a trunk.
        if (share_step(a, b) && (a.from == b.from || a.to == b.to)) continue;
        for (const Segment& of_a : a.runs)
          for (const Segment& of_b : b.runs)
            if (run_together(of_a, of_b)) add(FaultKind::LinesOnTop, "flow " + a.number + " and flow " + b.number);
      }
  }

  static bool run_together(const Segment& a, const Segment& b) {
    const Rect of_a = rect_between(a.from, a.to);
    const Rect of_b = rect_between(b.from, b.to);
    if (is_horizontal(a) && is_horizontal(b))
      return std::abs(a.from.y - b.from.y) < kApart &&
             std::min(of_a.right(), of_b.right()) - std::max(of_a.left(), of_b.left()) > kSharedRun;
    if (is_vertical(a) && is_vertical(b))
      return std::abs(a.from.x - b.from.x) < kApart &&
             std::min(of_a.bottom(), of_b.bottom()) - std::max(of_a.top(), of_b.top()) > kSharedRun;
    return false;
  }

  void lost_items() {
    std::set<std::string> shown;
    for (const SeenBadge& badge : scene_.badges) shown.insert(badge.step);
    const std::set<std::string> told(scene_.steps.begin(), scene_.steps.end());
    // A further page of a sheet holds steps and no drawing.
    const bool has_drawing = !scene_.components.empty() || !scene_.groups.empty();
    for (const std::string& step : told)
      if (has_drawing && !shown.contains(step)) add(FaultKind::LostItem, "step " + step + " has no number in the drawing");
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
      Rect box = component.icon;
      for (const Words& words : component.words) box = united(box, words.box);
      if (!near(box, end)) add(FaultKind::LooseEnd, "flow " + flow.number + " at " + id);
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

  void page() {
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

  const Scene& scene_;
  std::vector<Fault> faults_;
};

bool cross(const Segment& a, const Segment& b) {
  if (is_horizontal(a) == is_horizontal(b)) return false;
  const Segment& flat = is_horizontal(a) ? a : b;
  const Segment& steep = is_horizontal(a) ? b : a;
  const Rect of_flat = rect_between(flat.from, flat.to);
  const Rect of_steep = rect_between(steep.from, steep.to);
  return of_flat.left() < steep.from.x && steep.from.x < of_flat.right() && of_steep.top() < flat.from.y &&
         flat.from.y < of_steep.bottom();
}

std::size_t count_crossings(const Scene& scene) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < scene.flows.size(); ++i)
    for (std::size_t k = i + 1; k < scene.flows.size(); ++k)
      for (const Segment& of_a : scene.flows[i].runs)
        for (const Segment& of_b : scene.flows[k].runs) count += cross(of_a, of_b) ? 1 : 0;
  return count;
}

bool across_border(const Rect& label, const Rect& group) {
  return label.overlaps(group) && !group.contains(label) && !label.contains(group);
}

}  // namespace

std::string_view name_of(FaultKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Fault> find_faults(const Scene& scene) {
  return Judge(scene).judge();
}

Figures figures_of(const Scene& scene) {
  Figures figures;
  figures.components = scene.components.size();
  figures.flows = scene.flows.size();
  figures.crossings = count_crossings(scene);
  double bends = 0;
  std::size_t lines = 0;
  for (const SeenFlow& flow : scene.flows)
    if (flow.from != flow.to) {
      bends += flow.bends;
      ++lines;
    }
  figures.bends_per_line = lines > 0 ? bends / static_cast<double>(lines) : 0;
  std::size_t cut = 0;
  for (const SeenLabel& label : scene.labels) {
    Rect box;
    for (const Words& words : label.words) box = box.empty() ? words.box : united(box, words.box);
    cut += std::any_of(scene.groups.begin(), scene.groups.end(),
                       [&](const SeenGroup& group) { return across_border(box, group.box); })
               ? 1
               : 0;
  }
  if (!scene.labels.empty())
    figures.labels_across_borders = static_cast<double>(cut) / static_cast<double>(scene.labels.size());
  for (const SeenComponent& component : scene.components)
    figures.icon_size =
        figures.icon_size == 0 ? component.icon.width : std::min(figures.icon_size, component.icon.width);
  for (const Words& words : scene.words)
    figures.smallest_text = figures.smallest_text == 0 ? words.size : std::min(figures.smallest_text, words.size);
  Rect drawn;
  const auto extend = [&drawn](const Rect& box) { drawn = drawn.empty() ? box : united(drawn, box); };
  for (const SeenGroup& group : scene.groups) extend(group.box);
  for (const SeenComponent& component : scene.components) {
    extend(component.icon);
    for (const Words& words : component.words) extend(words.box);
  }
  figures.aspect = drawn.height > 0 ? drawn.width / drawn.height : 0;
  return figures;
}

}  // namespace archsheet::meter
