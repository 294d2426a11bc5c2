// SPDX-License-Identifier: MIT
//
// Why a system call failed, in our own words: `strerror` would bring the
// machine's wording into messages that tests and people compare.
#pragma once

#include <string>

namespace archsheet {

// `error_number` is an `errno` value.
std::string file_reason(int error_number);

}  // namespace archsheet
