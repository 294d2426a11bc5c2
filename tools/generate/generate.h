// SPDX-License-Identifier: MIT
//
// Specs without an author: shapes that architectures take, filled with services and
// words by a seed. The same family, seed and size give the same text everywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archsheet::generate {

inline constexpr int kFewest = 5;
inline constexpr int kMost = 40;

// Every family that the series of the benchmark holds, in its order.
std::vector<std::string_view> families();

// One spec as TOML; `components` are about as many as are drawn, copies included. Nothing when there is no such family.
// The family `estate` is not among `families()`: it is for sizes no page can hold.
std::optional<std::string> generate(std::string_view family, std::uint64_t seed, int components);

// A spec of the benchmark.
struct Recipe {
  std::string_view family;
  std::uint64_t seed = 0;
  int components = 0;
};

// The first `count` specs of the series: family after family, every family through all sizes.
std::vector<Recipe> series(std::size_t count);

}  // namespace archsheet::generate
