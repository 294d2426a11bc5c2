// SPDX-License-Identifier: MIT
//
// Pairs of ends, copies and merging.
#include "check/flows.h"

#include <algorithm>
#include <set>
#include <utility>

#include "check/links.h"

namespace archsheet {

namespace {

// From the first end to the second, as both stand in one text.
Span span_between(const Span& from, const Span& to) {
  if (from.source != to.source) return to;
  return {from.source, std::min(from.begin, to.begin), std::max(from.end, to.end)};
}

// Two texts agree when they say the same or one says nothing.
bool agree(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

void fill(std::string& empty, const std::string& text) {
  if (empty.empty()) empty = text;
}

// What is repeated with one group is joined copy by copy; else each reaches each. A thing that stands in one copy only
// is outside of the others.
bool is_copy_by_copy(const Tree& tree, const Reference& from, const Reference& to) {
  const std::optional<std::uint32_t> copier = tree.home(from.node).copier;
  return copier && copier == tree.home(to.node).copier && tree.is_repeated(from.node) && tree.is_repeated(to.node) &&
         !(from.copy && to.copy);
}

std::vector<std::pair<NodeId, NodeId>> pairs_of(const Tree& tree, const Reference& from, const Reference& to) {
  const bool copy_by_copy = is_copy_by_copy(tree, from, to);
  std::vector<std::pair<NodeId, NodeId>> pairs;
  for (const Instance& source : tree.instances(from))
    for (const Instance& target : tree.instances(to))
      if (!copy_by_copy || source.position == target.position) pairs.emplace_back(source.node, target.node);
  return pairs;
}

// No fewer than `pairs_of` gives, without making them.
std::size_t pair_count(const Tree& tree, const Reference& from, const Reference& to) {
  const std::size_t sources = tree.instances(from).size();
  const std::size_t targets = tree.instances(to).size();
  return is_copy_by_copy(tree, from, to) ? std::max(sources, targets) : sources * targets;
}

}  // namespace

void FlowBuilder::add(const SpecArrow& arrow, StepId step) {
  const std::vector<End> sources = find_ends(arrow.from);
  const std::vector<End> targets = find_ends(arrow.to);
  if (arrow.link) report_bad_link(*arrow.link, context_.diagnostics);
  const Look look = look_of(arrow);
  if (!fits(arrow, sources.size() * targets.size())) return;
  for (const End& from : sources)
    for (const End& to : targets) {
      if (!fits(arrow, pair_count(context_.tree, from.reference, to.reference))) return;
      const Span span = span_between(from.span, to.span);
      for (const auto& [source, target] : pairs_of(context_.tree, from.reference, to.reference)) {
        ++arrows_;
        if (is_drawable(source, target, span)) show(source, target, look, span, step);
      }
    }
}

std::vector<FlowBuilder::End> FlowBuilder::find_ends(const std::vector<Located<std::string>>& written) const {
  std::vector<End> ends;
  std::set<Reference> seen;
  for (const Located<std::string>& end : written)
    if (const std::optional<Reference> found = context_.tree.find(end); found && seen.insert(*found).second)
      ends.push_back({*found, end.span});
  return ends;
}

FlowBuilder::Look FlowBuilder::look_of(const SpecArrow& arrow) const {
  const LabelParts parts = split_label(context_.texts.pick(arrow.label));
  return {parts.drawn, arrow.data ? context_.texts.pick(*arrow.data) : parts.data,
          arrow.link ? arrow.link->value : std::string(), arrow.style, arrow.both};
}

bool FlowBuilder::fits(const SpecArrow& arrow, std::size_t pairs) const {
  if (arrows_ + pairs <= kMaximumFlows) return true;
  context_.diagnostics.report(Code::TooMany, arrow.span, kMaximumFlows, "arrows")
      .with_help("let an arrow end on a group instead of on each thing in it");
  return false;
}

// A line from a band to what lies under it has nowhere to run.
bool FlowBuilder::is_drawable(const NodeId& from, const NodeId& to, Span span) {
  const GroupId* group = nullptr;
  if (lies_over(from, to))
    group = &std::get<GroupId>(from);
  else if (lies_over(to, from))
    group = &std::get<GroupId>(to);
  if (!group) return true;
  const NodeId& inner = NodeId(*group) == from ? to : from;
  context_.diagnostics.report(Code::FlowWithinSelf, span, id_of(model_, inner))
      .with_caption("the band lies over the other end")
      .with_label(model_.at(*group).span, "the band")
      .with_help("let the arrow end on a component, or on a group that stands apart");
  return false;
}

// True for a band and what it is around, at any depth.
bool FlowBuilder::lies_over(const NodeId& band, const NodeId& node) {
  const GroupId* group = std::get_if<GroupId>(&band);
  if (!group || !model_.at(*group).is_band()) return false;
  std::set<NodeId>& cover = covers_[*group];
  if (cover.empty()) cover.insert(model_.at(*group).around.begin(), model_.at(*group).around.end());
  std::optional<NodeId> at = node;
  while (at && !cover.contains(*at)) {
    const std::optional<GroupId> above = parent_of(model_, *at);
    at = above ? std::optional<NodeId>(*above) : std::nullopt;
  }
  return at.has_value();
}

void FlowBuilder::show(const NodeId& from, const NodeId& to, const Look& look, Span span, StepId step) {
  ModelFlow& flow = flow_for(from, to, look, span);
  if (flow.steps.empty() || flow.steps.back() != step) flow.steps.push_back(step);
  const FlowId id{static_cast<std::uint32_t>(&flow - model_.flows.data())};
  std::vector<FlowId>& shown = model_.steps[step.index].flows;
  if (std::find(shown.begin(), shown.end(), id) == shown.end()) shown.push_back(id);
}

// The flow that already shows this arrow, or a new one.
ModelFlow& FlowBuilder::flow_for(const NodeId& from, const NodeId& to, const Look& look, Span span) {
  const bool turned = look.both && to < from;  // `a <-> b` and `b <-> a` are the same
  std::vector<FlowId>& candidates = flows_by_key_[{turned ? to : from, turned ? from : to, look.style, look.both}];
  for (FlowId id : candidates) {
    ModelFlow& flow = model_.flows[id.index];
    if (!agree(flow.label, look.label) || !agree(flow.data, look.data) || !agree(flow.link, look.link)) continue;
    fill(flow.label, look.label);
    fill(flow.data, look.data);
    fill(flow.link, look.link);
    return flow;
  }
  candidates.push_back(FlowId{static_cast<std::uint32_t>(model_.flows.size())});
  return model_.flows.emplace_back(
      ModelFlow{from, to, look.label, look.data, look.style, look.both, look.link, {}, span});
}

}  // namespace archsheet
