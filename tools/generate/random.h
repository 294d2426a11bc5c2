// SPDX-License-Identifier: MIT
//
// A row of numbers that a seed decides: the same on every machine and with every
// standard library, whose distributions are not (xorshift64*, Vigna 2016).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace archsheet::generate {

class Random {
 public:
  // Neighbouring seeds are driven apart before the first number is drawn.
  explicit Random(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15 + 0x2545f4914f6cdd1d) {
    if (state_ == 0) state_ = 1;
    for (int i = 0; i < 8; ++i) next();
  }

  // From 0 to `limit` - 1; 0 when there is nothing to choose from.
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : static_cast<std::size_t>(next() >> 11) % limit; }
  int between(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
  }
  bool chance(int percent) { return static_cast<int>(below(100)) < percent; }

  template <typename T>
  const T& pick(std::span<const T> from) {
    return from[below(from.size())];
  }

 private:
  std::uint64_t next() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return state_ * 0x2545f4914f6cdd1d;
  }

  std::uint64_t state_;
};

}  // namespace archsheet::generate
