// SPDX-License-Identifier: MIT
#include "layout/cells_copies.h"

#include <algorithm>
#include <cstdlib>

namespace archsheet {

namespace {

Cell apart(Cell from, Cell to) {
  return {to.column - from.column, to.row - from.row};
}

Cell sum(Cell a, Cell b) {
  return {a.column + b.column, a.row + b.row};
}

// Of more followers than there are bits, the last ones stand without gaps.
std::uint32_t gap_before(std::size_t follower) {
  return follower < 32 ? std::uint32_t{1} << follower : 0;
}

CellBox with(const CellBox& box, Cell cell) {
  if (box.right < box.left) return {cell.column, cell.row, cell.column, cell.row};
  return {std::min(box.left, cell.column), std::min(box.top, cell.row), std::max(box.right, cell.column),
          std::max(box.bottom, cell.row)};
}

}  // namespace

CellCopies::CellCopies(CellState& state)
    : state_(state),
      graph_(state.graph()),
      is_carried_(at(graph_.item_count), false),
      is_follower_(graph_.regions.size(), false) {
  for (int i = 0; i < graph_.item_count; ++i) leader_of_.push_back(i);
  for (std::size_t i = 0; i < graph_.mirrors.size(); ++i) add(i);
  arrangements_.resize(families_.size());
}

void CellCopies::add(std::size_t index) {
  const Mirror& mirror = graph_.mirrors[index];
  auto family = std::find_if(families_.begin(), families_.end(),
                             [&](const Family& known) { return known.leader == mirror.leader; });
  if (family == families_.end()) family = families_.insert(family, {mirror.leader, {}, mirror.side_by_side});
  family->mirrors.push_back(index);
  is_follower_[at(mirror.follower)] = true;
  for (const auto& [leader, follower] : mirror.regions) is_follower_[at(follower)] = true;
  for (const auto& [leader, follower] : mirror.items) leader_of_[at(follower)] = leader;
  for (const int item : graph_.regions[at(mirror.follower)].items) {
    if (leader_of_[at(item)] != item) continue;
    is_carried_[at(item)] = true;
    carried_.push_back({item, index, {}, {}, {}});
  }
}

void CellCopies::load() {
  for (Carried& carried : carried_) {
    carried.beside = apart(first_cell(carried.mirror), state_.cells()[at(carried.item)]);
    carried.kept = carried.kept_first = {-1, -1};
  }
  for (std::size_t i = 0; i < families_.size(); ++i) arrangements_[i] = arrangement_of(families_[i]);
}

// As the family stands; what stands in no order that is known here is put side by side, or one below the other.
CellCopies::Arrangement CellCopies::arrangement_of(const Family& family) const {
  const int members = static_cast<int>(family.mirrors.size()) + 1;
  std::vector<Cell> offsets;
  for (const std::size_t mirror : family.mirrors) offsets.push_back(apart(leader_cell(mirror), first_cell(mirror)));
  for (const int line : {members, 1, (members + 1) / 2}) {
    if (family.in_one_line && line != members) break;
    if (const auto gaps = gaps_for(family, line, offsets)) return {line, *gaps};
  }
  const bool below = !family.in_one_line && std::abs(offsets.front().row) > std::abs(offsets.front().column);
  return {below ? 1 : members, 0};
}

// The gaps with which lines of so many members make these offsets.
std::optional<std::uint32_t> CellCopies::gaps_for(const Family& family, int line,
                                                  const std::vector<Cell>& offsets) const {
  std::uint32_t gaps = 0;
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    if (offsets_in(family, {line, gaps})[i] == offsets[i]) continue;
    gaps |= gap_before(i);
    if (offsets_in(family, {line, gaps})[i] != offsets[i]) return std::nullopt;
  }
  return gaps;
}

void CellCopies::keep() {
  kept_arrangements_ = arrangements_;
  for (Carried& carried : carried_) {
    carried.kept = state_.cells()[at(carried.item)];
    carried.kept_first = first_cell(carried.mirror);
  }
}

void CellCopies::undo() {
  arrangements_ = kept_arrangements_;
  for (Carried& carried : carried_) carried.beside = apart(carried.kept_first, carried.kept);
}

// What is carried and was moved by itself has another place beside its group from now on.
void CellCopies::note_moves() {
  for (Carried& carried : carried_) {
    const Cell cell = state_.cells()[at(carried.item)];
    if (carried.kept.column >= 0 && cell != carried.kept) carried.beside = apart(carried.kept_first, cell);
  }
}

bool CellCopies::follow() {
  note_moves();
  for (std::size_t i = 0; i < families_.size(); ++i) {
    const std::vector<Cell> offsets = offsets_in(families_[i], arrangements_[i]);
    for (std::size_t k = 0; k < offsets.size(); ++k)
      if (!put(families_[i].mirrors[k], offsets[k])) return false;
  }
  return true;
}

// A follower, as it would be at its leader's own place.
CellBox CellCopies::extent_of(std::size_t mirror) const {
  CellBox box;
  for (const auto& [leader, follower] : graph_.mirrors[mirror].items) box = with(box, state_.cells()[at(leader)]);
  for (const Carried& carried : carried_)
    if (carried.mirror == mirror) box = with(box, sum(leader_cell(mirror), carried.beside));
  return box;
}

// How far each follower is from its leader.
std::vector<Cell> CellCopies::offsets_in(const Family& family, const Arrangement& arrangement) const {
  // As it stands now, before the state's boxes are brought up to date.
  const CellBox leader = box_over(graph_.regions[at(family.leader)].items, state_.cells());
  int next = leader.right + 1;  // column of the next member of a line
  int shift = 0;                // of the line, in rows
  int bottom = leader.bottom;
  std::vector<Cell> offsets;
  for (std::size_t i = 0; i < family.mirrors.size(); ++i) {
    const CellBox own = extent_of(family.mirrors[i]);
    const int gap = (arrangement.gaps & gap_before(i)) != 0 ? 1 : 0;
    if (static_cast<int>(i + 1) % arrangement.line == 0) {
      next = leader.left;
      shift = bottom + 1 + gap - std::min(leader.top, own.top);
    } else {
      next += gap;
    }
    offsets.push_back({next - own.left, shift});
    next = own.right + offsets.back().column + 1;
    bottom = std::max(bottom, own.bottom + shift);
  }
  return offsets;
}

bool CellCopies::put(std::size_t index, Cell offset) {
  const Mirror& mirror = graph_.mirrors[index];
  for (const auto& [leader, follower] : mirror.items)
    if (!state_.put(follower, sum(state_.cells()[at(leader)], offset))) return false;
  const Cell first = sum(leader_cell(index), offset);
  for (const Carried& carried : carried_)
    if (carried.mirror == index && !state_.put(carried.item, sum(first, carried.beside))) return false;
  return true;
}

bool CellCopies::rearrange(fixed::Random& random) {
  if (families_.empty()) return false;
  const auto index = at(random.below(static_cast<int>(families_.size())));
  const int members = static_cast<int>(families_[index].mirrors.size()) + 1;
  const int kind = random.below(3);
  const int follower = random.below(members - 1);
  Arrangement other = arrangements_[index];
  if (families_[index].in_one_line || kind == 0)
    other.gaps ^= gap_before(at(follower));
  else if (kind == 1)
    other.line = other.line == members ? 1 : members;
  else
    other.line = (members + 1) / 2;
  arrangements_[index] = other;
  return true;
}

}  // namespace archsheet
