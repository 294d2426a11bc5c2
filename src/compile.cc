// SPDX-License-Identifier: MIT
#include "compile.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/resolve.h"
#include "compose/compose.h"
#include "compose/plan.h"
#include "layout/layout.h"
#include "narrate/narrate.h"
#include "theme/phrases.h"
#include "theme/theme.h"

namespace archsheet {
namespace {

// In the order in which `auto` tries them.
constexpr std::array<std::string_view, 3> kAutomatic = {"side", "below", "after"};
constexpr std::string_view kLastResort = "after";
constexpr std::string_view kCrowdedHelp =
    "draw fewer arrows between the same things, shorten their labels, or split the architecture over several specs";

std::string chosen(const std::string& option, const std::optional<Located<std::string>>& written,
                   std::string_view otherwise) {
  if (!option.empty()) return option;
  return written ? written->value : std::string(otherwise);
}

struct Paper {
  Size size;
  Direction direction;
};

Paper paper_of(const Spec& spec, const CompileOptions& options) {
  const bool portrait = spec.page.orientation && spec.page.orientation->value == Orientation::Portrait;
  const auto size = page_size(chosen(options.page_size, spec.page.size, "16:9"), portrait);
  return {size.value_or(Size{960, 540}), spec.page.direction ? spec.page.direction->value : Direction::Auto};
}

// A page plan with the drawing that was laid out for it.
struct PlacedPage {
  PagePlan plan;
  Placement placement;
  bool fits = false;
};

struct PagePlanner {
  const Model& model;
  const Narrative& narrative;
  const Theme& theme;
  const Fonts& fonts;
  Paper paper;
  const Templates* templates;
  bool use_graphviz;
  Span place;  // of the whole, in the spec

  // So many components fit no page of the usual sizes; the page grows, and is laid out once.
  bool is_beyond_pages() const {
    constexpr std::size_t kBeyondPages = 120;
    return model.components.size() > kBeyondPages;
  }

  // For all templates that are tried. In large drawings what is not counted takes its time as well; and the attempt
  // before one without Graphviz may have died of its length.
  std::int64_t most_work() const {
    constexpr std::int64_t kMostWork = 250'000'000;
    constexpr std::int64_t kMostWorkBeyondPages = 100'000'000;
    const std::int64_t most = is_beyond_pages() ? kMostWorkBeyondPages : kMostWork;
    return use_graphviz ? most : most / 4;
  }

  // `tentative`: there is another to try.
  PlacedPage try_template(std::string_view id, bool tentative, std::int64_t most_work, Diagnostics& diagnostics) const {
    return try_direction(id, paper.direction, tentative, most_work, diagnostics);
  }

  // Where all else has failed. What would grow is laid out once more as if the author had asked for the direction in
  // which the page is read: that weighs arrangements otherwise, and one in five fits after all.
  PlacedPage try_last_template(std::string_view id, std::int64_t most_work, Diagnostics& diagnostics) const {
    Diagnostics said;
    PlacedPage page = try_template(id, false, most_work, said);
    if (!page.fits && page.plan.steps_fit && paper.direction == Direction::Auto && !is_beyond_pages()) {
      const bool is_upright = page.plan.diagram.height > page.plan.diagram.width;
      Diagnostics said_of_other;
      PlacedPage other =
          try_direction(id, is_upright ? Direction::Down : Direction::Right, false, most_work, said_of_other);
      if (other.fits && other.placement.faults == 0 &&
          other.placement.crossings <= page.placement.crossings + kCrossingsForPage) {
        page = std::move(other);
        said = std::move(said_of_other);
      }
    }
    diagnostics.append(said);
    return page;
  }

 private:
  PlacedPage try_direction(std::string_view id, Direction direction, bool tentative, std::int64_t most_work,
                           Diagnostics& diagnostics) const {
    PlacedPage result;
    result.plan = plan_page(model, narrative, theme, *find_template(id, templates), paper.size, fonts);
    if (!result.plan.steps_fit) return result;
    LayoutOptions layout_options;
    layout_options.area = {result.plan.diagram.width, result.plan.diagram.height};
    layout_options.direction = direction;
    layout_options.tentative = tentative;
    layout_options.use_graphviz = use_graphviz;
    layout_options.most_work = most_work;
    layout_options.place = place;
    result.placement = layout(model, theme, fonts, layout_options, diagnostics);
    result.fits = fits(result.placement, layout_options.area);
    return result;
  }
};

bool is_clear(const PlacedPage& page) {
  return page.placement.faults == 0 && page.placement.crossings <= kFewCrossings;
}

std::string grown_page_help(const PlacedPage& page) {
  const Size& paper = page.plan.page;
  const Size lack = lack_of(page.plan, page.placement.size);
  constexpr std::string_view kHelp =
      "take a larger page (`size = \"A3\"`) or split the architecture over several specs; the page of {:.0f} x {:.0f} "
      "pt "
      "has grown to {:.0f} x {:.0f}";
  return fmt::format(kHelp, paper.width, paper.height, paper.width + lack.width, paper.height + lack.height);
}

void report_shortcomings(const PlacedPage& page, Span wanted_span, Diagnostics& diagnostics) {
  if (!page.fits)
    diagnostics.report(Code::PageFull, wanted_span, std::string("the drawing")).with_help(grown_page_help(page));
  if (page.placement.faults > 0)
    diagnostics.report(Code::DrawingCrowded, wanted_span, std::to_string(page.placement.faults))
        .with_help(std::string(kCrowdedHelp));
}

// The first template at which everything is readable and clear, else the first at which it is readable, with the fewest
// faults; else the last resort, with a warning that says what would help. A crossing or two less are not worth another
// page: each edit of the spec would turn it over.
PlacedPage choose_page(const PagePlanner& planner, Span wanted_span, Diagnostics& diagnostics) {
  std::optional<PlacedPage> best;
  Diagnostics said_of_best;
  const std::int64_t all_work = planner.most_work();
  std::int64_t work_left = all_work;
  for (const std::string_view candidate : kAutomatic) {
    if (planner.is_beyond_pages() && candidate != kLastResort) continue;
    const bool last = candidate == kLastResort;
    Diagnostics said;
    PlacedPage page = last ? planner.try_last_template(candidate, std::max(work_left, all_work / 4), said)
                           : planner.try_template(candidate, true, work_left / 2, said);
    work_left -= page.placement.work;
    if (!page.fits && !(last && !best)) continue;
    if (best && !is_clear(page) && page.placement.faults >= best->placement.faults) continue;
    best = std::move(page);
    said_of_best = std::move(said);
    if (is_clear(*best)) break;
  }
  diagnostics.append(said_of_best);
  report_shortcomings(*best, wanted_span, diagnostics);
  return std::move(*best);
}

// The template that was asked for, unless it cannot hold the steps.
PlacedPage place_page(const PagePlanner& planner, const std::string& wanted, Span wanted_span,
                      Diagnostics& diagnostics) {
  if (wanted == "auto") return choose_page(planner, wanted_span, diagnostics);
  Diagnostics said;
  PlacedPage page = planner.try_last_template(wanted, planner.most_work(), said);
  if (!page.plan.steps_fit) {
    diagnostics.report(Code::PageFull, wanted_span, std::string("the text of the steps"))
        .with_help("take a larger page (`size = \"A3\"`), shorten the steps, or let `template = \"auto\"` choose");
    page = planner.try_last_template(kLastResort, planner.most_work(), said);
  }
  diagnostics.append(said);
  report_shortcomings(page, wanted_span, diagnostics);
  return page;
}

// The font draws Latin and Hangul; what it lacks would come out as empty boxes.
void report_missing_glyphs(const Model& model, Span place, const Fonts& fonts, Diagnostics& diagnostics) {
  const auto look = [&](const std::string& text, Span span) {
    for (const char32_t missing : fonts.missing(text))
      diagnostics.report(Code::MissingGlyph, span, fmt::format("U+{:04X}", static_cast<std::uint32_t>(missing)))
          .with_help("write it in Latin letters or Hangul");
  };
  look(model.title + model.subtitle + model.summary, place);
  for (const ModelGroup& group : model.groups) look(group.label + group.role, group.span);
  for (const ModelComponent& component : model.components) look(component.label + component.role, component.span);
  for (const ModelFlow& flow : model.flows) look(flow.label + flow.data, flow.span);
  for (const ModelStep& step : model.steps) look(step.text.value_or(""), step.span);
}

}  // namespace

Language own_language(const Spec& spec) {
  return spec.language ? spec.language->value : Language::English;
}

std::string theme_of(const Spec& spec, const CompileOptions& options) {
  const std::string theme = chosen(options.theme, spec.page.theme, "light");
  return find_theme(theme, options.templates) != nullptr ? theme : "light";
}

std::optional<Worded> word(const Spec& spec, const CompileOptions& options, const Fonts& fonts,
                           Diagnostics& diagnostics) {
  const Language language = options.language.value_or(own_language(spec));
  // Names become indices; after this nothing in the model can dangle.
  std::optional<Model> model = resolve(spec, language, diagnostics, options.as_of, options.company);
  if (!model || diagnostics.has_errors()) return std::nullopt;
  report_missing_glyphs(*model, spec.place(), fonts, diagnostics);

  // From here on the words are fixed: how long they are decides how much room the drawing has.
  Narrative narrative = narrate(*model, phrases_of(language, options.templates), diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  return Worded{std::move(*model), std::move(narrative)};
}

std::optional<Compiled> compile(const Spec& spec, const CompileOptions& options, const Fonts& fonts,
                                Diagnostics& diagnostics) {
  std::optional<Worded> worded = word(spec, options, fonts, diagnostics);
  if (!worded) return std::nullopt;
  auto& [model, narrative] = *worded;

  // Page and drawing are chosen together: the first template that holds both.
  const Theme& theme = *find_theme(theme_of(spec, options), options.templates);
  const PagePlanner planner{
      model, narrative, theme, fonts, paper_of(spec, options), options.templates, options.use_graphviz, spec.place()};
  const Span wanted_span = spec.page.template_name ? spec.page.template_name->span : spec.place();
  PlacedPage page =
      place_page(planner, chosen(options.page_template, spec.page.template_name, "auto"), wanted_span, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;

  // A drawing that lost something is never shown as if it were whole.
  for (const std::string& fault : audit(page.placement, model)) diagnostics.report(Code::LayoutAudit, Span{}, fault);
  if (diagnostics.has_errors()) return std::nullopt;

  // From here on everything is absolute; the emitters see the sheet and nothing else.
  Sheet sheet = compose(
      {model, narrative, page.placement, page.plan, theme, phrases_of(model.language, options.templates), fonts});
  return Compiled{std::move(model), std::move(narrative), std::move(page.placement), std::move(sheet)};
}

}  // namespace archsheet
