// SPDX-License-Identifier: MIT
#include "same_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/files.h"

namespace archsheet::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSample = 40;

std::map<std::string, std::string> sheets_in(const std::string& folder) {
  std::map<std::string, std::string> sheets;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".svg") {
      const auto bytes = read_file(entry.path().string());
      if (const auto* text = std::get_if<std::string>(&bytes)) sheets[entry.path().filename().string()] = *text;
    }
  return sheets;
}

std::map<std::string, std::string> render_with(unsigned jobs, const std::vector<Specimen>& sample,
                                               const std::string& folder) {
  const std::string place = fmt::format("{}/jobs-{}", folder, jobs);
  fs::create_directories(place);
  render(sample, place, jobs);
  return sheets_in(place);
}

}  // namespace

void compare_bytes(const std::vector<Specimen>& specimens, const std::string& folder) {
  std::vector<Specimen> sample;
  const std::size_t stride = std::max<std::size_t>(1, specimens.size() / kSample);
  for (std::size_t i = 0; i < specimens.size(); i += stride) sample.push_back(specimens[i]);
  const auto one = render_with(1, sample, folder);
  const auto two = render_with(2, sample, folder);
  std::size_t different = 0;
  for (const auto& [name, bytes] : one) {
    const auto other = two.find(name);
    if (other != two.end() && other->second == bytes) continue;
    ++different;
    fmt::print("{} differs\n", name);
  }
  if (one.size() != two.size()) fmt::print("{} sheets with one job, {} with two\n", one.size(), two.size());
  fmt::print("{} sheets rendered twice, with one job and with two: {} differ   must: 0\n", one.size(), different);
}

}  // namespace archsheet::bench
