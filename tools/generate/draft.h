// SPDX-License-Identifier: MIT
//
// A spec in the making: what a family says about its shape, with services, names
// and labels that the seed chooses. Nodes are spoken of by their ids.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "random.h"
#include "vocabulary.h"

namespace archsheet::generate {

using Id = std::string;
using Ids = std::vector<Id>;

class Draft {
 public:
  Draft(std::string title, std::uint64_t seed);

  Random random;

  // What names and labels are taken from; English unless a family says otherwise.
  void speak(const Vocabulary& vocabulary) { vocabulary_ = &vocabulary; }
  // Of a hundred arrows, how many bear a label.
  void label_percent(int percent) { label_percent_ = percent; }

  // Groups stand in `in`, or outside all when it is empty. Generic boxes get a label, others their kind's own.
  Id group(std::string_view kind, std::string_view in = {});
  // A component of a service out of `pool`.
  Id component(Pool pool, std::string_view in = {});
  Id component(std::string_view service, std::string_view in = {});
  // A further key of a node, its value as TOML.
  void set(const Id& node, std::string_view key, std::string value);

  // An arrow of the story: arrows are numbered in the order in which they are drawn, a few to a step. One that joins a
  // node to itself or stands there already is left out.
  void connect(const Id& from, const Id& to, std::string_view arrow = "->");
  // An arrow as one writes it, with a label on some.
  std::string arrow(const Id& from, const Id& to, std::string_view arrow = "->");
  // A step of its own; `key` is a further line of it, such as `number = "A"`.
  void step(const std::vector<std::string>& flows, std::string_view key = {});
  // A line of `[layout]`.
  void layout(std::string line) { layout_ = std::move(line); }

  std::string print() const;

 private:
  struct Node {
    Id id;
    std::vector<std::pair<std::string, std::string>> keys;
  };
  struct Step {
    std::vector<std::string> flows;
    std::string key;
  };

  std::vector<Step> all_steps() const;
  Id new_id(std::string_view stem);

  std::string title_;
  const Vocabulary* vocabulary_ = &kEnglish;
  int label_percent_ = 33;
  std::vector<Node> groups_;
  std::vector<Node> components_;
  std::vector<std::string> story_;
  std::vector<Step> steps_;
  std::set<std::pair<Id, Id>> joined_;
  std::string layout_;
  int count_ = 0;
};

std::string quoted(std::string_view text);
// `["a", "b"]`
std::string list_of(const Ids& ids);

}  // namespace archsheet::generate
