// SPDX-License-Identifier: MIT
#include "base/language.h"

#include <algorithm>
#include <deque>

namespace archsheet {

namespace {

struct Known {
  std::string code;
  std::string name;
};

// Indexed by the value of the language.
struct Registry {
  std::deque<Known> known = {{"en", "English"}, {"ko", "Korean"}};
  std::vector<Language> order = {Language::English, Language::Korean};
};

Registry& registry() {
  static Registry all;
  return all;
}

const Known& known(Language language) {
  return registry().known[static_cast<std::size_t>(language)];
}

}  // namespace

std::span<const Language> languages() {
  return registry().order;
}

std::string_view code_of(Language language) {
  return known(language).code;
}

std::string_view name_of(Language language) {
  return known(language).name;
}

std::optional<Language> language_by_code(std::string_view code) {
  for (const Language language : languages())
    if (code_of(language) == code) return language;
  return std::nullopt;
}

std::optional<Language> add_language(std::string_view code, std::string_view name) {
  constexpr std::size_t kMost = 64;
  if (const std::optional<Language> language = language_by_code(code)) return language;
  const bool letters = std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
  Registry& all = registry();
  if (!letters || code.size() < 2 || code.size() > 3 || all.known.size() >= kMost) return std::nullopt;
  all.known.push_back({std::string(code), std::string(name.empty() ? code : name)});
  all.order.push_back(static_cast<Language>(all.known.size() - 1));
  return all.order.back();
}

}  // namespace archsheet
