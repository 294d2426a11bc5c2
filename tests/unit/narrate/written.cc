// SPDX-License-Identifier: MIT
#include "written.h"

#include <optional>

#include "check/resolve.h"
#include "spec/parse.h"

namespace archsheet::test {

std::string marked(const Paragraph& paragraph) {
  std::string text;
  for (const Run& run : paragraph) {
    const std::string words = run.bold ? "**" + run.text + "**" : run.text;
    text += run.link.empty() ? words : "[" + words + "](" + run.link + ")";
  }
  return text;
}

std::string Written::step(std::size_t index) const {
  return index < narrative.steps.size() ? marked(narrative.steps[index].text) : "";
}

std::vector<std::string> Written::codes() const {
  std::vector<std::string> numbers;
  for (const Diagnostic& diagnostic : diagnostics.list()) numbers.emplace_back(info(diagnostic.code).number);
  return numbers;
}

Written write(std::string_view spec, Language language) {
  Written written;
  const std::string text =
      "title = \"Test\"\nlanguage = \"" + std::string(code_of(language)) + "\"\n" + std::string(spec);
  const SourceId source = written.sources.add("test.toml", text);
  const IncludeReader no_includes = [](const std::string&) { return FileError{"no files here"}; };
  Diagnostics shape;
  const std::optional<Spec> parsed = parse_spec(written.sources, source, "test", no_includes, shape);
  if (!parsed || shape.has_errors()) return written;
  const std::optional<Model> model = resolve(*parsed, language, shape);
  if (!model || shape.has_errors()) return written;
  written.resolved = true;
  written.narrative = narrate(*model, embedded_phrases(language), written.diagnostics);
  return written;
}

}  // namespace archsheet::test
