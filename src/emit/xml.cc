// SPDX-License-Identifier: MIT
//
// The XML writer.
#include "emit/xml.h"

#include <cassert>

#include "base/number.h"
#include "base/utf8.h"
#include "emit/printable.h"

namespace archsheet {
namespace {

std::string_view entity_of(char character) {
  switch (character) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

bool is_plain(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return byte >= 0x20 && byte < 0x7f && entity_of(character).empty();
}

bool is_lower_or_digit(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    std::size_t end = offset;
    while (end < text.size() && is_plain(text[end])) ++end;
    out.append(text, offset, end - offset);
    if (end == text.size()) return;
    if (const std::string_view entity = entity_of(text[end]); !entity.empty()) {
      out += entity;
      offset = end + 1;
      continue;
    }
    const Decoded decoded = decode_utf8(text, end);
    append_utf8(out, printable(decoded.code_point));
    offset = end + decoded.length;
  }
}

XmlId::XmlId(std::string_view prefix, XmlName part) : text_("archsheet-") {
  for (char letter : prefix) {
    const bool keep = is_lower_or_digit(letter) || (letter >= 'A' && letter <= 'Z') || letter == '-';
    text_ += keep ? letter : '_';
  }
  text_ += '-';
  text_ += part.text();
}

XmlElement::XmlElement(std::string& out, XmlName name) : XmlElement(out, name, XmlFlow::Block) {}

XmlElement::XmlElement(std::string& out, XmlName name, XmlFlow flow) : out_(out), name_(name.text()), flow_(flow) {
  out_ += '<';
  out_ += name_;
}

XmlElement::~XmlElement() {
  if (in_start_tag_) {
    out_ += "/>";
  } else {
    out_ += "</";
    out_ += name_;
    out_ += '>';
  }
  if (flow_ == XmlFlow::Block) out_ += '\n';
}

void XmlElement::begin_attribute(std::string_view name) {
  assert(in_start_tag_);
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
}

void XmlElement::end_start_tag() {
  if (!in_start_tag_) return;
  out_ += '>';
  in_start_tag_ = false;
}

XmlElement& XmlElement::attribute(XmlName name, std::string_view value) {
  begin_attribute(name.text());
  append_escaped(out_, value);
  out_ += '"';
  return *this;
}

XmlElement& XmlElement::number(XmlName name, double value, int decimals) {
  begin_attribute(name.text());
  append_number(out_, value, decimals);
  out_ += '"';
  return *this;
}

XmlElement& XmlElement::colour(XmlName name, Colour value) {
  return attribute(name, to_string(value));
}

XmlElement& XmlElement::id(const XmlId& value) {
  return attribute("id", value.text());
}

XmlElement& XmlElement::reference(XmlName name, const XmlId& value) {
  return attribute(name, value.text());
}

XmlElement& XmlElement::link(XmlName name, const Link& value) {
  return attribute(name, value.address());
}

XmlElement& XmlElement::data(std::string_view name, std::string_view value) {
  std::string full = "data-";
  for (char letter : name) full += is_lower_or_digit(letter) ? letter : '-';
  begin_attribute(full);
  append_escaped(out_, value);
  out_ += '"';
  return *this;
}

XmlElement XmlElement::child(XmlName name, XmlFlow flow) {
  const bool is_first = in_start_tag_;
  end_start_tag();
  if (is_first && flow == XmlFlow::Block) out_ += '\n';
  return XmlElement(out_, name, flow);
}

XmlElement& XmlElement::text(std::string_view content) {
  end_start_tag();
  append_escaped(out_, content);
  return *this;
}

XmlElement& XmlElement::line_break() {
  end_start_tag();
  out_ += "\n ";
  return *this;
}

}  // namespace archsheet
