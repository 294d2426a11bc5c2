// SPDX-License-Identifier: MIT
//
// The architecture with everything resolved: names are indices, defaults are
// filled in, copies are made, texts are in one language. Nothing in it can dangle.
// Groups come before their members' groups (parents first); components, flows
// and steps keep the author's order.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/language.h"
#include "base/source.h"
#include "catalog/catalog.h"
#include "catalog/company.h"
#include "spec/spec.h"

namespace archsheet {

// Indices into the vectors of `Model`.
struct ComponentId {
  std::uint32_t index = 0;
  friend auto operator<=>(const ComponentId&, const ComponentId&) = default;
};
struct GroupId {
  std::uint32_t index = 0;
  friend auto operator<=>(const GroupId&, const GroupId&) = default;
};
struct FlowId {
  std::uint32_t index = 0;
  friend auto operator<=>(const FlowId&, const FlowId&) = default;
};
struct StepId {
  std::uint32_t index = 0;
  friend auto operator<=>(const StepId&, const StepId&) = default;
};

// What a flow ends on or a callout stands at.
using NodeId = std::variant<ComponentId, GroupId>;

struct ModelGroup {
  std::string id;  // `private@B` for a copy
  const catalog::GroupKind* kind = nullptr;
  const catalog::Service* service = nullptr;  // its icon and colour in place of the kind's; or null
  std::string label;
  std::string role;
  std::optional<GroupId> parent;
  std::vector<NodeId> around;      // not empty: a band over these; then it has no members of its own
  std::optional<GroupId> copy_of;  // the first copy of the same group, for the second and later ones
  std::optional<Side> place;
  Span span;  // of the id in the spec
  bool is_band() const { return !around.empty(); }
  bool is_kind(std::string_view name) const { return kind != nullptr && kind->id == name; }
};

struct ModelComponent {
  std::string id;
  const catalog::Service* service = nullptr;
  std::string label;  // what stands under the icon
  std::string role;
  std::string reading;  // how the label is read aloud in Korean; often empty
  std::string link;     // address, or empty
  std::optional<GroupId> parent;
  bool on_border = false;  // on the border of `parent`
  std::optional<ComponentId> copy_of;
  int count = 1;
  std::vector<std::string> facts;
  std::optional<Side> place;
  bool own_label = false;  // the label is the author's, not the service's name
  Span span;
};

// One drawn arrow. The same arrow in two steps is one flow with both.
struct ModelFlow {
  NodeId from;
  NodeId to;
  std::string label;  // what is drawn, without braces; may be empty
  std::string data;   // what travels, for the text; may be empty
  LineStyle style = LineStyle::Solid;
  bool both = false;
  std::string link;
  std::vector<StepId> steps;
  Span span;
};

struct ModelStep {
  std::string number;  // as printed; empty for arrows without a number
  std::vector<FlowId> flows;
  std::vector<NodeId> at;
  std::optional<std::string> text;  // the author's paragraph, with its markup
  Span span;
};

struct ModelRows {
  std::vector<std::vector<NodeId>> rows;
  Span span;
};

struct Model {
  std::string id;
  Language language = Language::English;
  std::string title;
  std::string subtitle;
  std::string summary;  // the author's; may be empty
  std::string author;
  std::optional<toml::Date> revised;
  std::vector<std::string> tags;
  std::vector<ModelGroup> groups;
  std::vector<ModelComponent> components;
  std::vector<ModelFlow> flows;
  std::vector<ModelStep> steps;
  std::vector<std::pair<LineStyle, std::string>> legend;
  std::optional<ModelRows> rows;
  SpecPage page;
  // The services of the spec's own `[services]`; what `service` of groups and components may point to.
  std::vector<std::shared_ptr<const catalog::Service>> own_services;
  const catalog::Company* company = nullptr;  // what the catalogue was added to by; outlives the model, or null

  const ModelGroup& at(GroupId group) const { return groups[group.index]; }
  const ModelComponent& at(ComponentId component) const { return components[component.index]; }
  const ModelFlow& at(FlowId flow) const { return flows[flow.index]; }
  const ModelStep& at(StepId step) const { return steps[step.index]; }
};

// The id a node bears in the spec (`web@A` for a copy).
const std::string& id_of(const Model& model, const NodeId& node);
const std::string& label_of(const Model& model, const NodeId& node);
std::optional<GroupId> parent_of(const Model& model, const NodeId& node);
// The first copy of the same node; the node itself when it is that, or has no copies.
NodeId first_copy(const Model& model, const NodeId& node);

// True when `group` is `inner` or holds it at any depth.
bool holds(const Model& model, GroupId group, const NodeId& inner);

// The text form for `dump --stage model`.
std::string dump(const Model& model);

}  // namespace archsheet
