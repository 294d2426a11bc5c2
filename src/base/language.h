// SPDX-License-Identifier: MIT
//
// Languages in which a sheet can be written, and text made of plain, bold and
// linked pieces.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archsheet {

enum class Language { English, Korean };

inline constexpr Language kLanguages[] = {Language::English, Language::Korean};

// "en", "ko": as in specs, options, output names and `lang` attributes.
constexpr std::string_view code_of(Language language) {
  return language == Language::Korean ? "ko" : "en";
}

constexpr std::string_view name_of(Language language) {
  return language == Language::Korean ? "Korean" : "English";
}

constexpr std::optional<Language> language_by_code(std::string_view code) {
  for (Language language : kLanguages)
    if (code_of(language) == code) return language;
  return std::nullopt;
}

// A stretch of text in one manner. `link` is empty, or an allowed address.
struct Run {
  std::string text;
  bool bold = false;
  std::string link;
  friend bool operator==(const Run&, const Run&) = default;
};

using Paragraph = std::vector<Run>;

}  // namespace archsheet
