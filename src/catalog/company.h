// SPDX-License-Identifier: MIT
//
// What a company adds to the catalogue by a file of its own (`--catalog FILE`), in the form of the files of `catalog/`:
// tables `services`, `verbs`, `integrations`, `indirect` and `readings`. The look-ups here know the built-in catalogue
// too; `company` may be null, then they know it alone.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/source.h"
#include "catalog/catalog.h"

namespace archsheet::catalog {

class Company {
 public:
  // Gives the text of an icon's file, or says why not. `path` is relative to the company's file and stays beneath its
  // folder as far as its text tells.
  using IconReader = std::function<std::variant<std::string, FileError>(const std::string& path)>;

  // Reads the text `source`. Every mistake is reported; with an error nothing is given.
  static std::unique_ptr<const Company> read(Sources& sources, SourceId source, const IconReader& icons,
                                             Diagnostics& diagnostics);
  ~Company();
  Company(const Company&) = delete;
  Company& operator=(const Company&) = delete;

  struct Data;
  const Data& data() const { return *data_; }

 private:
  explicit Company(std::unique_ptr<const Data> data);
  std::unique_ptr<const Data> data_;
};

// The company's names come first.
std::optional<FoundService> find_service(std::string_view name, const Company* company);
std::vector<std::string_view> service_names(const Company* company);
std::vector<const Service*> services_of(const Company* company);  // its own alone

// A pair of which the company speaks is as the company says.
std::span<const Integration> integrations(const Service& from, const Service& to, const Company* company);
const Indirect* find_indirect(const Service& from, const Service& to, const Company* company);
bool is_programmable(const Service& service, const Company* company);

std::string_view korean_reading(std::string_view word, const Company* company);

}  // namespace archsheet::catalog
