// SPDX-License-Identifier: MIT
#include "sample_sheet.h"

namespace archsheet::test {
namespace {

constexpr Colour kInk{0x23, 0x2f, 0x3e};
constexpr Colour kBlue{0x00, 0x73, 0xbb};
constexpr Colour kPaper{0xff, 0xff, 0xff};

struct Words {
  std::string title;
  std::string description;
  std::string group;
  std::string step_bold;
  std::string step_rest;
  std::string step_second_line;
  std::string section;
};

const Words& words(Language language) {
  static const Words english{"Predictive maintenance & more",
                             "Sensors send readings to AWS IoT Core, which routes them to a stream.",
                             "AWS Cloud",
                             "AWS IoT Core",
                             " receives vibration readings from the",
                             "factory and routes them to a stream.",
                             "Considerations"};
  static const Words korean{"산업 설비의 예지 정비",
                            "센서가 측정값을 AWS IoT Core로 보내고, 스트림으로 전달합니다.",
                            "AWS 클라우드",
                            "AWS IoT Core",
                            "가 공장에서 진동 측정값을 받아",
                            "데이터 스트림으로 전달합니다.",
                            "고려 사항"};
  return language == Language::Korean ? korean : english;
}

PageGroup group(std::string name, PartRole role, std::vector<PageItem> items) {
  PageGroup result;
  result.name = std::move(name);
  result.role = role;
  result.items = std::move(items);
  return result;
}

PageGroup component(std::string id, std::string service, Point centre, std::string label) {
  const double width = fonts().width(label, Weight::Regular, 8);
  PageGroup result = group("component", PartRole::Plain, {});
  result.data = {{"id", std::move(id)}, {"service", std::move(service)}};
  result.title = label;
  result.link = "https://docs.aws.amazon.com/iot/(latest)?a=1&b=2";
  result.items.push_back(PageIcon{&sample_icon(), {centre.x - 18, centre.y - 18, 36, 36}, std::nullopt});
  result.items.push_back(one_line("label", label, {centre.x - width / 2, centre.y + 30}, 8));
  return result;
}

PageGroup flow() {
  PageGroup result = group("flow", PartRole::Plain, {});
  result.data = {{"flow", "1"}, {"from", "edge"}, {"to", "ingest"}, {"step", "1"}};
  const Stroke stroke{kInk, 1.25, {4, 2}, false};
  result.items.push_back(PagePath{"line",
                                  {MoveTo{{98, 140}}, LineTo{{140, 140}}, CurveTo{{144, 140}, {146, 142}, {146, 146}},
                                   LineTo{{146, 160}}, LineTo{{202, 160}}},
                                  std::nullopt,
                                  stroke});
  result.items.push_back(
      PagePath{"head", {MoveTo{{196, 157}}, LineTo{{202, 160}}, LineTo{{196, 163}}, ClosePath{}}, kInk, std::nullopt});
  return result;
}

PageGroup diagram(const Words& said) {
  PageGroup boundary = group("group", PartRole::Plain, {});
  boundary.data = {{"id", "cloud"}, {"kind", "aws-cloud"}};
  boundary.items.push_back(
      PageRect{"border", {180, 100, 120.004, 110}, 0, std::nullopt, Stroke{kInk, 1.25, {}, false}});
  boundary.items.push_back(one_line("label", said.group, {190, 112}, 9));

  PageText label = one_line("flow-label", "MQTT", {150, 157}, 7);
  label.data = {{"flow", "1"}, {"from", "edge"}, {"to", "ingest"}};

  PageGroup badge = group("badge", PartRole::Plain, {});
  badge.data = {{"step", "1"}};
  badge.items.push_back(PageCircle{"", {120, 140}, 7, kInk, std::nullopt});
  PageText numeral = one_line("", "1", {118, 143}, 8, Weight::Bold);
  numeral.lines[0][0].colour = kPaper;
  badge.items.push_back(numeral);

  PageGroup result = group("diagram", PartRole::Figure,
                           {boundary, flow(), component("edge", "iot-greengrass", {80, 140}, "AWS IoT Greengrass"),
                            component("ingest", "iot-core", {240, 160}, "AWS IoT Core"), label, badge});
  result.title = said.description;
  return result;
}

PageGroup steps(const Words& said) {
  PageText paragraph;
  PageSpan bold = span(said.step_bold, {340, 80}, 9, Weight::Bold);
  bold.link = "https://aws.amazon.com/iot-core/";
  bold.colour = kBlue;
  PageSpan rest = span(said.step_rest, {340 + bold.width, 80}, 9);
  paragraph.lines = {{bold, rest}, {span(said.step_second_line, {340, 92}, 9)}};

  PageGroup badge = group("badge", PartRole::Plain, {});
  badge.items.push_back(PageCircle{"", {325, 77}, 8, kInk, std::nullopt});
  PageText numeral = one_line("", "1", {323, 80}, 9, Weight::Bold);
  numeral.lines[0][0].colour = kPaper;
  badge.items.push_back(numeral);

  PageGroup step = group("step", PartRole::ListItem, {badge, paragraph});
  step.data = {{"step", "1"}};
  PageGroup result = group("steps", PartRole::List, {step});
  result.title = "Steps";
  return result;
}

}  // namespace

const Fonts& fonts() {
  static const Fonts instance;
  return instance;
}

const catalog::Icon& sample_icon() {
  static const catalog::Icon icon{
      "sample/tile",
      64,
      {{"M0 0h64v64H0z", Colour{0x7a, 0xa1, 0x16}, false, std::nullopt, 1},
       {"M12 12h40v40H12zM20 20v24h24V20z", Colour{0x23, 0x2f, 0x3d}, true, std::nullopt, 1},
       {"M24 32a8 8 0 0116 0", std::nullopt, false, Colour{0xff, 0xff, 0xff}, 2}}};
  return icon;
}

PageSpan span(std::string text, Point baseline, double size, Weight weight) {
  PageSpan result;
  result.width = fonts().width(text, weight, size);
  result.text = std::move(text);
  result.baseline = baseline;
  result.size = size;
  result.weight = weight;
  result.colour = kInk;
  return result;
}

PageText one_line(std::string name, std::string text, Point baseline, double size, Weight weight) {
  PageText result;
  result.name = std::move(name);
  result.lines = {{span(std::move(text), baseline, size, weight)}};
  return result;
}

Sheet sample_sheet(Language language) {
  const Words& said = words(language);
  Sheet sheet;
  sheet.id = "predictive-maintenance";
  sheet.language = language;
  sheet.title = said.title;
  sheet.description = said.description;
  sheet.author = "Platform team";
  sheet.subject = said.section;
  sheet.keywords = {"iot", "machine-learning"};
  sheet.date = "2026-11-23";

  PageText title = one_line("title", said.title, {24, 40}, 18, Weight::Bold);
  title.heading = 1;
  PageText heading = one_line("title", said.section, {24, 40}, 12, Weight::Bold);
  heading.heading = 2;
  PageText footer = one_line("", "Platform team  |  2026-11-23", {24, 280}, 6);
  sheet.pages.push_back({{576, 300},
                         kPaper,
                         {group("title-block", PartRole::Plain, {title}), diagram(said), steps(said),
                          group("footer", PartRole::Plain, {footer})}});
  sheet.pages.push_back({{300, 400}, kPaper, {group("title-block", PartRole::Plain, {heading})}});
  return sheet;
}

}  // namespace archsheet::test
