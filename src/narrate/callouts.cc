// SPDX-License-Identifier: MIT
#include "narrate/callouts.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "narrate/english.h"

namespace archsheet {
namespace {

constexpr std::size_t kMostNamed = 4;

// Kinds of groups that are somewhere; what stands in another is a part of it.
constexpr std::array<std::string_view, 8> kPlaces = {
    "availability-zone",     "vpc",          "public-subnet",  "private-subnet", "on-premises",
    "corporate-data-center", "ec2-contents", "server-contents"};

// What is said of a node, before its names are put in.
struct Remark {
  std::string phrase;          // "callout.noun"
  std::string words;           // the role, the facts or the category
  std::vector<NodeId> others;  // members, neighbours or the group around it
  Topic topic = Topic::None;
  friend bool operator==(const Remark&, const Remark&) = default;
};

struct Said {
  Remark remark;
  std::vector<NodeId> nodes;
};

class Callouts {
 public:
  Callouts(const Model& model, const Phrases& phrases, Sentences& sentences)
      : model_(model), phrases_(phrases), sentences_(sentences) {}

  std::vector<Said> gather(const std::vector<NodeId>& nodes) {
    std::vector<Said> all;
    for (const NodeId& written : nodes) {
      const NodeId node = first_copy(model_, written);
      const Remark remark = remark_on(node);
      const auto same = std::ranges::find_if(all, [&](const Said& said) { return said.remark == remark; });
      if (same == all.end())
        all.push_back({remark, {node}});
      else if (std::ranges::find(same->nodes, node) == same->nodes.end())
        same->nodes.push_back(node);
    }
    return all;
  }

  std::string sentence(const Said& said, std::string_view opening) {
    const std::string subject = sentences_.list(said.nodes);
    const Remark& remark = said.remark;
    PhraseValues values{
        {"role", remark.words}, {"facts", remark.words}, {"category", remark.words}, {"subject", subject},
        {"members", ""},        {"neighbours", ""},      {"purpose", remark.words},  {"group", ""}};
    if (!remark.others.empty()) values["members"] = values["neighbours"] = sentences_.list(remark.others);
    // "part of the bottling lines": the group is there already, though it is named for the first time.
    if (remark.topic == Topic::Place) values["group"] = sentences_.mentions().again(remark.others.front());
    tell(said);
    const std::string predicate = sentences_.agreed(sentences_.fill(remark.phrase, values), said.nodes);
    return sentences_.fill("sentence.simple", {{"opening", std::string(opening)},
                                               {"subject", subject},
                                               {"first", predicate},
                                               {"second", ""},
                                               {"third", ""},
                                               {"first_and", ""},
                                               {"second_and", ""},
                                               {"second_subject", ""},
                                               {"third_subject", ""}});
  }

  // Under one topic; without words where nothing is known or all is told.
  Remark remark_under(const NodeId& node, Topic topic) const {
    if (sentences_.mentions().is_told(word_of(topic), node)) return {};
    const auto* group = std::get_if<GroupId>(&node);
    const ModelComponent* component = group == nullptr ? &model_.at(std::get<ComponentId>(node)) : nullptr;
    switch (topic) {
      case Topic::Role: {
        const std::string role = sentences_.role_beside_name(node);
        return role.empty() ? Remark{} : remark_on_role(role);
      }
      case Topic::Facts:
        return component == nullptr ? Remark{} : remark_on_facts(*component);
      case Topic::Members:
        return group == nullptr ? Remark{} : remark_on_members(*group);
      case Topic::Place:
        return remark_on_place(node);
      case Topic::Category:
        return component == nullptr ? Remark{} : remark_on_category(*component);
      case Topic::None:
        break;
    }
    return {};
  }

 private:
  static std::string_view word_of(Topic topic) {
    constexpr std::array<std::string_view, 6> kWords = {"", "role", "facts", "members", "place", "category"};
    return kWords[static_cast<std::size_t>(topic)];
  }

  void tell(const Said& said) {
    Mentions& mentions = sentences_.mentions();
    const Topic topic = said.remark.topic;
    const bool purpose = said.remark.phrase == "callout.service" || said.remark.phrase == "callout.part";
    for (const NodeId& node : said.nodes) {
      if (topic != Topic::None) mentions.tell(word_of(topic), node);
      if (purpose) mentions.tell("purpose", model_.at(std::get<ComponentId>(node)).service->id);
    }
    // What holds a thing is its place.
    if (topic != Topic::Members && topic != Topic::Place) return;
    for (const NodeId& other : said.remark.others)
      mentions.tell(word_of(topic == Topic::Members ? Topic::Place : Topic::Members), other);
  }

  Remark remark_on(const NodeId& node) const {
    if (const auto* group = std::get_if<GroupId>(&node)) return remark_on_group(*group);
    const ModelComponent& component = model_.at(std::get<ComponentId>(node));
    if (const std::string role = sentences_.role_beside_name(node); !role.empty()) return remark_on_role(role);
    if (!component.facts.empty()) return remark_on_facts(component);
    const std::string purpose = purpose_of(component);
    const bool told = !purpose.empty() && sentences_.mentions().is_told("purpose", component.service->id);
    if (!purpose.empty() && !told)
      return {
          component.service->kind == catalog::ServiceKind::Resource ? "callout.part" : "callout.service", purpose, {}};
    if (const Remark around = remark_on_neighbours(node); told && !around.others.empty()) return around;
    if (const Remark category = remark_on_category(component); !category.phrase.empty()) return category;
    if (const std::string category = category_of(component); !category.empty()) return {"callout.covers", category, {}};
    return remark_on_neighbours(node);
  }

  Remark remark_on_role(const std::string& role) const {
    return {"callout." + std::string(role_kind(role, phrases_)), role_words(role, phrases_), {}, Topic::Role};
  }

  Remark remark_on_facts(const ModelComponent& component) const {
    if (component.facts.empty()) return {};
    return {"callout.facts", facts_of(component), {}, Topic::Facts};
  }

  // Of a service, not of what an author calls by another name.
  Remark remark_on_category(const ModelComponent& component) const {
    const std::string category = component.own_label ? "" : category_of(component);
    return category.empty() ? Remark{} : Remark{"callout.category", category, {}, Topic::Category};
  }

  // The group around it, where it says more than that it is in the cloud.
  Remark remark_on_place(const NodeId& node) const {
    const auto* component = std::get_if<ComponentId>(&node);
    const std::optional<GroupId> group = parent_of(model_, node);
    if (!group || (component != nullptr && model_.at(*component).on_border)) return {};
    const ModelGroup& place = model_.at(*group);
    if (is_wide(place) || place.label.empty()) return {};
    const bool spatial = place.kind != nullptr && std::ranges::find(kPlaces, place.kind->id) != kPlaces.end();
    return {spatial ? "callout.located" : "callout.member", "", {*group}, Topic::Place};
  }

  Remark remark_on_group(GroupId group) const {
    if (const std::string role = clean_words(model_.at(group).role); !role.empty()) return remark_on_role(role);
    const Remark members = remark_on_members(group);
    return members.phrase.empty() ? remark_on_neighbours(group) : members;
  }

  Remark remark_on_members(GroupId group) const {
    std::vector<NodeId> members;
    const auto add = [&](const NodeId& node) {
      const NodeId original = first_copy(model_, node);
      if (parent_of(model_, node) == group && std::ranges::find(members, original) == members.end())
        members.push_back(original);
    };
    for (std::uint32_t i = 0; i < model_.components.size(); ++i) add(ComponentId{i});
    for (std::uint32_t i = 0; i < model_.groups.size(); ++i) add(GroupId{i});
    for (const NodeId& node : model_.at(group).around) members.push_back(first_copy(model_, node));
    if (members.size() > kMostNamed) members.resize(kMostNamed);
    if (members.empty()) return {};
    return {"callout.holds", "", members, Topic::Members};
  }

  Remark remark_on_neighbours(const NodeId& node) const {
    std::vector<NodeId> others;
    const auto add = [&](const NodeId& other) {
      const NodeId original = first_copy(model_, other);
      if (original != node && others.size() < kMostNamed && std::ranges::find(others, original) == others.end())
        others.push_back(original);
    };
    for (const ModelFlow& flow : model_.flows) {
      if (first_copy(model_, flow.from) == node) add(flow.to);
      if (first_copy(model_, flow.to) == node) add(flow.from);
    }
    if (others.empty()) return {"callout.plain", "", {}};
    return {"callout.works", "", others};
  }

  std::string facts_of(const ModelComponent& component) const {
    std::vector<std::string> words;
    for (const std::string& fact : component.facts) {
      const std::string& known = phrases_.text("fact." + fact);
      words.push_back(known.empty() ? clean_words(fact) : known);
    }
    return sentences_.list_of_words(words);
  }

  std::string purpose_of(const ModelComponent& component) const {
    if (component.service == nullptr || component.own_label) return {};
    return std::string(component.service->purpose.in(phrases_.language));
  }

  // "security, identity, and compliance": for services alone; what a thing outside AWS is, its name says.
  std::string category_of(const ModelComponent& component) const {
    if (component.service == nullptr || component.service->category == nullptr) return {};
    if (component.service->kind != catalog::ServiceKind::Service) return {};
    const catalog::Category& category = *component.service->category;
    if (phrases_.language == Language::Korean)
      return std::string(category.name_ko.empty() ? category.name : category.name_ko);
    std::string words = ascii_lower(category.name);
    for (std::size_t at = words.find('&'); at != std::string::npos; at = words.find('&')) words.replace(at, 1, "and");
    return words;
  }

  const Model& model_;
  const Phrases& phrases_;
  Sentences& sentences_;
};

}  // namespace

std::string remark_sentence(const Model& model, const Phrases& phrases, Sentences& sentences, const NodeId& node,
                            Topic topic) {
  Callouts callouts(model, phrases, sentences);
  const Remark remark = callouts.remark_under(node, topic);
  return remark.phrase.empty() ? "" : callouts.sentence({remark, {node}}, "");
}

std::vector<std::string> callout_sentences(const Model& model, const Phrases& phrases, Sentences& sentences,
                                           const std::vector<NodeId>& nodes, std::string_view opening,
                                           std::size_t limit) {
  Callouts callouts(model, phrases, sentences);
  const std::vector<Said> all = callouts.gather(nodes);
  const std::size_t whole = all.size() > limit ? limit - 1 : all.size();
  std::vector<std::string> result;
  std::size_t left = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i < whole)
      result.push_back(callouts.sentence(all[i], i == 0 ? opening : ""));
    else
      left += all[i].nodes.size();
  }
  if (left > 0) result.push_back(sentences.fill("rest.callouts", {{"count", std::to_string(left)}}));
  return result;
}

}  // namespace archsheet
