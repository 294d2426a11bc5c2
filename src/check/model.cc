// SPDX-License-Identifier: MIT
//
// The few questions that every reader of a model asks.
#include "check/model.h"

namespace archsheet {

const std::string& id_of(const Model& model, const NodeId& node) {
  return std::visit([&](auto id) -> const std::string& { return model.at(id).id; }, node);
}

const std::string& label_of(const Model& model, const NodeId& node) {
  return std::visit([&](auto id) -> const std::string& { return model.at(id).label; }, node);
}

std::optional<GroupId> parent_of(const Model& model, const NodeId& node) {
  return std::visit([&](auto id) { return model.at(id).parent; }, node);
}

NodeId first_copy(const Model& model, const NodeId& node) {
  return std::visit([&](auto id) { return NodeId(model.at(id).copy_of.value_or(id)); }, node);
}

bool holds(const Model& model, GroupId group, const NodeId& inner) {
  const GroupId* self = std::get_if<GroupId>(&inner);
  if (self && *self == group) return true;
  std::optional<GroupId> above = parent_of(model, inner);
  while (above && *above != group) above = model.at(*above).parent;
  return above.has_value();
}

}  // namespace archsheet
