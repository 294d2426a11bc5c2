// SPDX-License-Identifier: MIT
//
// cairo 1.16 leaks 24 bytes for each CFF face it embeds in a PDF; the leak checker is told not to count those.
// It asks by this name; without a leak checker nobody does.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
  return "leak:libcairo.so\n";
}
