// SPDX-License-Identifier: MIT
//
// Other programs and their CPU time.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace archsheet::bench {

struct Ran {
  int status = 127;   // exit status; 128 and more after a signal
  double cpu_ms = 0;  // user and system time
};

// Runs a program to its end. What it prints goes into the file `log`, or nowhere.
Ran run(const std::vector<std::string>& words, const std::string& log = "/dev/null");

// The CPU milliseconds that this process has used.
double cpu_milliseconds();

// What `measure` gives in a child of its own; nothing good (-1) when the child dies or takes longer than `seconds` of
// CPU. A layout leaves memory behind, and the next one shall not find it.
double in_child(const std::function<double()>& measure, unsigned seconds);

double median(std::vector<double> values);
// The value below which the share lies: 0.9 for nine of ten. 0 when there are none.
double quantile(std::vector<double> values, double share);

}  // namespace archsheet::bench
