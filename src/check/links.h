// SPDX-License-Identifier: MIT
//
// Which addresses a sheet may link to. A datasheet is opened by strangers, so
// only schemes that open a page or a mail are drawn.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"

namespace archsheet {

// True for an absolute http, https or mailto address of printable ASCII or
// well-formed other characters, without spaces, quotes, angle brackets or backslashes.
bool is_drawable_link(std::string_view address);

// Says so when it is not (E0309).
void report_bad_link(const Located<std::string>& address, Diagnostics& diagnostics);

}  // namespace archsheet
