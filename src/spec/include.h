// SPDX-License-Identifier: MIT
//
// Which file an `include` means. Paths are taken apart as text: whether a link
// leads elsewhere on the disk is for whoever opens the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace archsheet {

// `path` as seen from `folder`, both relative to one point, without `.`, `..` in the middle and doubled
// slashes; it may begin with `..`. Nothing for an absolute or an empty path.
std::optional<std::string> joined_path(std::string_view folder, std::string_view path);

// The part of a path before its last slash; empty when there is none.
std::string_view folder_of(std::string_view path);

}  // namespace archsheet
