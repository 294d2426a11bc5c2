// SPDX-License-Identifier: MIT
//
// A spec parsed from text, with included files from memory, for the tests.
#pragma once

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>

#include "spec/parse.h"

namespace archsheet::test {

struct Parsed {
  explicit Parsed(std::string text, std::map<std::string, std::string> files = {}, std::string id = "web",
                  std::string folder = "") {
    source = sources.add(id + ".toml", std::move(text));
    const IncludeReader reader = [&](const std::string& path) -> std::variant<std::string, FileError> {
      const auto found = files.find(path);
      if (found == files.end()) return FileError{"no such file or folder"};
      return found->second;
    };
    spec = parse_spec(sources, source, id, reader, diagnostics, folder);
  }

  std::string written(Span span) const {
    return std::string(sources.text(span.source).substr(span.begin, span.end - span.begin));
  }

  // `code line <text at the place> message`, one a line, in the order of the text.
  std::string problems() const {
    std::string out;
    for (const Diagnostic& problem : diagnostics.sorted())
      out += fmt::format("{} {}{} <{}> {}\n", info(problem.code).number,
                         problem.span.source == source ? "" : sources.name(problem.span.source) + ":",
                         sources.position(problem.span.source, problem.span.begin).line, written(problem.span),
                         problem.message);
    return out;
  }

  // The same without what stands at the place.
  std::string codes() const {
    std::string out;
    for (const Diagnostic& problem : diagnostics.sorted()) out += fmt::format("{} ", info(problem.code).number);
    return out;
  }

  std::string help() const { return diagnostics.empty() ? "" : diagnostics.sorted().front().help; }

  // The text after the first fix.
  std::string fixed() const {
    for (const Diagnostic& problem : diagnostics.sorted()) {
      if (!problem.fix) continue;
      std::string text(sources.text(source));
      return text.replace(problem.fix->span.begin, problem.fix->span.end - problem.fix->span.begin,
                          problem.fix->replacement);
    }
    return "no fix";
  }

  Sources sources;
  SourceId source = kNoSource;
  Diagnostics diagnostics;
  std::optional<Spec> spec;
};

}  // namespace archsheet::test
