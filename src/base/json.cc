// SPDX-License-Identifier: MIT
//
// JSON by hand: a dozen keys do not want a library.
#include "base/json.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace archsheet {

namespace {

void append_escaped(std::string& out, char32_t code_point) {
  const auto value = static_cast<std::uint32_t>(code_point);
  if (value < 0x10000) {
    out += fmt::format("\\u{:04x}", value);
    return;
  }
  const std::uint32_t rest = value - 0x10000;
  out += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10U), 0xDC00 + (rest & 0x3FFU));
}

// `"path":...,"line":...`: empty when there is no place.
std::string place_fields(Span span, const Sources& sources) {
  if (!span.has_source()) return {};
  const Position begin = sources.position(span.source, span.begin);
  const Position end = sources.position(span.source, span.end);
  return fmt::format("\"path\":{},\"line\":{},\"column\":{},\"end_line\":{},\"end_column\":{}",
                     json_string(sources.name(span.source)), begin.line, begin.column, end.line, end.column);
}

std::string with_place(Span span, const Sources& sources, std::string_view key, std::string_view text) {
  const std::string place = place_fields(span, sources);
  return fmt::format("{{{}{}\"{}\":{}}}", place, place.empty() ? "" : ",", key, json_string(text));
}

template <typename List, typename Render>
std::string json_array(const List& list, Render render) {
  std::string out = "[";
  for (const auto& item : list) {
    if (out.size() > 1) out += ',';
    out += render(item);
  }
  return out + "]";
}

std::string json_object(const Diagnostic& diagnostic, const Sources& sources) {
  const CodeInfo& code = info(diagnostic.code);
  std::string out = fmt::format("{{\"code\":\"{}\",\"severity\":\"{}\",\"message\":{}", code.number,
                                name_of(code.severity), json_string(diagnostic.message));
  if (const std::string place = place_fields(diagnostic.span, sources); !place.empty()) out += "," + place;
  if (!diagnostic.caption.empty()) out += ",\"caption\":" + json_string(diagnostic.caption);
  out += ",\"labels\":" + json_array(diagnostic.labels, [&](const Label& label) {
           return with_place(label.span, sources, "text", label.text);
         });
  out += ",\"notes\":" + json_array(diagnostic.notes, json_string);
  out += ",\"help\":" + (diagnostic.help.empty() ? "null" : json_string(diagnostic.help));
  out +=
      ",\"fix\":" +
      (diagnostic.fix ? with_place(diagnostic.fix->span, sources, "replacement", diagnostic.fix->replacement) : "null");
  return out + "}";
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t offset = 0; offset < text.size();) {
    const Decoded decoded = decode_utf8(text, offset);
    offset += decoded.length;
    if (decoded.code_point == '"' || decoded.code_point == '\\')
      out += {'\\', static_cast<char>(decoded.code_point)};
    else if (decoded.code_point == '\n')
      out += "\\n";
    else if (is_hidden_control(decoded.code_point))
      append_escaped(out, decoded.code_point);
    else
      append_utf8(out, decoded.code_point);
  }
  return out + "\"";
}

std::string render_json(const std::vector<Diagnostic>& diagnostics, const Sources& sources) {
  std::string out = "[";
  for (const Diagnostic& diagnostic : diagnostics)
    out += (out.size() > 1 ? ",\n" : "\n") + json_object(diagnostic, sources);
  return out + (diagnostics.empty() ? "]\n" : "\n]\n");
}

}  // namespace archsheet
