// SPDX-License-Identifier: MIT
//
// One table a kind of key drives both the reading and what is said of a key that is not known.
#include "theme/looks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/nearest.h"

namespace archsheet {

namespace {

struct ColourKey {
  std::string_view key;
  Colour Theme::*member;
};
constexpr std::array kColours = {
    ColourKey{"page", &Theme::page},   ColourKey{"ink", &Theme::ink},
    ColourKey{"quiet", &Theme::quiet}, ColourKey{"link", &Theme::link},
    ColourKey{"panel", &Theme::panel}, ColourKey{"rule", &Theme::rule},
    ColourKey{"badge", &Theme::badge}, ColourKey{"badge_numeral", &Theme::badge_numeral},
};

struct StyleKey {
  std::string_view key;
  TextStyle Theme::*member;
};
constexpr std::array kStyles = {
    StyleKey{"title", &Theme::title},
    StyleKey{"subtitle", &Theme::subtitle},
    StyleKey{"summary", &Theme::summary},
    StyleKey{"step", &Theme::step},
    StyleKey{"footer", &Theme::footer},
    StyleKey{"group_label", &Theme::group_label},
    StyleKey{"group_role", &Theme::group_role},
    StyleKey{"component_label", &Theme::component_label},
    StyleKey{"component_role", &Theme::component_role},
    StyleKey{"flow_label", &Theme::flow_label},
};

struct LengthKey {
  std::string_view key;
  double Theme::*member;
};
constexpr std::array kThemeLengths = {
    LengthKey{"smallest_step_size", &Theme::smallest_step_size},
    LengthKey{"korean_leading", &Theme::korean_leading},
    LengthKey{"line_width", &Theme::line_width},
    LengthKey{"bend_radius", &Theme::bend_radius},
    LengthKey{"head_length", &Theme::head_length},
    LengthKey{"head_width", &Theme::head_width},
    LengthKey{"badge_diameter", &Theme::badge_diameter},
    LengthKey{"step_badge_diameter", &Theme::step_badge_diameter},
};

struct TemplateKey {
  std::string_view key;
  double PageTemplate::*member;
};
constexpr std::array kTemplateLengths = {
    TemplateKey{"margin", &PageTemplate::margin},
    TemplateKey{"top", &PageTemplate::top},
    TemplateKey{"title_gap", &PageTemplate::title_gap},
    TemplateKey{"diagram_gap", &PageTemplate::diagram_gap},
    TemplateKey{"panel_share", &PageTemplate::panel_share},
    TemplateKey{"panel_inset", &PageTemplate::panel_inset},
    TemplateKey{"text_inset", &PageTemplate::text_inset},
    TemplateKey{"text_right", &PageTemplate::text_right},
    TemplateKey{"step_gap", &PageTemplate::step_gap},
    TemplateKey{"smallest_step_gap", &PageTemplate::smallest_step_gap},
    TemplateKey{"column_gap", &PageTemplate::column_gap},
    TemplateKey{"footer_height", &PageTemplate::footer_height},
};

struct StepsKey {
  std::string_view key;
  StepsPlace place;
};
constexpr std::array kStepsPlaces = {
    StepsKey{"side", StepsPlace::Side},
    StepsKey{"below", StepsPlace::Below},
    StepsKey{"after", StepsPlace::After},
    StepsKey{"none", StepsPlace::None},
};

class LookReader {
 public:
  explicit LookReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void read(Theme& theme, const toml::Table& file);
  void read(PageTemplate& page, const toml::Table& file);

 private:
  template <typename T>
  const T* as(const toml::Entry& entry, std::string_view wanted) {
    if (const T* value = entry.value.as<T>()) return value;
    diagnostics_.report(Code::WrongType, entry.value.span, entry.key.value, wanted, entry.value.type_name());
    return nullptr;
  }

  // A length, size or share.
  void number(const toml::Entry& entry, double& into) {
    constexpr double kLargest = 2000;
    double value = 0;
    if (const auto* whole = entry.value.as<std::int64_t>())
      value = static_cast<double>(*whole);
    else if (const double* real = as<double>(entry, "a number"))
      value = *real;
    else
      return;
    if (value >= 0 && value <= kLargest)
      into = value;
    else
      diagnostics_.report(Code::OutOfRange, entry.value.span, entry.key.value, "from 0 to 2000");
  }

  void unknown(const toml::Entry& entry, const std::vector<std::string_view>& known) {
    Diagnostic& problem = diagnostics_.report(Code::UnknownKey, entry.key.span, entry.key.value);
    if (const auto near = nearest(entry.key.value, known)) problem.with_help(fmt::format("did you mean `{}`?", *near));
  }

  template <typename Keys, typename Owner>
  bool length(const Keys& keys, const toml::Entry& entry, Owner& owner) {
    for (const auto& key : keys) {
      if (key.key != entry.key.value) continue;
      number(entry, owner.*key.member);
      return true;
    }
    return false;
  }

  template <typename Keys>
  static std::vector<std::string_view> names_of(const Keys& keys, std::vector<std::string_view> more = {}) {
    for (const auto& key : keys) more.push_back(key.key);
    return more;
  }

  void read_colours(Theme& theme, const toml::Table& table);
  void read_type(Theme& theme, const toml::Table& table);
  void read_style(TextStyle& style, const Theme& theme, const toml::Table& table);

  Diagnostics& diagnostics_;
};

void LookReader::read_colours(Theme& theme, const toml::Table& table) {
  for (const toml::Entry& entry : table.entries) {
    const auto key = std::ranges::find(kColours, std::string_view(entry.key.value), &ColourKey::key);
    if (key == kColours.end()) {
      unknown(entry, names_of(kColours));
    } else if (const auto* text = as<std::string>(entry, "a colour like \"#232f3e\"")) {
      if (const std::optional<Colour> colour = parse_colour(*text))
        theme.*key->member = *colour;
      else
        diagnostics_.report(Code::BadValue, entry.value.span, entry.key.value, *text).with_help("write `#rrggbb`");
    }
  }
}

void LookReader::read_style(TextStyle& style, const Theme& theme, const toml::Table& table) {
  style.colour = theme.ink;
  for (const toml::Entry& entry : table.entries) {
    if (entry.key.value == "size") {
      number(entry, style.size);
    } else if (entry.key.value == "leading") {
      number(entry, style.leading);
    } else if (entry.key.value == "weight") {
      const auto* weight = as<std::string>(entry, "\"regular\" or \"bold\"");
      if (weight != nullptr && *weight != "bold" && *weight != "regular")
        diagnostics_.report(Code::BadValue, entry.value.span, entry.key.value, *weight)
            .with_help("write \"regular\" or \"bold\"");
      style.weight = weight != nullptr && *weight == "bold" ? Weight::Bold : Weight::Regular;
    } else if (entry.key.value == "colour") {
      const auto* name = as<std::string>(entry, "the name of one of the theme's colours");
      if (name == nullptr) continue;
      const auto key = std::ranges::find(kColours, std::string_view(*name), &ColourKey::key);
      if (key != kColours.end())
        style.colour = theme.*key->member;
      else
        diagnostics_.report(Code::BadValue, entry.value.span, entry.key.value, *name)
            .with_help("write the name of one of the theme's colours: \"quiet\"");
    } else {
      unknown(entry, {"size", "leading", "weight", "colour"});
    }
  }
}

void LookReader::read_type(Theme& theme, const toml::Table& table) {
  for (const toml::Entry& entry : table.entries) {
    const auto key = std::ranges::find(kStyles, std::string_view(entry.key.value), &StyleKey::key);
    if (key == kStyles.end())
      unknown(entry, names_of(kStyles));
    else if (const auto* style = as<toml::Table>(entry, "a table of size, leading, weight and colour"))
      read_style(theme.*key->member, theme, *style);
  }
}

// Colours first: type refers to them by name.
void LookReader::read(Theme& theme, const toml::Table& file) {
  if (const toml::Value* colours = file.find("colours"))
    if (const auto* table = colours->as<toml::Table>()) read_colours(theme, *table);
  for (const toml::Entry& entry : file.entries) {
    if (entry.key.value == "dark") {
      if (const bool* dark = as<bool>(entry, "true or false")) theme.dark = *dark;
    } else if (entry.key.value == "colours") {
      as<toml::Table>(entry, "a table of colours");
    } else if (entry.key.value == "type") {
      if (const auto* table = as<toml::Table>(entry, "a table of text styles")) read_type(theme, *table);
    } else if (!length(kThemeLengths, entry, theme)) {
      unknown(entry, names_of(kThemeLengths, {"dark", "colours", "type"}));
    }
  }
}

void LookReader::read(PageTemplate& page, const toml::Table& file) {
  for (const toml::Entry& entry : file.entries) {
    if (entry.key.value == "steps") {
      const auto* place = as<std::string>(entry, "\"side\", \"below\", \"after\" or \"none\"");
      if (place == nullptr) continue;
      const auto key = std::ranges::find(kStepsPlaces, std::string_view(*place), &StepsKey::key);
      if (key != kStepsPlaces.end())
        page.steps = key->place;
      else
        diagnostics_.report(Code::BadValue, entry.value.span, entry.key.value, *place)
            .with_help("write \"side\", \"below\", \"after\" or \"none\"");
    } else if (entry.key.value == "columns") {
      double columns = page.columns;
      number(entry, columns);
      page.columns = std::clamp(static_cast<int>(columns), 1, 8);
    } else if (!length(kTemplateLengths, entry, page)) {
      unknown(entry, names_of(kTemplateLengths, {"steps", "columns"}));
    }
  }
}

}  // namespace

toml::Table merged(const toml::Table& base, const toml::Table& over) {
  toml::Table result = base;
  for (const toml::Entry& entry : over.entries) {
    const toml::Value* below = result.find(entry.key.value);
    const auto* inner_over = entry.value.as<toml::Table>();
    const auto* inner_below = below == nullptr ? nullptr : below->as<toml::Table>();
    toml::Entry next = entry;
    if (inner_over != nullptr && inner_below != nullptr) next.value.data = merged(*inner_below, *inner_over);
    const auto same =
        std::ranges::find(result.entries, entry.key.value, [](const toml::Entry& e) { return e.key.value; });
    if (same == result.entries.end())
      result.entries.push_back(std::move(next));
    else
      *same = std::move(next);
  }
  return result;
}

Theme read_theme(std::string id, const toml::Table& file, Diagnostics& diagnostics) {
  Theme theme;
  theme.id = std::move(id);
  LookReader(diagnostics).read(theme, file);
  return theme;
}

PageTemplate read_page_template(std::string id, const toml::Table& file, Diagnostics& diagnostics) {
  PageTemplate page;
  page.id = std::move(id);
  LookReader(diagnostics).read(page, file);
  return page;
}

}  // namespace archsheet
