// SPDX-License-Identifier: MIT
//
// A text file that was compiled into the program by `archsheet_embed_files`.
#pragma once

#include <span>
#include <string_view>

namespace archsheet {

struct EmbeddedFile {
  std::string_view name;  // relative to the folder it was embedded from: "pages/side.toml"
  std::string_view text;
};

}  // namespace archsheet
