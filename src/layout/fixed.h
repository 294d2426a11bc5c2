// SPDX-License-Identifier: MIT
//
// Logarithm and exponential in integers, and the random numbers of the search:
// the same on every machine, since no mathematics library has a part in them.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace archsheet::fixed {

// Results are in units of 1 / 65536.
inline constexpr std::int64_t kOne = 65536;

namespace detail {

// ln(1 + i / 256), by the series of artanh.
constexpr std::array<std::int32_t, 257> make_logs() {
  std::array<std::int32_t, 257> table{};
  for (int i = 0; i <= 256; ++i) {
    const double x = 1.0 + i / 256.0;
    const double z = (x - 1.0) / (x + 1.0);
    double power = z;
    double sum = 0;
    for (int k = 1; k < 40; k += 2) {
      sum += power / k;
      power *= z * z;
    }
    table[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(2.0 * sum * kOne + 0.5);
  }
  return table;
}

// exp(-i / 64), by repeated multiplication with exp(-1 / 64).
inline constexpr int kExpSteps = 64 * 12;
constexpr std::array<std::int32_t, kExpSteps + 1> make_exps() {
  double step = 1;
  double term = 1;
  for (int k = 1; k < 12; ++k) {
    term *= -1.0 / 64.0 / k;
    step += term;
  }
  std::array<std::int32_t, kExpSteps + 1> table{};
  double value = 1;
  for (std::int32_t& entry : table) {
    entry = static_cast<std::int32_t>(value * kOne + 0.5);
    value *= step;
  }
  return table;
}

inline constexpr auto kLogs = make_logs();
inline constexpr auto kExps = make_exps();
inline constexpr std::int64_t kLogOf2 = 45426;

}  // namespace detail

// Natural logarithm. REQUIRES: value >= 1.
constexpr std::int64_t log(std::uint64_t value) {
  const int exponent = 63 - std::countl_zero(value);
  // The mantissa's 24 bits after the leading one: 8 choose the entry, 16 go between it and the next.
  const std::uint64_t mantissa = (exponent >= 24 ? value >> (exponent - 24) : value << (24 - exponent)) & 0xffffff;
  const auto index = static_cast<std::size_t>(mantissa >> 16);
  const auto rest = static_cast<std::int64_t>(mantissa & 0xffff);
  const std::int64_t low = detail::kLogs[index];
  const std::int64_t high = detail::kLogs[index + 1];
  return exponent * detail::kLogOf2 + low + (high - low) * rest / kOne;
}

// exp(-x) for x >= 0 in units of 1 / 65536; 0 beyond 12.
constexpr std::int64_t exp_of_minus(std::int64_t x) {
  const std::int64_t index = x >> 10;
  if (index >= detail::kExpSteps) return 0;
  const std::int64_t low = detail::kExps[static_cast<std::size_t>(index)];
  const std::int64_t high = detail::kExps[static_cast<std::size_t>(index) + 1];
  return low + (high - low) * (x & 1023) / 1024;
}

// Marsaglia's xorshift with 64 bits of state.
class Random {
 public:
  explicit Random(std::uint64_t state) : state_(state == 0 ? 1 : state) {}
  std::uint32_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::uint32_t>(state_ >> 11);
  }
  // Uniform in [0, count). REQUIRES: count > 0.
  int below(int count) { return static_cast<int>(next() % static_cast<std::uint32_t>(count)); }
  // Uniform in [low, high].
  int between(int low, int high) { return low + below(high - low + 1); }

 private:
  std::uint64_t state_;
};

}  // namespace archsheet::fixed
