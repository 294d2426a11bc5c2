// SPDX-License-Identifier: MIT
//
// Frames are built in two steps: places become marks on single lines, then
// marks that can be seen in one stretch of a line share that stretch. Carets
// are placed by display width, after tabs and hidden characters were replaced.
#include "base/frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace archsheet {

namespace {

constexpr std::uint32_t kTabWidth = 4;
constexpr std::uint32_t kLongestShown = 240;  // bytes of a line
constexpr std::uint32_t kShownBefore = 60;    // bytes before the mark, when a line is cut

// One underlined stretch of one line, in bytes from the line's begin.
struct Mark {
  std::uint32_t line = 1;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool primary = false;
  std::string_view text;
};

// A stretch of a line with the marks that fall into it.
struct Row {
  std::uint32_t line = 1;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<Mark> marks;
};

// Adds the place as marks: one on its line, or one on its first and one on its last line.
void add_marks(std::vector<Mark>& marks, const Sources& sources, Span span, bool primary, std::string_view text) {
  const auto size_of = [&](std::uint32_t line) {
    return static_cast<std::uint32_t>(sources.line(span.source, line).size());
  };
  const auto offset_in = [&](std::uint32_t line, std::uint32_t offset) {
    const std::uint32_t begin = sources.line_begin(span.source, line);
    return offset > begin ? std::min(offset - begin, size_of(line)) : 0;
  };
  const std::uint32_t first = sources.position(span.source, span.begin).line;
  const std::uint32_t last = span.end > span.begin ? sources.position(span.source, span.end - 1).line : first;
  if (first == last) {
    marks.push_back({first, offset_in(first, span.begin), offset_in(first, span.end), primary, text});
    return;
  }
  marks.push_back({first, offset_in(first, span.begin), size_of(first), primary, {}});
  const std::size_t indent = sources.line(span.source, last).find_first_not_of(" \t");
  const std::uint32_t end = offset_in(last, span.end);
  marks.push_back(
      {last, std::min(static_cast<std::uint32_t>(std::min<std::size_t>(indent, end)), end), end, primary, text});
}

std::uint32_t character_begin(std::string_view line, std::uint32_t offset) {
  while (offset > 0 && offset < line.size() && (static_cast<unsigned char>(line[offset]) & 0xC0U) == 0x80U) --offset;
  return offset;
}

Row row_around(const Mark& mark, std::string_view line) {
  const auto size = static_cast<std::uint32_t>(line.size());
  if (size <= kLongestShown) return {mark.line, 0, size, {mark}};
  const std::uint32_t begin = character_begin(line, mark.begin > kShownBefore ? mark.begin - kShownBefore : 0);
  return {mark.line, begin, character_begin(line, std::min(size, begin + kLongestShown)), {mark}};
}

std::vector<Row> rows_of(std::vector<Mark> marks, const Sources& sources, SourceId source) {
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return std::tie(a.line, a.begin) < std::tie(b.line, b.begin); });
  std::vector<Row> rows;
  for (const Mark& mark : marks) {
    const bool fits = !rows.empty() && rows.back().line == mark.line && mark.begin <= rows.back().end;
    if (fits)
      rows.back().marks.push_back(mark);
    else
      rows.push_back(row_around(mark, sources.line(source, mark.line)));
  }
  for (Row& row : rows)  // what the message is about comes right under the line
    std::stable_sort(row.marks.begin(), row.marks.end(),
                     [](const Mark& a, const Mark& b) { return a.primary > b.primary; });
  return rows;
}

// The stretch as it is printed, with the display column of every byte of it and of its end.
struct Shown {
  std::string text;
  std::vector<std::size_t> columns;
};

Shown show(std::string_view line, std::uint32_t begin, std::uint32_t end) {
  Shown shown;
  shown.text = begin > 0 ? "..." : "";
  std::size_t column = shown.text.size();
  for (std::size_t offset = begin; offset < end;) {
    const std::uint32_t length = decode_utf8(line, offset).length;
    const bool is_tab = line[offset] == '\t';
    const std::string piece =
        is_tab ? std::string(kTabWidth - column % kTabWidth, ' ') : escape_controls(line.substr(offset, length));
    shown.columns.insert(shown.columns.end(), length, column);
    shown.text += piece;
    column += display_width(piece);
    offset += length;
  }
  shown.columns.push_back(column);
  if (end < line.size()) shown.text += "...";
  return shown;
}

class Frame {
 public:
  Frame(std::string& out, const Palette& palette, std::size_t gutter) : out_(out), palette_(palette), gutter_(gutter) {}

  void head(std::string_view arrow, std::string_view name, Position position) {
    out_ += fmt::format("{:{}}{}{}{} {}:{}:{}\n", "", gutter_, palette_.frame, arrow, palette_.reset,
                        escape_controls(name), position.line, position.column);
  }

  void gap() { out_ += fmt::format("{}...{}\n", palette_.frame, palette_.reset); }

  void line(std::uint32_t number, std::string_view text) {
    out_ += fmt::format("{}{:>{}} |{}{}{}\n", palette_.frame, number, gutter_, palette_.reset, text.empty() ? "" : " ",
                        text);
  }

  void row(const Row& row, std::string_view source_line) {
    const Shown shown = show(source_line, row.begin, row.end);
    line(row.line, shown.text);
    for (const Mark& mark : row.marks) underline(row, shown, mark);
  }

 private:
  void underline(const Row& row, const Shown& shown, const Mark& mark) {
    const std::size_t begin = shown.columns[std::clamp(mark.begin, row.begin, row.end) - row.begin];
    const std::size_t end = shown.columns[std::clamp(mark.end, row.begin, row.end) - row.begin];
    const std::string line(std::max<std::size_t>(end - begin, 1), mark.primary ? '^' : '-');
    const std::string text = escape_controls(mark.text);
    out_ += fmt::format("{}{:{}} |{} {:{}}{}{}{}{}{}\n", palette_.frame, "", gutter_, palette_.reset, "", begin,
                        mark.primary ? palette_.severity : palette_.label, line, text.empty() ? "" : " ", text,
                        palette_.reset);
  }

  std::string& out_;
  const Palette& palette_;
  std::size_t gutter_;
};

void append_rows(Frame& frame, const std::vector<Row>& rows, const Sources& sources, SourceId source) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint32_t line = rows[i].line;
    if (i > 0 && line == rows[i - 1].line + 2) {  // the dots would take as much room as the line between
      const std::string_view between = sources.line(source, line - 1);
      const auto size = static_cast<std::uint32_t>(between.size());
      frame.line(line - 1, show(between, 0, character_begin(between, std::min(size, kLongestShown))).text);
    } else if (i > 0 && line > rows[i - 1].line + 1) {
      frame.gap();
    }
    frame.row(rows[i], sources.line(source, line));
  }
}

}  // namespace

void append_frames(std::string& out, const Diagnostic& diagnostic, const Sources& sources, const Palette& palette) {
  if (!diagnostic.span.has_source()) return;
  std::vector<SourceId> order = {diagnostic.span.source};
  for (const Label& label : diagnostic.labels)
    if (label.span.has_source() && std::find(order.begin(), order.end(), label.span.source) == order.end())
      order.push_back(label.span.source);

  std::vector<std::vector<Row>> rows;
  std::uint32_t last_line = 1;
  for (SourceId source : order) {
    std::vector<Mark> marks;
    if (source == diagnostic.span.source) add_marks(marks, sources, diagnostic.span, true, diagnostic.caption);
    for (const Label& label : diagnostic.labels)
      if (label.span.source == source) add_marks(marks, sources, label.span, false, label.text);
    rows.push_back(rows_of(std::move(marks), sources, source));
    last_line = std::max(last_line, rows.back().back().line);
  }

  Frame frame(out, palette, fmt::formatted_size("{}", last_line));
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::uint32_t begin =
        i == 0 ? diagnostic.span.begin
               : sources.line_begin(order[i], rows[i].front().line) + rows[i].front().marks.front().begin;
    frame.head(i == 0 ? "-->" : ":::", sources.name(order[i]), sources.position(order[i], begin));
    append_rows(frame, rows[i], sources, order[i]);
  }
}

}  // namespace archsheet
