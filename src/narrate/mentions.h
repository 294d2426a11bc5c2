// SPDX-License-Identifier: MIT
//
// What a sentence calls a component or a group: the full name of a service when it is
// first spoken of, its short form after; what an author labelled by that label.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"
#include "check/model.h"
#include "theme/phrases.h"

namespace archsheet {

// One mention, ready to stand in a sentence.
struct Mention {
  Paragraph words;
  std::string reading;      // how it is read aloud in Korean, where its writing does not tell; often empty
  bool plural = false;      // in English
  bool person = false;      // takes 에게 in Korean
  bool keeps_case = false;  // its first letter is small on purpose, at the start of a sentence too
};

// In templates a mention is two control characters around its number; an author's text is cleaned of both.
inline constexpr char kMentionBegin = '\x01';
inline constexpr char kMentionEnd = '\x02';

// An author's words as a value of a template: no control characters, no line breaks, single spaces.
std::string clean_words(std::string_view text);

// Knows the names of a model and which have been spoken of. A copy of it is a way to try a sentence out.
class Mentions {
 public:
  Mentions(const Model& model, const Phrases& phrases);

  // A token that stands for the node in a template, and counts as a mention.
  std::string of(const NodeId& node);
  // The same in short form, as within one sentence; does not count.
  std::string again(const NodeId& node);

  // A service by its own name, whatever its components are called here.
  std::string of(const catalog::Service& service);

  // What the token with this number stands for.
  const Mention& mention(std::size_t index) const { return made_[index]; }

  bool is_plural(const NodeId& node) const;
  bool is_person(const NodeId& node) const;

  // Tokens made so far mean nothing any more; what was spoken of stays known.
  void forget_tokens() { made_.clear(); }

  // Not spoken of so far, by its name or behind an author's label.
  bool is_new(const catalog::Service& service) const;

  // The author spoke of it.
  void mark(const catalog::Service& service);

  // What has been said of a thing besides its name, "role" or "place", is not said of it again.
  void tell(std::string_view topic, const NodeId& node);
  void tell(std::string_view topic, std::string_view of);
  bool is_told(std::string_view topic, const NodeId& node) const;
  bool is_told(std::string_view topic, std::string_view of) const;

  // Nodes that a reader cannot tell apart by their names are one.
  std::string key(const NodeId& node) const;

 private:
  struct Naming {
    std::string full;
    std::string short_form;
    std::string service;  // official name behind an author's label, said once; often empty
    std::string service_short;
    std::string qualifier;  // " (model training)": tells it from others of its name
    std::string reading;
    bool bold = false;
    bool article = false;
    bool bare_first = false;  // a plural is new without an article
    bool plural = false;
    bool person = false;
    bool keeps_case = false;
  };
  // Worked out once; copies share it.
  struct Names {
    std::vector<Naming> components;
    std::vector<Naming> groups;
  };
  const Naming& naming(const NodeId& node) const;
  Naming name_component(const ModelComponent& component) const;
  Naming name_service(const catalog::Service& service) const;
  Naming name_label(std::string_view label, const catalog::Service* service) const;
  Naming name_group(const ModelGroup& group) const;
  void tell_apart(Names& names) const;
  void join_copies(Names& names) const;
  std::string make(const Naming& naming, bool first);
  void add_qualifier(const std::string& qualifier, Paragraph& words) const;

  const Model* model_;
  const Phrases* phrases_;
  std::shared_ptr<const Names> names_;
  std::set<std::string, std::less<>> spoken_;
  std::set<std::pair<std::string, std::string>> told_;
  std::vector<Mention> made_;
};

}  // namespace archsheet
