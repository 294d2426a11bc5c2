// SPDX-License-Identifier: MIT
//
// A spec as lines of text: what it is, its value, its place. A place is
// `line:column-column`, or `line:column-line:column` over several lines; in an
// included file the file's name stands before it.
#include <fmt/format.h>

#include <string_view>

#include "base/json.h"
#include "spec/parse.h"

namespace archsheet {

namespace {

constexpr std::string_view kSides[] = {"left", "right", "top", "bottom"};
constexpr std::string_view kStyles[] = {"solid", "dashed", "dotted"};
constexpr std::string_view kOrientations[] = {"landscape", "portrait"};
constexpr std::string_view kDirections[] = {"auto", "right", "down"};
constexpr std::string_view kProfiles[] = {"sketch", "review", "strict"};

template <std::size_t N, typename Enum>
std::string_view name_of(const std::string_view (&names)[N], Enum value) {
  return names[static_cast<std::size_t>(value)];
}

class Dumper {
 public:
  Dumper(const Spec& spec, const Sources& sources) : spec_(spec), sources_(sources) {}

  std::string run() {
    out_ += fmt::format("spec {}\n", json_string(spec_.id));
    head();
    for (const SpecGroup& group : spec_.groups) add(group);
    for (const SpecComponent& component : spec_.components) add(component);
    for (const SpecService& service : spec_.services) add(service);
    for (const SpecStep& step : spec_.steps) add(step);
    settings();
    return std::move(out_);
  }

 private:
  std::string place(Span span) const {
    if (!span.has_source()) return "-";
    const Position begin = sources_.position(span.source, span.begin);
    const Position end = sources_.position(span.source, span.end);
    std::string text = span.source == spec_.source ? "" : sources_.name(span.source) + ":";
    text += fmt::format("{}:{}-", begin.line, begin.column);
    return text + (begin.line == end.line ? "" : fmt::format("{}:", end.line)) + fmt::format("{}", end.column);
  }

  void line(int depth, std::string_view name, std::string_view value, Span span) {
    out_ += fmt::format("{:{}}{} {} @{}\n", "", depth * 2, name, value, place(span));
  }

  void add(int depth, std::string_view name, const Located<std::string>& text) {
    line(depth, name, json_string(text.value), text.span);
  }

  void add(int depth, std::string_view name, const std::optional<Located<std::string>>& text) {
    if (text) add(depth, name, *text);
  }

  void add(int depth, std::string_view name, const std::vector<Located<std::string>>& list) {
    for (const Located<std::string>& item : list) add(depth, name, item);
  }

  void add(int depth, std::string_view name, const std::optional<SpecText>& text) {
    if (!text) return;
    add(depth, name, text->plain);
    for (const auto& [language, words] : text->by_language)
      add(depth, fmt::format("{}.{}", name, code_of(language)), words);
  }

  template <std::size_t N, typename Enum>
  void add(int depth, std::string_view name, const std::string_view (&names)[N],
           const std::optional<Located<Enum>>& value) {
    if (value) line(depth, name, name_of(names, value->value), value->span);
  }

  void head() {
    add(0, "title", spec_.title);
    add(0, "subtitle", spec_.subtitle);
    add(0, "summary", spec_.summary);
    if (spec_.language) line(0, "language", code_of(spec_.language->value), spec_.language->span);
    if (spec_.revised) {
      const toml::Date& date = spec_.revised->value;
      line(0, "revised", fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day), spec_.revised->span);
    }
    add(0, "author", spec_.author);
    add(0, "tag", spec_.tags);
    add(0, "include", spec_.include);
  }

  void add(const SpecGroup& group) {
    line(0, "group", group.id.value, group.id.span);
    add(1, "kind", group.kind);
    add(1, "service", group.service);
    add(1, "in", group.in);
    add(1, "around", group.around);
    add(1, "copy", group.copies);
    add(1, "label", group.label);
    add(1, "role", group.role);
    add(1, "place", kSides, group.place);
  }

  void add(const SpecComponent& component) {
    line(0, "component", component.id.value, component.id.span);
    add(1, "service", component.service);
    add(1, "in", component.in);
    add(1, "on", component.on);
    add(1, "label", component.label);
    add(1, "role", component.role);
    if (component.count) line(1, "count", fmt::format("{}", component.count->value), component.count->span);
    add(1, "link", component.link);
    add(1, "reading", component.reading);
    add(1, "fact", component.facts);
    add(1, "place", kSides, component.place);
  }

  void add(const SpecService& service) {
    line(0, "own-service", service.id.value, service.id.span);
    add(1, "name", service.name);
    add(1, "icon", service.icon);
    add(1, "category", service.category);
    add(1, "description", service.description);
  }

  void add(const SpecStep& step) {
    out_ += fmt::format("step @{}\n", place(step.span));
    if (step.number)
      line(1, "number", step.number->value.hidden ? "false" : json_string(step.number->value.start), step.number->span);
    add(1, "at", step.at);
    for (const SpecArrow& arrow : step.arrows) add(arrow);
    add(1, "text", step.text);
  }

  void add(const SpecArrow& arrow) {
    line(1, "arrow", fmt::format("{}{}", name_of(kStyles, arrow.style), arrow.both ? " both" : ""), arrow.span);
    add(2, "from", arrow.from);
    add(2, "to", arrow.to);
    add(2, "label", arrow.label);
    add(2, "data", arrow.data);
    add(2, "link", arrow.link);
  }

  void settings() {
    add(0, "page.template", spec_.page.template_name);
    add(0, "page.size", spec_.page.size);
    add(0, "page.orientation", kOrientations, spec_.page.orientation);
    add(0, "page.direction", kDirections, spec_.page.direction);
    add(0, "page.theme", spec_.page.theme);
    if (spec_.page.details)
      line(0, "page.details", spec_.page.details->value ? "true" : "false", spec_.page.details->span);
    if (spec_.rows) {
      out_ += fmt::format("rows @{}\n", place(spec_.rows->span));
      for (const auto& row : spec_.rows->rows) {
        out_ += "  row\n";
        add(2, "member", row);
      }
    }
    for (const auto& [style, text] : spec_.legend)
      add(0, fmt::format("legend.{}", name_of(kStyles, style.value)), std::optional(text));
    add(0, "lint.profile", kProfiles, spec_.lint_profile);
    for (const SpecAllow& allow : spec_.lint_allow) {
      add(0, "lint.allow", allow.code);
      add(1, "at", allow.at);
      add(1, "reason", allow.reason);
    }
  }

  const Spec& spec_;
  const Sources& sources_;
  std::string out_;
};

}  // namespace

std::string dump(const Spec& spec, const Sources& sources) {
  return Dumper(spec, sources).run();
}

}  // namespace archsheet
