// SPDX-License-Identifier: MIT
//
// Reads themes and page templates from their embedded TOML. The files are the
// project's own and are read by every test run, so a mistake in one is a
// broken invariant, not a message.
#include "theme/theme.h"

#include <array>
#include <cassert>
#include <map>
#include <memory>
#include <span>

#include "base/embedded_file.h"
#include "base/source.h"
#include "toml/toml.h"

namespace archsheet {

std::span<const EmbeddedFile> embedded_looks();

namespace {

double number(const toml::Value& value) {
  if (const auto* whole = value.as<std::int64_t>()) return static_cast<double>(*whole);
  const auto* real = value.as<double>();
  assert(real != nullptr);
  return *real;
}

void read_number(const toml::Table& table, std::string_view key, double& into) {
  if (const toml::Value* value = table.find(key)) into = number(*value);
}

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

TextStyle read_style(const toml::Table& table, const Theme& theme) {
  TextStyle style;
  style.colour = theme.ink;
  read_number(table, "size", style.size);
  read_number(table, "leading", style.leading);
  if (const toml::Value* weight = table.find("weight"))
    style.weight = *weight->as<std::string>() == "bold" ? Weight::Bold : Weight::Regular;
  if (const toml::Value* colour = table.find("colour"))
    for (const ColourKey& key : kColours)
      if (key.key == *colour->as<std::string>()) style.colour = theme.*key.member;
  return style;
}

Theme read_theme(std::string id, const toml::Table& file) {
  Theme theme;
  theme.id = std::move(id);
  if (const toml::Value* dark = file.find("dark")) theme.dark = *dark->as<bool>();
  const auto* colours = file.find("colours")->as<toml::Table>();
  for (const ColourKey& key : kColours) theme.*key.member = *parse_colour(*colours->find(key.key)->as<std::string>());
  const auto* type = file.find("type")->as<toml::Table>();
  for (const StyleKey& key : kStyles) theme.*key.member = read_style(*type->find(key.key)->as<toml::Table>(), theme);
  for (const LengthKey& key : kThemeLengths) read_number(file, key.key, theme.*key.member);
  return theme;
}

PageTemplate read_template(std::string id, const toml::Table& file) {
  PageTemplate result;
  result.id = std::move(id);
  for (const StepsKey& key : kStepsPlaces)
    if (key.key == *file.find("steps")->as<std::string>()) result.steps = key.place;
  for (const TemplateKey& key : kTemplateLengths) read_number(file, key.key, result.*key.member);
  if (const toml::Value* columns = file.find("columns")) result.columns = static_cast<int>(number(*columns));
  return result;
}

// The embedded file `folder/id.toml` read by `read`, kept for the program's life.
template <typename T, typename Read>
const T* find_look(std::string_view folder, std::string_view id, Read read) {
  static std::map<std::string, std::unique_ptr<T>, std::less<>> known;
  if (const auto found = known.find(id); found != known.end()) return found->second.get();
  const std::string name = std::string(folder) + "/" + std::string(id) + ".toml";
  for (const EmbeddedFile& file : embedded_looks()) {
    if (file.name != name) continue;
    Sources sources;
    Diagnostics diagnostics;
    const auto table = toml::parse(sources, sources.add(name, std::string(file.text)), diagnostics);
    assert(table.has_value());
    return known.emplace(std::string(id), std::make_unique<T>(read(std::string(id), *table))).first->second.get();
  }
  return nullptr;
}

std::vector<std::string_view> ids_in(std::string_view folder) {
  std::vector<std::string_view> ids;
  for (const EmbeddedFile& file : embedded_looks())
    if (file.name.starts_with(folder) && file.name.substr(folder.size()).starts_with("/"))
      ids.push_back(file.name.substr(folder.size() + 1, file.name.size() - folder.size() - 6));
  return ids;
}

struct NamedSize {
  std::string_view name;
  Size landscape;
};
constexpr std::array kPageSizes = {
    NamedSize{"16:9", {960, 540}},
    NamedSize{"A4", {841.89, 595.28}},
    NamedSize{"letter", {792, 612}},
    NamedSize{"A3", {1190.55, 841.89}},
};

}  // namespace

const Theme* find_theme(std::string_view id) {
  return find_look<Theme>("themes", id, read_theme);
}

const PageTemplate* find_template(std::string_view id) {
  return find_look<PageTemplate>("pages", id, read_template);
}

std::vector<std::string_view> theme_ids() {
  return ids_in("themes");
}

std::vector<std::string_view> template_ids() {
  return ids_in("pages");
}

std::optional<Size> page_size(std::string_view size, bool portrait) {
  for (const NamedSize& known : kPageSizes)
    if (known.name == size) return portrait ? Size{known.landscape.height, known.landscape.width} : known.landscape;
  return std::nullopt;
}

}  // namespace archsheet
