// SPDX-License-Identifier: MIT
//
// Which ids a spec declares, and the help that a name deserves when it is not
// among them: the nearest one that is, shown where it stands.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "spec/spec.h"

namespace archsheet {

enum class NodeKind { Group, Component };

// A group or component as the spec declares it, before copies are made. `index` is into `Spec::groups` or
// `Spec::components`.
struct Declared {
  NodeKind kind = NodeKind::Component;
  std::uint32_t index = 0;
  friend auto operator<=>(const Declared&, const Declared&) = default;
};

// `web@B` in its two parts; most names have no copy.
struct CopyName {
  std::string_view id;
  std::optional<std::string_view> copy;
};
CopyName split_copy_name(std::string_view written);

// True when `written` is so near to `known` that writing the other for it can be left to `--fix`.
bool is_certain_slip(std::string_view written, std::string_view known);

// What to write in place of a string value, with quotes when its span holds them. Nothing when
// the value is written with escapes or over several lines, where we cannot tell.
std::optional<Fix> replacement_for(const Located<std::string>& written, std::string_view value);

// Says "write `known`" and offers the edit when it is nearly certain.
void suggest(Diagnostic& diagnostic, const Located<std::string>& written, std::string_view known);

class Names {
 public:
  // Reports ids that are declared twice; the first declaration counts.
  Names(const Spec& spec, Diagnostics& diagnostics);

  std::optional<Declared> find(std::string_view id) const;
  const Located<std::string>& id(Declared node) const;

  // Reports that no component or group (E0201), or no group (E0203), has the id in `written`.
  void report_unknown_node(const Located<std::string>& written) const;
  void report_unknown_group(const Located<std::string>& written) const;

 private:
  void declare(const Located<std::string>& id, Declared node);
  void explain(Diagnostic& diagnostic, const Located<std::string>& written,
               const std::vector<std::string_view>& candidates) const;

  const Spec& spec_;
  Diagnostics& diagnostics_;
  std::map<std::string_view, Declared> by_id_;
  std::vector<std::string_view> group_ids_;
  std::vector<std::string_view> all_ids_;
  mutable int suggestions_left_ = 200;  // each costs a walk over all ids; nobody reads more
};

}  // namespace archsheet
