// SPDX-License-Identifier: MIT
//
// Planned sentences as filled templates, still with mention tokens and particle markers in them
// (see `weave.h`). The order in which names come up here is the order in which a reader meets them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "narrate/mentions.h"
#include "narrate/plan.h"
#include "theme/phrases.h"

namespace archsheet {

// How it is said what a service is for, when it is first spoken of.
enum class PurposeForm {
  None,
  Clause,      // ", which stores ..."
  Sentence,    // "Amazon S3 stores ..."
  BesideRole,  // ", the archive, which stores ..."
};

// What a short sentence may add, and how much a long one may list.
struct Extras {
  bool role = false;       // what the last thing named does here
  bool mechanism = false;  // how the two are joined
  bool place = false;      // the group in which the last thing stands
  std::size_t longest_list = 6;
  PurposeForm purpose = PurposeForm::None;
  bool short_names = false;      // "Amazon SQS", though nobody has read what it stands for
  std::size_t most_told = 3;     // sentences on flows; the connections of others are counted
  std::size_t most_clauses = 3;  // of such a sentence
};

class Sentences {
 public:
  Sentences(const Model& model, const Phrases& phrases, Mentions& mentions, const Extras& extras)
      : model_(model), phrases_(phrases), mentions_(mentions), extras_(extras) {}

  // `opening` stands before the subject: "Next, ".
  std::string sentence(const SentencePlan& plan, std::string_view opening);

  // "A, B, and C"; what is too much is counted.
  std::string list(const std::vector<NodeId>& nodes);
  std::string list_of_words(const std::vector<std::string>& words, std::size_t more = 0);

  // The predicate agrees with its subjects in English.
  std::string agreed(const std::string& predicate, const std::vector<NodeId>& subjects) const;

  std::string fill(std::string_view phrase, const PhraseValues& values) const;

  // What travels, with its article where it wants one.
  std::string data_words(const std::string& data) const;

  // What the service behind a node is for, while it has not been spoken of and the author gave no role; else empty.
  std::string purpose_of(const NodeId& node) const;
  // The same, only while that has not been told.
  std::string untold_purpose_of(const NodeId& node) const;
  // "Amazon S3 stores objects in buckets." Of a node that has been spoken of since.
  std::string purpose_sentence(const NodeId& node, const std::string& purpose);

  // The author's role, unless the name says it already; else empty.
  std::string role_beside_name(const NodeId& node) const;

  Mentions& mentions() { return mentions_; }

 private:
  // What was last said to travel: later clauses of the sentence call it "them".
  struct Said {
    std::string data;
    std::string own_noun;
    bool carried = false;  // to where the sentence goes on
  };
  std::string predicate(const Clause& clause, Said& said, const SentencePlan& plan);
  std::string base_predicate(const Clause& clause, Said& said, const std::string& to) const;
  const Phrase* phrase_for(const Link& link, std::string_view form) const;
  std::string with_manner(std::string predicate, const Clause& clause);
  std::string time_of(const Clause& clause) const;
  // Of the clause's only object what is added to its name, by which phrase.
  struct Aside {
    std::string phrase;  // empty: nothing
    std::string role;
    std::string purpose;
  };
  Aside aside_of(const Clause& clause, bool in_chain) const;
  Aside role_of(const NodeId& node, bool in_chain) const;
  void tell(const Aside& aside, const NodeId& node);
  std::string name_of(const NodeId& node);
  std::string_view known_purpose_of(const NodeId& node) const;
  std::string with_place(std::string predicate, const Clause& clause);

  const Model& model_;
  const Phrases& phrases_;
  Mentions& mentions_;
  Extras extras_;
  std::vector<NodeId> with_role_;  // named with their roles in this paragraph
};

// "전송합니다" -> "전송하고": a Korean predicate that another follows. Others are given back as they are.
std::string connective(std::string_view predicate);

// Nearly everything stands in the cloud and in its Region: worth no word.
bool is_wide(const ModelGroup& group);

// How a role of the author fits a sentence: "noun", "plural", "quantity", "purpose", "time" or "verb".
std::string_view role_kind(std::string_view role, const Phrases& phrases);
// The role with its article and without its capital.
std::string role_words(std::string_view role, const Phrases& phrases);

}  // namespace archsheet
