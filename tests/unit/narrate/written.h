// SPDX-License-Identifier: MIT
//
// A small spec in, its words out: what most tests of this folder compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "narrate/narrate.h"

namespace archsheet::test {

struct Written {
  Narrative narrative;
  Diagnostics diagnostics;
  Sources sources;
  bool resolved = false;

  // The paragraph of the step, bold between asterisks and links as authors write them; "" when there is none.
  std::string step(std::size_t index) const;
  // Numbers of the reported codes: "E0703".
  std::vector<std::string> codes() const;
};

// `spec` without title and language. Codes of hints and warnings on the architecture itself are not told.
Written write(std::string_view spec, Language language = Language::English);

std::string marked(const Paragraph& paragraph);

}  // namespace archsheet::test
