// SPDX-License-Identifier: MIT
//
// From arrows as written to arrows as drawn: one for each pair of ends, copy by
// copy inside a repeated group, and one only when two steps show the same.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "check/context.h"

namespace archsheet {

// More would draw nothing that can be read, and lists of ends multiply.
inline constexpr std::size_t kMaximumFlows = 8000;

class FlowBuilder {
 public:
  FlowBuilder(const Context& context, Model& model) : context_(context), model_(model) {}

  // Adds what `arrow` shows in `step`, which is already in the model. Reports ends that do not resolve and arrows that
  // cannot be drawn.
  void add(const SpecArrow& arrow, StepId step);

 private:
  struct End {
    Reference reference;
    Span span;
  };
  // What an arrow says beside its ends, in the language of the sheet.
  struct Look {
    std::string label;
    std::string data;
    std::string link;
    LineStyle style;
    bool both;
  };
  using Key = std::tuple<NodeId, NodeId, LineStyle, bool>;

  std::vector<End> find_ends(const std::vector<Located<std::string>>& written) const;
  Look look_of(const SpecArrow& arrow) const;
  bool fits(const SpecArrow& arrow, std::size_t pairs) const;
  bool is_drawable(const NodeId& from, const NodeId& to, Span span);
  bool lies_over(const NodeId& band, const NodeId& node);
  void show(const NodeId& from, const NodeId& to, const Look& look, Span span, StepId step);
  ModelFlow& flow_for(const NodeId& from, const NodeId& to, const Look& look, Span span);

  const Context& context_;
  Model& model_;
  std::map<Key, std::vector<FlowId>> flows_by_key_;
  std::map<GroupId, std::set<NodeId>> covers_;  // of bands that arrows end on
  std::size_t arrows_ = 0;
};

}  // namespace archsheet
