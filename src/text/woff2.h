// SPDX-License-Identifier: MIT
//
// The WOFF2 container around an OpenType font. Internal to this module.
#pragma once

#include <string>
#include <string_view>

namespace archsheet {

// Every table as it is (the "null transform"; the others only serve TrueType outlines), under one Brotli
// stream. Same input, same bytes. Empty when `font` is not a whole OpenType font.
std::string wrap_woff2(std::string_view font);

}  // namespace archsheet
