// SPDX-License-Identifier: MIT
#include "narrate/markup.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace archsheet {
namespace {

constexpr std::string_view kBold = "**";
constexpr std::string_view kScheme = "https://";

// The first words of what follows, for messages; whole characters only.
std::string excerpt(std::string_view text) {
  constexpr std::size_t kCharacters = 24;
  std::size_t offset = 0;
  for (std::size_t count = 0; count < kCharacters && offset < text.size(); ++count)
    offset += decode_utf8(text, offset).length;
  std::string shown = escape_controls(text.substr(0, offset));
  return offset < text.size() ? shown + "..." : shown;
}

bool is_address(std::string_view address) {
  if (!address.starts_with(kScheme) || address.size() == kScheme.size()) return false;
  for (std::size_t offset = 0; offset < address.size();) {
    const Decoded decoded = decode_utf8(address, offset);
    const char32_t c = decoded.code_point;
    if (c == ' ' || c == '"' || c == '<' || c == '>' || c == '`' || is_hidden_control(c)) return false;
    offset += decoded.length;
  }
  return true;
}

class Parser {
 public:
  Parser(std::string_view text, Span span, Diagnostics& diagnostics)
      : text_(text), span_(span), diagnostics_(diagnostics) {}

  std::optional<Paragraph> run() {
    std::size_t offset = 0;
    while (offset < text_.size()) offset += step(text_.substr(offset), offset);
    if (bold_)
      fail(fmt::format("`**` is never closed: `{}`", excerpt(text_.substr(bold_begin_))), "close it with `**`");
    if (failed_) return std::nullopt;
    return runs_;
  }

 private:
  std::size_t step(std::string_view rest, std::size_t offset) {
    if (rest.starts_with(kBold)) {
      bold_ = !bold_;
      bold_begin_ = offset;
      return kBold.size();
    }
    if (rest.front() == '[')
      if (const std::size_t length = read_link(rest); length > 0) return length;
    add(rest.substr(0, 1), "");
    return 1;
  }

  // The length of `[words](address)`, or 0 where the bracket is only a bracket.
  std::size_t read_link(std::string_view rest) {
    const std::size_t words_end = rest.find("](");
    const std::size_t other = rest.find('[', 1);
    if (words_end == std::string_view::npos || other < words_end) return 0;
    const std::size_t address_end = rest.find(')', words_end);
    if (address_end == std::string_view::npos) {
      fail(fmt::format("the link is never closed: `{}`", excerpt(rest)), "close it with `)`");
      return rest.size();
    }
    const std::string_view address = rest.substr(words_end + 2, address_end - words_end - 2);
    std::string_view words = rest.substr(1, words_end - 1);
    if (words.empty() || words == kBold)
      fail(fmt::format("the link to `{}` has no words", excerpt(address)), "write `[words](https://...)`");
    if (!is_address(address))
      fail(fmt::format("`{}` is not a link that text may hold", excerpt(address)),
           "write an address that begins with `https://`");
    add_link_words(words, std::string(address));
    return address_end + 1;
  }

  // Bold may begin and end inside a link's words.
  void add_link_words(std::string_view words, const std::string& address) {
    const bool outside = bold_;
    while (!words.empty()) {
      const std::size_t mark = words.find(kBold);
      add(words.substr(0, mark), address);
      if (mark == std::string_view::npos) break;
      bold_ = !bold_;
      words.remove_prefix(mark + kBold.size());
    }
    if (bold_ != outside) fail("`**` is not closed within the words of its link", "close it with `**`");
    bold_ = outside;
  }

  void add(std::string_view text, const std::string& link) {
    if (text.empty()) return;
    if (!runs_.empty() && runs_.back().bold == bold_ && runs_.back().link == link)
      runs_.back().text += text;
    else
      runs_.push_back({std::string(text), bold_, link});
  }

  void fail(const std::string& message, const std::string& help) {
    diagnostics_.report(Code::UnknownMarkup, span_, message).with_help(help);
    failed_ = true;
  }

  std::string_view text_;
  Span span_;
  Diagnostics& diagnostics_;
  Paragraph runs_;
  bool bold_ = false;
  std::size_t bold_begin_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<Paragraph> parse_markup(std::string_view text, Span span, Diagnostics& diagnostics) {
  return Parser(text, span, diagnostics).run();
}

}  // namespace archsheet
