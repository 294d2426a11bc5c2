// SPDX-License-Identifier: MIT
//
// Work in forked children: one a job, some at a time, each with a limit on time
// and memory. What a child does wrong stays in the child; it ends by `_exit`, so
// nothing that a library would free on the way out is ever freed.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace archsheet {

struct ChildLimits {
  unsigned jobs = 1;      // children at a time
  int attempts = 2;       // a child that dies is replaced by one that knows it is the second
  int wall_seconds = 60;  // then the child is killed
  unsigned long cpu_seconds = 50;
  unsigned long memory_bytes = 2UL << 30;  // address space; not limited under a sanitizer
};

// What came of one job: the bytes its work returned, or why there are none.
struct ChildOutcome {
  std::optional<std::string> bytes;
  std::string death;  // "killed by signal 11", "took longer than 60 s"
};

struct ChildrenResult {
  std::vector<ChildOutcome> outcomes;  // one a job, in order
  std::optional<int> signal;           // this process was told to stop; every child has been ended
};

// `work(job, attempt)` runs in a child; `attempt` counts from 0.
ChildrenResult run_children(std::size_t jobs, const ChildLimits& limits,
                            const std::function<std::string(std::size_t job, int attempt)>& work);

// While one of these lives, signals that ask to stop wait: files half renamed are not left behind.
class SignalShield {
 public:
  SignalShield();
  ~SignalShield();
  SignalShield(const SignalShield&) = delete;
  SignalShield& operator=(const SignalShield&) = delete;

 private:
  struct State;
  State* state_;
};

}  // namespace archsheet
