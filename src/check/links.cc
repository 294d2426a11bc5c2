// SPDX-License-Identifier: MIT
//
// The list of allowed schemes.
#include "check/links.h"

#include <algorithm>

#include "base/utf8.h"

namespace archsheet {

bool is_drawable_link(std::string_view address) {
  constexpr std::string_view kSchemes[] = {"https://", "http://", "mailto:"};
  constexpr std::string_view kForbidden = " \"'<>\\`";
  const std::string lower = ascii_lower(address.substr(0, 16));
  const bool allowed = std::any_of(std::begin(kSchemes), std::end(kSchemes), [&](std::string_view scheme) {
    return lower.starts_with(scheme) && address.size() > scheme.size();
  });
  if (!allowed || first_invalid_utf8(address) || address.find_first_of(kForbidden) != std::string_view::npos)
    return false;
  for (std::size_t at = 0; at < address.size();) {
    const Decoded decoded = decode_utf8(address, at);
    if (is_hidden_control(decoded.code_point)) return false;
    at += decoded.length;
  }
  return true;
}

void report_bad_link(const Located<std::string>& address, Diagnostics& diagnostics) {
  if (is_drawable_link(address.value)) return;
  diagnostics.report(Code::BadLink, address.span, address.value)
      .with_help("a link begins with `https://`, `http://` or `mailto:` and holds no spaces");
}

}  // namespace archsheet
