// SPDX-License-Identifier: MIT
//
// The parser stands in front of the stage under test, since nobody writes a `Spec` by hand.
#include "resolve_text.h"

#include <boost/test/unit_test.hpp>

#include "spec/parse.h"

namespace archsheet::test {

const Diagnostic& Resolved::only() const {
  BOOST_REQUIRE_EQUAL(said.size(), 1U);
  return said.front();
}

std::string Resolved::at(Span span) const {
  return text.substr(span.begin, span.end - span.begin);
}

Resolved resolve_text(const std::string& body, Language language, std::optional<toml::Date> as_of) {
  Resolved resolved;
  resolved.text = "title = \"Spec\"\n" + body;
  Sources sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add("spec.toml", resolved.text);
  const auto no_includes = [](const std::string&) { return FileError{"no files here"}; };
  const std::optional<Spec> spec = parse_spec(sources, source, "spec", no_includes, diagnostics);
  BOOST_REQUIRE(spec.has_value());
  if (!diagnostics.has_errors()) resolved.model = resolve(*spec, language, diagnostics, as_of);
  resolved.said = diagnostics.sorted();
  for (const Diagnostic& diagnostic : resolved.said)
    resolved.findings.push_back(std::string(info(diagnostic.code).number) + ' ' + resolved.at(diagnostic.span));
  return resolved;
}

std::vector<std::string> dumped(const Resolved& resolved, const std::string& word) {
  std::vector<std::string> lines;
  BOOST_REQUIRE(resolved.model.has_value());
  const std::string text = dump(*resolved.model);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    if (text.compare(begin, word.size() + 1, word + ' ') == 0) lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

}  // namespace archsheet::test
