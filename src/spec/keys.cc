// SPDX-License-Identifier: MIT
//
// The table itself. Choices that the rest of the program reads as enums stand
// in the order of those enums.
#include "spec/keys.h"

#include <algorithm>

namespace archsheet {

namespace {

using enum Shape;

constexpr std::string_view kLanguageCodes[] = {"en", "ko"};
constexpr std::string_view kSides[] = {"left", "right", "top", "bottom"};
constexpr std::string_view kStyles[] = {"solid", "dashed", "dotted"};
constexpr std::string_view kTemplates[] = {"auto", "side", "below", "after", "diagram"};
constexpr std::string_view kSizes[] = {"16:9", "A4", "letter", "A3"};
constexpr std::string_view kOrientations[] = {"landscape", "portrait"};
constexpr std::string_view kDirections[] = {"auto", "right", "down"};
constexpr std::string_view kThemes[] = {"light", "dark", "auto", "print"};
constexpr std::string_view kProfiles[] = {"sketch", "review", "strict"};

constexpr Key kRoot[] = {
    {.name = "title", .shape = Text, .description = "What the architecture is called", .required = true},
    {.name = "subtitle", .shape = Text, .description = "One line under the title"},
    {.name = "summary", .shape = Text, .description = "A paragraph on what it is for; generated when absent"},
    {.name = "language", .shape = Choice, .description = "The language of plain strings", .values = kLanguageCodes},
    {.name = "revised", .shape = Date, .description = "The day of the sheet, by which lifecycles are judged"},
    {.name = "author", .shape = Text, .description = "Who answers for it; shown in the footer"},
    {.name = "tags", .shape = Strings, .description = "Words by which sheets are found"},
    {.name = "include",
     .shape = Strings,
     .description = "Files whose groups, components, services and steps come first"},
    {.name = "groups", .shape = TableById, .description = "The boxes, by id", .table = TableKind::Group},
    {.name = "components", .shape = TableById, .description = "The things, by id", .table = TableKind::Component},
    {.name = "steps", .shape = Tables, .description = "What happens, in order", .table = TableKind::Step},
    {.name = "page", .shape = Table, .description = "The page and its look", .table = TableKind::Page},
    {.name = "layout", .shape = Table, .description = "Hints for the drawing", .table = TableKind::Layout},
    {.name = "legend", .shape = Table, .description = "What the styles of line mean here", .table = TableKind::Legend},
    {.name = "lint", .shape = Table, .description = "Which findings count", .table = TableKind::Lint},
    {.name = "services",
     .shape = TableById,
     .description = "What the catalogue lacks, by id",
     .table = TableKind::Service},
};

constexpr Key kGroup[] = {
    {.name = "kind",
     .shape = Reference,
     .description = "What the box stands for: `vpc`, `region`; `generic` when absent"},
    {.name = "service", .shape = Reference, .description = "The service whose icon and colour the box wears"},
    {.name = "in", .shape = Reference, .description = "The group that holds it"},
    {.name = "around", .shape = References, .description = "Things of other groups round which it is drawn as a band"},
    {.name = "copies", .shape = Strings, .description = "Words for the copies in which it is drawn with all it holds"},
    {.name = "label", .shape = Text, .description = "Replaces the name of its kind"},
    {.name = "role", .shape = Text, .description = "A second, lighter line: what it does here"},
    {.name = "place", .shape = Choice, .description = "The side of the page", .values = kSides},
};

constexpr Key kComponent[] = {
    {.name = "service",
     .shape = Reference,
     .description = "Id, alias, former name or official full name of a service",
     .required = true},
    {.name = "in", .shape = Reference, .description = "The group that holds it"},
    {.name = "on", .shape = Reference, .description = "The group on whose border it sits; in place of `in`"},
    {.name = "label", .shape = Text, .description = "Replaces the service's name under the icon"},
    {.name = "role", .shape = Text, .description = "A second, lighter line: what it does here"},
    {.name = "count",
     .shape = Integer,
     .description = "How many there are; drawn as a stack with the number",
     .minimum = 1,
     .maximum = 999},
    {.name = "link",
     .shape = String,
     .description = "Address behind the icon; the service's documentation when absent"},
    {.name = "reading", .shape = String, .description = "How the label is read aloud, for Korean particles"},
    {.name = "facts", .shape = Strings, .description = "What a reviewer would ask: `encrypted`, `multi-az`"},
    {.name = "place", .shape = Choice, .description = "The side of the page, outside any group", .values = kSides},
};

constexpr Key kStep[] = {
    {.name = "number", .shape = StepNumber, .description = "Begins a count (\"A\", \"12a\"), or `false` for none"},
    {.name = "at", .shape = References, .description = "Components and groups that the step points at"},
    {.name = "flows", .shape = Flows, .description = "Arrows as strings: \"a -> b : label\""},
    {.name = "arrows", .shape = Tables, .description = "Arrows in full", .table = TableKind::Arrow},
    {.name = "text", .shape = Text, .description = "Replaces the generated paragraph"},
};

constexpr Key kArrow[] = {
    {.name = "from", .shape = Ends, .description = "Where it begins", .required = true},
    {.name = "to", .shape = Ends, .description = "Where it ends", .required = true},
    {.name = "label", .shape = Text, .description = "Written on the arrow; `{words}` mark the data that travels"},
    {.name = "data", .shape = Text, .description = "The data that travels, when the label does not say it"},
    {.name = "style", .shape = Choice, .description = "The style of the line", .values = kStyles},
    {.name = "both", .shape = Boolean, .description = "Whether it goes both ways"},
    {.name = "link", .shape = String, .description = "Address behind the label"},
};

constexpr Key kPage[] = {
    {.name = "template", .shape = Choice, .description = "Where the steps stand", .values = kTemplates},
    {.name = "size", .shape = Choice, .description = "Size of the page", .values = kSizes},
    {.name = "orientation", .shape = Choice, .description = "How the page lies", .values = kOrientations},
    {.name = "direction", .shape = Choice, .description = "Where the drawing reads to", .values = kDirections},
    {.name = "theme", .shape = Choice, .description = "The colours", .values = kThemes},
    {.name = "details",
     .shape = Boolean,
     .description = "Whether further pages follow: services, security, considerations"},
};

constexpr Key kLayout[] = {
    {.name = "rows", .shape = Rows, .description = "Members of one group, or of none, line by line"},
};

constexpr Key kLegend[] = {
    {.name = "solid", .shape = Text, .description = "What a solid line means"},
    {.name = "dashed", .shape = Text, .description = "What a dashed line means"},
    {.name = "dotted", .shape = Text, .description = "What a dotted line means"},
};

constexpr Key kLint[] = {
    {.name = "profile", .shape = Choice, .description = "How much is asked of the architecture", .values = kProfiles},
    {.name = "allow", .shape = Tables, .description = "Findings that are accepted", .table = TableKind::Allow},
};

constexpr Key kAllow[] = {
    {.name = "code", .shape = String, .description = "The code of the finding", .required = true},
    {.name = "at",
     .shape = Reference,
     .description = "A component, a group or an arrow \"a -> b\"; everywhere when absent"},
    {.name = "reason", .shape = String, .description = "Why it is accepted", .required = true},
};

constexpr Key kService[] = {
    {.name = "name", .shape = String, .description = "What it is called", .required = true},
    {.name = "icon", .shape = String, .description = "An SVG file, relative to the spec"},
    {.name = "category", .shape = Reference, .description = "The category whose colour it takes"},
    {.name = "description", .shape = Text, .description = "What it is"},
};

struct TableRow {
  std::span<const Key> keys;
  std::string_view place;
};

// In the order of `TableKind`.
constexpr TableRow kTables[] = {
    {kRoot, ""},        {kGroup, "[groups]"}, {kComponent, "[components]"}, {kStep, "[[steps]]"},
    {kArrow, "arrows"}, {kPage, "[page]"},    {kLayout, "[layout]"},        {kLegend, "[legend]"},
    {kLint, "[lint]"},  {kAllow, "allow"},    {kService, "[services]"},
};

// In the order of `Shape`.
constexpr std::string_view kWords[] = {
    "a string",
    "a string",
    "a string",
    "a string or a table of languages",
    "a whole number",
    "true or false",
    "a date",
    "an array of strings",
    "an array of strings",
    "a string or an array of strings",
    "an array of strings",
    "a string or false",
    "an array of arrays of strings",
    "a table",
    "a table",
    "an array of tables",
};

const TableRow& row_of(TableKind kind) {
  return kTables[static_cast<std::size_t>(kind)];
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

}  // namespace

std::span<const Key> keys_of(TableKind kind) {
  return row_of(kind).keys;
}

const Key* find_key(TableKind kind, std::string_view name) {
  for (const Key& key : keys_of(kind))
    if (key.name == name) return &key;
  return nullptr;
}

std::vector<std::string_view> key_names(TableKind kind) {
  std::vector<std::string_view> names;
  for (const Key& key : keys_of(kind)) names.push_back(key.name);
  return names;
}

std::string_view place_of(TableKind kind) {
  return row_of(kind).place;
}

std::string_view words_for(Shape shape) {
  return kWords[static_cast<std::size_t>(shape)];
}

bool is_id(std::string_view text) {
  return !text.empty() && is_letter(text.front()) && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace archsheet
