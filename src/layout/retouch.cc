// SPDX-License-Identifier: MIT
#include "layout/retouch.h"

#include <cstdint>
#include <utility>

#include "layout/faults.h"
#include "layout/nudge.h"
#include "layout/score.h"

namespace archsheet {

Retouch::Retouch(const Scene& scene, std::vector<WirePath> paths, Size area, Work& work)
    : scene_(scene),
      paths_(std::move(paths)),
      area_(area),
      work_(work),
      faults_(line_faults(scene, paths_).size()),
      score_(score_of(paths_)) {}

double Retouch::score_of(const std::vector<WirePath>& paths) const {
  return score_of_lines(scene_, bare_wires(paths), area_);
}

bool Retouch::take(std::vector<WirePath> paths, double worth) {
  // Lines on each other cross less than they will side by side.
  if (score_of(paths) >= score_ + worth) return false;
  work_.add(static_cast<std::int64_t>(paths.size() * paths.size()));
  nudge(scene_, paths, work_);
  const double score = score_of(paths);
  if (score >= score_ + worth || line_faults(scene_, paths).size() > faults_) return false;
  score_ = score;
  paths_ = std::move(paths);
  return true;
}

}  // namespace archsheet
