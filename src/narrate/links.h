// SPDX-License-Identifier: MIT
//
// The flows of a step as statements about two things: who does what to whom,
// with which data. Words come from the catalogue's verbs; nothing here is of one language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "check/model.h"
#include "theme/phrases.h"

namespace archsheet {

// A verb phrase around its own noun: "fans out" "messages" "to". Without a preposition there is no noun.
struct VerbParts {
  std::string head;
  std::string noun;
  std::string preposition;
};
VerbParts split_verb(std::string_view phrase);

struct Link {
  NodeId subject;
  NodeId object;
  const catalog::Verb* verb = nullptr;  // null: the pair is not known, `neutral` says how it is put
  std::string neutral;                  // "neutral.person": with ".data" or ".plain" a phrase
  std::string mechanism;                // the catalogue's; may be empty
  std::string trigger;                  // the catalogue's; may be empty
  std::string data;                     // what travels, as the author named it
  std::string protocol;                 // "MQTT over TLS", from the label
  bool channel = false;                 // it is one of people: "email or SMS"
  std::string label;                    // the rest of it
  LineStyle style = LineStyle::Solid;
  bool control = false;   // no payload goes along
  bool carries = true;    // data go from subject to object
  bool feedback = false;  // leads back to what came earlier
  friend bool operator==(const Link&, const Link&) = default;
};

// In the author's order; copies are one, and what is said already is not said twice.
std::vector<Link> links_of(const Model& model, const ModelStep& step, const Phrases& phrases);

// The service behind a node, or null: its own, that of a part ("Amazon S3 bucket" is of Amazon S3), or of a group's
// kind.
const catalog::Service* service_of(const Model& model, const NodeId& node);

// The integration of a drawn pair that the arrow's label names, else the usual one, in either direction; null when none
// is known.
struct KnownPair {
  const catalog::Integration* integration = nullptr;
  bool reversed = false;  // the verb's subject is the arrow's target
};
KnownPair known_pair(const Model& model, const NodeId& from, const NodeId& to, std::string_view label = {});

}  // namespace archsheet
