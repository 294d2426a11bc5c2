// SPDX-License-Identifier: MIT
//
// Cutting text into stretches of one script, where a browser cuts it: no
// kerning crosses a cut, so widths depend on it. Internal to this module.
#pragma once

#include <hb.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace archsheet {

struct ScriptRun {
  std::size_t begin;
  std::size_t end;
  hb_script_t script;
};

// Spaces, digits and marks belong to the script before them (at the start: after them); a closing bracket
// to that of its opening one. Runs end after a thousand bytes in any case. Covers `text` without gaps; empty for
// empty text.
std::vector<ScriptRun> script_runs(std::string_view text);

}  // namespace archsheet
