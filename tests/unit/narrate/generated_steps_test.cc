// SPDX-License-Identifier: MIT
//
// Two thousand steps drawn from the catalogue's integrations by a fixed seed, in both languages: fans, chains, loops
// back and callouts, with data and without. Whatever comes up, the paragraph keeps the properties of a good one.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/model.h"
#include "narrate/narrate.h"
#include "narrate/weave.h"

namespace archsheet {
namespace {

constexpr int kModels = 400;
constexpr int kStepsEach = 5;

// How many words a step has. Korean needs fewer than English for the same.
struct Bounds {
  std::size_t least;
  std::size_t most;
};
constexpr Bounds bounds_of(Language language) {
  return language == Language::Korean ? Bounds{9, 42} : Bounds{12, 45};
}

// SplitMix64: the same everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15;
    mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111eb;
    return static_cast<std::size_t>((mixed ^ mixed >> 31) % limit);
  }
  bool one_in(std::size_t times) { return below(times) == 0; }

 private:
  std::uint64_t state_;
};

struct Data {
  std::string_view english;
  std::string_view korean;
};
constexpr Data kData[] = {{"vibration readings", "진동 측정값"},       {"orders", "주문"},
                          {"clickstream events", "클릭스트림 이벤트"}, {"telemetry", "텔레메트리"},
                          {"the daily report", "일일 보고서"},         {"images", "이미지"}};

constexpr Data kLabels[] = {
    {"Hub", "허브"},
    {"Presses", "프레스"},
    {"Orders table", "주문 테이블"},
    {"Line 4", "4번 라인"},
    {"Regional order intake for partners and resellers", "파트너와 리셀러를 위한 지역별 주문 접수"},
    {"Vibration and temperature sensors of the bottling line", "병입 라인의 진동 및 온도 센서"}};
constexpr Data kRoles[] = {
    {"Scoring", "점수화"},
    {"Every night", "매일 밤"},
    {"Edge gateway", "엣지 게이트웨이"},
    {"30 days", "30일"},
    {"Raw and curated tables", "원시 및 정제 테이블"},
    {"Stores the readings of every machine for seven years", "모든 설비의 측정값을 7년간 저장"},
    {"Long-term archive of the readings that auditors ask for", "감사인이 요청하는 측정값의 장기 보관"}};
constexpr std::string_view kGroupKinds[] = {"vpc", "on-premises", "generic", "private-subnet", "region"};
constexpr Data kGroupLabels[] = {{"VPC", "VPC"},
                                 {"Factory", "공장"},
                                 {"Data platform", "데이터 플랫폼"},
                                 {"Private subnet", "프라이빗 서브넷"},
                                 {"Region", "리전"}};

// Usual: steps along the catalogue's integrations. Unusual: pairs that it does not know, things outside AWS and people,
// labels and roles of any length, groups, long lists, one pair again and again.
enum class Situation { Usual, Unusual };

class Maker {
 public:
  Maker(std::uint64_t seed, Language language) : random_(seed) {
    model_.language = language;
    model_.title = "Generated";
    for (const catalog::Integration& integration : catalog::integrations())
      if (integration.from != integration.to) by_sender_[integration.from].push_back(&integration);
  }

  Model make(Situation situation) {
    if (situation == Situation::Unusual) add_groups();
    for (int i = 0; i < kStepsEach; ++i) {
      if (situation == Situation::Usual)
        add_step(i + 1);
      else
        add_unusual_step(i + 1);
    }
    return std::move(model_);
  }

 private:
  ComponentId component(const catalog::Service& service) {
    for (std::uint32_t i = 0; i < model_.components.size(); ++i)
      if (model_.components[i].service == &service) return {i};
    ModelComponent made;
    made.id = std::string(service.id);
    made.service = &service;
    const bool korean = model_.language == Language::Korean && !service.name_ko.empty();
    made.label = std::string(korean ? service.name_ko : service.short_name);
    model_.components.push_back(std::move(made));
    return {static_cast<std::uint32_t>(model_.components.size() - 1)};
  }

  std::string word(const Data& data) const {
    return std::string(model_.language == Language::Korean ? data.korean : data.english);
  }

  template <std::size_t Size>
  std::string any_word(const Data (&words)[Size]) {
    return word(words[random_.below(Size)]);
  }

  void add_groups() {
    for (std::size_t i = 0; i < 1 + random_.below(3); ++i) {
      const std::size_t kind = random_.below(std::size(kGroupKinds));
      ModelGroup group;
      group.id = "group" + std::to_string(i);
      group.kind = catalog::find_group_kind(kGroupKinds[kind]);
      group.label = word(kGroupLabels[kind]);
      model_.groups.push_back(std::move(group));
    }
  }

  // A new thing of any service or none of AWS, with or without a label and a role of its own; or one that is there.
  ComponentId thing() {
    if (!model_.components.empty() && random_.one_in(3))
      return {static_cast<std::uint32_t>(random_.below(model_.components.size()))};
    const auto all = catalog::services();
    const bool outside = random_.one_in(3);
    const catalog::Service* service = nullptr;
    do service = &all[random_.below(all.size())];
    while ((service->kind == catalog::ServiceKind::General) != outside);
    const ComponentId id = component(*service);
    ModelComponent& made = model_.components[id.index];
    if (random_.one_in(3)) {
      made.label = any_word(kLabels);
      made.own_label = true;
    }
    if (random_.one_in(4)) made.role = any_word(kRoles);
    if (random_.one_in(6)) made.facts = {"encrypted", "backed-up"};
    if (random_.one_in(2)) made.parent = GroupId{static_cast<std::uint32_t>(random_.below(model_.groups.size()))};
    return id;
  }

  NodeId node() {
    if (random_.one_in(8)) return GroupId{static_cast<std::uint32_t>(random_.below(model_.groups.size()))};
    return thing();
  }

  void add_unusual_step(int number) {
    ModelStep step;
    step.number = std::to_string(number);
    switch (random_.below(6)) {
      case 0: {  // a long list
        const NodeId from = thing();
        const std::size_t count = 4 + random_.below(7);
        for (std::size_t i = 0; i < count; ++i) add_flow(from, NodeId(thing()), step);
        break;
      }
      case 1:  // callouts alone
        for (std::size_t i = 0, count = 1 + random_.below(3); i < count; ++i) step.at.push_back(node());
        break;
      case 2: {  // a chain
        NodeId from = node();
        for (std::size_t i = 0, count = 2 + random_.below(3); i < count; ++i) {
          const NodeId to = node();
          add_flow(from, to, step);
          from = to;
        }
        break;
      }
      case 3:  // flows that have nothing in common
        for (std::size_t i = 0, count = 2 + random_.below(4); i < count; ++i) add_flow(node(), node(), step);
        break;
      case 4:  // a pair of the step before, again
        if (!model_.flows.empty()) {
          const ModelFlow before = model_.flows.back();
          add_flow(before.from, before.to, step);
          break;
        }
        [[fallthrough]];
      default:
        add_flow(node(), node(), step);
    }
    model_.steps.push_back(std::move(step));
  }

  void add_flow(const catalog::Service& from, const catalog::Service& to, ModelStep& step) {
    add_flow(NodeId(component(from)), NodeId(component(to)), step);
  }

  void add_flow(const NodeId& from, const NodeId& to, ModelStep& step) {
    ModelFlow flow;
    flow.from = from;
    flow.to = to;
    if (random_.one_in(2)) {
      const Data& data = kData[random_.below(std::size(kData))];
      flow.label = flow.data = std::string(model_.language == Language::Korean ? data.korean : data.english);
    } else if (random_.one_in(6)) {
      flow.label = "HTTPS";
    }
    flow.both = random_.one_in(12);
    if (random_.one_in(12)) flow.style = LineStyle::Dashed;
    flow.steps = {StepId{static_cast<std::uint32_t>(model_.steps.size())}};
    step.flows.push_back(FlowId{static_cast<std::uint32_t>(model_.flows.size())});
    model_.flows.push_back(std::move(flow));
  }

  const catalog::Integration& any() {
    const auto all = catalog::integrations();
    return all[random_.below(all.size())];
  }

  void add_step(int number) {
    ModelStep step;
    step.number = std::to_string(number);
    const catalog::Integration& first = any();
    switch (random_.below(5)) {
      case 0:  // a fan out
        for (std::size_t i = 0, count = 2 + random_.below(3); i < count; ++i) add_way_from(*first.from, step);
        break;
      case 1:  // a chain
        add_chain(first, 2 + random_.below(2), step);
        break;
      case 2:  // a callout
        step.at.push_back(component(*first.to));
        if (random_.one_in(2)) add_flow(*first.from, *first.to, step);
        break;
      default:
        add_flow(*first.from, *first.to, step);
    }
    model_.steps.push_back(std::move(step));
  }

  void add_way_from(const catalog::Service& from, ModelStep& step) {
    const auto& ways = by_sender_[&from];
    if (ways.empty()) return add_flow(from, *any().to, step);
    add_flow(from, *ways[random_.below(ways.size())]->to, step);
  }

  void add_chain(const catalog::Integration& first, std::size_t links, ModelStep& step) {
    add_flow(*first.from, *first.to, step);
    const catalog::Service* at = first.to;
    for (std::size_t i = 1; i < links; ++i) {
      const auto& ways = by_sender_[at];
      if (ways.empty()) return;
      const catalog::Service* next = ways[random_.below(ways.size())]->to;
      add_flow(*at, *next, step);
      at = next;
    }
  }

  Random random_;
  Model model_;
  std::map<const catalog::Service*, std::vector<const catalog::Integration*>> by_sender_;
};

std::size_t occurrences(std::string_view text, std::string_view piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + piece.size()))
    ++count;
  return count;
}

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  for (std::size_t at = text.find(". "); at != std::string::npos; at = text.find(". ", at + 1)) {
    sentences.push_back(text.substr(begin, at + 1 - begin));
    begin = at + 2;
  }
  sentences.push_back(text.substr(begin));
  return sentences;
}

// The paragraph with an X for each name: its shape.
std::string shape_of(const Paragraph& paragraph) {
  std::string shape;
  for (const Run& run : paragraph) shape += run.bold ? "X" : run.text;
  return shape;
}

bool balanced(std::string_view text) {
  int open = 0;
  for (const char c : text) {
    open += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (open < 0 || open > 1) return false;
  }
  return open == 0;
}

// "the the", "sends sends".
bool doubles_a_word(const std::string& text) {
  std::string before;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    if (word == before && !word.empty()) return true;
    before = word;
    begin = end + 1;
  }
  return false;
}

void check_words(const std::string& text, Language language) {
  BOOST_TEST(text.find_first_of("{}\x01\x02*") == std::string::npos);
  BOOST_TEST(text.find("  ") == std::string::npos);
  BOOST_TEST(text.find(" .") == std::string::npos);
  BOOST_TEST(text.find(" ,") == std::string::npos);
  BOOST_TEST(text.find(",,") == std::string::npos);
  BOOST_TEST(balanced(text));
  BOOST_TEST(!doubles_a_word(text));
  const std::size_t words = count_words(text);
  BOOST_TEST(words >= bounds_of(language).least);
  BOOST_TEST(words <= bounds_of(language).most);
  const std::vector<std::string> sentences = sentences_of(text);
  BOOST_TEST(sentences.size() <= 3u);
  BOOST_TEST((std::set<std::string>(sentences.begin(), sentences.end()).size() == sentences.size()));
  if (language == Language::Korean) {
    for (const std::string& sentence : sentences) BOOST_TEST(sentence.ends_with("니다."));
    for (const char* both : {"을(를)", "이(가)", "은(는)", "과(와)", "(으)로", "와(과)"})
      BOOST_TEST(text.find(both) == std::string::npos);
  } else {
    for (const std::string& sentence : sentences)
      BOOST_TEST((std::islower(static_cast<unsigned char>(sentence.front())) == 0));
    for (const char* word : {" you ", " your ", " will ", " was ", " were ", " a a", " an an "})
      BOOST_TEST(text.find(word) == std::string::npos);
  }
}

void check_model(std::uint64_t seed, Language language, Situation situation, std::ostream* sample) {
  const Model model = Maker(seed, language).make(situation);
  Diagnostics diagnostics;
  const Narrative narrative = narrate(model, embedded_phrases(language), diagnostics);
  BOOST_REQUIRE(narrative.steps.size() == static_cast<std::size_t>(kStepsEach));
  std::string all;
  std::vector<std::string> shapes;
  for (const StepWords& step : narrative.steps) {
    const std::string text = plain_text(step.text);
    BOOST_TEST_CONTEXT("seed " << seed << " " << code_of(language) << ": " << text) {
      check_words(text, language);
      BOOST_TEST(all.find(text + "\n") == std::string::npos);  // nothing is told twice
      shapes.push_back(shape_of(step.text));
      const std::size_t told = shapes.size();
      if (told >= 3) BOOST_TEST(!(shapes[told - 1] == shapes[told - 2] && shapes[told - 2] == shapes[told - 3]));
    }
    if (sample != nullptr) *sample << text << '\n';
    all += text + "\n";
  }
  // The full name with its bracket is said once.
  for (const ModelComponent& component : model.components) {
    const std::size_t open = component.service->name.find(" (");
    if (open == std::string_view::npos || component.service->kind != catalog::ServiceKind::Service) continue;
    std::string full(component.service->name);
    if (language == Language::Korean) full.erase(open, 1);
    BOOST_TEST(occurrences(all, full) <= 1u, full << " in " << all);
  }
}

BOOST_AUTO_TEST_SUITE(generated_steps)

// ARCHSHEET_SAMPLE=FILE keeps the paragraphs for reading; those of unusual situations go to FILE.unusual.
void check_all(Situation situation, const std::string& suffix) {
  const char* path = std::getenv("ARCHSHEET_SAMPLE");
  std::ofstream file;
  if (path != nullptr) file.open(path + suffix);
  for (const Language language : kLanguages)
    for (int seed = 0; seed < kModels; ++seed)
      check_model(static_cast<std::uint64_t>(seed), language, situation, path == nullptr ? nullptr : &file);
}

BOOST_AUTO_TEST_CASE(two_thousand_paragraphs_keep_their_properties) {
  check_all(Situation::Usual, "");
}

BOOST_AUTO_TEST_CASE(so_do_two_thousand_of_unusual_situations) {
  check_all(Situation::Unusual, ".unusual");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
