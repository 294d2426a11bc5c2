// SPDX-License-Identifier: MIT
//
// `generate FAMILY SEED [COMPONENTS]` prints one spec; alone it lists the families. `generate --series COUNT DIR`
// writes the first specs of the benchmark's series as DIR/FAMILY-SEED.toml.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "generate.h"

namespace {

using namespace archsheet::generate;

int list_families() {
  for (const std::string_view name : families()) std::printf("%.*s\n", static_cast<int>(name.size()), name.data());
  std::puts("estate");
  return 2;
}

int write_series(std::size_t count, const std::string& folder) {
  for (const Recipe& recipe : series(count)) {
    std::ofstream file(folder + "/" + std::string(recipe.family) + "-" + std::to_string(recipe.seed) + ".toml");
    file << *generate(recipe.family, recipe.seed, recipe.components);
    if (!file.flush()) {
      std::fprintf(stderr, "generate: cannot write into %s\n", folder.c_str());
      return 1;
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 4 && std::string(argv[1]) == "--series") return write_series(std::strtoul(argv[2], nullptr, 10), argv[3]);
  if (argc < 3) return list_families();
  const int components = argc > 3 ? std::atoi(argv[3]) : 15;
  const auto text = generate(argv[1], std::strtoull(argv[2], nullptr, 10), components);
  if (!text) return list_families();
  std::fputs(text->c_str(), stdout);
  return 0;
}
