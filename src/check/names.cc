// SPDX-License-Identifier: MIT
//
// Ids by name, and near misses.
#include "check/names.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/utf8.h"

namespace archsheet {

namespace {

std::string_view word_of(NodeKind kind) {
  return kind == NodeKind::Group ? "group" : "component";
}

// Lower case, digits and punctuation left out: `web_1` and `web_2` are two names, not one mistyped.
std::string letters_of(std::string_view name) {
  std::string letters = ascii_lower(name);
  std::erase_if(letters, [](char c) { return static_cast<unsigned char>(c) < 0x80 && (c < 'a' || c > 'z'); });
  return letters;
}

}  // namespace

CopyName split_copy_name(std::string_view written) {
  const std::size_t at = written.find('@');
  if (at == std::string_view::npos) return {written, std::nullopt};
  return {written.substr(0, at), written.substr(at + 1)};
}

bool is_certain_slip(std::string_view written, std::string_view known) {
  constexpr std::size_t kShortest = 5;
  if (ascii_lower(written) == ascii_lower(known)) return true;
  if (written.size() < kShortest || known.size() < kShortest || edit_distance(written, known) > 1) return false;
  const bool differs_at_end_only =
      written.size() == known.size() && written.substr(0, written.size() - 1) == known.substr(0, known.size() - 1);
  return !differs_at_end_only && letters_of(written) != letters_of(known);
}

std::optional<Fix> replacement_for(const Located<std::string>& written, std::string_view value) {
  const std::size_t length = written.span.end - written.span.begin;
  if (length == written.value.size()) return Fix{written.span, std::string(value)};
  if (length == written.value.size() + 2) return Fix{written.span, '"' + std::string(value) + '"'};
  return std::nullopt;
}

void suggest(Diagnostic& diagnostic, const Located<std::string>& written, std::string_view known) {
  diagnostic.with_help(fmt::format("write `{}`", known));
  if (!is_certain_slip(written.value, known)) return;
  if (const std::optional<Fix> fix = replacement_for(written, known)) diagnostic.with_fix(fix->span, fix->replacement);
}

Names::Names(const Spec& spec, Diagnostics& diagnostics) : spec_(spec), diagnostics_(diagnostics) {
  for (std::uint32_t i = 0; i < spec.groups.size(); ++i) declare(spec.groups[i].id, {NodeKind::Group, i});
  for (std::uint32_t i = 0; i < spec.components.size(); ++i) declare(spec.components[i].id, {NodeKind::Component, i});
}

void Names::declare(const Located<std::string>& id, Declared node) {
  const auto [found, is_new] = by_id_.try_emplace(id.value, node);
  if (is_new) {
    all_ids_.push_back(id.value);
    if (node.kind == NodeKind::Group) group_ids_.push_back(id.value);
    return;
  }
  const Declared first = found->second;
  const Code code = first.kind == node.kind ? Code::DuplicateKey : Code::DuplicateId;
  diagnostics_.report(code, id.span, id.value)
      .with_caption(fmt::format("a {} here", word_of(node.kind)))
      .with_label(this->id(first).span, fmt::format("first a {} here", word_of(first.kind)))
      .with_help("give one of them another id: groups and components share one list of names");
}

std::optional<Declared> Names::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  if (found == by_id_.end()) return std::nullopt;
  return found->second;
}

const Located<std::string>& Names::id(Declared node) const {
  return node.kind == NodeKind::Group ? spec_.groups[node.index].id : spec_.components[node.index].id;
}

void Names::report_unknown_node(const Located<std::string>& written) const {
  Diagnostic& diagnostic = diagnostics_.report(Code::UnknownNode, written.span, split_copy_name(written.value).id)
                               .with_caption("named here");
  explain(diagnostic, written, all_ids_);
  if (diagnostic.help.empty()) diagnostic.with_help("declare it under `[components]` or `[groups]`");
}

void Names::report_unknown_group(const Located<std::string>& written) const {
  Diagnostic& diagnostic = diagnostics_.report(Code::UnknownGroup, written.span, split_copy_name(written.value).id)
                               .with_caption("named here");
  explain(diagnostic, written, group_ids_);
  if (diagnostic.help.empty()) diagnostic.with_help("declare it under `[groups]`");
}

void Names::explain(Diagnostic& diagnostic, const Located<std::string>& written,
                    const std::vector<std::string_view>& candidates) const {
  if (suggestions_left_ == 0) return;
  --suggestions_left_;
  const CopyName name = split_copy_name(written.value);
  const std::optional<std::string_view> known = nearest(name.id, candidates);
  if (!known) return;
  const Declared node = *find(*known);
  diagnostic.with_label(id(node).span, fmt::format("a {} with a similar name", word_of(node.kind)));
  suggest(diagnostic, written, name.copy ? fmt::format("{}@{}", *known, *name.copy) : std::string(*known));
}

}  // namespace archsheet
