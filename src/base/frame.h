// SPDX-License-Identifier: MIT
//
// The picture of a diagnostic: the lines of source it speaks of, with the
// places marked under them.
//
//   --> web.toml:18:18
//  12 | database = { service = "rds", in = "vpc" }
//     | -------- a component with a similar name
//  ...
//  18 | flows = ["api -> databse : {orders}"]
//     |                  ^^^^^^^ named here
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"

namespace archsheet {

// Escape sequences, all empty without colour.
struct Palette {
  std::string_view severity;
  std::string_view strong;
  std::string_view frame;
  std::string_view label;
  std::string_view reset;
};

// Appends the frames of `diagnostic`: that of its own source, then one a further source that a label
// points into. Nothing when it has no place.
void append_frames(std::string& out, const Diagnostic& diagnostic, const Sources& sources, const Palette& palette);

}  // namespace archsheet
