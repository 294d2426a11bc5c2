// SPDX-License-Identifier: MIT
#include "narrate/weave.h"

#include <charconv>
#include <optional>

#include "narrate/particles.h"

namespace archsheet {
namespace {

class Weaver {
 public:
  Weaver(const Mentions& mentions, Language language, bool ours)
      : mentions_(mentions), language_(language), ours_(ours), begins_sentence_(ours) {}

  Paragraph run(const Paragraph& filled) {
    for (const Run& run : filled) {
      manner_ = &run;
      for (std::size_t offset = 0; offset < run.text.size();) offset += step(std::string_view(run.text).substr(offset));
    }
    return joined(paragraph_);
  }

 private:
  // Consumes the next piece and gives its length in bytes.
  std::size_t step(std::string_view rest) {
    if (rest.front() == kMentionBegin) return add_mention(rest);
    if (const std::optional<ParticleMarker> marker = particle_marker(rest)) return add_particle(*marker);
    add_letter(rest.front());
    return 1;
  }

  std::size_t add_mention(std::string_view rest) {
    const std::size_t end = rest.find(kMentionEnd);
    std::size_t index = 0;
    std::from_chars(rest.data() + 1, rest.data() + end, index);
    last_ = &mentions_.mention(index);
    bool first = begins_sentence_ && language_ == Language::English && !last_->keeps_case;
    for (Run run : last_->words) {
      if (first && !run.text.empty() && run.text.front() >= 'a' && run.text.front() <= 'z')
        run.text.front() = static_cast<char>(run.text.front() - 'a' + 'A');
      first = first && run.text.empty();
      said_ += run.text;
      run.bold = run.bold || manner_->bold;
      run.link = manner_->link;
      paragraph_.push_back(std::move(run));
    }
    begins_sentence_ = false;
    return end + 1;
  }

  std::size_t add_particle(const ParticleMarker& marker) {
    // A person or a system is not a matter of sound.
    const bool of_person = marker.after_consonant == "에게" && marker.after_vowel == "에";
    if (of_person) {
      const bool person = last_ != nullptr && last_->person;
      add_text(person ? marker.after_consonant : marker.after_vowel);
    } else {
      const bool read_so = last_ != nullptr && !last_->reading.empty();
      add_text(particle(marker, final_sound(read_so ? std::string_view(last_->reading) : std::string_view(said_))));
    }
    return marker.length;
  }

  void add_letter(char letter) {
    last_ = nullptr;
    if (!ours_) {
      add_text(std::string_view(&letter, 1));
      return;
    }
    // Templates leave gaps where a value is empty.
    if (letter == ' ' && (said_.empty() || said_.back() == ' ')) return;
    if (letter != ' ' && begins_sentence_) {
      if (language_ == Language::English && letter >= 'a' && letter <= 'z')
        letter = static_cast<char>(letter - 'a' + 'A');
      begins_sentence_ = false;
    }
    add_text(std::string_view(&letter, 1));
    // Only the templates' own full stops end a sentence: a mention never comes through here.
    if (letter == ' ' && said_.size() > 1 && said_[said_.size() - 2] == '.') begins_sentence_ = true;
  }

  void add_text(std::string_view text) {
    said_ += text;
    paragraph_.push_back({std::string(text), manner_->bold, manner_->link});
  }

  const Mentions& mentions_;
  Language language_;
  bool ours_;
  const Run* manner_ = nullptr;  // of what is being read
  Paragraph paragraph_;
  std::string said_;
  const Mention* last_ = nullptr;  // the mention that ends what was said, or null
  bool begins_sentence_;
};

}  // namespace

Paragraph weave(std::string_view filled, const Mentions& mentions, Language language) {
  return Weaver(mentions, language, true).run({Run{std::string(filled), false, ""}});
}

Paragraph weave(const Paragraph& filled, const Mentions& mentions, Language language) {
  return Weaver(mentions, language, false).run(filled);
}

Paragraph joined(const Paragraph& paragraph) {
  Paragraph result;
  for (const Run& run : paragraph) {
    if (run.text.empty()) continue;
    if (!result.empty() && result.back().bold == run.bold && result.back().link == run.link)
      result.back().text += run.text;
    else
      result.push_back(run);
  }
  return result;
}

std::string plain_text(const Paragraph& paragraph) {
  std::string text;
  for (const Run& run : paragraph) text += run.text;
  return text;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    if (c != ' ' && !inside) ++words;
    inside = c != ' ';
  }
  return words;
}

}  // namespace archsheet
