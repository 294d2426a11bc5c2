// SPDX-License-Identifier: MIT
#include "layout/separate.h"

#include <algorithm>

namespace archsheet {

namespace {

constexpr int most_sweeps = 120;
constexpr double done = 0.02;  // what may be missing from a gap before the last pass

class Separator {
 public:
  Separator(std::vector<Slider>& sliders, const std::vector<int>& order, std::vector<SpacingRule>& rules)
      : sliders_(sliders), rules_(rules), rank_(sliders.size()) {
    for (std::size_t i = 0; i < order.size(); ++i) rank_[order[i]] = static_cast<int>(i);
    std::stable_sort(rules_.begin(), rules_.end(), [&](const SpacingRule& a, const SpacingRule& b) {
      return rank_[a.before] != rank_[b.before] ? rank_[a.before] < rank_[b.before] : rank_[a.after] < rank_[b.after];
    });
  }

  void solve() {
    shrink_gaps();
    for (std::size_t i = 0; i < sliders_.size(); ++i) {
      sliders_[i].at = std::min(std::max(sliders_[i].wish, low_[i]), high_[i]);
    }
    relax();
    // Whatever is still missing is pushed on, which the limits leave room for.
    for (const SpacingRule& rule : rules_) {
      Slider& after = sliders_[rule.after];
      after.at = std::min(std::max(after.at, sliders_[rule.before].at + rule.gap), high_[rule.after]);
    }
  }

 private:
  // How low and high each slider can be if all gaps on that side are kept.
  void find_limits() {
    low_.resize(sliders_.size());
    high_.resize(sliders_.size());
    for (std::size_t i = 0; i < sliders_.size(); ++i) {
      low_[i] = sliders_[i].floor;
      high_[i] = sliders_[i].ceiling;
    }
    for (const SpacingRule& rule : rules_) low_[rule.after] = std::max(low_[rule.after], low_[rule.before] + rule.gap);
    for (auto rule = rules_.rbegin(); rule != rules_.rend(); ++rule) {
      high_[rule->before] = std::min(high_[rule->before], high_[rule->after] - rule->gap);
    }
  }

  // Gaps in a chain without room become smaller, by steps; at last they are given up. The others keep theirs.
  void shrink_gaps() {
    constexpr int steps = 5;
    constexpr int most_rounds = 60;  // a gap made smaller here may leave another chain the next without room
    const std::vector<SpacingRule> wanted = rules_;
    std::vector<int> taken(rules_.size(), 0);
    for (int round = 0; round < most_rounds; ++round) {
      find_limits();
      bool any = false;
      for (std::size_t i = 0; i < rules_.size(); ++i) {
        SpacingRule& rule = rules_[i];
        if (taken[i] > steps || low_[rule.before] + rule.gap <= high_[rule.after] + 1e-9) continue;
        any = true;
        ++taken[i];
        rule.gap = taken[i] > steps ? -1e9 : wanted[i].gap - (wanted[i].gap - wanted[i].least) * taken[i] / steps;
      }
      if (!any) break;
    }
    find_limits();
    for (std::size_t i = 0; i < sliders_.size(); ++i) high_[i] = std::max(high_[i], low_[i]);
  }

  // A gap that is too small is shared out between its two sides; what one cannot take the other takes.
  void relax() {
    for (int sweep = 0; sweep < most_sweeps; ++sweep) {
      double worst = 0;
      for (const SpacingRule& rule : rules_) {
        Slider& before = sliders_[rule.before];
        Slider& after = sliders_[rule.after];
        const double missing = before.at + rule.gap - after.at;
        if (missing <= 0) continue;
        worst = std::max(worst, missing);
        const double back = std::min(missing / 2, before.at - low_[rule.before]);
        const double forth = std::min(missing - back, high_[rule.after] - after.at);
        before.at = std::max(low_[rule.before], before.at - (missing - forth));
        after.at += forth;
      }
      if (worst < done) return;
    }
  }

  std::vector<Slider>& sliders_;
  std::vector<SpacingRule>& rules_;
  std::vector<int> rank_;
  std::vector<double> low_, high_;
};

}  // namespace

void separate(std::vector<Slider>& sliders, const std::vector<int>& order, std::vector<SpacingRule> rules) {
  Separator(sliders, order, rules).solve();
}

}  // namespace archsheet
