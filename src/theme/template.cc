// SPDX-License-Identifier: MIT
//
// Templates: scanned by us, filled by kainjow mustache. The only file that
// sees that library.
#include "theme/template.h"

#include <fmt/format.h>

#include <cassert>
#include <exception>
#include <kainjow/mustache.hpp>
#include <utility>

namespace archsheet {
namespace {

namespace mustache = kainjow::mustache;

constexpr std::size_t kMaximumDepth = 8;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool is_name(std::string_view text) {
  if (text.empty()) return false;
  for (const char c : text)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
  return true;
}

// Walks the tags of one template; sections are kept on a stack of names.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  TemplateScan run() {
    std::size_t position = 0;
    while ((position = text_.find("{{", position)) != std::string_view::npos) {
      const std::size_t end = text_.find("}}", position + 2);
      if (end == std::string_view::npos) {
        fault(position, text_.size() - position, "`{{` is never closed by `}}`");
        return std::move(scan_);
      }
      read_tag(position, end + 2 - position);
      position = end + 2;
    }
    for (const TemplateTag& open : open_)
      fault(open.offset, open.length, fmt::format("section `{{{{#{}}}}}` is never closed", open.name));
    return std::move(scan_);
  }

 private:
  void fault(std::size_t offset, std::size_t length, std::string message) {
    scan_.faults.push_back({offset, length, std::move(message)});
  }

  void read_tag(std::size_t offset, std::size_t length) {
    std::string_view content = trimmed(text_.substr(offset + 2, length - 4));
    const char sign = content.empty() ? ' ' : content.front();
    if (sign == '#' || sign == '^' || sign == '/') content = trimmed(content.substr(1));
    if (!is_name(content)) {
      fault(offset, length, fmt::format("`{}` is not a name in braces", text_.substr(offset, length)));
      return;
    }
    const TemplateTag tag{offset, length, content};
    if (sign == '/')
      close(tag);
    else
      scan_.tags.push_back(tag);
    if (sign != '#' && sign != '^') return;
    if (open_.size() == kMaximumDepth) fault(offset, length, "sections nest too deep");
    open_.push_back(tag);
  }

  void close(const TemplateTag& tag) {
    if (open_.empty() || open_.back().name != tag.name)
      fault(tag.offset, tag.length, fmt::format("`{{{{/{}}}}}` closes no section", tag.name));
    else
      open_.pop_back();
  }

  std::string_view text_;
  TemplateScan scan_;
  std::vector<TemplateTag> open_;
};

}  // namespace

TemplateScan scan_template(std::string_view text) {
  return Scanner(text).run();
}

std::string unknown_name_message(std::string_view name, const std::vector<std::string_view>& known) {
  std::string message = fmt::format("unknown name `{{{{{}}}}}`", name);
  for (std::size_t i = 0; i < known.size(); ++i)
    message += fmt::format("{}`{{{{{}}}}}`", i == 0 ? "; known here: " : ", ", known[i]);
  return message;
}

std::string fill_template(std::string_view text, const PhraseValues& values) {
  // Most phrases are plain words.
  if (text.find("{{") == std::string_view::npos) return std::string(text);
  try {
    mustache::data data{mustache::data::type::object};
    for (const auto& [name, value] : values)
      data.set(name, value.empty() ? mustache::data{false} : mustache::data{value});
    mustache::mustache filled{std::string(text)};
    filled.set_custom_escape([](const std::string& value) { return value; });
    std::string result = filled.render(data);
    assert(filled.is_valid());
    return result;
  } catch (const std::exception&) {
    assert(false && "a scanned template is well formed");
    return {};
  }
}

}  // namespace archsheet
