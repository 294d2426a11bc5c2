// SPDX-License-Identifier: MIT
//
// The tags of a text template, found before the template library sees it: so
// that a mistake has a place, and so that text of an author can neither nest
// without end nor use what we do not offer (partials, other delimiters).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "theme/phrases.h"

namespace archsheet {

struct TemplateTag {
  std::size_t offset;  // of its `{{`
  std::size_t length;
  std::string_view name;
};

struct TemplateFault {
  std::size_t offset;
  std::size_t length;
  std::string message;
};

struct TemplateScan {
  std::vector<TemplateTag> tags;  // variables and openings of sections, in order
  std::vector<TemplateFault> faults;
};

TemplateScan scan_template(std::string_view text);

// "unknown name `{{x}}`; known here: `{{a}}`, `{{b}}`".
std::string unknown_name_message(std::string_view name, const std::vector<std::string_view>& known);

// REQUIRES: a template whose scan has no faults and whose names are all in `values`.
std::string fill_template(std::string_view text, const PhraseValues& values);

}  // namespace archsheet
