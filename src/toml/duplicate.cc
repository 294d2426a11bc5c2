// SPDX-License-Identifier: MIT
//
// Keys are put into a tree of names as the parser would, each name with the
// place that first made it; the key at fault is then met a second time.
#include "toml/duplicate.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "toml/scanner.h"

namespace archsheet::toml {

namespace {

using Node = std::size_t;

// An open bracket, or the table of the last header at the bottom.
struct Scope {
  Node node = 0;
  bool is_array = false;
  std::size_t elements = 0;
};

class KeyWalk {
 public:
  KeyWalk(std::string_view text, SourceId source, std::uint32_t fault)
      : text_(text), source_(source), fault_(fault), tokens_(tokens_before(text, fault_line_end())) {}

  std::optional<Duplicate> run() {
    bool at_line_begin = true;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.piece == Piece::Blank || token.piece == Piece::Comment) continue;
      if (token.piece == Piece::LineBreak) {
        at_line_begin = at_line_begin || scopes_.size() == 1;
        if (scopes_.size() == 1) parts_.clear();
        continue;
      }
      if (token.piece == Piece::Open && at_line_begin && scopes_.size() == 1)
        i = read_header(i);
      else
        read(token);
      at_line_begin = false;
    }
    return found_;
  }

 private:
  std::uint32_t fault_line_end() const {
    return static_cast<std::uint32_t>(std::min(text_.find('\n', fault_), text_.size()));
  }

  // Inside a table: parts of a key, then `=`, then a value whose brackets open further scopes.
  void read(const Token& token) {
    switch (token.piece) {
      case Piece::Word:
      case Piece::String:
        parts_.push_back(token);
        break;
      case Piece::Equals:
        key_ = enter_parts(scopes_.back().node, parts_.empty() ? token.begin : parts_.front().begin, false);
        parts_.clear();
        break;
      case Piece::Open:
        open(text_[token.begin] == '[');
        break;
      case Piece::Close:
        if (scopes_.size() > 1) scopes_.pop_back();
        parts_.clear();
        break;
      case Piece::Comma:
        parts_.clear();
        break;
      default:
        break;
    }
  }

  void open(bool is_array) {
    Scope& outer = scopes_.back();
    const Node node = outer.is_array ? element(outer.node, outer.elements++) : key_;
    scopes_.push_back({node, is_array, 0});
    parts_.clear();
  }

  // `tokens_[i]` opens the header; gives the index of its last token.
  std::size_t read_header(std::size_t i) {
    const std::uint32_t begin = tokens_[i].begin;
    bool is_array = i + 1 < tokens_.size() && tokens_[i + 1].piece == Piece::Open;
    parts_.clear();
    for (; i < tokens_.size() && tokens_[i].piece != Piece::LineBreak; ++i)
      if (tokens_[i].piece == Piece::Word || tokens_[i].piece == Piece::String) parts_.push_back(tokens_[i]);
    Node node = enter_parts(0, begin, true);
    if (is_array) {
      const std::size_t number = ++array_elements_[node];
      node = element(node, number);
    }
    scopes_.assign(1, {node, false, 0});
    parts_.clear();
    return i - 1;
  }

  Node enter_parts(Node node, std::uint32_t begin, bool is_header) {
    const bool is_suspect = begin <= fault_;
    if (is_suspect) found_.reset();  // the parser came past the keys before: what they met was no fault
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const Token& part = parts_[i];
      const Span so_far{source_, parts_.front().begin, part.end};
      const std::size_t known = firsts_.size();
      node = child(node, name_of(part), so_far);
      const bool is_last = i + 1 == parts_.size();
      const bool is_meant = is_last || (fault_ >= part.begin && fault_ < part.end);
      if (is_suspect && is_meant && node < known)
        found_ = Duplicate{{source_, parts_.front().begin, parts_.back().end}, firsts_[node], is_header};
      if (const auto array = array_elements_.find(node); is_header && !is_last && array != array_elements_.end())
        node = element(node, array->second);
    }
    return node;
  }

  Node element(Node array, std::size_t number) { return child(array, fmt::format("#{}", number), Span{}); }

  Node child(Node parent, std::string name, Span place) {
    const auto [found, is_new] = children_.try_emplace({parent, std::move(name)}, firsts_.size());
    if (is_new) firsts_.push_back(place);
    return found->second;
  }

  std::string name_of(const Token& part) const {
    const std::uint32_t quotes = part.piece == Piece::String ? 1 : 0;
    return std::string(text_.substr(part.begin + quotes, part.end - part.begin - 2 * quotes));
  }

  std::string_view text_;
  SourceId source_;
  std::uint32_t fault_;
  std::vector<Token> tokens_;
  std::vector<Scope> scopes_ = {Scope{}};
  std::vector<Token> parts_;  // of the key that is being read
  Node key_ = 0;              // the last key before a value
  std::map<std::pair<Node, std::string>, Node> children_;
  std::vector<Span> firsts_ = {Span{}};  // by node; the root is 0
  std::map<Node, std::size_t> array_elements_;
  std::optional<Duplicate> found_;
};

}  // namespace

std::optional<Duplicate> find_duplicate(std::string_view text, SourceId source, std::uint32_t offset) {
  return KeyWalk(text, source, offset).run();
}

}  // namespace archsheet::toml
