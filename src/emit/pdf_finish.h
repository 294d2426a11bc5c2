// SPDX-License-Identifier: MIT
//
// What cairo leaves out of a PDF: the language, alternative text, a stable id,
// and the wish that a reader shows the title.
#pragma once

#include <string>
#include <vector>

namespace archsheet {

struct PdfFinish {
  std::string language;              // "ko"
  std::vector<std::string> figures;  // alternative texts, in the order of the document's figures
  std::string producer;              // empty: leave cairo's
  bool has_date = true;              // false: no date is known, and none is written
};

// `bytes` again with these things in it, compressed; same input, same bytes. Empty on a fault, with `error` set.
std::string finish_pdf(const std::string& bytes, const PdfFinish& finish, std::string& error);

}  // namespace archsheet
