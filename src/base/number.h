// SPDX-License-Identifier: MIT
//
// Numbers as text, the same on every machine and in every locale.
#pragma once

#include <string>

namespace archsheet {

// `value` rounded to at most `decimals` places (0 to 6), without trailing zeros, "-0"
// or an exponent: 12.5, 3, 0.125. A value that is not finite gives "0".
std::string format_number(double value, int decimals = 2);

// The same, appended.
void append_number(std::string& out, double value, int decimals = 2);

}  // namespace archsheet
