// SPDX-License-Identifier: MIT
//
// Groups drawn alike: one of a family leads, the others stand beside it in the author's order, and each of their items
// keeps its leader's place. What only a follower holds is carried along with it.
//
//   side by side       |  in lines of so many     |  with a free track between them
//   [ A ][ B ][ C ]    |  [ A ][ B ]              |  [ A ]   [ B ]   [ C ]
//                      |  [ C ]                   |
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "layout/cells_state.h"
#include "layout/fixed.h"

namespace archsheet {

class CellCopies {
 public:
  // `state` must outlive this.
  explicit CellCopies(CellState& state);

  // Takes from the state how the families stand.
  void load();
  // Puts followers and what they carry where their leaders now want them. False when that is off the grid.
  bool follow();
  void keep();
  void undo();

  // Another arrangement of one family. False when there is none to choose.
  bool rearrange(fixed::Random& random);

  // Whom an item follows; itself when it follows nobody.
  int leader_of(int item) const { return leader_of_[at(item)]; }
  // Whether an item goes where another goes when more than itself is moved.
  bool goes_along(int item) const { return leader_of_[at(item)] != item || is_carried_[at(item)]; }
  // Whether a region is a follower or part of one.
  bool is_follower(int region) const { return is_follower_[at(region)]; }

 private:
  // An item that only a follower holds, beside the follower's first item.
  struct Carried {
    int item = 0;
    std::size_t mirror = 0;
    Cell beside;      // columns and rows away from the follower's first item
    Cell kept;        // where it stood when a change was last kept
    Cell kept_first;  // and that first item
  };
  struct Family {
    int leader = 0;  // region
    std::vector<std::size_t> mirrors;
    bool in_one_line = false;  // zones stand side by side, always
  };
  struct Arrangement {
    int line = 0;            // members in a line
    std::uint32_t gaps = 0;  // bit i: a free track before follower i
  };

  void add(std::size_t mirror);
  void note_moves();
  CellBox extent_of(std::size_t mirror) const;
  Arrangement arrangement_of(const Family& family) const;
  std::optional<std::uint32_t> gaps_for(const Family& family, int line, const std::vector<Cell>& offsets) const;
  std::vector<Cell> offsets_in(const Family& family, const Arrangement& arrangement) const;
  bool put(std::size_t mirror, Cell offset);
  Cell leader_cell(std::size_t mirror) const { return state_.cells()[at(graph_.mirrors[mirror].items.front().first)]; }
  Cell first_cell(std::size_t mirror) const { return state_.cells()[at(graph_.mirrors[mirror].items.front().second)]; }

  CellState& state_;
  const CellGraph& graph_;
  std::vector<Family> families_;
  std::vector<Arrangement> arrangements_, kept_arrangements_;  // of the families
  std::vector<Carried> carried_;
  std::vector<int> leader_of_;
  std::vector<bool> is_carried_;
  std::vector<bool> is_follower_;  // per region: a follower, or inside one
};

}  // namespace archsheet
