// SPDX-License-Identifier: MIT
//
// The only file that sees Graphviz. No edge labels, no feedback edges, one cluster a node, fixed
// sizes, names of our own, `newrank`, plugins from a built-in table, and a text layout that reads
// "width;height" so that no font is touched.
#include "layout/graphviz.h"
#include "layout/dot_names.h"

#include <cgraph.h>
#include <fmt/format.h>
#include <gvc.h>
#include <gvcext.h>
#include <gvplugin.h>
#include <gvplugin_textlayout.h>
#include <textspan.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>

extern "C" {
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace archsheet {
namespace {

// What Graphviz complained of; it reports through a plain function.
std::string& complaints() {
  static std::string text;
  return text;
}

extern "C" {

int archsheet_collect_complaint(char* piece) {
  constexpr std::size_t kEnough = 300;
  if (complaints().size() < kEnough) complaints() += piece;
  return 0;
}

boolean archsheet_text_layout(textspan_t* span, char** font_path) {
  double width = 0;
  double height = 0;
  const char* text = span->str != nullptr ? span->str : "";
  const char* end = text + std::char_traits<char>::length(text);
  const auto parsed = std::from_chars(text, end, width);
  if (parsed.ec == std::errc() && parsed.ptr != end && *parsed.ptr == ';') std::from_chars(parsed.ptr + 1, end, height);
  span->size = {width, height};
  span->yoffset_layout = 0;
  span->yoffset_centerline = 0;
  span->layout = nullptr;
  span->free_layout = nullptr;
  if (font_path != nullptr) *font_path = nullptr;
  return TRUE;
}

}  // extern "C"

gvtextlayout_engine_t text_engine = {archsheet_text_layout};
char engine_name[] = "textlayout";
char library_name[] = "owntext";
gvplugin_installed_t text_types[] = {{0, engine_name, 100, &text_engine, nullptr}, {0, nullptr, 0, nullptr, nullptr}};
gvplugin_api_t text_apis[] = {{API_textlayout, text_types}, {static_cast<api_t>(0), nullptr}};
gvplugin_library_t text_library = {library_name, text_apis};
lt_symlist_t builtins[] = {{"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                           {"gvplugin_owntext_LTX_library", &text_library},
                           {nullptr, nullptr}};

// cgraph takes its strings by pointers to non-const.
struct Words {
  explicit Words(std::string words) : text(std::move(words)) {}
  operator char*() { return text.data(); }
  std::string text;
};

std::string number(double value, double least, double most) {
  if (!std::isfinite(value)) value = least;
  char buffer[32];
  const auto [end, error] =
      std::to_chars(buffer, buffer + sizeof buffer, std::clamp(value, least, most), std::chars_format::fixed, 4);
  return error == std::errc() ? std::string(buffer, end) : "1";
}

constexpr double kIconPixels = 64;  // the scale in which the gaps below were found good
constexpr double kPixelsPerInch = 72;
constexpr double kNodeHeight = 96;
constexpr double kNodeWidth = 104;

class Drawing {
 public:
  Drawing(const CellGraph& graph, const DotRequest& request)
      : graph_(graph), request_(request), scale_(kIconPixels / std::max(1.0, request.icon)) {}

  void build() {
    drawing_ = agopen(Words("g"), Agdirected, numbered_names());
    set_defaults();
    std::vector<bool> is_group(graph_.regions.size(), false);
    for (int group : graph_.group_of)
      for (int outer = group; outer >= 0; outer = graph_.regions[at(outer)].parent) is_group[at(outer)] = true;
    std::vector<Agraph_t*> clusters(graph_.regions.size(), nullptr);
    for (int i = 0; i < graph_.group_count; ++i) {
      if (!is_group[at(i)]) continue;
      const int parent = graph_.regions[at(i)].parent;
      clusters[at(i)] = agsubg(parent >= 0 ? clusters[at(parent)] : drawing_, Words(fmt::format("cluster_{}", i)), 1);
      const DotSize& header = request_.headers[at(i)];
      agset(clusters[at(i)], Words("label"),
            Words(fmt::format("{};{}", number(header.width * scale_ + 8, 0, 4000),
                              number(header.height * scale_, 0, 400))));
    }
    for (int i = 0; i < graph_.item_count; ++i) {
      const int group = graph_.group_of[at(i)];
      Agnode_t* node = agnode(group >= 0 ? clusters[at(group)] : drawing_, Words(fmt::format("n{}", i)), 1);
      const double width = request_.downward ? kNodeWidth : std::max(request_.widths[at(i)] * scale_, kNodeWidth);
      agset(node, Words("width"), Words(number(width / kPixelsPerInch, 0.1, 100)));
      agset(node, Words("height"), Words(number(kNodeHeight / kPixelsPerInch, 0.1, 100)));
      nodes_.push_back(node);
    }
    add_edges();
  }

  // The reason why there is no layout, or nothing.
  std::string lay_out() {
    GVC_t* context = gvContextPlugins(builtins, 0);
    if (context == nullptr) return "no Graphviz context";
    if (gvLayout(context, drawing_, "dot") != 0) return "dot failed";
    return "";
  }

  std::string read(std::vector<Cell>& cells) const {
    std::vector<double> across;
    std::vector<double> down;
    for (Agnode_t* node : nodes_) {
      if (aggetrec(node, Words("Agnodeinfo_t"), 0) == nullptr) return "dot lost a node";
      const pointf place = ND_coord(node);
      if (!std::isfinite(place.x) || !std::isfinite(place.y)) return "dot gave a place that is not finite";
      across.push_back(place.x);
      down.push_back(-place.y);
    }
    constexpr double kColumnReach = 30;
    constexpr double kRowReach = 60;
    const std::vector<int> columns = tracks(across, kColumnReach);
    const std::vector<int> rows = tracks(down, kRowReach);
    for (std::size_t i = 0; i < nodes_.size(); ++i) cells.push_back({columns[i], rows[i]});
    return "";
  }

 private:
  void set_defaults() {
    const std::pair<const char*, const char*> of_graph[] = {{"rankdir", request_.downward ? "TB" : "LR"},
                                                            {"splines", "none"},
                                                            {"newrank", "true"},
                                                            {"nodesep", "0.5"},
                                                            {"ranksep", "0.8333"},
                                                            {"margin", "16"},
                                                            {"remincross", "true"},
                                                            {"labeljust", "l"},
                                                            {"label", ""}};
    for (const auto& [name, value] : of_graph) agattr(drawing_, AGRAPH, Words(name), Words(value));
    const std::pair<const char*, const char*> of_node[] = {
        {"shape", "box"}, {"fixedsize", "true"}, {"label", ""}, {"width", "1"}, {"height", "1"}};
    for (const auto& [name, value] : of_node) agattr(drawing_, AGNODE, Words(name), Words(value));
    agattr(drawing_, AGEDGE, Words("weight"), Words("1"));
  }

  void add_edges() {
    const auto node_of = [this](const CellEnd& end) {
      return nodes_[at(end.item >= 0 ? end.item : graph_.regions[at(end.region)].items.front())];
    };
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) {
      const CellEdge& edge = graph_.edges[i];
      if (edge.feedback || node_of(edge.from) == node_of(edge.to)) continue;
      Agedge_t* drawn = agedge(drawing_, node_of(edge.from), node_of(edge.to), Words(fmt::format("e{}", i)), 1);
      constexpr int kMostWeight = 20;
      agset(drawn, Words("weight"), Words(std::to_string(std::clamp(edge.weight, 1, kMostWeight))));
    }
  }

  // Places sorted; a new track starts when the next is further than `reach` from the track's first.
  static std::vector<int> tracks(const std::vector<double>& places, double reach) {
    std::vector<std::size_t> order(places.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return places[a] < places[b]; });
    std::vector<int> track(places.size(), 0);
    int current = -1;
    double first = 0;
    for (std::size_t index : order) {
      if (current < 0 || places[index] - first > reach) {
        ++current;
        first = places[index];
      }
      track[index] = current;
    }
    return track;
  }

  const CellGraph& graph_;
  const DotRequest& request_;
  double scale_;
  Agraph_t* drawing_ = nullptr;
  std::vector<Agnode_t*> nodes_;
};

}  // namespace

bool suits_dot(const CellGraph& graph) {
  constexpr int kMostItems = 150;
  return graph.item_count > 1 && graph.item_count <= kMostItems &&
         static_cast<int>(graph.edges.size()) <= 2 * graph.item_count + 30;
}

DotSeed dot_seed(const CellGraph& graph, const DotRequest& request) {
  DotSeed seed;
  complaints().clear();
  agseterrf(archsheet_collect_complaint);
  agseterr(AGWARN);
  agreseterrors();
  Drawing drawing(graph, request);
  drawing.build();
  seed.failure = drawing.lay_out();
  if (seed.failure.empty() && agerrors() != 0) seed.failure = complaints();
  if (seed.failure.empty()) seed.failure = drawing.read(seed.cells);
  if (!seed.failure.empty()) seed.cells.clear();
  while (!seed.failure.empty() && seed.failure.back() == '\n') seed.failure.pop_back();
  return seed;
}

}  // namespace archsheet
