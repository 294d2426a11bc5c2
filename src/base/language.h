// SPDX-License-Identifier: MIT
//
// Languages in which a sheet can be written, and text made of plain, bold and
// linked pieces.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace archsheet {

// The two whose text files and grammar are built in. A language that a text file of `--templates` adds has a value of
// its own beyond these; it is written without articles and particles.
enum class Language : std::uint8_t { English, Korean };

inline constexpr Language kLanguages[] = {Language::English, Language::Korean};

// All that are known, in the order in which they were added.
std::span<const Language> languages();

// "en", "ko": as in specs, options, output names and `lang` attributes.
std::string_view code_of(Language language);
// "Korean", for messages.
std::string_view name_of(Language language);
std::optional<Language> language_by_code(std::string_view code);

// Makes a language known for the rest of the program; called before any spec is read. The known one where the code is
// known already; nothing for what is not two or three small letters, and when there are too many.
std::optional<Language> add_language(std::string_view code, std::string_view name);

// A stretch of text in one manner. `link` is empty, or an allowed address.
struct Run {
  std::string text;
  bool bold = false;
  std::string link;
  friend bool operator==(const Run&, const Run&) = default;
};

using Paragraph = std::vector<Run>;

}  // namespace archsheet
