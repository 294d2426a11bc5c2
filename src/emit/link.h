// SPDX-License-Identifier: MIT
//
// Addresses that may become a link in an output. A `Link` can only be had
// through the allow-list, so no writer can be handed another one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace archsheet {

class Link {
 public:
  // `https://host...`, `http://host...`, `mailto:...` or `#...`, without white space, control characters,
  // double quotes, angle brackets or backslashes. Anything else gives nothing.
  static std::optional<Link> parse(std::string_view address);

  const std::string& address() const { return address_; }

  // Leads to a place in the document itself.
  bool is_fragment() const { return address_.front() == '#'; }

  // The address in ASCII without brackets, as a PDF wants it.
  std::string percent_encoded() const;

 private:
  explicit Link(std::string_view address) : address_(address) {}
  std::string address_;
};

}  // namespace archsheet
