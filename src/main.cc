// SPDX-License-Identifier: MIT
#include "cli.h"

int main(int argc, char** argv) {
  return archsheet::run_command_line(argc, argv);
}
