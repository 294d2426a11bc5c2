// SPDX-License-Identifier: MIT
//
// `[layout] rows`: which members of one group stand in line with which.
#include <algorithm>
#include <map>
#include <set>

#include "check/context.h"

namespace archsheet {

namespace {

// A name in `rows` that was understood.
struct Entry {
  Reference reference;
  const Located<std::string>* written;
};

class RowsBuilder {
 public:
  RowsBuilder(const Context& context, Model& model) : context_(context), model_(model) {}

  void run(const SpecRows& spec) {
    std::vector<std::vector<Entry>> rows;
    for (const std::vector<Located<std::string>>& row : spec.rows) rows.push_back(find_entries(row));
    choose_copy(rows);
    ModelRows made;
    made.span = spec.span;
    for (const std::vector<Entry>& row : rows) made.rows.push_back(place(row));
    check_parents();
    model_.rows = std::move(made);
  }

 private:
  std::vector<Entry> find_entries(const std::vector<Located<std::string>>& row) const;
  void choose_copy(const std::vector<std::vector<Entry>>& rows);
  std::vector<NodeId> place(const std::vector<Entry>& row);
  std::vector<NodeId> nodes_of(const Reference& reference) const;
  void report_twice(const Entry& entry, const Located<std::string>& first) const;
  void check_parents() const;
  std::string_view why_not_placed(const NodeId& node) const;

  const Context& context_;
  Model& model_;
  std::uint32_t copy_ = 0;  // where members of a repeated group are meant
  std::map<Reference, const Located<std::string>*> seen_names_;
  std::map<NodeId, const Located<std::string>*> seen_;
  std::vector<std::pair<NodeId, const Located<std::string>*>> placed_;
};

std::vector<Entry> RowsBuilder::find_entries(const std::vector<Located<std::string>>& row) const {
  std::vector<Entry> entries;
  for (const Located<std::string>& written : row)
    if (const std::optional<Reference> found = context_.tree.find(written)) entries.push_back({*found, &written});
  return entries;
}

// Copies are drawn alike, so members of a repeated group are placed in one of them: the one that an entry names, else
// the first.
void RowsBuilder::choose_copy(const std::vector<std::vector<Entry>>& rows) {
  for (const std::vector<Entry>& row : rows)
    for (const Entry& entry : row) {
      const std::optional<std::uint32_t> only = context_.tree.home(entry.reference.node).only_copy;
      if (!entry.reference.copy && !only) continue;
      copy_ = entry.reference.copy ? *entry.reference.copy : *only;
      return;
    }
}

// The repeated group itself stands for all its copies, side by side.
std::vector<NodeId> RowsBuilder::nodes_of(const Reference& reference) const {
  const Tree& tree = context_.tree;
  const Declared node = reference.node;
  const bool is_copier = node.kind == NodeKind::Group && tree.home(node).copier == node.index;
  std::vector<NodeId> nodes;
  if (is_copier || !tree.is_repeated(node) || reference.copy) {
    for (const Instance& instance : tree.instances(reference)) nodes.push_back(instance.node);
  } else {
    nodes.push_back(tree.instance(node, std::min(copy_, tree.instance_count(node) - 1)));
  }
  return nodes;
}

std::vector<NodeId> RowsBuilder::place(const std::vector<Entry>& row) {
  std::vector<NodeId> nodes;
  for (const Entry& entry : row) {
    const auto [first_name, is_new_name] = seen_names_.try_emplace(entry.reference, entry.written);
    if (!is_new_name) {
      report_twice(entry, *first_name->second);
      continue;
    }
    for (const NodeId& node : nodes_of(entry.reference)) {
      const auto [first, is_new] = seen_.try_emplace(node, entry.written);
      if (!is_new) {
        report_twice(entry, *first->second);
        continue;
      }
      nodes.push_back(node);
      placed_.emplace_back(node, entry.written);
    }
  }
  return nodes;
}

void RowsBuilder::report_twice(const Entry& entry, const Located<std::string>& first) const {
  context_.diagnostics.report(Code::RowsTwice, entry.written->span, entry.written->value)
      .with_caption("again here")
      .with_label(first.span, "first here");
}

std::string_view RowsBuilder::why_not_placed(const NodeId& node) const {
  if (const GroupId* group = std::get_if<GroupId>(&node))
    return model_.at(*group).is_band() ? "a band lies over other groups and stands in no row" : "";
  return model_.at(std::get<ComponentId>(node)).on_border ? "it stands on a border, not in a row" : "";
}

// All stand in the group in which most of them stand.
void RowsBuilder::check_parents() const {
  std::map<std::optional<GroupId>, std::size_t> votes;
  for (const auto& [node, written] : placed_) ++votes[parent_of(model_, node)];
  const auto most =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const auto words_for = [&](const std::optional<GroupId>& group) {
    return group ? fmt::format("in `{}`", model_.at(*group).id) : std::string("in no group");
  };
  for (const auto& [node, written] : placed_) {
    const std::string_view trouble = why_not_placed(node);
    const std::optional<GroupId> parent = parent_of(model_, node);
    if (trouble.empty() && parent == most->first) continue;
    Diagnostic& diagnostic = context_.diagnostics.report(Code::RowsUnknown, written->span, written->value);
    if (!trouble.empty()) {
      diagnostic.with_caption(std::string(trouble));
      continue;
    }
    diagnostic.with_caption(words_for(parent))
        .with_help(
            fmt::format("the others stand {}; `rows` arranges the members of one group", words_for(most->first)));
  }
}

}  // namespace

void add_rows(const Context& context, Model& model) {
  if (context.spec.rows) RowsBuilder(context, model).run(*context.spec.rows);
}

}  // namespace archsheet
