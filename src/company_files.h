// SPDX-License-Identifier: MIT
//
// What a company brings by `--catalog FILE` and `--templates DIR`, read from the disk before any spec.
#pragma once

#include <memory>
#include <string>

#include "base/report.h"
#include "batch/batch.h"
#include "catalog/company.h"
#include "theme/templates.h"

namespace archsheet {

struct CompanyFiles {
  std::unique_ptr<const catalog::Company> catalogue;  // null when none was named
  std::unique_ptr<const Templates> templates;         // likewise
  ExitStatus status = ExitStatus::Done;               // else nothing was read to its end
  std::string messages;                               // why
};

// An empty path names nothing.
CompanyFiles read_company_files(const std::string& catalogue, const std::string& templates,
                                const ReportOptions& report);

}  // namespace archsheet
