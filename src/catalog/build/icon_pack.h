// SPDX-License-Identifier: MIT
//
// Icons by name as the block of `catalog/icon_block.h`. The same icons always
// give the same bytes.
#pragma once

#include <map>
#include <string>

#include "icon/svg_icon.h"

namespace archsheet::catalog::build {

// "architecture-service/AWSIoTCore" -> its drawing.
using IconsByName = std::map<std::string, SvgIcon>;

std::string pack_icons(const IconsByName& icons, bool official);

}  // namespace archsheet::catalog::build
