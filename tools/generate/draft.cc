// SPDX-License-Identifier: MIT
#include "draft.h"

#include <algorithm>

namespace archsheet::generate {
namespace {

// More numbers than this are rare on a published sheet.
constexpr std::size_t kMostSteps = 9;
// A step with as many arrows is told in the author's words: a sentence an arrow would fill the page.
constexpr std::size_t kManyArrows = 3;

}  // namespace

std::string quoted(std::string_view text) {
  return '"' + std::string(text) + '"';
}

std::string list_of(const Ids& ids) {
  std::string out = "[";
  for (const Id& id : ids) out += (out.size() > 1 ? ", " : "") + quoted(id);
  return out + "]";
}

Draft::Draft(std::string title, std::uint64_t seed) : random(seed), title_(std::move(title)) {}

Id Draft::new_id(std::string_view stem) {
  Id id(stem);
  std::replace(id.begin(), id.end(), '-', '_');
  return id + "_" + std::to_string(++count_);
}

Id Draft::group(std::string_view kind, std::string_view in) {
  Node node{new_id(kind), {{"kind", quoted(kind)}}};
  if (!in.empty()) node.keys.emplace_back("in", quoted(in));
  if (kind.starts_with("generic")) node.keys.emplace_back("label", quoted(random.pick(vocabulary_->groups)));
  groups_.push_back(node);
  return node.id;
}

Id Draft::component(Pool pool, std::string_view in) {
  return component(random.pick(pool), in);
}

Id Draft::component(std::string_view service, std::string_view in) {
  Node node{new_id(service), {{"service", quoted(service)}}};
  if (!in.empty()) node.keys.emplace_back("in", quoted(in));
  if (random.chance(30)) node.keys.emplace_back("label", quoted(random.pick(vocabulary_->names)));
  if (random.chance(30)) node.keys.emplace_back("role", quoted(random.pick(vocabulary_->roles)));
  components_.push_back(node);
  return node.id;
}

void Draft::set(const Id& id, std::string_view key, std::string value) {
  for (std::vector<Node>* nodes : {&groups_, &components_})
    for (Node& node : *nodes)
      if (node.id == id) node.keys.emplace_back(key, std::move(value));
}

std::string Draft::arrow(const Id& from, const Id& to, std::string_view arrow) {
  std::string flow = from + " " + std::string(arrow) + " " + to;
  if (random.chance(label_percent_)) flow += " : " + std::string(random.pick(vocabulary_->labels));
  return flow;
}

void Draft::connect(const Id& from, const Id& to, std::string_view way) {
  if (from == to || !joined_.emplace(from, to).second) return;
  story_.push_back(arrow(from, to, way));
}

void Draft::step(const std::vector<std::string>& flows, std::string_view key) {
  steps_.push_back({flows, std::string(key)});
}

// The story first, a few arrows to a number.
std::vector<Draft::Step> Draft::all_steps() const {
  std::vector<Step> steps;
  const std::size_t size = std::max<std::size_t>(1, (story_.size() + kMostSteps - 1) / kMostSteps);
  for (std::size_t begin = 0; begin < story_.size(); begin += size) {
    const std::size_t end = std::min(begin + size, story_.size());
    steps.push_back(
        {{story_.begin() + static_cast<std::ptrdiff_t>(begin), story_.begin() + static_cast<std::ptrdiff_t>(end)}, ""});
  }
  steps.insert(steps.end(), steps_.begin(), steps_.end());
  return steps;
}

std::string Draft::print() const {
  std::string out =
      "title = " + quoted(title_) + "\nlanguage = " + quoted(vocabulary_->language) + "\nrevised = 2026-11-23\n";
  const auto print_nodes = [&out](std::string_view table, const std::vector<Node>& nodes) {
    if (!nodes.empty()) out += "\n[" + std::string(table) + "]\n";
    for (const Node& node : nodes) {
      out += node.id + " = {";
      std::string_view gap = " ";
      for (const auto& [key, value] : node.keys) {
        out += std::string(gap) + key + " = " + value;
        gap = ", ";
      }
      out += " }\n";
    }
  };
  print_nodes("groups", groups_);
  print_nodes("components", components_);
  for (const Step& step : all_steps()) {
    out += "\n[[steps]]\n" + (step.key.empty() ? "" : step.key + "\n");
    if (step.flows.size() >= kManyArrows) out += "text = " + quoted(vocabulary_->step) + "\n";
    if (!step.flows.empty()) out += "flows = " + list_of(step.flows) + "\n";
  }
  if (!layout_.empty()) out += "\n[layout]\n" + layout_ + "\n";
  return out;
}

}  // namespace archsheet::generate
