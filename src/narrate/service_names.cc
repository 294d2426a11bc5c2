// SPDX-License-Identifier: MIT
#include "narrate/service_names.h"

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "narrate/weave.h"

namespace archsheet {
namespace {

bool is_word_byte(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::string_view without_bracket(std::string_view name) {
  const std::size_t bracket = name.find(" (");
  return bracket == std::string_view::npos ? name : name.substr(0, bracket);
}

struct Name {
  std::string_view text;
  const catalog::Service* service;
};

// Names by their first word, the longest first.
using NamesByWord = std::map<std::string_view, std::vector<Name>, std::less<>>;

void add_name(NamesByWord& names, std::string_view text, const catalog::Service& service) {
  if (text.empty()) return;
  std::vector<Name>& same = names[text.substr(0, text.find(' '))];
  if (std::ranges::none_of(same, [&](const Name& name) { return name.text == text; })) same.push_back({text, &service});
}

void sort_names(NamesByWord& names) {
  for (auto& [word, same] : names)
    std::ranges::stable_sort(same, [](const Name& a, const Name& b) { return a.text.size() > b.text.size(); });
}

// Products have names; parts and things outside AWS are called by common words.
const NamesByWord& official_names() {
  static const NamesByWord kNames = [] {
    NamesByWord names;
    for (const catalog::Service& service : catalog::services()) {
      if (service.kind != catalog::ServiceKind::Service) continue;
      for (const std::string_view name : {service.name, without_bracket(service.name), service.short_name})
        add_name(names, name, service);
      // "AWS IAM", where the short form is "IAM".
      for (const std::string_view vendor : {"AWS ", "Amazon "}) {
        if (!service.name.starts_with(vendor) || service.short_name.starts_with(vendor)) continue;
        static std::deque<std::string> made;
        made.push_back(std::string(vendor) + std::string(service.short_name));
        add_name(names, made.back(), service);
      }
    }
    sort_names(names);
    return names;
  }();
  return kNames;
}

NamesByWord names_of(const Model& model) {
  NamesByWord names;
  for (const auto& service : model.own_services) add_name(names, service->name, *service);
  for (const catalog::Service* service : catalog::services_of(model.company))
    for (const std::string_view name : {service->name, service->short_name}) add_name(names, name, *service);
  sort_names(names);
  return names;
}

class Finder {
 public:
  explicit Finder(const Model& model) : own_(names_of(model)) {}

  bool has_own() const { return !own_.empty(); }

  // The longest name that begins at `offset`, or null.
  const Name* at(std::string_view text, std::size_t offset) const {
    if (offset > 0 && is_word_byte(text[offset - 1])) return nullptr;
    constexpr std::size_t kLongestWord = 40;
    std::size_t end = offset;
    while (end < text.size() && end - offset < kLongestWord && text[end] != ' ' && text[end] != '(') ++end;
    // A name may be followed by anything but a letter or digit: a full stop, a Korean particle.
    for (const NamesByWord* names : {&own_, &official_names()})
      for (std::size_t length = end - offset; length > 0; --length) {
        const auto found = names->find(text.substr(offset, length));
        if (found == names->end()) continue;
        for (const Name& name : found->second)
          if (matches(text, offset, name.text)) return &name;
      }
    return nullptr;
  }

 private:
  static bool matches(std::string_view text, std::size_t offset, std::string_view name) {
    if (text.substr(offset, name.size()) != name) return false;
    const std::size_t end = offset + name.size();
    return end == text.size() || !is_word_byte(text[end]);
  }

  NamesByWord own_;
};

}  // namespace

Paragraph embolden_services(const Paragraph& paragraph, const Model& model, Mentions& mentions) {
  const Finder finder(model);
  Paragraph result;
  for (const Run& run : paragraph) {
    if (run.bold || !run.link.empty()) {
      result.push_back(run);
      continue;
    }
    std::size_t plain_begin = 0;
    for (std::size_t offset = 0; offset < run.text.size();) {
      const bool capital = run.text[offset] >= 'A' && run.text[offset] <= 'Z';
      const Name* name = capital || finder.has_own() ? finder.at(run.text, offset) : nullptr;
      if (name == nullptr) {
        ++offset;
        continue;
      }
      result.push_back({run.text.substr(plain_begin, offset - plain_begin), false, ""});
      result.push_back({std::string(name->text), true, ""});
      mentions.mark(*name->service);
      offset += name->text.size();
      plain_begin = offset;
    }
    result.push_back({run.text.substr(plain_begin), false, ""});
  }
  return joined(result);
}

}  // namespace archsheet
