// SPDX-License-Identifier: MIT
//
// Words and looks: what is embedded in the program, and over it the files of a company's folder (`--templates DIR`):
// `text/<language>.toml`, `themes/<id>.toml`, `pages/<id>.toml`, laid out like the project's own `templates/`. A file
// holds what differs; a new theme or page begins as "light" or "side", a new language as English, and W0707 lists what
// its file lacks.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "theme/phrases.h"
#include "theme/theme.h"

namespace archsheet {

class Templates {
 public:
  // Paths below the folder ("text/en.toml") with their texts.
  using Files = std::map<std::string, std::string>;

  // Reads a company's files; new languages become known to the whole program. Every mistake is reported; with an error
  // nothing is given.
  static std::unique_ptr<const Templates> read(const Files& files, Sources& sources, Diagnostics& diagnostics);

 private:
  friend const Phrases& phrases_of(Language language, const Templates* templates);
  friend const Theme* find_theme(std::string_view id, const Templates* templates);
  friend const PageTemplate* find_template(std::string_view id, const Templates* templates);
  friend std::vector<std::string_view> theme_ids(const Templates* templates);
  friend std::vector<std::string_view> template_ids(const Templates* templates);

  void read_file(const std::string& path, SourceId source, Sources& sources, Diagnostics& diagnostics);
  void read_text(const std::string& code, SourceId source, Sources& sources, Diagnostics& diagnostics);

  std::map<Language, Phrases> texts_;
  std::map<std::string, Theme, std::less<>> themes_;
  std::map<std::string, PageTemplate, std::less<>> pages_;
};

// The company's, else the embedded ones; `templates` may be null.
const Phrases& phrases_of(Language language, const Templates* templates);
const Theme* find_theme(std::string_view id, const Templates* templates);
const PageTemplate* find_template(std::string_view id, const Templates* templates);
std::vector<std::string_view> theme_ids(const Templates* templates);
std::vector<std::string_view> template_ids(const Templates* templates);

}  // namespace archsheet
