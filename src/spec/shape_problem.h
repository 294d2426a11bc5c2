// SPDX-License-Identifier: MIT
//
// The messages of the shape check, with what helps: the nearest known name, the
// brackets or quotes that are wanted, the table where a key belongs.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "spec/keys.h"
#include "toml/toml.h"

namespace archsheet {

class ShapeProblems {
 public:
  ShapeProblems(const Sources& sources, Diagnostics& diagnostics) : sources_(sources), diagnostics_(diagnostics) {}

  // `header` is the header that the table stands under ("components"), empty when it has none of its own.
  // Gives the known key that is probably meant, or nothing.
  std::string_view unknown_key(const toml::Entry& entry, TableKind kind, std::string_view header);
  void unknown_language(const toml::Entry& entry);
  void wrong_type(std::string_view name, Shape wanted, const toml::Value& value);
  void wrong_element(std::string_view name, Shape wanted, const toml::Value& element);
  void bad_choice(const Key& key, const toml::Value& value);
  void out_of_range(const Key& key, const toml::Value& value);
  void missing(std::string_view name, Span place, std::string_view help);
  void bad_id(const Located<std::string>& id);
  void key_after_table(const toml::Entry& entry, std::string_view header);
  void not_a_table(const toml::Entry& entry, TableKind kind);

  // Reports texts that are too long or hold characters that cannot be drawn.
  void check_string(std::string_view name, const toml::Value& value);

 private:
  std::string_view written(Span span) const;

  const Sources& sources_;
  Diagnostics& diagnostics_;
};

}  // namespace archsheet
