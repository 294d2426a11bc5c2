// SPDX-License-Identifier: MIT
//
// Arrangements of cells that compete to be the drawing, and what is drawn of them: to compare them, at one icon size
// and with few repairs; and at last the best, as large as the page allows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "layout/badges.h"
#include "layout/cells_graph.h"
#include "layout/floor.h"
#include "layout/layout.h"
#include "layout/measures.h"
#include "layout/sizes.h"
#include "layout/tracks.h"

namespace archsheet {

// How the words wrap, as an index of the label widths, and how near boxes stand to what is in them.
struct Setting {
  std::size_t wrap = 0;
  Spacing spacing = Spacing::Usual;
};

struct Candidate {
  std::vector<Cell> cells = {};
  bool keeps_hints = false;
  int violations = 0;
  int faults = 0;
  double bare = 0;   // the score of its lines alone, before any is mended
  double lines = 0;  // the score of its lines and labels
  double score = 0;  // and of what size they leave to the icons
  int bends = 0;
  std::vector<int> tangled = {};  // flows that cross or wind
  double newcomer = 0;            // what is asked of those that are not the steady arrangement
  double handicap = 0;            // with that, by what its score must be better than another's
  double spared = 0;              // that standing near the steady arrangement spares it, if it fits
  bool judged = false;
  bool shrunk = false;  // tried with a column or a row less
  bool mended = false;
  bool hopeless = false;  // its lines alone lose; its faults, bends and tangles are unknown
  bool fits = false;
  double lack = 0;        // what it lacks of the area's width or height at the smallest icons, as a share
  double tight_lack = 0;  // and with the tightest gaps
  double icon = 0;        // the largest at which it fits
  double worth = 0;       // that, less what it lacks
  double fill = 1;        // how near its shape can come to the area's: 1 fills it, 0.5 is twice as wide or high
  Setting setting = {};
};

// Fewer faults come before a better score, that with its handicap.
bool is_better(const Candidate& a, const Candidate& b);

inline constexpr double kGoodIcon = 36;  // points; larger icons bring little
inline constexpr double kGoodFill = 0.85;
// Against the score of the lines, where a bend is worth 1: a point of icon size up to the good one, and what is much
// wider or higher than its page, which it could fill.
inline constexpr double kIconWeight = 3;
inline constexpr double kFillWeight = 40;
inline constexpr double kTightGaps = 15;    // what fits with tight gaps only is worse by
inline constexpr double kNearlyFits = 0.1;  // of the area, a lack that single steps or tighter gaps may save
inline constexpr int kLarge = 40;           // items; beyond: by groups, and one attempt a seed
// Widths at which labels wrap, the usual one first: narrower ones where that leaves larger icons.
inline constexpr std::array<double, 3> kLabelWidths{82, 70, 60};
inline constexpr std::size_t kNarrowest = kLabelWidths.size() - 1;  // where loops have no room of their own either

class Drafter {
 public:
  // All of it must outlive the drafter.
  Drafter(const Model& model, const Theme& theme, const Fonts& fonts, const LayoutOptions& options);

  // From here on candidates are for small icons and narrower labels.
  void crowd();
  bool is_crowded() const { return density_ != Density::Usual; }
  // And from here on for the smallest icons, the tightest gaps and boxes close to what is in them; what does not fit so
  // is hopeless.
  void squeeze();

  const Puzzle& puzzle() const { return puzzle_; }
  // The words at the width, and the icon size in points, for which candidates are searched and compared.
  const Sizes& sizes() const { return sizes_[search_wrap()]; }
  double icon() const;
  bool is_large() const { return puzzle_.graph.item_count > kLarge; }
  // How much of the area the items take with the gaps beside them, 0 to anything.
  double share_of_area() const;

  // Draws the candidate with the icons for which it leaves room, and says what is good or bad about it. One whose bare
  // lines score more than `most_bare`, or more with its size than `most`, is left as hopeless instead.
  void judge(Candidate& candidate, double most_bare = kNoLimit, double most = kNoLimit) const;
  // Only what it leaves to the icons.
  void judge_size(Candidate& candidate) const;

  // Whether so much was drawn that no other candidate is looked for: those that come now are hopeless.
  bool has_searched_enough() const { return work_ >= most_to_search_; }
  // From here on others are looked for as long as anything is tried.
  void search_on() { most_to_search_ = most_work_; }

  // Nothing more is tried at all: what is drawn is drawn once.
  void tire() { work_ = most_work_; }
  bool is_tired() const { return work_ >= most_work_; }
  // Steps that drawing took so far.
  std::int64_t work() const { return work_; }

  // Whether the cells leave more to the icons than the candidate does, which was judged.
  bool leaves_more(const std::vector<Cell>& cells, const Candidate& than) const;

  // The first candidate whose drawing fits without a fault or a crossing; else the best of the first, and of more as
  // long as there is a fault, for nothing is worse, and work is left. REQUIRES: there is one.
  Placement draw_best(const std::vector<Candidate>& candidates) const;

 private:
  enum class Density { Usual, Crowded, Squeezed };

  struct Drawing {
    Tracks tracks;
    Setting setting;
    Wires wires;
    bool fits = false;
    double handicap = 0;
  };

  bool reads_downward() const;
  // A few things that are not spread to fill a page.
  bool is_short_line() const { return puzzle_.graph.costs.aspect == 0; }
  double least_stretch() const;
  double tight_stretch() const;
  Spacing spacing() const { return density_ == Density::Squeezed ? Spacing::Close : Spacing::Usual; }
  Size area_to_fill() const;
  std::size_t search_wrap() const { return is_crowded() ? 1 : 0; }
  Puzzle make() const;
  double smallest_icon() const;
  Size room_for_boxes() const;
  Size room_taken_anyway(const std::vector<Cell>& cells, const Setting& setting, Size room,
                         const ExtraRoom& extra) const;
  Tracks tracks_of(const std::vector<Cell>& cells, const Setting& setting, double icon, double stretch_x = 1,
                   double stretch_y = 1, const ExtraRoom* extra = nullptr) const;
  bool holds(const std::vector<Cell>& cells, const Setting& setting, double icon, Size room,
             const ExtraRoom* extra = nullptr) const;
  double largest_fitting_icon(const std::vector<Cell>& cells, const Setting& setting, Size room,
                              const ExtraRoom* extra = nullptr) const;
  Wires draw_lines(const Floor& floor, const WireOptions& options) const;
  static bool is_better(const Drawing& a, const Drawing& b);
  Drawing with_more_room(Candidate candidate, Drawing best, double least_stretch) const;
  static bool is_as_good(const Drawing& airy, const Drawing& than);
  std::optional<Drawing> draw_tight(const std::vector<Candidate>& candidates) const;
  Drawing draw_loose(const std::vector<Candidate>& candidates) const;
  void judge_lines(Candidate& candidate, double most_bare) const;
  void draw_to_judge(Candidate& candidate, double most_bare) const;
  Drawing draw(const Candidate& candidate, double least_stretch) const;
  Drawing draw_with_room(const Candidate& candidate, double least_stretch, ExtraRoom extra = {}) const;
  Drawing draw_once(const Candidate& candidate, const ExtraRoom& extra, double least_stretch) const;
  Placement place(const Drawing& drawing) const;

  const Model& model_;
  const LayoutOptions& options_;
  double badge_diameter_;
  Density density_ = Density::Usual;
  std::array<Sizes, kLabelWidths.size()> sizes_;
  Badges badges_;
  Puzzle puzzle_;
  std::int64_t most_work_;
  std::int64_t most_to_search_ = most_work_ * 2 / 5;  // before the best are drawn
  mutable std::int64_t work_ = 0;                     // that drawing took so far
  // What was found out about the lines of each arrangement: mending comes upon the same ones again and again.
  mutable std::map<std::vector<Cell>, Candidate> judged_;
};

}  // namespace archsheet
