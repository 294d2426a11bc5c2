// SPDX-License-Identifier: MIT
//
// A row says who is left of whom and who above whom; a place says who is beyond all others.
#include "layout/hints.h"

#include <fmt/format.h>

#include <array>

namespace archsheet {
namespace {

constexpr std::array<std::string_view, 4> kSideNames{"left", "right", "top", "bottom"};

std::optional<Side> place_of(const Model& model, const NodeId& node) {
  if (const ComponentId* component = std::get_if<ComponentId>(&node)) return model.at(*component).place;
  return model.at(std::get<GroupId>(node)).place;
}

Span span_of(const Model& model, const NodeId& node) {
  if (const ComponentId* component = std::get_if<ComponentId>(&node)) return model.at(*component).span;
  return model.at(std::get<GroupId>(node)).span;
}

// `first` is left of `second` (or above, when not `same_row`): the node whose place says otherwise.
const NodeId* contradiction(const Model& model, const NodeId& first, const NodeId& second, bool same_row) {
  const std::optional<Side> a = place_of(model, first);
  const std::optional<Side> b = place_of(model, second);
  if (same_row) {
    if (b == Side::Left && a != Side::Left) return &second;
    if (a == Side::Right && b != Side::Right) return &first;
    for (const Side side : {Side::Top, Side::Bottom})
      if ((a == side) != (b == side)) return a == side ? &first : &second;
    return nullptr;
  }
  if (b == Side::Top && a != Side::Top) return &second;
  if (a == Side::Bottom && b != Side::Bottom) return &first;
  return nullptr;
}

}  // namespace

bool report_contradictions(const Model& model, Diagnostics& diagnostics) {
  if (!model.rows) return false;
  bool any = false;
  const auto check = [&](const NodeId& first, const NodeId& second, bool same_row) {
    const NodeId* culprit = contradiction(model, first, second, same_row);
    if (culprit == nullptr) return;
    any = true;
    diagnostics
        .report(Code::HintContradicts, model.rows->span,
                fmt::format("`rows` puts `{}` {} `{}`, but `{}` has `place = \"{}\"`", id_of(model, first),
                            same_row ? "left of" : "above", id_of(model, second), id_of(model, *culprit),
                            kSideNames[static_cast<std::size_t>(*place_of(model, *culprit))]))
        .with_label(span_of(model, *culprit), "placed here")
        .with_help("leave out one of the two");
  };
  const auto& rows = model.rows->rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t k = 1; k < rows[i].size(); ++k) check(rows[i][k - 1], rows[i][k], true);
    if (i + 1 == rows.size()) continue;
    for (const NodeId& upper : rows[i])
      for (const NodeId& lower : rows[i + 1]) check(upper, lower, false);
  }
  return any;
}

void report_broken_hints(const Model& model, const Puzzle& puzzle, const std::vector<Cell>& cells,
                         Diagnostics& diagnostics) {
  const CellGraph& graph = puzzle.graph;
  const auto box_of = [&](const CellEnd& end) {
    return box_over(
        end.item >= 0 ? std::vector<int>{end.item} : graph.regions[static_cast<std::size_t>(end.region)].items, cells);
  };
  if (model.rows && cellcost::rows_off(graph, box_of) > 0)
    diagnostics.report(Code::HintContradicts, model.rows->span,
                       "`rows` cannot be kept: the groups and places around it leave no room for it");
  for (const SideRule& rule : graph.sides) {
    if (!rule.hint || cellcost::side_cost(rule, box_of(rule.what), box_of({-1, rule.rest})) == 0) continue;
    const NodeId node = rule.what.item >= 0 ? NodeId(ComponentId{static_cast<std::uint32_t>(rule.what.item)})
                                            : NodeId(GroupId{static_cast<std::uint32_t>(rule.what.region)});
    diagnostics.report(Code::HintContradicts, span_of(model, node),
                       fmt::format("`{}` cannot stand at the {} of the page beside the other hints", id_of(model, node),
                                   kSideNames[static_cast<std::size_t>(rule.side)]));
  }
}

}  // namespace archsheet
