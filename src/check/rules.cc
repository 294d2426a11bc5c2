// SPDX-License-Identifier: MIT
//
// Rules on arrows and on nesting.
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>

namespace archsheet {

namespace {

// A name that stands for a family of services is judged as the member that people mean by it.
struct Umbrella {
  std::string_view name;
  std::string_view member;
};
constexpr Umbrella kUmbrellas[] = {{"sagemaker", "sagemaker-ai"}};

const catalog::Service& judged(const catalog::Service& service) {
  for (const Umbrella& umbrella : kUmbrellas)
    if (umbrella.name == service.id)
      if (const auto member = catalog::find_service(umbrella.member)) return *member->service;
  return service;
}

// An arrow between two components, as a rule sees it.
struct Link {
  const ModelFlow* flow;
  const ModelComponent* from;
  const ModelComponent* to;
  const catalog::Company* company;
  const catalog::Service& sender() const { return judged(*from->service); }
  const catalog::Service& receiver() const { return judged(*to->service); }
};

// Diagrams show either direction of a relation whose data do not simply go forward.
bool is_direct(const Link& link) {
  if (!catalog::integrations(link.sender(), link.receiver(), link.company).empty()) return true;
  const auto reverse = catalog::integrations(link.receiver(), link.sender(), link.company);
  return std::any_of(reverse.begin(), reverse.end(), [&](const catalog::Integration& integration) {
    return link.flow->both || integration.flow != catalog::DataFlow::Forward;
  });
}

const catalog::Indirect* indirect_of(const Link& link) {
  const catalog::Indirect* found = catalog::find_indirect(link.sender(), link.receiver(), link.company);
  return found || !link.flow->both ? found : catalog::find_indirect(link.receiver(), link.sender(), link.company);
}

bool is_indirect(const Link& link) {
  return indirect_of(link) != nullptr;
}

// Code can call anything, and of parties outside AWS and of parts of services too little is known to doubt an arrow.
bool is_beyond_doubt(const Link& link) {
  const auto is_service = [](const catalog::Service& service) { return service.kind == catalog::ServiceKind::Service; };
  return &link.sender() == &link.receiver() || catalog::is_programmable(link.sender(), link.company) ||
         !is_service(link.sender()) || !is_service(link.receiver()) ||
         (link.flow->both && catalog::is_programmable(link.receiver(), link.company));
}

bool is_anything(const Link&) {
  return true;
}

// "AWS Lambda" among other names of services is "Lambda".
std::string_view plain_name(const catalog::Service& service) {
  for (std::string_view brand : {"Amazon ", "AWS "})
    if (service.short_name.starts_with(brand)) return service.short_name.substr(brand.size());
  return service.short_name;
}

std::string words_for(const catalog::Indirect& indirect) {
  std::string out;
  for (const auto& way : indirect.ways) {
    if (!out.empty()) out += "; ";
    for (std::size_t i = 0; i < way.size(); ++i)
      out += fmt::format("{}{}", i == 0 ? "" : ", then ", plain_name(*way[i]));
  }
  return out;
}

void report_indirect(const Link& link, Diagnostics& diagnostics) {
  const catalog::Indirect& indirect = *indirect_of(link);
  Diagnostic& diagnostic =
      diagnostics.report(Code::IndirectFlow, link.flow->span, indirect.from->short_name, indirect.to->short_name)
          .with_caption("drawn as one arrow")
          .with_help("usual ways: " + words_for(indirect));
  if (!indirect.note.empty()) diagnostic.with_note(std::string(indirect.note));
}

void report_unknown(const Link& link, Diagnostics& diagnostics) {
  diagnostics.report(Code::UnknownFlow, link.flow->span, link.sender().short_name, link.receiver().short_name)
      .with_help("draw what carries it in between, or allow it under `[lint]` with the reason why it works");
}

// Tried from the top; the first that applies decides. One without a report is content.
struct FlowRule {
  bool (*applies)(const Link&);
  std::optional<Code> code;
  void (*report)(const Link&, Diagnostics&);
};

constexpr FlowRule kFlowRules[] = {
    {is_direct, std::nullopt, nullptr},
    {is_indirect, Code::IndirectFlow, report_indirect},
    {is_beyond_doubt, std::nullopt, nullptr},
    {is_anything, Code::UnknownFlow, report_unknown},
};

// "it usually stands in `region`, `vpc`, or outside all groups".
std::string usual_places(std::span<const std::string_view> kinds) {
  constexpr std::string_view kOutside = "page";  // as the catalogue calls it
  std::string out;
  for (std::string_view kind : kinds)
    if (kind != kOutside) out += fmt::format("{}`{}`", out.empty() ? "it usually stands in " : ", ", kind);
  if (std::find(kinds.begin(), kinds.end(), kOutside) != kinds.end())
    out += out.empty() ? "it usually stands outside all groups" : ", or outside all groups";
  return out;
}

const ModelComponent* component_at(const Model& model, const NodeId& node) {
  const ComponentId* id = std::get_if<ComponentId>(&node);
  return id && model.at(*id).service ? &model.at(*id) : nullptr;
}

}  // namespace

void check_flows(const Context& context, const Model& model) {
  for (const ModelFlow& flow : model.flows) {
    const Link link{&flow, component_at(model, flow.from), component_at(model, flow.to), model.company};
    if (!link.from || !link.to) continue;
    const auto rule = std::find_if(std::begin(kFlowRules), std::end(kFlowRules),
                                   [&](const FlowRule& candidate) { return candidate.applies(link); });
    if (rule->code && context.lint.wants(*rule->code, {link.from->id, link.to->id}))
      rule->report(link, context.diagnostics);
  }
}

void check_nesting(const Context& context) {
  const auto kind_of = [](const SpecGroup& group) {
    return catalog::find_group_kind(group.kind ? std::string_view(group.kind->value) : "generic");
  };
  for (std::uint32_t index : context.tree.group_order()) {
    const SpecGroup& group = context.spec.groups[index];
    const Home& home = context.tree.home({NodeKind::Group, index});
    if (!home.parent) continue;
    const SpecGroup& outer = context.spec.groups[*home.parent];
    const catalog::GroupKind* kind = kind_of(group);
    const catalog::GroupKind* outer_kind = kind_of(outer);
    if (!kind || !outer_kind || kind->usual_parents.empty()) continue;
    const auto& usual = kind->usual_parents;
    if (std::find(usual.begin(), usual.end(), outer_kind->id) != usual.end()) continue;
    if (!context.lint.wants(Code::OddNesting, {group.id.value})) continue;
    Diagnostic& diagnostic = context.diagnostics.report(Code::OddNesting, group.in->span, kind->id, outer_kind->id);
    if (outer.kind) diagnostic.with_label(outer.kind->span, "the kind of the outer one");
    diagnostic.with_help(usual_places(usual));
  }
}

}  // namespace archsheet
