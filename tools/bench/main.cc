// SPDX-License-Identifier: MIT
//
// `bench [SPEC ...]`: milliseconds a stage. `bench drawing [OPTION ...]`: how good the drawings are.
#include <unistd.h>

#include <cstdio>
#include <string>
#include <vector>

#include "drawing.h"
#include "stages.h"

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  int status = 0;
  if (!words.empty() && words.front() == "drawing") {
    words.erase(words.begin());
    status = archsheet::bench::bench_drawing(words);
  } else {
    status = archsheet::bench::bench_stages(std::move(words)) ? 0 : 1;
  }
  std::fflush(stdout);
  // Layouts made in this process are never freed.
  _exit(status);
}
