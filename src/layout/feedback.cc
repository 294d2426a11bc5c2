// SPDX-License-Identifier: MIT
//
// The walk keeps its own stack: a chain of thousands must not end in a crash.
#include "layout/feedback.h"

#include <cstddef>

namespace archsheet {
namespace {

enum class Mark : unsigned char { New, Open, Done };

class Walk {
 public:
  Walk(int node_count, const std::vector<DirectedEdge>& edges)
      : edges_(edges), outgoing_(at(node_count)), marks_(at(node_count), Mark::New), feedback_(edges.size(), false) {
    for (std::size_t i = 0; i < edges.size(); ++i) outgoing_[at(edges[i].from)].push_back(i);
  }

  void from(int root) {
    if (marks_[at(root)] != Mark::New) return;
    enter(root);
    while (!stack_.empty()) {
      Frame& frame = stack_.back();
      const std::vector<std::size_t>& outgoing = outgoing_[at(frame.node)];
      if (frame.next == outgoing.size()) {
        marks_[at(frame.node)] = Mark::Done;
        stack_.pop_back();
        continue;
      }
      const std::size_t edge = outgoing[frame.next++];
      const int target = edges_[edge].to;
      if (marks_[at(target)] == Mark::Open)
        feedback_[edge] = !edges_[edge].two_way;
      else if (marks_[at(target)] == Mark::New)
        enter(target);
    }
  }

  std::vector<bool> result() && { return std::move(feedback_); }

 private:
  struct Frame {
    int node;
    std::size_t next;
  };

  static std::size_t at(int index) { return static_cast<std::size_t>(index); }
  void enter(int node) {
    marks_[at(node)] = Mark::Open;
    stack_.push_back({node, 0});
  }

  const std::vector<DirectedEdge>& edges_;
  std::vector<std::vector<std::size_t>> outgoing_;
  std::vector<Mark> marks_;
  std::vector<bool> feedback_;
  std::vector<Frame> stack_;
};

}  // namespace

std::vector<bool> find_feedback(int node_count, const std::vector<DirectedEdge>& edges) {
  std::vector<bool> has_incoming(static_cast<std::size_t>(node_count), false);
  for (const DirectedEdge& edge : edges)
    if (edge.from != edge.to) has_incoming[static_cast<std::size_t>(edge.to)] = true;
  Walk walk(node_count, edges);
  for (int node = 0; node < node_count; ++node)
    if (!has_incoming[static_cast<std::size_t>(node)]) walk.from(node);
  for (int node = 0; node < node_count; ++node) walk.from(node);
  return std::move(walk).result();
}

}  // namespace archsheet
