// SPDX-License-Identifier: MIT
#include "elk.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "base/json.h"
#include "process.h"
#include "runs.h"
#include "tally.h"

namespace archsheet::bench {
namespace {

using meter::SeenComponent;
using meter::SeenFlow;
using meter::SeenGroup;

std::string text_json(const std::vector<meter::Words>& words) {
  std::string text;
  for (const meter::Words& line : words) text += (text.empty() ? "" : " ") + line.text;
  return json_string(text);
}

std::string node_json(const std::string& id, const std::string& parent, const std::vector<meter::Words>& words,
                      const Rect& box, bool group) {
  return fmt::format(R"({{"id":"{}","in":"{}","text":{},"width":{:.2f},"height":{:.2f},"group":{}}})", id, parent,
                     text_json(words), box.width, box.height, group);
}

// The label of a flow in the size in which it was drawn.
std::string label_json(const meter::Scene& scene, const std::string& flow) {
  for (const meter::SeenLabel& label : scene.labels)
    if (label.flow == flow) {
      const Rect box = meter::box_of(label.words);
      return fmt::format(R"(,"label":{{"text":{},"width":{:.2f},"height":{:.2f}}})", text_json(label.words), box.width,
                         box.height);
    }
  return {};
}

// Bands hold nothing and lie over boxes that are not in each other.
std::string graph_json(const Specimen& specimen) {
  std::string nodes, edges;
  std::set<std::string> bands;
  const auto add = [](std::string& list, const std::string& item) { list += (list.empty() ? "" : ",\n ") + item; };
  for (const SeenGroup& group : specimen.scene.groups) {
    if (group.band)
      bands.insert(group.id);
    else
      add(nodes, node_json(group.id, group.parent, group.words, meter::header_of(group), true));
  }
  for (const SeenComponent& component : specimen.scene.components)
    add(nodes, node_json(component.id, component.parent, component.words, meter::box_of(component), false));
  for (const SeenFlow& flow : specimen.scene.flows)
    if (!bands.contains(flow.from) && !bands.contains(flow.to))
      add(edges, fmt::format(R"({{"id":"{}","from":"{}","to":"{}"{}}})", flow.number, flow.from, flow.to,
                             label_json(specimen.scene, flow.number)));
  return fmt::format("{{\"name\":\"{}\",\"nodes\":[{}],\n \"edges\":[{}]}}", specimen.name, nodes, edges);
}

bool lay_out(const std::vector<Specimen>& specimens, const std::string& folder) {
  std::ofstream file(folder + "/graphs.json");
  std::string_view gap = "[";
  for (const Specimen& specimen : specimens) {
    if (!specimen.drawn) continue;
    file << gap << graph_json(specimen);
    gap = ",\n";
  }
  file << "]\n";
  file.close();
  const Ran ran = run({"node", ARCHSHEET_ELK, folder + "/graphs.json", folder}, folder + "/elk.log");
  return ran.status <= 1;
}

struct Pair {
  Tally ours;
  Tally elk;
  std::vector<double> fitted;  // ELK's icons, were its drawings made to fit the areas that ours fill
};

double fitted_icon(const Specimen& ours, const Specimen& elk) {
  const Rect& area = ours.scene.area;
  const Rect& drawn = elk.scene.page;
  return ours.figures.icon_size * std::min({1.0, area.width / drawn.width, area.height / drawn.height});
}

void print_pair(const std::string& name, std::size_t width, const Pair& pair) {
  const auto mean = [](const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
  };
  fmt::print("{:<{}} {:>5} {:>9} {:>9} {:>9.2f} {:>9.2f} {:>9.2f} {:>9.2f} {:>9.1f} {:>9.1f}\n", name, width,
             pair.ours.specs, pair.ours.crossings, pair.elk.crossings, mean(pair.ours.bends), mean(pair.elk.bends),
             quantile(pair.ours.bends, 0.9), quantile(pair.elk.bends, 0.9), median(pair.ours.icons),
             median(pair.fitted));
}

}  // namespace

void compare_with_elk(const std::vector<Specimen>& specimens, const std::string& folder) {
  if (!lay_out(specimens, folder)) {
    fmt::print("ELK was not asked: node or the package elkjs is missing ({}/elk.log)\n", folder);
    return;
  }
  std::vector<std::string> rows;
  std::map<std::string, Pair> pairs;
  Pair total;
  std::size_t width = 5;
  for (const Specimen& ours : specimens) {
    Specimen elk = ours;
    // A graph that one of the two did not draw is left out of both sums.
    if (!ours.drawn || !read_drawing(elk, folder)) continue;
    if (!pairs.contains(ours.row)) rows.push_back(ours.row);
    width = std::max(width, ours.row.size());
    for (Pair* pair : {&pairs[ours.row], &total}) {
      pair->ours.add(ours);
      pair->elk.add(elk);
      if (ours.figures.icon_size > 0) pair->fitted.push_back(fitted_icon(ours, elk));
    }
  }
  fmt::print("{:<{}} specs crossings   ELK's bends, mean   ELK's bends p90   ELK's icon, med.  ELK's, fitted\n", "",
             width);
  for (const std::string& row : rows) print_pair(row, width, pairs[row]);
  if (rows.size() > 1) print_pair("total", width, total);
  fmt::print("\n  crossings in all: {}, ELK's {}   must: fewer than ELK's\n", total.ours.crossings,
             total.elk.crossings);
}

}  // namespace archsheet::bench
