// SPDX-License-Identifier: MIT
//
// A sheet as text: one item a line, indented by its group, in points rounded to a tenth.
#include <fmt/format.h>

#include "base/number.h"
#include "compose/page.h"

namespace archsheet {
namespace {

std::string tenth(double value) {
  return format_number(value, 1);
}

std::string box(const Rect& rect) {
  return fmt::format("({} {} {} {})", tenth(rect.x), tenth(rect.y), tenth(rect.width), tenth(rect.height));
}

struct PathPrinter {
  std::string& out;
  void operator()(const MoveTo& to) const { out += fmt::format(" M {} {}", tenth(to.to.x), tenth(to.to.y)); }
  void operator()(const LineTo& to) const { out += fmt::format(" L {} {}", tenth(to.to.x), tenth(to.to.y)); }
  void operator()(const CurveTo& to) const { out += fmt::format(" C {} {}", tenth(to.to.x), tenth(to.to.y)); }
  void operator()(const ClosePath&) const { out += " Z"; }
};

struct ItemPrinter {
  std::string& out;
  int depth;

  void begin(std::string_view kind, std::string_view name) const {
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
    out += kind;
    if (!name.empty()) out += fmt::format(" {}", name);
  }
  void operator()(const PagePath& path) const {
    begin("path", path.name);
    for (const PathCommand& command : path.commands) std::visit(PathPrinter{out}, command);
    out += '\n';
  }
  void operator()(const PageRect& rect) const {
    begin("rect", rect.name);
    out += fmt::format(" {}\n", box(rect.box));
  }
  void operator()(const PageCircle& circle) const {
    begin("circle", circle.name);
    out += fmt::format(" ({} {}) {}\n", tenth(circle.centre.x), tenth(circle.centre.y), tenth(circle.radius));
  }
  void operator()(const PageIcon& icon) const {
    begin("icon", icon.icon != nullptr ? icon.icon->name : "none");
    out += fmt::format(" {}\n", box(icon.box));
  }
  void operator()(const PageText& text) const {
    begin("text", text.name);
    out += '\n';
    for (const std::vector<PageSpan>& line : text.lines) {
      out.append(static_cast<std::size_t>(depth) * 2 + 2, ' ');
      for (const PageSpan& span : line)
        out += fmt::format("({} {} {}{}) {:?}{}", tenth(span.baseline.x), tenth(span.baseline.y), tenth(span.size),
                           span.weight == Weight::Bold ? " bold" : "", span.text, &span == &line.back() ? "" : " ");
      out += '\n';
    }
  }
  void operator()(const PageGroup& group) const {
    begin("group", group.name);
    for (const auto& [key, value] : group.data) out += fmt::format(" {}={:?}", key, value);
    out += '\n';
    for (const PageItem& item : group.items) std::visit(ItemPrinter{out, depth + 1}, item);
  }
};

}  // namespace

std::string dump(const Sheet& sheet) {
  std::string out = fmt::format("sheet {} {} {:?}\n", sheet.id, code_of(sheet.language), sheet.title);
  for (const Page& page : sheet.pages) {
    out += fmt::format("page {} x {}\n", tenth(page.size.width), tenth(page.size.height));
    for (const PageItem& item : page.items) std::visit(ItemPrinter{out, 1}, item);
  }
  return out;
}

}  // namespace archsheet
