// SPDX-License-Identifier: MIT
//
// One spec from its file to its outputs: what a child does.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "batch/batch.h"
#include "batch/jobs.h"

namespace archsheet {

struct SheetResult {
  ExitStatus status = ExitStatus::Done;
  unsigned errors = 0;
  unsigned warnings = 0;
  unsigned files = 0;  // written, or looked at by --check
  unsigned stale = 0;  // of these, by --check
  std::string report;
};

// Compiles every language and format of a job in memory, then writes all files or none.
SheetResult make_sheet(const Job& job, const BatchOptions& options, bool use_graphviz);

// Through the pipe from a child.
std::string encode(const SheetResult& result);
std::optional<SheetResult> decode(std::string_view bytes);

}  // namespace archsheet
