// SPDX-License-Identifier: MIT
//
// Writes XML that is well-formed whatever text it is given. Every kind of
// value has its own way in (text, attribute, number, colour, id, link), names
// can only be literals of the program, and elements close themselves: there is
// no call that writes raw markup.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/colour.h"
#include "emit/link.h"

// Clang 14 forgets to destroy the temporaries of an expression that calls a consteval function, and elements close
// themselves as they are destroyed. There a bad name shows in the tests only.
#if defined(__clang__) && __clang_major__ < 15
#define ARCHSHEET_CONSTEVAL constexpr
#else
#define ARCHSHEET_CONSTEVAL consteval
#endif

namespace archsheet {

// Name of an element or attribute; checked when the program is compiled.
class XmlName {
 public:
  template <std::size_t N>
  ARCHSHEET_CONSTEVAL XmlName(const char (&literal)[N]) : text_(literal, N - 1) {  // NOLINT: implicit on purpose
    for (char letter : text_)
      if (!is_name_letter(letter)) throw "not an XML name";
  }
  std::string_view text() const { return text_; }

 private:
  static ARCHSHEET_CONSTEVAL bool is_name_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '-' || letter == ':';
  }
  std::string_view text_;
};

// An element id of ours: letters, digits, `-` and `_` only, and never one that an author chose alone.
class XmlId {
 public:
  // `archsheet-<prefix>-<part>`; other characters of the prefix become `_`.
  XmlId(std::string_view prefix, XmlName part);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// How an element is set: a block stands on lines of its own, inline elements run on.
enum class XmlFlow { Block, Inline };

// An open element. Attributes come before content; a child must be closed (destroyed) before its parent goes on.
class XmlElement {
 public:
  // A root element at the end of `out`, which must outlive it.
  XmlElement(std::string& out, XmlName name);
  ~XmlElement();
  XmlElement(const XmlElement&) = delete;
  XmlElement& operator=(const XmlElement&) = delete;

  XmlElement& attribute(XmlName name, std::string_view value);
  XmlElement& number(XmlName name, double value, int decimals = 2);
  XmlElement& colour(XmlName name, Colour value);
  XmlElement& id(const XmlId& value);
  XmlElement& reference(XmlName name, const XmlId& value);
  XmlElement& link(XmlName name, const Link& value);
  // `data-<name>`; characters of the name other than a-z, 0-9 and `-` become `-`.
  XmlElement& data(std::string_view name, std::string_view value);

  [[nodiscard]] XmlElement child(XmlName name, XmlFlow flow = XmlFlow::Block);
  XmlElement& text(std::string_view content);
  // White space between inline children: a line break that also reads as a space.
  XmlElement& line_break();

 private:
  XmlElement(std::string& out, XmlName name, XmlFlow flow);
  void begin_attribute(std::string_view name);
  void end_start_tag();

  std::string& out_;
  std::string_view name_;
  XmlFlow flow_;
  bool in_start_tag_ = true;
};

// `text` with markup characters escaped and unprintable ones replaced; fit for content and for quoted attributes.
void append_escaped(std::string& out, std::string_view text);

}  // namespace archsheet
