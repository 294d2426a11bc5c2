// SPDX-License-Identifier: MIT
#include "narrate/mentions.h"

#include <algorithm>
#include <array>
#include <functional>

#include "base/utf8.h"
#include "narrate/english.h"

namespace archsheet {
namespace {

constexpr std::array<std::string_view, 3> kPeople = {"user", "users", "authenticated-user"};

bool begins_with_vendor(std::string_view name) {
  return name.starts_with("Amazon ") || name.starts_with("AWS ");
}

bool is_title_case(std::string_view name) {
  name = name.substr(0, name.find(" ("));
  const std::size_t space = name.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? name : name.substr(space + 1);
  return space != std::string_view::npos && !last.empty() && last.front() >= 'A' && last.front() <= 'Z';
}

// True for the catalogue's own rows; a service of the spec has a name and nothing else to go by.
bool is_of_catalogue(const catalog::Service& service) {
  const auto all = catalog::services();
  const std::less<const catalog::Service*> before;
  return !all.empty() && !before(&service, all.data()) && before(&service, all.data() + all.size());
}

// Things outside AWS and the devices of AWS's icon set are called by what they are, not by a name.
bool is_thing(const catalog::Service& service) {
  return service.kind == catalog::ServiceKind::General ||
         (service.kind == catalog::ServiceKind::Resource && !begins_with_vendor(service.name) &&
          !is_title_case(service.name));
}

// "Amazon Simple Storage Service (Amazon S3)" -> "Amazon Simple Storage Service(Amazon S3)": as Korean is set.
std::string close_bracket(std::string name) {
  for (std::size_t at = name.find(" ("); at != std::string::npos; at = name.find(" (", at)) name.erase(at, 1);
  return name;
}

// "Amazon Simple Queue Service, Amazon SQS": as it stands within a bracket.
std::string without_nested_bracket(std::string name) {
  const std::size_t open = name.find('(');
  if (open == std::string::npos || !name.ends_with(')')) return name;
  std::string before = name.substr(0, open);
  while (before.ends_with(' ')) before.pop_back();
  return before + ", " + name.substr(open + 1, name.size() - open - 2);
}

// The words that all labels begin with.
std::string common_words(const std::string& a, const std::string& b) {
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  const bool whole = same == a.size() && same == b.size();
  const std::size_t end = whole ? same : a.substr(0, same).rfind(' ');
  return end == std::string::npos ? std::string() : a.substr(0, end);
}

}  // namespace

std::string clean_words(std::string_view text) {
  std::string clean;
  for (std::size_t offset = 0; offset < text.size();) {
    const Decoded decoded = decode_utf8(text, offset);
    const bool blank = decoded.code_point == ' ' || is_hidden_control(decoded.code_point);
    if (!blank)
      clean += text.substr(offset, decoded.length);
    else if (!clean.empty() && clean.back() != ' ')
      clean += ' ';
    offset += decoded.length;
  }
  while (clean.ends_with(' ')) clean.pop_back();
  return clean;
}

Mentions::Mentions(const Model& model, const Phrases& phrases) : model_(&model), phrases_(&phrases) {
  auto names = std::make_shared<Names>();
  for (const ModelComponent& component : model.components) names->components.push_back(name_component(component));
  for (const ModelGroup& group : model.groups) names->groups.push_back(name_group(group));
  tell_apart(*names);
  join_copies(*names);
  names_ = std::move(names);
}

const Mentions::Naming& Mentions::naming(const NodeId& node) const {
  if (const auto* component = std::get_if<ComponentId>(&node)) return names_->components[component->index];
  return names_->groups[std::get<GroupId>(node).index];
}

Mentions::Naming Mentions::name_service(const catalog::Service& service) const {
  const bool korean = phrases_->language == Language::Korean;
  if (is_of_catalogue(service) && is_thing(service)) {
    const std::string_view name = korean && !service.name_ko.empty() ? service.name_ko : service.short_name;
    Naming naming = name_label(name, nullptr);
    naming.person = std::ranges::find(kPeople, service.id) != kPeople.end();
    naming.article = !korean && !(naming.person && naming.plural) && !english::is_proper(name, *phrases_);
    if (!korean) naming.full = naming.short_form = english::inside_sentence(name, *phrases_);
    return naming;
  }
  Naming naming;
  naming.full = std::string(service.name);
  naming.short_form = std::string(service.short_name.empty() ? service.name : service.short_name);
  // An abbreviation that the name does not hold is said with it: "AWS Server Migration Service (AWS SMS)".
  const bool holds_short = naming.full.find(naming.short_form) != std::string::npos;
  const bool bracketed = naming.full.find('(') != std::string::npos;
  if (!holds_short && !bracketed && naming.short_form.find(' ') != std::string::npos &&
      begins_with_vendor(naming.short_form) && begins_with_vendor(naming.full))
    naming.full += " (" + naming.short_form + ")";
  if (korean) naming.full = close_bracket(naming.full);
  naming.bold = true;
  // Parts of a service are counted ("the AWS Lambda function"), products are not ("Amazon CloudWatch Logs").
  const bool part = service.kind == catalog::ServiceKind::Resource;
  naming.article = !korean && part && (!is_title_case(service.name) || !begins_with_vendor(service.name)) &&
                   !english::is_plural(service.name);
  return naming;
}

Mentions::Naming Mentions::name_label(std::string_view label, const catalog::Service* service) const {
  Naming naming;
  const std::string words = clean_words(label);
  naming.full = naming.short_form = words;
  if (service != nullptr) naming.person = std::ranges::find(kPeople, service->id) != kPeople.end();
  if (phrases_->language == Language::English) {
    naming.full = naming.short_form = english::inside_sentence(words, *phrases_);
    naming.article = !english::is_proper(words, *phrases_);
    naming.plural = english::is_plural(words);
    naming.bare_first = naming.plural;
    if (naming.person && naming.plural) naming.article = false;
    naming.keeps_case = naming.full == words && !words.empty() && words.front() >= 'a' && words.front() <= 'z' &&
                        english::is_proper(words, *phrases_);
  }
  if (service != nullptr && is_of_catalogue(*service) && !is_thing(*service)) {
    // "the orders queue (Amazon SQS)", unless the label names its service itself.
    const Naming official = name_service(*service);
    const bool named = ascii_lower(words).find(ascii_lower(std::string_view(official.short_form))) != std::string::npos;
    if (named) {
      naming.full = naming.short_form = words;
      naming.bold = true;
      naming.article = false;
      naming.plural = false;
      naming.bare_first = false;
    } else {
      naming.service = without_nested_bracket(official.full);
      naming.service_short = official.short_form;
    }
  }
  return naming;
}

Mentions::Naming Mentions::name_component(const ModelComponent& component) const {
  const bool own = component.own_label && !component.label.empty();
  Naming naming = own || component.service == nullptr ? name_label(component.label, component.service)
                                                      : name_service(*component.service);
  if (naming.full.empty()) naming.full = naming.short_form = component.id;
  naming.reading = component.reading;
  return naming;
}

Mentions::Naming Mentions::name_group(const ModelGroup& group) const {
  Naming naming;
  if (group.service != nullptr && group.label == group.service->name) {
    naming = name_service(*group.service);
  } else if (group.label.empty()) {
    naming = name_label(phrases_->text("words.group") + " " + group.id, nullptr);
    naming.article = false;
  } else {
    naming = name_label(group.label, group.service);
    // The kinds' own labels are words that are counted: "the Region".
    if (group.kind != nullptr && group.label == group.kind->label)
      naming.article = phrases_->language == Language::English;
  }
  return naming;
}

// "Availability Zone A" with its copies is "each Availability Zone".
void Mentions::join_copies(Names& names) const {
  for (std::size_t i = 0; i < names.groups.size(); ++i) {
    const std::string& label = model_->groups[i].label;
    std::string common = label;
    for (const ModelGroup& other : model_->groups)
      if (other.copy_of && other.copy_of->index == i) common = common_words(common, other.label);
    if (common.empty() || common == label) continue;
    Naming joined = name_label(common, nullptr);
    joined.full = joined.short_form = phrases_->text("words.each") + joined.full;
    joined.article = joined.bare_first = joined.plural = false;
    names.groups[i] = std::move(joined);
  }
}

// Two functions of one service: their roles are said with their names.
void Mentions::tell_apart(Names& names) const {
  const std::string& bracket = phrases_->text("words.open_bracket");
  std::map<std::string, std::vector<std::size_t>> by_name;
  for (std::size_t i = 0; i < names.components.size(); ++i)
    if (!model_->components[i].copy_of) by_name[names.components[i].full].push_back(i);
  for (const auto& [name, same] : by_name) {
    if (same.size() < 2) continue;
    for (const std::size_t i : same) {
      const std::string role = clean_words(model_->components[i].role);
      if (role.empty()) continue;
      const bool english = phrases_->language == Language::English;
      names.components[i].qualifier = bracket + (english ? english::without_capital(role, *phrases_) : role) + ")";
    }
  }
}

bool Mentions::is_plural(const NodeId& node) const {
  return naming(first_copy(*model_, node)).plural;
}

bool Mentions::is_person(const NodeId& node) const {
  return naming(first_copy(*model_, node)).person;
}

std::string Mentions::key(const NodeId& node) const {
  const Naming& named = naming(first_copy(*model_, node));
  return named.full + named.qualifier;
}

bool Mentions::is_new(const catalog::Service& service) const {
  const std::string full = name_service(service).full;
  return !spoken_.contains(full) && !spoken_.contains(without_nested_bracket(full));
}

void Mentions::mark(const catalog::Service& service) {
  spoken_.insert(name_service(service).full);
}

void Mentions::tell(std::string_view topic, const NodeId& node) {
  tell(topic, key(node));
}

void Mentions::tell(std::string_view topic, std::string_view of) {
  told_.emplace(topic, of);
}

bool Mentions::is_told(std::string_view topic, const NodeId& node) const {
  return is_told(topic, key(node));
}

bool Mentions::is_told(std::string_view topic, std::string_view of) const {
  return told_.contains({std::string(topic), std::string(of)});
}

std::string Mentions::of(const NodeId& node) {
  const NodeId original = first_copy(*model_, node);
  const bool first = spoken_.insert(naming(original).full).second;
  return make(naming(original), first);
}

std::string Mentions::of(const catalog::Service& service) {
  const Naming naming = name_service(service);
  return make(naming, spoken_.insert(naming.full).second);
}

std::string Mentions::again(const NodeId& node) {
  return make(naming(first_copy(*model_, node)), false);
}

// Behind a bracket it goes on inside: "Amazon Simple Storage Service (Amazon S3, raw zone)".
void Mentions::add_qualifier(const std::string& qualifier, Paragraph& words) const {
  std::string& last = words.back().text;
  if (!last.ends_with(')')) {
    words.push_back({qualifier, false, ""});
    return;
  }
  last.pop_back();
  const bool bold = words.back().bold;
  const std::size_t bracket = phrases_->text("words.open_bracket").size();
  const std::string inside = qualifier.substr(bracket, qualifier.size() - bracket - 1);
  words.push_back({phrases_->text("list.separator") + inside, false, ""});
  words.push_back({")", bold, ""});
}

std::string Mentions::make(const Naming& naming, bool first) {
  Mention mention;
  mention.plural = naming.plural;
  mention.person = naming.person;
  mention.keeps_case = naming.keeps_case;
  mention.reading = naming.reading;
  const bool article = naming.article && !(first && naming.bare_first);
  if (article) mention.words.push_back({"the ", false, ""});
  mention.words.push_back({first ? naming.full : naming.short_form, naming.bold, ""});
  if (first && !naming.service.empty()) {
    const bool known = !spoken_.insert(naming.service).second;
    mention.words.push_back({phrases_->text("words.open_bracket"), false, ""});
    mention.words.push_back({known ? naming.service_short : naming.service, true, ""});
    mention.words.push_back({")", false, ""});
    if (mention.reading.empty()) mention.reading = naming.full;
  }
  if (!naming.qualifier.empty()) add_qualifier(naming.qualifier, mention.words);
  made_.push_back(std::move(mention));
  return kMentionBegin + std::to_string(made_.size() - 1) + kMentionEnd;
}

}  // namespace archsheet
