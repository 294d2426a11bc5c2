// SPDX-License-Identifier: MIT
//
// A spec as its author wrote it: every value with its span, in the author's
// order, nothing resolved. `spec/parse.h` makes it; `check/resolve.h` turns it
// into a `Model`.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/language.h"
#include "base/source.h"
#include "icon/svg_icon.h"
#include "toml/toml.h"

namespace archsheet {

// Text that a reader sees: a plain string (in the spec's own language) or one string a language.
struct SpecText {
  std::optional<Located<std::string>> plain;
  std::vector<std::pair<Language, Located<std::string>>> by_language;
  Span span;
};

enum class LineStyle { Solid, Dashed, Dotted };
enum class Side { Left, Right, Top, Bottom };
enum class Direction { Auto, Right, Down };
enum class Orientation { Landscape, Portrait };
enum class LintProfile { Sketch, Review, Strict };

// One arrow between sets of ends: each of `from` to each of `to`. A chain in a flow string gives several.
struct SpecArrow {
  std::vector<Located<std::string>> from;
  std::vector<Located<std::string>> to;
  LineStyle style = LineStyle::Solid;
  bool both = false;
  std::optional<SpecText> label;  // as written, braces included
  std::optional<SpecText> data;   // only from `arrows`; else the words in braces
  std::optional<Located<std::string>> link;
  Span span;  // the flow string's part, or the table
};

// `number`: absent, `false`, or a start such as "A" or "12a".
struct SpecStepNumber {
  bool hidden = false;
  std::string start;
};

struct SpecStep {
  std::optional<Located<SpecStepNumber>> number;
  std::vector<Located<std::string>> at;
  std::vector<SpecArrow> arrows;  // of `flows` and `arrows`, in the author's order
  std::optional<SpecText> text;
  Span span;
};

struct SpecGroup {
  Located<std::string> id;
  std::optional<Located<std::string>> kind;
  std::optional<Located<std::string>> service;
  std::optional<Located<std::string>> in;
  std::vector<Located<std::string>> around;
  std::vector<Located<std::string>> copies;
  std::optional<SpecText> label;
  std::optional<SpecText> role;
  std::optional<Located<Side>> place;
};

struct SpecComponent {
  Located<std::string> id;
  std::optional<Located<std::string>> service;  // absent: reported by the parser
  std::optional<Located<std::string>> in;
  std::optional<Located<std::string>> on;
  std::optional<SpecText> label;
  std::optional<SpecText> role;
  std::optional<Located<std::int64_t>> count;
  std::optional<Located<std::string>> link;
  std::optional<Located<std::string>> reading;
  std::vector<Located<std::string>> facts;
  std::optional<Located<Side>> place;
};

struct SpecPage {
  std::optional<Located<std::string>> template_name;  // "auto", "side", "below", "after", "diagram"
  std::optional<Located<std::string>> size;           // "16:9", "A4", "letter", "A3"
  std::optional<Located<Orientation>> orientation;
  std::optional<Located<Direction>> direction;
  std::optional<Located<std::string>> theme;  // "light", "dark", "auto", "print"
  std::optional<Located<bool>> details;
};

struct SpecRows {
  std::vector<std::vector<Located<std::string>>> rows;
  Span span;
};

struct SpecAllow {
  Located<std::string> code;
  std::optional<Located<std::string>> at;
  Located<std::string> reason;
};

struct SpecService {
  Located<std::string> id;
  Located<std::string> name;
  std::optional<Located<std::string>> icon;
  std::shared_ptr<const SvgIcon> drawing;  // what the file `icon` holds; null when there is none
  std::optional<Located<std::string>> category;
  std::optional<SpecText> description;
};

struct Spec {
  SourceId source = kNoSource;
  std::string id;  // the file's stem
  std::optional<SpecText> title;
  std::optional<SpecText> subtitle;
  std::optional<SpecText> summary;
  std::optional<Located<Language>> language;
  std::optional<Located<toml::Date>> revised;
  std::optional<SpecText> author;
  std::vector<Located<std::string>> tags;
  std::vector<Located<std::string>> include;
  std::vector<SpecGroup> groups;
  std::vector<SpecComponent> components;
  std::vector<SpecStep> steps;
  SpecPage page;
  std::optional<SpecRows> rows;
  std::vector<std::pair<Located<LineStyle>, SpecText>> legend;
  std::optional<Located<LintProfile>> lint_profile;
  std::vector<SpecAllow> lint_allow;
  std::vector<SpecService> services;

  // Where to point when it is the whole of it that something is said about.
  Span place() const { return title ? title->span : Span{source, 0, 0}; }
};

}  // namespace archsheet
