// SPDX-License-Identifier: MIT
//
// What `service` of a group or component means: a service of the spec's own
// `[services]`, one of the company's, or one of the catalogue.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "catalog/catalog.h"
#include "catalog/company.h"
#include "check/texts.h"
#include "spec/spec.h"

namespace archsheet {

// A `service` value that was understood.
struct ServiceUse {
  const catalog::Service* service = nullptr;  // the present one, where `named` was renamed
  const catalog::Service* named = nullptr;    // what the author's name stands for
  bool former_name = false;
};

class Services {
 public:
  // Reports categories of `[services]` that are not known.
  Services(const Spec& spec, const Texts& texts, const catalog::Company* company, Diagnostics& diagnostics);

  // Nothing after reporting that no service has this name (E0202).
  std::optional<ServiceUse> find(const Located<std::string>& written) const;

  // To be kept by whoever keeps a pointer that `find` gave.
  const std::vector<std::shared_ptr<const catalog::Service>>& own() const { return own_; }

 private:
  void declare(const SpecService& service, const Texts& texts);
  const catalog::Service* find_own(std::string_view name) const;
  void report_unknown(const Located<std::string>& written) const;
  void suggest_nearest(Diagnostic& diagnostic, const Located<std::string>& written) const;

  const Spec& spec_;
  const catalog::Company* company_;
  Diagnostics& diagnostics_;
  std::vector<std::shared_ptr<const catalog::Service>> own_;
  std::map<std::string, const catalog::Service*> own_by_name_;  // lower case; ids and names
  mutable int suggestions_left_ = 50;  // each costs a walk over every name there is; nobody reads more
};

}  // namespace archsheet
