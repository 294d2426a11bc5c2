// SPDX-License-Identifier: MIT
#include "narrate/plan.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace archsheet {
namespace {

constexpr std::size_t kLongestChain = 3;

void add_once(std::vector<NodeId>& nodes, const NodeId& node) {
  if (std::ranges::find(nodes, node) == nodes.end()) nodes.push_back(node);
}

// Neither holds a node twice.
bool same_set(const std::vector<NodeId>& a, const std::vector<NodeId>& b) {
  return a.size() == b.size() && std::ranges::is_permutation(a, b);
}

// Two links differ in nothing but their ends.
bool same_doing(const Link& a, const Link& b) {
  const auto doing = [](const Link& link) {
    return std::tie(link.verb, link.style, link.control, link.carries, link.channel, link.neutral, link.data,
                    link.protocol, link.label);
  };
  return doing(a) == doing(b);
}

// One subject and what it does alike to several objects.
std::vector<Clause> by_subject(const std::vector<Link>& links) {
  std::vector<Clause> clauses;
  for (const Link& link : links) {
    const auto same = std::ranges::find_if(clauses, [&](const Clause& clause) {
      return clause.subjects.front() == link.subject && same_doing(clause.link, link);
    });
    if (same == clauses.end()) {
      clauses.push_back({{link.subject}, {link.object}, link, 1});
    } else {
      add_once(same->objects, link.object);
      ++same->arrows;
    }
  }
  return clauses;
}

// Subjects that do the same to the same objects become one clause.
std::vector<Clause> by_doing(const std::vector<Clause>& single) {
  std::vector<Clause> clauses;
  for (const Clause& clause : single) {
    const auto same = std::ranges::find_if(clauses, [&](const Clause& other) {
      return same_set(other.objects, clause.objects) && same_doing(other.link, clause.link);
    });
    if (same == clauses.end()) {
      clauses.push_back(clause);
    } else {
      add_once(same->subjects, clause.subjects.front());
      same->arrows += clause.arrows;
    }
  }
  return clauses;
}

class Planner {
 public:
  explicit Planner(std::vector<Clause> clauses) : clauses_(std::move(clauses)), used_(clauses_.size(), false) {}

  std::vector<SentencePlan> run() {
    std::vector<SentencePlan> plans;
    for (std::size_t i = 0; i < clauses_.size(); ++i)
      if (!used_[i]) plans.push_back(sentence_from(i));
    return plans;
  }

 private:
  Clause take(std::size_t index) {
    used_[index] = true;
    return clauses_[index];
  }

  template <typename Fits>
  std::size_t find_unused(const Fits& fits) const {
    for (std::size_t i = 0; i < clauses_.size(); ++i)
      if (!used_[i] && fits(clauses_[i])) return i;
    return clauses_.size();
  }

  SentencePlan sentence_from(std::size_t first) {
    SentencePlan plan;
    plan.clauses.push_back(take(first));
    const LineStyle style = plan.clauses.front().link.style;
    const auto grow = [&](const auto& fits) {
      while (plan.clauses.size() < kLongestChain) {
        const std::size_t next =
            find_unused([&](const Clause& clause) { return clause.link.style == style && fits(clause); });
        if (next == clauses_.size()) return;
        plan.clauses.push_back(take(next));
      }
    };
    const auto is_loop = [](const Clause& clause) { return same_set(clause.subjects, clause.objects); };
    grow([&](const Clause& clause) {
      const Clause& last = plan.clauses.back();
      return !is_loop(last) && !is_loop(clause) && same_set(clause.subjects, last.objects);
    });
    if (plan.clauses.size() > 1) {
      plan.form = plan.clauses.size() == 2 ? SentenceForm::Chain2 : SentenceForm::Chain3;
      return plan;
    }
    grow([&](const Clause& clause) { return same_set(clause.subjects, plan.clauses.front().subjects); });
    if (plan.clauses.size() > 1) plan.form = plan.clauses.size() == 2 ? SentenceForm::Two : SentenceForm::Three;
    return plan;
  }

  std::vector<Clause> clauses_;
  std::vector<bool> used_;
};

// Two simple neighbours as "A does this, and B does that".
void join_neighbours(std::vector<SentencePlan>& plans, std::size_t limit) {
  for (std::size_t i = 0; plans.size() > limit && i + 1 < plans.size(); ++i) {
    SentencePlan& here = plans[i];
    SentencePlan& next = plans[i + 1];
    if (here.form != SentenceForm::Simple || next.form != SentenceForm::Simple) continue;
    if (here.clauses.front().link.style != next.clauses.front().link.style) continue;
    here.form = SentenceForm::Pair;
    here.clauses.push_back(std::move(next.clauses.front()));
    plans.erase(plans.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

}  // namespace

SentencePlan first_clauses(SentencePlan plan, std::size_t most) {
  if (plan.clauses.size() <= most) return plan;
  const bool chain = plan.form == SentenceForm::Chain3;
  plan.clauses.resize(most);
  plan.form = most == 1 ? SentenceForm::Simple : chain ? SentenceForm::Chain2 : SentenceForm::Two;
  return plan;
}

std::vector<SentencePlan> plan_sentences(const std::vector<Link>& links, std::size_t limit) {
  std::vector<SentencePlan> plans = Planner(by_doing(by_subject(links))).run();
  join_neighbours(plans, limit);
  return plans;
}

}  // namespace archsheet
