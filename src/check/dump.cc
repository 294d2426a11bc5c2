// SPDX-License-Identifier: MIT
//
// A model as text, one line a thing: what `dump --stage model` prints and what
// tests read. Names are written as in the spec, never as indices, except for
// flows, whose number is the one the drawing bears.
#include <fmt/format.h>

#include <string_view>

#include "base/utf8.h"
#include "check/model.h"

namespace archsheet {

namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : escape_controls(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

// ` word "text"`, or nothing for an empty text.
std::string if_any(std::string_view word, std::string_view text) {
  return text.empty() ? std::string() : fmt::format(" {} {}", word, quoted(text));
}

std::string ids(const Model& model, const std::vector<NodeId>& nodes) {
  std::string out;
  for (const NodeId& node : nodes) out += ' ' + id_of(model, node);
  return out;
}

constexpr std::string_view name_of_side(Side side) {
  constexpr std::string_view kNames[] = {"left", "right", "top", "bottom"};
  return kNames[static_cast<int>(side)];
}

constexpr std::string_view name_of_style(LineStyle style) {
  constexpr std::string_view kNames[] = {"solid", "dashed", "dotted"};
  return kNames[static_cast<int>(style)];
}

constexpr std::string_view arrow_of(LineStyle style, bool both) {
  constexpr std::string_view kArrows[] = {"->", "-->", "..>", "<->", "<-->", "<..>"};
  return kArrows[static_cast<int>(style) + (both ? 3 : 0)];
}

std::string line_of(const Model& model, const ModelGroup& group) {
  std::string out = fmt::format("group {} {}", group.id, group.kind ? group.kind->id : "?");
  if (group.service) out += fmt::format(" service {}", group.service->id);
  out += if_any("label", group.label) + if_any("role", group.role);
  if (group.parent) out += " in " + model.at(*group.parent).id;
  if (group.is_band()) out += " around" + ids(model, group.around);
  if (group.copy_of) out += " copy-of " + model.at(*group.copy_of).id;
  if (group.place) out += fmt::format(" place {}", name_of_side(*group.place));
  return out + '\n';
}

std::string line_of(const Model& model, const ModelComponent& component) {
  std::string out = fmt::format("component {} {}", component.id, component.service ? component.service->id : "?");
  out += if_any(component.own_label ? "own-label" : "label", component.label) + if_any("role", component.role);
  if (component.parent) out += (component.on_border ? " on " : " in ") + model.at(*component.parent).id;
  if (component.copy_of) out += " copy-of " + model.at(*component.copy_of).id;
  if (component.count != 1) out += fmt::format(" count {}", component.count);
  if (component.place) out += fmt::format(" place {}", name_of_side(*component.place));
  for (std::size_t i = 0; i < component.facts.size(); ++i) out += (i == 0 ? " facts " : " ") + component.facts[i];
  out += if_any("reading", component.reading) + if_any("link", component.link);
  return out + '\n';
}

std::string line_of(const Model& model, const ModelFlow& flow, std::size_t number) {
  std::string out = fmt::format("flow {} {} {} {}", number, id_of(model, flow.from), arrow_of(flow.style, flow.both),
                                id_of(model, flow.to));
  out += if_any("label", flow.label) + if_any("data", flow.data) + if_any("link", flow.link);
  for (std::size_t i = 0; i < flow.steps.size(); ++i)
    out += fmt::format("{}{}", i == 0 ? " steps " : " ", flow.steps[i].index);
  return out + '\n';
}

std::string line_of(const Model& model, const ModelStep& step, std::size_t index) {
  std::string out = fmt::format("step {} number {}", index, step.number.empty() ? "none" : quoted(step.number));
  for (std::size_t i = 0; i < step.flows.size(); ++i)
    out += fmt::format("{}{}", i == 0 ? " flows " : " ", step.flows[i].index);
  if (!step.at.empty()) out += " at" + ids(model, step.at);
  if (step.text) out += " text " + quoted(*step.text);
  return out + '\n';
}

std::string line_of(const SpecPage& page) {
  constexpr std::string_view kOrientations[] = {"landscape", "portrait"};
  constexpr std::string_view kDirections[] = {"auto", "right", "down"};
  std::string out;
  if (page.template_name) out += if_any("template", page.template_name->value);
  if (page.size) out += if_any("size", page.size->value);
  if (page.orientation) out += fmt::format(" {}", kOrientations[static_cast<int>(page.orientation->value)]);
  if (page.direction) out += fmt::format(" direction {}", kDirections[static_cast<int>(page.direction->value)]);
  if (page.theme) out += if_any("theme", page.theme->value);
  if (page.details) out += page.details->value ? " details" : " no-details";
  return out.empty() ? out : "page" + out + '\n';
}

std::string head_of(const Model& model) {
  std::string out = fmt::format("model {} {}\n", model.id, code_of(model.language));
  const std::pair<std::string_view, std::string_view> texts[] = {
      {"title", model.title}, {"subtitle", model.subtitle}, {"summary", model.summary}, {"author", model.author}};
  for (const auto& [name, text] : texts)
    if (!text.empty()) out += fmt::format("{} {}\n", name, quoted(text));
  if (model.revised)
    out += fmt::format("revised {:04}-{:02}-{:02}\n", model.revised->year, model.revised->month, model.revised->day);
  for (const std::string& tag : model.tags) out += fmt::format("tag {}\n", quoted(tag));
  return out + line_of(model.page);
}

}  // namespace

std::string dump(const Model& model) {
  std::string out = head_of(model);
  for (const ModelGroup& group : model.groups) out += line_of(model, group);
  for (const ModelComponent& component : model.components) out += line_of(model, component);
  for (std::size_t i = 0; i < model.flows.size(); ++i) out += line_of(model, model.flows[i], i);
  for (std::size_t i = 0; i < model.steps.size(); ++i) out += line_of(model, model.steps[i], i);
  if (model.rows)
    for (const std::vector<NodeId>& row : model.rows->rows) out += "row" + ids(model, row) + '\n';
  for (const auto& [style, text] : model.legend)
    out += fmt::format("legend {} {}\n", name_of_style(style), quoted(text));
  return out;
}

}  // namespace archsheet
