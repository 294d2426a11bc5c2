// SPDX-License-Identifier: MIT
#include "workshop.h"

#include <stdlib.h>
#include <sys/wait.h>

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace archsheet::test {

Workshop::Workshop() {
  std::string pattern = (std::filesystem::temp_directory_path() / "archsheet-emit-XXXXXX").string();
  BOOST_REQUIRE(mkdtemp(pattern.data()) != nullptr);
  folder_ = pattern;
}

Workshop::~Workshop() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string Workshop::file(const std::string& name, const std::string& bytes) const {
  const std::string path = folder_ + "/" + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

Workshop::Result Workshop::run(const std::string& command) const {
  const std::string output = folder_ + "/output";
  const int status = std::system(("LC_ALL=C.UTF-8 " + command + " >" + output + " 2>&1").c_str());
  std::ostringstream text;
  text << std::ifstream(output, std::ios::binary).rdbuf();
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text.str()};
}

}  // namespace archsheet::test
