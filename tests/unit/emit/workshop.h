// SPDX-License-Identifier: MIT
//
// A temporary folder, and other people's tools run on files in it: what an
// emitter writes is judged by those who will read it.
#pragma once

#include <string>

namespace archsheet::test {

class Workshop {
 public:
  Workshop();
  ~Workshop();
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  // Writes `bytes` to a file of that name and returns its path.
  std::string file(const std::string& name, const std::string& bytes) const;

  struct Result {
    int status;          // exit status
    std::string output;  // standard output and standard error, as they came
  };
  Result run(const std::string& command) const;

 private:
  std::string folder_;
};

}  // namespace archsheet::test
