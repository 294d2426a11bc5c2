// SPDX-License-Identifier: MIT
//
// CPU milliseconds of `layout` from a page's worth of components to a thousand, beside those of `dot -Tsvg` on the same
// graph. Each measurement has a child of its own: a layout leaves memory behind.
#pragma once

#include <string>

namespace archsheet::bench {

// Graphs for dot are written into `folder`.
void bench_layout_time(const std::string& folder);

}  // namespace archsheet::bench
