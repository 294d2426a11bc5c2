// SPDX-License-Identifier: MIT
//
// Parents, rings and copies.
#include "check/tree.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"

namespace archsheet {

namespace {

constexpr std::uint32_t kFirstCopy = 0;

std::string listed(const std::vector<Located<std::string>>& words) {
  constexpr std::size_t kShown = 8;
  std::string out;
  for (std::size_t i = 0; i < std::min(words.size(), kShown); ++i)
    out += fmt::format("{}`{}`", i == 0 ? "" : ", ", words[i].value);
  return words.size() > kShown ? out + " ..." : out;
}

// A copy's word is joined to ids and must be readable there and in flows.
bool is_copy_word(std::string_view word) {
  return !word.empty() && word.find_first_of(" \t\r\n,:@") == std::string_view::npos &&
         word.find("->") == std::string_view::npos && word.find("..>") == std::string_view::npos &&
         escape_controls(word) == word;
}

void check_copy_words(const std::vector<Located<std::string>>& words, Diagnostics& diagnostics) {
  std::map<std::string_view, Span> seen;
  for (const Located<std::string>& word : words) {
    if (!is_copy_word(word.value))
      diagnostics.report(Code::BadValue, word.span, "copies", word.value)
          .with_help("a copy is named by one word, such as `A` or `2`, that can follow `@`");
    const auto [first, is_new] = seen.try_emplace(word.value, word.span);
    if (!is_new) diagnostics.report(Code::DuplicateKey, word.span, word.value).with_label(first->second, "first here");
  }
}

// `in` of a group, `in` or else `on` of a component.
const Located<std::string>* place_of(const SpecGroup& group) {
  return group.in ? &*group.in : nullptr;
}
const Located<std::string>* place_of(const SpecComponent& component) {
  if (component.in) return &*component.in;
  return component.on ? &*component.on : nullptr;
}

}  // namespace

Tree::Tree(const Spec& spec, const Names& names, Diagnostics& diagnostics)
    : spec_(spec), names_(names), diagnostics_(diagnostics) {
  find_parents();
  break_rings();
  order_groups();
  check_depth();
  spread_copies();
  count_instances();
}

const Home& Tree::home(Declared node) const {
  return node.kind == NodeKind::Group ? group_homes_[node.index] : component_homes_[node.index];
}

void Tree::find_parents() {
  group_homes_.resize(spec_.groups.size());
  component_homes_.resize(spec_.components.size());
  for (std::size_t i = 0; i < spec_.groups.size(); ++i)
    if (const auto* place = place_of(spec_.groups[i]))
      group_homes_[i].parent = find_parent(*place, spec_.groups[i].id.value);
  for (std::size_t i = 0; i < spec_.components.size(); ++i)
    if (const auto* place = place_of(spec_.components[i]))
      component_homes_[i].parent = find_parent(*place, spec_.components[i].id.value);
}

std::optional<std::uint32_t> Tree::find_parent(const Located<std::string>& written, std::string_view child) const {
  const std::string_view id = split_copy_name(written.value).id;
  const std::optional<Declared> found = names_.find(id);
  if (!found) {
    names_.report_unknown_group(written);
    return std::nullopt;
  }
  if (found->kind == NodeKind::Component) {
    diagnostics_.report(Code::ComponentAsGroup, written.span, id)
        .with_caption("used as a group")
        .with_label(names_.id(*found).span, "a component")
        .with_help("name a group here, or declare this one under `[groups]`");
    return std::nullopt;
  }
  const SpecGroup& group = spec_.groups[found->index];
  if (group.around.empty()) return found->index;
  diagnostics_.report(Code::BandAsGroup, written.span, id)
      .with_caption("used as a group")
      .with_label(group.id.span, "a band, by its `around`")
      .with_help(
          fmt::format("add `{}` to the `around` of `{}`, and let `in` name the group where it stands", child, id));
  return std::nullopt;
}

// Follows the parents of every group once; a walk that meets itself has found a ring, which is cut at its first group.
void Tree::break_rings() {
  enum class Mark { New, OnWalk, Done };
  std::vector<Mark> marks(group_homes_.size(), Mark::New);
  for (std::uint32_t start = 0; start < group_homes_.size(); ++start) {
    std::vector<std::uint32_t> walk;
    std::optional<std::uint32_t> at = start;
    while (at && marks[*at] == Mark::New) {
      marks[*at] = Mark::OnWalk;
      walk.push_back(*at);
      at = group_homes_[*at].parent;
    }
    if (at && marks[*at] == Mark::OnWalk) {
      std::vector<std::uint32_t> ring(std::find(walk.begin(), walk.end(), *at), walk.end());
      std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
      report_ring(ring);
      group_homes_[ring.front()].parent.reset();
    }
    for (std::uint32_t visited : walk) marks[visited] = Mark::Done;
  }
}

void Tree::report_ring(const std::vector<std::uint32_t>& ring) const {
  constexpr std::size_t kShown = 8;
  const SpecGroup& first = spec_.groups[ring.front()];
  Diagnostic& diagnostic = diagnostics_.report(Code::GroupRing, first.in->span, first.id.value);
  std::string chain = fmt::format("`{}`", first.id.value);
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (i == kShown) {
      chain += " is in ...";
      break;
    }
    const SpecGroup& group = spec_.groups[ring[i]];
    chain += fmt::format("{} is in `{}`", i == 0 ? "" : ", which", split_copy_name(group.in->value).id);
    if (i > 0) diagnostic.with_label(group.in->span, "and here");
  }
  if (ring.size() == 1) {
    diagnostic.with_caption("the group itself").with_help("leave `in` away, or name the group that holds it");
    return;
  }
  diagnostic.with_caption("the ring begins here").with_note(chain).with_help("leave one of these `in` away");
}

void Tree::order_groups() {
  std::vector<std::vector<std::uint32_t>> children(group_homes_.size());
  std::vector<std::uint32_t> waiting;  // a stack: the next in the author's order on top
  for (std::uint32_t i = static_cast<std::uint32_t>(group_homes_.size()); i-- > 0;) {
    if (const auto parent = group_homes_[i].parent)
      children[*parent].push_back(i);
    else
      waiting.push_back(i);
  }
  while (!waiting.empty()) {
    const std::uint32_t group = waiting.back();
    waiting.pop_back();
    group_order_.push_back(group);
    waiting.insert(waiting.end(), children[group].begin(), children[group].end());
  }
}

void Tree::check_depth() const {
  std::vector<std::size_t> depths(group_homes_.size(), 1);
  for (std::uint32_t index : group_order_) {
    if (!group_homes_[index].parent) continue;
    depths[index] = depths[*group_homes_[index].parent] + 1;
    if (depths[index] == kMaximumDepth + 1)  // what stands deeper still is the same mistake
      diagnostics_.report(Code::TooDeep, spec_.groups[index].in->span, kMaximumDepth).with_caption("groups in groups");
  }
}

void Tree::spread_copies() {
  for (std::uint32_t index : group_order_) {
    const SpecGroup& group = spec_.groups[index];
    Home& home = group_homes_[index];
    if (home.parent) stand_in(home, *group.in);
    if (group.copies.empty()) continue;
    check_copy_words(group.copies, diagnostics_);
    if (home.copier) {
      const SpecGroup& outer = spec_.groups[*home.copier];
      diagnostics_.report(Code::NestedCopies, group.copies.front().span, group.id.value)
          .with_caption("copies within copies")
          .with_label(outer.copies.front().span, fmt::format("`{}` is repeated here", outer.id.value))
          .with_help("write the inner groups one by one");
      continue;
    }
    home.copier = index;
  }
  for (std::size_t i = 0; i < component_homes_.size(); ++i)
    if (component_homes_[i].parent) stand_in(component_homes_[i], *place_of(spec_.components[i]));
}

// Inherits the copies of the parent, or stands in the one copy that `written` names.
void Tree::stand_in(Home& home, const Located<std::string>& written) const {
  const Declared parent{NodeKind::Group, *home.parent};
  home.copier = this->home(parent).copier;
  home.only_copy = this->home(parent).only_copy;
  if (const auto copy = split_copy_name(written.value).copy)
    if (const auto found = find_copy(parent, written, *copy)) home.only_copy = found;
}

std::optional<std::uint32_t> Tree::find_copy(Declared node, const Located<std::string>& written,
                                             std::string_view copy) const {
  const std::string_view id = split_copy_name(written.value).id;
  if (!is_repeated(node)) {
    diagnostics_.report(Code::UnknownCopy, written.span, id, copy)
        .with_caption("named here")
        .with_label(names_.id(node).span, "declared once")
        .with_help(fmt::format("write `{}`", id));
    return std::nullopt;
  }
  const std::vector<Located<std::string>>& words = copies(node);
  for (std::uint32_t i = 0; i < words.size(); ++i)
    if (words[i].value == copy) return i;
  diagnostics_.report(Code::UnknownCopy, written.span, id, copy)
      .with_caption("named here")
      .with_label(words.front().span, "the copies are named here")
      .with_help("its copies are " + listed(words));
  return std::nullopt;
}

bool Tree::is_repeated(Declared node) const {
  const Home& at = home(node);
  return at.copier && !at.only_copy;
}

const std::vector<Located<std::string>>& Tree::copies(Declared node) const {
  return spec_.groups[*home(node).copier].copies;
}

std::uint32_t Tree::instance_count(Declared node) const {
  return is_repeated(node) ? static_cast<std::uint32_t>(copies(node).size()) : 1;
}

void Tree::count_instances() {
  group_bases_.resize(group_homes_.size());
  component_bases_.resize(component_homes_.size());
  const SpecGroup* most_copies = nullptr;
  for (std::uint32_t index : group_order_) {
    group_bases_[index] = static_cast<std::uint32_t>(group_count_);
    group_count_ += instance_count({NodeKind::Group, index});
    const SpecGroup& group = spec_.groups[index];
    if (!group.copies.empty() && (!most_copies || group.copies.size() > most_copies->copies.size()))
      most_copies = &group;
  }
  for (std::uint32_t i = 0; i < component_homes_.size(); ++i) {
    component_bases_[i] = static_cast<std::uint32_t>(component_count_);
    component_count_ += instance_count({NodeKind::Component, i});
  }
  if (group_count_ + component_count_ <= kMaximumInstances) return;
  const Span last = spec_.components.empty() ? spec_.groups.back().id.span : spec_.components.back().id.span;
  diagnostics_
      .report(Code::TooMany, most_copies ? most_copies->copies.front().span : last, kMaximumInstances,
              "components and groups")
      .with_note(fmt::format("with all copies there are {}", group_count_ + component_count_));
}

NodeId Tree::instance(Declared node, std::uint32_t copy) const {
  const std::uint32_t offset = is_repeated(node) ? copy : kFirstCopy;
  if (node.kind == NodeKind::Group) return GroupId{group_bases_[node.index] + offset};
  return ComponentId{component_bases_[node.index] + offset};
}

std::vector<Instance> Tree::instances(const Reference& reference) const {
  const Home& at = home(reference.node);
  if (!is_repeated(reference.node)) return {{instance(reference.node, kFirstCopy), at.only_copy}};
  if (reference.copy) return {{instance(reference.node, *reference.copy), *reference.copy}};
  std::vector<Instance> all;
  for (std::uint32_t copy = 0; copy < instance_count(reference.node); ++copy)
    all.push_back({instance(reference.node, copy), copy});
  return all;
}

bool Tree::holds(std::uint32_t group, Declared inner) const {
  std::optional<std::uint32_t> at = inner.kind == NodeKind::Group ? inner.index : home(inner).parent;
  while (at && *at != group) at = group_homes_[*at].parent;
  return at.has_value();
}

std::optional<Reference> Tree::find(const Located<std::string>& written) const {
  const CopyName name = split_copy_name(written.value);
  const std::optional<Declared> node = names_.find(name.id);
  if (!node) {
    names_.report_unknown_node(written);
    return std::nullopt;
  }
  if (!name.copy) return Reference{*node, std::nullopt};
  const std::optional<std::uint32_t> copy = find_copy(*node, written, *name.copy);
  if (!copy) return std::nullopt;
  return Reference{*node, copy};
}

}  // namespace archsheet
