// SPDX-License-Identifier: MIT
//
// What stands in what: the tree of groups, and the copies that its groups ask
// for. After this, every group has a parent that exists and no group is in itself.
//
//   [groups]                                        zone@A        zone@B
//   zone    = { copies = ["A", "B"] }                 private@A     private@B
//   private = { in = "zone" }                           web@A         web@B
//   [components]                                                      admin
//   web     = { in = "private" }        repeated with its group
//   admin   = { in = "private@B" }      in one copy only
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "check/model.h"
#include "check/names.h"
#include "spec/spec.h"

namespace archsheet {

// More would draw nothing that can be read, and copies multiply.
inline constexpr std::size_t kMaximumInstances = 2000;

// The deepest drawing that AWS's own way of nesting gives has ten.
inline constexpr std::size_t kMaximumDepth = 16;

// Where a declared node stands. Group indices are into `Spec::groups`.
struct Home {
  std::optional<std::uint32_t> parent;
  std::optional<std::uint32_t> copier;     // the group with `copies` that it is or stands in
  std::optional<std::uint32_t> only_copy;  // stands in this copy of `copier` alone
};

// A declared node, or one copy of it: `web`, `web@B`.
struct Reference {
  Declared node;
  std::optional<std::uint32_t> copy;
  friend auto operator<=>(const Reference&, const Reference&) = default;
};

// One of the nodes that a reference stands for. `position` is the copy in which it stands.
struct Instance {
  NodeId node;
  std::optional<std::uint32_t> position;
};

class Tree {
 public:
  // Reports every `in` and `on` that does not resolve, rings, nested copies.
  Tree(const Spec& spec, const Names& names, Diagnostics& diagnostics);

  // Groups, parents first, else in the author's order.
  const std::vector<std::uint32_t>& group_order() const { return group_order_; }

  const Home& home(Declared node) const;
  bool is_repeated(Declared node) const;

  // The copies of the group that repeats `node`; REQUIRES: is_repeated(node).
  const std::vector<Located<std::string>>& copies(Declared node) const;
  std::uint32_t instance_count(Declared node) const;

  // How many groups and components the model will have.
  std::size_t group_count() const { return group_count_; }
  std::size_t component_count() const { return component_count_; }

  // The model's node for a copy of `node`; `copy` counts only when it is repeated.
  NodeId instance(Declared node, std::uint32_t copy) const;
  std::vector<Instance> instances(const Reference& reference) const;

  // True when `group` is `inner` or holds it; bands hold nothing.
  bool holds(std::uint32_t group, Declared inner) const;

  // The node that `written` names, or nothing after saying why not (E0201, E0207).
  std::optional<Reference> find(const Located<std::string>& written) const;

 private:
  void find_parents();
  void break_rings();
  void order_groups();
  void check_depth() const;
  void spread_copies();
  void count_instances();
  std::optional<std::uint32_t> find_parent(const Located<std::string>& written, std::string_view child) const;
  void stand_in(Home& home, const Located<std::string>& written) const;
  void report_ring(const std::vector<std::uint32_t>& ring) const;
  std::optional<std::uint32_t> find_copy(Declared node, const Located<std::string>& written,
                                         std::string_view copy) const;

  const Spec& spec_;
  const Names& names_;
  Diagnostics& diagnostics_;
  std::vector<Home> group_homes_;
  std::vector<Home> component_homes_;
  std::vector<std::uint32_t> group_order_;
  std::vector<std::uint32_t> group_bases_;  // index in the model of the first copy
  std::vector<std::uint32_t> component_bases_;
  std::size_t group_count_ = 0;
  std::size_t component_count_ = 0;
};

}  // namespace archsheet
