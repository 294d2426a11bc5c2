// SPDX-License-Identifier: MIT
#include "narrate/links.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "narrate/english.h"
#include "narrate/mentions.h"

namespace archsheet {
namespace {

constexpr std::array<std::string_view, 8> kPrepositions = {"to", "in", "into", "on", "from", "with", "through", "by"};

// Where people look at what the data say.
constexpr std::array<std::string_view, 6> kViewers = {"managed-grafana", "quick-sight",          "quick",
                                                      "cloudwatch",      "iot-sitewise-monitor", "iot-twinmaker"};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::string join_words(const std::vector<std::string_view>& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (!text.empty()) text += ' ';
    text += words[i];
  }
  return text;
}

bool is_person(const catalog::Service* service) {
  return service != nullptr && (service->id == "user" || service->id == "users" || service->id == "authenticated-user");
}

// The service whose name begins the name of one of its parts.
const catalog::Service* whole_of(const catalog::Service& part) {
  if (part.kind != catalog::ServiceKind::Resource) return nullptr;
  const catalog::Service* best = nullptr;
  std::size_t length = 0;
  for (const catalog::Service& service : catalog::services()) {
    if (service.kind != catalog::ServiceKind::Service) continue;
    for (const std::string_view name : {service.name, service.short_name}) {
      const bool begins =
          part.name.size() > name.size() && part.name.starts_with(name) && part.name[name.size()] == ' ';
      if (begins && name.size() > length) {
        best = &service;
        length = name.size();
      }
    }
  }
  return best;
}

// The label without what travels: "MQTT, vibration readings" -> "MQTT".
std::string label_without_data(const ModelFlow& flow) {
  std::string label = clean_words(flow.label);
  const std::string data = clean_words(flow.data);
  if (const std::size_t at = data.empty() ? std::string::npos : label.find(data); at != std::string::npos)
    label.erase(at, data.size());
  constexpr std::string_view kEdges = " ,;:-()";
  const std::size_t begin = label.find_first_not_of(kEdges);
  if (begin == std::string::npos) return {};
  return label.substr(begin, label.find_last_not_of(kEdges) - begin + 1);
}

// Takes the first of the pieces that "MQTT over TLS", "HTTPS, gRPC" or "email or SMS" is made of.
std::string_view take_piece(std::string_view& rest) {
  constexpr std::array<std::string_view, 9> kJoints = {" over ", " or ", " and ", " with ", " 또는 ",
                                                       " 및 ",   ",",    "/",     "+"};
  std::size_t end = rest.size();
  std::size_t length = 0;
  for (const std::string_view joint : kJoints)
    if (const std::size_t at = rest.find(joint); at < end) {
      end = at;
      length = joint.size();
    }
  std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(end + length);
  while (piece.starts_with(' ')) piece.remove_prefix(1);
  while (piece.ends_with(' ')) piece.remove_suffix(1);
  return piece;
}

// Every piece of the label stands in the language file's list.
bool is_made_of(std::string_view label, std::string_view list, const Phrases& phrases) {
  if (label.empty()) return false;
  while (!label.empty())
    if (!english::listed(phrases, list, take_piece(label))) return false;
  return true;
}

std::string neutral_of(const Model& model, const ModelFlow& flow, const Link& link) {
  if (link.subject == link.object) return flow.from == flow.to ? "neutral.loop" : "neutral.copies";
  if (flow.both) return "neutral.both";
  const catalog::Service* from = service_of(model, link.subject);
  const catalog::Service* to = service_of(model, link.object);
  if (is_person(from)) return to != nullptr && contains(kViewers, to->id) ? "neutral.view" : "neutral.person";
  if (is_person(to)) return "neutral.to_person";
  // Code of one's own calls what it likes.
  const bool calls =
      from != nullptr && from->kind != catalog::ServiceKind::General && catalog::is_programmable(*from, model.company);
  if (calls && link.data.empty() && link.label.empty()) return "neutral.calls";
  return "neutral";
}

// The flows meet `a` before `b`.
bool comes_first(const Model& model, const NodeId& a, const NodeId& b) {
  for (const ModelFlow& flow : model.flows)
    for (const NodeId& end : {first_copy(model, flow.from), first_copy(model, flow.to)}) {
      if (end == b) return false;
      if (end == a) return true;
    }
  return false;
}

class Reader {
 public:
  Reader(const Model& model, const ModelStep& step, const Phrases& phrases)
      : model_(model), step_(step), phrases_(phrases) {
    for (const FlowId id : step.flows) {
      ++leaving_[model.at(id).from];
      ++arriving_[model.at(id).to];
    }
  }

  std::vector<Link> run() {
    for (const FlowId id : step_.flows) add(model_.at(id));
    carry_data_back();
    return std::move(links_);
  }

 private:
  void add(const ModelFlow& flow) {
    Link link;
    link.subject = first_copy(model_, flow.from);
    link.object = first_copy(model_, flow.to);
    link.data = clean_words(flow.data);
    link.style = flow.style;
    link.feedback = flow.style == LineStyle::Dashed && comes_first(model_, link.object, link.subject);
    const std::string label = label_without_data(flow);
    link.channel = is_made_of(label, "words.channels", phrases_);
    const bool is_way = link.channel || is_made_of(label, "words.protocols", phrases_);
    (is_way ? link.protocol : link.label) = label;
    link.neutral = neutral_of(model_, flow, link);
    const KnownPair known = known_pair(model_, link.subject, link.object, flow.label);
    if (known.integration != nullptr && link.subject != link.object) put_known(flow, known, link);
    std::vector<std::size_t>& alike = by_ends_[{link.subject, link.object}];
    const bool said = std::ranges::any_of(alike, [&](std::size_t index) { return links_[index] == link; });
    if (said) return;
    alike.push_back(links_.size());
    links_.push_back(std::move(link));
  }

  void put_known(const ModelFlow& flow, const KnownPair& known, Link& link) const {
    const catalog::Integration& integration = *known.integration;
    link.control = integration.flow == catalog::DataFlow::Control;
    link.carries = integration.flow == catalog::DataFlow::Forward;
    const bool mutual = integration.flow == catalog::DataFlow::Both || integration.flow == catalog::DataFlow::Reverse;
    // A network path both ways is an exchange; "reads and writes items in" already says both.
    if (flow.both && (!mutual || integration.verb->relation == "connects")) return;
    // A verb of both directions, an arrow of one: the arrow says which.
    const bool one_way = integration.verb->relation == "accesses" && !flow.both && !link.data.empty();
    if (one_way && !known.reversed) {
      link.carries = true;
      link.neutral = "neutral.writes";
      return;
    }
    if (one_way && !is_between(flow)) {
      std::swap(link.subject, link.object);
      link.neutral = "neutral.reads";
      return;
    }
    if (known.reversed) {
      // Against the arrow the verb speaks of the other end, which would break a chain of arrows.
      if (is_between(flow)) {
        link.neutral = "neutral.provides";
        link.carries = true;
        return;
      }
      std::swap(link.subject, link.object);
    }
    link.verb = integration.verb;
    link.mechanism = std::string(integration.mechanism);
    link.trigger = std::string(integration.trigger);
  }

  // Another arrow of the step leads to or goes on from this one.
  bool is_between(const ModelFlow& flow) const {
    const std::size_t own = flow.from == flow.to ? 1 : 0;
    const auto count = [](const std::map<NodeId, std::size_t>& counts, const NodeId& node) {
      const auto found = counts.find(node);
      return found == counts.end() ? 0 : found->second;
    };
    return count(arriving_, flow.from) > own || count(leaving_, flow.to) > own;
  }

  // What it sends on is another thing than what it was sent: transcripts for audio.
  bool is_model(const NodeId& node) const {
    const catalog::Service* service = service_of(model_, node);
    return service != nullptr && service->category != nullptr && service->category->id == "artificial-intelligence";
  }

  // A chain bears its label on the last arrow; what arrives there set out at the first, unless a model made it.
  void carry_data_back() {
    for (std::size_t i = links_.size(); i-- > 1;) {
      Link& before = links_[i - 1];
      const bool follows = before.object == links_[i].subject && before.style == links_[i].style;
      const bool carries = before.verb == nullptr || !split_verb(before.verb->phrase).noun.empty();
      if (!follows || !carries || is_model(before.object) || !before.carries || !before.data.empty() ||
          !before.label.empty() || before.control)
        continue;
      before.data = links_[i].data;
    }
  }

  const Model& model_;
  const ModelStep& step_;
  const Phrases& phrases_;
  std::map<NodeId, std::size_t> leaving_;  // flows of this step
  std::map<NodeId, std::size_t> arriving_;
  std::vector<Link> links_;
  std::map<std::pair<NodeId, NodeId>, std::vector<std::size_t>> by_ends_;
};

}  // namespace

VerbParts split_verb(std::string_view phrase) {
  const std::vector<std::string_view> words = words_of(phrase);
  VerbParts parts;
  if (words.empty()) return parts;
  const bool passive = words.front() == "is";
  std::size_t head = 1;
  if (words.size() > 3 && words[1] == "and") head = 3;
  if (words.size() > 2 && (words[1] == "out" || words[1] == "up")) head = 2;
  const bool has_preposition = words.size() > head && contains(kPrepositions, words.back());
  if (passive || !has_preposition) {
    parts.head = std::string(phrase);
    return parts;
  }
  parts.head = join_words(words, 0, head);
  parts.noun = join_words(words, head, words.size() - 1);
  parts.preposition = std::string(words.back());
  return parts;
}

const catalog::Service* service_of(const Model& model, const NodeId& node) {
  if (const auto* component = std::get_if<ComponentId>(&node)) return model.at(*component).service;
  const ModelGroup& group = model.at(std::get<GroupId>(node));
  if (group.service != nullptr || group.kind == nullptr) return group.service;
  const auto found = catalog::find_service(group.kind->id);
  return found && found->match == catalog::NameMatch::Id ? found->service : nullptr;
}

KnownPair known_pair(const Model& model, const NodeId& from, const NodeId& to, std::string_view label) {
  const catalog::Service* a = service_of(model, from);
  const catalog::Service* b = service_of(model, to);
  if (a == nullptr || b == nullptr) return {};
  const catalog::Service* senders[] = {a, whole_of(*a)};
  const catalog::Service* receivers[] = {b, whole_of(*b)};
  for (const catalog::Service* sender : senders)
    for (const catalog::Service* receiver : receivers) {
      if (sender == nullptr || receiver == nullptr) continue;
      if (const auto known = catalog::integrations(*sender, *receiver, model.company); !known.empty())
        return {&catalog::named_by(known, label), false};
      const auto against = catalog::integrations(*receiver, *sender, model.company);
      if (against.empty()) continue;
      const catalog::Integration& usual = catalog::named_by(against, label);
      if (usual.flow != catalog::DataFlow::Forward) return {&usual, true};
    }
  return {};
}

std::vector<Link> links_of(const Model& model, const ModelStep& step, const Phrases& phrases) {
  return Reader(model, step, phrases).run();
}

}  // namespace archsheet
