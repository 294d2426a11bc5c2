// SPDX-License-Identifier: MIT
//
// The command line: what the words mean, and what is printed. `cli.cc` is the only
// file that sees CLI11, the environment and the standard streams.
#pragma once

namespace archsheet {

// The exit status of the program; ends by the signal itself when a run was stopped by one.
int run_command_line(int argc, char** argv);

}  // namespace archsheet
