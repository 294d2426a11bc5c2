// SPDX-License-Identifier: MIT
//
// Groups and components of the model, from those of the spec: kinds, services,
// labels by default, one entry a copy.
#include <algorithm>
#include <set>

#include "base/nearest.h"
#include "check/context.h"
#include "check/facts.h"
#include "check/links.h"

namespace archsheet {

namespace {

constexpr std::string_view kDefaultKind = "generic";
constexpr std::size_t kMaximumBandMembers = 8000;

class NodeBuilder {
 public:
  NodeBuilder(const Context& context, Model& model) : context_(context), spec_(context.spec), model_(model) {}

  std::vector<WrittenService> run() {
    for (std::uint32_t index : context_.tree.group_order()) add_group(index);
    for (std::uint32_t index = 0; index < spec_.components.size(); ++index) add_component(index);
    for (std::uint32_t index : context_.tree.group_order())
      if (!spec_.groups[index].around.empty()) add_band(index);
    return std::move(services_);
  }

 private:
  void add_group(std::uint32_t index);
  void add_component(std::uint32_t index);
  void add_band(std::uint32_t index);
  std::vector<Reference> find_covered(std::uint32_t index);
  const catalog::GroupKind* find_kind(const std::optional<Located<std::string>>& written);
  const catalog::Service* find_service(const std::optional<Located<std::string>>& written, std::string_view subject);
  std::vector<std::string> read_facts(const SpecComponent& component);
  std::string read_link(const SpecComponent& component, const catalog::Service* service);
  std::string default_label(const SpecGroup& group, const ModelGroup& made) const;
  std::string reading_of(std::string_view label) const;
  std::string name_of_service(const catalog::Service& service) const;
  std::string id_of_copy(Declared node, std::uint32_t copy) const;
  std::optional<GroupId> parent_of_copy(Declared node, std::uint32_t copy) const;
  void check_place(std::string_view id, const std::optional<Located<Side>>& place,
                   const std::optional<Located<std::string>>& holder);

  const Context& context_;
  const Spec& spec_;
  Model& model_;
  std::vector<WrittenService> services_;
  std::size_t band_members_ = 0;
};

void NodeBuilder::add_group(std::uint32_t index) {
  const SpecGroup& group = spec_.groups[index];
  const Declared node{NodeKind::Group, index};
  check_place(group.id.value, group.place, group.in);
  ModelGroup made;
  made.kind = find_kind(group.kind);
  made.service = find_service(group.service, group.id.value);
  made.label = group.label ? context_.texts.pick(*group.label, group.id.value) : default_label(group, made);
  made.role = context_.texts.pick(group.role, group.id.value);
  if (group.place) made.place = group.place->value;
  made.span = group.id.span;
  const std::string label = made.label;
  for (std::uint32_t copy = 0; copy < context_.tree.instance_count(node); ++copy) {
    made.id = id_of_copy(node, copy);
    made.parent = parent_of_copy(node, copy);
    if (copy > 0) made.copy_of = std::get<GroupId>(context_.tree.instance(node, 0));
    if (context_.tree.home(node).copier == index)
      made.label = label.empty() ? group.copies[copy].value : label + ' ' + group.copies[copy].value;
    model_.groups.push_back(made);
  }
}

void NodeBuilder::add_component(std::uint32_t index) {
  const SpecComponent& component = spec_.components[index];
  const Declared node{NodeKind::Component, index};
  if (component.in && component.on)
    context_.diagnostics.report(Code::BorderWithIn, component.on->span, component.id.value)
        .with_caption("on the border of one")
        .with_label(component.in->span, "inside another")
        .with_help("keep `on` for what sits on the border, `in` for what stands inside; `on` says both");
  check_place(component.id.value, component.place, component.in ? component.in : component.on);
  ModelComponent made;
  made.service = find_service(component.service, component.id.value);
  made.own_label = component.label.has_value();
  if (component.label)
    made.label = context_.texts.pick(*component.label, component.id.value);
  else if (made.service)
    made.label = name_of_service(*made.service);
  made.role = context_.texts.pick(component.role, component.id.value);
  made.reading = component.reading ? component.reading->value : reading_of(made.label);
  made.link = read_link(component, made.service);
  made.on_border = component.on.has_value() && !component.in;
  if (component.count) made.count = static_cast<int>(component.count->value);
  made.facts = read_facts(component);
  if (component.place) made.place = component.place->value;
  made.span = component.id.span;
  for (std::uint32_t copy = 0; copy < context_.tree.instance_count(node); ++copy) {
    made.id = id_of_copy(node, copy);
    made.parent = parent_of_copy(node, copy);
    if (copy > 0) made.copy_of = std::get<ComponentId>(context_.tree.instance(node, 0));
    model_.components.push_back(made);
  }
}

// A copy of a band lies over what stands in the same copy; any other band over every copy.
void NodeBuilder::add_band(std::uint32_t index) {
  const Declared band{NodeKind::Group, index};
  const Tree& tree = context_.tree;
  if (const SpecGroup& group = spec_.groups[index]; !group.copies.empty())
    context_.diagnostics.report(Code::ExclusiveKeys, group.copies.front().span, "around", "copies")
        .with_label(group.around.front().span, "a band holds nothing that could be repeated")
        .with_help("write one band for each, or put the band in a group with `copies`");
  const std::vector<Reference> covered = find_covered(index);
  for (const Instance& own : tree.instances({band, std::nullopt})) {
    ModelGroup& made = model_.groups[std::get<GroupId>(own.node).index];
    std::set<NodeId> seen;
    for (const Reference& reference : covered) {
      const bool shared = tree.home(band).copier && tree.home(band).copier == tree.home(reference.node).copier;
      for (const Instance& instance : tree.instances(reference)) {
        if (shared && !reference.copy && own.position != instance.position && tree.is_repeated(reference.node))
          continue;
        if (!seen.insert(instance.node).second) continue;
        if (++band_members_ > kMaximumBandMembers) {
          context_.diagnostics.report(Code::TooMany, spec_.groups[index].id.span, kMaximumBandMembers,
                                      "things inside bands");
          return;
        }
        made.around.push_back(instance.node);
      }
    }
  }
}

// What a band names, less what cannot lie under a band.
std::vector<Reference> NodeBuilder::find_covered(std::uint32_t index) {
  const SpecGroup& group = spec_.groups[index];
  std::vector<Reference> covered;
  std::set<Reference> seen;
  for (const Located<std::string>& written : group.around) {
    const std::optional<Reference> found = context_.tree.find(written);
    if (!found || !seen.insert(*found).second) continue;
    const bool is_group = found->node.kind == NodeKind::Group;
    std::string_view trouble;
    if (is_group && found->node.index == index)
      trouble = "the band itself";
    else if (is_group && !spec_.groups[found->node.index].around.empty())
      trouble = "a band, too";
    else if (is_group && context_.tree.holds(found->node.index, {NodeKind::Group, index}))
      trouble = "the band stands in this group";
    if (trouble.empty()) {
      covered.push_back(*found);
      continue;
    }
    context_.diagnostics.report(Code::BadBand, written.span, group.id.value, written.value)
        .with_caption(std::string(trouble))
        .with_help("`around` names components, or groups that do not hold the band");
  }
  return covered;
}

const catalog::GroupKind* NodeBuilder::find_kind(const std::optional<Located<std::string>>& written) {
  if (!written) return catalog::find_group_kind(kDefaultKind);
  if (const catalog::GroupKind* found = catalog::find_group_kind(written->value)) return found;
  Diagnostic& diagnostic = context_.diagnostics.report(Code::UnknownGroupKind, written->span, written->value)
                               .with_caption("not a kind of group");
  std::vector<std::string_view> ids;
  for (const catalog::GroupKind& kind : catalog::group_kinds()) ids.push_back(kind.id);
  if (const auto service = catalog::find_service(written->value))
    diagnostic.with_help(fmt::format("for a box with the icon of {}, write `service = \"{}\"`",
                                     service->service->short_name, service->service->id));
  else if (const auto known = nearest(written->value, ids))
    suggest(diagnostic, *written, *known);
  else
    diagnostic.with_help("leave `kind` away for a plain box");
  return nullptr;
}

const catalog::Service* NodeBuilder::find_service(const std::optional<Located<std::string>>& written,
                                                  std::string_view subject) {
  if (!written) return nullptr;
  const std::optional<ServiceUse> use = context_.services.find(*written);
  if (!use) return nullptr;
  services_.push_back({&*written, *use, subject});
  return use->service;
}

std::vector<std::string> NodeBuilder::read_facts(const SpecComponent& component) {
  std::vector<std::string> facts;
  for (const Located<std::string>& fact : component.facts) {
    if (std::find(facts.begin(), facts.end(), fact.value) != facts.end()) continue;
    if (is_known_fact(fact.value)) {
      facts.push_back(fact.value);
      continue;
    }
    Diagnostic& diagnostic = context_.diagnostics.report(Code::UnknownFact, fact.span, fact.value)
                                 .with_caption("not a fact that is checked");
    if (const auto known = nearest(fact.value, known_facts()))
      suggest(diagnostic, fact, *known);
    else
      diagnostic.with_help("say it in `role`, or in the text of a step");
  }
  return facts;
}

std::string NodeBuilder::read_link(const SpecComponent& component, const catalog::Service* service) {
  if (!component.link) return service ? std::string(service->documentation) : std::string();
  report_bad_link(*component.link, context_.diagnostics);
  return component.link->value;
}

// What the company says of the label's last word; the catalogue's own readings are looked up where they are needed.
std::string NodeBuilder::reading_of(std::string_view label) const {
  if (context_.company == nullptr) return {};
  return std::string(catalog::korean_reading(label.substr(label.rfind(' ') + 1), context_.company));
}

// Things outside AWS have names in Korean; services keep their English ones.
std::string NodeBuilder::name_of_service(const catalog::Service& service) const {
  const bool korean = context_.texts.wanted() == Language::Korean && !service.name_ko.empty();
  return std::string(korean ? service.name_ko : service.short_name);
}

std::string NodeBuilder::default_label(const SpecGroup& group, const ModelGroup& made) const {
  if (group.service) return made.service ? name_of_service(*made.service) : std::string();
  if (!made.kind) return {};
  const bool korean = context_.texts.wanted() == Language::Korean && !made.kind->label_ko.empty();
  return std::string(korean ? made.kind->label_ko : made.kind->label);
}

std::string NodeBuilder::id_of_copy(Declared node, std::uint32_t copy) const {
  const std::string& id = context_.names.id(node).value;
  if (!context_.tree.is_repeated(node)) return id;
  return id + '@' + context_.tree.copies(node)[copy].value;
}

// A repeated node stands in the same copy of its parent; one in a single copy in the copy that it names.
std::optional<GroupId> NodeBuilder::parent_of_copy(Declared node, std::uint32_t copy) const {
  const Home& home = context_.tree.home(node);
  if (!home.parent) return std::nullopt;
  const Declared parent{NodeKind::Group, *home.parent};
  return std::get<GroupId>(context_.tree.instance(parent, home.only_copy.value_or(copy)));
}

void NodeBuilder::check_place(std::string_view id, const std::optional<Located<Side>>& place,
                              const std::optional<Located<std::string>>& holder) {
  if (!place || !holder) return;
  context_.diagnostics.report(Code::PlaceInsideGroup, place->span, id)
      .with_caption("a side of the page")
      .with_label(holder->span, "but it stands in a group")
      .with_help("give `place` to the outermost group, or take one of the two away");
}

}  // namespace

std::vector<WrittenService> add_nodes(const Context& context, Model& model) {
  return NodeBuilder(context, model).run();
}

}  // namespace archsheet
