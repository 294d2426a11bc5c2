// SPDX-License-Identifier: MIT
//
// Korean particles. Their form depends on the last sound of the word before
// them, as it is read aloud: names in Latin letters are read in Korean, so their
// spelling misleads.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace archsheet {

// How a word ends when read aloud. Rieul (ㄹ) is a consonant that takes 로, not 으로.
enum class FinalSound { Vowel, Consonant, Rieul, Unknown };

// Of the text as it would be read: closing marks do not count, nor does a bracket unless it holds the short
// form of a name. Unknown for writing that is neither Hangul, Latin nor digits.
FinalSound final_sound(std::string_view text);

// "{은/는}" at the start of `text`: the two forms, consonant first. Any two Hangul words in braces and parted
// by a slash are a marker.
struct ParticleMarker {
  std::string_view after_consonant;
  std::string_view after_vowel;
  std::size_t length;  // of the marker in bytes
};
std::optional<ParticleMarker> particle_marker(std::string_view text);

// The form for a sound; both, as in "을(를)", where the sound is not known.
std::string particle(const ParticleMarker& marker, FinalSound sound);

}  // namespace archsheet
