// SPDX-License-Identifier: MIT
//
// A sheet as PDF: cairo draws the pages with their tags and links, then
// `pdf_finish` adds what cairo cannot say. Dates are given, never taken from
// the clock, so the same sheet is the same bytes on any day.
#include <cairo-pdf.h>
#include <cairo.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

#include "base/number.h"
#include "emit/cairo_handles.h"
#include "emit/emit.h"
#include "emit/page_bounds.h"
#include "emit/painter.h"
#include "emit/pdf_finish.h"
#include "emit/printable.h"
#include "emit/used_characters.h"

namespace archsheet {
namespace {

// "2026-11-23T00:00:00Z". Years stay within what a PDF date can say.
std::string iso_time(long long epoch) {
  constexpr long long kDay = 86400;
  constexpr long long kLast = 253402300799;  // the end of the year 9999
  const long long seconds = std::clamp(epoch, 0LL, kLast);
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{seconds / kDay}}};
  const long long time = seconds % kDay;
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time / 3600,
                     time / 60 % 60, time % 60);
}

// The given moment, else midnight of the sheet's date, else nothing.
std::optional<std::string> modification_time(const Sheet& sheet, const PdfOptions& options) {
  if (options.epoch > 0) return iso_time(options.epoch);
  const std::string date = sheet.date.value_or("");
  const auto is_digit_or_dash = [](char letter) { return letter == '-' || (letter >= '0' && letter <= '9'); };
  if (date.size() != 10 || !std::all_of(date.begin(), date.end(), is_digit_or_dash)) return std::nullopt;
  return date + "T00:00:00Z";
}

void set_metadata(cairo_surface_t* surface, const Sheet& sheet, const std::string& time) {
  std::string keywords;
  for (const std::string& keyword : sheet.keywords) keywords += (keywords.empty() ? "" : ", ") + keyword;
  const std::pair<cairo_pdf_metadata_t, std::string> entries[] = {
      {CAIRO_PDF_METADATA_TITLE, sheet.title},     {CAIRO_PDF_METADATA_AUTHOR, sheet.author},
      {CAIRO_PDF_METADATA_SUBJECT, sheet.subject}, {CAIRO_PDF_METADATA_KEYWORDS, keywords},
      {CAIRO_PDF_METADATA_CREATOR, "archsheet"},   {CAIRO_PDF_METADATA_CREATE_DATE, time},
      {CAIRO_PDF_METADATA_MOD_DATE, time}};
  for (const auto& [key, value] : entries)
    if (!value.empty()) cairo_pdf_surface_set_metadata(surface, key, printable(value).c_str());
}

// A line of the outline: what it says and where it leads.
struct OutlineEntry {
  std::string text;
  Point place;
};

std::string words_of(const PageText& text) {
  std::string words;
  for (const std::vector<PageSpan>& line : text.lines) {
    if (!words.empty() && words.back() != ' ') words += ' ';
    for (const PageSpan& span : line) words += span.text;
  }
  return printable(words);
}

// Sections: texts set as headings of the second order, and lists that have a title, in drawing order.
void collect_sections(const std::vector<PageItem>& items, const Fonts& fonts, std::vector<OutlineEntry>& sections) {
  for (const PageItem& item : items) {
    if (const auto* text = std::get_if<PageText>(&item);
        text && text->heading == 2 && !text->lines.empty() && !text->lines.front().empty()) {
      const Rect top = bounds_of(text->lines.front().front(), fonts);
      sections.push_back({words_of(*text), {top.x, top.y}});
    }
    const auto* group = std::get_if<PageGroup>(&item);
    if (!group) continue;
    if (group->role == PartRole::List && !group->title.empty())
      if (const std::optional<Rect> box = bounds_of(group->items, fonts))
        sections.push_back({printable(group->title), {box->x, box->y}});
    collect_sections(group->items, fonts, sections);
  }
}

std::string outline_target(std::size_t page_index, Point place) {
  return fmt::format("page={} pos=[{} {}]", page_index + 1, format_number(place.x), format_number(place.y));
}

// The title, and under it each page's sections; a page without any is named by its number.
void add_outline(cairo_surface_t* surface, const Sheet& sheet, const Fonts& fonts) {
  const int title = cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, printable(sheet.title).c_str(),
                                                  outline_target(0, {}).c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
  for (std::size_t index = 0; index < sheet.pages.size(); ++index) {
    std::vector<OutlineEntry> sections;
    collect_sections(sheet.pages[index].items, fonts, sections);
    if (sections.empty() && index > 0) sections.push_back({fmt::format("{}", index + 1), {}});
    for (const OutlineEntry& section : sections)
      cairo_pdf_surface_add_outline(surface, title, section.text.c_str(), outline_target(index, section.place).c_str(),
                                    cairo_pdf_outline_flags_t{});
  }
}

// What stands in for each figure: the first is the drawing that the sheet's description is about.
std::vector<std::string> figure_texts(const Sheet& sheet, const std::vector<std::string>& titles) {
  std::vector<std::string> texts;
  for (const std::string& title : titles) {
    const bool has_own = !texts.empty() || sheet.description.empty();
    const std::string& text = has_own ? title : sheet.description;
    texts.push_back(printable(text.empty() ? sheet.title : text));
  }
  return texts;
}

// The sheet as cairo writes it, and the titles of its figures.
struct DrawnDocument {
  std::string bytes;
  std::vector<std::string> figures;
};

DrawnDocument draw(const Sheet& sheet, const DocumentFaces& faces, const std::string& time, std::string& error) {
  DrawnDocument document;
  const Size first = sheet.pages.front().size;
  const CairoSurface surface(
      cairo_pdf_surface_create_for_stream(append_to_string, &document.bytes, first.width, first.height));
  set_metadata(surface.get(), sheet, time);
  const CairoContext context(cairo_create(surface.get()));
  Painter painter(context.get(), faces, PaintTags::Structure);
  for (const Page& page : sheet.pages) {
    cairo_pdf_surface_set_size(surface.get(), page.size.width, page.size.height);
    painter.draw(page);
    cairo_show_page(context.get());
  }
  add_outline(surface.get(), sheet, faces.fonts());
  document.figures = painter.figures();
  const cairo_status_t drawing = cairo_status(context.get());
  cairo_surface_finish(surface.get());
  const cairo_status_t writing = cairo_surface_status(surface.get());
  for (cairo_status_t status : {drawing, writing})
    if (status != CAIRO_STATUS_SUCCESS) error = cairo_status_to_string(status);
  return document;
}

}  // namespace

std::string write_pdf(const Sheet& sheet, const Fonts& fonts, const PdfOptions& options, std::string& error) {
  error.clear();
  if (sheet.pages.empty()) {
    error = "the sheet has no pages";
    return {};
  }
  UsedCharacters used;
  for (const Page& page : sheet.pages) add_used_characters(used, page);
  const DocumentFaces faces(fonts, used);
  if (!faces.ok()) {
    error = "the typeface could not be cut to the characters used";
    return {};
  }
  const std::optional<std::string> time = modification_time(sheet, options);
  const DrawnDocument document = draw(sheet, faces, time.value_or("1970-01-01T00:00:00Z"), error);
  if (!error.empty()) return {};
  const PdfFinish finish{std::string(code_of(sheet.language)), figure_texts(sheet, document.figures), options.producer,
                         time.has_value()};
  return finish_pdf(document.bytes, finish, error);
}

}  // namespace archsheet
